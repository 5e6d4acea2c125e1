//! What changed between two sheets of one person.

use crate::record::{Check, Record};
use crate::score;

/// The difference between a check and the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// This total minus the earlier one: above 0 means a higher total now.
    pub points: i16,
    /// The earlier total.
    pub from: u8,
    /// The earlier check.
    pub since: &'a Check,
    /// Whether the change, in either direction, reaches the size that the
    /// instrument names as worth talking about.
    pub notable: bool,
}

/// The last complete check of the same instrument before this one.
#[must_use]
pub fn before<'a>(record: &'a Record, check: &Check) -> Option<&'a Check> {
    record.checks().into_iter().find(|one| {
        one.instrument == check.instrument
            && (one.taken.unix_ms, &one.id) < (check.taken.unix_ms, &check.id)
            && total(one).is_some()
    })
}

/// The change since [`before`]; `None` when either has no total.
#[must_use]
pub fn change<'a>(record: &'a Record, check: &Check) -> Option<Change<'a>> {
    let since = before(record, check)?;
    let from = total(since)?;
    let points = i16::from(total(check)?) - i16::from(from);
    let notable = check.instrument()?.notable_change;
    let notable = points.unsigned_abs() >= u16::from(notable);
    Some(Change { points, from, since, notable })
}

/// The total of a check, if it has one.
#[must_use]
pub fn total(check: &Check) -> Option<u8> {
    score::total(&check.sheet()?)
}
