//! Two moods within two minutes.

use doorway_engine::app::{Change, diary};

use super::{check, on, opened};
use crate::app::world::{Pending, World};

/// The two moods that may be one.
fn twice(world: &World, tab: usize) -> Option<(i64, i64)> {
    let (first, second) = world.model(tab).noted_twice()?;
    first.mood().zip(second.mood())
}

#[test]
fn a_second_mood_within_two_minutes_is_kept_and_may_correct_the_first() {
    let (mut world, tab) = opened();
    world.tap(tab, 4);
    assert_eq!(twice(&world, tab), None);
    world.now += 110_000;
    world.tap(tab, 6);
    assert_eq!(twice(&world, tab), Some((4, 6)));
    check(&mut world, tab, &[6, 4]);
    let first = world.noted(tab)[1].clone();
    world.act(tab, diary::Event::MoodCorrected);
    assert_eq!((twice(&world, tab), world.model(tab).noting.undo()), (None, Some(Change::Changed)));
    check(&mut world, tab, &[6]);
    assert_eq!(world.noted(tab)[0].at, first.at, "it stands where the first stood");
    // Pressed again, nothing happens.
    world.act(tab, diary::Event::MoodCorrected);
    check(&mut world, tab, &[6]);
    world.undo(tab);
    assert_eq!(world.model(tab).noting.undo(), None);
    check(&mut world, tab, &[6, 4]);
    let ids: Vec<_> = world.noted(tab).into_iter().map(|one| one.id).collect();
    assert_ne!(ids[0], ids[1]);
    world.reload(tab, Pending::Lost);
    check(&mut world, tab, &[6, 4]);
}

#[test]
fn a_second_mood_later_or_beside_more_is_an_entry_of_its_own() {
    let (mut world, tab) = opened();
    world.tap(tab, 4);
    world.now += 120_000;
    world.tap(tab, 6);
    assert_eq!(twice(&world, tab), None, "two minutes later");
    // A clock that was set back says nothing.
    world.now -= 600_000;
    world.tap(tab, 5);
    assert_eq!(twice(&world, tab), None);
    // What was added to is no slip any more.
    let newest = world.model(tab).noting.came().cloned().unwrap();
    world.rewrite(tab, &newest, "a walk");
    world.tap(tab, 3);
    assert_eq!(twice(&world, tab), None);
    // Nor is a mood of another day, or one with more.
    world.save_noted(tab, &on("2026-11-20", 1), None);
    world.tap(tab, 2);
    assert_eq!(twice(&world, tab), None);
    world.act(tab, diary::Event::Typed { field: "diary-note".into(), text: "rain".into() });
    world.act(tab, diary::Event::Typed { field: "mood".into(), text: "2".into() });
    world.act(tab, diary::Event::Saved);
    assert_eq!(twice(&world, tab), None);
    world.act(tab, diary::Event::MoodCorrected);
    assert_eq!(world.noted(tab).len(), 7, "nothing was replaced");
}

#[test]
fn the_same_mood_twice_within_two_minutes_is_one_entry() {
    let (mut world, tab) = opened();
    for _ in 0..3 {
        world.tap(tab, 4);
    }
    assert_eq!(twice(&world, tab), None);
    check(&mut world, tab, &[4]);
    world.undo(tab);
    check(&mut world, tab, &[]);
    // What was taken back, or added to, or is longer ago, may be noted again.
    world.tap(tab, 4);
    check(&mut world, tab, &[4]);
    let newest = world.model(tab).noting.came().cloned().unwrap();
    world.rewrite(tab, &newest, "a walk");
    world.tap(tab, 4);
    check(&mut world, tab, &[4, 4]);
    world.now += 120_000;
    world.tap(tab, 4);
    check(&mut world, tab, &[4, 4, 4]);
}

#[test]
fn of_several_moods_each_may_correct_the_one_before() {
    let (mut world, tab) = opened();
    world.tap(tab, 3);
    world.tap(tab, 4);
    assert_eq!(twice(&world, tab), Some((3, 4)));
    world.act(tab, diary::Event::MoodCorrected);
    world.tap(tab, 7);
    assert_eq!(twice(&world, tab), Some((4, 7)));
    world.act(tab, diary::Event::UndoSeen);
    assert_eq!(twice(&world, tab), None);
    check(&mut world, tab, &[7, 4]);
    // One of the two is gone.
    world.tap(tab, 8);
    let seven = world.noted(tab).into_iter().find(|one| one.mood() == Some(7)).unwrap();
    world.act(tab, diary::Event::Deleted(seven.id));
    assert_eq!(twice(&world, tab), None);
}
