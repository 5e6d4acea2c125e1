//! The conversation on a dip or a return. Nothing of it is kept.

use super::{Effect, Focus, Model};
use crate::guidance::dip::{Given, Outcome, THOUGHTS};

impl Model {
    /// What was picked; before anything was, what the diary knows.
    #[must_use]
    pub fn dip(&self) -> Given {
        self.dip.clone().unwrap_or_else(|| {
            let today = self.today();
            today.map(|today| Given::from_diary(&self.record, today)).unwrap_or_default()
        })
    }
}

/// [`super::Event::DipPicked`].
pub(super) fn picked(model: &mut Model, question: &str, choice: &str) -> Vec<Effect> {
    let mut given = model.dip();
    given.pick(question, choice);
    let calls = question == THOUGHTS && given.outcome() == Outcome::Help;
    model.dip = Some(given);
    if calls {
        // Every such answer opens it anew, folded before or not.
        model.help_folded = false;
        return vec![Effect::ShowHelp];
    }
    Vec::new()
}

/// [`super::Event::DipStartedOver`].
pub(super) fn started_over(model: &mut Model) -> Vec<Effect> {
    model.dip = None;
    vec![Effect::Focus(Focus::Heading)]
}
