//! Text ↔ record: what lies in a store under one key.
//!
//! Each text is `{"schema":1,"sum":"…","body":{…}}`, where `sum` is the CRC-32
//! of the body's exact text. Shapes of released versions are frozen, one file
//! each; a text of a later schema is recognised and left alone.

mod json;
mod key;
mod v1;

use crc::{Crc, NoTable};

use json::Json;
pub use key::Key;

use crate::id::Id;
use crate::record::{Draft, Entry, Record, Settings};
use crate::session::Session;

/// The schema that this release writes.
pub const SCHEMA: u32 = 1;

/// Bit by bit rather than by table: texts are short, and a table costs the
/// page 16 KB.
const SUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&crc::CRC_32_ISO_HDLC);

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
    Entry(Id, Entry),
    /// A session, or that it was deleted.
    Session(Id, Entry<Session>),
    /// When something was first kept, in Unix milliseconds.
    Sentinel(i64),
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

/// Whether a text was written by a later release, whatever its key.
#[must_use]
pub fn is_too_new(text: &str) -> bool {
    let schema = Json::parse(text).and_then(|text| text.get("schema")?.whole());
    schema.is_some_and(|schema| schema > i64::from(SCHEMA))
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
    /// The key that this part lies under.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Settings(_) => Key::Settings,
            Self::Draft(instrument, _) => Key::Draft(instrument.clone()),
            Self::Entry(id, _) => Key::Check(id.clone()),
            Self::Session(id, _) => Key::Session(id.clone()),
            Self::Sentinel(_) => Key::Sentinel,
        }
    }

    /// Whether it says no more than that an entry is gone.
    #[must_use]
    pub const fn is_deletion(&self) -> bool {
        matches!(self, Self::Entry(_, Entry::Deleted(_)) | Self::Session(_, Entry::Deleted(_)))
    }

    /// The key with the text.
    #[must_use]
    pub fn leaf(&self) -> Leaf {
        Leaf { key: self.key().to_string(), text: write(self) }
    }
}

impl Record {
    /// Takes in what was read from a store.
    pub fn absorb(&mut self, part: Part) {
        match part {
            Part::Settings(settings) => self.settings.merge(settings),
            Part::Draft(instrument, draft) => {
                self.drafts.merge(instrument, draft, Draft::merge);
            }
            Part::Entry(id, entry) => self.entries.merge(id, entry, Entry::merge),
            Part::Session(id, entry) => self.sessions.merge(id, entry, Entry::merge),
            Part::Sentinel(since) => {
                self.since = Some(self.since.map_or(since, |ours| ours.min(since)));
            }
        }
    }

    /// What lies under `key`, if anything.
    #[must_use]
    pub fn part(&self, key: &Key) -> Option<Part> {
        match key {
            Key::Settings => (self.settings != Settings::default())
                .then(|| Part::Settings(self.settings.clone())),
            Key::Draft(instrument) => {
                let draft = self.drafts.get(instrument)?.clone();
                Some(Part::Draft(instrument.clone(), draft))
            }
            Key::Check(id) => Some(Part::Entry(id.clone(), self.entries.get(id)?.clone())),
            Key::Session(id) => Some(Part::Session(id.clone(), self.sessions.get(id)?.clone())),
            Key::Sentinel => Some(Part::Sentinel(self.since?)),
        }
    }

    /// Forgets the entry or draft under `key`, without a trace.
    pub fn forget(&mut self, key: &Key) {
        match key {
            Key::Check(id) => self.entries.remove(id),
            Key::Session(id) => self.sessions.remove(id),
            Key::Draft(instrument) => self.drafts.remove(instrument),
            Key::Settings | Key::Sentinel => {}
        }
    }

    /// The keys of everything in this record.
    #[must_use]
    pub fn keys(&self) -> Vec<Key> {
        let drafts = self.drafts.keys().cloned().map(Key::Draft);
        let entries = self.entries.keys().cloned().map(Key::Check);
        let sessions = self.sessions.keys().cloned().map(Key::Session);
        [Key::Sentinel, Key::Settings]
            .into_iter()
            .chain(drafts)
            .chain(entries)
            .chain(sessions)
            .filter(|key| self.part(key).is_some())
            .collect()
    }
}
