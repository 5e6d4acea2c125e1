//! A thought record: mission, section 5.

use super::{Phase, Worksheet, checklist, line, percent, text};

/// A thought record, in seven steps.
/// A thought, looked at from a distance.
pub static THOUGHT: Worksheet = Worksheet {
    id: "thought",
    phase: Phase::Any,
    is_single: false,
    recalled: &["situation", "thought"],
    sections: &[
        &[text("situation")],
        &[line("feeling"), percent("strength")],
        &[text("thought"), percent("belief")],
        &[checklist(
            "habits",
            &[
                "all-or-nothing",
                "always",
                "only-bad",
                "good-does-not-count",
                "mind-reading",
                "future",
                "worst",
                "feeling-is-fact",
                "must",
                "label",
                "my-fault",
            ],
        )],
        &[text("for"), text("against")],
        &[text("fairer"), percent("fairer-belief")],
        &[percent("strength-now"), percent("belief-now"), text("next")],
    ],
};
