//! What is kept, as the page tells it and as the browser's storages have it.

use serde_json::{Map, Value, json};

use super::Visit;
use crate::browser::eventually;
use crate::trouble::{Told, Trouble, ensure};

impl Visit {
    /// Waits until the page says where what was written is kept.
    ///
    /// # Errors
    /// Shows what it says instead.
    pub fn saved(&self, state: &str) -> Told<()> {
        eventually(&format!("data-saved is {state}"), || {
            let seen = self.attribute("[data-notice=saved]", "data-saved")?;
            ensure(seen == state, || format!("data-saved is {seen:?}"))?;
            Ok(Some(()))
        })
    }

    /// The entries' ids in the history, from the top.
    ///
    /// # Errors
    /// The driver's error.
    pub fn entries(&self) -> Told<Vec<String>> {
        let ids = self.ask(
            "return [...document.querySelectorAll('li[data-entry]')]
            .map((one) => one.dataset.entry)",
        )?;
        Ok(serde_json::from_value(ids)?)
    }

    /// Waits until the history lists exactly these.
    ///
    /// # Errors
    /// Shows what it lists instead.
    pub fn entries_are(&self, expected: &[&str]) -> Told<()> {
        eventually(&format!("the history lists {expected:?}"), || {
            let seen = self.entries()?;
            ensure(seen == expected, || format!("the history lists {seen:?}"))?;
            Ok(Some(()))
        })
    }

    /// Everything of ours in one of the browser's storages: `localStorage` or `sessionStorage`.
    ///
    /// # Errors
    /// When the storage can't be read.
    pub fn kept_in(&self, storage: &str) -> Told<Map<String, Value>> {
        let kept = self.session().run(
            "return Object.fromEntries(Object.entries(window[arguments[0]])
                 .filter(([key]) => key.startsWith('doorway/')))",
            &[json!(storage)],
        )?;
        as_map(kept)
    }

    /// Everything in the durable copy, without making one.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn leaves(&self) -> Told<Map<String, Value>> {
        let kept = self.session().run_later(
            "const there = await indexedDB.databases();
             if (!there.some(({ name }) => name === 'doorway')) return {};
             const later = (asked) => new Promise((done, failed) => {
                 asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error);
             });
             const base = await later(indexedDB.open('doorway'));
             try {
                 if (![...base.objectStoreNames].includes('leaves')) return {};
                 const store = base.transaction('leaves').objectStore('leaves');
                 const [keys, values] = [later(store.getAllKeys()), later(store.getAll())];
                 const texts = await values;
                 return Object.fromEntries((await keys).map((key, at) => [key, texts[at]]));
             } finally { base.close(); }",
            &[],
        )?;
        as_map(kept)
    }
}

fn as_map(value: Value) -> Told<Map<String, Value>> {
    match value {
        Value::Object(map) => Ok(map),
        other => Err(Trouble::new(format!("expected an object, saw {other}"))),
    }
}
