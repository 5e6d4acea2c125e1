//! What is asked before anything is deleted, and what follows from the answer.

use super::entries::{delete, keep_deleted};
use super::wiping::delete_all;
use super::{Asking, Effect, Focus, Model, diary, sessions};
use crate::id::Id;
use crate::stored::Key;

/// What can be asked before anything is deleted, and answered.
#[derive(Clone, Debug)]
pub enum Event {
    /// "Delete" was pressed on an entry.
    Pressed(Id),
    /// "Delete everything" was pressed.
    AllPressed,
    /// The question was answered with no.
    Cancelled,
    /// The question was answered with yes.
    Confirmed,
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Pressed(id) => ask(model, Asking::Delete(id)),
        Event::AllPressed => ask(model, Asking::DeleteAll),
        Event::Cancelled => cancelled(model),
        Event::Confirmed => confirmed(model),
    }
}

fn ask(model: &mut Model, asking: Asking) -> Vec<Effect> {
    model.asking = Some(asking);
    vec![Effect::Focus(Focus::Question)]
}

/// [`Event::Cancelled`].
fn cancelled(model: &mut Model) -> Vec<Effect> {
    model.asking = None;
    vec![Effect::Focus(Focus::Heading)]
}

/// [`Event::Confirmed`].
fn confirmed(model: &mut Model) -> Vec<Effect> {
    let mut effects = match model.asking.take() {
        Some(Asking::Delete(id)) => {
            sessions::let_go(model, &id);
            match model.key_of(&id) {
                Key::Noted(..) => diary::deleted(model, &id),
                key => {
                    delete(model, &key);
                    keep_deleted(model, [key])
                }
            }
        }
        Some(Asking::DeleteAll) => delete_all(model),
        None => return Vec::new(),
    };
    effects.push(Effect::Focus(Focus::Heading));
    effects
}
