//! Where entries are kept, and a change of mind.

use doorway_engine::app::{Saving, StoreKind, Trouble};
use doorway_engine::id::Id;
use doorway_engine::record::Keeping;

use crate::app::browser::{Browser, CHECK, Pending};

/// The device holds exactly these entries, and a draft or not.
fn check_device(browser: &Browser, entries: &[&Id], draft: bool) {
    let mut expected: Vec<_> =
        entries.iter().map(|id| ["doorway/check/", id.as_str()].concat()).collect();
    expected.sort();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let of = |prefix: &str| -> Vec<_> {
            texts.keys().filter(|key| key.starts_with(prefix)).cloned().collect()
        };
        assert_eq!(of("doorway/check/"), expected);
        assert_eq!(!of("doorway/draft/").is_empty(), draft);
    }
}

/// A browser with one older entry, and a tab that finished another and began a
/// third.
fn older_and_new() -> (Browser, usize, Id, Id) {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    let older = browser.take(tab, [1; 9]);
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    let new = browser.take(tab, [2; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "1", 3);
    browser.settle();
    (browser, tab, older, new)
}

#[test]
fn keeping_in_the_tab_takes_this_visit_off_the_device() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    let id = browser.take(tab, [2; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "1", 3);
    browser.settle();
    browser.choose(tab, Keeping::Tab);
    browser.settle();
    assert!(browser.first.is_bare() && browser.safe.is_bare());
    assert_eq!(browser.model(tab).saving(), Saving::Session);
    browser.answer(tab, "2", 1);
    browser.settle();
    assert!(browser.first.is_bare() && browser.safe.is_bare());

    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.model(tab).keeping, Keeping::Tab);
    assert_eq!(browser.answers(tab)[..2], [Some(3), Some(1)]);
    assert_eq!(browser.entries(tab), [id]);
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!((browser.answers(tab), browser.entries(tab)), ([None; 9], vec![]));
}

#[test]
fn older_entries_stay_on_the_device_and_are_counted() {
    let (mut browser, tab, older, new) = older_and_new();
    browser.choose(tab, Keeping::Tab);
    browser.settle();
    assert_eq!(browser.model(tab).older(), 1);
    assert_eq!(browser.entries(tab).len(), 2, "both are shown");
    check_device(&browser, &[&older], false);
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.model(tab).keeping, Keeping::Tab);
    assert!(browser.entries(tab).contains(&new) && browser.entries(tab).contains(&older));
    assert_eq!(browser.answers(tab)[0], Some(3));
    check_device(&browser, &[&older], false);
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.entries(tab), [older]);
    assert_eq!(browser.answers(tab), [None; 9]);
}

#[test]
fn the_choice_is_remembered_with_the_older_entries() {
    for lost in [false, true] {
        let (mut browser, tab, older, _) = older_and_new();
        browser.choose(tab, Keeping::Tab);
        browser.settle();
        browser.close(tab, Pending::Done);
        if lost {
            browser.first.texts.clear();
        }
        let tab = browser.open(CHECK);
        browser.settle();
        assert_eq!(browser.model(tab).keeping, Keeping::Tab, "local storage emptied: {lost}");
        browser.take(tab, [0; 9]);
        browser.settle();
        check_device(&browser, &[&older], false);
    }
}

#[test]
fn once_the_visit_has_left_the_device_reloads_begin_no_more_epochs() {
    for older in [false, true] {
        let mut browser = Browser::new();
        let mut tab = browser.open(CHECK);
        if older {
            browser.take(tab, [1; 9]);
            browser.settle();
            browser.close(tab, Pending::Done);
            tab = browser.open(CHECK);
        }
        browser.take(tab, [2; 9]);
        browser.settle();
        browser.choose(tab, Keeping::Tab);
        // The move is cut short, and the next load finishes it.
        browser.reload(tab, Pending::Lost);
        browser.settle();
        let epoch = browser.safe.texts["doorway/epoch"].clone();
        assert_eq!(browser.model(tab).saving(), Saving::Session);
        for _ in 0..2 {
            browser.reload(tab, Pending::Done);
            browser.settle();
        }
        assert_eq!(browser.safe.texts["doorway/epoch"], epoch, "older: {older}");
        assert_eq!(browser.entries(tab).len(), 1 + usize::from(older));
    }
}

