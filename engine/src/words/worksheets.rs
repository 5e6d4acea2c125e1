//! The sentences of the tools: what all worksheets share, and those of each.

use crate::worksheet::{Fault, Phase, Worksheet};

/// What all worksheets share.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct WorksheetWords {
    pub tools: &'static str,
    pub tools_about: &'static str,
    pub tools_short: &'static str,
    pub phase: fn(Phase) -> &'static str,
    /// The words of one.
    pub of: fn(&Worksheet) -> &'static SheetWords,
    pub private: &'static str,
    pub section: fn(usize, usize) -> String,
    pub no_session: &'static str,
    pub session_gone: &'static str,
    pub person: &'static str,
    pub number: &'static str,
    pub percent_ends: (&'static str, &'static str),
    pub percent: fn(&str) -> String,
    pub next: &'static str,
    pub back: &'static str,
    pub save: &'static str,
    pub save_now: &'static str,
    pub save_change: &'static str,
    pub drop: &'static str,
    pub drop_sure: &'static str,
    pub drop_confirm: &'static str,
    pub drop_change: &'static str,
    pub begun: &'static str,
    pub new: &'static str,
    pub earlier: &'static str,
    pub untitled: &'static str,
    pub on: fn(&str) -> String,
    pub written: fn(&str) -> String,
    pub change: &'static str,
    pub print: &'static str,
    pub delete: &'static str,
    pub sure: &'static str,
    pub confirm: &'static str,
    pub gone: &'static str,
    /// The one that is there in its place.
    pub now: &'static str,
    pub not_saved: &'static str,
    pub moved: &'static str,
    pub carry_on: &'static str,
    /// From a belief or an insight to the evidence test, and from a day to a thought record.
    pub test: &'static str,
    pub look: &'static str,
    pub routine_today: &'static str,
    /// Something of the routine, by its name; none for one's own.
    pub practice: fn(&str) -> Option<&'static str>,
    /// Above the people of the plan, in help.
    pub own_people: &'static str,
    pub call: fn(&str) -> String,
    pub text: fn(&str) -> String,
    pub fault: fn(Fault) -> String,
}

/// The words of one worksheet, in the order of its sections and fields.
#[derive(Debug)]
pub struct SheetWords {
    /// Its name.
    pub title: &'static str,
    /// What it is for, in a sentence or two.
    pub about: &'static str,
    /// The sections, each a question or a heading.
    pub sections: &'static [SectionWords],
}

/// The words of a section.
#[derive(Debug)]
pub struct SectionWords {
    /// Its heading.
    pub title: &'static str,
    /// What helps to fill it in; may be blank.
    pub hint: &'static str,
    /// Its fields.
    pub fields: &'static [FieldWords],
}

/// The words of a field.
#[derive(Debug)]
pub struct FieldWords {
    /// What is asked; blank where the heading of the section asks it.
    pub label: &'static str,
    /// What helps to fill it in; may be blank.
    pub hint: &'static str,
    /// What can be picked, in order; empty where nothing can, and for percentages.
    pub options: &'static [&'static str],
}

/// A field that is written or picked from what every worksheet has.
pub(crate) const fn field(label: &'static str, hint: &'static str) -> FieldWords {
    FieldWords { label, hint, options: &[] }
}
