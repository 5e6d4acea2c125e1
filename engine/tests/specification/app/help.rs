//! The rooms for help in a form.

use doorway_engine::app::rooms::{ALL, Room};
use doorway_engine::app::{Effect, Focus, check, help};
use doorway_engine::guidance::{self, Tier};
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::route::Route;

use crate::app::world::{CHECK, Pending, World};

/// Whether the room below item 9 says that help is called for, and is unfolded.
fn check(world: &World, tab: usize, called: bool, unfolded: bool) {
    let model = world.model(tab);
    let tier = called.then_some(Tier::Now);
    let room = model.room(&PHQ9, PHQ9.item("9").unwrap());
    assert_eq!(room, Some(Room { name: "9", tier, brief: false, plans: false }));
    assert_eq!(model.room_at_end(&PHQ9).unwrap().tier, tier);
    assert_eq!(model.help_at, unfolded.then_some("9"));
}

fn shown(effects: &[Effect]) -> bool {
    effects.contains(&Effect::ShowRoom("phq9-9".to_owned()))
}

fn opened() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(CHECK);
    (world, tab)
}

#[test]
fn item_9_above_zero_calls_for_help_at_once_whatever_the_rest() {
    for value in 1..=3 {
        for rest in [None, Some(0), Some(3)] {
            let (mut world, tab) = opened();
            if let Some(rest) = rest {
                for item in &crate::app::world::ITEMS[..8] {
                    world.answer(tab, item, rest);
                }
            }
            check(&world, tab, false, false);
            world.ordered(tab);
            world.answer(tab, "9", value);
            check(&world, tab, true, false);
            assert!(shown(&world.ordered(tab)));
        }
    }
}

/// What the page around hears of follows from these effects.
#[test]
fn whatever_is_answered_to_it_the_same_is_ordered() {
    let orders = |values: &[u8]| {
        let (mut world, tab) = opened();
        world.settle();
        world.ordered(tab);
        for value in values {
            world.answer(tab, "9", *value);
            world.settle();
        }
        let orders = world.ordered(tab);
        let shape = |effect: Effect| match effect {
            Effect::Write { place, .. } => format!("write {place:?}"),
            other => format!("{other:?}"),
        };
        orders.into_iter().map(shape).collect::<Vec<_>>()
    };
    let lowest = orders(&[0, 0, 0]);
    assert!(lowest.iter().any(|one| one.starts_with("ShowRoom")), "{lowest:?}");
    for values in [[3, 3, 3], [0, 1, 0], [2, 0, 3]] {
        assert_eq!(orders(&values), lowest, "{values:?}");
    }
}

#[test]
fn help_waits_for_no_store() {
    let (mut world, tab) = opened();
    world.everywhere(Some(doorway_engine::app::Trouble::Denied));
    world.answer(tab, "9", 1);
    check(&world, tab, true, false);
}

#[test]
fn no_other_answer_calls_for_help() {
    let (mut world, tab) = opened();
    for item in ["1", "2", "3", "4", "5", "6", "7", "8", "difficulty"] {
        world.answer(tab, item, 3);
        assert!(!shown(&world.ordered(tab)), "{item}");
    }
    check(&world, tab, false, false);
    world.answer(tab, "9", 0);
    check(&world, tab, false, false);
}

#[test]
fn more_help_unfolds_before_an_answer_and_after_and_an_answer_folds_it() {
    let (mut world, tab) = opened();
    for (called, value) in [(false, None), (false, Some(0)), (true, Some(1)), (true, Some(3))] {
        if let Some(value) = value {
            world.answer(tab, "9", value);
        }
        check(&world, tab, called, false);
        world.ordered(tab);
        world.act(tab, help::Event::Unfolded(Some("9")));
        check(&world, tab, called, true);
        assert_eq!(world.ordered(tab), [Effect::Focus(Focus::HelpPanel)]);
        world.answer(tab, "1", 3);
        check(&world, tab, called, true);
    }
    world.ordered(tab);
    world.act(tab, help::Event::Unfolded(None));
    check(&world, tab, true, false);
    assert_eq!(world.ordered(tab), [Effect::Focus(Focus::HelpRoom("9"))]);
}

