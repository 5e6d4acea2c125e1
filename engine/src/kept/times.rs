//! Times that can't be: what was written before there was such a page, or after
//! tomorrow. A day far away would stretch every chart over thousands of years,
//! and a choice made then would win over every later one.

use crate::diary_entry::EARLIEST;
use crate::moment::{Day, Moment};

/// The bounds.
pub(crate) struct Times {
    /// The last moment of tomorrow or later, in Unix milliseconds.
    pub(crate) last: i64,
    tomorrow: Option<Day>,
}

const DAY_MS: i64 = 86_400_000;

impl Times {
    pub(crate) fn at(now: Moment) -> Self {
        let last = now.unix_ms.saturating_add(2 * DAY_MS);
        Self { last, tomorrow: now.day().map(|day| day.plus(1)) }
    }

    /// Whether something can have been written then, by whatever clock.
    pub(super) const fn is_past(&self, moment: Moment) -> bool {
        moment.unix_ms <= self.last
    }

    /// Whether something can have been written then, and on that day.
    pub(super) fn holds(&self, moment: Moment) -> bool {
        self.is_past(moment) && moment.day().is_some_and(|day| self.has(day))
    }

    /// Whether something can have been on that day.
    pub(super) fn has(&self, day: Day) -> bool {
        self.has_within(day, EARLIEST, 0)
    }

    /// Whether something can be on that day that is from a year on, and so many
    /// days ahead.
    pub(super) fn has_within(&self, day: Day, earliest: i32, ahead: i64) -> bool {
        day.parts().0 >= earliest && self.tomorrow.is_none_or(|last| day <= last.shifted(ahead))
    }
}
