//! Text ↔ record: what lies in a store under one key.
//!
//! Each text is `{"schema":1,"sum":"…","body":{…}}`, where `sum` is the CRC-32
//! of the body's exact text. Shapes of released versions are frozen, one file
//! each; a text of a later schema is recognised and left alone.

mod epoch;
pub(crate) mod json;
mod key;
mod shared;
mod v1;

use crc::{Crc, Digest, Table};

pub use epoch::{Epoch, Gone, Step, admits, asides_first, begin, epoch, mark};
use json::Json;
pub use key::Key;
pub use shared::{holders, merged, without};

use crate::checksum::SUM;
use crate::diary_entry::{Pages, Sign};
use crate::id::Id;
use crate::moment::{Day, Month};
use crate::record::{Check, Draft, Entry, Record, Settings};
use crate::session::Session;
use crate::sorted::Sorted;

/// The schema that this release writes.
pub const SCHEMA: u32 = 1;

/// A key with its text, as it lies in a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The storage key, such as `doorway/draft/phq9`.
    pub key: String,
    /// The text under it.
    pub text: String,
}

/// What one readable text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The settings.
    Settings(Settings),
    /// An unfinished questionnaire and its instrument's id.
    Draft(String, Draft),
    /// A finished questionnaire, or that it was deleted.
    Entry(Id, Entry<Check>),
    /// A session, or that it was deleted.
    Session(Id, Entry<Session>),
    /// Entries of the diary of a month; not always all that there are.
    Diary(Month, Pages),
    /// Warning signs; not always all that there are.
    Signs(Sorted<Id, Entry<Sign>>),
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
pub fn write(part: &Part) -> String {
    // Writing to memory what has only texts and whole numbers does not fail.
    let body = v1::body(part).unwrap_or_default();
    [OPENING, &sum(&body), MIDDLE, &body, CLOSING].concat()
}

