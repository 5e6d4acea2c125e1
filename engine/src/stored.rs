//! Text ↔ record: what lies in a store under one key.
//!
//! Each text is `{"schema":1,"sum":"…","body":{…}}`, where `sum` is the CRC-32
//! of the body's exact text. Shapes of released versions are frozen, one file
//! each; a text of a later schema is recognised and left alone.

mod epoch;
mod key;
mod parts;
mod shared;
mod v1;

use crc::{Crc, Digest, Table};

pub use epoch::{Epoch, Gone, Step, admits, asides_first, begin, clearing, epoch, mark};
pub use key::Key;
pub use parts::Absorbed;
pub use shared::{holders, merged, without};

use crate::checksum::SUM;
use crate::id::Id;
use crate::json::Json;
use crate::kept::{Entries, Kind, OfKind, Shard, Value};
use crate::moment::{Day, Month};
use crate::record::{Draft, Entry, Settings};
use crate::sorted::Sorted;

/// The schema that this release writes.
pub const SCHEMA: u32 = 1;

/// A key with its text, as it lies in a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredText {
    /// The storage key, such as `doorway/draft/phq9`.
    pub key: String,
    /// The text under it.
    pub text: String,
}

/// What one readable text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredValue {
    /// The settings.
    Settings(Settings),
    /// What is unfinished: the id of its instrument or worksheet, or of the worksheet that is
    /// being changed.
    Draft(String, Draft),
    /// An entry that lies alone, or that it was deleted.
    One(Kind, Id, Entry<Value>),
    /// Entries that lie together; not always all that there are.
    Many(Shard, Entries),
    /// When something was first kept, in Unix milliseconds.
    Sentinel(i64),
    /// What belongs to this epoch.
    Epoch(Epoch),
}

/// Why a text can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Cut off, altered, or not ours.
    Damaged,
    /// Written by a later release.
    TooNew,
}

/// What stands before a body's sum, exactly.
const OPENING: &str = "{\"schema\":1,\"sum\":\"";
/// What stands between a body's sum and the body.
const MIDDLE: &str = "\",\"body\":";
const CLOSING: &str = "}";

fn sum(body: &str) -> String {
    format!("{:08x}", SUM.checksum(body.as_bytes()))
}

/// The text for `part`.
#[must_use]
pub fn write(part: &StoredValue) -> String {
    // Writing to memory what has only texts and whole numbers does not fail.
    let body = v1::body(part).unwrap_or_default();
    [OPENING, &sum(&body), MIDDLE, &body, CLOSING].concat()
}

/// Reads the text under `key`.
///
/// # Errors
/// [`Unreadable::TooNew`] for a later schema, whatever else it holds;
/// [`Unreadable::Damaged`] for everything that isn't exactly what was written.
pub fn read(key: &Key, text: &str) -> Result<StoredValue, Unreadable> {
    match body(text).and_then(|body| v1::part(key, body)) {
        Some(part) => Ok(part),
        None if is_too_new(text) => Err(Unreadable::TooNew),
        None => Err(Unreadable::Damaged),
    }
}

/// The body of an unaltered text of this schema.
fn body(text: &str) -> Option<&str> {
    let (said, rest) = text.strip_prefix(OPENING)?.split_at_checked(8)?;
    let body = rest.strip_prefix(MIDDLE)?.strip_suffix(CLOSING)?;
    (sum(body) == said).then_some(body)
}

/// The part that a body holds whose sum was reckoned before.
pub(crate) fn unsummed(key: &Key, body: &str) -> Option<StoredValue> {
    v1::part(key, body)
}

/// What of a piece of a text belongs to its body.
pub(crate) fn body_of(piece: &str, first: bool, last: bool) -> Option<&str> {
    let piece = match piece.strip_prefix(OPENING) {
        Some(rest) if first => rest.get(8..)?.strip_prefix(MIDDLE)?,
        _ if first => return None,
        _ => piece,
    };
    if last { piece.strip_suffix(CLOSING) } else { Some(piece) }
}

/// The sum of a body that comes in pieces.
pub(crate) struct Summing {
    said: String,
    sum: Digest<'static, u32, Table<1>>,
}

impl Default for Summing {
    fn default() -> Self {
        const SUMS: &Crc<u32, Table<1>> = &SUM;
        Self { said: String::new(), sum: SUMS.digest() }
    }
}

