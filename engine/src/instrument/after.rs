//! After a session: body and mind, in our own words.
//!
//! Each answer that matters has its urgency in the guidance table; there is no
//! total. Signs and urgency come from `clinical/reference` section 4.1 and
//! `clinical/tiers`. Whether somebody plans to end their life, or how, is not
//! asked.
//!
//! A stored answer keeps its meaning for ever, so a value, once given out, is
//! never given to something else. The first release didn't ask when: its “yes”
//! (1) means a sign of which nobody knows when it was.

mod en;

use super::check::checked;
use super::own::{choice, item, own};
use super::{Choice, Instrument, Kind, Known};

const TWO: &[Choice] = &[choice(0), choice(1)];
const THREE: &[Choice] = &[choice(0), choice(1), choice(2)];
const FOUR: &[Choice] = &[choice(0), choice(1), choice(2), choice(3)];
/// None; more than a day ago; undated; gone within a day; there now.
const WHEN: &[Choice] = &[choice(0), choice(2), choice(1), choice(3), choice(4)];
/// None; other than voices; gone; there, or undated.
const VOICES: &[Choice] = &[choice(0), choice(2), choice(3), choice(1)];
/// None; somewhat more, longer ago; within a day, or undated; with signs; far
/// more; to do harm.
const TAKEN: &[Choice] = &[choice(0), choice(3), choice(1), choice(4), choice(2), choice(5)];
const SIX: &[Choice] = &[choice(0), choice(1), choice(2), choice(3), choice(4), choice(5)];

/// The items whose answers a later check replaces where they were answered
/// again: what was there this morning and is gone by noon has an answer of its
/// own. What was said of thoughts, voices or medicine stays said.
pub const ASKED_AGAIN: &[&str] = &["breathing", "sudden"];

/// The items that ask what was done. A lower answer later is about another day,
/// and no change for the better.
pub const DONE: &[&str] = &["taken", "other", "mixing", "stopped"];

/// The definition: what cannot wait comes first, and in each item the choices
/// stand from the least to the most urgent.
pub static AFTER: Instrument = checked(Instrument {
    kind: Kind::AfterSession,
    items: &[
        item("breathing", WHEN),
        item("sudden", WHEN),
        item("voices", VOICES),
        item("taken", TAKEN),
        item("other", TWO),
        item("mixing", THREE),
        item("stopped", THREE),
        item("thoughts", TWO),
        item("wearing", FOUR),
        item("bladder", FOUR),
        item("pressure", SIX),
        item("heart", TWO),
        item("yellow", TWO),
        item("stomach", FOUR),
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
    ..own("after", Known::After)
});
