//! Routes, print, and the quick exit.

use doorway_engine::app::{Effect, Focus, page, visit};
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::route::Route;

use crate::app::browser::{Browser, CHECK};

/// Presses Shift at these times, in milliseconds; whether the page is left.
fn check(times: &[i64], left: bool) {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    let start = browser.now;
    browser.ordered(tab);
    for time in times {
        // Each event takes a second here; the time of this one is set.
        browser.now = start + time - 1_000;
        browser.act(tab, visit::Event::ShiftPressed);
    }
    assert_eq!(browser.model(tab).left, left, "{times:?}");
    assert_eq!(browser.ordered(tab).contains(&Effect::Leave), left, "{times:?}");
}

#[test]
fn shift_three_times_within_five_seconds_leaves() {
    check(&[0, 1, 2], true);
    check(&[0, 2_000, 4_999], true);
    check(&[0, 5_000, 6_000, 9_999], true);
    check(&[0, 0, 0], true);
}

#[test]
fn slower_or_less_often_does_not_leave() {
    check(&[0, 1], false);
    check(&[0, 2_500, 5_000], false);
    check(&[0, 4_000, 8_000, 12_000, 16_000], false);
}

#[test]
fn a_clock_that_was_set_back_does_not_make_it_quicker() {
    check(&[0, 10, -60_000], false);
    check(&[0, -60_000, -59_999], false);
    check(&[0, 10, -60_000, -59_000, -58_000], true);
}

#[test]
fn after_leaving_the_count_starts_anew() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    for _ in 0..3 {
        browser.now -= 900;
        browser.act(tab, visit::Event::ShiftPressed);
    }
    browser.ordered(tab);
    browser.act(tab, visit::Event::ShiftPressed);
    assert_eq!(browser.ordered(tab), []);
}

#[test]
fn the_exit_leaves_at_once_and_writes_nothing() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.ordered(tab);
    browser.act(tab, visit::Event::LeavePressed);
    assert!(browser.model(tab).left);
    assert_eq!(browser.ordered(tab), [Effect::Leave]);
}

#[test]
fn an_unknown_route_leads_home() {
    for fragment in ["#/nowhere", "#/check/phq10", "#/result/phq9/<script>", "#javascript:alert(1)"]
    {
        let mut browser = Browser::new();
        let tab = browser.open(fragment);
        assert_eq!(browser.model(tab).route, Route::Home);
        assert_eq!(browser.tab(tab).address, "#/", "{fragment}");
        browser.go(tab, CHECK);
        assert_eq!(browser.model(tab).route, Route::Check(&PHQ9));
        browser.go(tab, fragment);
        assert_eq!(browser.model(tab).route, Route::Home);
        assert_eq!(browser.tab(tab).address, "#/", "{fragment}");
    }
}

#[test]
fn the_focus_moves_to_the_heading_on_another_screen_and_not_on_the_first() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    let heading = Effect::Focus(Focus::Heading);
    assert!(!browser.ordered(tab).contains(&heading));
    browser.go(tab, CHECK);
    assert_eq!(browser.ordered(tab), []);
    browser.go(tab, "#/help");
    assert_eq!(browser.ordered(tab), [heading]);
}

#[test]
fn print_prints() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.ordered(tab);
    browser.act(tab, page::Event::PrintPressed);
    assert_eq!(browser.ordered(tab), [Effect::Print]);
}
