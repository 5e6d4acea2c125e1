//! After a session: body and mind, in our own words.
//!
//! Each answer that matters has its urgency in the guidance table; there is no
//! total. Signs and urgency come from `clinical/reference` section 4.1. Whether
//! somebody plans to end their life, or how, is not asked.

mod en;

use super::check::checked;
use super::{Asked, Choice, Instrument, Item, Kind, Role};

const fn choice(value: u8) -> Choice {
    Choice { value, points: 0, loinc: None }
}

const TWO: &[Choice] = &[choice(0), choice(1)];
const THREE: &[Choice] = &[choice(0), choice(1), choice(2)];
const FOUR: &[Choice] = &[choice(0), choice(1), choice(2), choice(3)];

const fn item(id: &'static str, choices: &'static [Choice]) -> Item {
    Item { id, role: Role::Free, asked: Asked::Always, choices, loinc: None }
}

/// The definition: the most urgent first, and in each item the choices from
/// the least to the most urgent.
pub static AFTER: Instrument = checked(Instrument {
    id: "after",
    kind: Kind::AfterSession,
    recall_days: 0,
    items: &[
        item("breathing", TWO),
        item("sudden", TWO),
        item("voices", TWO),
        item("taken", THREE),
        item("thoughts", TWO),
        item("bladder", THREE),
        item("stomach", FOUR),
        item("pressure", FOUR),
        item("pregnant", TWO),
        item("detached", THREE),
        item("high", TWO),
        item("panic", THREE),
        item("craving", TWO),
        item("memory", TWO),
        item("medicine", TWO),
        item("coping", TWO),
        item("dreams", TWO),
    ],
    bands: &[],
    cut_offs: &[],
    parts: &[],
    notable_change: None,
    growths: &[],
    not_on_session_day: false,
    loinc: None,
    wordings: &[&en::WORDING],
    citation: "",
});
