//! How long what was entered stands, and as what.
//!
//! An emergency of yesterday is no emergency any more, and was one: the page
//! asks how it is. How long each tier stands is ours, to be signed off by a
//! clinician.

use super::Tier;
use crate::moment::{Day, Moment};
use crate::record::Chosen;

/// The name of the choice how it is with what was an emergency: [`Since`].
pub const NOW: &str = "emergency";

/// How it is with what was an emergency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// It is there, or has come back.
    Still,
    /// It has passed.
    Passed,
}

impl Since {
    /// The name in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Still => "still",
            Self::Passed => "passed",
        }
    }
}

const HOUR: i64 = 3_600_000;
/// An emergency stands so long after it was entered.
const EMERGENCY: i64 = 24 * HOUR;
/// After that it is for the same day, so long, unless it is said how it is.
const UNANSWERED: i64 = EMERGENCY + 7 * 24 * HOUR;
/// What is for the same day stands so long, and so many days where only the day
/// is known.
const TODAY: i64 = 3 * 24 * HOUR;
const TODAY_DAYS: i64 = 3;
/// Whatever it was, it counts until it is so many days old, that day included:
/// two weeks, as PHQ-9 looks back.
pub(super) const DAYS: i64 = 14;
/// And what is not for the same day, from a check after a session, for a week.
pub(super) const AFTER_DAYS: i64 = 7;

/// When something was entered, and what is known since.
pub(super) struct Entered<'a> {
    /// In Unix milliseconds.
    pub(super) at: i64,
    /// Its local day.
    pub(super) day: Day,
    /// In a check after a session.
    pub(super) after: bool,
    /// What was said since of an emergency.
    pub(super) since: Option<&'a Chosen>,
}

/// As what something of this tier stands now, and whether the page asks how it
/// is. From a clock that was ahead it is of now.
pub(super) fn stands(
    tier: Tier,
    entered: &Entered<'_>,
    now: Moment,
    today: Day,
) -> Option<(Tier, bool)> {
    let days = today.since(entered.day);
    let counts = days <= DAYS;
    let old = |at: i64| now.unix_ms.saturating_sub(at);
    let since = entered.since.filter(|since| since.at > entered.at);
    let is = |one: Since| since.filter(|since| since.value == one.as_str());
    match tier {
        Tier::Emergency => {
            let at = is(Since::Still).map_or(entered.at, |since| since.at);
            let passed = is(Since::Passed).map(|since| old(since.at));
            match (passed, old(at)) {
                (Some(passed), _) if passed < TODAY => Some((Tier::Today, false)),
                (None, ..EMERGENCY) => Some((Tier::Emergency, false)),
                (None, EMERGENCY..UNANSWERED) => Some((Tier::Today, true)),
                _ => counts.then_some((Tier::Soon, false)),
            }
        }
        Tier::Today if old(entered.at) < TODAY => Some((Tier::Today, false)),
        Tier::Today => counts.then_some((Tier::Soon, false)),
        Tier::Now => counts.then_some((tier, false)),
        Tier::Soon | Tier::Visit => {
            let counts = if entered.after { days < AFTER_DAYS } else { counts };
            counts.then_some((tier, false))
        }
    }
}

/// As what something stands that was seen over days, the last time on `last`.
pub(super) fn stands_over(tier: Tier, last: Option<Day>, today: Day) -> Tier {
    let old = last.map_or(0, |last| today.since(last));
    if tier == Tier::Today && old >= TODAY_DAYS { Tier::Soon } else { tier }
}
