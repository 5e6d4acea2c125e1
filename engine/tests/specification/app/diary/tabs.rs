//! Two tabs over the same month.

use doorway_engine::app::{Saving, Trouble, diary};
use doorway_engine::record::Keeping;

use super::{HOME, check, opened};
use crate::app::world::{Pending, World};

fn two() -> (World, usize, usize) {
    let (mut world, one) = opened();
    world.tap(one, 0);
    world.settle();
    let other = world.open(HOME);
    world.settle();
    (world, one, other)
}

#[test]
fn two_tabs_that_note_at_once_both_end_with_both() {
    let (mut world, one, other) = two();
    world.tap(one, 1);
    world.tap(other, 2);
    for tab in [one, other] {
        check(&mut world, tab, &[2, 1, 0]);
    }
}

#[test]
fn a_tab_that_never_heard_of_the_others_write_loses_nothing() {
    let (mut world, one, other) = two();
    world.tap(one, 1);
    world.tap(other, 2);
    while world.deliver(one) | world.deliver(other) {}
    world.crash(0);
    let tab = world.open(HOME);
    check(&mut world, tab, &[2, 1, 0]);
}

#[test]
fn nor_where_local_storage_is_denied() {
    let (mut world, one, other) = two();
    world.first.trouble = Some(Trouble::Denied);
    for (tab, mood) in [(one, 1), (other, 2), (one, 3)] {
        world.tap(tab, mood);
        world.settle();
    }
    world.first.trouble = None;
    let tab = world.open(HOME);
    check(&mut world, tab, &[3, 2, 1, 0]);
}

#[test]
fn two_tabs_that_change_the_same_entry_lose_neither_change() {
    let (mut world, one, other) = two();
    let id = world.newest(one);
    world.rewrite(one, &id, "first");
    world.rewrite(other, &id, "second");
    check(&mut world, one, &[0, 0]);
    check(&mut world, other, &[0, 0]);
    let mut notes: Vec<_> = world.noted(one).into_iter().map(|one| one.note).collect();
    notes.sort();
    assert_eq!(notes, ["first", "second"]);
}

#[test]
fn what_one_tab_takes_back_is_gone_in_the_other() {
    let (mut world, one, other) = two();
    world.tap(one, 1);
    world.settle();
    world.tap(other, 2);
    world.undo(one);
    for tab in [one, other] {
        check(&mut world, tab, &[2, 0]);
    }
}

#[test]
fn what_one_tab_moves_out_of_a_month_is_not_brought_back_by_another_that_writes_to_it() {
    let (mut world, one, other) = two();
    world.tap(one, 1);
    world.settle();
    world.choose(one, Keeping::Session);
    // It has not heard of that.
    world.tap(other, 2);
    world.settle();
    for texts in [&world.first.texts, &world.safe.texts] {
        let text = &texts["doorway/diary/2026-11"];
        assert!(!text.contains("\"mood\":1") && text.contains("\"mood\":2"), "{text}");
    }
    let next = world.open(HOME);
    world.settle();
    assert!(!world.moods(next).contains(&1));
}

#[test]
fn deleting_everything_in_one_tab_is_final_though_another_can_take_a_deletion_back() {
    for keeping in [Keeping::Device, Keeping::Session] {
        let (mut world, one, other) = two();
        world.choose(other, keeping);
        let id = world.newest(other);
        world.act(other, diary::Event::Deleted(id));
        world.settle();
        world.delete_all(one);
        world.settle();
        world.undo(other);
        world.settle();
        assert!(world.moods(other).is_empty(), "{keeping:?}");
        let next = world.open(HOME);
        world.settle();
        assert!(world.moods(next).is_empty(), "{keeping:?}");
    }
}

#[test]
fn where_a_later_release_has_written_meanwhile_its_month_stays_and_that_is_told() {
    let (mut world, one, _) = two();
    let later = r#"{"schema":2,"body":"sealed"}"#.to_owned();
    for texts in [&mut world.first.texts, &mut world.safe.texts] {
        texts.insert("doorway/diary/2026-11".to_owned(), later.clone());
    }
    world.tap(one, 5);
    while world.deliver(one) {}
    for texts in [&world.first.texts, &world.safe.texts] {
        assert_eq!(texts["doorway/diary/2026-11"], later);
    }
    assert_eq!(world.moods(one), [5, 0], "on the screen");
    assert_eq!(world.model(one).saving(), Saving::Memory);
    world.reload(one, Pending::Lost);
    world.settle();
    assert!(world.model(one).newer);
}
