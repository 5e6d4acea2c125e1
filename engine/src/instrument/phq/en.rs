//! The PHQ family in English, byte for byte from the text that `CamCOPS`
//! reproduces (`extra_strings/phq9.xml`, `phq8.xml`; both agree).

use super::super::gad;
use super::super::{ItemWording, Wording};
use crate::language::Language;

/// The stem of PHQ-9 and PHQ-8; PHQ-2 is their first two items.
pub(in super::super) const STEM: &str =
    "Over the last 2 weeks, how often have you been bothered by any of the following problems?";

/// "Not at all sure" and "Over half the days" stand in many copies and are
/// wrong: Zorowitz 2021, doi 10.1016/S2215-0366(21)00001-8.
const HOW_OFTEN: &[&str] =
    &["Not at all", "Several days", "More than half the days", "Nearly every day"];

/// The permission of the PHQ and the GAD family, as US Core and LOINC have it.
pub(in super::super) const RIGHTS: &str = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.";

/// A question on how often something was a bother.
pub(in super::super) const fn item(question: &'static str) -> ItemWording {
    ItemWording::new(question, HOW_OFTEN)
}

pub(in super::super) const INTEREST: ItemWording =
    item("Little interest or pleasure in doing things");
pub(in super::super) const MOOD: ItemWording = item("Feeling down, depressed, or hopeless");
pub(in super::super) const SLEEP: ItemWording =
    item("Trouble falling or staying asleep, or sleeping too much");
pub(in super::super) const ENERGY: ItemWording = item("Feeling tired or having little energy");
pub(in super::super) const APPETITE: ItemWording = item("Poor appetite or overeating");
pub(in super::super) const WORTH: ItemWording = item(
    "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
);
pub(in super::super) const CONCENTRATION: ItemWording =
    item("Trouble concentrating on things, such as reading the newspaper or watching television");
pub(in super::super) const MOVEMENT: ItemWording = item(
    "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual",
);

/// PHQ-8 in English.
pub(in super::super) static PHQ8: Wording = Wording {
    language: Language::English,
    name: "PHQ-8",
    stem: STEM,
    items: &[INTEREST, MOOD, SLEEP, ENERGY, APPETITE, WORTH, CONCENTRATION, MOVEMENT],
    rights: RIGHTS,
};

/// PHQ-2 in English.
pub(in super::super) static PHQ2: Wording = Wording {
    language: Language::English,
    name: "PHQ-2",
    stem: STEM,
    items: &[INTEREST, MOOD],
    rights: RIGHTS,
};

/// PHQ-4 in English. Its stem is the one of the GAD family in three copies
/// (DominiqueMakowski/PHQ4R, rhavekost/clinical-toolkit, grigdan's survey).
pub(in super::super) static PHQ4: Wording = Wording {
    language: Language::English,
    name: "PHQ-4",
    stem: gad::en::STEM,
    items: &[gad::en::NERVOUS, gad::en::WORRY, INTEREST, MOOD],
    rights: RIGHTS,
};
