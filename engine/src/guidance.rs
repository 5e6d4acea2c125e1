//! When to contact whom, and why.
//!
//! The rules are a constant table ([`table`]) that a clinician can read row by
//! row. Conditions have neither closures nor negation, so each prints as a
//! sentence, and a worse answer can only add rules: it never lowers urgency.
//! None of this is a diagnosis or an estimate of risk.

mod because;
pub mod dip;
mod overview;
mod pattern;
mod quiet;
mod standing;
pub mod table;

pub use because::Because;
pub(crate) use overview::overview_with;
pub use overview::{Overview, Told, look_again, overview};
pub use pattern::{HARD, Mark, Pattern};
pub use quiet::{TOLD, telling};
pub use standing::{NOW, Since};
pub use table::SESSIONS;

use crate::instrument::{Instrument, Topic};
use crate::record::{Check, Record};
use crate::sheet::Sheet;
use crate::{score, trend};

/// How soon, most urgent first. The names are those of the `data-tier` hook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Emergency services now.
    Emergency,
    /// A crisis line now, and the provider today.
    Now,
    /// The provider on the same day.
    Today,
    /// The provider within days, and before the next session.
    Soon,
    /// At the next visit.
    Visit,
}

impl Tier {
    /// Every tier.
    pub const ALL: [Self; 5] = [Self::Emergency, Self::Now, Self::Today, Self::Soon, Self::Visit];

    /// The name in hooks and review sheets.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Now => "now",
            Self::Today => "today",
            Self::Soon => "soon",
            Self::Visit => "visit",
        }
    }

    /// Whether the help panel belongs to it.
    #[must_use]
    pub fn calls_for_help(self) -> bool {
        self <= Self::Now
    }
}

/// What must hold for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// This choice, or one that stands further down among the item's choices,
    /// in a sheet that may be unfinished.
    Answer {
        /// The instrument's id.
        instrument: &'static str,
        /// The item's id.
        item: &'static str,
        /// The value of the first choice that counts.
        at_least: u8,
    },
    /// Several such answers together.
    Answers {
        /// The instrument's id.
        instrument: &'static str,
        /// Items with the value of the first choice that counts.
        all: &'static [(&'static str, u8)],
    },
    /// A total of at least this many points.
    Total {
        /// The instrument's id.
        instrument: &'static str,
        /// The lowest total that counts.
        at_least: u8,
    },
    /// A part of the sheet that adds up to at least this many points.
    Part {
        /// The instrument's id.
        instrument: &'static str,
        /// What the part asks about.
        part: Topic,
        /// The lowest sum that counts.
        at_least: u8,
    },
    /// A total at least the instrument's notable change above the last one; an
    /// instrument without such a change has no rise.
    Rise {
        /// The instrument's id.
        instrument: &'static str,
    },
    /// A total in a higher band than the last one, and so many points above it.
    HigherBand {
        /// The instrument's id.
        instrument: &'static str,
        /// The fewest points.
        by: u8,
    },
    /// So many scored items at their worst choice, in a sheet that may be
    /// unfinished.
    Worst {
        /// The instrument's id.
        instrument: &'static str,
        /// The fewest items.
        items: usize,
    },
    /// Something over days; see [`overview`].
    Over(Pattern),
}

/// How well a rule is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Published, and read in the source named.
    Published,
    /// Published, but read only in a secondary copy.
    Secondary,
    /// Ours, drawn from the source named; a clinician has to sign it off.
    Ours,
}

/// One row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name in "why am I seeing this?" and in the review sheet.
    pub id: &'static str,
    /// When it holds.
    pub when: Condition,
    /// How soon to act then.
    pub tier: Tier,
    /// The reason shown.
    pub because: Because,
    /// Where it comes from.
    pub source: &'static str,
    /// How well that is founded.
    pub basis: Basis,
}

/// What the rules look at.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// The sheet in question, finished or not.
    pub sheet: &'a Sheet,
    /// The total of the last complete sheet before it, if there is one.
    pub last_total: Option<u8>,
}

