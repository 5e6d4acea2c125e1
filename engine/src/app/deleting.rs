//! What is asked before anything is deleted, and what follows from the answer.

use super::entries::{delete, delete_noted, persist_deletion};
use super::reading::read_again;
use super::store_sync::{is_touched, persist, wipe};
use super::wiping::{empty, leave_gone};
use super::{Asking, Effect, Focus, Model, StoreKind};
use crate::id::Id;
use crate::kept::{Kind, Shard};
use crate::record::Keeping;
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
    let focus = match model.asking.take() {
        Some(Asking::Delete(id)) => Focus::Asked("delete", Some(id)),
        Some(Asking::DeleteAll) => Focus::Asked("delete-all", None),
        Some(Asking::Drop) => Focus::Asked("drop-worksheet", None),
        None => Focus::Heading,
    };
    vec![Effect::Focus(focus)]
}

/// [`Event::Confirmed`].
fn confirmed(model: &mut Model) -> Vec<Effect> {
    let mut effects = match model.asking.take() {
        Some(Asking::Delete(id)) => {
            model.session_editor.let_go(&id);
            match model.key_of(&id) {
                Key::Among(Shard { kind: Kind::DiaryEntry, .. }, _) => delete_noted(model, &id),
                key => {
                    delete(model, &key);
                    // A change of it that was begun goes with it.
                    let draft = model.record.clear_draft(id.as_str(), model.now.unix_ms);
                    persist_deletion(model, [key].into_iter().chain(draft))
                }
            }
        }
        Some(Asking::DeleteAll) => delete_all(model),
        // The screen that asks this has its own answer to it.
        Some(Asking::Drop) | None => return Vec::new(),
    };
    effects.extend(leave_gone(model));
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

fn delete_all(model: &mut Model) -> Vec<Effect> {
    let (by_link, touched) = (model.by_link(), is_touched(model));
    empty(model);
    let mut effects = vec![Effect::Wipe(StoreKind::Tab)];
    if by_link {
        // What lies on the device was never shown here, so it isn't deleted.
        model.record.settings.link = true;
    } else if touched {
        effects.extend(wipe(model));
        effects.extend(read_again(model));
    }
    if model.keeping == Keeping::Tab {
        effects.extend(persist(model, [Key::Settings]));
    }
    model.deleting = true;
    effects
}
