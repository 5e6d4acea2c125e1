//! Asking a store for what lies in it.

use super::{Effect, Model, Place};

/// Orders a read.
pub(super) fn read(model: &mut Model, place: Place) -> Effect {
    model.shelf(place).asked += 1;
    Effect::Read(place)
}

/// Orders another read in place of those that count no more.
pub(super) fn read_again(model: &mut Model) -> Option<Effect> {
    (model.safe.asked > 0).then(|| read(model, Place::Safe))
}
