//! What belongs to this visit, and where it lies.

use super::draft;
use super::{Model, Place};
use crate::diary::MOOD;
use crate::id::Id;
use crate::instrument;
use crate::record::Keeping;
use crate::route::Route;
use crate::sorted::Sorted;
use crate::stored::Key;

/// Entries of this visit. A file may bring in thousands, so they are found by
/// halves.
#[derive(Debug, Default)]
pub(super) struct Visit(Sorted<Id, ()>);

impl Visit {
    pub(super) fn push(&mut self, id: Id) {
        self.0.insert(id, ());
    }

    pub(super) fn contains(&self, id: &Id) -> bool {
        self.0.contains_key(id)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Id> {
        self.0.keys()
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

/// The stores that `key` lies in.
///
/// In a visit that keeps nothing, new entries and drafts lie in the tab;
/// entries from before stay on the device, and so must their deletion.
pub(super) fn home(model: &Model, key: &Key) -> &'static [Place] {
    const DEVICE: &[Place] = &[Place::First, Place::Safe];
    const TAB: &[Place] = &[Place::Tab];
    const BOTH: &[Place] = &[Place::Tab, Place::First, Place::Safe];
    if model.keeping == Keeping::Device {
        return DEVICE;
    }
    if *key == Key::Epoch {
        return if model.by_link() { &[] } else { DEVICE };
    }
    match key {
        _ if model.by_link() => TAB,
        Key::Check(id) | Key::Session(id) | Key::Noted(_, id) | Key::Sign(id)
            if !model.visit.contains(id) =>
        {
            DEVICE
        }
        // The device's own settings are part of what was kept before.
        Key::Settings | Key::Sentinel if model.older() > 0 => BOTH,
        _ => TAB,
    }
}

/// Puts the ticks from before the program on their sheets; returns the keys
/// that changed. A name or value that no instrument has is left out.
pub(super) fn apply_ticks(model: &mut Model) -> Vec<Key> {
    let ticked = std::mem::take(&mut model.ticked);
    let mut keys = Vec::new();
    for (name, value) in ticked {
        if name == MOOD {
            model.noting.form.typing().set(MOOD, value);
            continue;
        }
        let Some((instrument, item)) = name.split_once('-') else { continue };
        let (Some(instrument), Ok(value)) = (instrument::find(instrument), value.parse()) else {
            continue;
        };
        let key = draft::mark(model, instrument, item, value);
        model.whole |= key.is_some() && model.route == Route::Check(instrument);
        keys.extend(key);
    }
    keys.dedup();
    keys
}