#[test]
fn an_older_entry_is_deleted_from_the_device_also_while_keeping_in_the_tab() {
    let (mut browser, tab, older, new) = older_and_new();
    browser.choose(tab, Keeping::Tab);
    browser.settle();
    browser.delete(tab, &older);
    browser.settle();
    assert_eq!(browser.entries(tab), [new]);
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.entries(tab), []);
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert!(!texts.values().any(|text| text.contains("answers\":[[")));
    }
}

#[test]
fn keeping_on_the_device_again_brings_everything_there() {
    let (mut browser, tab, older, new) = older_and_new();
    browser.choose(tab, Keeping::Tab);
    browser.answer(tab, "2", 1);
    let third = browser.take(tab, [0; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "3", 2);
    browser.settle();
    check_device(&browser, &[&older], false);
    browser.choose(tab, Keeping::Device);
    assert_eq!(browser.model(tab).saving(), Saving::Pending);
    assert!(!browser.tab(tab).session.texts.is_empty(), "the tab waits for the device");
    browser.settle();
    assert_eq!(browser.model(tab).saving(), Saving::Device);
    assert!(browser.tab(tab).session.texts.is_empty());
    check_device(&browser, &[&older, &new, &third], true);
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.entries(tab).len(), 3);
    assert_eq!(browser.answers(tab)[2], Some(2));
    assert_eq!(browser.model(tab).keeping, Keeping::Device);
}

#[test]
fn a_move_to_the_device_that_a_reload_cuts_short_is_finished() {
    for link in [false, true] {
        for lost in [0, usize::MAX] {
            let mut browser = Browser::new();
            let tab = browser.open(if link { "#/check/phq9#c1." } else { CHECK });
            browser.choose(tab, Keeping::Tab);
            let id = browser.take(tab, [2; 9]);
            browser.go(tab, CHECK);
            browser.answer(tab, "1", 3);
            browser.settle();
            browser.first.flush();
            browser.choose(tab, Keeping::Device);
            browser.first.lose(lost);
            browser.reload(tab, Pending::Lost);
            browser.settle();
            assert_eq!(browser.model(tab).keeping, Keeping::Device, "by link: {link}");
            assert_eq!(browser.model(tab).saving(), Saving::Device);
            check_device(&browser, &[&id], true);
            assert!(browser.tab(tab).session.texts.is_empty());
            assert_eq!(browser.answers(tab)[0], Some(3));
        }
    }
}

#[test]
fn a_move_to_a_device_that_refuses_leaves_everything_in_the_tab() {
    for trouble in [Trouble::Denied, Trouble::Full] {
        let mut browser = Browser::new();
        let tab = browser.open(CHECK);
        browser.choose(tab, Keeping::Tab);
        let id = browser.take(tab, [2; 9]);
        browser.settle();
        browser.everywhere(Some(trouble));
        browser.choose(tab, Keeping::Device);
        browser.settle();
        assert_eq!(browser.model(tab).saving(), Saving::Memory);
        browser.reload(tab, Pending::Lost);
        browser.settle();
        assert_eq!(browser.entries(tab), std::slice::from_ref(&id), "the tab still has it");
        browser.everywhere(None);
        browser.reload(tab, Pending::Lost);
        browser.settle();
        assert_eq!(browser.entries(tab), [id]);
        assert_eq!(browser.model(tab).saving(), Saving::Device);
    }
}

#[test]
fn unreadable_and_foreign_texts_stay_when_a_visit_leaves_the_device() {
    let mut browser = Browser::new();
    let damaged = ("doorway/check/01j3z9k7q2m4x8c5v6b0n1t2re", "cut");
    let foreign = ("doorway/diary/2026-11", r#"{"schema":1}"#);
    for store in [StoreKind::Local, StoreKind::Indexed] {
        for (key, text) in [damaged, foreign] {
            browser.store(store).texts.insert(key.to_owned(), text.to_owned());
        }
    }
    let tab = browser.open(CHECK);
    browser.answer(tab, "1", 3);
    browser.settle();
    browser.choose(tab, Keeping::Tab);
    browser.settle();
    for store in [StoreKind::Local, StoreKind::Indexed] {
        for (key, text) in [damaged, foreign] {
            let found = browser.store(store).texts.get(key).cloned();
            assert_eq!(found.as_deref(), Some(text), "{store:?} {key}");
        }
        assert!(!browser.store(store).texts.contains_key("doorway/draft/phq9"));
    }
}

#[test]
fn choosing_what_is_chosen_already_changes_nothing() {
    let (mut browser, tab, ..) = older_and_new();
    browser.ordered(tab);
    browser.choose(tab, Keeping::Device);
    assert_eq!(browser.ordered(tab), []);
}