impl Summing {
    /// Takes the next piece; `None` where it is none of a text of this schema.
    pub(crate) fn take(&mut self, piece: &str, first: bool, last: bool) -> Option<()> {
        if first {
            piece.get(OPENING.len()..OPENING.len() + 8)?.clone_into(&mut self.said);
        }
        self.sum.update(body_of(piece, first, last)?.as_bytes());
        Some(())
    }

    /// Whether the sum is the one that the text says.
    pub(crate) fn fits(self) -> bool {
        format!("{:08x}", self.sum.finalize()) == self.said
    }
}

/// Whether a text was written by a later release, whatever its key.
#[must_use]
pub fn is_too_new(text: &str) -> bool {
    let schema = Json::parse(text).and_then(|text| text.get("schema")?.whole());
    schema.is_some_and(|schema| schema > i64::from(SCHEMA))
}

/// The day that a damaged text seems to be of, to find it by.
pub(crate) fn day(key: &Key, text: &str) -> Option<Day> {
    let text = Json::parse(text)?;
    match key {
        Key::One(kind, _) => kind.day(text.get("body")?.get(kind.name())?),
        _ => None,
    }
}

/// The second key that a damaged text is kept under. It depends on the text, so
/// that keeping it twice changes nothing and two different ones don't collide.
#[must_use]
pub fn set_aside(stored: &StoredText) -> StoredText {
    let rest = stored.key.strip_prefix(key::PREFIX).unwrap_or(&stored.key);
    StoredText {
        key: format!("{}{}/{rest}", key::DAMAGED, sum(&stored.text)),
        text: stored.text.clone(),
    }
}

/// The first key of a text that was set aside under `key`.
#[must_use]
pub fn set_aside_from(key: &str) -> Option<String> {
    let (_sum, rest) = key.strip_prefix(key::DAMAGED)?.split_once('/')?;
    Some([key::PREFIX, rest].concat())
}

impl StoredValue {
    /// The part that has an entry and nothing else.
    #[must_use]
    pub fn kept(value: impl Into<Value>) -> Self {
        let value = value.into();
        Self::entry(value.shard(), value.id().clone(), Entry::Kept(value))
    }

    /// The part that says of an entry that it was deleted, and nothing else.
    #[must_use]
    pub fn deleted(shard: Shard, id: Id, at: i64) -> Self {
        Self::entry(shard, id, Entry::Deleted(at))
    }

    fn entry(shard: Shard, id: Id, entry: Entry<Value>) -> Self {
        match Key::entry(shard, id) {
            Key::One(kind, id) => Self::One(kind, id, entry),
            key => Self::Many(shard, key.id().map(|id| (id.clone(), entry)).into_iter().collect()),
        }
    }

    /// Entries of one kind that lie together: those of a month, or all.
    #[must_use]
    pub fn many<T: OfKind>(month: Option<Month>, entries: Sorted<Id, Entry<T>>) -> Self {
        let entries = entries.into_iter().map(|(id, entry)| match entry {
            Entry::Kept(one) => (id, Entry::Kept(one.into())),
            Entry::Deleted(at) => (id, Entry::Deleted(at)),
        });
        Self::Many(Shard { kind: T::KIND, month }, entries.collect())
    }

    /// The key of the text that this part lies in.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Settings(_) => Key::Settings,
            Self::Draft(instrument, _) => Key::Draft(instrument.clone()),
            Self::One(kind, id, _) => Key::One(*kind, id.clone()),
            Self::Many(shard, _) => Key::Many(*shard),
            Self::Sentinel(_) => Key::Sentinel,
            Self::Epoch(_) => Key::Epoch,
        }
    }

    /// Whether it says no more than that entries are gone.
    #[must_use]
    pub fn is_deletion(&self) -> bool {
        match self {
            Self::One(_, _, entry) => entry.kept().is_none(),
            Self::Many(_, entries) => entries.values().all(|one| one.kept().is_none()),
            Self::Settings(_) | Self::Draft(..) | Self::Sentinel(_) | Self::Epoch(_) => false,
        }
    }

    /// The key with the text.
    #[must_use]
    pub fn stored(&self) -> StoredText {
        StoredText { key: self.key().to_string(), text: write(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_the_published_crc_32() {
        assert_eq!(sum("123456789"), "cbf43926", "the published check value");
    }
}
