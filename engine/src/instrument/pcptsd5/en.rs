//! PC-PTSD-5 in English, byte for byte from Prins 2016 (PMC5023594, table
//! Taba), its bullets set on lines of their own.
//!
//! The fifth question has "the events(s)" there; `CIRG-PC-PTSD-5.json` and the
//! copies of the current form have "the event(s)", which stands here. The rights
//! line is the National Center for PTSD's, as psychu.org quotes it.

use super::super::{ItemWording, Wording};
use crate::language::Language;

const YES_NO: &[&str] = &["Yes", "No"];

const fn item(question: &'static str) -> ItemWording {
    ItemWording::new(question, YES_NO)
}

/// The English wording.
pub(super) static WORDING: Wording = Wording {
    language: Language::English,
    name: "PC-PTSD-5",
    stem: "Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For example:\n• a serious accident or fire\n• a physical or sexual assault or abuse\n• an earthquake or flood\n• a war\n• seeing someone be killed or seriously injured\n• having a loved one die through homicide or suicide",
    items: &[
        item("Have you ever experienced this kind of event?"),
        ItemWording {
            heading: Some("In the past month, have you…"),
            ..item(
                "Had nightmares about the event(s) or thought about the event(s) when you did not want to?",
            )
        },
        item(
            "Tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the event(s)?",
        ),
        item("Been constantly on guard, watchful, or easily startled?"),
        item("Felt numb or detached from people, activities, or your surroundings?"),
        item(
            "Felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have caused?",
        ),
    ],
    rights: "This measure was developed by staff at VA's National Center for PTSD and is in the public domain and not copyrighted.",
};
