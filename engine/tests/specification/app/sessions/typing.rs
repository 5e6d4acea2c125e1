//! What is typed is never lost, and never kept unasked.

use doorway_engine::app::{Asking, Effect, Focus, deleting, sessions};
use doorway_engine::record::Keeping;
use doorway_engine::session::{Fault, Field, SessionInput};
use doorway_engine::typed::UNREADABLE;

use super::{check, opened};

/// What is refused is said at its input, and stays there.
fn check_refused(typed: &[(Field, &str)], fault: Fault) {
    let (mut browser, tab) = opened();
    for (field, text) in typed {
        browser.type_in(tab, *field, text);
    }
    let given = browser.given(tab).clone();
    for _ in 0..2 {
        browser.ordered(tab);
        browser.save(tab);
        assert_eq!(browser.model(tab).session_editor.form.fault, Some(fault));
        let name = fault.field().as_str().to_owned();
        assert_eq!(
            browser.ordered(tab),
            [Effect::Focus(Focus::Item(name))],
            "and nothing is written"
        );
        assert_eq!(*browser.given(tab), given, "nothing is lost from the screen");
    }
    check(&mut browser, tab, &[]);
    for (field, text) in [(Field::Day, "2026-11-22"), (Field::Time, "")] {
        browser.type_in(tab, field, text);
    }
    for field in [Field::Who, Field::Note] {
        let fits: String = browser.given(tab).get(field).chars().take(200).collect();
        browser.type_in(tab, field, &fits);
    }
    browser.save(tab);
    assert_eq!(browser.model(tab).session_editor.form.fault, None);
    check(&mut browser, tab, &["2026-11-22"]);
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
        (vec![(Field::Day, UNREADABLE)], Fault::NotADay),
        (vec![day, (Field::Time, UNREADABLE)], Fault::NotATime),
        (vec![day, (Field::Who, &long)], Fault::WhoTooLong(over(200))),
        (vec![day, (Field::Note, &long)], Fault::NoteTooLong(over(2_000))),
        (vec![(Field::Time, "x"), (Field::Note, &long)], Fault::NoDay),
    ] {
        check_refused(&typed, fault);
    }
}

#[test]
fn what_is_typed_waits_while_other_screens_are_shown_and_other_tabs_write() {
    let (mut browser, tab) = opened();
    browser.type_in(tab, Field::Note, "half a");
    browser.save(tab);
    assert_eq!(browser.model(tab).session_editor.form.fault, Some(Fault::NoDay));
    browser.go(tab, "#/help");
    let other = browser.open(super::SESSIONS);
    browser.note(other, "2026-11-21");
    browser.settle();
    browser.go(tab, super::SESSIONS);
    assert_eq!(browser.given(tab).note, "half a");
    assert_eq!(browser.model(tab).session_editor.form.fault, None, "nothing is told unasked");
}

#[test]
fn a_double_press_saves_once_and_is_told_nothing() {
    let (mut browser, tab) = opened();
    let id = browser.note(tab, "2026-11-20");
    assert!(browser.model(tab).session_editor.saved);
    browser.ordered(tab);
    browser.save(tab);
    assert_eq!(browser.ordered(tab), []);
    assert_eq!(browser.model(tab).session_editor.form.fault, None);
    browser.change(tab, &id);
    browser.type_in(tab, Field::Day, "2026-11-21");
    browser.save(tab);
    browser.save(tab);
    assert_eq!(browser.model(tab).session_editor.form.fault, None);
    check(&mut browser, tab, &["2026-11-21"]);
}

#[test]
fn the_same_session_typed_anew_is_another_one() {
    let (mut browser, tab) = opened();
    browser.note(tab, "2026-11-20");
    assert_eq!(*browser.given(tab), SessionInput::default(), "the form is blank again");
    browser.note(tab, "2026-11-20");
    check(&mut browser, tab, &["2026-11-20", "2026-11-20"]);
}

#[test]
fn saving_a_blank_form_is_told_unless_something_was_just_saved() {
    let (mut browser, tab) = opened();
    browser.save(tab);
    assert_eq!(browser.model(tab).session_editor.form.fault, Some(Fault::NoDay));
    browser.note(tab, "2026-11-20");
    browser.go(tab, "#/");
    browser.go(tab, super::SESSIONS);
    browser.save(tab);
    assert_eq!(browser.model(tab).session_editor.form.fault, Some(Fault::NoDay));
}

#[test]
fn a_session_left_as_it_was_is_the_same_and_nothing_is_written() {
    let (mut browser, tab) = opened();
    browser.type_in(tab, Field::Time, "09:05");
    let id = browser.note(tab, "2026-11-20");
    browser.settle();
    for saved in [false, true] {
        browser.change(tab, &id);
        assert_eq!(browser.model(tab).session_editor.form.changing(), Some(&id));
        if saved {
            browser.ordered(tab);
            browser.save(tab);
            assert_eq!(browser.ordered(tab), []);
        } else {
            browser.type_in(tab, Field::Day, "2026-11-21");
            browser.ordered(tab);
            browser.act(tab, sessions::Event::Edited(None));
            assert_eq!(browser.ordered(tab), [Effect::Focus(Focus::Heading)]);
        }
        assert_eq!(browser.model(tab).session_editor.form.changing(), None);
        assert_eq!(*browser.given(tab), SessionInput::default());
        assert_eq!(browser.sessions(tab), std::slice::from_ref(&id));
    }
}

