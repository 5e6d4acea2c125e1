//! AUDIT-C in English: questions and choices byte for byte from
//! `clinical/reference` (the VA's form), the instruction from `CamCOPS`
//! `extra_strings/audit.xml` (`c_instruction`), which takes it from Bush 1998
//! and the SAMHSA form. The rights line quotes that form as `CamCOPS`
//! `audit.rst` does.

use super::super::{ItemWording, Wording};
use crate::language::Language;

/// The English wording.
pub(super) static WORDING: Wording = Wording {
    language: Language::English,
    name: "AUDIT-C",
    stem: "Consider a “drink” to be a can or bottle of beer, a glass of wine, a wine cooler, or one cocktail or a shot of hard liquor (like scotch, gin, or vodka).",
    items: &[
        ItemWording::new(
            "How often did you have a drink containing alcohol in the past year?",
            &[
                "Never",
                "Monthly or less",
                "Two to four times a month",
                "Two to three times a week",
                "Four or more times a week",
            ],
        ),
        ItemWording::new(
            "How many drinks did you have on a typical day when you were drinking in the past year?",
            &["None, I do not drink", "1 or 2", "3 or 4", "5 or 6", "7 to 9", "10 or more"],
        ),
        ItemWording::new(
            "How often did you have six or more drinks on one occasion in the past year?",
            &["Never", "Less than monthly", "Monthly", "Weekly", "Daily or almost daily"],
        ),
    ],
    rights: "“AUDIT-C is available for use in the public domain” (SAMHSA).",
};
