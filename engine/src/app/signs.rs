//! Warning signs that a person watches for.

use super::entries::{delete, keep, persist_deletion};
use super::store_sync::persist;
use super::{Effect, Focus, Model, Stamp};
use crate::diary::{OWN, Sign};
use crate::id::Id;
use crate::kept::{Kind, Shard};
use crate::stored::Key;
use crate::typed::{fold, short};

/// What can happen to the warning signs that are watched for.
#[derive(Clone, Debug)]
pub enum Event {
    /// A warning sign in own words was typed: what stands there now.
    Typed(String),
    /// A warning sign was picked, or written down: a name of
    /// [`crate::diary::KNOWN`] or own words.
    Added(String),
    /// A warning sign is no longer watched for.
    Removed(Id),
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    match event {
        Event::Typed(text) => {
            model.editor.sign = text;
            Vec::new()
        }
        Event::Added(text) => added(model, &text, stamp),
        Event::Removed(id) => removed(model, id),
    }
}

/// [`Event::Added`].
fn added(model: &mut Model, text: &str, stamp: Stamp) -> Vec<Effect> {
    model.editor.sign_over = None;
    let typed = model.editor.sign == text;
    let text = match short(text, OWN, "") {
        Ok(text) => text,
        Err(over) => {
            model.editor.sign_over = Some(over);
            return vec![Effect::Focus(Focus::Item("sign".to_owned()))];
        }
    };
    if typed {
        model.editor.sign = String::new();
    }
    let same = fold(&text);
    if text.is_empty() || model.record.signs().any(|sign| fold(&sign.text) == same) {
        return Vec::new();
    }
    let id = Id::from_entropy(stamp.entropy);
    let key = keep(model, Sign { id, text }, None);
    persist(model, [key])
}

/// [`Event::Removed`].
fn removed(model: &mut Model, id: Id) -> Vec<Effect> {
    let key = Key::entry(Shard::all(Kind::Sign), id);
    if model.record.part(&key).is_none() {
        return Vec::new();
    }
    delete(model, &key);
    persist_deletion(model, [key])
}
