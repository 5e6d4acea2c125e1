//! Texts that can't be read are told, and kept as they are.

use doorway_engine::app::{Effect, StoreKind, Trouble, check, notices};
use doorway_engine::stored::{Key, StoredText, set_aside};

use crate::app::browser::written;
use crate::app::browser::{Browser, CHECK, Pending};
use crate::app::store::Texts;

const DRAFT: &str = "doorway/draft/phq9";

/// A browser whose local storage and IndexedDB both hold this damaged text
/// under `key`, beside what was kept.
fn damaged(key: &str, text: &str) -> Browser {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, [1; 9]);
    browser.settle();
    browser.close(tab, Pending::Done);
    for store in [StoreKind::Local, StoreKind::Indexed] {
        browser.store(store).texts.insert(key.to_owned(), text.to_owned());
    }
    browser
}

fn aside(key: &str, text: &str) -> StoredText {
    set_aside(&StoredText { key: key.to_owned(), text: text.to_owned() })
}

fn holds(texts: &Texts, stored: &StoredText) -> bool {
    texts.get(&stored.key) == Some(&stored.text)
}

/// It is told, and both stores have it aside byte for byte.
fn check(browser: &Browser, tab: usize, key: &str, text: &str) {
    let aside = aside(key, text);
    assert!(aside.key.starts_with("doorway/damaged/"));
    assert_eq!(browser.model(tab).damaged, std::slice::from_ref(&aside), "told once");
    assert!(holds(&browser.first.texts, &aside), "aside in local storage");
    assert!(holds(&browser.safe.texts, &aside), "aside in IndexedDB");
}

#[test]
fn a_damaged_entry_is_told_and_kept_and_never_replaced() {
    let key = "doorway/check/01j3z9k7q2m4x8c5v6b0n1t2re";
    for text in ["", "{\"schema\":1,\"sum\":\"00000000\",\"body\":{}}", "\u{0}\u{fffd}é"] {
        let mut browser = damaged(key, text);
        let tab = browser.open(CHECK);
        browser.settle();
        check(&browser, tab, key, text);
        browser.fill(tab, [2; 9]);
        browser.act(tab, check::Event::FinishPressed);
        browser.settle();
        browser.reload(tab, Pending::Lost);
        browser.settle();
        check(&browser, tab, key, text);
        assert_eq!(browser.entries(tab).len(), 2, "everything else goes on");
        for texts in [&browser.first.texts, &browser.safe.texts] {
            assert_eq!(texts.get(key).map(String::as_str), Some(text), "not replaced");
        }
    }
}

#[test]
fn a_damaged_draft_is_set_aside_before_a_new_one_takes_its_place() {
    let text = "{\"schema\":1,\"sum\":\"0";
    let mut browser = damaged(DRAFT, text);
    browser.first.flush();
    let tab = browser.open(CHECK);
    assert_eq!(browser.answers(tab), [None; 9]);
    browser.answer(tab, "1", 2);
    browser.settle();
    check(&browser, tab, DRAFT, text);
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let writes = written(&browser.tab(tab).ordered, store);
        let mut asides = 0;
        for stored in writes.iter().flatten() {
            asides += usize::from(*stored == aside(DRAFT, text));
            assert!(stored.key != DRAFT || asides > 0, "{store:?}: replaced before it was aside");
        }
    }
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.answers(tab)[0], Some(2));
    check(&browser, tab, DRAFT, text);
}

#[test]
fn a_damaged_draft_that_no_room_is_left_to_set_aside_is_not_replaced() {
    let text = "{\"schema\":1,";
    let mut browser = damaged(DRAFT, text);
    browser.everywhere(Some(Trouble::Full));
    let tab = browser.open(CHECK);
    browser.answer(tab, "1", 2);
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert_eq!(texts.get(DRAFT).map(String::as_str), Some(text));
    }
    assert_eq!(browser.answers(tab)[0], Some(2), "it stays on the screen");
    browser.everywhere(None);
    browser.answer(tab, "2", 2);
    browser.settle();
    check(&browser, tab, DRAFT, text);
}

#[test]
fn what_the_other_store_still_has_takes_its_place() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.answer(tab, "1", 3);
    browser.settle();
    browser.close(tab, Pending::Done);
    browser.first.texts.insert(DRAFT.to_owned(), "cut".to_owned());
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.answers(tab)[0], Some(3));
    assert!(holds(&browser.first.texts, &aside(DRAFT, "cut")));
    assert_eq!(browser.first.texts.get(DRAFT), browser.safe.texts.get(DRAFT));
    assert_eq!(browser.model(tab).damaged, [aside(DRAFT, "cut")]);
}

#[test]
fn two_damaged_texts_of_one_key_are_both_kept() {
    let mut browser = damaged(DRAFT, "one");
    browser.safe.texts.insert(DRAFT.to_owned(), "other".to_owned());
    let tab = browser.open(CHECK);
    browser.settle();
    browser.answer(tab, "1", 2);
    browser.settle();
    assert!(holds(&browser.first.texts, &aside(DRAFT, "one")));
    assert!(holds(&browser.safe.texts, &aside(DRAFT, "other")));
    assert_eq!(browser.model(tab).damaged.len(), 2);
}

#[test]
fn damaged_texts_are_offered_as_a_file_and_only_then_discarded() {
    let key = "doorway/check/01j3z9k7q2m4x8c5v6b0n1t2re";
    let mut browser = damaged(key, "cut \u{e9}");
    let tab = browser.open(CHECK);
    browser.settle();
    browser.ordered(tab);
    assert!(!browser.model(tab).damaged_saved);
    browser.act(tab, notices::Event::DamagedSaved);
    let [Effect::Offer { text, .. }] = &browser.ordered(tab)[..] else { panic!("a file") };
    assert!(text.contains(key.trim_start_matches("doorway/")) && text.contains("cut \u{e9}"));
    assert!(browser.model(tab).damaged_saved);

    browser.act(tab, notices::Event::DamagedDiscarded);
    browser.settle();
    browser.answer(tab, "1", 1);
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert!(!texts.contains_key(key));
        assert!(!texts.keys().any(|key| Key::is_set_aside(key)));
    }
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.model(tab).damaged, []);
    assert_eq!(browser.entries(tab).len(), 1, "what can be read stays");
}

#[test]
fn discarding_does_not_remove_what_has_taken_a_damaged_texts_place() {
    let mut browser = damaged(DRAFT, "cut");
    let tab = browser.open(CHECK);
    browser.answer(tab, "1", 2);
    browser.settle();
    browser.act(tab, notices::Event::DamagedSaved);
    browser.act(tab, notices::Event::DamagedDiscarded);
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.answers(tab)[0], Some(2));
    assert_eq!(browser.model(tab).damaged, []);
}

#[test]
fn a_damaged_text_that_could_not_be_set_aside_is_not_set_aside_after_it_was_discarded() {
    let mut browser = damaged(DRAFT, "cut");
    browser.everywhere(Some(Trouble::Full));
    let tab = browser.open(CHECK);
    browser.settle();
    browser.act(tab, notices::Event::DamagedSaved);
    browser.act(tab, notices::Event::DamagedDiscarded);
    browser.everywhere(None);
    browser.answer(tab, "1", 2);
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.model(tab).damaged, []);
}
