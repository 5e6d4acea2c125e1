//! Asking a store for what lies in it.

use super::{Effect, Model, StoreKind};

/// Orders a read.
pub(super) fn read(model: &mut Model, store: StoreKind) -> Effect {
    model.sync(store).asked += 1;
    Effect::Read(store)
}

/// Orders another read in place of those that count no more.
pub(super) fn read_again(model: &mut Model) -> Option<Effect> {
    (model.indexed.asked > 0).then(|| read(model, StoreKind::Indexed))
}
