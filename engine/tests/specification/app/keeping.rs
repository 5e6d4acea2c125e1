//! Where entries are kept, and a change of mind.

use doorway_engine::app::{Place, Saving, Trouble};
use doorway_engine::id::Id;
use doorway_engine::record::Keeping;

use crate::app::world::{CHECK, Pending, World};

/// The device holds exactly these entries, and a draft or not.
fn check_device(world: &World, entries: &[&Id], draft: bool) {
    let mut expected: Vec<_> =
        entries.iter().map(|id| ["doorway/check/", id.as_str()].concat()).collect();
    expected.sort();
    for texts in [&world.first.texts, &world.safe.texts] {
        let of = |prefix: &str| -> Vec<_> {
            texts.keys().filter(|key| key.starts_with(prefix)).cloned().collect()
        };
        assert_eq!(of("doorway/check/"), expected);
        assert_eq!(!of("doorway/draft/").is_empty(), draft);
    }
}

/// A browser with one older entry, and a tab that finished another and began a
/// third.
fn older_and_new() -> (World, usize, Id, Id) {
    let mut world = World::new();
    let tab = world.open(CHECK);
    let older = world.take(tab, [1; 9]);
    world.settle();
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    let new = world.take(tab, [2; 9]);
    world.go(tab, CHECK);
    world.answer(tab, "1", 3);
    world.settle();
    (world, tab, older, new)
}

#[test]
fn keeping_in_the_tab_takes_this_visit_off_the_device() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    let id = world.take(tab, [2; 9]);
    world.go(tab, CHECK);
    world.answer(tab, "1", 3);
    world.settle();
    world.choose(tab, Keeping::Session);
    world.settle();
    assert!(world.first.is_bare() && world.safe.is_bare());
    assert_eq!(world.model(tab).saving(), Saving::Session);
    world.answer(tab, "2", 1);
    world.settle();
    assert!(world.first.is_bare() && world.safe.is_bare());

    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.model(tab).keeping, Keeping::Session);
    assert_eq!(world.answers(tab)[..2], [Some(3), Some(1)]);
    assert_eq!(world.entries(tab), [id]);
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!((world.answers(tab), world.entries(tab)), ([None; 9], vec![]));
}

#[test]
fn older_entries_stay_on_the_device_and_are_counted() {
    let (mut world, tab, older, new) = older_and_new();
    world.choose(tab, Keeping::Session);
    world.settle();
    assert_eq!(world.model(tab).older(), 1);
    assert_eq!(world.entries(tab).len(), 2, "both are shown");
    check_device(&world, &[&older], false);
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.model(tab).keeping, Keeping::Session);
    assert!(world.entries(tab).contains(&new) && world.entries(tab).contains(&older));
    assert_eq!(world.answers(tab)[0], Some(3));
    check_device(&world, &[&older], false);
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.entries(tab), [older]);
    assert_eq!(world.answers(tab), [None; 9]);
}

#[test]
fn the_choice_is_remembered_with_the_older_entries() {
    for lost in [false, true] {
        let (mut world, tab, older, _) = older_and_new();
        world.choose(tab, Keeping::Session);
        world.settle();
        world.close(tab, Pending::Done);
        if lost {
            world.first.texts.clear();
        }
        let tab = world.open(CHECK);
        world.settle();
        assert_eq!(world.model(tab).keeping, Keeping::Session, "local storage emptied: {lost}");
        world.take(tab, [0; 9]);
        world.settle();
        check_device(&world, &[&older], false);
    }
}

#[test]
fn once_the_visit_has_left_the_device_reloads_begin_no_more_epochs() {
    for older in [false, true] {
        let mut world = World::new();
        let mut tab = world.open(CHECK);
        if older {
            world.take(tab, [1; 9]);
            world.settle();
            world.close(tab, Pending::Done);
            tab = world.open(CHECK);
        }
        world.take(tab, [2; 9]);
        world.settle();
        world.choose(tab, Keeping::Session);
        // The move is cut short, and the next load finishes it.
        world.reload(tab, Pending::Lost);
        world.settle();
        let epoch = world.safe.texts["doorway/epoch"].clone();
        assert_eq!(world.model(tab).saving(), Saving::Session);
        for _ in 0..2 {
            world.reload(tab, Pending::Done);
            world.settle();
        }
        assert_eq!(world.safe.texts["doorway/epoch"], epoch, "older: {older}");
        assert_eq!(world.entries(tab).len(), 1 + usize::from(older));
    }
}

