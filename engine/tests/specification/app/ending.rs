//! Visits that are to be forgotten, and what is left of them.

use doorway_engine::app::{Arrived, Effect, Focus, Place, check, diary, settings, visit};
use doorway_engine::instrument::{self, phq9::PHQ9};
use doorway_engine::record::{KEEPING, Keeping};
use doorway_engine::route::Route;

use crate::app::world::{CHECK, Pending, World};

/// PHQ-9 and then GAD-7.
const LINK: &str = "#/check/phq9#c1.AQAPAgEFkLo";
const MARK: &str = "#/check/phq9#c1.";
/// A word that must be nowhere afterwards.
const WORD: &str = "zzyzx";

/// The ways in which a visit can be one that is to be forgotten.
#[derive(Clone, Copy, Debug)]
enum Way {
    Link(&'static str),
    Chosen,
}

const WAYS: [Way; 3] = [Way::Link(LINK), Way::Link(MARK), Way::Chosen];

/// A visit with a result, a draft, a note, a country and a way of answering.
fn lived(way: Way) -> (World, usize) {
    let mut world = World::new();
    let tab = match way {
        Way::Link(link) => world.open(link),
        Way::Chosen => {
            let tab = world.open("#/");
            world.settle();
            world.choose(tab, Keeping::Session);
            tab
        }
    };
    world.take(tab, [2; 9]);
    world.act(tab, settings::Event::CountryChosen("IE".to_owned()));
    world.act(tab, diary::Event::Typed { field: "note".to_owned(), text: WORD.to_owned() });
    world.act(tab, check::Event::MannerChosen(doorway_engine::record::Manner::One));
    world.go(tab, CHECK);
    world.answer(tab, "1", 3);
    world.act(tab, check::Event::NextPressed);
    world.settle();
    world.ordered(tab);
    (world, tab)
}

/// Neither memory nor the tab tells anything of the visit.
fn check(world: &World, tab: usize, what: &str) {
    let model = world.model(tab);
    assert!(model.is_over(), "{what}");
    assert_eq!(model.keeping, Keeping::Session, "{what}: the next one keeps nothing either");
    assert!(model.record.drafts.is_empty() && model.record.entries.is_empty(), "{what}");
    assert_eq!(model.record.settings.choices.keys().count(), model_choices(world, tab), "{what}");
    assert_eq!(model.country(), None, "{what}");
    assert!(!format!("{model:?}").contains(WORD), "{what}");
    let held = format!("{:?}", world.tab(tab).session.texts);
    for told in [WORD, "draft", "check", "answers", "IE", "manner", "phq9"] {
        assert!(!held.contains(told), "{what}: the tab holds {told}: {held}");
    }
    assert!(world.first.texts.is_empty() && world.safe.texts.is_empty(), "{what}");
    assert!(["#/", CHECK].contains(&world.tab(tab).address.as_str()), "{what}");
}

/// Where it is kept, that it is over, and the link if it said anything.
fn model_choices(world: &World, tab: usize) -> usize {
    assert!(world.model(tab).record.settings.chosen(KEEPING).is_some());
    2 + usize::from(world.model(tab).payload().is_some())
}

/// The next person begins, and finds nothing.
fn begins_clean(world: &mut World, tab: usize, what: &str) {
    world.ordered(tab);
    world.act(tab, visit::Event::BeginPressed);
    assert_eq!(world.ordered(tab).last(), Some(&Effect::Focus(Focus::Heading)), "{what}");
    world.settle();
    assert!(!world.model(tab).is_over(), "{what}");
    assert_eq!((world.answers(tab), world.entries(tab)), ([None; 9], Vec::new()), "{what}");
    // It is as forgetful as the one before, and a reload in it goes on.
    world.go(tab, CHECK);
    world.answer(tab, "4", 1);
    world.settle();
    world.reload(tab, Pending::Done);
    assert_eq!(world.answers(tab)[3], Some(1), "{what}");
    assert_eq!(world.model(tab).keeping, Keeping::Session, "{what}");
    let held = format!("{:?}", (&world.first.texts, &world.safe.texts));
    assert!(!held.contains("draft"), "{what}: the device holds {held}");
}

#[test]
fn the_exit_leaves_nothing_and_back_shows_a_screen_to_begin_with() {
    for way in WAYS {
        let (mut world, tab) = lived(way);
        world.act(tab, visit::Event::LeavePressed);
        let ordered = world.ordered(tab);
        assert_eq!(ordered.first(), Some(&Effect::Wipe(Place::Tab)), "{way:?}: before all else");
        assert_eq!(ordered.last(), Some(&Effect::Leave), "{way:?}");
        assert!(world.model(tab).left, "{way:?}: covered");
        check(&world, tab, "after the exit");
        for address in [
            "#/check/phq9/5",
            "#/check/phq9/review",
            "#/result/phq9/AAAAAAAAAAAAAAAAAAAAAA",
            "#/history",
            CHECK,
        ] {
            for arrived in [Arrived::Returned, Arrived::Reloaded, Arrived::Opened] {
                world.load(tab, address, arrived);
                check(&world, tab, address);
            }
        }
        begins_clean(&mut world, tab, "after back");
    }
}

#[test]
fn a_page_that_the_browser_kept_is_covered_and_begins_anew() {
    for way in WAYS {
        for left in [true, false] {
            let (mut world, tab) = lived(way);
            if left {
                world.act(tab, visit::Event::LeavePressed);
            }
            world.act(tab, visit::Event::WentAway);
            assert!(world.model(tab).left, "nothing shows before anything runs");
            world.ordered(tab);
            world.act(tab, visit::Event::CameBack);
            assert_eq!(world.ordered(tab).last(), Some(&Effect::Reload), "{way:?}");
            world.reload(tab, Pending::Done);
            check(&world, tab, "out of the browser's memory");
            begins_clean(&mut world, tab, "out of the browser's memory");
        }
    }
}

#[test]
fn a_visit_that_is_kept_on_the_device_is_there_again() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.settle();
    world.answer(tab, "1", 3);
    world.settle();
    world.act(tab, visit::Event::WentAway);
    world.act(tab, visit::Event::CameBack);
    assert!(!world.model(tab).left);
    assert_eq!(world.answers(tab)[0], Some(3));
    // After the exit the cover must not stay for ever.
    world.act(tab, visit::Event::LeavePressed);
    world.ordered(tab);
    world.act(tab, visit::Event::CameBack);
    assert_eq!(world.ordered(tab), [Effect::Reload]);
    world.load(tab, CHECK, Arrived::Returned);
    world.settle();
    assert_eq!((world.answers(tab)[0], world.model(tab).is_over()), (Some(3), false));
}

