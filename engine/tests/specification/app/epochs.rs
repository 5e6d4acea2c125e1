//! What was deleted stays deleted, whatever a crash does to local storage.

use doorway_engine::app::{Effect, Place, Saving, Trouble, Troubles, notices};
use doorway_engine::id::Id;
use doorway_engine::record::Keeping;

use crate::app::world::{CHECK, Pending, World};

const EVERY: std::ops::Range<usize> = 0..40;

/// Two results and a draft, on disk in both stores.
fn lived() -> (World, usize, Vec<Id>) {
    let mut world = World::new();
    let tab = world.open(CHECK);
    let ids = [[1; 9], [2; 9]].map(|values| world.take(tab, values)).to_vec();
    world.go(tab, CHECK);
    world.answer(tab, "1", 3);
    world.settle();
    world.first.flush();
    (world, tab, ids)
}

/// The browser is killed, local storage falls back by so many changes, and it
/// is started again: what the next visit shows, at once and at rest.
fn killed(world: &World, lost: usize) -> (World, usize) {
    let mut next = World::holding(world.first.texts.clone(), world.safe.texts.clone());
    next.first = world.first.clone();
    next.now = world.now;
    next.crash(lost);
    let tab = next.open(CHECK);
    (next, tab)
}

#[test]
fn everything_that_was_told_as_deleted_is_gone_however_local_storage_falls_back() {
    for now in [0, -86_400_000] {
        let (mut world, tab, _) = lived();
        world.now += now;
        world.delete_all(tab);
        assert_eq!(world.model(tab).saving(), Saving::Deleting, "not before it is on disk");
        world.settle();
        assert_eq!(world.model(tab).saving(), Saving::Deleted);
        for lost in EVERY {
            let (mut next, tab) = killed(&world, lost);
            assert_eq!(next.entries(tab), [], "{lost}");
            next.settle();
            assert_eq!((next.entries(tab), next.answers(tab)), (vec![], [None; 9]), "{lost}");
            assert!(!next.model(tab).is_restored() && next.first.is_bare() && next.safe.is_bare());
        }
    }
}

#[test]
fn what_was_deleted_is_not_shown_for_a_moment_either() {
    let (mut world, tab, ids) = lived();
    world.delete(tab, &ids[0]);
    world.settle();
    world.late = true;
    for (all, left) in [(false, vec![ids[1].clone()]), (true, vec![])] {
        if all {
            world.delete_all(tab);
            world.settle();
        }
        for lost in EVERY {
            let (mut next, _) = killed(&world, lost);
            next.late = true;
            let tab = next.open(CHECK);
            assert_eq!(next.entries(tab), [], "{lost}");
            assert_eq!(next.answers(tab), [None; 9], "{lost}");
            next.settle();
            assert_eq!(next.entries(tab), left, "{lost}");
        }
    }
}

#[test]
fn a_kill_before_indexeddb_was_done_may_have_deleted_all_or_nothing() {
    let (mut world, tab, ids) = lived();
    world.delete_all(tab);
    for lost in EVERY {
        let (mut next, tab) = killed(&world, lost);
        next.settle();
        let left = next.entries(tab);
        assert!(left.is_empty() || left == ids, "{lost}: {left:?}");
        assert_eq!(next.model(tab).saving() == Saving::Nothing, left.is_empty());
    }
}

#[test]
fn what_was_to_be_forgotten_after_all_is_gone_and_what_is_older_is_there() {
    for older in [false, true] {
        let (mut world, tab, ids) = if older { lived() } else { (World::new(), 0, vec![]) };
        if older {
            world.close(tab, Pending::Done);
        }
        let tab = world.open(CHECK);
        let own = world.take(tab, [0; 9]);
        world.settle();
        world.first.flush();
        world.choose(tab, Keeping::Session);
        assert_eq!(world.model(tab).saving(), Saving::Pending);
        world.settle();
        assert_eq!(world.model(tab).saving(), Saving::Session);
        for lost in EVERY {
            let (mut next, tab) = killed(&world, lost);
            next.settle();
            assert_eq!(next.entries(tab), ids, "{lost}: without {own:?}");
        }
        world.reload(tab, Pending::Lost);
        world.settle();
        assert!(world.entries(tab).contains(&own), "the tab has it until it is closed");
    }
}

