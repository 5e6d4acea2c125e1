//! Stores that refuse or don't answer are told, and tried again.

use super::reading::read;
use super::state::waiting::{LONGEST, PATIENCE};
use super::store_sync::{release, write_owed};
use super::{Effect, Model, StoreKind};

/// Notes an answer, if it is one of IndexedDB.
pub(super) const fn heard(model: &mut Model, store: StoreKind) {
    if matches!(store, StoreKind::Indexed) {
        model.waiting.open = model.waiting.open.saturating_sub(1);
        model.waiting.answered = true;
    }
}

/// Asks for the time where something is waited for.
pub(super) fn watched(model: &mut Model, mut effects: Vec<Effect>) -> Vec<Effect> {
    let asked = |effect: &&Effect| {
        matches!(
            effect,
            Effect::Read(StoreKind::Indexed)
                | Effect::Write { store: StoreKind::Indexed, .. }
                | Effect::Renew { store: StoreKind::Indexed, .. }
        )
    };
    model.waiting.open += effects.iter().filter(asked).count();
    if !model.waiting.awake && (model.waiting.open > 0 || is_refused(model)) {
        model.waiting.awake = true;
        model.waiting.answered = false;
        effects.push(Effect::Wake(model.waiting.patience));
    }
    effects
}

/// Whether a store refused something that it should have.
fn is_refused(model: &Model) -> bool {
    let refused = |store| {
        let sync = model.sync_of(store);
        sync.trouble().is_some() && (sync.owes() || sync.is_renewing() || !sync.is_seen())
    };
    !model.newer
        && model.reads_device()
        && (refused(StoreKind::Local) || refused(StoreKind::Indexed))
}

/// [`super::store::Event::Woke`].
pub(super) fn woke(model: &mut Model) -> Vec<Effect> {
    let waiting = &mut model.waiting;
    let silent = waiting.open > 0 && !waiting.answered;
    waiting.awake = false;
    if !silent && !is_refused(model) {
        model.waiting.patience = PATIENCE;
        return Vec::new();
    }
    model.waiting.patience = model.waiting.patience.saturating_mul(2).min(LONGEST);
    let mut effects = Vec::new();
    if silent {
        model.waiting.open = 0;
        model.indexed.fell_silent();
        effects.push(Effect::GiveUp);
        // What local storage has is all there is for now.
        effects.extend(release(model, &[]));
        effects.push(read(model, StoreKind::Indexed));
    }
    effects.extend(write_owed(model));
    for store in [StoreKind::Local, StoreKind::Indexed] {
        if !model.sync_of(store).is_seen() && !model.sync_of(store).is_asked() {
            effects.push(read(model, store));
        }
    }
    effects
}
