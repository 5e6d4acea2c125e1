//! Deleting an entry.

use super::state::diary::Undo;
use super::store_sync::persist;
use super::{Effect, Focus, Model};
use crate::diary::{self, DiaryEntry};
use crate::id::Id;
use crate::kept::OfKind;
use crate::stored::Key;

/// Leaves of an entry nothing but when it was deleted.
pub(super) fn delete(model: &mut Model, key: &Key) {
    model.record.delete(key, model.now.unix_ms);
}

/// Orders the writes of a deletion; until they are done it is not told as done.
pub(super) fn persist_deletion(
    model: &mut Model,
    keys: impl IntoIterator<Item = Key>,
) -> Vec<Effect> {
    let effects = persist(model, keys);
    model.deleting = true;
    effects
}

/// Deletes an entry of the diary, which no form may change any more then.
pub(super) fn take(model: &mut Model, noted: &DiaryEntry) -> Key {
    let key = Key::entry(noted.shard(), noted.id.clone());
    delete(model, &key);
    model.editor.form.let_go(&noted.id);
    key
}

/// Deletes an entry of the diary. It can be taken back.
pub(super) fn delete_noted(model: &mut Model, id: &Id) -> Vec<Effect> {
    let Some(noted) = diary::find(&model.record, id).cloned() else { return Vec::new() };
    let key = take(model, &noted);
    model.editor.undo = Some(Undo { came: None, went: vec![noted] });
    let mut effects = persist_deletion(model, [key]);
    effects.push(Effect::Focus(Focus::Undo));
    effects
}
