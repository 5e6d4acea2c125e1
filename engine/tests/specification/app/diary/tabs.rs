//! Two tabs over the same month.

use doorway_engine::app::{Saving, Trouble, diary};
use doorway_engine::record::Keeping;

use super::{HOME, check, opened};
use crate::app::browser::{Browser, Pending};

fn two() -> (Browser, usize, usize) {
    let (mut browser, one) = opened();
    browser.tap(one, 0);
    browser.settle();
    let other = browser.open(HOME);
    browser.settle();
    (browser, one, other)
}

#[test]
fn two_tabs_that_note_at_once_both_end_with_both() {
    let (mut browser, one, other) = two();
    browser.tap(one, 1);
    browser.tap(other, 2);
    for tab in [one, other] {
        check(&mut browser, tab, &[2, 1, 0]);
    }
}

#[test]
fn a_tab_that_never_heard_of_the_others_write_loses_nothing() {
    let (mut browser, one, other) = two();
    browser.tap(one, 1);
    browser.tap(other, 2);
    while browser.deliver(one) | browser.deliver(other) {}
    browser.crash(0);
    let tab = browser.open(HOME);
    check(&mut browser, tab, &[2, 1, 0]);
}

#[test]
fn nor_where_local_storage_is_denied() {
    let (mut browser, one, other) = two();
    browser.first.trouble = Some(Trouble::Denied);
    for (tab, mood) in [(one, 1), (other, 2), (one, 3)] {
        browser.tap(tab, mood);
        browser.settle();
    }
    browser.first.trouble = None;
    let tab = browser.open(HOME);
    check(&mut browser, tab, &[3, 2, 1, 0]);
}

#[test]
fn two_tabs_that_change_the_same_entry_lose_neither_change() {
    let (mut browser, one, other) = two();
    let id = browser.newest(one);
    browser.rewrite(one, &id, "first");
    browser.rewrite(other, &id, "second");
    check(&mut browser, one, &[0, 0]);
    check(&mut browser, other, &[0, 0]);
    let mut notes: Vec<_> = browser.noted(one).into_iter().map(|one| one.note).collect();
    notes.sort();
    assert_eq!(notes, ["first", "second"]);
}

#[test]
fn what_one_tab_takes_back_is_gone_in_the_other() {
    let (mut browser, one, other) = two();
    browser.tap(one, 1);
    browser.settle();
    browser.tap(other, 2);
    browser.undo(one);
    for tab in [one, other] {
        check(&mut browser, tab, &[2, 0]);
    }
}

#[test]
fn what_one_tab_moves_out_of_a_month_is_not_brought_back_by_another_that_writes_to_it() {
    let (mut browser, one, other) = two();
    browser.tap(one, 1);
    browser.settle();
    browser.choose(one, Keeping::Tab);
    // It has not heard of that.
    browser.tap(other, 2);
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let text = &texts["doorway/diary/2026-11"];
        assert!(!text.contains("\"mood\":1") && text.contains("\"mood\":2"), "{text}");
    }
    let next = browser.open(HOME);
    browser.settle();
    assert!(!browser.moods(next).contains(&1));
}

#[test]
fn deleting_everything_in_one_tab_is_final_though_another_can_take_a_deletion_back() {
    for keeping in [Keeping::Device, Keeping::Tab] {
        let (mut browser, one, other) = two();
        browser.choose(other, keeping);
        let id = browser.newest(other);
        browser.act(other, diary::Event::Deleted(id));
        browser.settle();
        browser.delete_all(one);
        browser.settle();
        browser.undo(other);
        browser.settle();
        assert!(browser.moods(other).is_empty(), "{keeping:?}");
        let next = browser.open(HOME);
        browser.settle();
        assert!(browser.moods(next).is_empty(), "{keeping:?}");
    }
}

#[test]
fn where_a_later_release_has_written_meanwhile_its_month_stays_and_that_is_told() {
    let (mut browser, one, _) = two();
    let later = r#"{"schema":2,"body":"sealed"}"#.to_owned();
    for texts in [&mut browser.first.texts, &mut browser.safe.texts] {
        texts.insert("doorway/diary/2026-11".to_owned(), later.clone());
    }
    browser.tap(one, 5);
    while browser.deliver(one) {}
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert_eq!(texts["doorway/diary/2026-11"], later);
    }
    assert_eq!(browser.moods(one), [5, 0], "on the screen");
    assert_eq!(browser.model(one).saving(), Saving::Memory);
    browser.reload(one, Pending::Lost);
    browser.settle();
    assert!(browser.model(one).newer);
}
