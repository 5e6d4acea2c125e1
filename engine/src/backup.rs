//! Everything kept, as one file, and back.
//!
//! The file is a JSON object that names itself, with the stored texts as they
//! are, one on a line: each has its own schema and sum (see [`crate::stored`]),
//! so there is no second shape to keep. Absent on purpose: that something was
//! deleted, where entries are kept, what can't be read, and the mark of a
//! shared link. Taking a file back adds; it never deletes and never replaces
//! an entry.

mod adding;
mod month;
mod reading;
mod scan;
mod span;
mod timely;

pub use adding::{Amounts, Counts};
pub use reading::{Reading, read};

use crate::kept::{Entries, Kind, Shard};
use crate::moment::{Day, Moment};
use crate::record::{ENDED, KEEPING, LEFT, LINKED, Record};
use crate::stored::{Key, StoredValue};

/// The version of the file's shape that this release writes and reads.
const VERSION: i64 = 1;

/// The most bytes of a file that is read at all: some ten times a diary of ten
/// years.
pub const MOST: usize = 20_000_000;

/// What a file holds, read to its end and nowhere damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The local day on which it was made, if it says so.
    pub saved: Option<Day>,
    /// How many entries stay out since their time can't be.
    pub odd: usize,
    record: Record,
}

/// Why a file can't be used. Then nothing of it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has more than [`MOST`] bytes.
    TooLarge,
    /// The browser doesn't hand it over.
    Denied,
    /// It is no text in UTF-8.
    NotText,
    /// From here on it is no JSON; both are counted from 1, the column in
    /// characters.
    NotJson {
        /// The line.
        line: usize,
        /// The place in it.
        column: usize,
    },
    /// It is JSON, but not such a file.
    NotOurs,
    /// A later release made it.
    Later,
    /// The month that begins in this line has more entries than anybody writes.
    Crowded {
        /// The line, counted from 1.
        line: usize,
    },
    /// What begins in this line is not what was written, or is unknown.
    Damaged {
        /// The line, counted from 1.
        line: usize,
        /// What it was.
        of: Of,
    },
}

/// What one text of a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Choices about the widget.
    Settings,
    /// An unfinished questionnaire or worksheet.
    Draft,
    /// An entry that lies alone, and its day if that can still be read.
    One(Kind, Option<Day>),
    /// Entries that lie together.
    Many(Shard),
    /// Nothing that this release knows.
    Unknown,
}

impl Of {
    fn under(key: &Key, day: Option<Day>) -> Self {
        match key {
            Key::Settings => Self::Settings,
            Key::Draft(_) => Self::Draft,
            Key::One(kind, _) => Self::One(*kind, day),
            Key::Many(shard) | Key::Among(shard, _) => Self::Many(*shard),
            Key::Sentinel | Key::Epoch => Self::Unknown,
        }
    }
}

/// Whether there is anything to write to a file. Asked at every drawing of the
/// screen, so nothing is made for the answer.
#[must_use]
pub fn is_worth(record: &Record) -> bool {
    record.settings.choices.keys().any(|name| name != KEEPING)
        || record.drafts.values().any(|draft| !draft.is_blank())
        || record.entries.values().flat_map(Entries::values).any(|entry| entry.kept().is_some())
}

/// The name of a file made now.
#[must_use]
pub fn name(now: Moment) -> String {
    match now.day() {
        Some(day) => ["doorway-", &day.iso(), ".json"].concat(),
        None => "doorway.json".to_owned(),
    }
}

/// The text of a file made now.
#[must_use]
pub fn write(record: &Record, now: Moment) -> String {
    let saved = now.iso().unwrap_or_default();
    let mut text = String::from("{\n\"doorway\": \"backup\",\n\"version\": 1,\n\"saved\": \"");
    text.push_str(&saved);
    text.push_str("\",\n\"texts\": {");
    let mut between = "\n\"";
    for part in parts(record) {
        let stored = part.stored();
        for piece in [between, &stored.key, "\": ", &stored.text] {
            text.push_str(piece);
        }
        between = ",\n\"";
    }
    text.push_str("\n}\n}\n");
    text
}

/// All that goes into a file, text by text.
fn parts(record: &Record) -> Vec<StoredValue> {
    let mut parts = Vec::new();
    let mut last = None;
    for key in record.keys() {
        let text = key.text();
        if last.as_ref() != Some(&text) {
            parts.extend(record.part(&text).and_then(wanted));
            last = Some(text);
        }
    }
    parts
}

/// What of a text goes into a file, and is taken from one.
fn wanted(part: StoredValue) -> Option<StoredValue> {
    let part = match part {
        StoredValue::Settings(mut settings) => {
            settings.link = false;
            settings.choices.remove(LINKED);
            settings.choices.remove(ENDED);
            settings.choices.remove(LEFT);
            settings.choices.remove(KEEPING);
            if settings.choices.is_empty() {
                return None;
            }
            StoredValue::Settings(settings)
        }
        StoredValue::Many(shard, mut entries) => {
            entries.retain(|entry| entry.kept().is_some());
            StoredValue::Many(shard, entries)
        }
        StoredValue::Draft(_, draft) if draft.is_blank() => return None,
        StoredValue::Sentinel(_) | StoredValue::Epoch(_) => return None,
        other => other,
    };
    (!part.is_deletion()).then_some(part)
}