/// Reads the text under `key`.
///
/// # Errors
/// [`Unreadable::TooNew`] for a later schema, whatever else it holds;
/// [`Unreadable::Damaged`] for everything that isn't exactly what was written.
pub fn read(key: &Key, text: &str) -> Result<Part, Unreadable> {
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
pub(crate) fn unsummed(key: &Key, body: &str) -> Option<Part> {
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
    let body = text.get("body")?;
    match key {
        Key::Check(_) => v1::moment_of(body.get("check")?.get("taken")?)?.day(),
        Key::Session(_) => Day::parse(&body.get("session")?.get("day")?.text()?),
        _ => None,
    }
}

/// The second key that a damaged text is kept under. It depends on the text, so
/// that keeping it twice changes nothing and two different ones don't collide.
#[must_use]
pub fn set_aside(leaf: &Leaf) -> Leaf {
    let rest = leaf.key.strip_prefix(key::PREFIX).unwrap_or(&leaf.key);
    Leaf { key: format!("{}{}/{rest}", key::DAMAGED, sum(&leaf.text)), text: leaf.text.clone() }
}

/// The first key of a text that was set aside under `key`.
#[must_use]
pub fn set_aside_from(key: &str) -> Option<String> {
    let (_sum, rest) = key.strip_prefix(key::DAMAGED)?.split_once('/')?;
    Some([key::PREFIX, rest].concat())
}

impl Part {
    /// The key of the text that this part lies in.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Settings(_) => Key::Settings,
            Self::Draft(instrument, _) => Key::Draft(instrument.clone()),
            Self::Entry(id, _) => Key::Check(id.clone()),
            Self::Session(id, _) => Key::Session(id.clone()),
            Self::Diary(month, _) => Key::Diary(*month),
            Self::Signs(_) => Key::Signs,
            Self::Sentinel(_) => Key::Sentinel,
            Self::Epoch(_) => Key::Epoch,
        }
    }

    /// Whether it says no more than that entries are gone.
    #[must_use]
    pub fn is_deletion(&self) -> bool {
        match self {
            Self::Entry(_, entry) => entry.kept().is_none(),
            Self::Session(_, entry) => entry.kept().is_none(),
            Self::Diary(_, pages) => pages.values().all(|one| one.kept().is_none()),
            Self::Signs(signs) => signs.values().all(|one| one.kept().is_none()),
            Self::Settings(_) | Self::Draft(..) | Self::Sentinel(_) | Self::Epoch(_) => false,
        }
    }

    /// The key with the text.
    #[must_use]
    pub fn leaf(&self) -> Leaf {
        Leaf { key: self.key().to_string(), text: write(self) }
    }
}

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
    pub fn absorb(&mut self, part: Part) -> Vec<(Key, Absorbed)> {
        let one = match part {
            Part::Settings(theirs) => {
                let before = self.settings.clone();
                self.settings.merge(theirs.clone());
                let complete = self.settings == theirs;
                (Key::Settings, Absorbed { changed: self.settings != before, complete })
            }
            Part::Draft(instrument, draft) => {
                let key = Key::Draft(instrument.clone());
                (key, take(&mut self.drafts, instrument, draft, Draft::merge))
            }
            Part::Entry(id, entry) => {
                (Key::Check(id.clone()), take(&mut self.entries, id, entry, Entry::merge))
            }
            Part::Session(id, entry) => {
                (Key::Session(id.clone()), take(&mut self.sessions, id, entry, Entry::merge))
            }
            Part::Diary(month, pages) => {
                let ours = self.diary.slot(month);
                let name = |id| Key::Noted(month, id);
                return ours.map_or_else(Vec::new, |ours| take_all(ours, pages, name));
            }
            Part::Signs(signs) => return take_all(&mut self.signs, signs, Key::Sign),
            Part::Sentinel(theirs) => {
                let since = self.since.map_or(theirs, |ours| ours.min(theirs));
                let changed = self.since.replace(since) != Some(since);
                (Key::Sentinel, Absorbed { changed, complete: since == theirs })
            }
            Part::Epoch(theirs) => {
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
    pub fn part(&self, key: &Key) -> Option<Part> {
        Some(match key {
            Key::Settings if self.settings == Settings::default() => return None,
            Key::Settings => Part::Settings(self.settings.clone()),
            Key::Draft(instrument) => {
                Part::Draft(instrument.clone(), self.drafts.get(instrument)?.clone())
            }
            Key::Check(id) => Part::Entry(id.clone(), self.entries.get(id)?.clone()),
            Key::Session(id) => Part::Session(id.clone(), self.sessions.get(id)?.clone()),
            Key::Diary(month) => Part::Diary(*month, self.diary.get(month)?.clone()),
            Key::Noted(month, id) => Part::Diary(*month, only(self.diary.get(month)?, id)?),
            Key::Signs if self.signs.is_empty() => return None,
            Key::Signs => Part::Signs(self.signs.clone()),
            Key::Sign(id) => Part::Signs(only(&self.signs, id)?),
            Key::Sentinel => Part::Sentinel(self.since?),
            Key::Epoch => Part::Epoch(self.epoch.clone()?),
        })
    }

    /// Forgets the entry or draft under `key`, without a trace.
    pub fn forget(&mut self, key: &Key) {
        match key {
            Key::Check(id) => self.entries.remove(id),
            Key::Session(id) => self.sessions.remove(id),
            Key::Draft(instrument) => self.drafts.remove(instrument),
            Key::Noted(month, id) => {
                if let Some(pages) = self.diary.get_mut(month) {
                    pages.remove(id);
                    if pages.is_empty() {
                        self.diary.remove(month);
                    }
                }
            }
            Key::Sign(id) => self.signs.remove(id),
            Key::Settings | Key::Sentinel | Key::Epoch | Key::Diary(_) | Key::Signs => {}
        }
    }

    /// The keys of everything in this record, entry by entry.
    #[must_use]
    pub fn keys(&self) -> Vec<Key> {
        let epoch = self.epoch.as_ref().map(|_| Key::Epoch);
        let sentinel = self.since.map(|_| Key::Sentinel);
        let settings = (self.settings != Settings::default()).then_some(Key::Settings);
        let noted = self
            .diary
            .iter()
            .flat_map(|(month, pages)| pages.keys().map(|id| Key::Noted(*month, id.clone())));
        epoch
            .into_iter()
            .chain(sentinel)
            .chain(settings)
            .chain(self.drafts.keys().cloned().map(Key::Draft))
            .chain(self.entries.keys().cloned().map(Key::Check))
            .chain(self.sessions.keys().cloned().map(Key::Session))
            .chain(self.signs.keys().cloned().map(Key::Sign))
            .chain(noted)
            .collect()
    }
}

fn take_all<V: Clone + PartialEq>(
    ours: &mut Sorted<Id, Entry<V>>,
    theirs: Sorted<Id, Entry<V>>,
    name: impl Fn(Id) -> Key,
) -> Vec<(Key, Absorbed)> {
    let one = |(id, entry): (Id, _)| (name(id.clone()), take(ours, id, entry, Entry::merge));
    theirs.into_iter().map(one).collect()
}

fn only<V: Clone>(all: &Sorted<Id, V>, id: &Id) -> Option<Sorted<Id, V>> {
    Some([(id.clone(), all.get(id)?.clone())].into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_the_published_crc_32() {
        assert_eq!(sum("123456789"), "cbf43926", "the published check value");
    }
}
