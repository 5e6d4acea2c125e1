//! The last two weeks at a glance.

use super::MOOD;
use super::look::{median_on, values};
use crate::moment::Day;
use crate::record::Record;

/// How many days the strip has.
const DAYS: u16 = 14;

/// A day of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StripDay {
    /// The day.
    pub day: Day,
    /// Twice the median of its moods; `None` where none was noted.
    pub mood: Option<i64>,
    /// Whether a session was on it, or is planned for today.
    pub session: bool,
}

/// The last 14 days, oldest first and `today` last. A day without a mood is a
/// gap.
#[must_use]
pub fn strip(record: &Record, today: Day) -> Vec<StripDay> {
    let moods = values(record, MOOD, today.minus(DAYS - 1), today);
    let sessions = record.sessions();
    let of = |day: Day| StripDay {
        day,
        mood: median_on(&moods, day),
        session: sessions.iter().any(|session| session.day == day),
    };
    (0..DAYS).rev().map(|back| of(today.minus(back))).collect()
}
