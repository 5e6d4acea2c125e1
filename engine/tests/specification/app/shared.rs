//! A visit by a link on a device that several people use.

use doorway_engine::app::{Arrived, Effect, Place, visit};
use doorway_engine::instrument;
use doorway_engine::link::{Offer, Payload};
use doorway_engine::record::Keeping;
use doorway_engine::words::Language;

use crate::app::world::{CHECK, Pending, World};

const MINUTE: i64 = 60_000;

fn link(offer: Offer) -> String {
    let instruments = vec![instrument::find("phq9").unwrap()];
    Payload { language: Language::English, instruments, offer }.fragment().unwrap()
}

fn shared() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(&link(Offer::ALL.with(Offer::SHARED)));
    assert!(world.ordered(tab).contains(&Effect::Watch));
    world.answer(tab, "1", 2);
    world.settle();
    (world, tab)
}

/// After this rest, whether it was told that the visit ends, and whether it did.
fn check(rests: &[i64], told: bool, over: bool) {
    let (mut world, tab) = shared();
    for rest in rests {
        world.act(tab, visit::Event::Rested(*rest));
    }
    let model = world.model(tab);
    assert_eq!((model.is_ending(), model.is_over()), (told, over), "{rests:?}");
    let answer = if over { None } else { Some(2) };
    assert_eq!(world.answers(tab)[0], answer, "{rests:?}");
}

#[test]
fn ten_minutes_without_a_touch_end_it_told_one_minute_before() {
    check(&[9 * MINUTE - 1], false, false);
    check(&[9 * MINUTE], true, false);
    check(&[10 * MINUTE - 1], true, false);
    check(&[10 * MINUTE], false, true);
    // A device that slept, or a clock that was set forward.
    check(&[600 * MINUTE], false, true);
    // Whoever stays has ten minutes again; a clock that was set back too.
    check(&[9 * MINUTE, 0], false, false);
    check(&[9 * MINUTE, -600 * MINUTE], false, false);
    check(&[9 * MINUTE, 0, 9 * MINUTE, 10 * MINUTE], false, true);
}

#[test]
fn what_ended_by_itself_is_wiped_and_waits_for_the_next_person() {
    let (mut world, tab) = shared();
    world.ordered(tab);
    world.act(tab, visit::Event::Rested(10 * MINUTE));
    assert_eq!(world.ordered(tab).first(), Some(&Effect::Wipe(Place::Tab)));
    let held = format!("{:?}", world.tab(tab).session.texts);
    assert!(!held.contains("draft"), "{held}");
    // Nobody is there to be told anything more.
    world.act(tab, visit::Event::Rested(9 * MINUTE));
    assert!(!world.model(tab).is_ending());
    world.act(tab, visit::Event::BeginPressed);
    assert!(world.ordered(tab).contains(&Effect::Watch));
    assert!(world.model(tab).is_shared() && !world.model(tab).is_over());
    assert_eq!(world.answers(tab), [None; 9]);
}

#[test]
fn a_page_that_was_discarded_is_judged_by_the_clock() {
    for (rest, over) in [(10 * MINUTE - 5_000, false), (10 * MINUTE, true)] {
        for finished in [false, true] {
            let (mut world, tab) = shared();
            if finished {
                world.take(tab, [1; 9]);
            }
            world.now += rest;
            world.reload(tab, Pending::Done);
            assert_eq!(world.model(tab).is_over(), over, "{rest} {finished}");
            assert_eq!(world.entries(tab).len(), usize::from(finished && !over));
        }
    }
}

#[test]
fn nothing_can_be_kept_on_it() {
    let (mut world, tab) = shared();
    assert!(!world.model(tab).link_offer().has(Offer::KEEP));
    world.choose(tab, Keeping::Device);
    world.settle();
    assert!(world.model(tab).by_link());
    assert!(world.first.texts.is_empty() && world.safe.texts.is_empty());
}

#[test]
fn other_visits_do_not_end_by_themselves() {
    for fragment in [link(Offer::ALL), CHECK.to_owned()] {
        let mut world = World::new();
        let tab = world.open(&fragment);
        assert!(!world.ordered(tab).contains(&Effect::Watch));
        world.settle();
        world.answer(tab, "1", 2);
        world.act(tab, visit::Event::Rested(600 * MINUTE));
        assert_eq!(world.answers(tab)[0], Some(2));
        world.now += 600 * MINUTE;
        world.reload(tab, Pending::Done);
        world.settle();
        assert_eq!(world.answers(tab)[0], Some(2));
        // A shared link that is opened in its tab is another visit.
        world.load(tab, &link(Offer::SHARED), Arrived::Opened);
        assert!(world.model(tab).is_shared());
    }
}
