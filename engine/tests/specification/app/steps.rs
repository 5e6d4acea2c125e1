//! One question at a time.

use doorway_engine::app::{Effect, Focus, check, clinic, page, settings};
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::record::AnswerMode;
use doorway_engine::route::Route;

use crate::app::browser::{Browser, CHECK, ITEMS, Pending};
use crate::app::chosen::NAMES_CORE10;

pub(crate) fn phq9() -> &'static Instrument {
    instrument::find("phq9").unwrap()
}

/// Somebody who answers one at a time.
pub(crate) fn stepping(fragment: &str) -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open("#/");
    browser.act(tab, check::Event::AnswerModeChosen(AnswerMode::One));
    browser.go(tab, fragment);
    browser.settle();
    (browser, tab)
}

/// The screen, as its address says it.
pub(crate) fn at(browser: &Browser, tab: usize, fragment: &str) {
    assert_eq!(browser.model(tab).route.fragment(), fragment, "the screen");
    assert_eq!(browser.tab(tab).address, fragment, "the address");
}

pub(crate) fn next(browser: &mut Browser, tab: usize) {
    browser.act(tab, check::Event::NextPressed);
}

#[test]
fn it_opens_at_the_first_question_and_goes_on_to_the_last_and_all_answers() {
    let (mut browser, tab) = stepping(CHECK);
    for (item, following) in ITEMS.iter().zip(&ITEMS[1..]) {
        at(&browser, tab, &["#/check/phq9/", item].concat());
        browser.answer(tab, item, 0);
        browser.ordered(tab);
        next(&mut browser, tab);
        let route = Route::Item(phq9(), phq9().item(following).unwrap());
        let ordered = browser.ordered(tab);
        // "Back" of the browser leads to the question before.
        assert!(ordered.contains(&Effect::Push(route)), "{ordered:?}");
        assert!(ordered.contains(&Effect::Focus(Focus::Heading)));
    }
    browser.answer(tab, "9", 0);
    next(&mut browser, tab);
    at(&browser, tab, "#/check/phq9/difficulty");
    next(&mut browser, tab);
    at(&browser, tab, "#/check/phq9/review");
    browser.act(tab, check::Event::FinishPressed);
    assert!(matches!(browser.model(tab).route, Route::Result(..)));
}

/// A page around ours counts the screens that are turned to.
#[test]
fn the_question_after_any_problem_has_a_step_whatever_was_answered() {
    for value in [0, 1, 3] {
        let (mut browser, tab) = stepping(CHECK);
        for item in ITEMS {
            browser.answer(tab, item, value);
            next(&mut browser, tab);
        }
        at(&browser, tab, "#/check/phq9/difficulty");
        browser.answer(tab, "difficulty", 1);
        next(&mut browser, tab);
        at(&browser, tab, "#/check/phq9/review");
        browser.act(tab, check::Event::FinishPressed);
        // Where there was no problem its answer is left out.
        let kept =
            browser.model(tab).record.checks()[0].answers.iter().any(|one| one.0 == "difficulty");
        assert_eq!(kept, value > 0);
    }
}

#[test]
fn it_can_be_left_out() {
    let (mut browser, tab) = stepping(CHECK);
    for item in ITEMS {
        browser.answer(tab, item, 1);
        next(&mut browser, tab);
    }
    at(&browser, tab, "#/check/phq9/difficulty");
    next(&mut browser, tab);
    at(&browser, tab, "#/check/phq9/review");
    browser.act(tab, check::Event::FinishPressed);
    assert!(matches!(browser.model(tab).route, Route::Result(..)));
}

#[test]
fn it_is_resumed_at_the_first_question_without_an_answer() {
    let (mut browser, tab) = stepping(CHECK);
    for item in ["1", "2", "4"] {
        browser.answer(tab, item, 2);
    }
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    at(&browser, tab, "#/check/phq9/3");
}

#[test]
fn a_reload_stays_at_its_question() {
    let (mut browser, tab) = stepping(CHECK);
    browser.answer(tab, "1", 2);
    next(&mut browser, tab);
    next(&mut browser, tab);
    at(&browser, tab, "#/check/phq9/3");
    browser.reload(tab, Pending::Lost);
    browser.settle();
    at(&browser, tab, "#/check/phq9/3");
}

