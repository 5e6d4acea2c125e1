//! A store that lost its data is filled again from the other, and that is told.

use doorway_engine::app::{Effect, Place, Saving, Trouble, Troubles, notices};

use crate::app::world::{CHECK, Pending, World};

/// After a visit with an entry and a draft, `change` happens to the stores.
fn check(change: impl FnOnce(&mut World), restored: bool) {
    let mut world = World::new();
    let tab = world.open(CHECK);
    let id = world.take(tab, [1; 9]);
    world.go(tab, CHECK);
    world.answer(tab, "1", 3);
    world.settle();
    let before = world.first.texts.clone();
    assert_eq!(before, world.safe.texts, "both stores have everything");
    world.close(tab, Pending::Done);

    change(&mut world);
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.model(tab).is_restored(), restored);
    assert_eq!(world.entries(tab), [id]);
    assert_eq!(world.answers(tab)[0], Some(3));
    assert_eq!(world.first.texts, before);
    assert_eq!(world.safe.texts, before);
    assert_eq!(world.model(tab).saving(), Saving::Device);
    world.act(tab, notices::Event::RestoredSeen);
    assert!(!world.model(tab).is_restored());
}

#[test]
fn emptied_local_storage_is_filled_again_and_told() {
    check(|world| world.first.texts.clear(), true);
}

#[test]
fn emptied_indexeddb_is_filled_again_and_told() {
    check(|world| world.safe.texts.clear(), true);
}

#[test]
fn where_nothing_was_lost_nothing_is_told() {
    check(|_| {}, false);
}

#[test]
fn opening_again_writes_nothing() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.take(tab, [1; 9]);
    world.settle();
    world.reload(tab, Pending::Done);
    world.settle();
    let write = |effect: &Effect| matches!(effect, Effect::Write { .. });
    assert!(!world.ordered(tab).iter().any(write));
    assert_eq!(world.model(tab).saving(), Saving::Device);
}

#[test]
fn single_lost_texts_are_filled_in_without_words() {
    for key in ["doorway/draft/phq9", "doorway/check/"] {
        for place in [Place::First, Place::Safe] {
            let lose = |world: &mut World| {
                world.store(place).texts.retain(|one, _| !one.starts_with(key));
            };
            check(lose, false);
        }
    }
}

#[test]
fn a_store_that_takes_nothing_is_not_told_as_filled_again() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.take(tab, [1; 9]);
    world.settle();
    world.close(tab, Pending::Done);
    world.first.texts.clear();
    world.first.trouble = Some(Trouble::Full);
    let tab = world.open(CHECK);
    world.settle();
    assert!(!world.model(tab).is_restored());
    assert_eq!(world.model(tab).trouble(), Troubles::OneFull);
    // Once there is room it is filled, and that is told.
    world.first.trouble = None;
    world.answer(tab, "1", 3);
    world.settle();
    assert!(world.model(tab).is_restored());
}

#[test]
fn beside_what_a_later_release_wrote_nothing_is_told_as_filled_again() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.take(tab, [1; 9]);
    world.settle();
    world.close(tab, Pending::Done);
    let sentinel = world.first.texts.keys().find(|key| key.contains("sentinel")).unwrap().clone();
    world.first.texts.insert(sentinel, r#"{"schema":99}"#.to_owned());
    let tab = world.open(CHECK);
    world.settle();
    assert!(world.model(tab).newer);
    assert!(!world.model(tab).is_restored());
}

#[test]
fn a_new_browser_is_not_told_anything() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.settle();
    assert!(!world.model(tab).is_restored());
    assert!(world.first.texts.is_empty() && world.safe.texts.is_empty(), "nothing written yet");
}
