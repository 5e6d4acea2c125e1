//! A look back over the last seven days, at most once a week.

use super::look::{median_of_all, on, values};
use super::{MOOD, every};
use crate::moment::Day;
use crate::record::Record;
use crate::typed::fold;

/// The name of the choice when the last look was seen, as a day, or [`NEVER`].
pub const WEEK: &str = "week";
/// The value of [`WEEK`] with which no look is offered.
pub const NEVER: &str = "off";

/// How many days it looks back, and how many lie between two looks.
const DAYS: u16 = 7;

/// What was noted on the last seven days, today among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// On how many of them a mood was noted.
    pub days: usize,
    /// Twice the median of the moods, if any was noted.
    pub mood: Option<i64>,
    /// Each warning sign that the person watches for, and on how many of the
    /// days it was ticked.
    pub signs: Vec<(String, usize)>,
}

/// What was noted on the seven days up to `today`.
#[must_use]
pub fn week(record: &Record, today: Day) -> Week {
    let moods = values(record, MOOD, today.minus(DAYS - 1), today);
    let signs = record.signs().map(|sign| {
        let same = fold(&sign.text);
        let ticked = |back: &u16| {
            let noted = on(record, today.minus(*back));
            noted.iter().any(|one| one.signs.iter().any(|one| fold(one) == same))
        };
        (sign.text.clone(), (0..DAYS).filter(ticked).count())
    });
    Week { days: moods.len(), mood: median_of_all(&moods), signs: signs.collect() }
}

/// The look back, if it is time for one: not switched off, not seen in the last
/// seven days, something noted in them, and something before.
#[must_use]
pub fn due(record: &Record, today: Day) -> Option<Week> {
    let seen = record.settings.chosen(WEEK);
    // A day still to come is from a clock that has been set right.
    let fresh = |seen: Day| (0..i64::from(DAYS)).contains(&today.since(seen));
    if seen == Some(NEVER) || seen.and_then(Day::parse).is_some_and(fresh) {
        return None;
    }
    let start = today.minus(DAYS - 1);
    let mut noted = every(record).map(|one| one.day).filter(|day| *day <= today);
    let now = noted.next().is_some_and(|last| last >= start);
    (now && noted.any(|day| day < start)).then(|| week(record, today))
}
