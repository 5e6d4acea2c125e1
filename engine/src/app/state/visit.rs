//! What belongs to this visit.

use crate::id::Id;
use crate::sorted::Sorted;

/// Entries of this visit. A file may bring in thousands, so they are found by
/// halves.
#[derive(Debug, Default)]
pub(in crate::app) struct Visit(Sorted<Id, ()>);

impl Visit {
    pub(in crate::app) fn push(&mut self, id: Id) {
        self.0.insert(id, ());
    }

    pub(in crate::app) fn contains(&self, id: &Id) -> bool {
        self.0.contains_key(id)
    }

    pub(in crate::app) fn iter(&self) -> impl Iterator<Item = &Id> {
        self.0.keys()
    }

    pub(in crate::app) fn clear(&mut self) {
        self.0.clear();
    }
}
