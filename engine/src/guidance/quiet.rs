//! "I have told them" quiets what is for the next days, until something gets
//! worse. It never quiets what is for now or today.

use super::overview::{Overview, Told};
use super::standing::DAYS;
use super::{Condition, Tier};
use crate::moment::{Day, Moment};
use crate::record::Record;

/// The name of the choice what was told: a key and how bad it was, for each
/// advice.
pub const TOLD: &str = "told";

/// What is told when everything for the next days is.
#[must_use]
pub fn telling(overview: &Overview<'_>) -> String {
    let soon = overview.told.iter().filter(|one| one.tier == Tier::Soon);
    let each = soon.map(|one| [&one.key(), "=", &one.grade.to_string()].concat());
    each.collect::<Vec<_>>().join(" ")
}

/// The day on which this was told, if it is not worse since.
pub(super) fn quiet(record: &Record, told: &Told<'_>, now: Moment, today: Day) -> Option<Day> {
    let chosen = record.settings.choices.get(TOLD)?;
    let on = Moment { unix_ms: chosen.at, ..now }.day()?;
    let key = told.key();
    let mut each = chosen.value.split(' ').filter_map(|one| one.rsplit_once('='));
    let grade: i64 = each.find(|(one, _)| *one == key)?.1.parse().ok()?;
    let recent = (0..DAYS).contains(&today.since(on));
    // What was answered since is something new; what was better in between and
    // is back, too.
    let new = told.at.is_some_and(|at| at > chosen.at) && !told.rule.when.is_of_result();
    let unbroken = match told.rule.when {
        Condition::Over(pattern) => {
            (1..today.since(on)).all(|days| pattern.found(record, on.shifted(days)).is_some())
        }
        _ => true,
    };
    (told.tier == Tier::Soon && recent && !new && unbroken && told.grade <= grade).then_some(on)
}
