//! "Is it worth asking about?": what a person may recognise, and the safety
//! history to tell. A conversation starter: it leads to a list, never to a
//! verdict.
//!
//! What to recognise follows the seed articles 001 and 002. The safety history
//! follows `clinical/reference` section 4 and `clinical/tiers`; what is only
//! remembered there is asked too, marked to be signed off (see
//! `docs/clinical/to-verify.md`).

mod en;

use super::check::checked;
use super::own::{self, choice, own};
use super::{Choice, Instrument, Item, Kind, Known};
use super::{Side, TakeawayRule};

const NO: u8 = 0;
/// The answer of somebody who doesn't know.
pub const NOT_SURE: u8 = 1;
const YES: u8 = 2;

const CHOICES: &[Choice] = &[choice(NO), choice(NOT_SURE), choice(YES)];

const fn item(id: &'static str) -> Item {
    own::item(id, CHOICES)
}

/// The definition.
pub static ASKING: Instrument = checked(Instrument {
    kind: Kind::Starter,
    items: &[
        item("stuck"),
        item("looping"),
        item("tried"),
        item("suits"),
        item("hope"),
        item("support"),
        item("therapy"),
        item("ride"),
        item("aneurysm"),
        item("bleeding"),
        item("allergy"),
        item("psychosis"),
        item("mania"),
        item("life"),
        item("pressure"),
        item("heart"),
        item("lungs"),
        item("raised"),
        item("thyroid"),
        item("bladder"),
        item("substances"),
        item("pregnancy"),
        item("liver"),
        item("sedating"),
        item("stimulants"),
    ],
    wordings: &[&en::WORDING],
    ..own("asking", Known::Asking)
});

const fn ask(item: &'static str, when: &'static [u8]) -> TakeawayRule {
    TakeawayRule { item, when, side: Side::Ask }
}

const fn tell(item: &'static str) -> TakeawayRule {
    TakeawayRule { item, when: &[NOT_SURE, YES], side: Side::Tell }
}

const RECOGNISED: &[u8] = &[NOT_SURE, YES];
const LACKING: &[u8] = &[NO, NOT_SURE];
const ANY: &[u8] = &[NO, NOT_SURE, YES];

/// Which answers put what on the list.
pub static TAKEAWAY: &[TakeawayRule] = &[
    ask("stuck", RECOGNISED),
    ask("looping", RECOGNISED),
    ask("tried", ANY),
    ask("suits", ANY),
    ask("hope", ANY),
    ask("support", LACKING),
    ask("therapy", LACKING),
    ask("ride", LACKING),
    tell("aneurysm"),
    tell("bleeding"),
    tell("allergy"),
    tell("psychosis"),
    tell("mania"),
    tell("life"),
    tell("pressure"),
    tell("heart"),
    tell("lungs"),
    tell("raised"),
    tell("thyroid"),
    tell("bladder"),
    tell("substances"),
    tell("pregnancy"),
    tell("liver"),
    tell("sedating"),
    tell("stimulants"),
];
