//! Texts that could not be read: offered as a file, and deleted only then.

use super::shelf::leave_out;
use super::{Effect, Model, Place};
use crate::stored::{self, Key};

/// [`super::Event::DamagedSaved`].
pub(super) fn saved(model: &mut Model) -> Vec<Effect> {
    let text = model
        .damaged
        .iter()
        .map(|leaf| [leaf.key.as_str(), "\n", leaf.text.as_str(), "\n\n"].concat())
        .collect();
    model.damaged_saved = true;
    vec![Effect::Offer { name: "doorway-unreadable.txt".to_owned(), text }]
}

/// [`super::Event::DamagedDiscarded`]. Only offered after the file was saved.
pub(super) fn discarded(model: &mut Model) -> Vec<Effect> {
    let asides: Vec<_> = std::mem::take(&mut model.damaged);
    model.damaged_saved = false;
    for place in [Place::Tab, Place::First, Place::Safe] {
        model.shelf(place).forget_aside();
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
    effects.push(Effect::Remove { place: Place::Tab, keys });
    effects
}
