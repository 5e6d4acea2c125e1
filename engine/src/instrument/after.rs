//! After a session: body and mind, in our own words.
//!
//! Each answer that matters has its urgency in the guidance table; there is no
//! total. Signs and urgency come from `clinical/reference` section 4.1. Whether
//! somebody plans to end their life, or how, is not asked.

mod en;

use super::check::checked;
use super::own::{OWN, choice, item};
use super::{Choice, Instrument, Kind};

const TWO: &[Choice] = &[choice(0), choice(1)];
const THREE: &[Choice] = &[choice(0), choice(1), choice(2)];
const FOUR: &[Choice] = &[choice(0), choice(1), choice(2), choice(3)];

/// The definition: the most urgent first, and in each item the choices from
/// the least to the most urgent.
pub static AFTER: Instrument = checked(Instrument {
    id: "after",
    kind: Kind::AfterSession,
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
    wordings: &[&en::WORDING],
    ..OWN
});
