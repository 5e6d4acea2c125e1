//! What the page offers next, of all that the widget holds.

use doorway_engine::app::{Model, clinic, diary};
use doorway_engine::diary_entry::THOUGHTS;
use doorway_engine::guidance::Tier;
use doorway_engine::instrument::gad::GAD7;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::moment::Moment;
use doorway_engine::next_step::NextStep;
use doorway_engine::route::Route;

use crate::app::browser::{Browser, CHECK};

fn offered(browser: &Browser, tab: usize) -> NextStep {
    browser.model(tab).next_step().unwrap()
}

#[test]
fn it_follows_what_is_answered() {
    let mut browser = Browser::new();
    let tab = browser.open("");
    browser.settle();
    assert_eq!(offered(&browser, tab), NextStep::First { instrument: &PHQ9 });
    browser.answer(tab, "1", 1);
    let half = NextStep::CarryOn { instrument: &PHQ9, answered: 1, of: 9 };
    assert_eq!(offered(&browser, tab), half);
    browser.take(tab, [0; 9]);
    assert_eq!(offered(&browser, tab), NextStep::Plan);
    browser.now += 2 * 86_400_000;
    browser.go(tab, "");
    let day = browser.model(tab).today().unwrap().plus(12);
    assert_eq!(offered(&browser, tab), NextStep::Nothing { next: Some((&PHQ9, day)) });
}

#[test]
fn an_answer_that_calls_for_help_comes_before_the_questionnaire_that_it_is_in() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    browser.answer(tab, "9", 1);
    assert_eq!(offered(&browser, tab), NextStep::Contact(Tier::Now));
}

#[test]
fn what_the_clinic_does_not_list_is_not_carried_on_with() {
    let mut browser = Browser::new();
    let tab = browser.open("");
    browser.settle();
    browser.answer_to(tab, "gad7", "1", 1);
    let half = NextStep::CarryOn { instrument: &GAD7, answered: 1, of: 7 };
    assert_eq!(offered(&browser, tab), half);
    let settings = r#"{"doorway":"clinic","version":1,"questionnaires":["phq9"]}"#;
    browser.act(tab, clinic::Event::Read(settings.to_owned()));
    assert_eq!(offered(&browser, tab), NextStep::First { instrument: &PHQ9 });
}

#[test]
fn a_clock_beyond_all_calendars_has_no_next_step() {
    let now = Moment { unix_ms: i64::MAX, offset_min: 0 };
    assert_eq!(Model::blank(Route::Home, now).next_step(), None);
}

#[test]
fn a_sign_of_thoughts_of_death_counts_before_it_is_saved() {
    let mut browser = Browser::new();
    let tab = browser.open("#/diary");
    browser.settle();
    let (field, text) = ("sign".to_owned(), THOUGHTS.to_owned());
    browser.act(tab, diary::Event::Typed { field, text });
    browser.go(tab, "#/");
    assert_eq!(offered(&browser, tab), NextStep::Contact(Tier::Now));
}
