//! Texts that more than one tab writes.
//!
//! A store is told what is new, not what its text shall be: the edge reads what
//! lies there and writes both, in one step. So a tab that has not heard of
//! another's write takes nothing of it away, and one that has not heard of a
//! removal brings nothing back.

use super::{Key, StoredValue, Unreadable, read, write};
use crate::record::Record;

/// The text to write under `key` where `old` lies and `new` is wanted; `None`
/// when a later release wrote there, so that nothing is to be written.
#[must_use]
pub fn merged(key: &str, old: &str, new: String) -> Option<String> {
    // What was set aside lies there as it was found.
    let Some(key) = Key::parse(key) else { return Some(new) };
    let old = match read(&key, old) {
        Ok(old) => old,
        Err(Unreadable::TooNew) => return None,
        Err(Unreadable::Damaged) => return Some(new),
    };
    let Ok(part) = read(&key, &new) else { return Some(new) };
    // Only one tab has settings with this mark, and it may take it away.
    let link = matches!(&part, StoredValue::Settings(settings) if settings.link);
    let mut both = Record::default();
    both.absorb(old);
    both.absorb(part);
    both.settings.link &= link;
    Some(both.part(&key).map_or(new, |part| write(&part)))
}

/// The keys of the texts that these lie in, each once.
#[must_use]
pub fn holders(gone: &[String]) -> Vec<String> {
    let mut holders: Vec<String> = Vec::new();
    for key in gone {
        let holder =
            Key::parse_entry(key).map_or_else(|| key.clone(), |key| key.text().to_string());
        if holders.last() != Some(&holder) && !holders.contains(&holder) {
            holders.push(holder);
        }
    }
    holders
}

/// What stays of the `text` under `key` when all of `gone` are removed: nothing
/// when it is among them itself, or holds nothing else.
#[must_use]
pub fn without(key: &str, text: &str, gone: &[String]) -> Option<String> {
    if gone.iter().any(|one| one == key) {
        return None;
    }
    let Some(mut part) = Key::parse(key).and_then(|key| read(&key, text).ok()) else {
        // What can't be read may be anything.
        return Some(text.to_owned());
    };
    for key in gone.iter().filter_map(|key| Key::parse_entry(key)) {
        part.remove(&key);
    }
    (!part.is_blank()).then(|| write(&part))
}

impl StoredValue {
    /// Whether the text that this was read from holds what `key` names.
    #[must_use]
    pub fn holds(&self, key: &Key) -> bool {
        match (self, key) {
            (Self::Many(shard, entries), Key::Among(of, id)) => {
                shard == of && entries.contains_key(id)
            }
            (part, key) => part.key() == *key,
        }
    }

    /// Takes in a part of the same text; says whether it is one.
    pub fn join(&mut self, other: &Self) -> bool {
        match (self, other) {
            (Self::Many(shard, entries), Self::Many(of, more)) if shard == of => {
                for (id, entry) in more.iter() {
                    entries.insert(id.clone(), entry.clone());
                }
                true
            }
            _ => false,
        }
    }

    fn remove(&mut self, key: &Key) {
        if let (Self::Many(shard, entries), Key::Among(of, id)) = (self, key)
            && shard == of
        {
            entries.remove(id);
        }
    }

    fn is_blank(&self) -> bool {
        matches!(self, Self::Many(_, entries) if entries.is_empty())
    }
}
