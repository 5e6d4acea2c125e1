//! Testing an insight: seed article 000.

use super::SESSION;
use crate::words::worksheets::{SectionWords, SheetWords, field};

pub(super) static WORDS: SheetWords = SheetWords {
    title: "Test an insight",
    about: "After a session something can seem clear. Here you look at what supports it, and what doesn’t.",
    sections: &[
        SectionWords {
            title: "What have you come to see?",
            hint: "A new belief, about yourself or about others.",
            fields: &[
                SESSION,
                field("In a sentence", ""),
                field("How much do you believe it now?", ""),
            ],
        },
        SectionWords {
            title: "What supports it, and what doesn’t?",
            hint: "Things that happened, before the session too.",
            fields: &[
                field("What supports it", ""),
                field("What speaks against it, or limits it", ""),
            ],
        },
        SectionWords {
            title: "How could you try it out?",
            hint: "Something small that would show you more. Nothing big in the first days after a session.",
            fields: &[field("What I will try", ""), field("On which day", "")],
        },
        SectionWords {
            title: "And now?",
            hint: "Now, or once you have tried it.",
            fields: &[
                field("How much do you believe it?", ""),
                field("How I would put it today", ""),
            ],
        },
    ],
};
