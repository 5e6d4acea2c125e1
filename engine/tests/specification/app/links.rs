//! A visit by a link made for sharing.

use doorway_engine::app::{Arrived, Effect, Place, Saving, settings, store, visit};
use doorway_engine::record::Keeping;

use crate::app::store::Texts;
use crate::app::world::{CHECK, Pending, World};

const LINK: &str = "#/check/phq9#c1.cGF5bG9hZA";

/// A browser with an entry, a draft and a country; and what its stores hold.
fn lived() -> (World, (Texts, Texts)) {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.take(tab, [1; 9]);
    world.go(tab, CHECK);
    world.answer(tab, "1", 3);
    world.act(tab, settings::Event::CountryChosen("GB".to_owned()));
    world.settle();
    world.close(tab, Pending::Done);
    let stores = (world.first.texts.clone(), world.safe.texts.clone());
    (world, stores)
}

/// Nothing of the device was read, shown or changed.
fn check(world: &World, tab: usize, before: &(Texts, Texts)) {
    assert!(world.model(tab).by_link());
    assert_eq!(world.model(tab).keeping, Keeping::Session);
    assert_eq!((&world.first.texts, &world.safe.texts), (&before.0, &before.1));
    let of_device = |effect: &Effect| match effect {
        Effect::Read(place)
        | Effect::Write { place, .. }
        | Effect::Remove { place, .. }
        | Effect::Wipe(place) => *place != Place::Tab,
        _ => false,
    };
    assert!(!world.tab(tab).ordered.iter().any(of_device));
}

#[test]
fn a_visit_by_link_reads_and_changes_nothing_of_the_device() {
    let (mut world, before) = lived();
    let tab = world.open(LINK);
    world.settle();
    assert_eq!(world.tab(tab).address, CHECK, "the address is cleaned");
    assert_eq!(world.answers(tab), [None; 9]);
    assert_eq!(world.entries(tab), []);
    assert_eq!(world.model(tab).country(), None);
    world.take(tab, [2; 9]);
    world.go(tab, CHECK);
    world.answer(tab, "2", 2);
    world.act(tab, settings::Event::CountryChosen("IE".to_owned()));
    world.act(tab, store::Event::ChangedElsewhere);
    world.act(tab, store::Event::WipedElsewhere);
    world.settle();
    assert_eq!(world.entries(tab).len(), 1);
    assert_eq!(world.model(tab).saving(), Saving::Session);
    check(&world, tab, &before);
}

#[test]
fn a_reload_in_the_tab_carries_on_and_closing_it_forgets() {
    let (mut world, before) = lived();
    let tab = world.open(LINK);
    let id = world.take(tab, [2; 9]);
    world.go(tab, CHECK);
    world.answer(tab, "2", 2);
    world.act(tab, settings::Event::CountryChosen("IE".to_owned()));
    for _ in 0..2 {
        world.reload(tab, Pending::Lost);
        assert_eq!(world.answers(tab)[1], Some(2));
        assert_eq!(world.entries(tab), std::slice::from_ref(&id));
        assert_eq!(world.model(tab).country().map(|country| country.code), Some("IE"));
        check(&world, tab, &before);
    }
    world.close(tab, Pending::Done);
    let tab = world.open(LINK);
    assert_eq!(world.answers(tab), [None; 9]);
    assert_eq!(world.entries(tab), []);
    check(&world, tab, &before);
}

#[test]
fn ticks_from_before_the_program_lie_in_the_tab() {
    let (mut world, before) = lived();
    let tab = world.open_with(LINK, &["en"], &[("phq9-4", "1")]);
    assert_eq!(world.answers(tab)[3], Some(1));
    check(&world, tab, &before);
    world.reload(tab, Pending::Lost);
    assert_eq!(world.answers(tab)[3], Some(1));
    check(&world, tab, &before);
}

#[test]
fn deleting_one_and_all_touches_the_tab_alone() {
    let (mut world, before) = lived();
    let tab = world.open(LINK);
    let id = world.take(tab, [2; 9]);
    world.delete(tab, &id);
    assert_eq!(world.entries(tab), []);
    check(&world, tab, &before);

    world.take(tab, [1; 9]);
    world.delete_all(tab);
    assert_eq!(world.entries(tab), []);
    check(&world, tab, &before);
    let session = &world.tab(tab).session.texts;
    assert!(!session.keys().any(|key| key.contains("check") || key.contains("draft")));
    world.reload(tab, Pending::Lost);
    assert_eq!(world.entries(tab), []);
    check(&world, tab, &before);
}

#[test]
fn keeping_on_the_device_brings_both_together() {
    for finished in [false, true] {
        let (mut world, _) = lived();
        let tab = world.open(LINK);
        if finished {
            world.take(tab, [2; 9]);
            world.go(tab, CHECK);
        }
        world.answer(tab, "2", 2);
        world.choose(tab, Keeping::Device);
        world.settle();
        assert!(!world.model(tab).by_link());
        assert_eq!(world.model(tab).saving(), Saving::Device);
        assert!(world.tab(tab).session.texts.is_empty(), "the tab has let go of it");
        // What was finished later clears an unfinished one from before.
        let expected = [if finished { None } else { Some(3) }, Some(2)];
        let entries = world.entries(tab);
        assert_eq!(entries.len(), 1 + usize::from(finished));
        assert_eq!(world.answers(tab)[..2], expected);
        world.close(tab, Pending::Done);
        let tab = world.open(CHECK);
        world.settle();
        assert_eq!(world.answers(tab)[..2], expected);
        assert_eq!(world.entries(tab), entries);
    }
}

#[test]
fn a_link_opened_in_a_tab_in_use_is_a_visit_of_its_own() {
    let (mut world, before) = lived();
    // What was asked of the device for the visit before must not come in late.
    let tab = world.open("#/");
    world.ordered(tab);
    world.go(tab, LINK);
    world.settle();
    assert_eq!(world.tab(tab).address, CHECK);
    assert_eq!((world.answers(tab), world.entries(tab)), ([None; 9], Vec::new()));
    assert!(!world.model(tab).cleared, "nothing of the device was");
    world.answer(tab, "1", 1);
    world.settle();
    check(&world, tab, &before);
    world.load(tab, "#/", Arrived::Opened);
    world.act(tab, visit::Event::BeginPressed);
    assert_eq!(world.answers(tab), [None; 9]);
    // In a tab of its own everything is as it was.
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.answers(tab)[0], Some(3));
}
