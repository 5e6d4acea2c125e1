//! The last two weeks beside the two before.

use super::MOOD;
use super::look::{median_of_all, values};
use crate::moment::Day;
use crate::record::Record;

const DAYS: u16 = 14;

/// Twice the median of all moods of two weeks; `None` where none was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fortnights {
    /// Of the last 14 days, today among them.
    pub last: Option<i64>,
    /// Of the 14 days before those.
    pub before: Option<i64>,
}

/// Both, as of `today`; `None` where no mood was noted in either.
#[must_use]
pub fn fortnights(record: &Record, today: Day) -> Option<Fortnights> {
    let of = |to: Day| median_of_all(&values(record, MOOD, to.minus(DAYS - 1), to));
    let (last, before) = (of(today), of(today.minus(DAYS)));
    last.or(before)?;
    Some(Fortnights { last, before })
}