/// Every rule that holds, most urgent first; rules of one urgency in the order
/// of the table. An empty list is no reassurance.
#[must_use]
pub fn advise(situation: &Situation<'_>) -> Vec<&'static Rule> {
    advise_with(&[], situation)
}

/// [`advise`] with further rules, which come after those of the table.
fn advise_with<'a>(more: &'a [Rule], situation: &Situation<'_>) -> Vec<&'a Rule> {
    let all = table::RULES.iter().chain(more);
    let mut held: Vec<_> = all.filter(|rule| rule.when.holds(situation)).collect();
    held.sort_by_key(|rule| rule.tier);
    held
}

/// [`advise`] for a finished check, with what came before it in the record. Of
/// several rules on one answer only the most urgent: two times to act by would
/// leave the choice to somebody who may be unwell.
#[must_use]
pub fn advise_on(record: &Record, check: &Check) -> Vec<&'static Rule> {
    advise_on_with(&[], record, check)
}

/// [`advise_on`] with further rules, which can only add to those of the table.
pub(crate) fn advise_on_with<'a>(
    more: &'a [Rule],
    record: &Record,
    check: &Check,
) -> Vec<&'a Rule> {
    let Some(sheet) = check.sheet() else { return Vec::new() };
    let last_total = trend::before(record, check).and_then(trend::total);
    let mut told = Vec::new();
    let mut held = advise_with(more, &Situation { sheet: &sheet, last_total });
    held.retain(|rule| {
        // Higher by 3 points is higher by one too.
        let higher = matches!(rule.when, Condition::HigherBand { .. });
        let items = if higher { vec![HIGHER] } else { rule.when.items() };
        let new = items.is_empty() || items.iter().any(|item| !told.contains(item));
        told.extend(items);
        new
    });
    held
}

/// The same rules by urgency, most urgent first: one urgency is one card. All
/// that is about the result as a whole is one advice, as soon as the most urgent
/// of it.
#[must_use]
pub fn by_urgency<'a>(rules: &[&'a Rule]) -> Vec<(Tier, Vec<&'a Rule>)> {
    let results = rules.iter().filter(|rule| rule.when.is_of_result());
    let soonest = results.map(|rule| rule.tier).min();
    let tier = |rule: &Rule| match soonest {
        Some(tier) if rule.when.is_of_result() => tier,
        _ => rule.tier,
    };
    let mut cards: Vec<(Tier, Vec<&Rule>)> = Vec::new();
    for rule in rules {
        match cards.iter_mut().find(|(one, _)| *one == tier(rule)) {
            Some((_, card)) => card.push(rule),
            None => cards.push((tier(rule), vec![rule])),
        }
    }
    cards.sort_by_key(|(tier, _)| *tier);
    cards
}

/// No item's id.
const HIGHER: &str = "higher band";

/// How urgently this sheet calls for help, finished or not: `Emergency` or
/// `Now`, and `None` otherwise, which is no reassurance.
#[must_use]
pub fn help_for(sheet: &Sheet) -> Option<Tier> {
    let most_urgent = advise(&Situation { sheet, last_total: None }).first()?.tier;
    most_urgent.calls_for_help().then_some(most_urgent)
}

/// Whether some answer to this item calls for help by itself, so that help
/// must stand ready beside it.
#[must_use]
pub fn calls_alone(instrument: &Instrument, item: &str) -> bool {
    table::RULES.iter().any(|rule| match rule.when {
        Condition::Answer { instrument: of, item: one, .. } => {
            rule.tier.calls_for_help() && of == instrument.id && one == item
        }
        _ => false,
    })
}

/// How urgently the answer to this item calls for help, alone or together with
/// others; `None` is no reassurance.
#[must_use]
pub fn item_calls(sheet: &Sheet, item: &str) -> Option<Tier> {
    let mut rules = advise(&Situation { sheet, last_total: None }).into_iter();
    let rule = rules.find(|rule| rule.when.items().contains(&item))?;
    rule.tier.calls_for_help().then_some(rule.tier)
}

