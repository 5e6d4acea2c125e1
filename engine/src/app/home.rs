//! Where what is kept lies.

use super::{Model, Place};
use crate::record::Keeping;
use crate::stored::Key;

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
        _ if key.id().is_some_and(|id| !model.visit.contains(id)) => DEVICE,
        // The device's own settings are part of what was kept before.
        Key::Settings | Key::Sentinel if model.older() > 0 => BOTH,
        _ => TAB,
    }
}
