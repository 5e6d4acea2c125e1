//! What is typed is never lost, and never kept unasked.

use doorway_engine::app::{Asking, Effect, Focus, deleting, sessions};
use doorway_engine::record::Keeping;
use doorway_engine::session::{Fault, Field, Given};

use super::{check, opened};

/// What is refused is said at its input, and stays there.
fn check_refused(typed: &[(Field, &str)], fault: Fault) {
    let (mut world, tab) = opened();
    for (field, text) in typed {
        world.type_in(tab, *field, text);
    }
    let given = world.given(tab).clone();
    for _ in 0..2 {
        world.ordered(tab);
        world.save(tab);
        assert_eq!(world.model(tab).session_form.form.fault, Some(fault));
        let name = fault.field().as_str().to_owned();
        assert_eq!(
            world.ordered(tab),
            [Effect::Focus(Focus::Item(name))],
            "and nothing is written"
        );
        assert_eq!(*world.given(tab), given, "nothing is lost from the screen");
    }
    check(&mut world, tab, &[]);
    for (field, text) in [(Field::Day, "2026-11-22"), (Field::Time, "")] {
        world.type_in(tab, field, text);
    }
    for field in [Field::Who, Field::Note] {
        let fits: String = world.given(tab).get(field).chars().take(200).collect();
        world.type_in(tab, field, &fits);
    }
    world.save(tab);
    assert_eq!(world.model(tab).session_form.form.fault, None);
    check(&mut world, tab, &["2026-11-22"]);
}

#[test]
fn what_can_not_be_kept_is_told_at_its_input_and_nothing_is_lost() {
    let day = (Field::Day, "2026-11-22");
    let long = "🌱 שלום ".repeat(100_000);
    let over = |most: usize| long.trim_end().chars().count() - most;
    for (typed, fault) in [
        (vec![(Field::Who, "Noa")], Fault::NoDay),
        (vec![(Field::Day, "2026-02-29")], Fault::NotADay),
        (vec![(Field::Day, "3 May")], Fault::NotADay),
        (vec![(Field::Day, "1959-12-31")], Fault::TooEarly),
        (vec![(Field::Day, "2190-01-01")], Fault::TooFar),
        (vec![day, (Field::Time, "half past")], Fault::NotATime),
        (vec![day, (Field::Who, &long)], Fault::WhoTooLong(over(200))),
        (vec![day, (Field::Note, &long)], Fault::NoteTooLong(over(2_000))),
        (vec![(Field::Time, "x"), (Field::Note, &long)], Fault::NoDay),
    ] {
        check_refused(&typed, fault);
    }
}

#[test]
fn what_is_typed_waits_while_other_screens_are_shown_and_other_tabs_write() {
    let (mut world, tab) = opened();
    world.type_in(tab, Field::Note, "half a");
    world.save(tab);
    assert_eq!(world.model(tab).session_form.form.fault, Some(Fault::NoDay));
    world.go(tab, "#/help");
    let other = world.open(super::SESSIONS);
    world.note(other, "2026-11-21");
    world.settle();
    world.go(tab, super::SESSIONS);
    assert_eq!(world.given(tab).note, "half a");
    assert_eq!(world.model(tab).session_form.form.fault, None, "nothing is told unasked");
}

#[test]
fn a_double_press_saves_once_and_is_told_nothing() {
    let (mut world, tab) = opened();
    let id = world.note(tab, "2026-11-20");
    assert!(world.model(tab).session_form.saved);
    world.ordered(tab);
    world.save(tab);
    assert_eq!(world.ordered(tab), []);
    assert_eq!(world.model(tab).session_form.form.fault, None);
    world.change(tab, &id);
    world.type_in(tab, Field::Day, "2026-11-21");
    world.save(tab);
    world.save(tab);
    assert_eq!(world.model(tab).session_form.form.fault, None);
    check(&mut world, tab, &["2026-11-21"]);
}

#[test]
fn the_same_session_typed_anew_is_another_one() {
    let (mut world, tab) = opened();
    world.note(tab, "2026-11-20");
    assert_eq!(*world.given(tab), Given::default(), "the form is blank again");
    world.note(tab, "2026-11-20");
    check(&mut world, tab, &["2026-11-20", "2026-11-20"]);
}

#[test]
fn saving_a_blank_form_is_told_unless_something_was_just_saved() {
    let (mut world, tab) = opened();
    world.save(tab);
    assert_eq!(world.model(tab).session_form.form.fault, Some(Fault::NoDay));
    world.note(tab, "2026-11-20");
    world.go(tab, "#/");
    world.go(tab, super::SESSIONS);
    world.save(tab);
    assert_eq!(world.model(tab).session_form.form.fault, Some(Fault::NoDay));
}

#[test]
fn a_session_left_as_it_was_is_the_same_and_nothing_is_written() {
    let (mut world, tab) = opened();
    world.type_in(tab, Field::Time, "09:05");
    let id = world.note(tab, "2026-11-20");
    world.settle();
    for saved in [false, true] {
        world.change(tab, &id);
        assert_eq!(world.model(tab).session_form.form.changing(), Some(&id));
        if saved {
            world.ordered(tab);
            world.save(tab);
            assert_eq!(world.ordered(tab), []);
        } else {
            world.type_in(tab, Field::Day, "2026-11-21");
            world.ordered(tab);
            world.act(tab, sessions::Event::Edited(None));
            assert_eq!(world.ordered(tab), [Effect::Focus(Focus::Heading)]);
        }
        assert_eq!(world.model(tab).session_form.form.changing(), None);
        assert_eq!(*world.given(tab), Given::default());
        assert_eq!(world.sessions(tab), std::slice::from_ref(&id));
    }
}