/// Settled in `clinical/tiers`: a correction replaces the answer, and the panel
/// that has opened stays for the visit.
#[test]
fn an_answer_taken_back_leaves_the_help_until_the_sheet_is_done_or_the_visit() {
    let taken_back = || {
        let (mut world, tab) = opened();
        world.answer(tab, "9", 2);
        check(&world, tab, true, false);
        world.answer(tab, "9", 0);
        check(&world, tab, true, false);
        assert_eq!(world.model(tab).help_called(&PHQ9), None, "the answer itself is corrected");
        world.answer(tab, "9", 0);
        check(&world, tab, true, false);
        (world, tab)
    };
    let (mut world, tab) = taken_back();
    world.act(tab, check::Event::StartOverPressed(&PHQ9));
    check(&world, tab, false, false);

    let (mut world, tab) = taken_back();
    world.take(tab, [0; 9]);
    world.go(tab, CHECK);
    check(&world, tab, false, false);

    let (mut world, tab) = taken_back();
    world.settle();
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    world.settle();
    check(&world, tab, false, false);
}

#[test]
fn help_is_called_after_a_reload_and_folded_on_the_next_screen() {
    let (mut world, tab) = opened();
    world.answer(tab, "9", 1);
    world.settle();
    world.act(tab, help::Event::Unfolded(Some("9")));
    world.reload(tab, Pending::Lost);
    check(&world, tab, true, false);
    world.act(tab, help::Event::Unfolded(Some("9")));
    world.go(tab, "#/");
    world.go(tab, CHECK);
    check(&world, tab, true, false);
}

/// Where the rooms are cannot depend on the answers: none but the tier does.
#[test]
fn every_question_that_can_call_has_a_room_before_and_after_and_no_other_has() {
    for instrument in instrument::ALL {
        let lowest = |instrument: &Instrument| {
            let least = |item: &instrument::Item| item.choices.first().map_or(0, |one| one.value);
            instrument.items.iter().map(|item| (item.id, least(item))).collect::<Vec<_>>()
        };
        let places = |answers: &[(&str, u8)]| {
            let mut world = World::new();
            let tab = world.open(&Route::Check(instrument).fragment());
            for (item, value) in answers {
                let item = (*item).to_owned();
                world.act(tab, check::Event::Answered { instrument, item, value: *value });
            }
            let model = world.model(tab);
            let place = |room: Option<Room>| room.map(|room| (room.name, room.brief));
            let one = |item| {
                (place(model.room(instrument, item)), place(model.room_at(instrument, item)))
            };
            let all: Vec<_> = instrument.items.iter().map(one).collect();
            (all, place(model.room_at_end(instrument)))
        };
        let highest: Vec<_> = instrument
            .items
            .iter()
            .map(|item| (item.id, item.choices.iter().map(|one| one.value).max().unwrap()))
            .collect();
        let blank = places(&[]);
        assert_eq!(places(&lowest(instrument)), blank, "{}", instrument.id);
        assert_eq!(places(&highest), blank, "{}", instrument.id);
        let mut came = false;
        for (item, (own, at)) in instrument.items.iter().zip(&blank.0) {
            let calls = guidance::can_call(instrument, item.id).is_some();
            came |= calls;
            assert_eq!(own.map(|(name, _)| name), calls.then_some(item.id));
            let expected = if calls { Some(item.id) } else { came.then_some(ALL) };
            assert_eq!(at.map(|(name, _)| name), expected, "{} {}", instrument.id, item.id);
        }
        assert_eq!(blank.1.is_some(), came);
    }
}

#[test]
fn the_result_calls_for_help_first_even_with_the_lowest_total() {
    let (mut world, tab) = opened();
    let id = world.take(tab, [0, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert!(!world.model(tab).help_folded);
    let record = &world.model(tab).record;
    let advice = guidance::advise_on(record, record.check(&id).unwrap());
    assert_eq!(advice.first().map(|rule| rule.tier), Some(Tier::Now));
}

#[test]
fn beside_plans_the_emergency_number_comes_first_and_beside_thoughts_it_does_not() {
    for (of, item, plans) in [(&CORE10, "6", true), (&PHQ9, "9", false)] {
        let (world, tab) = opened();
        let model = world.model(tab);
        let room = model.room(of, of.item(item).unwrap()).unwrap();
        assert_eq!((room.plans, model.room_at_end(of).unwrap().plans), (plans, plans), "{}", of.id);
    }
}
