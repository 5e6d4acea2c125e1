//! The days around each session, laid over each other.

use super::values::{Daily, daily, median};
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
    /// On how many days of the calendar around them a mood was noted. One day
    /// can stand before one session and after another.
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
        let mut sessions: Vec<_> = record.sessions().iter().map(|session| session.day).collect();
        sessions.retain(|day| (from..=to).contains(day));
        sessions.reverse();
        let moods = daily(record, scale(MOOD)?, from.shifted(-BEFORE), to);
        let lines: Vec<_> = sessions.iter().map(|day| around(&moods, *day)).collect();
        let mut all: Vec<(i64, i64)> = lines.iter().flatten().copied().collect();
        all.sort_unstable();
        let days = all.chunk_by(|a, b| a.0 == b.0).filter_map(behind).collect();
        let week = |from: i64, to: i64| {
            let days = all.iter().filter(|(offset, _)| (from..=to).contains(offset));
            median(days.map(|(_, value)| *value))
        };
        let around = |one: &&Daily| {
            let next = sessions.partition_point(|day| *day < one.day.shifted(-AFTER));
            sessions.get(next).is_some_and(|day| one.day.since(*day) >= -BEFORE)
        };
        let noted = moods.iter().filter(around).count();
        let (before, after) = (week(-WEEK, -1), week(1, WEEK));
        Some(Self { sessions, lines, days, noted, before, after })
    }

    /// What is known of a day before or after.
    #[must_use]
    pub fn on(&self, offset: i64) -> Option<&Behind> {
        let at = self.days.binary_search_by_key(&offset, |day| day.offset).ok()?;
        self.days.get(at)
    }
}

fn around(moods: &[Daily], session: Day) -> Vec<(i64, i64)> {
    let start = moods.partition_point(|one| one.day < session.shifted(-BEFORE));
    let window = moods.get(start..).unwrap_or_default().iter();
    let window = window.map(|one| (one.day.since(session), one.middle));
    window.take_while(|(offset, _)| *offset <= AFTER).collect()
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
