//! Before a session: mission, section 4, "Prepare".

use super::{Phase, Worksheet, checklist, line, lines, of_session, percent, text};

/// Before a session.
pub static PREPARE: Worksheet = Worksheet {
    id: "prepare",
    phase: Phase::Before,
    is_single: false,
    recalled: &[],
    sections: &[
        &[of_session(), text("intention"), text("understand")],
        &[text("parts"), text("curious")],
        &[line("belief"), percent("belief-now"), text("reframe")],
        &[text("worries"), text("grounding")],
        &[line("ride"), line("stays"), line("supervision"), text("space")],
        &[text("food"), text("medicines"), lines("questions")],
        &[checklist("evening", &["ride", "person", "number", "next-day", "music", "phone"])],
    ],
};
