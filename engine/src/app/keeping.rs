//! Choices, and what the choice of where to keep leads to.

use super::store_sync::{persist, to_device, to_session};
use super::{Effect, Model};
use crate::record::{KEEPING, Keeping};
use crate::stored::Key;

/// Notes a choice about the widget itself.
pub(super) fn choose(model: &mut Model, name: &str, value: &str) -> Vec<Effect> {
    model.record.settings.choose(name, value, model.now.unix_ms);
    persist(model, [Key::Settings])
}

/// [`super::settings::Event::KeepingChosen`].
pub(super) fn chosen(model: &mut Model, keeping: Keeping) -> Vec<Effect> {
    if keeping == model.keeping || model.is_shared() {
        return Vec::new();
    }
    model.record.settings.choose(KEEPING, keeping.as_str(), model.now.unix_ms);
    match keeping {
        Keeping::Device => to_device(model),
        Keeping::Tab => to_session(model),
    }
}
