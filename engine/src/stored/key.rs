//! Storage keys. All begin with `doorway/`.

use std::fmt;

use crate::id::Id;
use crate::kept::{Kind, Lies, Shard, Value};
use crate::moment::Month;

/// What every key of ours begins with.
pub(super) const PREFIX: &str = "doorway/";

/// What the keys of damaged texts begin with; they are kept as they were found.
pub(super) const DAMAGED: &str = "doorway/damaged/";

/// The key of a text that this release can read, or of one entry in a text
/// that holds many.
///
/// Writes go in this order: an entry before the draft that it was, so that a
/// store which fills up in between still has one of the two.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// `doorway/epoch`: first, so that nothing lies in a store whose epoch isn't
    /// known.
    Epoch,
    /// `doorway/sentinel`
    Sentinel,
    /// `doorway/settings`
    Settings,
    /// `doorway/<folder>/<id>`: an entry that lies alone.
    One(Kind, Id),
    /// `doorway/draft/<instrument>`
    Draft(String),
    /// `doorway/<folder>` or `doorway/<folder>/<month>`: all entries of a kind, or of a month.
    Many(Shard),
    /// The same and `/<id>`: one of them. No text lies under this key.
    Among(Shard, Id),
}

impl Key {
    /// Whether a key is ours at all.
    #[must_use]
    pub fn is_ours(key: &str) -> bool {
        key.starts_with(PREFIX)
    }

    /// Whether a damaged text was set aside under this key.
    #[must_use]
    pub fn is_set_aside(key: &str) -> bool {
        key.starts_with(DAMAGED)
    }

    /// Reads the key of a text; `None` when it isn't one that this release
    /// writes.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        let key = key.strip_prefix(PREFIX)?;
        let (folder, rest) = match key.split_once('/') {
            Some((folder, rest)) => (folder, Some(rest)),
            None => (key, None),
        };
        match (folder, rest) {
            ("epoch", None) => return Some(Self::Epoch),
            ("sentinel", None) => return Some(Self::Sentinel),
            ("settings", None) => return Some(Self::Settings),
            // An instrument's id has the same alphabet as an entry's.
            ("draft", Some(rest)) => return Id::parse(rest).map(|_| Self::Draft(rest.to_owned())),
            _ => {}
        }
        let kind = kind(folder)?;
        match (kind.lies(), rest) {
            (Lies::Alone, Some(id)) => Some(Self::One(kind, Id::parse(id)?)),
            (Lies::Together, None) => Some(Self::Many(Shard::all(kind))),
            (Lies::Monthly, Some(month)) => {
                Some(Self::Many(Shard { kind, month: Some(Month::parse(month)?) }))
            }
            _ => None,
        }
    }

    /// Reads the key of one entry in a text that holds many.
    #[must_use]
    pub fn parse_entry(key: &str) -> Option<Self> {
        let (folder, rest) = key.strip_prefix(PREFIX)?.split_once('/')?;
        let kind = kind(folder)?;
        let (month, id) = match kind.lies() {
            Lies::Alone => return None,
            Lies::Together => (None, rest),
            Lies::Monthly => {
                let (month, id) = rest.split_once('/')?;
                (Some(Month::parse(month)?), id)
            }
        };
        Some(Self::Among(Shard { kind, month }, Id::parse(id)?))
    }

    /// The key of the entry with this id in a shard.
    #[must_use]
    pub fn entry(shard: Shard, id: Id) -> Self {
        match shard.kind.lies() {
            Lies::Alone => Self::One(shard.kind, id),
            Lies::Together | Lies::Monthly => Self::Among(shard, id),
        }
    }

    /// The key of an entry.
    #[must_use]
    pub fn of(value: &Value) -> Self {
        Self::entry(value.shard(), value.id().clone())
    }

    /// Where the entry lies that this is the key of, and its id.
    #[must_use]
    pub fn place(&self) -> Option<(Shard, &Id)> {
        match self {
            Self::One(kind, id) => Some((Shard::all(*kind), id)),
            Self::Among(shard, id) => Some((*shard, id)),
            _ => None,
        }
    }

    /// The id of the entry that this is the key of.
    #[must_use]
    pub fn id(&self) -> Option<&Id> {
        self.place().map(|(_, id)| id)
    }

    /// The key of the text that this lies in: itself, or that of the text that
    /// holds it among others.
    #[must_use]
    pub fn text(&self) -> Self {
        match self {
            Self::Among(shard, _) => Self::Many(*shard),
            other => other.clone(),
        }
    }
}

fn kind(folder: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| kind.folder() == folder)
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        let month;
        let (folder, name, id) = match self {
            Self::Epoch => ("epoch", "", ""),
            Self::Sentinel => ("sentinel", "", ""),
            Self::Settings => ("settings", "", ""),
            Self::Draft(instrument) => ("draft", instrument.as_str(), ""),
            Self::One(kind, id) => (kind.folder(), id.as_str(), ""),
            Self::Many(shard) | Self::Among(shard, _) => {
                month = shard.month.map(Month::iso).unwrap_or_default();
                (shard.kind.folder(), month.as_str(), self.id().map_or("", Id::as_str))
            }
        };
        f.write_str(folder)?;
        for part in [name, id].into_iter().filter(|part| !part.is_empty()) {
            f.write_str("/")?;
            f.write_str(part)?;
        }
        Ok(())
    }
}
