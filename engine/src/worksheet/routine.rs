//! A routine: what does somebody good, picked and placed in the week (mission, section 5; seed
//! article 003 names what can be picked). Ticking is apart, see [`crate::routine`].

use super::{Phase, Worksheet, checklist, line, lines, text};

/// What can be picked.
pub const PRACTICES: [&str; 7] =
    ["journalling", "music", "nature", "movement", "mindfulness", "call", "group"];
/// The field of what was picked.
pub(crate) const PICKED: &str = "picked";
/// The field of something of one's own, which is done under its own name.
pub const OWN: &str = "own";

/// What to do regularly, and when.
pub static ROUTINE: Worksheet = Worksheet {
    id: "routine",
    phase: Phase::Any,
    is_single: true,
    recalled: &[],
    sections: &[&[checklist(PICKED, &PRACTICES), line(OWN)], &[lines("when")], &[text("share")]],
};
