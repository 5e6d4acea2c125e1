//! Stores that refuse.

use doorway_engine::app::{Place, Saving, Trouble, Troubles, settings};

use crate::app::world::{CHECK, Pending, World};

/// Answers with these troubles; what is said then, and the answer is there.
fn check(first: Option<Trouble>, safe: Option<Trouble>, saving: Saving, told: Troubles) {
    for from_the_start in [true, false] {
        let mut world = World::new();
        let trouble = |world: &mut World| {
            world.first.trouble = first;
            world.safe.trouble = safe;
        };
        if from_the_start {
            trouble(&mut world);
        }
        let tab = world.open(CHECK);
        world.settle();
        trouble(&mut world);
        world.answer(tab, "1", 3);
        world.settle();
        assert_eq!(world.answers(tab)[0], Some(3), "it stays on the screen");
        assert_eq!(world.model(tab).saving(), saving);
        assert_eq!(world.model(tab).trouble(), told);
    }
}

const DENIED: Option<Trouble> = Some(Trouble::Denied);
const FULL: Option<Trouble> = Some(Trouble::Full);

#[test]
fn where_all_is_well_nothing_is_told() {
    check(None, None, Saving::Device, Troubles::None);
}

#[test]
fn both_denied_is_memory_and_told() {
    check(DENIED, DENIED, Saving::Memory, Troubles::All(Trouble::Denied));
}

#[test]
fn one_denied_works_with_the_other_and_says_so() {
    check(DENIED, None, Saving::OneCopy, Troubles::One);
    check(None, DENIED, Saving::FirstOnly, Troubles::One);
}

#[test]
fn full_is_told() {
    check(FULL, FULL, Saving::Memory, Troubles::All(Trouble::Full));
    check(FULL, DENIED, Saving::Memory, Troubles::All(Trouble::Full));
    check(FULL, None, Saving::OneCopy, Troubles::OneFull);
    check(None, FULL, Saving::FirstOnly, Troubles::OneFull);
}

#[test]
fn denied_from_the_start_is_told_before_anything_is_entered() {
    let mut world = World::new();
    world.everywhere(DENIED);
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.model(tab).trouble(), Troubles::All(Trouble::Denied));
    assert_eq!(world.model(tab).saving(), Saving::Nothing);
}

#[test]
fn what_was_refused_is_written_with_the_next_write() {
    for trouble in [DENIED, FULL] {
        for item in ["1", "2"] {
            let mut world = World::new();
            let tab = world.open(CHECK);
            world.settle();
            world.everywhere(trouble);
            let id = world.take(tab, [1; 9]);
            world.act(tab, settings::Event::CountryChosen("GB".to_owned()));
            world.settle();
            assert_eq!(world.model(tab).saving(), Saving::Memory);
            world.everywhere(None);
            world.answer(tab, item, 2);
            world.settle();
            assert_eq!(world.model(tab).saving(), Saving::Device);
            assert_eq!(world.model(tab).trouble(), Troubles::None);
            for lost in [Place::First, Place::Safe] {
                let mut world = World::holding(world.first.texts.clone(), world.safe.texts.clone());
                world.store(lost).texts.clear();
                let tab = world.open(CHECK);
                world.settle();
                assert_eq!(world.entries(tab), std::slice::from_ref(&id));
                assert_eq!(world.model(tab).country().map(|country| country.code), Some("GB"));
            }
        }
    }
}

#[test]
fn a_store_that_could_not_be_read_at_first_is_not_overwritten_unseen() {
    for place in [Place::First, Place::Safe] {
        let mut world = World::new();
        let tab = world.open(CHECK);
        world.answer(tab, "1", 3);
        world.answer(tab, "2", 1);
        world.settle();
        world.close(tab, Pending::Done);
        let other = if place == Place::First { Place::Safe } else { Place::First };
        world.store(other).texts.clear();
        world.store(place).trouble = DENIED;

        let tab = world.open(CHECK);
        world.settle();
        assert_eq!(world.answers(tab), [None; 9], "{place:?} could not be read");
        world.store(place).trouble = None;
        world.answer(tab, "1", 0);
        world.settle();
        assert_eq!(world.answers(tab)[..2], [Some(0), Some(1)], "{place:?}");
        assert_eq!(world.model(tab).saving(), Saving::Device);
        world.reload(tab, Pending::Lost);
        world.settle();
        assert_eq!(world.answers(tab)[..2], [Some(0), Some(1)], "{place:?}");
    }
}

#[test]
fn a_store_with_a_later_release_that_could_not_be_read_at_first_is_not_written_to() {
    for place in [Place::First, Place::Safe] {
        let mut world = World::new();
        let later = r#"{"schema":2}"#.to_owned();
        world.store(place).texts.insert("doorway/draft/phq9".to_owned(), later.clone());
        world.store(place).trouble = DENIED;
        let tab = world.open(CHECK);
        world.settle();
        world.store(place).trouble = None;
        world.answer(tab, "1", 0);
        world.settle();
        assert_eq!(world.store(place).texts.get("doorway/draft/phq9"), Some(&later), "{place:?}");
        assert!(world.model(tab).newer, "{place:?}");
    }
}

#[test]
fn a_tab_that_keeps_nothing_tells_when_its_own_store_refuses() {
    use doorway_engine::record::Keeping;
    for trouble in [Trouble::Denied, Trouble::Full] {
        let mut world = World::new();
        let tab = world.open(CHECK);
        world.settle();
        world.choose(tab, Keeping::Session);
        world.tab_mut(tab).session.trouble = Some(trouble);
        world.answer(tab, "1", 3);
        assert_eq!(world.model(tab).saving(), Saving::Memory);
        assert_eq!(world.model(tab).trouble(), Troubles::All(trouble));
        assert_eq!(world.answers(tab)[0], Some(3));
        world.tab_mut(tab).session.trouble = None;
        world.answer(tab, "2", 3);
        assert_eq!(world.model(tab).saving(), Saving::Session);
    }
}
