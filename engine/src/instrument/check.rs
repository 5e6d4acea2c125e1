//! What every definition must hold; a definition that doesn't will not build.

use super::{Instrument, Item, Wording};

/// Passes `instrument` on, or stops the build.
///
/// # Panics
/// Only while compiling, since definitions are constants: when bands don't
/// start at 0 or don't ascend, when choices are missing or repeat a value, or
/// when a wording has other items or choices than the structure.
#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
pub(super) const fn checked(instrument: Instrument) -> Instrument {
    assert!(!instrument.items.is_empty(), "no items");
    let mut highest = 0;
    let mut at = 0;
    while at < instrument.items.len() {
        highest += most(&instrument.items[at]);
        at += 1;
    }
    check_bands(&instrument, highest);
    assert!(instrument.cut_off > 0 && instrument.cut_off <= highest, "cut-off out of range");
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
    assert!(!bands.is_empty() && bands[0].from == 0, "the first band starts at 0");
    let mut at = 1;
    while at < bands.len() {
        assert!(bands[at].from > bands[at - 1].from, "bands ascend");
        assert!(bands[at].from <= highest, "a band that no total reaches");
        at += 1;
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
    if item.scored { most } else { 0 }
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
