//! Every rule that holds today, over all that is kept.

use super::{Condition, Rule, Tier, advise_on_with, table};
use crate::diary;
use crate::instrument::Kind;
use crate::moment::Day;
use crate::record::{Check, Record};
use crate::trend;

/// For so many days the latest check of a questionnaire speaks of now: two
/// weeks, as PHQ-9 looks back. Ours, to be signed off.
const CHECK_DAYS: i64 = 14;
/// And a check after a session for a week.
const AFTER_DAYS: i64 = 7;
/// After so many days without an entry, the gap is told. Ours.
const SILENT_DAYS: i64 = 7;

/// A rule that holds, and where that is seen.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The check that it holds for; `None` where it holds over days.
    pub check: Option<&'a Check>,
    /// The days on which it was seen, oldest first.
    pub days: Vec<Day>,
}

/// What holds today, most urgent first, and what is missing.
#[derive(Clone, Debug)]
pub struct Overview<'a> {
    /// Rules of one urgency stand in the order of the table. An empty list is
    /// no reassurance.
    pub told: Vec<Told<'a>>,
    /// The last day with an entry or a check, up to today.
    pub last: Option<Day>,
    /// So many days have nothing, where that is a week or more.
    pub silent: Option<i64>,
}

impl Overview<'_> {
    /// The most urgent tier.
    #[must_use]
    pub fn tier(&self) -> Option<Tier> {
        self.told.first().map(|told| told.rule.tier)
    }
}

/// What holds on `today`.
#[must_use]
pub fn overview(record: &Record, today: Day) -> Overview<'_> {
    overview_with(&[], record, today)
}

/// [`overview`] with further rules, which can only add to those of the table.
pub(crate) fn overview_with<'a>(more: &'a [Rule], record: &'a Record, today: Day) -> Overview<'a> {
    let mut told = Vec::new();
    for check in current(record, today) {
        let day = check.taken.day();
        let rules = advise_on_with(more, record, check);
        told.extend(rules.into_iter().map(|rule| Told {
            rule,
            check: Some(check),
            days: day.into_iter().collect(),
        }));
    }
    for rule in table::RULES.iter().chain(more) {
        if let Condition::Over(pattern) = rule.when
            && let Some(days) = pattern.found(record, today)
        {
            told.push(Told { rule, check: None, days });
        }
    }
    // Rules that are not of the table come after those that are.
    let place = |rule: &Rule| {
        let place = table::RULES.iter().position(|one| one.id == rule.id);
        place.unwrap_or(table::RULES.len())
    };
    told.sort_by_key(|one| (one.rule.tier, place(one.rule)));
    let last = last(record, today);
    let silent = last.map(|last| today.since(last)).filter(|days| *days >= SILENT_DAYS);
    Overview { told, last, silent }
}

/// The latest check of each questionnaire, if it is recent enough to speak of
/// now.
fn current(record: &Record, today: Day) -> Vec<&Check> {
    let mut seen: Vec<&str> = Vec::new();
    let mut current = Vec::new();
    for check in record.checks() {
        let (Some(instrument), Some(day)) = (check.instrument(), check.taken.day()) else {
            continue;
        };
        // A check from a clock that was ahead speaks of now too.
        let most = if instrument.kind == Kind::AfterSession { AFTER_DAYS } else { CHECK_DAYS };
        if seen.contains(&instrument.id) || today.since(day) >= most {
            continue;
        }
        seen.push(instrument.id);
        current.push(check);
    }
    current
}

fn last(record: &Record, today: Day) -> Option<Day> {
    let noted = diary::every(record).map(|one| one.day).find(|day| *day <= today);
    let checks = record.checks();
    let mut taken = checks.iter().filter_map(|check| check.taken.day());
    noted.max(taken.find(|day| *day <= today))
}

/// When to look again if nothing holds: on the day from which PHQ-9 shares no
/// day with the last one, or in a week.
#[must_use]
pub fn look_again(record: &Record, today: Day) -> Day {
    let week = today.plus(7);
    let points = trend::points(record, "phq9");
    let free = points.last().and_then(|last| trend::free_from(last.check));
    free.filter(|day| *day > today).unwrap_or(week)
}
