//! PHQ-9 in English, byte for byte from the text that `CamCOPS` reproduces
//! (`extra_strings/phq9.xml`).

use super::super::phq::en::{
    APPETITE, CONCENTRATION, ENERGY, INTEREST, MOOD, MOVEMENT, RIGHTS, SLEEP, STEM, WORTH, item,
};
use super::super::{ItemWording, Wording};
use crate::language::Language;

const HOW_DIFFICULT: &[&str] =
    &["Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"];

/// The English wording.
pub(super) static WORDING: Wording = Wording {
    language: Language::English,
    name: "PHQ-9",
    stem: STEM,
    items: &[
        INTEREST,
        MOOD,
        SLEEP,
        ENERGY,
        APPETITE,
        WORTH,
        CONCENTRATION,
        MOVEMENT,
        item("Thoughts that you would be better off dead or of hurting yourself in some way"),
        ItemWording::new(
            "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?",
            HOW_DIFFICULT,
        ),
    ],
    rights: RIGHTS,
};
