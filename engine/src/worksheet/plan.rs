//! A plan for bumps: mission, section 5. Six ideas of published safety plans (reference,
//! section 5) in our own words; the text of the known template is not ours to use (reference,
//! section 1.9). It asks for no method and is no contract.

use super::{Phase, Worksheet, lines, text, who};

/// What to do when it gets harder, written while well.
pub static PLAN: Worksheet = Worksheet {
    id: "plan",
    phase: Phase::Any,
    is_single: true,
    recalled: &[],
    sections: &[
        &[lines("signs")],
        &[lines("alone")],
        &[lines("places")],
        &[who("people")],
        &[who("professionals")],
        &[text("safer")],
        &[lines("reasons"), text("tell")],
    ],
};
