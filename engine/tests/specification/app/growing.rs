//! A shorter questionnaire grows into a longer one: nothing is asked again, and
//! nothing is lost on the way.

use doorway_engine::app::{Effect, check, page};
use doorway_engine::id::Id;
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::record::{Check, Keeping, Manner};
use doorway_engine::route::Route;
use doorway_engine::trend;

use crate::app::world::{ITEMS, Pending, World};

fn find(id: &str) -> &'static Instrument {
    instrument::find(id).unwrap()
}

/// Opens a questionnaire, answers its items in order and finishes.
fn take(world: &mut World, tab: usize, id: &str, values: &[u8]) {
    world.go(tab, &["#/check/", id].concat());
    for (item, value) in find(id).items.iter().zip(values) {
        world.answer_to(tab, id, item.id, *value);
    }
    world.act(tab, check::Event::FinishPressed);
}

fn kept(world: &World, tab: usize) -> Vec<(String, Option<u8>)> {
    let checks = world.model(tab).record.checks();
    checks.into_iter().map(|one| (one.instrument.clone(), trend::total(one))).collect()
}

fn latest(world: &World, tab: usize) -> Check {
    world.model(tab).record.checks()[0].clone()
}

fn one(id: &str, total: u8) -> Vec<(String, Option<u8>)> {
    vec![(id.to_owned(), Some(total))]
}

fn begin() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open("#/");
    world.settle();
    (world, tab)
}

/// A page around ours would see by the longer form what the total was.
#[test]
fn within_another_page_the_result_offers_the_other_seven_whatever_the_total() {
    for values in [[0, 0], [2, 1], [3, 3]] {
        let (mut world, tab) = begin();
        world.act(tab, page::Event::FramedBy("https://www.clinic.example".to_owned()));
        take(&mut world, tab, "phq2", &values);
        let result = Route::Result(find("phq2"), latest(&world, tab).id);
        assert_eq!(world.model(tab).route, result, "{values:?}");
    }
}

#[test]
fn from_3_points_on_the_other_seven_follow_with_the_first_two_kept() {
    for (values, follows) in [([1, 1], false), ([2, 1], true), ([3, 0], true), ([3, 3], true)] {
        let (mut world, tab) = begin();
        take(&mut world, tab, "phq2", &values);
        world.settle();
        if follows {
            assert_eq!(world.model(tab).route, Route::Check(find("phq9")), "{values:?}");
            let expected = [Some(values[0]), Some(values[1])];
            assert_eq!(world.answers(tab)[..2], expected);
            assert_eq!(world.answers(tab)[2..], [None; 7]);
        } else {
            let result = Route::Result(find("phq2"), latest(&world, tab).id);
            assert_eq!(world.model(tab).route, result, "{values:?}");
        }
        // Whatever follows, what was answered is kept at once.
        assert_eq!(kept(&world, tab), one("phq2", values[0] + values[1]));
    }
}

#[test]
fn below_3_points_they_follow_on_request() {
    let (mut world, tab) = begin();
    take(&mut world, tab, "phq2", &[1, 0]);
    let from = latest(&world, tab).id;
    world.act(tab, check::Event::GrowPressed { from, into: find("phq9") });
    assert_eq!(world.model(tab).route, Route::Check(find("phq9")));
    assert_eq!(world.answers(tab)[..2], [Some(1), Some(0)]);
}

#[test]
fn grown_one_at_a_time_the_way_back_leads_to_the_result() {
    let (mut world, tab) = begin();
    world.act(tab, check::Event::MannerChosen(Manner::One));
    take(&mut world, tab, "phq2", &[1, 0]);
    world.go(tab, "#/check/phq2/review");
    world.act(tab, check::Event::FinishPressed);
    let from = latest(&world, tab).id;
    world.tab_mut(tab).ordered.clear();
    world.act(tab, check::Event::GrowPressed { from, into: find("phq9") });
    let at = world.model(tab).route.clone();
    assert!(matches!(&at, Route::Item(one, item) if one.id == "phq9" && item.id == "3"), "{at:?}");
    let ordered = &world.tab(tab).ordered;
    assert!(ordered.contains(&Effect::Push(at)), "{ordered:?}");
    assert!(!ordered.iter().any(|one| matches!(one, Effect::Replace(_))), "{ordered:?}");
}

