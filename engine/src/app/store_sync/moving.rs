//! Moving between the tab and the device, when the choice of where to keep changes.

use super::{forget_moved, leave_out, persist, release};
use crate::app::model::ON;
use crate::app::reading::read;
use crate::app::{Effect, Model, StoreKind};
use crate::record::{Keeping, LEFT, LINKED};
use crate::stored::Key;

/// Everything in the tab goes to the device. The tab lets go of it once the
/// device has it.
pub(in crate::app) fn to_device(model: &mut Model) -> Vec<Effect> {
    model.keeping = Keeping::Device;
    model.record.settings.link = false;
    model.record.settings.choices.remove(LINKED);
    model.record.settings.choices.remove(LEFT);
    model.left_device = false;
    model.leaving_tab = true;
    // A sheet that was finished in the tab has left its own draft blank; an
    // older one on the device is another matter.
    model.record.drafts.retain(|draft| !draft.is_blank());
    let unread = !model.local.is_read();
    // The tab has to know, should a reload cut the move short.
    model.tab.owe(Key::Settings);
    let keys = model.record.keys();
    let mut effects = persist(model, keys);
    if unread {
        effects.extend([read(model, StoreKind::Local), read(model, StoreKind::Indexed)]);
    }
    effects
}

/// What came in this visit leaves the device for the tab. Entries from before
/// stay until they are deleted: a change of mind today must not cost them.
pub(in crate::app) fn to_session(model: &mut Model) -> Vec<Effect> {
    model.keeping = Keeping::Tab;
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
    let sent =
        [StoreKind::Local, StoreKind::Indexed].map(|store| model.sync_of(store).is_holding());
    forget_moved(model);
    if sent != [false; 2] {
        // Should a reload cut the move short.
        model.record.settings.choose(LEFT, ON, model.now.unix_ms);
    }
    effects.extend(persist(model, moving.iter().cloned().chain(settings)));
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