#[test]
fn a_new_session_half_typed_waits_while_another_is_changed() {
    let (mut world, tab) = opened();
    let id = world.note(tab, "2026-11-20");
    world.type_in(tab, Field::Note, "half a");
    world.change(tab, &id);
    assert_eq!(world.given(tab).note, "");
    world.type_in(tab, Field::Who, "Noa");
    world.save(tab);
    assert_eq!(world.given(tab).note, "half a");
    check(&mut world, tab, &["2026-11-20"]);
}

#[test]
fn a_change_that_was_begun_is_not_lost_for_another() {
    let (mut world, tab) = opened();
    let one = world.note(tab, "2026-11-20");
    let other = world.note(tab, "2026-11-21");
    world.change(tab, &one);
    world.type_in(tab, Field::Who, "Noa");
    world.ordered(tab);
    world.change(tab, &other);
    assert_eq!(world.model(tab).session_form.form.changing(), Some(&one));
    assert_eq!(world.given(tab).who, "Noa");
    let day = Focus::Item(Field::Day.as_str().to_owned());
    assert_eq!(world.ordered(tab), [Effect::Focus(day)]);
}

#[test]
fn a_fault_of_one_session_is_not_told_of_another() {
    let (mut world, tab) = opened();
    let id = world.note(tab, "2026-11-20");
    world.type_in(tab, Field::Who, "Noa");
    world.save(tab);
    assert_eq!(world.model(tab).session_form.form.fault, Some(Fault::NoDay));
    world.change(tab, &id);
    assert_eq!(world.model(tab).session_form.form.fault, None);
}

#[test]
fn a_change_to_what_another_tab_deleted_is_kept_as_a_session_of_its_own() {
    let (mut world, one) = opened();
    let id = world.note(one, "2026-11-20");
    world.settle();
    let other = world.open(super::SESSIONS);
    world.settle();
    world.change(one, &id);
    world.type_in(one, Field::Note, "second thoughts");
    world.delete(other, &id);
    world.settle();
    assert_eq!(world.sessions(one), []);
    assert_eq!(world.given(one).note, "second thoughts");
    world.save(one);
    check(&mut world, one, &["2026-11-20"]);
    assert_ne!(world.sessions(one), [id]);
}

#[test]
fn what_is_deleted_does_not_stay_in_the_form() {
    let (mut world, tab) = opened();
    let id = world.note(tab, "2026-11-20");
    let stays = world.note(tab, "2026-11-21");
    world.type_in(tab, Field::Note, "half a");
    world.change(tab, &id);
    world.delete(tab, &stays);
    assert_eq!(world.model(tab).session_form.form.changing(), Some(&id), "that was another one");
    world.delete(tab, &id);
    assert_eq!(world.model(tab).session_form.form.changing(), None);
    assert_eq!(world.given(tab).note, "half a", "a new one has nothing to do with it");
    world.act(tab, deleting::Event::AllPressed);
    assert_eq!(world.model(tab).asking, Some(Asking::DeleteAll));
    assert_eq!(world.given(tab).note, "half a", "it is asked first");
    world.act(tab, deleting::Event::Confirmed);
    assert_eq!(*world.given(tab), Given::default());
    world.settle();
    assert!(world.first.is_bare() && world.safe.is_bare());
}

#[test]
fn nor_does_it_when_another_tab_deletes_everything() {
    for keeping in [Keeping::Device, Keeping::Session] {
        let (mut world, one) = opened();
        let older = world.note(one, "2026-11-20");
        world.settle();
        let other = world.open(super::SESSIONS);
        world.settle();
        world.choose(other, keeping);
        world.type_in(other, Field::Note, "half a");
        world.change(other, &older);
        world.settle();
        world.delete_all(one);
        world.settle();
        assert_eq!(world.sessions(other), [], "{keeping:?}");
        assert_eq!(world.model(other).session_form.form.changing(), None, "{keeping:?}");
        // What a tab keeps for itself is nothing of the device's.
        let stays = if keeping == Keeping::Session { "half a" } else { "" };
        assert_eq!(world.given(other), &Given { note: stays.to_owned(), ..Given::default() });
    }
}

#[test]
fn what_a_tab_that_keeps_nothing_has_of_its_own_stays_in_its_form() {
    let (mut world, one) = opened();
    let other = world.open(super::SESSIONS);
    world.settle();
    world.note(one, "2026-11-20");
    world.settle();
    world.choose(other, Keeping::Session);
    let own = world.note(other, "2026-11-21");
    world.change(other, &own);
    world.type_in(other, Field::Note, "half a");
    world.delete_all(one);
    world.settle();
    assert_eq!(world.sessions(other), std::slice::from_ref(&own));
    assert_eq!(world.given(other).note, "half a");
    assert_eq!(world.model(other).session_form.form.changing(), Some(&own));
}
