//! Testing an insight, "What supports this new belief?": seed article 000.

use super::{Phase, Worksheet, day, line, of_session, percent, text};

/// What supports a new belief, and what doesn't.
/// What supports an insight or a belief, and what does not.
pub static EVIDENCE: Worksheet = Worksheet {
    id: "evidence",
    phase: Phase::After,
    is_single: false,
    recalled: &["insight"],
    sections: &[
        &[of_session(), text("insight"), percent("before")],
        &[text("supports"), text("against")],
        &[line("try"), day("try-day")],
        &[percent("after"), text("conclusion")],
    ],
};
