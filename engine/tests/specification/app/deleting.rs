//! Deleting one result, and everything.

use doorway_engine::app::{
    Asking, Effect, Event, Focus, StoreKind, Trouble, Troubles, deleting, notices, settings, store,
};
use doorway_engine::record::Keeping;
use doorway_engine::route::Route;

use crate::app::browser::{Browser, CHECK, Pending};

/// Nothing of ours is on the device, now and after another visit.
fn check_empty(browser: &mut Browser, tab: usize) {
    browser.settle();
    assert_eq!(browser.entries(tab), []);
    assert_eq!(browser.answers(tab), [None; 9]);
    assert!(browser.first.is_bare(), "{:?}", browser.first.texts);
    assert!(browser.safe.is_bare(), "{:?}", browser.safe.texts);
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.entries(tab), []);
    assert_eq!(browser.model(tab).country(), None);
    assert!(!browser.model(tab).is_restored());
}

fn lived() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, [1; 9]);
    browser.take(tab, [2; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "1", 3);
    browser.act(tab, settings::Event::CountryChosen("GB".to_owned()));
    browser.settle();
    (browser, tab)
}

#[test]
fn a_deleted_entry_does_not_come_back_from_either_store() {
    for (first, safe) in [(true, true), (true, false), (false, true)] {
        let (mut browser, tab) = lived();
        let stale = (browser.first.texts.clone(), browser.safe.texts.clone());
        let [gone, stays] = browser.entries(tab).try_into().unwrap();
        browser.delete(tab, &gone);
        browser.settle();
        if !first {
            browser.first.texts = stale.0;
        }
        if !safe {
            browser.safe.texts = stale.1;
        }
        browser.reload(tab, Pending::Lost);
        browser.settle();
        assert_eq!(browser.entries(tab), [stays]);
    }
}

#[test]
fn nothing_of_a_deleted_entry_stays_but_when() {
    let (mut browser, tab) = lived();
    let gone = browser.entries(tab)[0].clone();
    browser.delete(tab, &gone);
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let text = &texts[&["doorway/check/", gone.as_str()].concat()];
        assert!(text.contains("deleted") && !text.contains("answers"), "{text}");
    }
}

#[test]
fn deleting_is_asked_first_and_no_is_no() {
    let (mut browser, tab) = lived();
    let id = browser.entries(tab)[0].clone();
    browser.ordered(tab);
    let one = Focus::Asked("delete", Some(id.clone()));
    for (event, asking, button) in [
        (Event::Deleting(deleting::Event::Pressed(id.clone())), Asking::Delete(id), one),
        (
            Event::Deleting(deleting::Event::AllPressed),
            Asking::DeleteAll,
            Focus::Asked("delete-all", None),
        ),
    ] {
        browser.act(tab, event);
        assert_eq!(browser.model(tab).asking, Some(asking));
        assert_eq!(browser.ordered(tab), [Effect::Focus(Focus::Question)]);
        browser.act(tab, deleting::Event::Cancelled);
        assert_eq!(browser.model(tab).asking, None);
        assert_eq!(browser.ordered(tab), [Effect::Focus(button)]);
    }
    browser.act(tab, deleting::Event::Confirmed);
    assert_eq!(browser.ordered(tab), [], "nothing was asked");
    assert_eq!(browser.entries(tab).len(), 2);
}

#[test]
fn a_question_does_not_wait_on_another_screen() {
    let (mut browser, tab) = lived();
    browser.act(tab, deleting::Event::AllPressed);
    browser.go(tab, "#/help");
    browser.act(tab, deleting::Event::Confirmed);
    assert_eq!(browser.entries(tab).len(), 2);
}

#[test]
fn deleting_everything_empties_both_stores() {
    let (mut browser, tab) = lived();
    browser.delete_all(tab);
    check_empty(&mut browser, tab);
}

#[test]
fn deleting_everything_takes_damaged_texts_too() {
    let (mut browser, tab) = lived();
    browser.first.texts.insert("doorway/check/x".to_owned(), "cut".to_owned());
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.model(tab).damaged.len(), 1);
    browser.delete_all(tab);
    assert_eq!(browser.model(tab).damaged, []);
    check_empty(&mut browser, tab);
}

#[test]
fn deleting_everything_before_indexeddb_has_answered_is_final() {
    let (mut browser, tab) = lived();
    browser.reload(tab, Pending::Lost);
    browser.delete_all(tab);
    check_empty(&mut browser, tab);
}

#[test]
fn deleting_everything_while_writes_are_under_way_is_final() {
    let (mut browser, tab) = lived();
    browser.answer(tab, "4", 1);
    browser.take(tab, [0; 9]);
    browser.delete_all(tab);
    check_empty(&mut browser, tab);
}

#[test]
fn deleting_everything_works_in_a_tab_that_keeps_nothing() {
    let (mut browser, tab) = lived();
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    browser.choose(tab, Keeping::Tab);
    browser.take(tab, [1; 9]);
    browser.settle();
    browser.delete_all(tab);
    browser.settle();
    assert_eq!(browser.model(tab).keeping, Keeping::Tab, "that stays as chosen");
    let session = &browser.tab(tab).session.texts;
    assert!(!session.keys().any(|key| key.contains("check") || key.contains("draft")));
    check_empty(&mut browser, tab);
}

#[test]
fn after_deleting_everything_new_entries_are_kept_again() {
    let (mut browser, tab) = lived();
    browser.delete_all(tab);
    let id = browser.take(tab, [1; 9]);
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.entries(tab), [id]);
}

#[test]
fn the_result_of_a_deleted_entry_is_gone_and_its_address_is_kept() {
    let (mut browser, tab) = lived();
    let id = browser.take(tab, [1; 9]);
    browser.delete(tab, &id);
    assert!(matches!(browser.model(tab).route, Route::Result(..)));
    assert_eq!(browser.model(tab).record.check(&id), None);
}

#[test]
fn a_deletion_that_the_device_refuses_is_told() {
    for keeping in [Keeping::Device, Keeping::Tab] {
        let (mut browser, tab) = lived();
        browser.close(tab, Pending::Done);
        let tab = browser.open("#/history");
        browser.settle();
        browser.choose(tab, keeping);
        browser.settle();
        browser.everywhere(Some(Trouble::Denied));
        let id = browser.entries(tab)[0].clone();
        browser.delete(tab, &id);
        browser.settle();
        assert_eq!(browser.model(tab).trouble(), Troubles::All(Trouble::Denied), "{keeping:?}");
    }
}

#[test]
fn a_store_that_refuses_to_delete_is_told_and_one_that_was_never_readable_is_not() {
    let refused =
        |store| Event::Store(store::Event::Removed { store, outcome: Err(Trouble::Denied) });
    let (mut browser, tab) = lived();
    browser.delete_all(tab);
    browser.act(tab, refused(StoreKind::Local));
    assert!(browser.model(tab).not_deleted);
    browser.act(tab, notices::Event::NotDeletedSeen);
    assert!(!browser.model(tab).not_deleted);

    let mut browser = Browser::new();
    browser.everywhere(Some(Trouble::Denied));
    let tab = browser.open(CHECK);
    browser.settle();
    browser.act(tab, refused(StoreKind::Indexed));
    assert!(!browser.model(tab).not_deleted);
}
