//! The help panel.

use doorway_engine::app::{Effect, Event, Focus};
use doorway_engine::guidance::{self, Tier};
use doorway_engine::instrument::phq9::PHQ9;

use crate::world::{CHECK, Pending, World};

/// Whether help is called for, and shown unfolded.
fn check(world: &World, tab: usize, called: bool, unfolded: bool) {
    let model = world.model(tab);
    assert_eq!(model.help_called(&PHQ9), called.then_some(Tier::Now));
    assert_eq!(called && !model.help_folded, unfolded);
}

fn opened() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(CHECK);
    (world, tab)
}

#[test]
fn item_9_above_zero_opens_help_at_once_whatever_the_rest() {
    for value in 1..=3 {
        for rest in [None, Some(0), Some(3)] {
            let (mut world, tab) = opened();
            if let Some(rest) = rest {
                for item in &crate::world::ITEMS[..8] {
                    world.answer(tab, item, rest);
                }
            }
            check(&world, tab, false, false);
            world.ordered(tab);
            world.answer(tab, "9", value);
            check(&world, tab, true, true);
            assert!(world.ordered(tab).contains(&Effect::ShowHelp));
        }
    }
}

#[test]
fn help_waits_for_no_store() {
    let (mut world, tab) = opened();
    world.everywhere(Some(doorway_engine::app::Trouble::Denied));
    world.answer(tab, "9", 1);
    check(&world, tab, true, true);
}

#[test]
fn no_other_answer_calls_for_help() {
    let (mut world, tab) = opened();
    for item in ["1", "2", "3", "4", "5", "6", "7", "8", "difficulty"] {
        world.answer(tab, item, 3);
    }
    world.answer(tab, "9", 0);
    check(&world, tab, false, false);
    assert!(!world.ordered(tab).contains(&Effect::ShowHelp));
}

#[test]
fn folding_is_possible_and_each_such_answer_opens_it_anew() {
    let (mut world, tab) = opened();
    world.answer(tab, "9", 1);
    world.ordered(tab);
    world.act(tab, Event::HelpFolded(true));
    check(&world, tab, true, false);
    assert_eq!(world.ordered(tab), [Effect::Focus(Focus::HelpOpener)]);
    world.answer(tab, "1", 3);
    check(&world, tab, true, false);
    assert!(!world.ordered(tab).contains(&Effect::ShowHelp), "another item leaves it as it is");

    for value in [1, 2, 3, 1] {
        world.act(tab, Event::HelpFolded(true));
        world.ordered(tab);
        world.answer(tab, "9", value);
        check(&world, tab, true, true);
        assert!(world.ordered(tab).contains(&Effect::ShowHelp));
    }

    world.act(tab, Event::HelpFolded(true));
    world.ordered(tab);
    world.act(tab, Event::HelpFolded(false));
    check(&world, tab, true, true);
    assert_eq!(world.ordered(tab), [Effect::Focus(Focus::HelpPanel)]);
}

#[test]
fn an_answer_taken_back_takes_the_panel_back_and_the_next_opens_it_unfolded() {
    let (mut world, tab) = opened();
    world.answer(tab, "9", 2);
    world.act(tab, Event::HelpFolded(true));
    world.answer(tab, "9", 0);
    check(&world, tab, false, false);
    world.answer(tab, "9", 1);
    check(&world, tab, true, true);
}

#[test]
fn help_is_open_again_after_a_reload_and_on_the_next_screen() {
    let (mut world, tab) = opened();
    world.answer(tab, "9", 1);
    world.settle();
    world.act(tab, Event::HelpFolded(true));
    world.reload(tab, Pending::Lost);
    check(&world, tab, true, true);
    world.act(tab, Event::HelpFolded(true));
    world.go(tab, "#/");
    world.go(tab, CHECK);
    check(&world, tab, true, true);
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
