//! One question at a time.

use doorway_engine::app::{Effect, Focus, check, clinic, page, settings};
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::record::Manner;
use doorway_engine::route::Route;

use crate::app::chosen::NAMES_CORE10;
use crate::app::world::{CHECK, ITEMS, Pending, World};

fn phq9() -> &'static Instrument {
    instrument::find("phq9").unwrap()
}

/// Somebody who answers one at a time.
fn stepping(fragment: &str) -> (World, usize) {
    let mut world = World::new();
    let tab = world.open("#/");
    world.act(tab, check::Event::MannerChosen(Manner::One));
    world.go(tab, fragment);
    world.settle();
    (world, tab)
}

/// The screen, as its address says it.
fn at(world: &World, tab: usize, fragment: &str) {
    assert_eq!(world.model(tab).route.fragment(), fragment, "the screen");
    assert_eq!(world.tab(tab).address, fragment, "the address");
}

fn next(world: &mut World, tab: usize) {
    world.act(tab, check::Event::NextPressed);
}

#[test]
fn it_opens_at_the_first_question_and_goes_on_to_the_last_and_all_answers() {
    let (mut world, tab) = stepping(CHECK);
    for (item, following) in ITEMS.iter().zip(&ITEMS[1..]) {
        at(&world, tab, &["#/check/phq9/", item].concat());
        world.answer(tab, item, 0);
        world.ordered(tab);
        next(&mut world, tab);
        let route = Route::Item(phq9(), phq9().item(following).unwrap());
        let ordered = world.ordered(tab);
        // "Back" of the browser leads to the question before.
        assert!(ordered.contains(&Effect::Push(route)), "{ordered:?}");
        assert!(ordered.contains(&Effect::Focus(Focus::Heading)));
    }
    world.answer(tab, "9", 0);
    next(&mut world, tab);
    at(&world, tab, "#/check/phq9/difficulty");
    next(&mut world, tab);
    at(&world, tab, "#/check/phq9/review");
    world.act(tab, check::Event::FinishPressed);
    assert!(matches!(world.model(tab).route, Route::Result(..)));
}

/// A page around ours counts the screens that are turned to.
#[test]
fn the_question_after_any_problem_has_a_step_whatever_was_answered() {
    for value in [0, 1, 3] {
        let (mut world, tab) = stepping(CHECK);
        for item in ITEMS {
            world.answer(tab, item, value);
            next(&mut world, tab);
        }
        at(&world, tab, "#/check/phq9/difficulty");
        world.answer(tab, "difficulty", 1);
        next(&mut world, tab);
        at(&world, tab, "#/check/phq9/review");
        world.act(tab, check::Event::FinishPressed);
        // Where there was no problem its answer is left out.
        let kept =
            world.model(tab).record.checks()[0].answers.iter().any(|one| one.0 == "difficulty");
        assert_eq!(kept, value > 0);
    }
}

#[test]
fn it_can_be_left_out() {
    let (mut world, tab) = stepping(CHECK);
    for item in ITEMS {
        world.answer(tab, item, 1);
        next(&mut world, tab);
    }
    at(&world, tab, "#/check/phq9/difficulty");
    next(&mut world, tab);
    at(&world, tab, "#/check/phq9/review");
    world.act(tab, check::Event::FinishPressed);
    assert!(matches!(world.model(tab).route, Route::Result(..)));
}

#[test]
fn it_is_resumed_at_the_first_question_without_an_answer() {
    let (mut world, tab) = stepping(CHECK);
    for item in ["1", "2", "4"] {
        world.answer(tab, item, 2);
    }
    world.settle();
    world.close(tab, Pending::Done);
    let tab = world.open(CHECK);
    world.settle();
    at(&world, tab, "#/check/phq9/3");
}

#[test]
fn a_reload_stays_at_its_question() {
    let (mut world, tab) = stepping(CHECK);
    world.answer(tab, "1", 2);
    next(&mut world, tab);
    next(&mut world, tab);
    at(&world, tab, "#/check/phq9/3");
    world.reload(tab, Pending::Lost);
    world.settle();
    at(&world, tab, "#/check/phq9/3");
}

