//! The one step that the page for today offers.

use super::Model;
use crate::instrument;
use crate::next_step::{self, NextStep, Situation};

impl Model {
    /// What is offered next; `None` under a clock beyond all calendars. It looks
    /// through the whole record.
    #[must_use]
    pub fn next_step(&self) -> Option<NextStep> {
        let today = self.today()?;
        let all = instrument::ALL.iter().copied();
        // What is ticked and not kept yet counts too: the page of the diary calls for help.
        let known = self.overview()?.tier();
        let tier = self.noting_calls().into_iter().chain(known).min();
        let offered: Vec<_> = all.filter(|one| self.lists(one) && self.offers(one)).collect();
        Some(next_step::next_step(&Situation {
            record: &self.record,
            clinic: &self.clinic,
            today,
            now: self.now,
            offered: &offered,
            tier,
        }))
    }
}
