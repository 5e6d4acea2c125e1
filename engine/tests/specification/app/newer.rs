//! What a later release wrote is read by this one as little as possible, and
//! nothing is written beside it.

use doorway_engine::app::{Effect, Saving, check, settings, store};
use doorway_engine::record::Keeping;

use crate::app::store::Texts;
use crate::app::world::{CHECK, Pending, World};

const LATER: &str = r#"{"schema":2,"seal":"…","body":{}}"#;

/// A browser with an entry of this release and, in local storage and IndexedDB
/// or one of them, this text of a later one.
fn newer(key: &str, first: bool, safe: bool) -> World {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.take(tab, [1; 9]);
    world.settle();
    world.close(tab, Pending::Done);
    if first {
        world.first.texts.insert(key.to_owned(), LATER.to_owned());
    }
    if safe {
        world.safe.texts.insert(key.to_owned(), LATER.to_owned());
    }
    world
}

/// Does everything that would otherwise write; nothing may change.
fn check(mut world: World, before: &(Texts, Texts)) {
    let tab = world.open(CHECK);
    world.settle();
    assert!(world.model(tab).newer);
    assert_eq!(world.entries(tab).len(), 1, "what can be read is shown");
    let id = world.entries(tab)[0].clone();
    world.fill(tab, [2; 9]);
    assert_eq!(world.answers(tab), [Some(2); 9], "it stays on the screen");
    assert_eq!(world.model(tab).saving(), Saving::Memory);
    world.act(tab, check::Event::FinishPressed);
    world.act(tab, settings::Event::CountryChosen("GB".to_owned()));
    world.delete(tab, &id);
    world.choose(tab, Keeping::Session);
    world.answer(tab, "1", 3);
    world.choose(tab, Keeping::Device);
    world.settle();
    let touching = |effect: &Effect| {
        matches!(effect, Effect::Write { .. } | Effect::Remove { .. } | Effect::Wipe(_))
    };
    let touched: Vec<_> = world.ordered(tab).into_iter().filter(touching).collect();
    assert_eq!((&world.first.texts, &world.safe.texts), (&before.0, &before.1), "{touched:?}");
}

const KEYS: [&str; 5] = [
    "doorway/settings",
    "doorway/sentinel",
    "doorway/draft/phq9",
    "doorway/check/01j3z9k7q2m4x8c5v6b0n1t2re",
    "doorway/diary/2026-11",
];

#[test]
fn nothing_at_all_is_written_where_a_later_release_wrote() {
    for key in KEYS {
        let world = newer(key, true, true);
        let before = (world.first.texts.clone(), world.safe.texts.clone());
        check(world, &before);
    }
}

#[test]
fn nor_where_only_local_storage_shows_it() {
    let world = newer("doorway/settings", true, false);
    let before = (world.first.texts.clone(), world.safe.texts.clone());
    check(world, &before);
}

#[test]
fn nor_once_indexeddb_shows_it() {
    for key in KEYS {
        let mut world = newer(key, false, true);
        let safe = world.safe.texts.clone();
        let tab = world.open(CHECK);
        world.answer(tab, "1", 1);
        world.settle();
        assert!(world.model(tab).newer);
        world.answer(tab, "2", 1);
        world.settle();
        assert_eq!(world.safe.texts, safe);
        assert_eq!(world.model(tab).saving(), Saving::Memory);
    }
}

#[test]
fn deleting_everything_is_an_order_and_is_done() {
    let mut world = newer("doorway/diary/2026-11", true, true);
    let tab = world.open(CHECK);
    world.settle();
    world.delete_all(tab);
    world.settle();
    assert!(world.first.is_bare() && world.safe.is_bare());
}

#[test]
fn a_tab_stops_writing_when_a_later_release_writes_in_another() {
    let mut world = newer("doorway/settings", false, false);
    let tab = world.open(CHECK);
    world.settle();
    world.first.texts.insert("doorway/settings".to_owned(), LATER.to_owned());
    world.safe.texts.insert("doorway/settings".to_owned(), LATER.to_owned());
    world.act(tab, store::Event::ChangedElsewhere);
    world.settle();
    let before = (world.first.texts.clone(), world.safe.texts.clone());
    world.answer(tab, "1", 1);
    world.settle();
    assert_eq!((world.first.texts, world.safe.texts), before);
}