#[test]
fn once_finished_one_sheet_is_kept_and_not_two() {
    for keeping in [Keeping::Device, Keeping::Session] {
        let (mut world, tab) = begin();
        world.choose(tab, keeping);
        take(&mut world, tab, "phq2", &[2, 2]);
        world.settle();
        for item in &ITEMS[2..] {
            world.answer(tab, item, 1);
        }
        world.act(tab, check::Event::FinishPressed);
        world.settle();
        assert_eq!(kept(&world, tab), one("phq9", 11));
        world.reload(tab, Pending::Done);
        world.settle();
        assert_eq!(kept(&world, tab), one("phq9", 11), "{keeping:?}, after a reload");
    }
}

#[test]
fn stopping_on_the_way_keeps_the_two() {
    let (mut world, tab) = begin();
    take(&mut world, tab, "phq2", &[2, 2]);
    world.answer(tab, "3", 1);
    world.settle();
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(kept(&world, tab), one("phq2", 4));
    assert_eq!(world.answers(tab)[..3], [Some(2), Some(2), Some(1)]);
    // The link between the two survived, so that finishing still replaces.
    assert!(world.model(tab).grown_from(find("phq9")).is_some());
    for item in &ITEMS[3..] {
        world.answer(tab, item, 0);
    }
    world.act(tab, check::Event::FinishPressed);
    assert_eq!(kept(&world, tab), one("phq9", 5));
}

#[test]
fn phq4_grows_both_ways_and_stays_itself() {
    let (mut world, tab) = begin();
    take(&mut world, tab, "phq4", &[1, 2, 3, 0]);
    let from = latest(&world, tab).id;
    world.act(tab, check::Event::GrowPressed { from: from.clone(), into: find("gad7") });
    let gad = world.model(tab).sheet(find("gad7"));
    assert_eq!([gad.value("1"), gad.value("2"), gad.value("3")], [Some(1), Some(2), None]);
    world.act(tab, check::Event::GrowPressed { from, into: find("phq9") });
    assert_eq!(world.answers(tab)[..3], [Some(3), Some(0), None]);
    for item in &ITEMS[2..] {
        world.answer(tab, item, 1);
    }
    world.act(tab, check::Event::FinishPressed);
    let names: Vec<_> = kept(&world, tab).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["phq9", "phq4"]);
}

#[test]
fn an_older_unfinished_phq9_takes_the_newer_two_answers() {
    let (mut world, tab) = begin();
    world.go(tab, "#/check/phq9");
    for item in ITEMS {
        world.answer(tab, item, 0);
    }
    take(&mut world, tab, "phq2", &[3, 2]);
    assert_eq!(world.answers(tab)[..3], [Some(3), Some(2), Some(0)]);
}

#[test]
fn starting_over_empties_the_sheet_and_forgets_where_it_came_from() {
    let (mut world, tab) = begin();
    take(&mut world, tab, "phq2", &[2, 2]);
    world.act(tab, check::Event::StartOverPressed(find("phq9")));
    world.settle();
    world.reload(tab, Pending::Done);
    world.settle();
    assert_eq!(world.answers(tab), [None; 9]);
    assert!(world.model(tab).grown_from(find("phq9")).is_none());
    assert_eq!(kept(&world, tab), one("phq2", 4));
}

#[test]
fn growing_from_an_entry_that_is_gone_does_nothing() {
    let (mut world, tab) = begin();
    world.act(tab, check::Event::GrowPressed { from: Id::from_dice([1; 16]), into: find("phq9") });
    assert_eq!(world.model(tab).route, Route::Home);
    assert_eq!(world.answers(tab), [None; 9]);
}

#[test]
fn answers_from_another_day_are_told_and_those_of_today_are_not() {
    let (mut world, tab) = begin();
    world.go(tab, "#/check/phq9");
    world.answer(tab, "1", 2);
    assert_eq!(world.model(tab).begun_before(find("phq9")), None);
    world.now += 86_400_000;
    world.answer(tab, "2", 2);
    let day = world.model(tab).begun_before(find("phq9")).unwrap();
    assert_eq!(day.iso(), "2026-11-22");
}
