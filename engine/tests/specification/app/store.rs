//! One store in memory, with the troubles that a browser's stores have.

use std::collections::BTreeMap;

use doorway_engine::app::{Effect, Outcome, StoreKind, Trouble};
use doorway_engine::stored::{self, Epoch, Gone, Step, StoredText};

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

/// The text under a key has changed, or is gone.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) key: String,
    pub(crate) text: Option<String>,
}

impl Change {
    pub(crate) fn make(&self, texts: &mut Texts) {
        match &self.text {
            Some(text) => texts.insert(self.key.clone(), text.clone()),
            None => texts.remove(&self.key),
        };
    }
}

impl Store {
    pub(crate) fn holding(texts: Texts) -> Self {
        Self { texts, ..Self::default() }
    }

    pub(crate) fn read(&self) -> Result<Vec<StoredText>, Trouble> {
        match self.trouble {
            Some(Trouble::Denied) => Err(Trouble::Denied),
            _ => Ok(self.texts()),
        }
    }

    fn texts(&self) -> Vec<StoredText> {
        let stored =
            |(key, text): (&String, &String)| StoredText { key: key.clone(), text: text.clone() };
        self.texts.iter().map(stored).collect()
    }

    /// Local and session storage write text by text and stop at a refusal.
    pub(crate) fn write_each(
        &mut self,
        epoch: Option<&Epoch>,
        texts: Vec<StoredText>,
    ) -> (Outcome, Vec<Change>) {
        let mut changed = Vec::new();
        if !stored::admits(self.mark(), epoch) {
            return (Err(Trouble::Overtaken), changed);
        }
        let (written, more) = self.put_each(texts);
        changed.extend(more);
        (written, changed)
    }

    fn put_each(&mut self, texts: Vec<StoredText>) -> (Outcome, Vec<Change>) {
        let mut changed = Vec::new();
        for StoredText { key, text } in texts {
            if let Err(trouble) = self.admit(1) {
                return (Err(trouble), changed);
            }
            let Some(text) = self.merged(&key, text) else {
                return (Err(Trouble::Denied), changed);
            };
            self.unflushed.push(self.texts.clone());
            if self.texts.insert(key.clone(), text.clone()).as_ref() != Some(&text) {
                changed.push(Change { key, text: Some(text) });
            }
        }
        (Ok(()), changed)
    }

    /// A transaction of IndexedDB writes all or nothing.
    pub(crate) fn write_all(&mut self, epoch: Option<&Epoch>, texts: Vec<StoredText>) -> Outcome {
        if !stored::admits(self.mark(), epoch) {
            return Err(Trouble::Overtaken);
        }
        self.admit(texts.len())?;
        let before = self.texts.clone();
        for StoredText { key, text } in texts {
            let Some(text) = self.merged(&key, text) else {
                self.texts = before;
                return Err(Trouble::Denied);
            };
            self.texts.insert(key, text);
        }
        Ok(())
    }

    fn mark(&self) -> Option<&str> {
        self.texts.get("doorway/epoch").map(String::as_str)
    }

    /// Begins an epoch as local storage does it, step by step: an end may come
    /// between any two.
    pub(crate) fn renew_each(
        &mut self,
        epoch: Epoch,
        gone: &Gone,
        texts: Vec<StoredText>,
    ) -> (Result<Epoch, Trouble>, Vec<Change>) {
        if self.trouble == Some(Trouble::Denied) {
            return (Err(Trouble::Denied), Vec::new());
        }
        let Some((epoch, step)) = stored::begin(self.mark(), epoch, gone) else {
            return (Err(Trouble::Overtaken), Vec::new());
        };
        let (asides, texts) = stored::asides_first(texts);
        let all = stored::clearing(self.texts.keys().cloned().collect(), &asides);
        let (aside, mut changed) = self.put_each(asides);
        if let Err(trouble) = aside {
            return (Err(trouble), changed);
        }
        changed.extend(match (step, gone) {
            (Step::Clear, _) => self.remove(&all),
            (Step::Remove, Gone::These(keys)) => self.remove(keys),
            _ => Vec::new(),
        });
        let all = [vec![epoch.stored()], texts].concat();
        let (written, more) = self.put_each(all);
        changed.extend(more);
        (written.map(|()| epoch), changed)
    }

    /// The same in one transaction of IndexedDB: all or nothing.
    pub(crate) fn renew_all(
        &mut self,
        epoch: Epoch,
        gone: &Gone,
        texts: Vec<StoredText>,
    ) -> Result<Epoch, Trouble> {
        let before = self.texts.clone();
        let renewed = self.renew_each(epoch, gone, texts).0;
        if renewed.is_err() {
            self.texts = before;
        }
        renewed
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
    pub(crate) fn remove(&mut self, keys: &[String]) -> Vec<Change> {
        if self.trouble == Some(Trouble::Denied) {
            return Vec::new();
        }
        let mut changed = Vec::new();
        for key in stored::holders(keys) {
            self.unflushed.push(self.texts.clone());
            let Some(old) = self.texts.remove(&key) else { continue };
            let rest = stored::without(&key, &old, keys);
            self.texts.extend(rest.clone().map(|rest| (key.clone(), rest)));
            if rest.as_ref() != Some(&old) {
                changed.push(Change { key, text: rest });
            }
        }
        changed
    }

    /// Key by key, as the edge does it.
    pub(crate) fn wipe(&mut self) -> Vec<Change> {
        let keys: Vec<_> = self.texts.keys().cloned().collect();
        self.remove(&keys)
    }

    /// Whether nothing of a person's is in it: only that something was removed.
    pub(crate) fn is_bare(&self) -> bool {
        self.texts.keys().all(|key| key == "doorway/epoch")
    }

    /// What a tab changed in its own view of this store.
    pub(crate) fn make(&mut self, change: &Change) {
        self.unflushed.push(self.texts.clone());
        change.make(&mut self.texts);
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
pub(crate) fn written(effects: &[Effect], store: StoreKind) -> Vec<Vec<StoredText>> {
    let texts = |effect: &Effect| match effect {
        Effect::Write { store: to, texts, .. } if *to == store => Some(texts.clone()),
        _ => None,
    };
    effects.iter().filter_map(texts).collect()
}
