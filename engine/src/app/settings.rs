//! What the person chooses about the widget.

use super::keeping::{self, choose};
use super::model::{OFF, ON};
use super::{Effect, Model};
use crate::record::{COUNTRY, KEYS, Keeping};

/// What can be chosen about the widget.
#[derive(Clone, Debug)]
pub enum Event {
    /// It was chosen whether number keys pick an answer.
    KeysChosen(bool),
    /// A country was picked, by its ISO code; empty for none.
    CountryChosen(String),
    /// It was chosen where entries are kept.
    KeepingChosen(Keeping),
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::KeysChosen(on) => choose(model, KEYS, if on { ON } else { OFF }),
        Event::CountryChosen(code) => choose(model, COUNTRY, &code),
        Event::KeepingChosen(keeping) => keeping::chosen(model, keeping),
    }
}
