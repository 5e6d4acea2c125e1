//! Local and session storage.

use doorway_engine::app::Trouble;
use doorway_engine::stored::{self, Epoch, Gone, Key, Step, StoredText};
use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use web_sys::Storage;

use super::super::window;
use super::trouble;

/// Which of the two.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Local,
    Session,
}

/// The storage, after a probe: `gloo_storage` panics where it is denied.
fn storage(kind: Kind) -> Result<Storage, Trouble> {
    let window = window().map_err(|_| Trouble::Denied)?;
    let probed = match kind {
        Kind::Local => window.local_storage(),
        Kind::Session => window.session_storage(),
    };
    match probed {
        Ok(Some(_)) => Ok(match kind {
            Kind::Local => LocalStorage::raw(),
            Kind::Session => SessionStorage::raw(),
        }),
        Ok(None) | Err(_) => Err(Trouble::Denied),
    }
}

fn keys(storage: &Storage) -> Result<Vec<String>, Trouble> {
    let length = storage.length().map_err(|error| trouble(&error))?;
    let mut keys = Vec::new();
    for at in 0..length {
        let key = storage.key(at).map_err(|error| trouble(&error))?;
        keys.extend(key.filter(|key| Key::is_ours(key)));
    }
    Ok(keys)
}

pub(super) fn read(kind: Kind) -> Result<Vec<StoredText>, Trouble> {
    let storage = storage(kind)?;
    let mut texts = Vec::new();
    for key in keys(&storage)? {
        // What can't be read was not found to be empty.
        if let Some(text) = get(&storage, &key)? {
            texts.push(StoredText { key, text });
        }
    }
    Ok(texts)
}

fn get(storage: &Storage, key: &str) -> Result<Option<String>, Trouble> {
    storage.get_item(key).map_err(|error| trouble(&error))
}

fn mark(storage: &Storage) -> Result<Option<String>, Trouble> {
    get(storage, &Key::Epoch.to_string())
}

/// Writes in order and stops at the first refusal.
pub(super) fn write(
    kind: Kind,
    epoch: Option<&Epoch>,
    texts: Vec<StoredText>,
) -> Result<(), Trouble> {
    let storage = storage(kind)?;
    if !stored::admits(mark(&storage)?.as_deref(), epoch) {
        return Err(Trouble::Overtaken);
    }
    put(&storage, texts)
}

/// Begins an epoch. It is marked last: should the browser end in between, what
/// is still there is of the one before.
pub(super) fn renew(
    kind: Kind,
    epoch: Epoch,
    gone: &Gone,
    texts: Vec<StoredText>,
) -> Result<Epoch, Trouble> {
    let storage = storage(kind)?;
    let mark = mark(&storage)?;
    let (epoch, step) = stored::begin(mark.as_deref(), epoch, gone).ok_or(Trouble::Overtaken)?;
    let (asides, texts) = stored::asides_first(texts);
    let all = stored::clearing(keys(&storage)?, &asides);
    put(&storage, asides)?;
    match (step, gone) {
        (Step::Clear, _) => remove(kind, &all)?,
        (Step::Remove, Gone::These(keys)) => remove(kind, keys)?,
        _ => {}
    }
    put(&storage, [vec![epoch.stored()], texts].concat())?;
    Ok(epoch)
}

fn put(storage: &Storage, texts: Vec<StoredText>) -> Result<(), Trouble> {
    for StoredText { key, text } in texts {
        let text = match get(storage, &key)? {
            Some(old) => stored::merged(&key, &old, text).ok_or(Trouble::Denied)?,
            None => text,
        };
        storage.set_item(&key, &text).map_err(|error| trouble(&error))?;
    }
    Ok(())
}

pub(super) fn remove(kind: Kind, keys: &[String]) -> Result<(), Trouble> {
    let storage = storage(kind)?;
    for key in stored::holders(keys) {
        match get(&storage, &key)?.and_then(|text| stored::without(&key, &text, keys)) {
            Some(rest) => storage.set_item(&key, &rest),
            None => storage.remove_item(&key),
        }
        .map_err(|error| trouble(&error))?;
    }
    Ok(())
}

/// Writes a text of the tab as it is; blank takes it away.
pub(super) fn hold(key: &str, text: &str) -> Result<(), Trouble> {
    let storage = storage(Kind::Session)?;
    let held = if text.is_empty() { storage.remove_item(key) } else { storage.set_item(key, text) };
    held.map_err(|error| trouble(&error))
}

pub(super) fn wipe(kind: Kind) -> Result<(), Trouble> {
    let all = keys(&storage(kind)?)?;
    remove(kind, &all)
}
