//! What every definition must hold; a definition that doesn't will not build.

use super::{Asked, Instrument, Item, Kind, Role, Wording};

/// Passes `instrument` on, or stops the build.
///
/// # Panics
/// Only while compiling, since definitions are constants: when bands don't
/// start at 0 or don't ascend, when a cut-off can't be reached, when choices are
/// missing or repeat a value, when an item depends on one that is no gate, or
/// when a wording has other items or choices than the structure.
#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
pub(super) const fn checked(instrument: Instrument) -> Instrument {
    assert!(!instrument.items.is_empty(), "no items");
    let mut highest = 0;
    let mut at = 0;
    while at < instrument.items.len() {
        highest += most(&instrument.items[at]);
        check_asked(instrument.items, at);
        at += 1;
    }
    check_bands(&instrument, highest);
    check_cut_offs(&instrument, highest);
    check_parts(&instrument);
    assert!(matches!(instrument.kind, Kind::Published) == (highest > 0), "points without a total");
    assert!(!instrument.wordings.is_empty(), "no wording");
    at = 0;
    while at < instrument.wordings.len() {
        check_wording(instrument.items, instrument.wordings[at]);
        at += 1;
    }
    instrument
}

#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
const fn check_bands(instrument: &Instrument, highest: u8) {
    let bands = instrument.bands;
    assert!(bands.is_empty() || bands[0].from == 0, "the first band starts at 0");
    let mut at = 1;
    while at < bands.len() {
        assert!(bands[at].from > bands[at - 1].from, "bands ascend");
        assert!(bands[at].from <= highest, "a band that no total reaches");
        at += 1;
    }
}

#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
const fn check_cut_offs(instrument: &Instrument, highest: u8) {
    let cut_offs = instrument.cut_offs;
    let mut at = 0;
    while at < cut_offs.len() {
        assert!(cut_offs[at].from > 0 && cut_offs[at].from <= highest, "cut-off out of range");
        assert!(at == 0 || cut_offs[at].from > cut_offs[at - 1].from, "cut-offs ascend");
        at += 1;
    }
}

/// Every item of a part must be one of the instrument's.
#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
const fn check_parts(instrument: &Instrument) {
    let mut at = 0;
    while at < instrument.parts.len() {
        let part = &instrument.parts[at];
        let mut sum = 0;
        let mut item = 0;
        while item < part.items.len() {
            sum += most(&instrument.items[place(instrument.items, part.items[item])]);
            item += 1;
        }
        assert!(part.cut_off > 0 && part.cut_off <= sum, "a part's cut-off out of range");
        at += 1;
    }
}

/// The place of the item with this id.
#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
const fn place(items: &[Item], id: &str) -> usize {
    let mut at = 0;
    while at < items.len() {
        if same(items[at].id, id) {
            return at;
        }
        at += 1;
    }
    panic!("no such item");
}

#[allow(clippy::indexing_slicing)] // runs in the compiler alone
const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    one.len() == other.len()
}

/// When an item is asked must be known from items before it.
#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
const fn check_asked(items: &[Item], at: usize) {
    match items[at].asked {
        Asked::Always => {}
        // Points decide on it, so it must have none itself.
        Asked::WhenAnyProblem => assert!(matches!(items[at].role, Role::Free), "it has points"),
        Asked::After { gate, value } => {
            let gate = place(items, gate);
            assert!(gate < at && matches!(items[gate].role, Role::Gate), "no gate before it");
            let mut choice = 0;
            while items[gate].choices[choice].value != value {
                choice += 1;
            }
        }
    }
}

/// The most points of an item, after a check of its choices.
#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
const fn most(item: &Item) -> u8 {
    assert!(item.choices.len() > 1, "an item needs a choice");
    let mut most = 0;
    let mut at = 0;
    while at < item.choices.len() {
        let mut before = 0;
        while before < at {
            assert!(item.choices[before].value != item.choices[at].value, "a value twice");
            before += 1;
        }
        if item.choices[at].points > most {
            most = item.choices[at].points;
        }
        at += 1;
    }
    if matches!(item.role, Role::Scored) { most } else { 0 }
}

#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
const fn check_wording(items: &[Item], wording: &Wording) {
    assert!(!wording.stem.is_empty() && !wording.rights.is_empty(), "stem and rights");
    assert!(wording.items.len() == items.len(), "a wording has every item");
    let mut at = 0;
    while at < items.len() {
        assert!(!wording.items[at].question.is_empty(), "an empty question");
        assert!(wording.items[at].choices.len() == items[at].choices.len(), "every choice");
        at += 1;
    }
}
