//! Local and session storage.

use doorway_engine::app::Trouble;
use doorway_engine::stored::{self, Key, Leaf};
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
    let all = (0..length).filter_map(|at| storage.key(at).ok().flatten());
    Ok(all.filter(|key| Key::is_ours(key)).collect())
}

pub(super) fn read(kind: Kind) -> Result<Vec<Leaf>, Trouble> {
    let storage = storage(kind)?;
    let text = |key: String| {
        let text = storage.get_item(&key).ok().flatten()?;
        Some(Leaf { key, text })
    };
    Ok(keys(&storage)?.into_iter().filter_map(text).collect())
}

/// Writes in order and stops at the first refusal.
pub(super) fn write(kind: Kind, leaves: Vec<Leaf>) -> Result<(), Trouble> {
    let storage = storage(kind)?;
    for Leaf { key, text } in leaves {
        let text = match storage.get_item(&key) {
            Ok(Some(old)) => stored::merged(&key, &old, text).ok_or(Trouble::Denied)?,
            _ => text,
        };
        storage.set_item(&key, &text).map_err(|error| trouble(&error))?;
    }
    Ok(())
}

pub(super) fn remove(kind: Kind, keys: &[String]) -> Result<(), Trouble> {
    let storage = storage(kind)?;
    for key in stored::holders(keys) {
        let text = storage.get_item(&key).map_err(|error| trouble(&error))?;
        match text.and_then(|text| stored::without(&key, &text, keys)) {
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
