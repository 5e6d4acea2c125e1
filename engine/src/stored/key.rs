//! Storage keys. All begin with `doorway/`.

use std::fmt;

use crate::id::Id;
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
    /// `doorway/session/<id>`
    Session(Id),
    /// `doorway/check/<id>`
    Check(Id),
    /// `doorway/draft/<instrument>`
    Draft(String),
    /// `doorway/signs`: all warning signs.
    Signs,
    /// `doorway/signs/<id>`: one of them. No text lies under this key.
    Sign(Id),
    /// `doorway/diary/<month>`: all entries of a month.
    Diary(Month),
    /// `doorway/diary/<month>/<id>`: one of them. No text lies under this key.
    Noted(Month, Id),
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
        match key.strip_prefix(PREFIX)?.split_once('/') {
            None if key == "doorway/epoch" => Some(Self::Epoch),
            None if key == "doorway/sentinel" => Some(Self::Sentinel),
            None if key == "doorway/settings" => Some(Self::Settings),
            None if key == "doorway/signs" => Some(Self::Signs),
            Some(("diary", rest)) => Month::parse(rest).map(Self::Diary),
            // An instrument's id has the same alphabet as an entry's.
            Some(("draft", rest)) => Id::parse(rest).map(|_| Self::Draft(rest.to_owned())),
            Some(("check", rest)) => Id::parse(rest).map(Self::Check),
            Some(("session", rest)) => Id::parse(rest).map(Self::Session),
            _ => None,
        }
    }

    /// Reads the key of one entry in a text that holds many.
    #[must_use]
    pub fn parse_entry(key: &str) -> Option<Self> {
        match key.strip_prefix(PREFIX)?.split_once('/')? {
            ("signs", rest) => Id::parse(rest).map(Self::Sign),
            ("diary", rest) => {
                let (month, id) = rest.split_once('/')?;
                Some(Self::Noted(Month::parse(month)?, Id::parse(id)?))
            }
            _ => None,
        }
    }

    /// The key of the text that this lies in: itself, or that of the text that
    /// holds it among others.
    #[must_use]
    pub fn text(&self) -> Self {
        match self {
            Self::Noted(month, _) => Self::Diary(*month),
            Self::Sign(_) => Self::Signs,
            other => other.clone(),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        let month;
        let (folder, name, id) = match self {
            Self::Epoch => ("epoch", "", None),
            Self::Sentinel => ("sentinel", "", None),
            Self::Settings => ("settings", "", None),
            Self::Signs => ("signs", "", None),
            Self::Draft(instrument) => ("draft/", instrument.as_str(), None),
            Self::Check(id) => ("check/", id.as_str(), None),
            Self::Session(id) => ("session/", id.as_str(), None),
            Self::Sign(id) => ("signs/", id.as_str(), None),
            Self::Diary(of) | Self::Noted(of, _) => {
                month = of.iso();
                let id = if let Self::Noted(_, id) = self { Some(id) } else { None };
                ("diary/", month.as_str(), id)
            }
        };
        f.write_str(folder)?;
        f.write_str(name)?;
        if let Some(id) = id {
            f.write_str("/")?;
            f.write_str(id.as_str())?;
        }
        Ok(())
    }
}