#[test]
fn an_older_entry_is_deleted_from_the_device_also_while_keeping_in_the_tab() {
    let (mut world, tab, older, new) = older_and_new();
    world.choose(tab, Keeping::Session);
    world.settle();
    world.delete(tab, &older);
    world.settle();
    assert_eq!(world.entries(tab), [new]);
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.entries(tab), []);
    for texts in [&world.first.texts, &world.safe.texts] {
        assert!(!texts.values().any(|text| text.contains("answers\":[[")));
    }
}

#[test]
fn keeping_on_the_device_again_brings_everything_there() {
    let (mut world, tab, older, new) = older_and_new();
    world.choose(tab, Keeping::Session);
    world.answer(tab, "2", 1);
    let third = world.take(tab, [0; 9]);
    world.go(tab, CHECK);
    world.answer(tab, "3", 2);
    world.settle();
    check_device(&world, &[&older], false);
    world.choose(tab, Keeping::Device);
    assert_eq!(world.model(tab).saving(), Saving::Pending);
    assert!(!world.tab(tab).session.texts.is_empty(), "the tab waits for the device");
    world.settle();
    assert_eq!(world.model(tab).saving(), Saving::Device);
    assert!(world.tab(tab).session.texts.is_empty());
    check_device(&world, &[&older, &new, &third], true);
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.entries(tab).len(), 3);
    assert_eq!(world.answers(tab)[2], Some(2));
    assert_eq!(world.model(tab).keeping, Keeping::Device);
}

#[test]
fn a_move_to_the_device_that_a_reload_cuts_short_is_finished() {
    for link in [false, true] {
        for lost in [0, usize::MAX] {
            let mut world = World::new();
            let tab = world.open(if link { "#/check/phq9#c1." } else { CHECK });
            world.choose(tab, Keeping::Session);
            let id = world.take(tab, [2; 9]);
            world.go(tab, CHECK);
            world.answer(tab, "1", 3);
            world.settle();
            world.first.flush();
            world.choose(tab, Keeping::Device);
            world.first.lose(lost);
            world.reload(tab, Pending::Lost);
            world.settle();
            assert_eq!(world.model(tab).keeping, Keeping::Device, "by link: {link}");
            assert_eq!(world.model(tab).saving(), Saving::Device);
            check_device(&world, &[&id], true);
            assert!(world.tab(tab).session.texts.is_empty());
            assert_eq!(world.answers(tab)[0], Some(3));
        }
    }
}

#[test]
fn a_move_to_a_device_that_refuses_leaves_everything_in_the_tab() {
    for trouble in [Trouble::Denied, Trouble::Full] {
        let mut world = World::new();
        let tab = world.open(CHECK);
        world.choose(tab, Keeping::Session);
        let id = world.take(tab, [2; 9]);
        world.settle();
        world.everywhere(Some(trouble));
        world.choose(tab, Keeping::Device);
        world.settle();
        assert_eq!(world.model(tab).saving(), Saving::Memory);
        world.reload(tab, Pending::Lost);
        world.settle();
        assert_eq!(world.entries(tab), std::slice::from_ref(&id), "the tab still has it");
        world.everywhere(None);
        world.reload(tab, Pending::Lost);
        world.settle();
        assert_eq!(world.entries(tab), [id]);
        assert_eq!(world.model(tab).saving(), Saving::Device);
    }
}

#[test]
fn unreadable_and_foreign_texts_stay_when_a_visit_leaves_the_device() {
    let mut world = World::new();
    let damaged = ("doorway/check/01j3z9k7q2m4x8c5v6b0n1t2re", "cut");
    let foreign = ("doorway/diary/2026-11", r#"{"schema":1}"#);
    for place in [Place::First, Place::Safe] {
        for (key, text) in [damaged, foreign] {
            world.store(place).texts.insert(key.to_owned(), text.to_owned());
        }
    }
    let tab = world.open(CHECK);
    world.answer(tab, "1", 3);
    world.settle();
    world.choose(tab, Keeping::Session);
    world.settle();
    for place in [Place::First, Place::Safe] {
        for (key, text) in [damaged, foreign] {
            let found = world.store(place).texts.get(key).cloned();
            assert_eq!(found.as_deref(), Some(text), "{place:?} {key}");
        }
        assert!(!world.store(place).texts.contains_key("doorway/draft/phq9"));
    }
}

#[test]
fn choosing_what_is_chosen_already_changes_nothing() {
    let (mut world, tab, ..) = older_and_new();
    world.ordered(tab);
    world.choose(tab, Keeping::Device);
    assert_eq!(world.ordered(tab), []);
}
