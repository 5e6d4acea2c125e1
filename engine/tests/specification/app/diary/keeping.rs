//! Where the diary is kept: one month may lie in two places.

use doorway_engine::app::{Saving, diary};
use doorway_engine::id::Id;
use doorway_engine::record::Keeping;

use super::{HOME, on, opened};
use crate::app::browser::{Browser, Pending};
use crate::app::store::Texts;

const MONTH: &str = "doorway/diary/2026-11";

/// The moods that lie in a store, and how many deletions.
fn lie(texts: &Texts) -> (Vec<u8>, usize) {
    let Some(text) = texts.get(MONTH) else { return (Vec::new(), 0) };
    let moods = (0..=10).filter(|mood| text.contains(&format!("\"mood\":{mood}}}")));
    let (_, deleted) = text.split_once("\"deleted\":").unwrap();
    (moods.collect(), deleted.matches("[\"").count())
}

/// The device has these moods, the tab those, and nothing of either is
/// anywhere else.
fn check(browser: &mut Browser, tab: usize, device: &[u8], in_tab: &[u8]) {
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert_eq!(lie(texts).0, device, "on the device: {texts:?}");
    }
    assert_eq!(lie(&browser.tab(tab).session.texts).0, in_tab, "in the tab");
    let mut all = [device, in_tab].concat();
    all.sort_unstable();
    let mut moods = browser.moods(tab);
    moods.sort_unstable();
    assert_eq!(moods, all.into_iter().map(i64::from).collect::<Vec<_>>(), "on the screen");
}

/// A browser with a mood of 1 from before, and a tab that has noted a 2.
fn older_and_new() -> (Browser, usize, Id) {
    let (mut browser, tab) = opened();
    browser.tap(tab, 1);
    let older = browser.newest(tab);
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(HOME);
    browser.tap(tab, 2);
    browser.settle();
    (browser, tab, older)
}

#[test]
fn a_mood_kept_in_the_tab_lies_there_alone_and_is_gone_with_it() {
    let (mut browser, tab) = opened();
    browser.choose(tab, Keeping::Tab);
    browser.tap(tab, 4);
    check(&mut browser, tab, &[], &[4]);
    assert!(browser.first.is_bare() && browser.safe.is_bare());
    assert_eq!(browser.model(tab).saving(), Saving::Session);
    browser.reload(tab, Pending::Lost);
    check(&mut browser, tab, &[], &[4]);
    browser.tap(tab, 5);
    check(&mut browser, tab, &[], &[4, 5]);
    browser.close(tab, Pending::Done);
    let tab = browser.open(HOME);
    check(&mut browser, tab, &[], &[]);
}

#[test]
fn of_one_month_this_visit_moves_to_the_tab_and_what_was_before_stays() {
    let (mut browser, tab, older) = older_and_new();
    check(&mut browser, tab, &[1, 2], &[]);
    browser.choose(tab, Keeping::Tab);
    assert_eq!(browser.model(tab).older(), 1);
    check(&mut browser, tab, &[1], &[2]);
    browser.tap(tab, 3);
    check(&mut browser, tab, &[1], &[2, 3]);
    browser.reload(tab, Pending::Lost);
    check(&mut browser, tab, &[1], &[2, 3]);
    browser.close(tab, Pending::Done);
    let tab = browser.open(HOME);
    check(&mut browser, tab, &[1], &[]);
    assert_eq!(browser.newest(tab), older);
}

#[test]
fn keeping_on_the_device_again_brings_both_together() {
    let (mut browser, tab, _) = older_and_new();
    browser.choose(tab, Keeping::Tab);
    browser.tap(tab, 3);
    browser.settle();
    browser.choose(tab, Keeping::Device);
    check(&mut browser, tab, &[1, 2, 3], &[]);
    assert!(browser.tab(tab).session.texts.is_empty());
    browser.choose(tab, Keeping::Tab);
    check(&mut browser, tab, &[1], &[2, 3]);
}

