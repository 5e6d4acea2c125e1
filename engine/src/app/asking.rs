//! What is asked before anything is deleted, and what follows from the answer.

use super::entries::{delete, keep_deleted};
use super::wiping::delete_all;
use super::{Asking, Effect, Focus, Model, diary, sessions};
use crate::stored::Key;

pub(super) fn ask(model: &mut Model, asking: Asking) -> Vec<Effect> {
    model.asking = Some(asking);
    vec![Effect::Focus(Focus::Question)]
}

/// [`super::Event::DeleteCancelled`].
pub(super) fn cancelled(model: &mut Model) -> Vec<Effect> {
    model.asking = None;
    vec![Effect::Focus(Focus::Heading)]
}

/// [`super::Event::DeleteConfirmed`].
pub(super) fn confirmed(model: &mut Model) -> Vec<Effect> {
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
