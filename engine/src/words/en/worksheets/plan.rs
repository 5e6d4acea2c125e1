//! A plan for bumps: six ideas of published safety plans in our own words (reference, sections
//! 1.9 and 5).

use super::lines;
use crate::words::worksheets::{SectionWords, SheetWords, field};

pub(super) static WORDS: SheetWords = SheetWords {
    title: "My plan for bumps",
    about: "What helps when it gets harder, written while you are well. Make it with your provider or with somebody close, if you can. If you are in danger now, go to “Help”.",
    sections: &[
        SectionWords {
            title: "How do I notice it?",
            hint: "What changes first: sleep, thoughts, how I answer people.",
            fields: &[lines("My signs")],
        },
        SectionWords {
            title: "What can I do alone?",
            hint: "Things that have carried me over an hour before.",
            fields: &[lines("What helps")],
        },
        SectionWords {
            title: "Where and with whom do I get other thoughts?",
            hint: "You don’t have to tell them why you are there.",
            fields: &[lines("Places and people")],
        },
        SectionWords {
            title: "Whom can I ask for help?",
            hint: "Once the plan is saved they stand in “Help” too. One number each can be called with a tap.",
            fields: &[field("People I can ask", "")],
        },
        SectionWords {
            title: "Who helps as a profession?",
            hint: "Your provider, your therapist, your family doctor. Crisis lines stand in “Help”.",
            fields: &[field("Professionals", "")],
        },
        SectionWords {
            title: "How do I make it safer around me?",
            hint: "Somebody you trust can look after medicines or other things for a while.",
            fields: &[field("What I will do, and who helps me", "")],
        },
        SectionWords {
            title: "What keeps me going?",
            hint: "",
            fields: &[
                lines("People, animals, plans, small things"),
                field("What I would like to tell those who help me", ""),
            ],
        },
    ],
};
