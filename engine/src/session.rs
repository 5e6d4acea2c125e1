//! A session as the person notes it: when, where, in which form, with whom.
//!
//! There is no field for a dose on purpose.

mod input;
pub mod wait;

pub(crate) use input::AHEAD;
pub(crate) use input::of_clock;
pub use input::{EARLIEST, Fault, Field, NOTE, SessionInput, WHO, clock, validate};

use crate::id::Id;
use crate::moment::{Day, Moment};

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its unique name. An edit is a new session; the old one is deleted.
    pub id: Id,
    /// The calendar day at the place of the session.
    pub day: Day,
    /// When it began, in minutes after midnight there (0 to 1439), if noted.
    pub minute: Option<u16>,
    /// Where: a name of [`Place`]; kept as text, so that a later release's
    /// names are not lost. Empty when not noted.
    pub place: String,
    /// In which form: a name of [`Administration`], kept as text likewise.
    pub form: String,
    /// Who was there, in the person's words.
    pub who: String,
    /// The person's note.
    pub note: String,
    /// When it was noted.
    pub noted: Moment,
    /// The id under which it was noted first, where that was another one.
    pub first: Option<Id>,
}

/// Where a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a clinic or practice.
    Clinic,
    /// At home.
    Home,
    /// Anywhere else.
    Other,
}

/// In which form ketamine is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Administration {
    /// As an infusion into a vein.
    Iv,
    /// As an injection.
    Injection,
    /// As a nasal spray.
    Nasal,
    /// Under the tongue or swallowed.
    Oral,
    /// In any other form.
    Other,
}

impl Place {
    /// Every place, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Clinic, Self::Home, Self::Other];

    /// The name in storage and hooks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Clinic => "clinic",
            Self::Home => "home",
            Self::Other => "other",
        }
    }

    /// Reads a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}

impl Administration {
    /// Every form, in the order of the screen's form.
    pub const ALL: [Self; 5] = [Self::Iv, Self::Injection, Self::Nasal, Self::Oral, Self::Other];

    /// The name in storage and hooks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Iv => "iv",
            Self::Injection => "injection",
            Self::Nasal => "nasal",
            Self::Oral => "oral",
            Self::Other => "other",
        }
    }

    /// Reads a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}

impl Session {
    /// One of which nothing is known but its day.
    #[must_use]
    pub const fn on(day: Day, id: Id, noted: Moment) -> Self {
        Self {
            id,
            day,
            minute: None,
            place: String::new(),
            form: String::new(),
            who: String::new(),
            note: String::new(),
            noted,
            first: None,
        }
    }

    /// What it is known by to whatever belongs to it: the same after every change.
    #[must_use]
    pub const fn origin(&self) -> &Id {
        match &self.first {
            Some(first) => first,
            None => &self.id,
        }
    }

    /// Whether it is still to come.
    #[must_use]
    pub fn is_planned(&self, today: Option<Day>) -> bool {
        today.is_some_and(|today| self.day > today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_and_form_reads_back_from_its_name() {
        assert!(Place::ALL.into_iter().all(|one| Place::parse(one.as_str()) == Some(one)));
        assert!(
            Administration::ALL
                .into_iter()
                .all(|one| Administration::parse(one.as_str()) == Some(one))
        );
        assert_eq!((Place::parse("retreat"), Administration::parse("")), (None, None));
    }
}
