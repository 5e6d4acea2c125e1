//! Finishing a questionnaire.

use doorway_engine::app::{Effect, Focus, Trouble, check};
use doorway_engine::id::Id;
use doorway_engine::instrument::phq9::{DIFFICULTY, PHQ9};
use doorway_engine::route::Route;
use doorway_engine::trend;

use crate::app::world::{CHECK, Pending, World};

const VALUES: [u8; 9] = [2, 2, 2, 2, 1, 1, 2, 0, 0];

/// The entry is there once with its total, in the tab and after every kind of
/// return; and the sheet is blank again.
fn check(world: &mut World, tab: usize, id: &Id, total: u8) {
    for _ in 0..2 {
        world.settle();
        assert_eq!(world.entries(tab), std::slice::from_ref(id));
        let check = world.model(tab).record.check(id).unwrap();
        assert_eq!(trend::total(check), Some(total));
        assert_eq!(world.answers(tab), [None; 9]);
        world.reload(tab, Pending::Lost);
    }
}

#[test]
fn finishing_moves_to_the_result_and_blanks_the_sheet() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.fill(tab, VALUES);
    world.ordered(tab);
    world.act(tab, check::Event::FinishPressed);
    let id = world.entries(tab)[0].clone();
    let result = Route::Result(&PHQ9, id.clone());
    assert_eq!(world.model(tab).route, result);
    let effects = world.ordered(tab);
    assert!(effects.contains(&Effect::Replace(result)));
    assert_eq!(effects.last(), Some(&Effect::Focus(Focus::Heading)));
    check(&mut world, tab, &id, 12);
}

#[test]
fn finishing_with_gaps_names_them_and_moves_the_focus() {
    for item in ["3", "9"] {
        let mut world = World::new();
        let tab = world.open(CHECK);
        for other in crate::app::world::ITEMS.into_iter().filter(|other| *other != item) {
            world.answer(tab, other, 1);
        }
        world.ordered(tab);
        world.act(tab, check::Event::FinishPressed);
        assert_eq!(world.ordered(tab), [Effect::Focus(Focus::Gaps)]);
        assert!(world.model(tab).gaps_shown);
        assert_eq!(world.model(tab).route, Route::Check(&PHQ9));
        assert!(world.entries(tab).is_empty());
        let sheet = world.model(tab).sheet(&PHQ9);
        assert!(sheet.missing().map(|one| one.id).eq([item]));

        let name = ["phq9-", item].concat();
        world.act(tab, check::Event::GapFollowed(name.clone()));
        assert_eq!(world.ordered(tab), [Effect::Focus(Focus::Item(name))]);
        world.answer(tab, item, 0);
        assert!(!world.model(tab).gaps_shown, "nothing is missing any more");
    }
}

#[test]
fn finishing_a_blank_sheet_names_all_nine() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.act(tab, check::Event::FinishPressed);
    assert!(world.model(tab).gaps_shown);
    assert_eq!(world.model(tab).sheet(&PHQ9).missing().count(), 9);
    world.go(tab, "#/");
    assert!(!world.model(tab).gaps_shown);
}

#[test]
fn finishing_elsewhere_than_on_a_questionnaire_does_nothing() {
    let mut world = World::new();
    let tab = world.open("#/");
    world.fill(tab, VALUES);
    world.ordered(tab);
    world.act(tab, check::Event::FinishPressed);
    assert_eq!(world.ordered(tab), []);
    assert_eq!(world.answers(tab), VALUES.map(Some));
}

#[test]
fn a_finished_draft_does_not_come_back_from_a_stale_copy() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.fill(tab, VALUES);
    world.settle();
    world.first.flush();
    world.act(tab, check::Event::FinishPressed);
    let id = world.entries(tab)[0].clone();

    // IndexedDB still has the draft, local storage the entry.
    let mut stale = World::holding(world.first.texts.clone(), world.safe.texts.clone());
    stale.now = world.now;
    let again = stale.open(CHECK);
    check(&mut stale, again, &id, 12);

    // And the other way round: the crash took it from local storage.
    world.settle();
    world.crash(usize::MAX);
    world.late = true;
    let again = world.open(CHECK);
    assert_eq!(world.answers(again), [None; 9], "whether local storage counts is not known");
    check(&mut world, again, &id, 12);
}

#[test]
fn the_next_questionnaire_starts_blank_even_when_the_clock_was_set_back() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.take(tab, VALUES);
    world.now -= 86_400_000;
    world.go(tab, CHECK);
    assert_eq!(world.answers(tab), [None; 9]);
    world.answer(tab, "1", 1);
    world.settle();
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.answers(tab)[0], Some(1));
    assert_eq!(world.entries(tab).len(), 1);
}

#[test]
fn an_entry_has_what_was_asked_and_no_more() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.answer(tab, "1", 2);
    world.answer(tab, DIFFICULTY, 3);
    let id = world.take(tab, [0; 9]);
    let items = |world: &World, id| {
        let check = world.model(tab).record.check(id).unwrap();
        check.answers.iter().map(|(item, _)| item.clone()).collect::<Vec<_>>()
    };
    assert_eq!(items(&world, &id), crate::app::world::ITEMS, "nothing is difficult any more");
    world.go(tab, CHECK);
    world.answer(tab, DIFFICULTY, 2);
    let id = world.take(tab, [0, 0, 0, 0, 1, 0, 0, 0, 0]);
    assert_eq!(items(&world, &id).last().map(String::as_str), Some(DIFFICULTY));
    let check = world.model(tab).record.check(&id).unwrap();
    assert_eq!((check.instrument.as_str(), check.language.as_str()), ("phq9", "en"));
}

#[test]
fn a_store_that_fills_up_while_finishing_has_the_draft_or_the_entry() {
    for room in 0..4 {
        let mut world = World::new();
        world.safe.trouble = Some(Trouble::Denied);
        let tab = world.open(CHECK);
        world.fill(tab, VALUES);
        world.settle();
        world.first.trouble = Some(Trouble::Full);
        world.first.room = room;
        world.act(tab, check::Event::FinishPressed);
        world.everywhere(None);
        world.reload(tab, Pending::Lost);
        world.settle();
        let kept = world.answers(tab) == VALUES.map(Some) || world.entries(tab).len() == 1;
        assert!(kept, "room for {room}");
    }
}

#[test]
fn each_finish_is_an_entry_of_its_own_and_the_change_is_told() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    let first = world.take(tab, [1; 9]);
    let second = world.take(tab, VALUES);
    world.settle();
    let record = &world.model(tab).record;
    let ids: Vec<_> = record.checks().iter().map(|check| &check.id).collect();
    assert_eq!(ids, [&second, &first], "newest first");
    let change = trend::change(record, record.check(&second).unwrap()).unwrap();
    assert_eq!((change.points, change.from, change.notable), (3, 9, false));
    assert_eq!(trend::change(record, record.check(&first).unwrap()), None);
}
