//! Behavioural activation: seed article 000.

use crate::words::worksheets::{FieldWords, SectionWords, SheetWords, field};

pub(super) static WORDS: SheetWords = SheetWords {
    title: "One small action",
    about: "Plan something small that fits what matters to you, and see afterwards what it was like.",
    sections: &[
        SectionWords {
            title: "What will you do?",
            hint: "Small enough for a hard day: five minutes count.",
            fields: &[
                field("What matters to me here", "Being a friend, being outdoors, learning …"),
                field("One small thing", ""),
                field("On which day", ""),
            ],
        },
        SectionWords {
            title: "What do you expect?",
            hint: "A guess. It is only there to be compared.",
            fields: &[
                field("How pleasant will it be?", ""),
                field("How much will it feel like something managed?", ""),
                field("What could get in the way, and then?", ""),
            ],
        },
        SectionWords {
            title: "What was it like?",
            hint: "To fill in afterwards. Not done is something to learn from, not a failure.",
            fields: &[
                FieldWords {
                    label: "Did it happen?",
                    hint: "",
                    options: &["Yes", "In part", "Not yet"],
                },
                field("How pleasant was it?", ""),
                field("How much did it feel like something managed?", ""),
                field("What I noticed", ""),
            ],
        },
    ],
};