/// The least urgent way in which answers to this item, alone or together with
/// others, can call for help; `None` if none can. What follows of the same answer
/// only once a more urgent rule has had its time is none of them.
#[must_use]
pub fn can_call(instrument: &Instrument, item: &str) -> Option<Tier> {
    let rules = table::RULES.iter().filter(|rule| rule.tier.calls_for_help());
    let sooner =
        |rule: &Rule| table::RULES.iter().any(|one| one.when == rule.when && one.tier < rule.tier);
    let rules = rules.filter(|rule| !sooner(rule));
    let of_it = rules.filter(|rule| match rule.when {
        Condition::Answer { instrument: of, .. } | Condition::Answers { instrument: of, .. } => {
            of == instrument.id && rule.when.items().contains(&item)
        }
        _ => false,
    });
    of_it.map(|rule| rule.tier).max()
}

/// Whether the item asks about plans to end one's life: there the emergency
/// number comes first.
#[must_use]
pub fn asks_for_plans(instrument: &Instrument, item: &str) -> bool {
    let mut plans = table::RULES.iter().filter(|rule| rule.because == Because::Plans);
    plans.any(|rule| match rule.when {
        Condition::Answer { instrument: of, item: one, .. } => of == instrument.id && one == item,
        _ => false,
    })
}

/// How urgently ticking this warning sign calls for help, if it does.
#[must_use]
pub fn sign_calls(sign: &str) -> Option<Tier> {
    let rule = table::RULES.iter().find(
        |rule| matches!(rule.when, Condition::Over(Pattern::Sign { sign: one, .. }) if one == sign),
    )?;
    rule.tier.calls_for_help().then_some(rule.tier)
}

impl Condition {
    /// The items whose answers decide.
    fn items(self) -> Vec<&'static str> {
        match self {
            Self::Answer { item, .. } => vec![item],
            Self::Answers { all, .. } => all.iter().map(|(item, _)| *item).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether it is about the result of a whole sheet.
    fn is_of_result(self) -> bool {
        self.items().is_empty() && !matches!(self, Self::Over(_))
    }

    fn holds(self, situation: &Situation<'_>) -> bool {
        let sheet = situation.sheet;
        let instrument = sheet.instrument();
        let of = |id| instrument.id == id;
        let totals = || score::total(sheet).zip(situation.last_total);
        match self {
            Self::Answer { instrument, item, at_least } => {
                of(instrument) && reaches(sheet, item, at_least)
            }
            Self::Answers { instrument, all } => {
                of(instrument) && all.iter().all(|(item, from)| reaches(sheet, item, *from))
            }
            Self::Total { instrument, at_least } => {
                of(instrument) && score::total(sheet).is_some_and(|total| total >= at_least)
            }
            Self::Part { instrument: id, part, at_least } => {
                of(id)
                    && instrument
                        .parts
                        .iter()
                        .filter(|one| one.of == part)
                        .any(|one| score::part(sheet, one).is_some_and(|sum| sum >= at_least))
            }
            Self::Rise { instrument: id } => {
                of(id)
                    && totals().zip(instrument.notable_change).is_some_and(
                        |((now, last), notable)| {
                            now.checked_sub(last).is_some_and(|rise| rise >= notable)
                        },
                    )
            }
            Self::HigherBand { instrument: id, by } => {
                let from = |total| instrument.band(total).map(|band| band.from);
                of(id)
                    && totals().is_some_and(|(now, last)| {
                        from(now) > from(last) && now.saturating_sub(last) >= by
                    })
            }
            Self::Worst { instrument: id, items } => of(id) && sheet.at_worst() >= items,
            Self::Over(_) => false,
        }
    }
}

/// Whether the answer to `item` is at least as bad as the choice `from`.
fn reaches(sheet: &Sheet, item: &str, from: u8) -> bool {
    let item = sheet.instrument().item(item);
    item.is_some_and(|item| sheet.value(item.id).is_some_and(|value| item.reaches(value, from)))
}
