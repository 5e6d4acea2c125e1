//! What the stores answer, and what other tabs do to them.

use super::reading::read;
use super::{Effect, Model, Outcome, Place, Trouble, shelf, waiting, wiping};
use crate::stored::{Epoch, Leaf};

/// What the stores answer, and what other tabs do to them.
#[derive(Clone, Debug)]
pub enum Event {
    /// A store was read.
    WasRead {
        /// Which.
        place: Place,
        /// What lay there.
        texts: Result<Vec<Leaf>, Trouble>,
    },
    /// A write ended. For [`Place::Safe`], a good end means that the browser
    /// has it on disk.
    Written {
        /// Where.
        place: Place,
        /// The ticket of the write.
        ticket: u32,
        /// How.
        outcome: Outcome,
    },
    /// An epoch has begun, or could not. For [`Place::Safe`], a good end means
    /// that the browser has it on disk.
    Renewed {
        /// Where.
        place: Place,
        /// The ticket of the order.
        ticket: u32,
        /// As which, where a later one was there.
        outcome: Result<Epoch, Trouble>,
    },
    /// The time that was asked for has passed.
    Woke,
    /// A removal ended.
    Removed {
        /// Where.
        place: Place,
        /// How.
        outcome: Outcome,
    },
    /// Another tab wrote.
    ChangedElsewhere,
    /// Another tab deleted everything.
    WipedElsewhere,
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::WasRead { place, texts } => {
            waiting::heard(model, place);
            shelf::was_read(model, place, texts)
        }
        Event::Written { place, ticket, outcome } => {
            waiting::heard(model, place);
            shelf::written(model, place, ticket, outcome)
        }
        Event::Renewed { place, ticket, outcome } => {
            waiting::heard(model, place);
            shelf::renewed(model, place, ticket, outcome)
        }
        Event::Woke => waiting::woke(model),
        Event::Removed { place, outcome } => shelf::removed(model, place, outcome),
        Event::ChangedElsewhere if model.reads_device() => vec![read(model, Place::First)],
        Event::ChangedElsewhere => Vec::new(),
        Event::WipedElsewhere => wiping::wiped_elsewhere(model),
    }
}
