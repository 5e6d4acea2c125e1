//! After a session. Ideas: seed articles 000, 002 and 003.

use super::{SESSION, lines};
use crate::words::worksheets::{FieldWords, SectionWords, SheetWords, field};

pub(super) static WORDS: SheetWords = SheetWords {
    title: "Keep what came of it",
    about: "What came up, what you take from it, and one small step. What is written down is easier to come back to.",
    sections: &[
        SectionWords {
            title: "What came up?",
            hint: "Single words are enough. It need not make sense yet.",
            fields: &[
                SESSION,
                field("Insights", ""),
                field("Feelings", ""),
                field("Memories and images", ""),
                field("What looks different now", ""),
            ],
        },
        SectionWords {
            title: "What do you take from it?",
            hint: "How you want to show up, where it matters to you.",
            fields: &[
                field("What I take with me", ""),
                field("With the people around me", ""),
                field("At work, or in my days", ""),
                field("With myself", ""),
            ],
        },
        SectionWords {
            title: "One small step",
            hint: "So small that it fits into an ordinary day. No big decisions in the first days.",
            fields: &[field("What I will do", ""), field("On which day", "")],
        },
        SectionWords {
            title: "What do you bring to therapy?",
            hint: "",
            fields: &[lines("To talk about"), field("My next appointment", "")],
        },
        SectionWords {
            title: "A week later",
            hint: "To fill in when a week has passed. Whatever became of it is fine.",
            fields: &[
                FieldWords {
                    label: "What became of it",
                    hint: "",
                    options: &["I kept it", "I changed it", "I let it go"],
                },
                field("In a line", ""),
            ],
        },
    ],
};
