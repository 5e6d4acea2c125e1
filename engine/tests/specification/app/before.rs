//! Ticks from before the program.

use doorway_engine::app::{Effect, Saving, StoreKind};
use doorway_engine::guidance::Tier;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::record::Keeping;

use crate::app::browser::{Browser, CHECK, Pending};

const TICKS: [(&str, &str); 3] = [("phq9-1", "2"), ("phq9-9", "1"), ("phq9-difficulty", "3")];

/// The ticks are on the sheet, for good.
fn check(browser: &mut Browser, tab: usize) {
    for _ in 0..2 {
        let sheet = browser.model(tab).sheet(&PHQ9);
        let values = ["1", "9", "difficulty"].map(|item| sheet.value(item));
        assert_eq!(values, [Some(2), Some(1), Some(3)]);
        assert_eq!(browser.model(tab).help_called(&PHQ9), Some(Tier::Now));
        browser.settle();
        browser.reload(tab, Pending::Lost);
    }
}

#[test]
fn ticks_from_before_the_program_are_kept_and_saved() {
    let mut browser = Browser::new();
    let tab = browser.open_with(CHECK, &["en"], &TICKS);
    check(&mut browser, tab);
    browser.settle();
    assert_eq!(browser.model(tab).saving(), Saving::Device);
}

#[test]
fn they_count_before_the_answers_of_an_older_draft_and_beside_them() {
    for lost in [false, true] {
        let mut browser = Browser::new();
        let tab = browser.open(CHECK);
        browser.answer(tab, "1", 0);
        browser.answer(tab, "2", 3);
        browser.settle();
        browser.close(tab, Pending::Done);
        if lost {
            browser.first.texts.clear();
        }
        let tab = browser.open_with(CHECK, &["en"], &TICKS);
        check(&mut browser, tab);
        assert_eq!(browser.answers(tab)[1], Some(3));
    }
}

#[test]
fn they_count_although_the_clock_was_set_back() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.answer(tab, "1", 0);
    browser.settle();
    browser.close(tab, Pending::Done);
    browser.now -= 86_400_000;
    let tab = browser.open_with(CHECK, &["en"], &TICKS);
    check(&mut browser, tab);
}

#[test]
fn they_are_kept_where_storage_is_denied() {
    let mut browser = Browser::new();
    browser.everywhere(Some(doorway_engine::app::Trouble::Denied));
    let tab = browser.open_with(CHECK, &["en"], &TICKS);
    browser.settle();
    assert_eq!(browser.answers(tab)[0], Some(2));
    assert_eq!(browser.answers(tab)[8], Some(1));
}

#[test]
fn what_no_questionnaire_has_is_left_out() {
    let ticks =
        [("phq9-1", "7"), ("phq9-x", "1"), ("gad99-1", "1"), ("phq9", "1"), ("phq9-2", "one")];
    let mut browser = Browser::new();
    let tab = browser.open_with(CHECK, &["en"], &ticks);
    browser.settle();
    assert_eq!(browser.answers(tab), [None; 9]);
    assert!(browser.first.texts.is_empty());
}

#[test]
fn a_choice_to_keep_nothing_made_before_the_program_counts_for_them() {
    let ticks = [TICKS[0], ("keeping", "session")];
    let mut browser = Browser::new();
    let tab = browser.open_with(CHECK, &["en"], &ticks);
    browser.settle();
    assert_eq!(browser.model(tab).keeping, Keeping::Tab);
    assert_eq!(browser.answers(tab)[0], Some(2));
    assert!(browser.first.texts.is_empty() && browser.safe.texts.is_empty());
    let on_device = |effect: &Effect| {
        matches!(effect, Effect::Write { store: StoreKind::Local | StoreKind::Indexed, .. })
    };
    assert!(!browser.ordered(tab).iter().any(on_device));
}
