//! An unfinished questionnaire is not lost.

use doorway_engine::app::{Effect, Saving, StoreKind};

use crate::app::browser::{Browser, CHECK, Pending};
use crate::app::store::Texts;

type Answers = [Option<u8>; 9];

const ONE_AND_TWO: Answers = [Some(3), Some(1), None, None, None, None, None, None, None];

/// The answers stand on the screen and in each of the two stores alone.
fn check(browser: &Browser, tab: usize, expected: Answers) {
    assert_eq!(browser.answers(tab), expected, "on the screen");
    check_stores(&browser.first.texts, &Texts::new(), expected);
    check_stores(&Texts::new(), &browser.safe.texts, expected);
}

fn check_stores(first: &Texts, safe: &Texts, expected: Answers) {
    let mut browser = Browser::holding(first.clone(), safe.clone());
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.answers(tab), expected, "from the stores");
}

fn two_answers() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    browser.answer(tab, "1", 3);
    browser.answer(tab, "2", 1);
    browser.settle();
    (browser, tab)
}

#[test]
fn a_draft_survives_a_reload() {
    let (mut browser, tab) = two_answers();
    for pending in [Pending::Done, Pending::Lost] {
        browser.reload(tab, pending);
        assert_eq!(browser.answers(tab), ONE_AND_TWO, "at once");
        browser.settle();
        check(&browser, tab, ONE_AND_TWO);
    }
}

#[test]
fn a_draft_survives_a_reload_before_indexeddb_has_done_anything() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.answer(tab, "1", 3);
    browser.answer(tab, "2", 1);
    browser.reload(tab, Pending::Lost);
    assert_eq!(browser.answers(tab), ONE_AND_TWO);
    browser.settle();
    check(&browser, tab, ONE_AND_TWO);
}

#[test]
fn a_crash_that_loses_the_latest_of_local_storage_loses_no_saved_answer() {
    for lost in 0..6 {
        let (mut browser, tab) = two_answers();
        assert_eq!(browser.model(tab).saving(), Saving::Device);
        browser.crash(lost);
        let tab = browser.open(CHECK);
        browser.settle();
        check(&browser, tab, ONE_AND_TWO);
        assert_eq!(browser.model(tab).saving(), Saving::Device);
    }
}

#[test]
fn saved_is_not_said_before_indexeddb_is_done() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    assert_eq!(browser.model(tab).saving(), Saving::Nothing);
    browser.answer(tab, "1", 3);
    assert_eq!(browser.model(tab).saving(), Saving::Pending);
    while browser.deliver(tab) {
        let saved = !browser.safe.texts.is_empty();
        assert_eq!(browser.model(tab).saving() == Saving::Device, saved);
    }
    assert_eq!(browser.model(tab).saving(), Saving::Device);
    browser.answer(tab, "1", 2);
    assert_eq!(browser.model(tab).saving(), Saving::Pending);
}

#[test]
fn the_end_of_an_earlier_write_is_not_taken_for_that_of_a_later_one() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    browser.answer(tab, "1", 3);
    browser.answer(tab, "2", 1);
    browser.deliver(tab);
    assert_eq!(browser.model(tab).saving(), Saving::Pending);
    browser.deliver(tab);
    assert_eq!(browser.model(tab).saving(), Saving::Device);
}

#[test]
fn indexeddb_that_answers_late_does_not_overwrite_newer_answers() {
    let (browser, _) = two_answers();
    let mut browser = Browser::holding(Texts::new(), browser.safe.texts);
    browser.late = true;
    browser.now += 60_000;
    let tab = browser.open(CHECK);
    browser.answer(tab, "1", 0);
    browser.answer(tab, "9", 2);
    let early = browser.ordered(tab);
    let to_safe =
        |effect: &Effect| matches!(effect, Effect::Write { store: StoreKind::Indexed, .. });
    assert!(!early.iter().any(to_safe), "written before it was read");
    browser.settle();
    let mut expected = ONE_AND_TWO;
    expected[0] = Some(0);
    expected[8] = Some(2);
    check(&browser, tab, expected);
}

#[test]
fn an_older_local_storage_does_not_overwrite_what_indexeddb_has() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    browser.answer(tab, "1", 0);
    browser.settle();
    browser.first.flush();
    browser.answer(tab, "1", 3);
    browser.answer(tab, "2", 1);
    browser.settle();
    browser.crash(usize::MAX);
    browser.late = true;
    let tab = browser.open(CHECK);
    assert_eq!(browser.answers(tab)[0], None, "whether local storage counts is not known");
    browser.settle();
    check(&browser, tab, ONE_AND_TWO);
}

#[test]
fn the_later_answer_counts_although_the_clock_was_set_back() {
    let (mut browser, tab) = two_answers();
    browser.now -= 86_400_000;
    browser.answer(tab, "2", 0);
    browser.reload(tab, Pending::Lost);
    browser.settle();
    let mut expected = ONE_AND_TWO;
    expected[1] = Some(0);
    check(&browser, tab, expected);
}

#[test]
fn an_answer_that_no_item_has_changes_nothing() {
    let (mut browser, tab) = two_answers();
    browser.ordered(tab);
    browser.answer(tab, "1", 4);
    browser.answer(tab, "10", 0);
    assert_eq!(browser.ordered(tab), []);
    check(&browser, tab, ONE_AND_TWO);
}

#[test]
fn one_answer_writes_the_draft_alone() {
    let (mut browser, tab) = two_answers();
    browser.take(tab, [0; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "1", 1);
    browser.settle();
    browser.ordered(tab);
    browser.answer(tab, "2", 1);
    let effects = browser.ordered(tab);
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let keys: Vec<_> = crate::app::browser::written(&effects, store)
            .into_iter()
            .flatten()
            .map(|stored| stored.key)
            .collect();
        assert_eq!(keys, ["doorway/draft/phq9"]);
    }
}
