//! Local storage as a tab sees it that has a process of its own: the changes of others
//! reach it one by one, each with the event that tells of it.

use std::collections::BTreeMap;

use crate::app::store::{Change, Store, Texts};

/// What one tab sees.
#[derive(Clone, Debug, Default)]
pub(crate) struct View {
    texts: Texts,
    /// The number of the change that it has of each key.
    latest: BTreeMap<String, u64>,
}

impl View {
    /// A page that is opened now sees everything.
    pub(crate) fn of(store: &Store) -> Self {
        Self { texts: store.texts.clone(), latest: BTreeMap::new() }
    }

    /// The store with this view's texts, for the tab to read and to change.
    pub(crate) fn store(&self, shared: &Store) -> Store {
        let mut seen = shared.clone();
        seen.texts.clone_from(&self.texts);
        seen
    }

    /// A change of this tab, or of another once it is heard of. A browser lets its own later
    /// change of a key stand.
    pub(crate) fn take_in(&mut self, number: u64, change: &Change) {
        let latest = self.latest.entry(change.key.clone()).or_default();
        if number > *latest {
            *latest = number;
            change.make(&mut self.texts);
        }
    }
}
