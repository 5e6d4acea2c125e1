//! The conversation on a dip or a return. Nothing of it is kept.

use super::{Effect, Focus, Model};
use crate::guidance::dip::{DipAnswers, Outcome, THOUGHTS};

/// What can happen in the conversation on a dip or a return.
#[derive(Clone, Debug)]
pub enum Event {
    /// A choice of the conversation on a dip or a return was picked or let go.
    Picked {
        /// The question's id.
        question: String,
        /// The choice's.
        choice: String,
    },
    /// That conversation was to begin anew.
    StartedOver,
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Picked { question, choice } => picked(model, &question, &choice),
        Event::StartedOver => started_over(model),
    }
}

impl Model {
    /// What was picked; before anything was, what the diary knows.
    #[must_use]
    pub fn dip(&self) -> DipAnswers {
        self.screens.dip.clone().unwrap_or_else(|| {
            let today = self.today();
            today.map(|today| DipAnswers::from_diary(&self.record, today)).unwrap_or_default()
        })
    }
}

/// [`Event::Picked`].
fn picked(model: &mut Model, question: &str, choice: &str) -> Vec<Effect> {
    let mut given = model.dip();
    given.pick(question, choice);
    let calls = question == THOUGHTS && given.outcome() == Outcome::Help;
    model.screens.dip = Some(given);
    if calls {
        // Every such answer opens it anew, folded before or not.
        model.help_folded = false;
        return vec![Effect::ShowHelp];
    }
    Vec::new()
}

/// [`Event::StartedOver`].
fn started_over(model: &mut Model) -> Vec<Effect> {
    model.screens.dip = None;
    vec![Effect::Focus(Focus::Heading)]
}