#[test]
fn a_question_may_be_passed_over_and_is_named_at_the_end() {
    let (mut world, tab) = stepping(CHECK);
    for item in ITEMS {
        if item != "4" {
            world.answer(tab, item, 0);
        }
        next(&mut world, tab);
    }
    next(&mut world, tab);
    at(&world, tab, "#/check/phq9/review");
    world.act(tab, check::Event::FinishPressed);
    assert!(world.model(tab).gaps_shown);
    assert!(world.entries(tab).is_empty());
    world.act(tab, check::Event::GapFollowed("phq9-4".to_owned()));
    at(&world, tab, "#/check/phq9/4");
    world.answer(tab, "4", 0);
    // Come back to from the end, it leads there again.
    next(&mut world, tab);
    at(&world, tab, "#/check/phq9/review");
    world.act(tab, check::Event::FinishPressed);
    assert_eq!(world.entries(tab).len(), 1);
}

#[test]
fn changing_one_answer_leads_back_to_all_of_them() {
    let (mut world, tab) = stepping(CHECK);
    world.fill(tab, [0; 9]);
    world.go(tab, "#/check/phq9/review");
    world.go(tab, "#/check/phq9/2");
    next(&mut world, tab);
    at(&world, tab, "#/check/phq9/review");
    // On the way through, the same question leads to the next one.
    world.go(tab, "#/check/phq9/1");
    world.go(tab, "#/");
    world.go(tab, "#/check/phq9/2");
    next(&mut world, tab);
    at(&world, tab, "#/check/phq9/3");
}

#[test]
fn the_gate_decides_what_comes_next() {
    let (mut world, tab) = stepping("#/check/pcptsd5");
    at(&world, tab, "#/check/pcptsd5/gate");
    world.answer_to(tab, "pcptsd5", "gate", 1);
    next(&mut world, tab);
    at(&world, tab, "#/check/pcptsd5/1");
    world.go(tab, "#/check/pcptsd5/gate");
    world.answer_to(tab, "pcptsd5", "gate", 0);
    next(&mut world, tab);
    at(&world, tab, "#/check/pcptsd5/review");
    // A question that isn't asked has no step.
    world.go(tab, "#/check/pcptsd5/3");
    at(&world, tab, "#/check/pcptsd5/review");
}

#[test]
fn within_another_page_there_are_as_many_steps_whatever_the_gate_says() {
    for gate in [0, 1] {
        let (mut world, tab) = stepping("#/check/pcptsd5");
        world.act(tab, page::Event::FramedBy("https://www.clinic.example".to_owned()));
        world.answer_to(tab, "pcptsd5", "gate", gate);
        for item in ["1", "2", "3", "4", "5", "review"] {
            next(&mut world, tab);
            at(&world, tab, &["#/check/pcptsd5/", item].concat());
        }
    }
}

#[test]
fn the_way_of_answering_can_be_changed_on_the_way_and_loses_nothing() {
    let (mut world, tab) = stepping(CHECK);
    world.answer(tab, "1", 3);
    next(&mut world, tab);
    world.ordered(tab);
    world.act(tab, check::Event::MannerChosen(Manner::All));
    at(&world, tab, CHECK);
    let on_item = Effect::Focus(Focus::Item("phq9-2".to_owned()));
    assert!(world.ordered(tab).contains(&on_item));
    world.act(tab, check::Event::MannerChosen(Manner::One));
    at(&world, tab, "#/check/phq9/2");
    assert_eq!(world.answers(tab)[0], Some(3));
}

#[test]
fn a_questions_address_leads_to_the_whole_page_for_whoever_answers_there() {
    let mut world = World::new();
    let tab = world.open("#/check/phq9/4");
    world.settle();
    at(&world, tab, CHECK);
    world.go(tab, "#/check/phq9/review");
    at(&world, tab, CHECK);
}

#[test]
fn another_tabs_way_of_answering_does_not_change_this_ones_screen() {
    let mut world = World::new();
    let (one, other) = (world.open(CHECK), world.open(CHECK));
    world.settle();
    world.act(other, check::Event::MannerChosen(Manner::One));
    world.settle();
    assert_eq!(world.model(one).route.fragment(), CHECK);
    assert_eq!(world.model(other).route.fragment(), "#/check/phq9/1");
}

