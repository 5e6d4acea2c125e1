//! A record's parts by the keys that they lie under.

use super::{Key, StoredValue};
use crate::id::Id;
use crate::kept::{Entries, Kind, Shard, Value};
use crate::record::{Draft, Entry, Record, Settings};
use crate::sorted::Sorted;

/// What taking in a part did to the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absorbed {
    /// The record knows something that it didn't know before.
    pub changed: bool,
    /// The part had all that the record knows.
    pub complete: bool,
}

/// Takes `theirs` in, and says what that did. Most of what is read is known
/// already, or wholly new; neither is copied.
fn take<K: Ord, V: Clone + PartialEq>(
    ours: &mut Sorted<K, V>,
    key: K,
    theirs: V,
    merge: fn(&mut V, V),
) -> Absorbed {
    let Some(one) = ours.get_mut(&key) else {
        ours.insert(key, theirs);
        return Absorbed { changed: true, complete: true };
    };
    if *one == theirs {
        return Absorbed { changed: false, complete: true };
    }
    let before = one.clone();
    merge(one, theirs.clone());
    Absorbed { changed: *one != before, complete: *one == theirs }
}

impl Record {
    /// Takes in what was read from a store; says of each key what that did.
    pub fn absorb(&mut self, part: StoredValue) -> Vec<(Key, Absorbed)> {
        let one = match part {
            StoredValue::Settings(theirs) => {
                let before = self.settings.clone();
                self.settings.merge(theirs.clone());
                let complete = self.settings == theirs;
                (Key::Settings, Absorbed { changed: self.settings != before, complete })
            }
            StoredValue::Draft(instrument, draft) => {
                let key = Key::Draft(instrument.clone());
                (key, take(&mut self.drafts, instrument, draft, Draft::merge))
            }
            StoredValue::One(kind, id, entry) => {
                let shard = Shard::all(kind);
                return self.absorb_all(shard, [(id, entry)].into_iter().collect());
            }
            StoredValue::Many(shard, entries) => return self.absorb_all(shard, entries),
            StoredValue::Sentinel(theirs) => {
                let since = self.since.map_or(theirs, |ours| ours.min(theirs));
                let changed = self.since.replace(since) != Some(since);
                (Key::Sentinel, Absorbed { changed, complete: since == theirs })
            }
            StoredValue::Epoch(theirs) => {
                let changed = self.epoch.as_ref() < Some(&theirs);
                if changed {
                    self.epoch = Some(theirs.clone());
                }
                let complete = self.epoch == Some(theirs);
                (Key::Epoch, Absorbed { changed, complete })
            }
        };
        vec![one]
    }

    /// What lies under `key`, if anything.
    #[must_use]
    pub fn part(&self, key: &Key) -> Option<StoredValue> {
        Some(match key {
            Key::Settings if self.settings == Settings::default() => return None,
            Key::Settings => StoredValue::Settings(self.settings.clone()),
            Key::Draft(instrument) => {
                StoredValue::Draft(instrument.clone(), self.drafts.get(instrument)?.clone())
            }
            Key::One(kind, id) => {
                let shard = Shard::all(*kind);
                StoredValue::One(*kind, id.clone(), self.entries.get(&shard)?.get(id)?.clone())
            }
            Key::Many(shard) => StoredValue::Many(*shard, self.entries.get(shard)?.clone()),
            Key::Among(shard, id) => {
                let entry = self.entries.get(shard)?.get(id)?.clone();
                StoredValue::Many(*shard, [(id.clone(), entry)].into_iter().collect())
            }
            Key::Sentinel => StoredValue::Sentinel(self.since?),
            Key::Epoch => StoredValue::Epoch(self.epoch.clone()?),
        })
    }

    /// Forgets the entry or draft under `key`, without a trace.
    pub fn forget(&mut self, key: &Key) {
        if let Key::Draft(instrument) = key {
            self.drafts.remove(instrument);
        }
        let Some((shard, id)) = key.place() else { return };
        let Some(entries) = self.entries.get_mut(&shard) else { return };
        entries.remove(id);
        if entries.is_empty() {
            self.entries.remove(&shard);
        }
    }

    /// Keeps an entry; returns its key.
    pub fn keep(&mut self, value: impl Into<Value>) -> Key {
        let value = value.into();
        let key = Key::of(&value);
        self.put(&key, Entry::Kept(value));
        key
    }

    /// Leaves of an entry nothing but when it was deleted.
    pub fn delete(&mut self, key: &Key, at: i64) {
        self.put(key, Entry::Deleted(at));
    }

    /// Leaves of a draft nothing but when it was cleared; its key, if there was one.
    pub fn clear_draft(&mut self, name: &str, now: i64) -> Option<Key> {
        self.drafts.get_mut(name)?.clear(now);
        Some(Key::Draft(name.to_owned()))
    }

    fn put(&mut self, key: &Key, entry: Entry<Value>) {
        if let Some((shard, id)) = key.place()
            && let Some(entries) = self.entries.slot(shard)
        {
            entries.insert(id.clone(), entry);
        }
    }

    /// What is known of the entry under `key`.
    #[must_use]
    pub fn entry(&self, key: &Key) -> Option<&Entry<Value>> {
        let (shard, id) = key.place()?;
        self.entries.get(&shard)?.get(id)
    }

    /// The key of the entry with this id, kept or deleted.
    #[must_use]
    pub fn key_of(&self, id: &Id) -> Option<Key> {
        let (shard, _) = self.entries.iter().find(|(_, entries)| entries.contains_key(id))?;
        Some(Key::entry(*shard, id.clone()))
    }

    /// The keys of everything in this record, entry by entry.
    #[must_use]
    pub fn keys(&self) -> Vec<Key> {
        let mut keys = Vec::new();
        keys.extend(self.epoch.as_ref().map(|_| Key::Epoch));
        keys.extend(self.since.map(|_| Key::Sentinel));
        keys.extend((self.settings != Settings::default()).then_some(Key::Settings));
        keys.extend(self.drafts.keys().cloned().map(Key::Draft));
        for kind in Kind::ALL {
            for (shard, entries) in self.entries.iter().filter(|(shard, _)| shard.kind == *kind) {
                keys.extend(entries.keys().map(|id| Key::entry(*shard, id.clone())));
            }
        }
        keys
    }

    fn absorb_all(&mut self, shard: Shard, theirs: Entries) -> Vec<(Key, Absorbed)> {
        if theirs.is_empty() {
            return Vec::new();
        }
        let Some(ours) = self.entries.slot(shard) else { return Vec::new() };
        let one = |(id, entry): (Id, _)| {
            (Key::entry(shard, id.clone()), take(ours, id, entry, Entry::merge))
        };
        theirs.into_iter().map(one).collect()
    }
}
