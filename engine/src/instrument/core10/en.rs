//! CORE-10 in English, byte for byte from `CamCOPS` `extra_strings/core10.xml`,
//! whose item numbers are left out. Its licence allows no change, not even of a
//! comma.
//!
//! The instruction's last sentence says "choose the option" in `CamCOPS`; the
//! Trust's own forms say "tick the box" (GP-CORE, as davin2020/wellbeing
//! reproduces it), and so does this one. The copyright line is the one that the
//! Trust asks for (coresystemtrust.org.uk, post 42620 of 2025-05-21), and the
//! licence the one that it names there.

use super::super::{ItemWording, Wording};
use crate::language::Language;

const HOW_OFTEN: &[&str] =
    &["Not at all", "Only occasionally", "Sometimes", "Often", "Most or all of the time"];

const fn item(question: &'static str) -> ItemWording {
    ItemWording::new(question, HOW_OFTEN)
}

/// The English wording.
pub(super) static WORDING: Wording = Wording {
    language: Language::English,
    name: "CORE-10",
    stem: "This form has 10 statements about how you have been OVER THE LAST WEEK. Please read each statement and think how often you felt that way last week. Then tick the box which is closest to this.",
    items: &[
        ItemWording {
            heading: Some("Over the last week..."),
            ..item("I have felt tense, anxious or nervous")
        },
        item("I have felt I have someone to turn to for support when needed"),
        item("I have felt able to cope when things go wrong"),
        item("Talking to people has felt too much for me"),
        item("I have felt panic or terror"),
        item("I made plans to end my life"),
        item("I have had difficulty getting to sleep or staying asleep"),
        item("I have felt despairing or hopeless"),
        item("I have felt unhappy"),
        item("Unwanted images or memories have been distressing me"),
    ],
    rights: "© CORE System Trust: https://www.coresystemtrust.org.uk/copyright.pdf (Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International, CC BY-NC-ND 4.0)",
};