#[test]
fn a_tab_that_has_not_heard_of_it_writes_nothing_back() {
    for heard in [false, true] {
        let (mut world, one, _) = lived();
        let other = world.open(CHECK);
        world.settle();
        world.delete_all(one);
        while world.deliver(one) {}
        if heard {
            world.settle();
        }
        world.answer(other, "2", 1);
        world.settle();
        assert_eq!(world.entries(other), []);
        assert!(world.model(other).wiped_elsewhere, "it is told");
        assert_eq!(world.answers(other)[0], None, "what was there is gone");
        let next = world.open(CHECK);
        world.settle();
        assert_eq!(world.entries(next), []);
        assert_eq!(world.answers(next)[0], None);
        world.act(other, notices::Event::WipedElsewhereSeen);
        assert!(!world.model(other).wiped_elsewhere);
    }
}

#[test]
fn an_absent_epoch_is_not_a_later_one() {
    let (mut world, tab, _) = lived();
    world.delete_all(tab);
    let id = world.take(tab, [1; 9]);
    world.settle();
    for emptied in [Place::First, Place::Safe] {
        let mut next = World::holding(world.first.texts.clone(), world.safe.texts.clone());
        next.store(emptied).texts.clear();
        let tab = next.open(CHECK);
        next.settle();
        assert_eq!(next.entries(tab), std::slice::from_ref(&id), "{emptied:?}");
        assert!(next.model(tab).is_restored(), "{emptied:?}");
        assert_eq!(next.first.texts, next.safe.texts);
        assert_eq!(next.first.texts, world.first.texts, "the mark too");
    }
}

#[test]
fn where_indexeddb_refuses_it_is_told_and_tried_again() {
    let (mut world, tab, _) = lived();
    world.safe.trouble = Some(Trouble::Denied);
    world.delete_all(tab);
    world.settle();
    assert!(world.model(tab).not_deleted);
    assert_eq!(world.model(tab).saving(), Saving::DeletedFirstOnly);
    world.safe.trouble = None;
    assert!(world.wake(tab), "it asked to be woken");
    world.settle();
    assert!(!world.model(tab).not_deleted);
    assert_eq!(world.model(tab).saving(), Saving::Deleted);
    assert!(world.safe.is_bare());
}

#[test]
fn what_indexeddb_refused_to_delete_does_not_come_back_from_there() {
    let (mut world, tab, _) = lived();
    world.safe.trouble = Some(Trouble::Denied);
    world.delete_all(tab);
    world.settle();
    world.close(tab, Pending::Done);
    world.safe.trouble = None;
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.entries(tab), []);
    assert!(world.safe.is_bare());
}

#[test]
fn indexeddb_that_does_not_answer_is_told_and_asked_again() {
    let (mut world, tab, ids) = lived();
    world.close(tab, Pending::Done);
    world.late = true;
    let tab = world.open(CHECK);
    assert_eq!(world.model(tab).trouble(), Troubles::None, "not at once");
    assert!(world.wake(tab));
    assert_eq!(world.model(tab).trouble(), Troubles::Silent);
    assert_eq!(world.entries(tab), ids, "local storage is all there is for now");
    assert!(world.ordered(tab).contains(&Effect::GiveUp));
    world.settle();
    assert_eq!(world.model(tab).trouble(), Troubles::None);
    assert_eq!(world.model(tab).saving(), Saving::Device);
}

#[test]
fn it_is_also_told_where_it_fell_silent_over_a_write() {
    let (mut world, tab, _) = lived();
    while world.wake(tab) {}
    world.answer(tab, "2", 1);
    assert!(world.wake(tab));
    assert_eq!(world.model(tab).trouble(), Troubles::Silent);
    assert_eq!(world.model(tab).saving(), Saving::FirstOnly);
    world.settle();
    assert_eq!(world.model(tab).saving(), Saving::Device);
    let (mut next, tab) = killed(&world, usize::MAX);
    next.settle();
    assert_eq!(next.answers(tab)[1], Some(1));
}

#[test]
fn a_single_deletion_is_told_as_done_when_indexeddb_has_it() {
    let (mut world, tab, ids) = lived();
    world.delete(tab, &ids[0]);
    assert_eq!(world.model(tab).saving(), Saving::Deleting);
    world.settle();
    assert_eq!(world.model(tab).saving(), Saving::Deleted);
    world.answer(tab, "2", 1);
    assert_eq!(world.model(tab).saving(), Saving::Pending, "that is another matter");
}

#[test]
fn who_never_kept_anything_leaves_no_trace_of_deleting_it() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.settle();
    world.delete_all(tab);
    world.settle();
    assert!(world.first.texts.is_empty() && world.safe.texts.is_empty());
    world.choose(tab, Keeping::Session);
    world.take(tab, [1; 9]);
    world.settle();
    world.delete_all(tab);
    world.settle();
    assert!(world.first.texts.is_empty() && world.safe.texts.is_empty());
}
