//! What the person chooses about the widget: country, and where to keep.

use super::shelf::{forget_moved, keep, read};
use super::{Effect, Model, Place};
use crate::record::{COUNTRY, KEEPING, Keeping, LINKED};
use crate::stored::Key;

/// [`super::Event::CountryChosen`].
pub(super) fn country_chosen(model: &mut Model, code: &str) -> Vec<Effect> {
    choose(model, COUNTRY, code)
}

/// Notes a choice about the widget itself.
pub(super) fn choose(model: &mut Model, name: &str, value: &str) -> Vec<Effect> {
    model.record.settings.choose(name, value, model.now.unix_ms);
    keep(model, [Key::Settings])
}

/// [`super::Event::KeepingChosen`].
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
    let visit: Vec<_> = model.visit.iter().map(|id| model.key_of(id)).collect();
    let drafts: Vec<_> = model.record.drafts.keys().cloned().map(Key::Draft).collect();
    let moving = [visit, drafts].concat();
    let settings = [Key::Settings, Key::Sentinel];
    forget_moved(model);
    let mut effects = keep(model, moving.iter().cloned().chain(settings));
    for place in [Place::First, Place::Safe] {
        // Where nothing was read yet, nothing of this visit was written.
        if !model.shelf(place).is_seen() {
            continue;
        }
        effects.push(if model.older() > 0 {
            remove(model, place, &moving)
        } else if model.foreign || !model.damaged.is_empty() {
            // What can't be read may be older than this visit.
            let keys = model.record.keys();
            remove(model, place, &keys)
        } else {
            Effect::Wipe(place)
        });
    }
    effects
}

fn remove(model: &mut Model, place: Place, keys: &[Key]) -> Effect {
    let shelf = model.shelf(place);
    let keys = keys.iter().filter(|key| !shelf.must_leave(key)).map(Key::to_string).collect();
    Effect::Remove { place, keys }
}
