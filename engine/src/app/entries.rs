//! Deleting an entry.

use super::state::diary::Undo;
use super::store_sync::persist;
use super::{Effect, Focus, Model};
use crate::diary::{self, DiaryEntry};
use crate::id::Id;
use crate::kept::{OfKind, Value};
use crate::stored::Key;

/// Keeps an entry, in place of `old` where it is a change. It is of this visit unless `old` is from
/// before: what lay on the device then stays there when it is changed, since in the tab alone it
/// would be gone with the tab.
pub(super) fn keep(model: &mut Model, entry: impl Into<Value>, old: Option<&Id>) -> Key {
    let entry = entry.into();
    if old.is_none_or(|old| model.visit.contains(old)) {
        model.visit.push(entry.id().clone());
    }
    model.record.keep(entry)
}

/// The same, and deletes `old`, after what replaces it.
pub(super) fn replace(model: &mut Model, entry: impl Into<Value>, old: Option<&Id>) -> Vec<Key> {
    let mut keys = vec![keep(model, entry, old)];
    if let Some(key) = old.and_then(|old| model.record.key_of(old)) {
        delete(model, &key);
        keys.push(key);
    }
    keys
}

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
