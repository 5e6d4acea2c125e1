//! A later release that waits for its turn.

use doorway_engine::app::{self, Effect, Event, clinic, diary, sessions, signs, visit};
use doorway_engine::session::Field;

use crate::app::world::{CHECK, Pending, World};

/// A later release waits; how often it was let in since the last look.
fn taken(world: &mut World, tab: usize) -> usize {
    world.ordered(tab).iter().filter(|one| **one == Effect::TakeRelease).count()
}

fn opened(fragment: &str) -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(fragment);
    world.settle();
    (world, tab)
}

#[test]
fn it_is_let_in_once_where_nothing_is_half_filled() {
    let (mut world, tab) = opened("#/");
    world.act(tab, app::page::Event::ReleaseWaits);
    assert_eq!(taken(&mut world, tab), 1);
    world.go(tab, "#/help");
    assert_eq!(taken(&mut world, tab), 0);
    // Another one after it.
    world.act(tab, app::page::Event::ReleaseWaits);
    assert_eq!(taken(&mut world, tab), 1);
}

#[test]
fn it_waits_until_what_is_kept_is_known() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.answer(tab, "1", 2);
    world.settle();
    world.close(tab, Pending::Done);
    // Local storage has lost what IndexedDB still has.
    world.first.texts.clear();
    let tab = world.open("#/");
    world.act(tab, app::page::Event::ReleaseWaits);
    assert_eq!(taken(&mut world, tab), 0, "IndexedDB has not answered");
    world.settle();
    assert_eq!(taken(&mut world, tab), 0, "a questionnaire is half filled");
}

#[test]
fn it_waits_for_a_questionnaire_to_be_finished() {
    let (mut world, tab) = opened(CHECK);
    world.answer(tab, "1", 2);
    world.act(tab, app::page::Event::ReleaseWaits);
    world.go(tab, "#/");
    world.settle();
    assert_eq!(taken(&mut world, tab), 0);
    // The same page, loaded again: it is told again.
    world.reload(tab, Pending::Done);
    world.act(tab, app::page::Event::ReleaseWaits);
    world.settle();
    assert_eq!(taken(&mut world, tab), 0);
    world.take(tab, [1; 9]);
    assert_eq!(taken(&mut world, tab), 1);
}

#[test]
fn it_waits_for_whatever_is_typed() {
    let typed: [(&str, Event, Event); 4] = [
        (
            "#/diary",
            Event::Diary(diary::Event::Typed { field: "diary-note".into(), text: "rain".into() }),
            Event::Diary(diary::Event::Saved),
        ),
        (
            "#/sessions",
            Event::Sessions(sessions::Event::Typed {
                field: Field::Day,
                text: "2026-11-20".into(),
            }),
            Event::Sessions(sessions::Event::Saved),
        ),
        (
            "#/diary",
            Event::Signs(signs::Event::Typed("early".into())),
            Event::Signs(signs::Event::Added("early".into())),
        ),
        (
            "#/clinic",
            Event::Clinic(clinic::Event::Typed { field: "name".into(), text: "Harbour".into() }),
            Event::Clinic(clinic::Event::Typed { field: "name".into(), text: String::new() }),
        ),
    ];
    for (fragment, type_it, finish) in typed {
        let (mut world, tab) = opened(fragment);
        world.act(tab, type_it);
        world.act(tab, app::page::Event::ReleaseWaits);
        assert_eq!(taken(&mut world, tab), 0, "{fragment}");
        world.act(tab, finish);
        assert_eq!(taken(&mut world, tab), 1, "{fragment}");
    }
}

#[test]
fn nothing_is_ordered_after_leaving() {
    let (mut world, tab) = opened("#/");
    world.act(tab, visit::Event::LeavePressed);
    world.act(tab, app::page::Event::ReleaseWaits);
    assert_eq!(taken(&mut world, tab), 0);
}
