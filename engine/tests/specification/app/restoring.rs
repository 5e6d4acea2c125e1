//! A store that lost its data is filled again from the other, and that is told.

use doorway_engine::app::{Effect, Saving, StoreKind, Trouble, Troubles, notices};

use crate::app::browser::{Browser, CHECK, Pending};

/// After a visit with an entry and a draft, `change` happens to the stores.
fn check(change: impl FnOnce(&mut Browser), restored: bool) {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    let id = browser.take(tab, [1; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "1", 3);
    browser.settle();
    let before = browser.first.texts.clone();
    assert_eq!(before, browser.safe.texts, "both stores have everything");
    browser.close(tab, Pending::Done);

    change(&mut browser);
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.model(tab).is_restored(), restored);
    assert_eq!(browser.entries(tab), [id]);
    assert_eq!(browser.answers(tab)[0], Some(3));
    assert_eq!(browser.first.texts, before);
    assert_eq!(browser.safe.texts, before);
    assert_eq!(browser.model(tab).saving(), Saving::Device);
    browser.act(tab, notices::Event::RestoredSeen);
    assert!(!browser.model(tab).is_restored());
}

#[test]
fn emptied_local_storage_is_filled_again_and_told() {
    check(|browser| browser.first.texts.clear(), true);
}

#[test]
fn emptied_indexeddb_is_filled_again_and_told() {
    check(|browser| browser.safe.texts.clear(), true);
}

#[test]
fn where_nothing_was_lost_nothing_is_told() {
    check(|_| {}, false);
}

#[test]
fn opening_again_writes_nothing() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, [1; 9]);
    browser.settle();
    browser.reload(tab, Pending::Done);
    browser.settle();
    let write = |effect: &Effect| matches!(effect, Effect::Write { .. });
    assert!(!browser.ordered(tab).iter().any(write));
    assert_eq!(browser.model(tab).saving(), Saving::Device);
}

#[test]
fn single_lost_texts_are_filled_in_without_words() {
    for key in ["doorway/draft/phq9", "doorway/check/"] {
        for store in [StoreKind::Local, StoreKind::Indexed] {
            let lose = |browser: &mut Browser| {
                browser.store(store).texts.retain(|one, _| !one.starts_with(key));
            };
            check(lose, false);
        }
    }
}

#[test]
fn a_store_that_takes_nothing_is_not_told_as_filled_again() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, [1; 9]);
    browser.settle();
    browser.close(tab, Pending::Done);
    browser.first.texts.clear();
    browser.first.trouble = Some(Trouble::Full);
    let tab = browser.open(CHECK);
    browser.settle();
    assert!(!browser.model(tab).is_restored());
    assert_eq!(browser.model(tab).trouble(), Troubles::OneFull);
    // Once there is room it is filled, and that is told.
    browser.first.trouble = None;
    browser.answer(tab, "1", 3);
    browser.settle();
    assert!(browser.model(tab).is_restored());
}

#[test]
fn beside_what_a_later_release_wrote_nothing_is_told_as_filled_again() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, [1; 9]);
    browser.settle();
    browser.close(tab, Pending::Done);
    let sentinel = browser.first.texts.keys().find(|key| key.contains("sentinel")).unwrap().clone();
    browser.first.texts.insert(sentinel, r#"{"schema":99}"#.to_owned());
    let tab = browser.open(CHECK);
    browser.settle();
    assert!(browser.model(tab).newer);
    assert!(!browser.model(tab).is_restored());
}

#[test]
fn a_new_browser_is_not_told_anything() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    assert!(!browser.model(tab).is_restored());
    assert!(browser.first.texts.is_empty() && browser.safe.texts.is_empty(), "nothing written yet");
}
