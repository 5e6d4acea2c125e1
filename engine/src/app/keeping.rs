//! Choices, and what the choice of where to keep leads to.

use super::model::ON;
use super::shelf::{forget_moved, keep, leave_out, read, release};
use super::{Effect, Model, Place};
use crate::record::{KEEPING, Keeping, LEFT, LINKED};
use crate::stored::Key;

/// Notes a choice about the widget itself.
pub(super) fn choose(model: &mut Model, name: &str, value: &str) -> Vec<Effect> {
    model.record.settings.choose(name, value, model.now.unix_ms);
    keep(model, [Key::Settings])
}

/// [`super::settings::Event::KeepingChosen`].
pub(super) fn chosen(model: &mut Model, keeping: Keeping) -> Vec<Effect> {
    if keeping == model.keeping || model.is_shared() {
        return Vec::new();
    }
    model.record.settings.choose(KEEPING, keeping.as_str(), model.now.unix_ms);
    match keeping {
        Keeping::Device => to_device(model),
        Keeping::Session => to_session(model),
    }
}

/// Everything in the tab goes to the device. The tab lets go of it once the
/// device has it.
fn to_device(model: &mut Model) -> Vec<Effect> {
    model.keeping = Keeping::Device;
    model.record.settings.link = false;
    model.record.settings.choices.remove(LINKED);
    model.record.settings.choices.remove(LEFT);
    model.left_device = false;
    model.leaving_tab = true;
    // A sheet that was finished in the tab has left its own draft blank; an
    // older one on the device is another matter.
    model.record.drafts.retain(|draft| !draft.answers.is_empty());
    let unread = !model.first.is_read();
    // The tab has to know, should a reload cut the move short.
    model.tab.owe(Key::Settings);
    let keys = model.record.keys();
    let mut effects = keep(model, keys);
    if unread {
        effects.extend([read(model, Place::First), read(model, Place::Safe)]);
    }
    effects
}

/// What came in this visit leaves the device for the tab. Entries from before
/// stay until they are deleted: a change of mind today must not cost them.
pub(super) fn to_session(model: &mut Model) -> Vec<Effect> {
    model.keeping = Keeping::Session;
    model.leaving_tab = false;
    if model.newer {
        return Vec::new();
    }
    // What local storage has is older than this visit, and stays.
    let mut effects = release(model, &[]);
    let visit: Vec<_> = model.visit.iter().map(|id| model.key_of(id)).collect();
    let drafts: Vec<_> = model.record.drafts.keys().cloned().map(Key::Draft).collect();
    let moving = [visit, drafts].concat();
    let settings = [Key::Settings, Key::Sentinel];
    // Whatever was sent there before, and is under way.
    let sent = [Place::First, Place::Safe].map(|place| model.shelf_of(place).is_holding());
    forget_moved(model);
    if sent != [false; 2] {
        // Should a reload cut the move short.
        model.record.settings.choose(LEFT, ON, model.now.unix_ms);
    }
    effects.extend(keep(model, moving.iter().cloned().chain(settings)));
    let older = model.older() > 0;
    if sent == [false; 2] || (older && moving.is_empty()) {
        return effects;
    }
    // Key by key: what can't be read may be older than this visit, and what
    // another tab has just written is its own.
    let keys = if older { moving } else { model.record.keys() };
    let names = keys.iter().filter(|key| **key != Key::Epoch).map(Key::to_string);
    effects.extend(leave_out(model, &names.collect::<Vec<_>>()));
    effects
}
