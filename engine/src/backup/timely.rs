//! Times that can't be: what was written before there was such a page, or after
//! tomorrow. A day far away would stretch every chart over thousands of years,
//! and a choice made then would win over every later one.

use crate::diary::{EARLIEST, Noted};
use crate::moment::{Day, Moment};
use crate::record::Entry;
use crate::session;
use crate::stored::Part;

/// The bounds.
pub(super) struct Times {
    /// The last moment of tomorrow or later, in Unix milliseconds.
    last: i64,
    tomorrow: Option<Day>,
}

const DAY_MS: i64 = 86_400_000;

impl Times {
    pub(super) fn at(now: Moment) -> Self {
        let last = now.unix_ms.saturating_add(2 * DAY_MS);
        Self { last, tomorrow: now.day().map(|day| day.plus(1)) }
    }

    fn holds(&self, moment: Moment) -> bool {
        moment.unix_ms <= self.last && moment.day().is_some_and(|day| self.has(day))
    }

    fn has(&self, day: Day) -> bool {
        day.parts().0 >= EARLIEST && self.tomorrow.is_none_or(|last| day <= last)
    }
}

/// What of a part has times that can be. A session may be planned, and long ago,
/// as in its form.
pub(super) fn timely(mut part: Part, times: &Times, odd: &mut usize) -> Option<Part> {
    let kept = match &mut part {
        Part::Settings(settings) => {
            settings.choices.retain(|chosen| chosen.at <= times.last);
            return (!settings.choices.is_empty()).then_some(part);
        }
        Part::Diary(_, pages) => {
            let before = pages.len();
            let within = |noted: &Noted| times.has(noted.day) && noted.at.unix_ms <= times.last;
            pages.retain(|one| one.kept().is_none_or(within));
            *odd += before - pages.len();
            return (!pages.is_empty()).then_some(part);
        }
        Part::Draft(_, draft) => {
            let latest = draft.answers.values().map(|marked| marked.at).max();
            draft.cleared.max(latest.unwrap_or_default()) <= times.last
        }
        Part::Entry(_, Entry::Kept(check)) => times.holds(check.taken),
        Part::Session(_, Entry::Kept(one)) => {
            let planned = times.tomorrow.is_none_or(|last| one.day <= last.shifted(session::AHEAD));
            let year = one.day.parts().0;
            planned && year >= session::EARLIEST && one.noted.unix_ms <= times.last
        }
        _ => true,
    };
    *odd += usize::from(!kept);
    kept.then_some(part)
}
