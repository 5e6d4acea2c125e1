//! The tools, in English.

mod activation;
mod evidence;
mod integrate;
mod park;
mod plan;
mod prepare;
mod routine;
mod thought;

use super::super::worksheets::{FieldWords, SheetWords, WorksheetWords, field};
use super::facts;
use crate::worksheet::{Fault, Phase, Worksheet};

/// The field of [`crate::worksheet::SESSION`].
const SESSION: FieldWords = field("Which session is this for?", "");

/// A field of short texts.
const fn lines(label: &'static str) -> FieldWords {
    field(label, "One on each line.")
}

/// In the order of [`crate::worksheet::ALL`].
const OF: [(&str, &SheetWords); 8] = [
    ("prepare", &prepare::WORDS),
    ("park", &park::WORDS),
    ("integrate", &integrate::WORDS),
    ("thought", &thought::WORDS),
    ("evidence", &evidence::WORDS),
    ("activation", &activation::WORDS),
    ("routine", &routine::WORDS),
    ("plan", &plan::WORDS),
];

pub(super) static WORKSHEETS: WorksheetWords = WorksheetWords {
    tools: "Tools",
    tools_about: "What helps at any moment, and pages to write on: before a session, after it, and on any day. Nothing has to be filled in.",
    tools_short: "Prepare for a session, keep what came of it, look at a thought, plan for bumps.",
    phase: |phase| match phase {
        Phase::Before => "Before a session",
        Phase::Day => "On the day",
        Phase::After => "After a session",
        Phase::Any => "On any day",
    },
    of,
    private: "Only you can see this. Nothing has to be filled in.",
    section: |at, of| format!("{at} of {of}"),
    no_session: "None, or not noted here",
    session_gone: "The session that this was for is no longer here.",
    person: "Name",
    number: "Number",
    percent_ends: ("not at all", "entirely"),
    percent: |number| [number, " of 100"].concat(),
    next: "Next",
    back: "Back",
    save: "Save",
    save_now: "Save as it is",
    save_change: "Save the change",
    drop: "Clear this page",
    drop_sure: "Clear what you have written here and not saved? It cannot be brought back.",
    drop_confirm: "Yes, clear it",
    drop_change: "Leave it as it was",
    begun: "Kept as you go. Save when you are done.",
    new: "Write a new one",
    earlier: "Written so far",
    untitled: "Without words",
    on: |day| ["For the session on ", day].concat(),
    written: |day| ["Written on ", day].concat(),
    change: "Change",
    print: "Print",
    delete: "Delete",
    sure: "Delete this page? It cannot be brought back.",
    confirm: "Yes, delete it",
    gone: "This page is no longer here. It was changed or deleted.",
    now: "Read it as it is now",
    not_saved: "What you wrote here and did not save is still there:",
    moved: "Go on with it",
    carry_on: "Carry on changing",
    test: "See what supports it",
    look: "Look at a thought",
    routine_today: "From your routine, today",
    practice: routine::practice,
    own_people: "People from your plan",
    call: |name| ["Call ", name].concat(),
    text: |name| ["Text ", name].concat(),
    fault,
};

fn of(worksheet: &Worksheet) -> &'static SheetWords {
    let found = OF.iter().find(|(id, _)| *id == worksheet.id);
    found.map_or(&prepare::WORDS, |(_, words)| words)
}

fn fault(fault: Fault) -> String {
    match fault {
        Fault::Blank => "There is nothing to save yet. A word is enough.".to_owned(),
        Fault::TooLong { most, over, .. } => facts::too_long("This text", most, over),
        Fault::NotADay { .. } => {
            "No calendar has this day, or it can’t be read. Write it with year, month and day, such as 2026-11-22, or leave it empty.".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worksheet::{ALL, Control, SESSION};

    #[test]
    fn each_worksheet_has_words_for_each_section_field_and_option() {
        for (worksheet, (id, words)) in ALL.into_iter().zip(OF) {
            assert_eq!(worksheet.id, id);
            assert_eq!(worksheet.sections.len(), words.sections.len(), "{id}");
            for (fields, section) in worksheet.sections.iter().zip(words.sections) {
                assert_eq!(fields.len(), section.fields.len(), "{id}: {}", section.title);
                for (field, words) in fields.iter().zip(section.fields) {
                    let options = match field.control {
                        Control::Percent => 0,
                        control => control.options().len(),
                    };
                    assert_eq!(options, words.options.len(), "{id}: {}", field.id);
                    // Only what stands alone, or first, has the heading for a label.
                    let first = fields.iter().find(|one| one.id != SESSION);
                    let alone = first.is_some_and(|first| first.id == field.id);
                    assert!(alone || !words.label.is_empty(), "{id}: {}", field.id);
                }
            }
        }
    }
}
