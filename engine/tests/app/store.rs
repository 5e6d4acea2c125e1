//! One store in memory, with the troubles that a browser's stores have.

use std::collections::BTreeMap;

use doorway_engine::app::{Effect, Outcome, Place, Trouble};
use doorway_engine::stored::{self, Leaf};

/// Keys with texts.
pub(crate) type Texts = BTreeMap<String, String>;

/// A store and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    pub(crate) texts: Texts,
    pub(crate) trouble: Option<Trouble>,
    /// How many texts still fit when it is nearly full.
    pub(crate) room: usize,
    /// What it held before each change that is not on disk yet.
    unflushed: Vec<Texts>,
}

/// A key whose text has changed, and whether it is gone.
pub(crate) struct Changed {
    pub(crate) key: String,
    pub(crate) gone: bool,
}

impl Store {
    pub(crate) fn holding(texts: Texts) -> Self {
        Self { texts, ..Self::default() }
    }

    pub(crate) fn read(&self) -> Result<Vec<Leaf>, Trouble> {
        match self.trouble {
            Some(Trouble::Denied) => Err(Trouble::Denied),
            _ => Ok(self.leaves()),
        }
    }

    fn leaves(&self) -> Vec<Leaf> {
        let leaf = |(key, text): (&String, &String)| Leaf { key: key.clone(), text: text.clone() };
        self.texts.iter().map(leaf).collect()
    }

    /// Local and session storage write text by text and stop at a refusal.
    pub(crate) fn write_each(&mut self, leaves: Vec<Leaf>) -> (Outcome, Vec<Changed>) {
        let mut changed = Vec::new();
        for Leaf { key, text } in leaves {
            if let Err(trouble) = self.admit(1) {
                return (Err(trouble), changed);
            }
            let Some(text) = self.merged(&key, text) else {
                return (Err(Trouble::Denied), changed);
            };
            self.unflushed.push(self.texts.clone());
            if self.texts.insert(key.clone(), text.clone()) != Some(text) {
                changed.push(Changed { key, gone: false });
            }
        }
        (Ok(()), changed)
    }

    /// A transaction of IndexedDB writes all or nothing.
    pub(crate) fn write_all(&mut self, leaves: Vec<Leaf>) -> Outcome {
        self.admit(leaves.len())?;
        let before = self.texts.clone();
        for Leaf { key, text } in leaves {
            let Some(text) = self.merged(&key, text) else {
                self.texts = before;
                return Err(Trouble::Denied);
            };
            self.texts.insert(key, text);
        }
        Ok(())
    }

    /// The edge joins what is to be written with what lies there.
    fn merged(&self, key: &str, text: String) -> Option<String> {
        match self.texts.get(key) {
            Some(old) => stored::merged(key, old, text),
            None => Some(text),
        }
    }

    fn admit(&mut self, texts: usize) -> Outcome {
        match self.trouble {
            None => Ok(()),
            Some(Trouble::Full) if self.room >= texts => {
                self.room -= texts;
                Ok(())
            }
            Some(trouble) => Err(trouble),
        }
    }

    /// Removing frees room; only a store that is denied refuses it.
    pub(crate) fn remove(&mut self, keys: &[String]) -> Vec<Changed> {
        if self.trouble == Some(Trouble::Denied) {
            return Vec::new();
        }
        self.unflushed.push(self.texts.clone());
        let mut changed = Vec::new();
        for key in stored::holders(keys) {
            let Some(old) = self.texts.remove(&key) else { continue };
            let rest = stored::without(&key, &old, keys);
            if rest.as_ref() != Some(&old) {
                changed.push(Changed { key: key.clone(), gone: rest.is_none() });
            }
            self.texts.extend(rest.map(|rest| (key, rest)));
        }
        changed
    }

    /// Key by key, as the edge does it.
    pub(crate) fn wipe(&mut self) -> Vec<Changed> {
        let keys: Vec<_> = self.texts.keys().cloned().collect();
        self.remove(&keys)
    }

    /// Forgets the latest changes, as a killed browser does.
    pub(crate) fn lose(&mut self, latest: usize) {
        let kept = self.unflushed.len().saturating_sub(latest);
        if let Some(before) = self.unflushed.drain(kept..).next() {
            self.texts = before;
        }
        self.unflushed.clear();
    }

    pub(crate) fn flush(&mut self) {
        self.unflushed.clear();
    }
}

/// The texts of a write among effects.
pub(crate) fn written(effects: &[Effect], place: Place) -> Vec<Vec<Leaf>> {
    let leaves = |effect: &Effect| match effect {
        Effect::Write { place: to, leaves, .. } if *to == place => Some(leaves.clone()),
        _ => None,
    };
    effects.iter().filter_map(leaves).collect()
}
