//! The day of a session: it begins, the wait runs and ends, and nothing makes it shorter.

use doorway_engine::app::{Effect, clinic, session_day, sessions, settings, visit, worksheets};
use doorway_engine::route::Route;
use doorway_engine::session::wait::Stage;
use doorway_engine::session::{Field, clock};
use doorway_engine::worksheet::PARK;

use crate::app::browser::{Browser, Pending};

const DAY: &str = "#/tools/day";
const HOUR: i64 = 3_600_000;

/// It is 9:30.
fn opened(fragment: &str) -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(fragment);
    browser.settle();
    (browser, tab)
}

fn begun() -> (Browser, usize) {
    let (mut browser, tab) = opened(DAY);
    browser.act(tab, session_day::Event::Begun);
    browser.settle();
    (browser, tab)
}

/// Hours pass, and the page hears of it.
fn later(browser: &mut Browser, tab: usize, hours: i64) {
    browser.now += hours * HOUR;
    browser.act(tab, session_day::Event::Passed);
}

fn stage(browser: &Browser, tab: usize) -> Option<Stage> {
    browser.model(tab).wait().map(|(_, wait)| wait.stage)
}

fn until(browser: &Browser, tab: usize) -> String {
    let until = browser.model(tab).waits_until().expect("a wait");
    [&until.day().expect("a day").iso(), " ", &clock(until.minute())].concat()
}

fn plan(browser: &mut Browser, tab: usize, day: &str, time: &str) {
    browser.act(tab, visit::Event::Navigated("#/sessions".to_owned()));
    for (field, text) in [(Field::Day, day), (Field::Time, time)] {
        browser.act(tab, sessions::Event::Typed { field, text: text.to_owned() });
    }
    browser.act(tab, sessions::Event::Saved);
    browser.act(tab, visit::Event::Navigated(DAY.to_owned()));
}

#[test]
fn a_session_that_begins_is_noted_once_and_waits_for_a_day() {
    let (mut browser, tab) = begun();
    browser.act(tab, session_day::Event::Begun);
    assert_eq!(browser.model(tab).record.sessions().len(), 1);
    assert_eq!(until(&browser, tab), "2026-11-23 09:30");
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(until(&browser, tab), "2026-11-23 09:30");
    later(&mut browser, tab, 23);
    assert_eq!(stage(&browser, tab), Some(Stage::Running));
    later(&mut browser, tab, 1);
    assert_eq!(stage(&browser, tab), Some(Stage::Over));
    assert_eq!(browser.model(tab).waits_until(), None);
    later(&mut browser, tab, 24);
    assert_eq!(stage(&browser, tab), None, "spoken of no more");
}

#[test]
fn the_hours_alone_are_not_the_end() {
    let (mut browser, tab) = begun();
    later(&mut browser, tab, 25);
    let slept = |browser: &Browser| {
        let (session, _) = browser.model(tab).wait().expect("a wait");
        browser.model(tab).has_slept(session)
    };
    assert!(!slept(&browser));
    browser.act(tab, session_day::Event::Slept(true));
    assert!(slept(&browser));
    browser.act(tab, session_day::Event::Slept(false));
    assert!(!slept(&browser), "a slip is taken back");
    browser.act(tab, session_day::Event::Slept(true));
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert!(slept(&browser));
    // The next session asks again.
    later(&mut browser, tab, 24);
    browser.act(tab, session_day::Event::Begun);
    later(&mut browser, tab, 25);
    assert!(!slept(&browser));
}

#[test]
fn one_that_was_planned_is_the_one_that_begins() {
    let (mut browser, tab) = opened(DAY);
    plan(&mut browser, tab, "2026-11-22", "14:30");
    assert_eq!(stage(&browser, tab), Some(Stage::ToCome));
    let origin = browser.model(tab).record.sessions()[0].origin().clone();
    browser.act(tab, session_day::Event::Begun);
    browser.settle();
    let sessions = browser.model(tab).record.sessions();
    assert_eq!(sessions.len(), 1);
    assert_eq!((sessions[0].origin(), sessions[0].minute), (&origin, Some(9 * 60 + 30)));
    assert_eq!(until(&browser, tab), "2026-11-23 09:30");
}

#[test]
fn of_two_sessions_the_later_end_counts() {
    let (mut browser, tab) = opened(DAY);
    plan(&mut browser, tab, "2026-11-21", "23:50");
    assert_eq!(until(&browser, tab), "2026-11-22 23:50");
    browser.act(tab, session_day::Event::Begun);
    assert_eq!(until(&browser, tab), "2026-11-23 09:30");
}

#[test]
fn a_clock_set_back_or_moved_west_makes_it_no_shorter() {
    let (mut browser, tab) = begun();
    let began = browser.now;
    browser.now -= 72 * HOUR;
    browser.act(tab, session_day::Event::Passed);
    assert_eq!(stage(&browser, tab), Some(Stage::Running));
    browser.now = began;
    for offset in [-480, 0, 480] {
        browser.offset = offset;
        browser.act(tab, session_day::Event::Passed);
        let end = browser.model(tab).waits_until().expect("a wait");
        assert!(end.unix_ms - began >= 24 * HOUR - 60_000, "{offset}");
    }
}

