//! A thought record. Its steps: mission, section 5; the habits are named in our own words.

use crate::words::worksheets::{FieldWords, SectionWords, SheetWords, field};

pub(super) static WORDS: SheetWords = SheetWords {
    title: "Look at a thought",
    about: "A thought record in seven steps: what happened, what went through your mind, and whether there is a fairer way to see it.",
    sections: &[
        SectionWords {
            title: "What happened?",
            hint: "Where, when, with whom: what a camera would have seen.",
            fields: &[field("", "")],
        },
        SectionWords {
            title: "What did you feel?",
            hint: "A word or two, and how strong it was.",
            fields: &[field("The feeling", ""), field("How strong was it?", "")],
        },
        SectionWords {
            title: "What went through your mind?",
            hint: "As it came, in its own words. It doesn’t have to be fair, or true.",
            fields: &[field("", ""), field("How much did you believe it then?", "")],
        },
        SectionWords {
            title: "Is there a habit of thinking in it?",
            hint: "More than one can fit, or none.",
            fields: &[FieldWords {
                label: "",
                hint: "",
                options: &[
                    "All or nothing: no in-between",
                    "Always, never: one time stands for all",
                    "Only the bad: the rest is not seen",
                    "The good does not count",
                    "Reading minds: I know what they think",
                    "Telling the future: I know how it ends",
                    "The worst will happen",
                    "I feel it, so it is true",
                    "I must, I ought to",
                    "A label: one word for a whole person",
                    "It is all my fault",
                ],
            }],
        },
        SectionWords {
            title: "What speaks for it, and what against?",
            hint: "Things that happened, not what you fear.",
            fields: &[field("For it", ""), field("Against it", "")],
        },
        SectionWords {
            title: "What would be a fairer thought?",
            hint: "One that has room for both sides. What would you say to a friend?",
            fields: &[field("", ""), field("How much do you believe this one?", "")],
        },
        SectionWords {
            title: "And now?",
            hint: "If nothing has changed, that is worth knowing too.",
            fields: &[
                field("How strong is the feeling now?", ""),
                field("How much do you believe the first thought now?", ""),
                field("Is there something you want to do?", ""),
            ],
        },
    ],
};
