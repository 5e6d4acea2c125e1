//! The times between two removals: see [`crate::stored`].

use crate::id::Id;

/// One of those times. None at all is the first: that of every store from
/// before there were epochs.
///
/// The count decides which is later, and never a clock: that may be set back.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Epoch {
    /// Only ever grows.
    pub count: i64,
    /// The count of the latest one that began with nothing: all was deleted then.
    pub wiped: i64,
    /// Tells two apart that two tabs began at once.
    pub id: Id,
    /// When it began, in Unix milliseconds.
    pub at: i64,
}

impl Epoch {
    /// The next one after `last`, with nothing of what was before or with some.
    #[must_use]
    pub fn after(last: Option<&Self>, with_nothing: bool, id: Id, at: i64) -> Self {
        let count = count(last).saturating_add(1);
        let wiped = if with_nothing { count } else { last.map_or(0, |last| last.wiped) };
        Self { count, wiped, id, at }
    }

    /// Whether all was deleted since `last`.
    #[must_use]
    pub fn wiped_since(&self, last: Option<&Self>) -> bool {
        self.wiped > count(last)
    }
}

pub(crate) fn count(epoch: Option<&Epoch>) -> i64 {
    epoch.map_or(0, |epoch| epoch.count)
}
