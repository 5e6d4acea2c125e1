//! Behavioural activation, "small, values-aligned actions": seed article 000.

use super::{Phase, Worksheet, choice, day, line, percent, text};

/// One small action: planned, and looked back on.
pub(super) static ACTIVATION: Worksheet = Worksheet {
    id: "activation",
    phase: Phase::Any,
    is_single: false,
    recalled: &["action"],
    sections: &[
        &[line("value"), line("action"), day("day")],
        &[percent("pleasure-expected"), percent("mastery-expected"), text("in-the-way")],
        &[
            choice("done", &["yes", "partly", "not-yet"]),
            percent("pleasure"),
            percent("mastery"),
            text("noticed"),
        ],
    ],
};
