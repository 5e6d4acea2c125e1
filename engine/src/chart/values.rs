//! What was rated, day by day.

use crate::diary::{DiaryEntry, Scale};
use crate::kept::Kind;
use crate::moment::Day;
use crate::record::{Record, in_shard};

/// How many parts the unit of a scale is told in.
pub const QUARTERS: i64 = 4;

/// What was rated on a scale on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Daily {
    /// The day.
    pub day: Day,
    /// The lowest rating, in the scale's unit.
    pub low: i64,
    /// The highest rating, in the scale's unit.
    pub high: i64,
    /// The median of the day's ratings, in quarters of the unit.
    pub middle: i64,
}

/// On how many days of a span something was rated, and the median of those
/// days, as well as the median of the span before, which is as long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Days with a rating.
    pub noted: usize,
    /// Days of the span.
    pub of: i64,
    /// The median, in quarters of the unit; `None` if nothing was rated.
    pub median: Option<i64>,
    /// The same of the span before.
    pub before: Option<i64>,
}

/// The days from one to another that have a rating on a scale, oldest first.
/// What is off the scale is left out.
#[must_use]
pub fn daily(record: &Record, scale: &Scale, from: Day, to: Day) -> Vec<Daily> {
    let (mut days, mut rated) = (Vec::new(), Vec::new());
    for pages in record.months(Kind::DiaryEntry, from, to) {
        rated.clear();
        for noted in in_shard::<DiaryEntry>(pages) {
            if (from..=to).contains(&noted.day)
                && let Some(value) = noted.rating(scale.id)
                && (scale.from..=scale.to).contains(&value)
            {
                rated.push((noted.day, value));
            }
        }
        rated.sort_unstable();
        days.extend(rated.chunk_by(|a, b| a.0 == b.0).filter_map(of_day));
    }
    days
}

/// The ratings of one day, the lowest first.
fn of_day(rated: &[(Day, i64)]) -> Option<Daily> {
    let (&(day, low), &(_, high)) = (rated.first()?, rated.last()?);
    let (_, lower) = rated.get((rated.len() - 1) / 2)?;
    let (_, upper) = rated.get(rated.len() / 2)?;
    Some(Daily { day, low, high, middle: (lower + upper) * QUARTERS / 2 })
}

/// The median of values in quarters, the lowest first.
fn median_of(sorted: &[i64]) -> Option<i64> {
    let lower = sorted.get(sorted.len().checked_sub(1)? / 2)?;
    let upper = sorted.get(sorted.len() / 2)?;
    Some((lower + upper) / 2)
}

/// The median of the days' medians, in quarters.
pub(super) fn median(days: impl IntoIterator<Item = i64>) -> Option<i64> {
    let mut values: Vec<i64> = days.into_iter().collect();
    values.sort_unstable();
    median_of(&values)
}

/// Lower quartile, median and upper quartile, in quarters of the unit: the
/// median of the lower half, of all, and of the upper half. The middle one of
/// an odd number belongs to both halves (J. W. Tukey's hinges).
#[must_use]
pub fn quartiles(values: &[i64]) -> Option<[i64; 3]> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let half = sorted.len().div_ceil(2);
    let lower = median_of(sorted.get(..half)?)?;
    let upper = median_of(sorted.get(sorted.len() - half..)?)?;
    Some([lower, median_of(&sorted)?, upper])
}

/// Counts the days of a span, which are given, and of the one before.
pub(super) fn counted(
    record: &Record,
    scale: &Scale,
    days: &[Daily],
    from: Day,
    to: Day,
) -> Counted {
    let of = super::length(from, to);
    let before = daily(record, scale, from.shifted(-of), from.shifted(-1));
    let middle = |days: &[Daily]| median(days.iter().map(|one| one.middle));
    Counted { noted: days.len(), of, median: middle(days), before: middle(&before) }
}
