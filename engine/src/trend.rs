//! What changed between the sheets of one person.

use crate::moment::Day;
use crate::record::{Check, Record};
use crate::score;
use crate::session::Session;

/// The difference between a check and an earlier one.
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

/// A check with its total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point<'a> {
    /// The check.
    pub check: &'a Check,
    /// Its local day.
    pub day: Day,
    /// Its total.
    pub total: u8,
    /// It looks back on days that the point before it looked back on too.
    pub overlaps: bool,
}

/// Every check of `instrument` that has a total, oldest first.
#[must_use]
pub fn points<'a>(record: &'a Record, instrument: &str) -> Vec<Point<'a>> {
    let mut points: Vec<Point<'a>> = Vec::new();
    for check in record.checks().into_iter().rev().filter(|one| one.instrument == instrument) {
        if let Some((day, total)) = check.taken.day().zip(total(check)) {
            let overlaps = points.last().is_some_and(|last| shared_days(last.check, day) > 0);
            points.push(Point { check, day, total, overlaps });
        }
    }
    points
}

/// How many results are drawn small at most.
pub const RECENT: usize = 6;

/// The last results of the same instrument up to this check, oldest first: none
/// where there is nothing to compare, or no total.
#[must_use]
pub fn recent<'a>(record: &'a Record, check: &Check) -> Vec<Point<'a>> {
    let mut points = points(record, &check.instrument);
    let at = points.iter().position(|point| point.check.id == check.id).unwrap_or_default();
    points.truncate(at + 1);
    if points.len() < 2 {
        return Vec::new();
    }
    points.split_off(points.len().saturating_sub(RECENT))
}

/// The last complete check of the same instrument before this one.
#[must_use]
pub fn before<'a>(record: &'a Record, check: &Check) -> Option<&'a Check> {
    record.checks().into_iter().find(|one| {
        one.instrument == check.instrument && is_before(one, check) && total(one).is_some()
    })
}

fn is_before(one: &Check, other: &Check) -> bool {
    (one.taken.unix_ms, &one.id) < (other.taken.unix_ms, &other.id)
}

/// The change since [`before`]; `None` when either has no total.
#[must_use]
pub fn change<'a>(record: &'a Record, check: &Check) -> Option<Change<'a>> {
    since(before(record, check)?, check)
}

/// The change since the baseline that the person picked; `None` for the
/// baseline itself, for what came before it, and where it is the last check.
#[must_use]
pub fn since_baseline<'a>(record: &'a Record, check: &Check) -> Option<Change<'a>> {
    let baseline = record.baseline(&check.instrument)?;
    let last = before(record, check)?;
    (baseline.id != last.id && is_before(baseline, check)).then(|| since(baseline, check))?
}

fn since<'a>(earlier: &'a Check, check: &Check) -> Option<Change<'a>> {
    let from = total(earlier)?;
    let points = i16::from(total(check)?) - i16::from(from);
    let notable = check.instrument()?.notable_change;
    let notable = notable.is_some_and(|size| points.unsigned_abs() >= u16::from(size));
    Some(Change { points, from, since: earlier, notable })
}

/// The total of a check, if it has one.
#[must_use]
pub fn total(check: &Check) -> Option<u8> {
    score::total(&check.sheet()?)
}

/// The last check of `instrument` that has a total, if another one on `day`
/// would look back on some of the same days.
#[must_use]
pub fn too_early<'a>(record: &'a Record, instrument: &str, day: Day) -> Option<&'a Check> {
    let last = points(record, instrument).pop()?;
    (shared_days(last.check, day) > 0).then_some(last.check)
}

/// How many days `earlier` and a check of the same instrument on `day` both
/// look back on. 0 when they stand on their own, and when `day` is before it.
#[must_use]
pub fn shared_days(earlier: &Check, day: Day) -> u16 {
    let recall = earlier.instrument().map_or(0, |one| one.recall_days);
    let between = earlier.taken.day().map_or(-1, |taken| day.since(taken));
    u16::try_from(between).map_or(0, |between| recall.saturating_sub(between))
}

/// From this day on, a new check shares no day with this one.
#[must_use]
pub fn free_from(check: &Check) -> Option<Day> {
    let recall = check.instrument()?.recall_days;
    if recall == 0 { None } else { Some(check.taken.day()?.plus(recall)) }
}

/// The sessions from the day of one check to the day of another, oldest first.
#[must_use]
pub fn sessions_between<'a>(record: &'a Record, from: &Check, to: &Check) -> Vec<&'a Session> {
    let (Some(from), Some(to)) = (from.taken.day(), to.taken.day()) else { return Vec::new() };
    let mut sessions = record.sessions();
    sessions.retain(|session| (from..=to).contains(&session.day));
    sessions.reverse();
    sessions
}

/// The last session up to the day of a check.
#[must_use]
pub fn session_before<'a>(record: &'a Record, check: &Check) -> Option<&'a Session> {
    let day = check.taken.day()?;
    record.sessions().into_iter().find(|session| session.day <= day)
}
