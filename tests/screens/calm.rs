//! What helps at any moment.

use doorway_engine::app::{breathing, visit};
use doorway_engine::breathing::{CALM, PATTERNS};

use crate::{Visit, check};

const CIRCLE: &str = "class=\"circle\"";

#[test]
fn breathing_shows_the_word_and_the_count_and_the_way_to_stop() {
    let mut visit = Visit::open("#/tools/breathe");
    visit.tell(breathing::Event::Started);
    let stands = [
        CIRCLE,
        "data-breath=\"in\"",
        "data-seconds=\"4\"",
        "role=\"status\"",
        "Breathe in",
        "About one minute left",
        "data-act=\"stop\"",
    ];
    check(&visit.html(), &stands, &["data-act=\"breathe\"", "<input"]);
}

#[test]
fn before_breathing_and_after_it_a_pattern_can_be_picked() {
    let html = Visit::open("#/tools/breathe").html();
    check(&html, &["data-act=\"breathe\"", "If you get dizzy", "4 in, 4 hold"], &[CIRCLE, "over."]);
    assert_eq!(html.matches("name=\"breathe-pattern\"").count(), PATTERNS.len());

    let mut visit = Visit::open("#/tools/breathe");
    visit.tell(breathing::Event::Started);
    for _ in 0..CALM.whole(1) {
        visit.tell(breathing::Event::Passed(1));
    }
    check(&visit.html(), &["One minute is over.", "data-act=\"breathe\""], &[CIRCLE]);
}

#[test]
fn vibration_is_offered_only_where_there_is_one() {
    check(&Visit::open("#/tools/breathe").html(), &[], &["breathe-vibrate"]);
}

/// The policy of the page allows no style in an element, so each length has a rule of its own.
#[test]
fn the_styles_have_every_length_of_a_phase_that_moves() {
    let styles = include_str!("../../styles/breathe.css");
    for phase in PATTERNS.iter().flat_map(|pattern| pattern.phases) {
        let seconds = phase.seconds;
        let rule =
            format!("[data-seconds=\"{seconds}\"] > i {{\n    animation-duration: {seconds}s;");
        assert!(styles.contains(&rule), "there is no rule for {seconds} seconds");
    }
}

#[test]
fn the_list_of_tools_begins_with_what_helps_at_any_moment() {
    let html = Visit::open("#/tools").html();
    let first = html.split("data-tool=\"").skip(1).filter_map(|rest| rest.split('"').next());
    assert_eq!(first.take(2).collect::<Vec<_>>(), ["breathe", "ground"]);
}

#[test]
fn grounding_names_help_first_and_last() {
    let html = Visit::open("#/tools/ground").html();
    check(&html, &["Help is below.", "data-exercise=\"senses\""], &["<input", "<button"]);
    let text = html.split("data-exercise").last().unwrap_or_default();
    assert!(text.contains("href=\"#/help\""));
    assert_eq!(html.matches("open=\"").count(), 1);
}

#[test]
fn help_is_the_same_before_the_program() {
    // What runs natively is what the page is rendered from that comes first.
    let mut visit = Visit::open("#/tools/breathe");
    visit.tell(visit::Event::Navigated("#/help".to_owned()));
    check(&visit.html(), &["tel:"], &["data-tool"]);
}
