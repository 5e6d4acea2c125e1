//! The days around each session, laid over each other. Each day counts once,
//! for the session that it is nearest to: a day that stood before one and after
//! another would be held against itself.

use super::values::{daily, median};
use crate::diary::{MOOD, scale};
use crate::moment::Day;
use crate::record::Record;

/// How many days before a session are drawn.
pub const BEFORE: i64 = 7;
/// How many days after it.
pub const AFTER: i64 = 28;
/// What the summary counts on either side.
const WEEK: i64 = 7;

/// What is known of one day before or after sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Days since the session, from −7 to 28.
    pub offset: i64,
    /// The median of the moods of this day, in quarters; each is the median of
    /// its day.
    pub middle: i64,
    /// How many sessions stand behind it.
    pub sessions: usize,
    /// The moods, in quarters, the lowest first, each with how many sessions
    /// have it.
    pub values: Vec<(i64, usize)>,
}

/// The drawing.
#[derive(Debug, PartialEq, Eq)]
pub struct Since {
    /// The sessions, oldest first.
    pub sessions: Vec<Day>,
    /// For each session the days that have a mood: days since it, and the mood
    /// in quarters.
    pub lines: Vec<Vec<(i64, i64)>>,
    /// Each day before and after that has a mood, the earliest first.
    pub days: Vec<Behind>,
    /// On how many days around them a mood was noted.
    pub noted: usize,
    /// The median of the moods in the seven days before, in quarters.
    pub before: Option<i64>,
    /// The median of the moods in the seven days after, in quarters.
    pub after: Option<i64>,
}

impl Since {
    /// Lays the sessions from one day to another over each other. The last is
    /// today; days of a week before a session may lie before the first.
    #[must_use]
    pub fn of(record: &Record, (from, to): (Day, Day)) -> Option<Self> {
        let all = record.sessions();
        let mut all: Vec<_> =
            all.iter().map(|session| session.day).filter(|day| *day <= to).collect();
        all.reverse();
        let sessions = all.get(all.partition_point(|day| *day < from)..).unwrap_or_default();
        let mut lines = vec![Vec::new(); sessions.len()];
        for one in daily(record, scale(MOOD)?, from.shifted(-BEFORE), to) {
            let Some(session) = nearest(&all, one.day) else { continue };
            let offset = one.day.since(session);
            let line = lines.get_mut(sessions.partition_point(|day| *day < session));
            // The nearest may lie before the first day.
            if let Some(line) =
                line.filter(|_| session >= from && (-BEFORE..=AFTER).contains(&offset))
            {
                line.push((offset, one.middle));
            }
        }
        let mut all: Vec<(i64, i64)> = lines.iter().flatten().copied().collect();
        all.sort_unstable();
        let days = all.chunk_by(|a, b| a.0 == b.0).filter_map(behind).collect();
        let week = |from: i64, to: i64| {
            let days = all.iter().filter(|(offset, _)| (from..=to).contains(offset));
            median(days.map(|(_, value)| *value))
        };
        let (before, after) = (week(-WEEK, -1), week(1, WEEK));
        Some(Self { sessions: sessions.to_vec(), lines, days, noted: all.len(), before, after })
    }

    /// What is known of a day before or after.
    #[must_use]
    pub fn on(&self, offset: i64) -> Option<&Behind> {
        let at = self.days.binary_search_by_key(&offset, |day| day.offset).ok()?;
        self.days.get(at)
    }
}

/// The session that a day is nearest to; of two as near, the one before it.
fn nearest(sessions: &[Day], day: Day) -> Option<Day> {
    let (before, after) = sessions.split_at_checked(sessions.partition_point(|one| *one <= day))?;
    match (before.last(), after.first()) {
        (Some(before), Some(after)) if after.since(day) < day.since(*before) => Some(*after),
        (before, after) => before.or(after).copied(),
    }
}

/// One day before or after; its moods, the lowest first.
fn behind(all: &[(i64, i64)]) -> Option<Behind> {
    let (offset, _) = *all.first()?;
    let values = all.chunk_by(|a, b| a == b).filter_map(|same| Some((same.first()?.1, same.len())));
    Some(Behind {
        offset,
        middle: median(all.iter().map(|(_, value)| *value))?,
        sessions: all.len(),
        values: values.collect(),
    })
}