#[test]
fn a_question_may_be_passed_over_and_is_named_at_the_end() {
    let (mut browser, tab) = stepping(CHECK);
    for item in ITEMS {
        if item != "4" {
            browser.answer(tab, item, 0);
        }
        next(&mut browser, tab);
    }
    next(&mut browser, tab);
    at(&browser, tab, "#/check/phq9/review");
    browser.act(tab, check::Event::FinishPressed);
    assert!(browser.model(tab).gaps_shown);
    assert!(browser.entries(tab).is_empty());
    browser.act(tab, check::Event::GapFollowed("phq9-4".to_owned()));
    at(&browser, tab, "#/check/phq9/4");
    browser.answer(tab, "4", 0);
    // Come back to from the end, it leads there again.
    next(&mut browser, tab);
    at(&browser, tab, "#/check/phq9/review");
    browser.act(tab, check::Event::FinishPressed);
    assert_eq!(browser.entries(tab).len(), 1);
}

#[test]
fn changing_one_answer_leads_back_to_all_of_them() {
    let (mut browser, tab) = stepping(CHECK);
    browser.fill(tab, [0; 9]);
    browser.go(tab, "#/check/phq9/review");
    browser.go(tab, "#/check/phq9/2");
    next(&mut browser, tab);
    at(&browser, tab, "#/check/phq9/review");
    // On the way through, the same question leads to the next one.
    browser.go(tab, "#/check/phq9/1");
    browser.go(tab, "#/");
    browser.go(tab, "#/check/phq9/2");
    next(&mut browser, tab);
    at(&browser, tab, "#/check/phq9/3");
}

#[test]
fn the_gate_decides_what_comes_next() {
    let (mut browser, tab) = stepping("#/check/pcptsd5");
    at(&browser, tab, "#/check/pcptsd5/gate");
    browser.answer_to(tab, "pcptsd5", "gate", 1);
    next(&mut browser, tab);
    at(&browser, tab, "#/check/pcptsd5/1");
    browser.go(tab, "#/check/pcptsd5/gate");
    browser.answer_to(tab, "pcptsd5", "gate", 0);
    next(&mut browser, tab);
    at(&browser, tab, "#/check/pcptsd5/review");
    // A question that isn't asked has no step.
    browser.go(tab, "#/check/pcptsd5/3");
    at(&browser, tab, "#/check/pcptsd5/review");
}

#[test]
fn within_another_page_there_are_as_many_steps_whatever_the_gate_says() {
    for gate in [0, 1] {
        let (mut browser, tab) = stepping("#/check/pcptsd5");
        browser.act(tab, page::Event::FramedBy("https://www.clinic.example".to_owned()));
        browser.answer_to(tab, "pcptsd5", "gate", gate);
        for item in ["1", "2", "3", "4", "5", "review"] {
            next(&mut browser, tab);
            at(&browser, tab, &["#/check/pcptsd5/", item].concat());
        }
    }
}

#[test]
fn the_way_of_answering_can_be_changed_on_the_way_and_loses_nothing() {
    let (mut browser, tab) = stepping(CHECK);
    browser.answer(tab, "1", 3);
    next(&mut browser, tab);
    browser.ordered(tab);
    browser.act(tab, check::Event::AnswerModeChosen(AnswerMode::All));
    at(&browser, tab, CHECK);
    let on_item = Effect::Focus(Focus::Item("phq9-2".to_owned()));
    assert!(browser.ordered(tab).contains(&on_item));
    browser.act(tab, check::Event::AnswerModeChosen(AnswerMode::One));
    at(&browser, tab, "#/check/phq9/2");
    assert_eq!(browser.answers(tab)[0], Some(3));
}

#[test]
fn a_questions_address_leads_to_the_whole_page_for_whoever_answers_there() {
    let mut browser = Browser::new();
    let tab = browser.open("#/check/phq9/4");
    browser.settle();
    at(&browser, tab, CHECK);
    browser.go(tab, "#/check/phq9/review");
    at(&browser, tab, CHECK);
}

#[test]
fn another_tabs_way_of_answering_does_not_change_this_ones_screen() {
    let mut browser = Browser::new();
    let (one, other) = (browser.open(CHECK), browser.open(CHECK));
    browser.settle();
    browser.act(other, check::Event::AnswerModeChosen(AnswerMode::One));
    browser.settle();
    assert_eq!(browser.model(one).route.fragment(), CHECK);
    assert_eq!(browser.model(other).route.fragment(), "#/check/phq9/1");
}

