//! What the PHQ family shares: items, choices, bands.
//!
//! Source of items, points and bands: `CamCOPS` `phq9.py` and `phq8.py`
//! (ucam-department-of-psychiatry/camcops at 56a303e1); of codes: LOINC as in
//! the US Core PHQ-9 example, answer list LL358-3.

pub(super) mod en;

use super::{Asked, Band, Choice, Item, Role, Severity};

/// How often something was a bother, in the PHQ and the GAD family.
pub(super) const HOW_OFTEN: &[Choice] = &[
    Choice { value: 0, points: 0, loinc: Some("LA6568-5") },
    Choice { value: 1, points: 1, loinc: Some("LA6569-3") },
    Choice { value: 2, points: 2, loinc: Some("LA6570-1") },
    Choice { value: 3, points: 3, loinc: Some("LA6571-9") },
];

/// An item of the PHQ or the GAD family.
pub(super) const fn item(id: &'static str, loinc: &'static str) -> Item {
    Item { id, role: Role::Scored, asked: Asked::Always, choices: HOW_OFTEN, loinc: Some(loinc) }
}

pub(super) const INTEREST: Item = item("1", "44250-9");
pub(super) const MOOD: Item = item("2", "44255-8");
pub(super) const SLEEP: Item = item("3", "44259-0");
pub(super) const ENERGY: Item = item("4", "44254-1");
pub(super) const APPETITE: Item = item("5", "44251-7");
pub(super) const WORTH: Item = item("6", "44258-2");
pub(super) const CONCENTRATION: Item = item("7", "44252-5");
pub(super) const MOVEMENT: Item = item("8", "44253-3");

/// The bands of PHQ-9, which PHQ-8 has too.
pub(super) const BANDS: &[Band] = &[
    Band { from: 0, severity: Severity::Minimal },
    Band { from: 5, severity: Severity::Mild },
    Band { from: 10, severity: Severity::Moderate },
    Band { from: 15, severity: Severity::ModeratelySevere },
    Band { from: 20, severity: Severity::Severe },
];
