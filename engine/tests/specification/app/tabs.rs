//! Two tabs over the same stores.

use doorway_engine::record::Keeping;

use crate::app::world::{CHECK, Pending, World};

fn two() -> (World, usize, usize) {
    let mut world = World::new();
    let one = world.open(CHECK);
    let other = world.open(CHECK);
    world.settle();
    (world, one, other)
}

/// Both tabs, both stores and the next visit have the same.
fn check(world: &mut World, tabs: [usize; 2], entries: usize) {
    world.settle();
    for tab in tabs {
        assert_eq!(world.entries(tab).len(), entries);
    }
    assert_eq!(world.entries(tabs[0]), world.entries(tabs[1]));
    assert_eq!(world.answers(tabs[0]), world.answers(tabs[1]));
    assert_eq!(world.first.texts, world.safe.texts);
    let entries = world.entries(tabs[0]);
    let next = world.open(CHECK);
    world.settle();
    assert_eq!(world.entries(next), entries);
    assert_eq!(world.answers(next), world.answers(tabs[0]));
    world.close(next, Pending::Done);
}

#[test]
fn two_tabs_that_finish_different_questionnaires_both_end_with_both() {
    let (mut world, one, other) = two();
    world.take(one, [1; 9]);
    world.take(other, [2; 9]);
    check(&mut world, [one, other], 2);
}

#[test]
fn so_they_do_where_local_storage_is_denied() {
    let (mut world, one, other) = two();
    world.first.trouble = Some(doorway_engine::app::Trouble::Denied);
    world.take(one, [1; 9]);
    world.take(other, [2; 9]);
    world.settle();
    world.first.trouble = None;
    let next = world.open(CHECK);
    world.settle();
    assert_eq!(world.entries(next).len(), 2);
}

#[test]
fn answers_to_different_items_come_together() {
    let (mut world, one, other) = two();
    world.answer(one, "1", 1);
    world.answer(other, "2", 2);
    world.answer(one, "3", 3);
    check(&mut world, [one, other], 0);
    assert_eq!(world.answers(one)[..3], [Some(1), Some(2), Some(3)]);
}

#[test]
fn what_one_tab_deletes_is_gone_in_the_other() {
    let (mut world, one, other) = two();
    let id = world.take(one, [1; 9]);
    world.take(other, [2; 9]);
    check(&mut world, [one, other], 2);
    world.delete(other, &id);
    check(&mut world, [one, other], 1);
}

#[test]
fn deleting_everything_in_one_tab_empties_the_other_and_nothing_comes_back() {
    for keeping in [Keeping::Device, Keeping::Session] {
        let mut world = World::new();
        let tab = world.open(CHECK);
        world.take(tab, [1; 9]);
        world.settle();
        world.close(tab, Pending::Done);
        let (one, other) = (world.open(CHECK), world.open(CHECK));
        world.settle();
        world.answer(one, "1", 2);
        world.settle();
        world.choose(other, keeping);
        world.settle();

        world.delete_all(one);
        world.settle();
        assert_eq!(world.entries(other), [], "{keeping:?}");
        assert!(world.first.is_bare(), "{keeping:?}: {:?}", world.first.texts);
        assert!(world.safe.is_bare(), "{keeping:?}: {:?}", world.safe.texts);
        world.answer(other, "3", 1);
        world.settle();
        let next = world.open(CHECK);
        world.settle();
        assert_eq!(world.entries(next), [], "{keeping:?}");
        assert_eq!(world.answers(next)[0], None, "{keeping:?}");
    }
}

#[test]
fn what_a_tab_that_keeps_nothing_has_of_its_own_stays_when_another_deletes_everything() {
    let (mut world, one, other) = two();
    world.choose(other, Keeping::Session);
    let own = world.take(other, [2; 9]);
    world.settle();
    world.take(one, [1; 9]);
    world.settle();
    world.delete_all(one);
    world.settle();
    assert_eq!(world.entries(other), [own]);
}

#[test]
fn a_visit_that_leaves_the_device_is_not_brought_back_by_another_tab() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    let older = world.take(tab, [1; 9]);
    world.settle();
    world.close(tab, Pending::Done);
    let (one, other) = (world.open(CHECK), world.open(CHECK));
    world.settle();
    let new = world.take(one, [2; 9]);
    world.go(one, CHECK);
    world.answer(one, "1", 3);
    world.settle();
    assert_eq!(world.entries(other).len(), 2);

    world.choose(one, Keeping::Session);
    world.settle();
    assert!(world.entries(one).contains(&new));
    for texts in [&world.first.texts, &world.safe.texts] {
        let keys: Vec<_> = texts.keys().filter(|key| key.contains("/check/")).collect();
        assert_eq!(keys, [&["doorway/check/", older.as_str()].concat()]);
        assert!(!texts.contains_key("doorway/draft/phq9"));
    }
}

#[test]
fn a_tab_hears_nothing_of_what_one_keeps_for_itself() {
    let (mut world, one, other) = two();
    world.choose(one, Keeping::Session);
    world.take(one, [1; 9]);
    world.answer(other, "1", 2);
    world.settle();
    assert_eq!(world.entries(other), []);
}

#[test]
fn a_tab_that_keeps_nothing_goes_on_so_when_another_chooses_the_device() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.take(tab, [1; 9]);
    world.settle();
    world.close(tab, Pending::Done);
    let (one, other) = (world.open(CHECK), world.open(CHECK));
    world.settle();
    world.choose(one, Keeping::Session);
    let own = world.take(one, [2; 9]);
    world.settle();
    world.choose(other, Keeping::Session);
    world.choose(other, Keeping::Device);
    world.settle();
    for _ in 0..2 {
        assert_eq!(world.model(one).keeping, Keeping::Session);
        assert!(world.entries(one).contains(&own));
        for texts in [&world.first.texts, &world.safe.texts] {
            assert!(!texts.contains_key(&["doorway/check/", own.as_str()].concat()));
        }
        world.reload(one, Pending::Lost);
        world.settle();
    }
}