#[test]
fn what_was_begun_before_the_program_stays_all_on_one_page_for_this_time() {
    let mut world = World::new();
    let tab = world.open("#/");
    world.act(tab, check::Event::MannerChosen(Manner::One));
    world.settle();
    world.close(tab, Pending::Done);
    let tab = world.open_with(CHECK, &["en"], &[("phq9-4", "1")]);
    world.settle();
    at(&world, tab, CHECK);
    // Ticks of another questionnaire are no reason; nor is a visit that goes on.
    world.go(tab, "#/check/gad7");
    at(&world, tab, "#/check/gad7/1");
    world.go(tab, CHECK);
    at(&world, tab, "#/check/phq9/1");
}

#[test]
fn the_slower_store_does_not_turn_over_a_page_that_is_being_read() {
    let mut world = World::new();
    let tab = world.open("#/");
    world.act(tab, check::Event::MannerChosen(Manner::One));
    world.settle();
    world.close(tab, Pending::Done);
    // Local storage lost it; the other store answers while the page is read.
    world.first.texts.clear();
    world.late = true;
    let tab = world.open(CHECK);
    world.settle();
    at(&world, tab, CHECK);
    world.go(tab, "#/check/gad7");
    at(&world, tab, "#/check/gad7/1");
}

#[test]
fn number_keys_are_off_until_a_mouse_was_seen_or_they_were_asked_for() {
    let press = |world: &mut World, tab, digit| {
        world.act(tab, check::Event::DigitPressed { item: None, digit });
        world.answers(tab)[0]
    };
    let (mut world, tab) = stepping(CHECK);
    assert_eq!(press(&mut world, tab, 2), None);
    world.act(tab, settings::Event::KeysChosen(true));
    assert_eq!(press(&mut world, tab, 2), Some(1));
    assert_eq!(press(&mut world, tab, 4), Some(3));
    // There is no fifth choice, and no zeroth.
    assert_eq!(press(&mut world, tab, 5), Some(3));
    assert_eq!(press(&mut world, tab, 0), Some(3));
    world.act(tab, settings::Event::KeysChosen(false));
    assert_eq!(press(&mut world, tab, 1), Some(3));

    let (mut world, tab) = stepping(CHECK);
    world.act(tab, page::Event::MouseSeen);
    assert_eq!(press(&mut world, tab, 1), Some(0));
    world.act(tab, settings::Event::KeysChosen(false));
    world.act(tab, page::Event::MouseSeen);
    assert_eq!(press(&mut world, tab, 2), Some(0), "what was chosen counts");
}

#[test]
fn on_one_page_a_number_answers_the_question_that_has_the_focus() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.settle();
    world.act(tab, settings::Event::KeysChosen(true));
    world.act(tab, check::Event::DigitPressed { item: None, digit: 1 });
    assert_eq!(world.answers(tab), [None; 9]);
    world.act(tab, check::Event::DigitPressed { item: Some("phq9-3".to_owned()), digit: 4 });
    assert_eq!(world.answers(tab)[2], Some(3));
    world.act(tab, check::Event::DigitPressed { item: Some("keeping".to_owned()), digit: 1 });
    world.act(tab, check::Event::DigitPressed { item: Some("gad7-1".to_owned()), digit: 1 });
    assert_eq!(world.answers(tab).iter().flatten().count(), 1);
}

#[test]
fn help_opens_at_the_step_that_calls_for_it() {
    let (mut world, tab) = stepping("#/check/core10/6");
    world.act(tab, clinic::Event::Read(NAMES_CORE10.to_owned()));
    world.act(tab, settings::Event::KeysChosen(true));
    world.ordered(tab);
    world.act(tab, check::Event::DigitPressed { item: None, digit: 2 });
    assert!(world.ordered(tab).contains(&Effect::ShowRoom("core10-6".to_owned())));
    let core10 = instrument::find("core10").unwrap();
    assert!(world.model(tab).help_called(core10).is_some());
}
