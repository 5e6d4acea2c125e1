//! Before a session. Ideas: seed articles 000, 001 and 002; the driving rule: reference,
//! section 4.

use super::{SESSION, lines};
use crate::words::worksheets::{FieldWords, SectionWords, SheetWords, field};

pub(super) static WORDS: SheetWords = SheetWords {
    title: "Prepare for a session",
    about: "What you hope for, what worries you, and what has to be arranged. Bring what you like to your provider.",
    sections: &[
        SectionWords {
            title: "What would you like from this session?",
            hint: "A direction is enough. It need not come true.",
            fields: &[
                SESSION,
                field("My intention", "A word or a sentence to come back to."),
                field("What I hope to understand", ""),
            ],
        },
        SectionWords {
            title: "What in you needs care?",
            hint: "Some people find it easier to be curious than to expect something.",
            fields: &[
                field("Parts of me that want to heal", ""),
                field("What I am curious about", ""),
            ],
        },
        SectionWords {
            title: "Is there a belief that holds you back?",
            hint: "Such as “I’m broken” or “Nothing will help”. In your own words.",
            fields: &[
                field("The belief", ""),
                field("How much do you believe it now?", ""),
                field("A kinder way to say it, as a first try", "What would you say to a friend?"),
            ],
        },
        SectionWords {
            title: "What worries you, and what steadies you?",
            hint: "",
            fields: &[
                field("My worries", "Your provider can answer some of them. Note which."),
                field(
                    "What I will do if I get anxious",
                    "Slow breaths, feet on the floor, five things that you can see: whatever has helped before.",
                ),
            ],
        },
        SectionWords {
            title: "Who and what will be there?",
            hint: "You will need a ride home. Don’t drive, ride or use machines until the next day after a night’s sleep, and not before 24 hours.",
            fields: &[
                field("My ride home", ""),
                field("Who stays with me", "Also for the night, if you can arrange it."),
                field(
                    "Who supervises the session",
                    "At home too: who watches over it, and how you reach them.",
                ),
                field("The place", "Safe and comfortable; perhaps an eye mask, a blanket, music."),
            ],
        },
        SectionWords {
            title: "What did your clinic say?",
            hint: "Only the clinic knows what holds for you.",
            fields: &[
                field("Food and drink before it", ""),
                field(
                    "My medicines on that day",
                    "Don’t stop or change a medicine by yourself. Tell your provider about all of them, alcohol and drugs too.",
                ),
                lines("Questions for my provider"),
            ],
        },
        SectionWords {
            title: "The evening before",
            hint: "To tick off when you get there.",
            fields: &[FieldWords {
                label: "Is it arranged?",
                hint: "",
                options: &[
                    "My ride home is sure",
                    "Somebody knows and stays with me",
                    "The clinic’s number is in my phone",
                    "Nothing to drive to or decide until the day after",
                    "Music, eye mask, blanket",
                    "My phone is charged",
                ],
            }],
        },
    ],
};
