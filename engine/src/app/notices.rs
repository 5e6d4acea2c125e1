//! Notices above a screen. Texts that could not be read are offered as a file there, and deleted
//! only then.

use super::store_sync::leave_out;
use super::{Effect, Model, StoreKind};
use crate::stored::{self, Key};

/// What can happen to the notices above a screen.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// The notice on a removal that failed was closed.
    NotDeletedSeen,
    /// The notice that another tab deleted everything was closed.
    WipedElsewhereSeen,
    /// The damaged texts were wanted as a file.
    DamagedSaved,
    /// The damaged texts, already saved as a file, are no longer wanted.
    DamagedDiscarded,
    /// The notice on a restored store was closed.
    RestoredSeen,
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::NotDeletedSeen => model.not_deleted = false,
        Event::WipedElsewhereSeen => model.wiped_elsewhere = false,
        Event::RestoredSeen => model.emptied = false,
        Event::DamagedSaved => return saved(model),
        Event::DamagedDiscarded => return discarded(model),
    }
    Vec::new()
}

/// [`Event::DamagedSaved`].
fn saved(model: &mut Model) -> Vec<Effect> {
    let text = model
        .damaged
        .iter()
        .map(|stored| [stored.key.as_str(), "\n", stored.text.as_str(), "\n\n"].concat())
        .collect();
    model.damaged_saved = true;
    vec![Effect::Offer { name: "doorway-unreadable.txt".to_owned(), text }]
}

/// [`Event::DamagedDiscarded`]. Only offered after the file was saved.
fn discarded(model: &mut Model) -> Vec<Effect> {
    let asides: Vec<_> = std::mem::take(&mut model.damaged);
    model.damaged_saved = false;
    for store in [StoreKind::Tab, StoreKind::Local, StoreKind::Indexed] {
        model.sync(store).forget_aside();
    }
    let mut keys = Vec::new();
    for aside in asides {
        // Under its first key the text may have been replaced by a good one.
        if let Some(key) = stored::set_aside_from(&aside.key)
            && Key::parse(&key).is_none_or(|key| model.record.part(&key).is_none())
        {
            keys.push(key);
        }
        keys.push(aside.key);
    }
    let mut effects = leave_out(model, &keys);
    effects.push(Effect::Remove { store: StoreKind::Tab, keys });
    effects
}
