//! Worksheets: pages to write on around a session, as data.
//!
//! A worksheet is sections of fields, everything in it optional. One editor, list, page to
//! read, print and backup serve them all; a new one is a file here, a file of words, and a
//! line in each list. The method is that of cognitive behavioural therapy as seed article 000
//! names it, in our own words.

mod activation;
mod entry;
mod evidence;
mod integrate;
mod park;
mod people;
mod plan;
mod prepare;
mod routine;
mod thought;

pub use entry::{Fault, LINE, TEXT, WorksheetEntry, too_long, validate};
pub use people::{PEOPLE, Person, people, places};

/// A page to write on.
#[derive(Debug)]
pub struct Worksheet {
    /// Its name in storage, addresses and hooks.
    pub id: &'static str,
    /// When it is of use.
    pub phase: Phase,
    /// There is one that is kept up to date, and not one for each occasion.
    pub is_single: bool,
    /// The fields that later sections are about, and are read there again.
    pub recalled: &'static [&'static str],
    /// What is asked together, in order: a page each where one section is shown at a time.
    pub sections: &'static [&'static [Field]],
}

/// When a worksheet is of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Before a session, which it can belong to.
    Before,
    /// On the day of a session, which it can belong to.
    Day,
    /// After a session, which it can belong to.
    After,
    /// On any day.
    Any,
}

/// Something to fill in.
#[derive(Debug)]
pub struct Field {
    /// Its name in storage and hooks, unique in the worksheet.
    pub id: &'static str,
    /// What is filled in.
    pub control: Control,
}

/// What is filled in. Kept as text whatever it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A line of up to [`LINE`] characters.
    Line,
    /// A text of up to [`TEXT`] characters.
    Text,
    /// Short texts, one on a line; together up to [`TEXT`] characters.
    Lines,
    /// How much, in percent: 0, 25, 50, 75 or 100.
    Percent,
    /// One of these names, or none.
    Choice(&'static [&'static str]),
    /// Some of these names, one on a line.
    Checklist(&'static [&'static str]),
    /// A day, as `2026-11-22`.
    Day,
    /// People with their numbers: see [`people`].
    People,
    /// A session: the id of its first version.
    Session,
}

/// What [`Control::Percent`] offers.
pub const PERCENT: [&str; 5] = ["0", "25", "50", "75", "100"];

/// The name of the field that says which session a worksheet belongs to.
pub const SESSION: &str = "session";

/// Every worksheet, in the order in which they are listed.
pub static ALL: [&Worksheet; 8] = [
    &prepare::PREPARE,
    &park::PARK,
    &integrate::INTEGRATE,
    &thought::THOUGHT,
    &evidence::EVIDENCE,
    &activation::ACTIVATION,
    &routine::ROUTINE,
    &plan::PLAN,
];

/// The worksheet of this name.
#[must_use]
pub fn find(id: &str) -> Option<&'static Worksheet> {
    ALL.into_iter().find(|one| one.id == id)
}

pub use evidence::EVIDENCE;
pub use integrate::INTEGRATE;
pub use park::PARK;
pub use plan::PLAN;
pub use prepare::PREPARE;
pub(crate) use routine::PICKED as PICKED_PRACTICES;
pub use routine::{OWN as OWN_PRACTICE, PRACTICES, ROUTINE};
pub use thought::THOUGHT;

impl PartialEq for Worksheet {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Worksheet {}

impl Worksheet {
    /// Every field, in order.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.sections.iter().copied().flatten()
    }

    /// The field of this name.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&'static Field> {
        self.fields().find(|one| one.id == id)
    }
}

impl Control {
    /// The names of what can be picked.
    #[must_use]
    pub const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Choice(options) | Self::Checklist(options) => options,
            Self::Percent => &PERCENT,
            _ => &[],
        }
    }

    /// The most characters of what is written; `None` where nothing is.
    #[must_use]
    pub const fn most(self) -> Option<usize> {
        match self {
            Self::Line => Some(LINE),
            Self::Text | Self::Lines | Self::People => Some(TEXT),
            _ => None,
        }
    }

    /// The text once `value` was picked where `text` stood: of several, it joins them or goes.
    #[must_use]
    pub fn picked(self, text: &str, value: String) -> String {
        if !matches!(self, Self::Checklist(_)) {
            return value;
        }
        let mut names: Vec<&str> = text.lines().collect();
        let count = names.len();
        names.retain(|name| *name != value);
        if names.len() == count {
            names.push(&value);
        }
        names.join("\n")
    }
}

const fn line(id: &'static str) -> Field {
    Field { id, control: Control::Line }
}

const fn text(id: &'static str) -> Field {
    Field { id, control: Control::Text }
}

const fn lines(id: &'static str) -> Field {
    Field { id, control: Control::Lines }
}

const fn percent(id: &'static str) -> Field {
    Field { id, control: Control::Percent }
}

const fn day(id: &'static str) -> Field {
    Field { id, control: Control::Day }
}

const fn choice(id: &'static str, options: &'static [&'static str]) -> Field {
    Field { id, control: Control::Choice(options) }
}

const fn checklist(id: &'static str, options: &'static [&'static str]) -> Field {
    Field { id, control: Control::Checklist(options) }
}

const fn who(id: &'static str) -> Field {
    Field { id, control: Control::People }
}

const fn of_session() -> Field {
    Field { id: SESSION, control: Control::Session }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument;

    #[test]
    fn every_name_is_there_once_and_can_stand_in_an_address() {
        for (at, one) in ALL.into_iter().enumerate() {
            assert!(crate::id::Id::parse(one.id).is_some(), "{}", one.id);
            assert!(ALL.into_iter().skip(at + 1).all(|other| other != one), "{}", one.id);
            // Both have drafts under their names.
            assert!(instrument::find(one.id).is_none(), "{}", one.id);
            let mut fields: Vec<_> = one.fields().map(|field| field.id).collect();
            fields.sort_unstable();
            let count = fields.len();
            fields.dedup();
            assert_eq!(fields.len(), count, "{}", one.id);
        }
    }

    #[test]
    fn only_what_is_before_or_after_a_session_belongs_to_one() {
        for one in ALL.into_iter().filter(|one| one.field(SESSION).is_some()) {
            assert_ne!(one.phase, Phase::Any, "{}", one.id);
        }
    }

    #[test]
    fn of_several_one_joins_or_goes_and_of_one_it_takes_its_place() {
        let several = Control::Checklist(&["a", "b", "c"]);
        assert_eq!(several.picked("", "b".to_owned()), "b");
        assert_eq!(several.picked("b\nlater", "a".to_owned()), "b\nlater\na");
        assert_eq!(several.picked("b\nlater\na", "b".to_owned()), "later\na");
        assert_eq!(Control::Percent.picked("25", "75".to_owned()), "75");
    }
}
