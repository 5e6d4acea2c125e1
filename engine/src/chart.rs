//! What was noted, to be drawn: over time, around sessions, and day by day over
//! a year. Whole numbers only; nothing here knows pixels or colours.
//!
//! Values between two marks of a scale are told in quarters of its unit: the
//! median of a day is a whole or a half, the median of two such days a quarter.

mod pixels;
mod since;
mod ticks;
mod timeline;
mod values;

pub use pixels::{Pixels, Year};
pub use since::{AFTER, BEFORE, Behind, Since};
pub use ticks::{Tick, ticks};
pub use timeline::{Block, Facts, Point, Sheets, Timeline, Turn, UNITS, instruments};
pub use values::{Counted, Daily, QUARTERS, daily, quartiles};

use crate::diary::DiaryEntry;
use crate::kept::Kind;
use crate::moment::Day;
use crate::record::{Check, Record, in_shard};
use crate::session::Session;

/// How far back the charts look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Range {
    /// 14 days.
    Weeks2,
    /// 91 days.
    #[default]
    Months3,
    /// 365 days.
    Year,
    /// From the first day that has anything.
    All,
}

/// One of the charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// Mood and more over time.
    Timeline,
    /// The days around each session, laid over each other.
    Since,
    /// A year, day by day.
    Pixels,
}

impl Range {
    /// Every range, the shortest first.
    pub const ALL: [Self; 4] = [Self::Weeks2, Self::Months3, Self::Year, Self::All];

    /// The name in hooks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Weeks2 => "2w",
            Self::Months3 => "3m",
            Self::Year => "1y",
            Self::All => "all",
        }
    }
}

impl Drawing {
    /// The name in hooks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Since => "since",
            Self::Pixels => "pixels",
        }
    }
}

/// The first and the last day of a range that ends today; `None` for all of a
/// record that has nothing up to today.
#[must_use]
pub fn span(record: &Record, range: Range, today: Day) -> Option<(Day, Day)> {
    let from = match range {
        Range::Weeks2 => today.minus(13),
        Range::Months3 => today.minus(90),
        Range::Year => today.minus(364),
        Range::All => first(record, today)?,
    };
    Some((from, today))
}

/// The first day up to `today` that has an entry, a check or a session.
fn first(record: &Record, today: Day) -> Option<Day> {
    let checks = record.all().filter_map(|check: &Check| check.taken.day());
    let sessions = record.all().map(|session: &Session| session.day);
    let days = checks.chain(sessions).filter(|day| *day <= today);
    days.chain(first_noted(record, today)).min()
}

/// The first day up to `today` that has an entry in the diary.
fn first_noted(record: &Record, today: Day) -> Option<Day> {
    record.shards(Kind::DiaryEntry).find_map(|(_, pages)| {
        let days = in_shard(pages).map(|noted: &DiaryEntry| noted.day);
        days.filter(|day| *day <= today).min()
    })
}

/// How many days from one to another, both counted.
fn length(from: Day, to: Day) -> i64 {
    to.since(from) + 1
}
