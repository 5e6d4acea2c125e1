//! A routine. What can be picked is that of seed article 003, in our own words.

use super::lines;
use crate::words::worksheets::{FieldWords, SectionWords, SheetWords, field};

/// In the order of [`crate::worksheet::PRACTICES`].
const PRACTICES: [&str; 7] = [
    "Ten minutes of writing",
    "Music",
    "Time outdoors",
    "Movement",
    "Mindfulness",
    "A call each week",
    "A group",
];

pub(super) fn practice(name: &str) -> Option<&'static str> {
    let at = crate::worksheet::PRACTICES.iter().position(|one| *one == name);
    at.and_then(|at| PRACTICES.get(at)).copied()
}

pub(super) static WORDS: SheetWords = SheetWords {
    title: "My routine",
    about: "One or two small things that do you good, at times that suit you. Tick them when you did them, or don’t: nothing counts them against you.",
    sections: &[
        SectionWords {
            title: "What would I like to do regularly?",
            hint: "One or two are enough.",
            fields: &[
                FieldWords { label: "Small things", hint: "", options: &PRACTICES },
                field("Something of my own", ""),
            ],
        },
        SectionWords {
            title: "When does it fit in?",
            hint: "After something you do anyway, such as breakfast, it is easier to keep in mind.",
            fields: &[lines("Days and times")],
        },
        SectionWords {
            title: "Whom do I tell?",
            hint: "You decide how much you want to share, and with whom.",
            fields: &[field("Who may know, and what", "")],
        },
    ],
};
