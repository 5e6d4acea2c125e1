//! Storage keys. All begin with `doorway/`.

use std::fmt;

use crate::id::Id;

/// What every key of ours begins with.
pub(super) const PREFIX: &str = "doorway/";

/// What the keys of damaged texts begin with; they are kept as they were found.
pub(super) const DAMAGED: &str = "doorway/damaged/";

/// A key whose text this release can read.
///
/// Writes go in this order: an entry before the draft that it was, so that a
/// store which fills up in between still has one of the two.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// `doorway/sentinel`
    Sentinel,
    /// `doorway/settings`
    Settings,
    /// `doorway/session/<id>`
    Session(Id),
    /// `doorway/check/<id>`
    Check(Id),
    /// `doorway/draft/<instrument>`
    Draft(String),
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

    /// Reads a key; `None` when it isn't one that this release writes.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        match key.strip_prefix(PREFIX)?.split_once('/') {
            None if key == "doorway/sentinel" => Some(Self::Sentinel),
            None if key == "doorway/settings" => Some(Self::Settings),
            // An instrument's id has the same alphabet as an entry's.
            Some(("draft", rest)) => Id::parse(rest).map(|_| Self::Draft(rest.to_owned())),
            Some(("check", rest)) => Id::parse(rest).map(Self::Check),
            Some(("session", rest)) => Id::parse(rest).map(Self::Session),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Sentinel => f.write_str("sentinel"),
            Self::Settings => f.write_str("settings"),
            Self::Draft(instrument) => {
                f.write_str("draft/")?;
                f.write_str(instrument)
            }
            Self::Check(id) => {
                f.write_str("check/")?;
                f.write_str(id.as_str())
            }
            Self::Session(id) => {
                f.write_str("session/")?;
                f.write_str(id.as_str())
            }
        }
    }
}
