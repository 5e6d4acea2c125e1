//! A month at a glance.

use super::MOOD;
use super::look::{median_on, month, values};
use crate::moment::{Day, Month};
use crate::record::Record;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// The day.
    pub day: Day,
    /// How many entries it has.
    pub entries: usize,
    /// Twice the median of its moods; `None` where none was noted.
    pub mood: Option<i64>,
}

/// The days of a month.
#[must_use]
pub fn calendar(record: &Record, of: Month) -> Vec<CalendarDay> {
    let noted = month(record, of);
    let moods = values(record, MOOD, of.first(), of.last());
    let days = of.days().map(|day| CalendarDay {
        day,
        entries: noted.iter().filter(|one| one.day == day).count(),
        mood: median_on(&moods, day),
    });
    days.collect()
}