#[test]
fn a_closed_tab_that_is_opened_again_shows_nothing() {
    for way in WAYS {
        let (mut world, tab) = lived(way);
        let address = world.tab(tab).address.clone();
        world.load(tab, &address, Arrived::Returned);
        check(&world, tab, "opened again");
        begins_clean(&mut world, tab, "opened again");
    }
}

#[test]
fn a_link_opened_once_more_is_a_new_visit() {
    for loaded in [true, false] {
        for first in WAYS {
            let (mut world, tab) = lived(first);
            if loaded {
                world.load(tab, LINK, Arrived::Opened);
            } else {
                world.go(tab, LINK);
            }
            world.settle();
            let model = world.model(tab);
            assert!(model.by_link() && !model.is_over(), "{first:?}");
            assert!(model.cleared, "{first:?}: it is said");
            assert_eq!(model.route, Route::Check(&PHQ9), "{first:?}");
            assert_eq!((world.answers(tab), world.entries(tab)), ([None; 9], Vec::new()));
            assert_eq!(world.model(tab).country(), None);
            assert_eq!(world.model(tab).link_next(), Some(&PHQ9));
            let held = format!("{:?} {:?}", world.tab(tab).session.texts, world.model(tab));
            assert!(!held.contains("manner") && !held.contains(WORD), "{held}");
            world.reload(tab, Pending::Done);
            assert_eq!((world.answers(tab), world.entries(tab)), ([None; 9], Vec::new()));
            assert!(!world.model(tab).is_over(), "{first:?}: a reload goes on");
            // Opened over an empty form, or over nobody's visit, nothing was cleared.
            world.load(tab, LINK, Arrived::Opened);
            assert!(!world.model(tab).cleared, "{first:?}");
            world.act(tab, visit::Event::LeavePressed);
            world.load(tab, LINK, Arrived::Opened);
            assert!(!world.model(tab).cleared && !world.model(tab).is_over(), "{first:?}");
        }
    }
}