#[test]
fn what_was_begun_before_the_program_stays_all_on_one_page_for_this_time() {
    let mut browser = Browser::new();
    let tab = browser.open("#/");
    browser.act(tab, check::Event::AnswerModeChosen(AnswerMode::One));
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open_with(CHECK, &["en"], &[("phq9-4", "1")]);
    browser.settle();
    at(&browser, tab, CHECK);
    // Ticks of another questionnaire are no reason; nor is a visit that goes on.
    browser.go(tab, "#/check/gad7");
    at(&browser, tab, "#/check/gad7/1");
    browser.go(tab, CHECK);
    at(&browser, tab, "#/check/phq9/1");
}

#[test]
fn the_slower_store_does_not_turn_over_a_page_that_is_being_read() {
    let mut browser = Browser::new();
    let tab = browser.open("#/");
    browser.act(tab, check::Event::AnswerModeChosen(AnswerMode::One));
    browser.settle();
    browser.close(tab, Pending::Done);
    // Local storage lost it; the other store answers while the page is read.
    browser.first.texts.clear();
    browser.late = true;
    let tab = browser.open(CHECK);
    browser.settle();
    at(&browser, tab, CHECK);
    browser.go(tab, "#/check/gad7");
    at(&browser, tab, "#/check/gad7/1");
}

#[test]
fn number_keys_are_off_until_a_mouse_was_seen_or_they_were_asked_for() {
    let press = |browser: &mut Browser, tab, digit| {
        browser.act(tab, check::Event::DigitPressed { item: None, digit });
        browser.answers(tab)[0]
    };
    let (mut browser, tab) = stepping(CHECK);
    assert_eq!(press(&mut browser, tab, 2), None);
    browser.act(tab, settings::Event::KeysChosen(true));
    assert_eq!(press(&mut browser, tab, 2), Some(1));
    assert_eq!(press(&mut browser, tab, 4), Some(3));
    // There is no fifth choice, and no zeroth.
    assert_eq!(press(&mut browser, tab, 5), Some(3));
    assert_eq!(press(&mut browser, tab, 0), Some(3));
    browser.act(tab, settings::Event::KeysChosen(false));
    assert_eq!(press(&mut browser, tab, 1), Some(3));

    let (mut browser, tab) = stepping(CHECK);
    browser.act(tab, page::Event::MouseSeen);
    assert_eq!(press(&mut browser, tab, 1), Some(0));
    browser.act(tab, settings::Event::KeysChosen(false));
    browser.act(tab, page::Event::MouseSeen);
    assert_eq!(press(&mut browser, tab, 2), Some(0), "what was chosen counts");
}

#[test]
fn on_one_page_a_number_answers_the_question_that_has_the_focus() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    browser.act(tab, settings::Event::KeysChosen(true));
    browser.act(tab, check::Event::DigitPressed { item: None, digit: 1 });
    assert_eq!(browser.answers(tab), [None; 9]);
    browser.act(tab, check::Event::DigitPressed { item: Some("phq9-3".to_owned()), digit: 4 });
    assert_eq!(browser.answers(tab)[2], Some(3));
    browser.act(tab, check::Event::DigitPressed { item: Some("keeping".to_owned()), digit: 1 });
    browser.act(tab, check::Event::DigitPressed { item: Some("gad7-1".to_owned()), digit: 1 });
    assert_eq!(browser.answers(tab).iter().flatten().count(), 1);
}

#[test]
fn help_opens_at_the_step_that_calls_for_it() {
    let (mut browser, tab) = stepping("#/check/core10/6");
    browser.act(tab, clinic::Event::Read(NAMES_CORE10.to_owned()));
    browser.act(tab, settings::Event::KeysChosen(true));
    browser.ordered(tab);
    browser.act(tab, check::Event::DigitPressed { item: None, digit: 2 });
    assert!(browser.ordered(tab).contains(&Effect::ShowRoom("core10-6".to_owned())));
    let core10 = instrument::find("core10").unwrap();
    assert!(browser.model(tab).help_called(core10).is_some());
}
