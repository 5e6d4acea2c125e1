//! Deleting one result, and everything.

use doorway_engine::app::{
    Asking, Effect, Event, Focus, Place, Trouble, Troubles, deleting, notices, settings, store,
};
use doorway_engine::record::Keeping;
use doorway_engine::route::Route;

use crate::app::world::{CHECK, Pending, World};

/// Nothing of ours is on the device, now and after another visit.
fn check_empty(world: &mut World, tab: usize) {
    world.settle();
    assert_eq!(world.entries(tab), []);
    assert_eq!(world.answers(tab), [None; 9]);
    assert!(world.first.is_bare(), "{:?}", world.first.texts);
    assert!(world.safe.is_bare(), "{:?}", world.safe.texts);
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.entries(tab), []);
    assert_eq!(world.model(tab).country(), None);
    assert!(!world.model(tab).is_restored());
}

fn lived() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.take(tab, [1; 9]);
    world.take(tab, [2; 9]);
    world.go(tab, CHECK);
    world.answer(tab, "1", 3);
    world.act(tab, settings::Event::CountryChosen("GB".to_owned()));
    world.settle();
    (world, tab)
}

#[test]
fn a_deleted_entry_does_not_come_back_from_either_store() {
    for (first, safe) in [(true, true), (true, false), (false, true)] {
        let (mut world, tab) = lived();
        let stale = (world.first.texts.clone(), world.safe.texts.clone());
        let [gone, stays] = world.entries(tab).try_into().unwrap();
        world.delete(tab, &gone);
        world.settle();
        if !first {
            world.first.texts = stale.0;
        }
        if !safe {
            world.safe.texts = stale.1;
        }
        world.reload(tab, Pending::Lost);
        world.settle();
        assert_eq!(world.entries(tab), [stays]);
    }
}

#[test]
fn nothing_of_a_deleted_entry_stays_but_when() {
    let (mut world, tab) = lived();
    let gone = world.entries(tab)[0].clone();
    world.delete(tab, &gone);
    world.settle();
    for texts in [&world.first.texts, &world.safe.texts] {
        let text = &texts[&["doorway/check/", gone.as_str()].concat()];
        assert!(text.contains("deleted") && !text.contains("answers"), "{text}");
    }
}

#[test]
fn deleting_is_asked_first_and_no_is_no() {
    let (mut world, tab) = lived();
    let id = world.entries(tab)[0].clone();
    world.ordered(tab);
    for (event, asking) in [
        (Event::Deleting(deleting::Event::Pressed(id.clone())), Asking::Delete(id)),
        (Event::Deleting(deleting::Event::AllPressed), Asking::DeleteAll),
    ] {
        world.act(tab, event);
        assert_eq!(world.model(tab).asking, Some(asking));
        assert_eq!(world.ordered(tab), [Effect::Focus(Focus::Question)]);
        world.act(tab, deleting::Event::Cancelled);
        assert_eq!(world.model(tab).asking, None);
        assert_eq!(world.ordered(tab), [Effect::Focus(Focus::Heading)]);
    }
    world.act(tab, deleting::Event::Confirmed);
    assert_eq!(world.ordered(tab), [], "nothing was asked");
    assert_eq!(world.entries(tab).len(), 2);
}

#[test]
fn a_question_does_not_wait_on_another_screen() {
    let (mut world, tab) = lived();
    world.act(tab, deleting::Event::AllPressed);
    world.go(tab, "#/help");
    world.act(tab, deleting::Event::Confirmed);
    assert_eq!(world.entries(tab).len(), 2);
}

#[test]
fn deleting_everything_empties_both_stores() {
    let (mut world, tab) = lived();
    world.delete_all(tab);
    check_empty(&mut world, tab);
}

#[test]
fn deleting_everything_takes_damaged_texts_too() {
    let (mut world, tab) = lived();
    world.first.texts.insert("doorway/check/x".to_owned(), "cut".to_owned());
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.model(tab).damaged.len(), 1);
    world.delete_all(tab);
    assert_eq!(world.model(tab).damaged, []);
    check_empty(&mut world, tab);
}

#[test]
fn deleting_everything_before_indexeddb_has_answered_is_final() {
    let (mut world, tab) = lived();
    world.reload(tab, Pending::Lost);
    world.delete_all(tab);
    check_empty(&mut world, tab);
}

#[test]
fn deleting_everything_while_writes_are_under_way_is_final() {
    let (mut world, tab) = lived();
    world.answer(tab, "4", 1);
    world.take(tab, [0; 9]);
    world.delete_all(tab);
    check_empty(&mut world, tab);
}

#[test]
fn deleting_everything_works_in_a_tab_that_keeps_nothing() {
    let (mut world, tab) = lived();
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    world.settle();
    world.choose(tab, Keeping::Session);
    world.take(tab, [1; 9]);
    world.settle();
    world.delete_all(tab);
    world.settle();
    assert_eq!(world.model(tab).keeping, Keeping::Session, "that stays as chosen");
    let session = &world.tab(tab).session.texts;
    assert!(!session.keys().any(|key| key.contains("check") || key.contains("draft")));
    check_empty(&mut world, tab);
}

#[test]
fn after_deleting_everything_new_entries_are_kept_again() {
    let (mut world, tab) = lived();
    world.delete_all(tab);
    let id = world.take(tab, [1; 9]);
    world.settle();
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.entries(tab), [id]);
}

#[test]
fn the_result_of_a_deleted_entry_is_gone_and_its_address_is_kept() {
    let (mut world, tab) = lived();
    let id = world.take(tab, [1; 9]);
    world.delete(tab, &id);
    assert!(matches!(world.model(tab).route, Route::Result(..)));
    assert_eq!(world.model(tab).record.check(&id), None);
}

#[test]
fn a_deletion_that_the_device_refuses_is_told() {
    for keeping in [Keeping::Device, Keeping::Session] {
        let (mut world, tab) = lived();
        world.close(tab, Pending::Done);
        let tab = world.open("#/history");
        world.settle();
        world.choose(tab, keeping);
        world.settle();
        world.everywhere(Some(Trouble::Denied));
        let id = world.entries(tab)[0].clone();
        world.delete(tab, &id);
        world.settle();
        assert_eq!(world.model(tab).trouble(), Troubles::All(Trouble::Denied), "{keeping:?}");
    }
}

#[test]
fn a_store_that_refuses_to_delete_is_told_and_one_that_was_never_readable_is_not() {
    let refused =
        |place| Event::Store(store::Event::Removed { place, outcome: Err(Trouble::Denied) });
    let (mut world, tab) = lived();
    world.delete_all(tab);
    world.act(tab, refused(Place::First));
    assert!(world.model(tab).not_deleted);
    world.act(tab, notices::Event::NotDeletedSeen);
    assert!(!world.model(tab).not_deleted);

    let mut world = World::new();
    world.everywhere(Some(Trouble::Denied));
    let tab = world.open(CHECK);
    world.settle();
    world.act(tab, refused(Place::Safe));
    assert!(!world.model(tab).not_deleted);
}