#[test]
fn another_address_in_the_tab_of_a_link_goes_on_with_nobodys_visit() {
    let (mut world, tab) = lived(Way::Link(LINK));
    world.load(tab, "#/history", Arrived::Opened);
    check(&world, tab, "another address");
    begins_clean(&mut world, tab, "another address");
    // Who chose to keep nothing chose it for as long as the tab is open.
    let (mut world, tab) = lived(Way::Chosen);
    world.load(tab, "#/history", Arrived::Opened);
    assert_eq!((world.answers(tab)[0], world.entries(tab).len()), (Some(3), 1));
}

#[test]
fn clearing_for_the_next_person_shows_where_to_begin() {
    for link in [LINK, MARK] {
        let (mut world, tab) = lived(Way::Link(link));
        world.act(tab, visit::Event::NextPersonPressed);
        assert_eq!(world.ordered(tab).last(), Some(&Effect::Focus(Focus::Heading)));
        check(&world, tab, "cleared");
        world.act(tab, visit::Event::BeginPressed);
        assert_eq!(world.model(tab).route, Route::Check(&PHQ9));
        // The link is the same.
        let both = (link == LINK).then(|| instrument::find("gad7"));
        world.take(tab, [1; 9]);
        assert_eq!(world.model(tab).link_next(), both.flatten());
    }
}

#[test]
fn what_the_tabs_history_names_leads_nowhere_and_says_nothing() {
    let (mut world, tab) = lived(Way::Link(LINK));
    let id = world.entries(tab)[0].clone();
    let result = Route::Result(&PHQ9, id.clone()).fragment();
    let paper = Route::Paper(&PHQ9, Some(id)).fragment();
    world.act(tab, visit::Event::NextPersonPressed);
    for address in [result.as_str(), &paper, "#/history", "#/check/phq9/7", "#/nowhere"] {
        world.go(tab, address);
        check(&world, tab, address);
        assert_eq!(world.tab(tab).address, CHECK, "{address}");
    }
    // Help is one step away here too.
    world.go(tab, "#/help");
    assert_eq!(world.model(tab).route, Route::Help);
    world.go(tab, CHECK);
    begins_clean(&mut world, tab, "after wandering");
    for address in [result.as_str(), &paper] {
        world.go(tab, address);
        assert_eq!(
            (&world.model(tab).route, world.tab(tab).address.as_str()),
            (&Route::Home, "#/")
        );
    }
}

#[test]
fn a_visit_that_moved_to_the_device_is_no_longer_forgotten() {
    let (mut world, tab) = lived(Way::Link(LINK));
    world.choose(tab, Keeping::Device);
    world.settle();
    world.ordered(tab);
    world.act(tab, visit::Event::LeavePressed);
    assert_eq!(world.ordered(tab), [Effect::Leave]);
    world.load(tab, CHECK, Arrived::Returned);
    world.settle();
    assert_eq!((world.answers(tab)[0], world.entries(tab).len()), (Some(3), 1));
}

#[test]
fn what_is_older_than_the_visit_stays_on_the_device() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    let old = world.take(tab, [1; 9]);
    world.settle();
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    world.settle();
    world.choose(tab, Keeping::Session);
    world.answer(tab, "1", 3);
    world.settle();
    world.act(tab, visit::Event::LeavePressed);
    world.load(tab, CHECK, Arrived::Returned);
    world.settle();
    assert_eq!(world.entries(tab), [], "not before somebody begins");
    world.act(tab, visit::Event::BeginPressed);
    world.settle();
    assert_eq!((world.entries(tab), world.answers(tab)), (vec![old], [None; 9]));
    assert_eq!(world.model(tab).keeping, Keeping::Session);
}
