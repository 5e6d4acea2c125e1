//! What can wait until the day after a session: mission, section 4, "The day".

use super::{Phase, Worksheet, choice, lines, of_session, text};

/// Decisions, messages and purchases that wait.
pub static PARK: Worksheet = Worksheet {
    id: "park",
    phase: Phase::Day,
    is_single: false,
    recalled: &["parked"],
    sections: &[
        &[of_session(), lines("parked")],
        &[choice("holds", &["yes", "changed", "no"]), text("then")],
    ],
};
