//! Two tabs over the same stores.

use doorway_engine::record::Keeping;

use crate::app::browser::{Browser, CHECK, Pending};

fn two() -> (Browser, usize, usize) {
    let mut browser = Browser::new();
    let one = browser.open(CHECK);
    let other = browser.open(CHECK);
    browser.settle();
    (browser, one, other)
}

/// Both tabs, both stores and the next visit have the same.
fn check(browser: &mut Browser, tabs: [usize; 2], entries: usize) {
    browser.settle();
    for tab in tabs {
        assert_eq!(browser.entries(tab).len(), entries);
    }
    assert_eq!(browser.entries(tabs[0]), browser.entries(tabs[1]));
    assert_eq!(browser.answers(tabs[0]), browser.answers(tabs[1]));
    assert_eq!(browser.first.texts, browser.safe.texts);
    let entries = browser.entries(tabs[0]);
    let next = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.entries(next), entries);
    assert_eq!(browser.answers(next), browser.answers(tabs[0]));
    browser.close(next, Pending::Done);
}

#[test]
fn two_tabs_that_finish_different_questionnaires_both_end_with_both() {
    let (mut browser, one, other) = two();
    browser.take(one, [1; 9]);
    browser.take(other, [2; 9]);
    check(&mut browser, [one, other], 2);
}

#[test]
fn so_they_do_where_local_storage_is_denied() {
    let (mut browser, one, other) = two();
    browser.first.trouble = Some(doorway_engine::app::Trouble::Denied);
    browser.take(one, [1; 9]);
    browser.take(other, [2; 9]);
    browser.settle();
    browser.first.trouble = None;
    let next = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.entries(next).len(), 2);
}

#[test]
fn answers_to_different_items_come_together() {
    let (mut browser, one, other) = two();
    browser.answer(one, "1", 1);
    browser.answer(other, "2", 2);
    browser.answer(one, "3", 3);
    check(&mut browser, [one, other], 0);
    assert_eq!(browser.answers(one)[..3], [Some(1), Some(2), Some(3)]);
}

#[test]
fn what_one_tab_deletes_is_gone_in_the_other() {
    let (mut browser, one, other) = two();
    let id = browser.take(one, [1; 9]);
    browser.take(other, [2; 9]);
    check(&mut browser, [one, other], 2);
    browser.delete(other, &id);
    check(&mut browser, [one, other], 1);
}

#[test]
fn deleting_everything_in_one_tab_empties_the_other_and_nothing_comes_back() {
    for keeping in [Keeping::Device, Keeping::Tab] {
        let mut browser = Browser::new();
        let tab = browser.open(CHECK);
        browser.take(tab, [1; 9]);
        browser.settle();
        browser.close(tab, Pending::Done);
        let (one, other) = (browser.open(CHECK), browser.open(CHECK));
        browser.settle();
        browser.answer(one, "1", 2);
        browser.settle();
        browser.choose(other, keeping);
        browser.settle();

        browser.delete_all(one);
        browser.settle();
        assert_eq!(browser.entries(other), [], "{keeping:?}");
        assert!(browser.first.is_bare(), "{keeping:?}: {:?}", browser.first.texts);
        assert!(browser.safe.is_bare(), "{keeping:?}: {:?}", browser.safe.texts);
        browser.answer(other, "3", 1);
        browser.settle();
        let next = browser.open(CHECK);
        browser.settle();
        assert_eq!(browser.entries(next), [], "{keeping:?}");
        assert_eq!(browser.answers(next)[0], None, "{keeping:?}");
    }
}

#[test]
fn what_a_tab_that_keeps_nothing_has_of_its_own_stays_when_another_deletes_everything() {
    let (mut browser, one, other) = two();
    browser.choose(other, Keeping::Tab);
    let own = browser.take(other, [2; 9]);
    browser.settle();
    browser.take(one, [1; 9]);
    browser.settle();
    browser.delete_all(one);
    browser.settle();
    assert_eq!(browser.entries(other), [own]);
    let model = browser.model(other);
    assert!(model.wiped_elsewhere && model.keeps_own(), "it isn't told as gone here too");
}

#[test]
fn a_visit_that_leaves_the_device_is_not_brought_back_by_another_tab() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    let older = browser.take(tab, [1; 9]);
    browser.settle();
    browser.close(tab, Pending::Done);
    let (one, other) = (browser.open(CHECK), browser.open(CHECK));
    browser.settle();
    let new = browser.take(one, [2; 9]);
    browser.go(one, CHECK);
    browser.answer(one, "1", 3);
    browser.settle();
    assert_eq!(browser.entries(other).len(), 2);

    browser.choose(one, Keeping::Tab);
    browser.settle();
    assert!(browser.entries(one).contains(&new));
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let keys: Vec<_> = texts.keys().filter(|key| key.contains("/check/")).collect();
        assert_eq!(keys, [&["doorway/check/", older.as_str()].concat()]);
        assert!(!texts.contains_key("doorway/draft/phq9"));
    }
}

#[test]
fn a_tab_hears_nothing_of_what_one_keeps_for_itself() {
    let (mut browser, one, other) = two();
    browser.choose(one, Keeping::Tab);
    browser.take(one, [1; 9]);
    browser.answer(other, "1", 2);
    browser.settle();
    assert_eq!(browser.entries(other), []);
}

#[test]
fn a_tab_that_keeps_nothing_goes_on_so_when_another_chooses_the_device() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, [1; 9]);
    browser.settle();
    browser.close(tab, Pending::Done);
    let (one, other) = (browser.open(CHECK), browser.open(CHECK));
    browser.settle();
    browser.choose(one, Keeping::Tab);
    let own = browser.take(one, [2; 9]);
    browser.settle();
    browser.choose(other, Keeping::Tab);
    browser.choose(other, Keeping::Device);
    browser.settle();
    for _ in 0..2 {
        assert_eq!(browser.model(one).keeping, Keeping::Tab);
        assert!(browser.entries(one).contains(&own));
        for texts in [&browser.first.texts, &browser.safe.texts] {
            assert!(!texts.contains_key(&["doorway/check/", own.as_str()].concat()));
        }
        browser.reload(one, Pending::Lost);
        browser.settle();
    }
}

#[test]
fn what_is_deleted_again_stays_gone_where_another_tab_sees_it_go_key_by_key() {
    for apart in [false, true] {
        let mut browser = Browser::new();
        browser.apart = apart;
        let (idle, tab) = (browser.open("#/help"), browser.open("#/history"));
        browser.settle();
        for _ in 0..3 {
            browser.take(tab, [1; 9]);
            browser.settle();
            browser.delete_all(tab);
            browser.settle();
            assert_eq!(browser.entries(idle), [], "{apart}");
            assert!(browser.first.is_bare(), "{apart}: {:?}", browser.first.texts);
            assert!(browser.safe.is_bare(), "{apart}: {:?}", browser.safe.texts);
            browser.reload(tab, Pending::Done);
            browser.settle();
            assert_eq!(browser.entries(tab), [], "{apart}");
        }
    }
}