#[test]
fn a_new_session_half_typed_waits_while_another_is_changed() {
    let (mut browser, tab) = opened();
    let id = browser.note(tab, "2026-11-20");
    browser.type_in(tab, Field::Note, "half a");
    browser.change(tab, &id);
    assert_eq!(browser.given(tab).note, "");
    browser.type_in(tab, Field::Who, "Noa");
    browser.save(tab);
    assert_eq!(browser.given(tab).note, "half a");
    check(&mut browser, tab, &["2026-11-20"]);
}

#[test]
fn a_change_that_was_begun_is_not_lost_for_another() {
    let (mut browser, tab) = opened();
    let one = browser.note(tab, "2026-11-20");
    let other = browser.note(tab, "2026-11-21");
    browser.change(tab, &one);
    browser.type_in(tab, Field::Who, "Noa");
    browser.ordered(tab);
    browser.change(tab, &other);
    assert_eq!(browser.model(tab).session_editor.form.changing(), Some(&one));
    assert_eq!(browser.given(tab).who, "Noa");
    let day = Focus::Item(Field::Day.as_str().to_owned());
    assert_eq!(browser.ordered(tab), [Effect::Focus(day)]);
}

#[test]
fn a_fault_of_one_session_is_not_told_of_another() {
    let (mut browser, tab) = opened();
    let id = browser.note(tab, "2026-11-20");
    browser.type_in(tab, Field::Who, "Noa");
    browser.save(tab);
    assert_eq!(browser.model(tab).session_editor.form.fault, Some(Fault::NoDay));
    browser.change(tab, &id);
    assert_eq!(browser.model(tab).session_editor.form.fault, None);
}

#[test]
fn a_change_to_what_another_tab_deleted_is_kept_as_a_session_of_its_own() {
    let (mut browser, one) = opened();
    let id = browser.note(one, "2026-11-20");
    browser.settle();
    let other = browser.open(super::SESSIONS);
    browser.settle();
    browser.change(one, &id);
    browser.type_in(one, Field::Note, "second thoughts");
    browser.delete(other, &id);
    browser.settle();
    assert_eq!(browser.sessions(one), []);
    assert_eq!(browser.given(one).note, "second thoughts");
    browser.save(one);
    check(&mut browser, one, &["2026-11-20"]);
    assert_ne!(browser.sessions(one), [id]);
}

#[test]
fn what_is_deleted_does_not_stay_in_the_form() {
    let (mut browser, tab) = opened();
    let id = browser.note(tab, "2026-11-20");
    let stays = browser.note(tab, "2026-11-21");
    browser.type_in(tab, Field::Note, "half a");
    browser.change(tab, &id);
    browser.delete(tab, &stays);
    assert_eq!(
        browser.model(tab).session_editor.form.changing(),
        Some(&id),
        "that was another one"
    );
    browser.delete(tab, &id);
    assert_eq!(browser.model(tab).session_editor.form.changing(), None);
    assert_eq!(browser.given(tab).note, "half a", "a new one has nothing to do with it");
    browser.act(tab, deleting::Event::AllPressed);
    assert_eq!(browser.model(tab).asking, Some(Asking::DeleteAll));
    assert_eq!(browser.given(tab).note, "half a", "it is asked first");
    browser.act(tab, deleting::Event::Confirmed);
    assert_eq!(*browser.given(tab), SessionInput::default());
    browser.settle();
    assert!(browser.first.is_bare() && browser.safe.is_bare());
}

#[test]
fn nor_does_it_when_another_tab_deletes_everything() {
    for keeping in [Keeping::Device, Keeping::Tab] {
        let (mut browser, one) = opened();
        let older = browser.note(one, "2026-11-20");
        browser.settle();
        let other = browser.open(super::SESSIONS);
        browser.settle();
        browser.choose(other, keeping);
        browser.type_in(other, Field::Note, "half a");
        browser.change(other, &older);
        browser.settle();
        browser.delete_all(one);
        browser.settle();
        assert_eq!(browser.sessions(other), [], "{keeping:?}");
        assert_eq!(browser.model(other).session_editor.form.changing(), None, "{keeping:?}");
        // What a tab keeps for itself is nothing of the device's.
        let stays = if keeping == Keeping::Tab { "half a" } else { "" };
        assert_eq!(
            browser.given(other),
            &SessionInput { note: stays.to_owned(), ..SessionInput::default() }
        );
    }
}

#[test]
fn what_a_tab_that_keeps_nothing_has_of_its_own_stays_in_its_form() {
    let (mut browser, one) = opened();
    let other = browser.open(super::SESSIONS);
    browser.settle();
    browser.note(one, "2026-11-20");
    browser.settle();
    browser.choose(other, Keeping::Tab);
    let own = browser.note(other, "2026-11-21");
    browser.change(other, &own);
    browser.type_in(other, Field::Note, "half a");
    browser.delete_all(one);
    browser.settle();
    assert_eq!(browser.sessions(other), std::slice::from_ref(&own));
    assert_eq!(browser.given(other).note, "half a");
    assert_eq!(browser.model(other).session_editor.form.changing(), Some(&own));
}

#[test]
fn what_is_told_again_as_it_stands_does_not_take_back_that_the_last_one_is_saved() {
    let (mut browser, tab) = opened();
    browser.type_in(tab, Field::Day, "2026-11-22");
    browser.save(tab);
    for field in [Field::Day, Field::Time] {
        browser.type_in(tab, field, "");
    }
    browser.save(tab);
    assert!(browser.model(tab).session_editor.saved, "the second half of a double press");
    assert_eq!(browser.model(tab).session_editor.form.fault, None);
    browser.type_in(tab, Field::Day, UNREADABLE);
    browser.save(tab);
    assert!(!browser.model(tab).session_editor.saved);
    assert_eq!(browser.model(tab).session_editor.form.fault, Some(Fault::NotADay));
    check(&mut browser, tab, &["2026-11-22"]);
}
