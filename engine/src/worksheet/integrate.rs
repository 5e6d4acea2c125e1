//! After a session: mission, section 4, "Integrate".

use super::{Phase, Worksheet, choice, day, line, lines, of_session, text};

/// After a session, from the next morning on; looked at again after a week.
pub static INTEGRATE: Worksheet = Worksheet {
    id: "integrate",
    phase: Phase::After,
    is_single: false,
    recalled: &["takeaway"],
    sections: &[
        &[of_session(), text("insights"), text("feelings"), text("images"), text("shift")],
        &[text("takeaway"), text("relations"), text("work"), text("self")],
        &[line("step"), day("step-day")],
        &[lines("therapy"), day("appointment")],
        &[choice("week", &["kept", "changed", "let-go"]), text("week-note")],
    ],
};
