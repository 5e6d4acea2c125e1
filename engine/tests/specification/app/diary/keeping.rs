//! Where the diary is kept: one month may lie in two places.

use doorway_engine::app::{Saving, diary};
use doorway_engine::id::Id;
use doorway_engine::record::Keeping;

use super::{HOME, on, opened};
use crate::app::store::Texts;
use crate::app::world::{Pending, World};

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
fn check(world: &mut World, tab: usize, device: &[u8], in_tab: &[u8]) {
    world.settle();
    for texts in [&world.first.texts, &world.safe.texts] {
        assert_eq!(lie(texts).0, device, "on the device: {texts:?}");
    }
    assert_eq!(lie(&world.tab(tab).session.texts).0, in_tab, "in the tab");
    let mut all = [device, in_tab].concat();
    all.sort_unstable();
    let mut moods = world.moods(tab);
    moods.sort_unstable();
    assert_eq!(moods, all.into_iter().map(i64::from).collect::<Vec<_>>(), "on the screen");
}

/// A browser with a mood of 1 from before, and a tab that has noted a 2.
fn older_and_new() -> (World, usize, Id) {
    let (mut world, tab) = opened();
    world.tap(tab, 1);
    let older = world.newest(tab);
    world.settle();
    world.close(tab, Pending::Done);
    let tab = world.open(HOME);
    world.tap(tab, 2);
    world.settle();
    (world, tab, older)
}

#[test]
fn a_mood_kept_in_the_tab_lies_there_alone_and_is_gone_with_it() {
    let (mut world, tab) = opened();
    world.choose(tab, Keeping::Session);
    world.tap(tab, 4);
    check(&mut world, tab, &[], &[4]);
    assert!(world.first.is_bare() && world.safe.is_bare());
    assert_eq!(world.model(tab).saving(), Saving::Session);
    world.reload(tab, Pending::Lost);
    check(&mut world, tab, &[], &[4]);
    world.tap(tab, 5);
    check(&mut world, tab, &[], &[4, 5]);
    world.close(tab, Pending::Done);
    let tab = world.open(HOME);
    check(&mut world, tab, &[], &[]);
}

#[test]
fn of_one_month_this_visit_moves_to_the_tab_and_what_was_before_stays() {
    let (mut world, tab, older) = older_and_new();
    check(&mut world, tab, &[1, 2], &[]);
    world.choose(tab, Keeping::Session);
    assert_eq!(world.model(tab).older(), 1);
    check(&mut world, tab, &[1], &[2]);
    world.tap(tab, 3);
    check(&mut world, tab, &[1], &[2, 3]);
    world.reload(tab, Pending::Lost);
    check(&mut world, tab, &[1], &[2, 3]);
    world.close(tab, Pending::Done);
    let tab = world.open(HOME);
    check(&mut world, tab, &[1], &[]);
    assert_eq!(world.newest(tab), older);
}

#[test]
fn keeping_on_the_device_again_brings_both_together() {
    let (mut world, tab, _) = older_and_new();
    world.choose(tab, Keeping::Session);
    world.tap(tab, 3);
    world.settle();
    world.choose(tab, Keeping::Device);
    check(&mut world, tab, &[1, 2, 3], &[]);
    assert!(world.tab(tab).session.texts.is_empty());
    world.choose(tab, Keeping::Session);
    check(&mut world, tab, &[1], &[2, 3]);
}

#[test]
fn a_move_to_the_device_that_a_reload_cuts_short_is_finished() {
    for lost in [0, usize::MAX] {
        let (mut world, tab, _) = older_and_new();
        world.choose(tab, Keeping::Session);
        world.settle();
        world.first.flush();
        world.choose(tab, Keeping::Device);
        world.first.lose(lost);
        world.reload(tab, Pending::Lost);
        check(&mut world, tab, &[1, 2], &[]);
        assert!(world.tab(tab).session.texts.is_empty());
    }
}

#[test]
fn a_change_to_an_entry_from_before_stays_on_the_device() {
    let (mut world, tab, older) = older_and_new();
    world.choose(tab, Keeping::Session);
    world.save_noted(tab, &on("2026-11-20", 7), Some(&older));
    assert_eq!(world.model(tab).older(), 1);
    check(&mut world, tab, &[7], &[2]);
    world.undo(tab);
    check(&mut world, tab, &[1], &[2]);
    assert_eq!(lie(&world.tab(tab).session.texts).1, 0, "the tab knows nothing of it");
}

#[test]
fn what_this_visit_deletes_of_its_own_is_nothing_to_the_device() {
    let (mut world, tab, _) = older_and_new();
    world.choose(tab, Keeping::Session);
    world.settle();
    let own = world.newest(tab);
    world.act(tab, diary::Event::Deleted(own.clone()));
    check(&mut world, tab, &[1], &[]);
    assert_eq!(lie(&world.tab(tab).session.texts).1, 1);
    world.reload(tab, Pending::Lost);
    check(&mut world, tab, &[1], &[]);
    for texts in [&world.first.texts, &world.safe.texts] {
        assert!(!texts[MONTH].contains(own.as_str()), "not even when");
    }
}

#[test]
fn a_deletion_of_an_entry_from_before_is_taken_back_to_the_device() {
    let (mut world, tab, older) = older_and_new();
    world.choose(tab, Keeping::Session);
    world.act(tab, diary::Event::Deleted(older));
    check(&mut world, tab, &[], &[2]);
    world.undo(tab);
    check(&mut world, tab, &[1], &[2]);
    world.close(tab, Pending::Done);
    let tab = world.open(HOME);
    check(&mut world, tab, &[1], &[]);
}

#[test]
fn a_visit_by_link_notes_in_the_tab_and_sees_nothing_of_the_device() {
    let (mut world, tab) = opened();
    world.tap(tab, 1);
    world.settle();
    let before = (world.first.texts.clone(), world.safe.texts.clone());
    let tab = world.open("#/check/phq9#c1.x");
    world.settle();
    assert!(world.moods(tab).is_empty());
    world.tap(tab, 2);
    let id = world.newest(tab);
    world.rewrite(tab, &id, "more");
    world.settle();
    assert_eq!((world.first.texts.clone(), world.safe.texts.clone()), before);
    assert_eq!(lie(&world.tab(tab).session.texts), (vec![2], 1));
}

#[test]
fn deleting_everything_in_a_tab_that_keeps_nothing_empties_both_places() {
    let (mut world, tab, _) = older_and_new();
    world.choose(tab, Keeping::Session);
    world.settle();
    world.delete_all(tab);
    check(&mut world, tab, &[], &[]);
    assert!(world.first.is_bare() && world.safe.is_bare());
    assert!(!world.tab(tab).session.texts.contains_key(MONTH));
}

#[test]
fn a_damaged_month_on_the_device_is_left_when_this_visit_moves_to_the_tab() {
    let (mut world, tab) = opened();
    world.tap(tab, 1);
    world.settle();
    world.close(tab, Pending::Done);
    for texts in [&mut world.first.texts, &mut world.safe.texts] {
        texts.insert(MONTH.to_owned(), "cut".to_owned());
    }
    let tab = world.open(HOME);
    world.settle();
    world.tap(tab, 2);
    world.settle();
    world.choose(tab, Keeping::Session);
    world.settle();
    for texts in [&world.first.texts, &world.safe.texts] {
        assert!(texts.values().any(|text| text == "cut"), "{texts:?}");
        assert!(!texts.values().any(|text| text.contains("\"mood\":2")), "{texts:?}");
    }
}
