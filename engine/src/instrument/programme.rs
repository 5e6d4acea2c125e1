//! "What should a good programme offer?": a conversation starter. It leads to
//! questions to bring, never to a verdict on a clinic.
//!
//! What a programme offers follows the seed articles 001, 002 and 003; when to
//! drive again, the FDA's statement and the bladder follow
//! `clinical/reference` section 4.

mod en;

use super::check::checked;
use super::own::{self, choice, own};
use super::{Choice, Instrument, Item, Kind, Known};
use super::{Side, TakeawayRule};

const THEY_DO: u8 = 0;
const UNKNOWN: u8 = 1;
const THEY_DO_NOT: u8 = 2;

const CHOICES: &[Choice] = &[choice(THEY_DO), choice(UNKNOWN), choice(THEY_DO_NOT)];

const fn item(id: &'static str) -> Item {
    own::item(id, CHOICES)
}

/// The definition.
pub static PROGRAMME: Instrument = checked(Instrument {
    kind: Kind::Starter,
    items: &[
        item("clearance"),
        item("tailored"),
        item("consent"),
        item("approval"),
        item("cost"),
        item("watched"),
        item("ride"),
        item("integration"),
        item("hours"),
        item("bladder"),
        item("otherwise"),
    ],
    wordings: &[&en::WORDING],
    ..own("programme", Known::Programme)
});

const fn ask(item: &'static str) -> TakeawayRule {
    TakeawayRule { item, when: &[UNKNOWN, THEY_DO_NOT], side: Side::Ask }
}

/// Which answers put what on the list.
pub static TAKEAWAY: &[TakeawayRule] = &[
    ask("clearance"),
    ask("tailored"),
    ask("consent"),
    ask("approval"),
    ask("cost"),
    ask("watched"),
    ask("ride"),
    ask("integration"),
    ask("hours"),
    ask("bladder"),
    ask("otherwise"),
];
