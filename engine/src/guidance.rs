//! When to contact whom, and why.
//!
//! The rules are a constant table ([`table`]) that a clinician can read row by
//! row. Conditions have neither closures nor negation, so each prints as a
//! sentence, and a worse answer can only add rules: it never lowers urgency.
//! None of this is a diagnosis or an estimate of risk.

pub mod table;

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
}

/// What must hold for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// An answer of at least this value, in a sheet that may be unfinished.
    Answer {
        /// The instrument's id.
        instrument: &'static str,
        /// The item's id.
        item: &'static str,
        /// The lowest choice value that counts.
        at_least: u8,
    },
    /// A total of at least this many points.
    Total {
        /// The instrument's id.
        instrument: &'static str,
        /// The lowest total that counts.
        at_least: u8,
    },
    /// A total at least the instrument's notable change above the last one.
    Rise {
        /// The instrument's id.
        instrument: &'static str,
    },
    /// A total in a higher band than the last one.
    HigherBand {
        /// The instrument's id.
        instrument: &'static str,
    },
}

/// Why a rule holds; the words for it are in [`crate::words`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Thoughts of being better off dead or of self-harm were ticked.
    SelfHarm,
    /// The problems make life very or extremely difficult.
    Difficult,
    /// The total is in one of the two highest bands.
    HighTotal,
    /// The total is notably higher than last time.
    Rise,
    /// The band is higher than last time.
    HigherBand,
    /// The total reaches the published cut-off.
    CutOff,
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
    let mut held: Vec<_> = table::RULES.iter().filter(|rule| rule.when.holds(situation)).collect();
    held.sort_by_key(|rule| rule.tier);
    held
}

/// [`advise`] for a finished check, with what came before it in the record.
#[must_use]
pub fn advise_on(record: &Record, check: &Check) -> Vec<&'static Rule> {
    let Some(sheet) = check.sheet() else { return Vec::new() };
    let last_total = trend::before(record, check).and_then(trend::total);
    advise(&Situation { sheet: &sheet, last_total })
}

/// Whether the help panel must be open for this sheet, finished or not.
#[must_use]
pub fn calls_for_help(sheet: &Sheet) -> bool {
    advise(&Situation { sheet, last_total: None })
        .first()
        .is_some_and(|rule| rule.tier <= Tier::Now)
}

impl Condition {
    fn holds(self, situation: &Situation<'_>) -> bool {
        let sheet = situation.sheet;
        let instrument = sheet.instrument();
        let of = |id| instrument.id == id;
        let totals = || score::total(sheet).zip(situation.last_total);
        match self {
            Self::Answer { instrument, item, at_least } => {
                of(instrument) && sheet.value(item).is_some_and(|value| value >= at_least)
            }
            Self::Total { instrument, at_least } => {
                of(instrument) && score::total(sheet).is_some_and(|total| total >= at_least)
            }
            Self::Rise { instrument: id } => {
                of(id)
                    && totals().is_some_and(|(now, last)| {
                        now.checked_sub(last).is_some_and(|rise| rise >= instrument.notable_change)
                    })
            }
            Self::HigherBand { instrument: id } => {
                let from = |total| instrument.band(total).map(|band| band.from);
                of(id) && totals().is_some_and(|(now, last)| from(now) > from(last))
            }
        }
    }
}
