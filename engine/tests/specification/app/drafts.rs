//! An unfinished questionnaire is not lost.

use doorway_engine::app::{Effect, Place, Saving};

use crate::app::store::Texts;
use crate::app::world::{CHECK, Pending, World};

type Answers = [Option<u8>; 9];

const ONE_AND_TWO: Answers = [Some(3), Some(1), None, None, None, None, None, None, None];

/// The answers stand on the screen and in each of the two stores alone.
fn check(world: &World, tab: usize, expected: Answers) {
    assert_eq!(world.answers(tab), expected, "on the screen");
    check_stores(&world.first.texts, &Texts::new(), expected);
    check_stores(&Texts::new(), &world.safe.texts, expected);
}

fn check_stores(first: &Texts, safe: &Texts, expected: Answers) {
    let mut world = World::holding(first.clone(), safe.clone());
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.answers(tab), expected, "from the stores");
}

fn two_answers() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.settle();
    world.answer(tab, "1", 3);
    world.answer(tab, "2", 1);
    world.settle();
    (world, tab)
}

#[test]
fn a_draft_survives_a_reload() {
    let (mut world, tab) = two_answers();
    for pending in [Pending::Done, Pending::Lost] {
        world.reload(tab, pending);
        assert_eq!(world.answers(tab), ONE_AND_TWO, "at once");
        world.settle();
        check(&world, tab, ONE_AND_TWO);
    }
}

#[test]
fn a_draft_survives_a_reload_before_indexeddb_has_done_anything() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.answer(tab, "1", 3);
    world.answer(tab, "2", 1);
    world.reload(tab, Pending::Lost);
    assert_eq!(world.answers(tab), ONE_AND_TWO);
    world.settle();
    check(&world, tab, ONE_AND_TWO);
}

#[test]
fn a_crash_that_loses_the_latest_of_local_storage_loses_no_saved_answer() {
    for lost in 0..6 {
        let (mut world, tab) = two_answers();
        assert_eq!(world.model(tab).saving(), Saving::Device);
        world.crash(lost);
        let tab = world.open(CHECK);
        world.settle();
        check(&world, tab, ONE_AND_TWO);
        assert_eq!(world.model(tab).saving(), Saving::Device);
    }
}

#[test]
fn saved_is_not_said_before_indexeddb_is_done() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    assert_eq!(world.model(tab).saving(), Saving::Nothing);
    world.answer(tab, "1", 3);
    assert_eq!(world.model(tab).saving(), Saving::Pending);
    while world.deliver(tab) {
        let saved = !world.safe.texts.is_empty();
        assert_eq!(world.model(tab).saving() == Saving::Device, saved);
    }
    assert_eq!(world.model(tab).saving(), Saving::Device);
    world.answer(tab, "1", 2);
    assert_eq!(world.model(tab).saving(), Saving::Pending);
}

#[test]
fn the_end_of_an_earlier_write_is_not_taken_for_that_of_a_later_one() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.settle();
    world.answer(tab, "1", 3);
    world.answer(tab, "2", 1);
    world.deliver(tab);
    assert_eq!(world.model(tab).saving(), Saving::Pending);
    world.deliver(tab);
    assert_eq!(world.model(tab).saving(), Saving::Device);
}

#[test]
fn indexeddb_that_answers_late_does_not_overwrite_newer_answers() {
    let (world, _) = two_answers();
    let mut world = World::holding(Texts::new(), world.safe.texts);
    world.late = true;
    world.now += 60_000;
    let tab = world.open(CHECK);
    world.answer(tab, "1", 0);
    world.answer(tab, "9", 2);
    let early = world.ordered(tab);
    let to_safe = |effect: &Effect| matches!(effect, Effect::Write { place: Place::Safe, .. });
    assert!(!early.iter().any(to_safe), "written before it was read");
    world.settle();
    let mut expected = ONE_AND_TWO;
    expected[0] = Some(0);
    expected[8] = Some(2);
    check(&world, tab, expected);
}

#[test]
fn an_older_local_storage_does_not_overwrite_what_indexeddb_has() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.settle();
    world.answer(tab, "1", 0);
    world.settle();
    world.first.flush();
    world.answer(tab, "1", 3);
    world.answer(tab, "2", 1);
    world.settle();
    world.crash(usize::MAX);
    world.late = true;
    let tab = world.open(CHECK);
    assert_eq!(world.answers(tab)[0], None, "whether local storage counts is not known");
    world.settle();
    check(&world, tab, ONE_AND_TWO);
}

#[test]
fn the_later_answer_counts_although_the_clock_was_set_back() {
    let (mut world, tab) = two_answers();
    world.now -= 86_400_000;
    world.answer(tab, "2", 0);
    world.reload(tab, Pending::Lost);
    world.settle();
    let mut expected = ONE_AND_TWO;
    expected[1] = Some(0);
    check(&world, tab, expected);
}

#[test]
fn an_answer_that_no_item_has_changes_nothing() {
    let (mut world, tab) = two_answers();
    world.ordered(tab);
    world.answer(tab, "1", 4);
    world.answer(tab, "10", 0);
    assert_eq!(world.ordered(tab), []);
    check(&world, tab, ONE_AND_TWO);
}

#[test]
fn one_answer_writes_the_draft_alone() {
    let (mut world, tab) = two_answers();
    world.take(tab, [0; 9]);
    world.go(tab, CHECK);
    world.answer(tab, "1", 1);
    world.settle();
    world.ordered(tab);
    world.answer(tab, "2", 1);
    let effects = world.ordered(tab);
    for place in [Place::First, Place::Safe] {
        let keys: Vec<_> = crate::app::world::written(&effects, place)
            .into_iter()
            .flatten()
            .map(|leaf| leaf.key)
            .collect();
        assert_eq!(keys, ["doorway/draft/phq9"]);
    }
}