#[test]
fn the_page_asks_for_the_next_minute_as_long_as_it_is_shown() {
    let (mut browser, tab) = opened(DAY);
    let minutes = |browser: &mut Browser| {
        let ordered = browser.ordered(tab);
        ordered.iter().filter(|one| **one == Effect::NextMinute).count()
    };
    assert_eq!(minutes(&mut browser), 1);
    browser.act(tab, session_day::Event::Passed);
    assert_eq!(minutes(&mut browser), 1);
    browser.act(tab, visit::Event::Navigated("#/".to_owned()));
    browser.act(tab, session_day::Event::Passed);
    assert_eq!((minutes(&mut browser), &browser.model(tab).route), (0, &Route::Home));
}

#[test]
fn one_that_begins_later_than_planned_is_counted_from_its_beginning() {
    let (mut browser, tab) = opened(DAY);
    plan(&mut browser, tab, "2026-11-22", "15:00");
    later(&mut browser, tab, 7);
    let wait = |browser: &Browser| browser.model(tab).wait().expect("a wait").1;
    assert_eq!((wait(&browser).stage, wait(&browser).noted), (Stage::Running, false));
    browser.act(tab, session_day::Event::Begun);
    browser.settle();
    assert!(wait(&browser).noted);
    assert_eq!(browser.model(tab).record.sessions().len(), 1);
    assert_eq!(until(&browser, tab), "2026-11-23 16:30");
}

#[test]
fn a_night_slept_before_the_session_as_it_is_noted_now_counts_for_nothing() {
    let (mut browser, tab) = begun();
    later(&mut browser, tab, 25);
    browser.act(tab, session_day::Event::Slept(true));
    let id = browser.model(tab).record.sessions()[0].id.clone();
    browser.act(tab, session_day::Event::OtherTimePressed(id));
    assert_eq!(browser.model(tab).route, Route::Sessions);
    for (field, text) in [(Field::Day, "2026-11-23"), (Field::Time, "09:00")] {
        browser.act(tab, sessions::Event::Typed { field, text: text.to_owned() });
    }
    browser.act(tab, sessions::Event::Saved);
    browser.settle();
    assert_eq!(browser.model(tab).record.sessions().len(), 1, "it was changed, not noted anew");
    later(&mut browser, tab, 24);
    assert_eq!(stage(&browser, tab), Some(Stage::Over));
    assert!(browser.model(tab).asks_for_sleep());
}

#[test]
fn it_is_asked_for_sleep_until_that_is_said() {
    let (mut browser, tab) = begun();
    assert!(!browser.model(tab).asks_for_sleep(), "it is too early for that");
    later(&mut browser, tab, 24);
    assert!(browser.model(tab).asks_for_sleep());
    browser.act(tab, session_day::Event::Slept(true));
    assert!(!browser.model(tab).asks_for_sleep());
}

#[test]
fn the_code_for_the_person_who_stays_has_times_and_numbers_and_nothing_else() {
    let (mut browser, tab) = begun();
    browser.take(tab, [3; 9]);
    browser.act(tab, settings::Event::CountryChosen("GB".to_owned()));
    let text = browser.model(tab).companion().expect("a code");
    assert_eq!(
        text,
        "No driving before 23 November 2026, 09:30, nor before a night’s sleep.\nEmergency: 999"
    );
    let file = r#"{"doorway":"clinic","version":1,"name":"Harbour Light","numbers":[{"show":"+44 20 7946 0000","dial":"+442079460000"}]}"#;
    browser.act(tab, clinic::Event::Read(file.to_owned()));
    let text = browser.model(tab).companion().expect("a code");
    assert_eq!(text.lines().last(), Some("Harbour Light +44 20 7946 0000"));
    later(&mut browser, tab, 24);
    assert_eq!(browser.model(tab).companion(), None);
}

#[test]
fn what_was_parked_is_looked_at_again_where_it_stands() {
    let (mut browser, tab) = begun();
    assert_eq!(browser.model(tab).parking(), Route::Worksheet(&PARK, None, 0));
    browser.act(tab, visit::Event::Navigated("#/tools/park".to_owned()));
    let (field, text) = ("parked".to_owned(), "Sell the house".to_owned());
    browser.act(tab, worksheets::Event::Typed { field, text });
    browser.act(tab, worksheets::Event::Saved);
    let id = browser.model(tab).worksheets(&PARK)[0].id.clone();
    assert_eq!(browser.model(tab).parking(), Route::Worksheet(&PARK, Some(id.clone()), 0));
    later(&mut browser, tab, 24);
    let last = PARK.sections.len() - 1;
    assert_eq!(browser.model(tab).parking(), Route::Worksheet(&PARK, Some(id), last));
}

#[test]
fn the_day_itself_leads_to_its_page_before_it_begins() {
    let (mut browser, tab) = opened(DAY);
    assert_eq!(browser.model(tab).session_to_come(), None);
    plan(&mut browser, tab, "2026-11-22", "14:30");
    assert_eq!(browser.model(tab).session_to_come(), Some(14 * 60 + 30));
    browser.act(tab, session_day::Event::Begun);
    assert_eq!(browser.model(tab).session_to_come(), None);
}
