//! Where what is kept lies.

use super::{Model, StoreKind};
use crate::record::Keeping;
use crate::stored::Key;

/// The stores that `key` lies in.
///
/// In a visit that keeps nothing, new entries and drafts lie in the tab;
/// entries from before stay on the device, and so must their deletion.
pub(super) fn home(model: &Model, key: &Key) -> &'static [StoreKind] {
    const DEVICE: &[StoreKind] = &[StoreKind::Local, StoreKind::Indexed];
    const TAB: &[StoreKind] = &[StoreKind::Tab];
    const BOTH: &[StoreKind] = &[StoreKind::Tab, StoreKind::Local, StoreKind::Indexed];
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
