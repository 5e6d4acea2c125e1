//! What a person, or somebody who looks into the stores, sees.

use doorway_engine::app::{Effect, Trouble};
use doorway_engine::id::Id;
use doorway_engine::instrument::phq9::PHQ9;

use crate::app::browser::{Browser, ITEMS};

impl Browser {
    /// The answers of the sheet being filled in.
    pub(crate) fn answers(&self, at: usize) -> [Option<u8>; 9] {
        let sheet = self.model(at).sheet(&PHQ9);
        ITEMS.map(|item| sheet.value(item))
    }

    /// The ids of the finished questionnaires, in order.
    pub(crate) fn entries(&self, at: usize) -> Vec<Id> {
        let mut ids: Vec<_> =
            self.model(at).record.checks().iter().map(|check| check.id.clone()).collect();
        ids.sort();
        ids
    }

    /// The effects since the last look.
    pub(crate) fn ordered(&mut self, at: usize) -> Vec<Effect> {
        std::mem::take(&mut self.tab_mut(at).ordered)
    }

    pub(crate) fn everywhere(&mut self, trouble: Option<Trouble>) {
        self.first.trouble = trouble;
        self.safe.trouble = trouble;
    }
}
