//! A result: the number and how it moved, and what it can't say.

use super::{DAY, Visit, check};

#[test]
fn a_result_shows_total_band_and_what_it_cannot_say() {
    let mut visit = Visit::open("#/");
    visit.take([2, 2, 2, 2, 1, 1, 2, 0, 0]);
    check(
        &visit.html(),
        &[
            "data-total=\"12\"",
            "data-band=\"moderate\"",
            "neither diagnosed nor ruled out",
            "data-rule=\"phq9-cut-off\"",
            "In the moderate range.",
            "Next, Sunday 6 December",
            "No permission required to reproduce",
        ],
        &["data-help", "data-change="],
    );
}

#[test]
fn a_change_is_shown_with_its_direction() {
    let mut visit = Visit::open("#/");
    visit.take([1, 1, 1, 1, 1, 0, 0, 0, 0]);
    visit.at += 14 * DAY;
    visit.take([2, 2, 2, 2, 2, 1, 0, 0, 0]);
    check(
        &visit.html(),
        &[
            "data-change=\"6\"",
            "In the moderate range, 6 higher than on 22 November.",
            "6 points higher than on 22 November 2026, when it was 5.",
            "phq9-rise",
            "class=\"recent\"",
        ],
        &["improved", "worsened", "relapse"],
    );
}

#[test]
fn a_low_total_is_no_all_clear() {
    let mut visit = Visit::open("#/");
    visit.take([0; 9]);
    check(
        &visit.html(),
        &["data-total=\"0\"", "not an all-clear", "No rule of this page"],
        &["you’re fine", "You are fine", "data-rule"],
    );
}
