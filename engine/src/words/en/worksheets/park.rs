//! What can wait until the day after a session.

use super::{SESSION, lines};
use crate::words::worksheets::{FieldWords, SectionWords, SheetWords, field};

pub(super) static WORDS: SheetWords = SheetWords {
    title: "Park it for later",
    about: "Decisions, messages and things to buy that come to mind on the day. They wait here until the day after.",
    sections: &[
        SectionWords {
            title: "What can wait?",
            hint: "A word is enough. Nothing of it is sent.",
            fields: &[SESSION, lines("What comes to mind")],
        },
        SectionWords {
            title: "Does it still hold?",
            hint: "To fill in the day after, or later.",
            fields: &[
                FieldWords {
                    label: "And now",
                    hint: "",
                    options: &["It still holds", "In another way", "No, I let it go"],
                },
                field("What I do with it", ""),
            ],
        },
    ],
};
