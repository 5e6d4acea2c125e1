//! The GAD family in English: the items byte for byte from `CamCOPS`
//! `extra_strings/gad7.xml`, which LOINC 69737-5 agrees with where it prints
//! the questionnaire's own text.
//!
//! Two stems circulate. This one is the one that `clinical/reference` pins;
//! `CamCOPS` has "by any of the following problems".

use super::super::phq::en::{RIGHTS, item};
use super::super::{ItemWording, Wording};
use crate::language::Language;

pub(in super::super) const STEM: &str =
    "Over the last 2 weeks, how often have you been bothered by the following problems?";

pub(in super::super) const NERVOUS: ItemWording = item("Feeling nervous, anxious or on edge");
pub(in super::super) const WORRY: ItemWording = item("Not being able to stop or control worrying");

/// GAD-7 in English.
pub(super) static GAD7: Wording = Wording {
    language: Language::English,
    name: "GAD-7",
    stem: STEM,
    items: &[
        NERVOUS,
        WORRY,
        item("Worrying too much about different things"),
        item("Trouble relaxing"),
        item("Being so restless that it is hard to sit still"),
        item("Becoming easily annoyed or irritable"),
        item("Feeling afraid as if something awful might happen"),
    ],
    rights: RIGHTS,
};

/// GAD-2 in English.
pub(super) static GAD2: Wording = Wording {
    language: Language::English,
    name: "GAD-2",
    stem: STEM,
    items: &[NERVOUS, WORRY],
    rights: RIGHTS,
};
