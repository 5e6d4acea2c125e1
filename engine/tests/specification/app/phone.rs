//! On a phone: one question at a time, where the page before the program begins, and on to the
//! next by itself.

use doorway_engine::app::{Effect, Focus, check};
use doorway_engine::instrument;
use doorway_engine::record::AnswerMode;
use doorway_engine::route::Route;

use crate::app::browser::{Browser, CHECK, ITEMS, Pending};
use crate::app::steps::{at, next, phq9, stepping};

/// Somebody who comes with a phone.
fn on_a_phone(fragment: &str, ticked: &[(&str, &str)]) -> (Browser, usize) {
    let mut browser = Browser::new();
    browser.narrow = true;
    let tab = browser.open_with(fragment, &["en"], ticked);
    browser.settle();
    (browser, tab)
}

/// Picks an answer as a finger does; the page is to turn by itself when this comes due.
fn pick(browser: &mut Browser, tab: usize, item: &str, value: u8) -> Option<u32> {
    browser.answer(tab, item, value);
    browser.ordered(tab);
    browser.act(tab, check::Event::PickedByHand);
    let turn = |effect| if let Effect::Turn(at) = effect { Some(at) } else { None };
    browser.ordered(tab).into_iter().find_map(turn)
}

#[test]
fn on_a_phone_a_questionnaire_with_a_total_is_asked_one_at_a_time() {
    let (mut browser, tab) = on_a_phone("#/", &[]);
    for one in instrument::ALL {
        let mode = if one.has_total() { AnswerMode::One } else { AnswerMode::All };
        assert_eq!(browser.model(tab).answer_mode(one), mode, "{}", one.id);
    }
    browser.go(tab, CHECK);
    at(&browser, tab, "#/check/phq9/1");
    browser.act(tab, check::Event::AnswerModeChosen(AnswerMode::All));
    at(&browser, tab, CHECK);
    // What was chosen is remembered, and holds for all.
    browser.settle();
    browser.reload(tab, Pending::Done);
    browser.settle();
    at(&browser, tab, CHECK);
}

/// The page before the program shows the first question there, and a finger may be on its way to it.
#[test]
fn a_phone_begins_where_the_page_before_the_program_does() {
    let (mut browser, tab) = on_a_phone(CHECK, &[("phq9-1", "2")]);
    at(&browser, tab, "#/check/phq9/1");
    assert_eq!(browser.model(tab).sheet(phq9()).value("1"), Some(2));
    next(&mut browser, tab);
    browser.answer(tab, "2", 1);
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    at(&browser, tab, "#/check/phq9/1");
    // From a screen of the program it goes on where it was left.
    browser.go(tab, "#/");
    browser.go(tab, CHECK);
    at(&browser, tab, "#/check/phq9/3");
}

#[test]
fn where_everything_is_answered_all_answers_come_to_check() {
    let (mut browser, tab) = on_a_phone(CHECK, &[]);
    browser.fill(tab, [0, 0, 0, 0, 0, 0, 0, 0, 1]);
    browser.answer(tab, "difficulty", 0);
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    at(&browser, tab, "#/check/phq9/review");
}

/// Whoever chose the whole page and was quicker than the program finds the question that they
/// answered, and the whole page from the next time on.
#[test]
fn what_was_answered_before_the_program_stays_where_it_was() {
    let (mut browser, tab) = on_a_phone("#/", &[]);
    browser.act(tab, check::Event::AnswerModeChosen(AnswerMode::All));
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open_with(CHECK, &["en"], &[("phq9-1", "3")]);
    browser.settle();
    at(&browser, tab, "#/check/phq9/1");
    browser.go(tab, "#/");
    browser.go(tab, CHECK);
    at(&browser, tab, CHECK);
}

#[test]
fn what_a_finger_picked_goes_on_after_a_moment() {
    let (mut browser, tab) = on_a_phone("#/check/phq9/1", &[]);
    for (item, following) in ITEMS.iter().zip(&ITEMS[1..]) {
        let turn = pick(&mut browser, tab, item, 2).expect("a turn");
        at(&browser, tab, &["#/check/phq9/", item].concat());
        browser.act(tab, check::Event::Turned(turn));
        at(&browser, tab, &["#/check/phq9/", following].concat());
    }
}

#[test]
fn where_less_motion_is_wanted_nothing_goes_on_by_itself() {
    let mut browser = Browser::new();
    (browser.narrow, browser.still) = (true, true);
    let tab = browser.open("#/check/phq9/1");
    browser.settle();
    assert_eq!(pick(&mut browser, tab, "1", 2), None);
}

/// Nor does it from the last one: a mistake there could not be seen any more.
#[test]
fn it_never_goes_on_by_itself_from_the_ninth_question() {
    for value in 0..=3 {
        let (mut browser, tab) = on_a_phone("#/check/phq9/9", &[]);
        assert_eq!(pick(&mut browser, tab, "9", value), None);
        next(&mut browser, tab);
        at(&browser, tab, "#/check/phq9/difficulty");
        assert_eq!(pick(&mut browser, tab, "difficulty", 1), None);
    }
}

#[test]
fn a_second_thought_or_another_way_on_is_not_overtaken() {
    let (mut browser, tab) = on_a_phone("#/check/phq9/1", &[]);
    let first = pick(&mut browser, tab, "1", 2).expect("a turn");
    let second = pick(&mut browser, tab, "1", 1).expect("a turn");
    browser.act(tab, check::Event::Turned(first));
    at(&browser, tab, "#/check/phq9/1");
    next(&mut browser, tab);
    browser.act(tab, check::Event::Turned(second));
    at(&browser, tab, "#/check/phq9/2");
    let third = pick(&mut browser, tab, "2", 1).expect("a turn");
    browser.go(tab, "#/check/phq9/1");
    browser.act(tab, check::Event::Turned(third));
    at(&browser, tab, "#/check/phq9/1");
}

#[test]
fn what_was_come_back_to_waits_for_a_press() {
    let (mut browser, tab) = stepping(CHECK);
    browser.fill(tab, [0; 9]);
    browser.go(tab, "#/check/phq9/review");
    browser.go(tab, "#/check/phq9/2");
    assert_eq!(pick(&mut browser, tab, "2", 1), None);
}

#[test]
fn the_result_is_asked_for_at_the_last_question_and_what_is_missing_is_named() {
    let (mut browser, tab) = stepping(CHECK);
    browser.fill(tab, [1; 9]);
    browser.go(tab, "#/check/phq9/difficulty");
    browser.act(tab, check::Event::FinishPressed);
    assert!(matches!(browser.model(tab).route, Route::Result(..)));

    let (mut browser, tab) = stepping(CHECK);
    browser.answer(tab, "1", 1);
    browser.go(tab, "#/check/phq9/difficulty");
    browser.ordered(tab);
    browser.act(tab, check::Event::FinishPressed);
    at(&browser, tab, "#/check/phq9/review");
    assert!(browser.model(tab).gaps_shown);
    let ordered = browser.ordered(tab);
    assert_eq!(ordered.last(), Some(&Effect::Focus(Focus::Gaps)));
    assert!(ordered.contains(&Effect::Push(Route::Review(phq9()))), "\"back\" leads here again");
}