#[test]
fn a_move_to_the_device_that_a_reload_cuts_short_is_finished() {
    for lost in [0, usize::MAX] {
        let (mut browser, tab, _) = older_and_new();
        browser.choose(tab, Keeping::Tab);
        browser.settle();
        browser.first.flush();
        browser.choose(tab, Keeping::Device);
        browser.first.lose(lost);
        browser.reload(tab, Pending::Lost);
        check(&mut browser, tab, &[1, 2], &[]);
        assert!(browser.tab(tab).session.texts.is_empty());
    }
}

#[test]
fn a_change_to_an_entry_from_before_stays_on_the_device() {
    let (mut browser, tab, older) = older_and_new();
    browser.choose(tab, Keeping::Tab);
    browser.save_noted(tab, &on("2026-11-20", 7), Some(&older));
    assert_eq!(browser.model(tab).older(), 1);
    check(&mut browser, tab, &[7], &[2]);
    browser.undo(tab);
    check(&mut browser, tab, &[1], &[2]);
    assert_eq!(lie(&browser.tab(tab).session.texts).1, 0, "the tab knows nothing of it");
}

#[test]
fn what_this_visit_deletes_of_its_own_is_nothing_to_the_device() {
    let (mut browser, tab, _) = older_and_new();
    browser.choose(tab, Keeping::Tab);
    browser.settle();
    let own = browser.newest(tab);
    browser.act(tab, diary::Event::Deleted(own.clone()));
    check(&mut browser, tab, &[1], &[]);
    assert_eq!(lie(&browser.tab(tab).session.texts).1, 1);
    browser.reload(tab, Pending::Lost);
    check(&mut browser, tab, &[1], &[]);
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert!(!texts[MONTH].contains(own.as_str()), "not even when");
    }
}

#[test]
fn a_deletion_of_an_entry_from_before_is_taken_back_to_the_device() {
    let (mut browser, tab, older) = older_and_new();
    browser.choose(tab, Keeping::Tab);
    browser.act(tab, diary::Event::Deleted(older));
    check(&mut browser, tab, &[], &[2]);
    browser.undo(tab);
    check(&mut browser, tab, &[1], &[2]);
    browser.close(tab, Pending::Done);
    let tab = browser.open(HOME);
    check(&mut browser, tab, &[1], &[]);
}

#[test]
fn a_visit_by_link_notes_in_the_tab_and_sees_nothing_of_the_device() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 1);
    browser.settle();
    let before = (browser.first.texts.clone(), browser.safe.texts.clone());
    let tab = browser.open("#/check/phq9#c1.x");
    browser.settle();
    assert!(browser.moods(tab).is_empty());
    browser.tap(tab, 2);
    let id = browser.newest(tab);
    browser.rewrite(tab, &id, "more");
    browser.settle();
    assert_eq!((browser.first.texts.clone(), browser.safe.texts.clone()), before);
    assert_eq!(lie(&browser.tab(tab).session.texts), (vec![2], 1));
}

#[test]
fn deleting_everything_in_a_tab_that_keeps_nothing_empties_both_places() {
    let (mut browser, tab, _) = older_and_new();
    browser.choose(tab, Keeping::Tab);
    browser.settle();
    browser.delete_all(tab);
    check(&mut browser, tab, &[], &[]);
    assert!(browser.first.is_bare() && browser.safe.is_bare());
    assert!(!browser.tab(tab).session.texts.contains_key(MONTH));
}

#[test]
fn a_damaged_month_on_the_device_is_left_when_this_visit_moves_to_the_tab() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 1);
    browser.settle();
    browser.close(tab, Pending::Done);
    for texts in [&mut browser.first.texts, &mut browser.safe.texts] {
        texts.insert(MONTH.to_owned(), "cut".to_owned());
    }
    let tab = browser.open(HOME);
    browser.settle();
    browser.tap(tab, 2);
    browser.settle();
    browser.choose(tab, Keeping::Tab);
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert!(texts.values().any(|text| text == "cut"), "{texts:?}");
        assert!(!texts.values().any(|text| text.contains("\"mood\":2")), "{texts:?}");
    }
}
