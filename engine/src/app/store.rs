//! What the stores answer, and what other tabs do to them.

use super::reading::read;
use super::{Effect, Model, Outcome, StoreKind, Trouble, store_sync, waiting, wiping};
use crate::stored::{Epoch, StoredText};

/// What the stores answer, and what other tabs do to them.
#[derive(Clone, Debug)]
pub enum Event {
    /// A store was read.
    WasRead {
        /// Which.
        store: StoreKind,
        /// What lay there.
        texts: Result<Vec<StoredText>, Trouble>,
    },
    /// A write ended. For [`StoreKind::Indexed`], a good end means that the browser
    /// has it on disk.
    Written {
        /// Where.
        store: StoreKind,
        /// The ticket of the write.
        ticket: u32,
        /// How.
        outcome: Outcome,
    },
    /// An epoch has begun, or could not. For [`StoreKind::Indexed`], a good end means
    /// that the browser has it on disk.
    Renewed {
        /// Where.
        store: StoreKind,
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
        store: StoreKind,
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
        Event::WasRead { store, texts } => {
            waiting::heard(model, store);
            store_sync::was_read(model, store, texts)
        }
        Event::Written { store, ticket, outcome } => {
            waiting::heard(model, store);
            store_sync::written(model, store, ticket, outcome)
        }
        Event::Renewed { store, ticket, outcome } => {
            waiting::heard(model, store);
            store_sync::renewed(model, store, ticket, outcome)
        }
        Event::Woke => waiting::woke(model),
        Event::Removed { store, outcome } => store_sync::removed(model, store, outcome),
        Event::ChangedElsewhere if model.reads_device() => vec![read(model, StoreKind::Local)],
        Event::ChangedElsewhere => Vec::new(),
        Event::WipedElsewhere => wiping::wiped_elsewhere(model),
    }
}
