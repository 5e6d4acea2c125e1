//! Sessions: noting, changing and deleting them.

mod keeping;
mod typing;

use doorway_engine::app::{StoreKind, Trouble, deleting, sessions};
use doorway_engine::id::Id;
use doorway_engine::session::{Field, Session, SessionInput};

use crate::app::browser::written;
use crate::app::browser::{Browser, Pending};

const SESSIONS: &str = "#/sessions";

/// What a person does on the screen of sessions.
impl Browser {
    fn type_in(&mut self, at: usize, field: Field, text: &str) {
        self.act(at, sessions::Event::Typed { field, text: text.to_owned() });
    }

    fn save(&mut self, at: usize) {
        self.act(at, sessions::Event::Saved);
    }

    /// Notes a session on this day; its id.
    fn note(&mut self, at: usize, day: &str) -> Id {
        let before = self.sessions(at);
        self.type_in(at, Field::Day, day);
        self.save(at);
        self.sessions(at).into_iter().find(|id| !before.contains(id)).expect("a new session")
    }

    fn change(&mut self, at: usize, id: &Id) {
        self.act(at, sessions::Event::Edited(Some(id.clone())));
    }

    /// The ids of the sessions, newest first.
    fn sessions(&self, at: usize) -> Vec<Id> {
        self.model(at).record.sessions().iter().map(|session| session.id.clone()).collect()
    }

    fn session(&self, at: usize, id: &Id) -> Session {
        let sessions = self.model(at).record.sessions();
        sessions.into_iter().find(|session| session.id == *id).expect("a session").clone()
    }

    fn days(&self, at: usize) -> Vec<String> {
        self.model(at).record.sessions().iter().map(|session| session.day.iso()).collect()
    }

    fn given(&self, at: usize) -> &SessionInput {
        self.model(at).session_editor.form.given()
    }
}

fn opened() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(SESSIONS);
    browser.settle();
    (browser, tab)
}

/// The tab, each store alone and the next visit have sessions on these days.
fn check(browser: &mut Browser, tab: usize, days: &[&str]) {
    browser.settle();
    assert_eq!(browser.days(tab), days, "on the screen");
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let mut other = Browser::new();
        other.safe.texts = texts.clone();
        let tab = other.open(SESSIONS);
        other.settle();
        assert_eq!(other.days(tab), days, "from one store");
    }
}

#[test]
fn a_session_has_what_was_typed_and_is_there_for_good() {
    let (mut browser, tab) = opened();
    for (field, text) in [
        (Field::Time, "14:30"),
        (Field::Place, "clinic"),
        (Field::Form, "iv"),
        (Field::Who, "Noa \u{202e}👩\u{200d}⚕️"),
        (Field::Note, "שלום\nsecond line"),
    ] {
        browser.type_in(tab, field, text);
    }
    let id = browser.note(tab, "2026-11-21");
    check(&mut browser, tab, &["2026-11-21"]);
    browser.reload(tab, Pending::Lost);
    browser.settle();
    let session = browser.session(tab, &id);
    assert_eq!(session.minute, Some(870));
    assert_eq!((session.place.as_str(), session.form.as_str()), ("clinic", "iv"));
    assert_eq!(
        (session.who.as_str(), session.note.as_str()),
        ("Noa 👩\u{200d}⚕️", "שלום\nsecond line")
    );
    assert!(session.noted.unix_ms < browser.now);
}

#[test]
fn a_session_in_1970_and_one_still_to_come_are_kept_and_the_newest_is_first() {
    let (mut browser, tab) = opened();
    let planned = browser.note(tab, "2027-11-22");
    let past = browser.note(tab, "1970-01-01");
    browser.note(tab, "2026-11-22");
    check(&mut browser, tab, &["2027-11-22", "2026-11-22", "1970-01-01"]);
    let today = browser.model(tab).today();
    assert!(browser.session(tab, &planned).is_planned(today));
    assert!(!browser.session(tab, &past).is_planned(today));
}

#[test]
fn saving_writes_the_session_alone() {
    let (mut browser, tab) = opened();
    browser.note(tab, "2026-11-20");
    browser.settle();
    browser.ordered(tab);
    let id = browser.note(tab, "2026-11-21");
    let effects = browser.ordered(tab);
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let keys: Vec<_> =
            written(&effects, store).into_iter().flatten().map(|stored| stored.key).collect();
        assert_eq!(keys, [["doorway/session/", id.as_str()].concat()]);
    }
}

#[test]
fn a_change_is_a_new_session_and_deletes_the_old_one_in_the_same_write() {
    let (mut browser, tab) = opened();
    let old = browser.note(tab, "2026-11-20");
    browser.settle();
    browser.change(tab, &old);
    assert_eq!(browser.given(tab).day, "2026-11-20");
    browser.ordered(tab);
    browser.type_in(tab, Field::Day, "2026-11-21");
    browser.save(tab);
    let [new] = browser.sessions(tab).try_into().unwrap();
    assert_ne!(new, old);
    let effects = browser.ordered(tab);
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let [texts] = written(&effects, store).try_into().unwrap();
        let mut keys: Vec<_> = texts.iter().map(|stored| stored.key.as_str()).collect();
        keys.sort_unstable();
        let key = |id: &Id| ["doorway/session/", id.as_str()].concat();
        let mut expected = [key(&new), key(&old)];
        expected.sort();
        assert_eq!(keys, expected);
    }
    check(&mut browser, tab, &["2026-11-21"]);
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.sessions(tab), [new]);
}

#[test]
fn a_store_that_fills_up_during_a_change_has_one_of_the_two() {
    for room in 0..3 {
        let (mut browser, tab) = opened();
        browser.safe.trouble = Some(Trouble::Denied);
        let old = browser.note(tab, "2026-11-20");
        browser.settle();
        browser.first.trouble = Some(Trouble::Full);
        browser.first.room = room;
        browser.change(tab, &old);
        browser.type_in(tab, Field::Day, "2026-11-21");
        browser.save(tab);
        browser.everywhere(None);
        browser.reload(tab, Pending::Lost);
        browser.settle();
        let expected: &[&str] = match room {
            0 => &["2026-11-20"],
            1 => &["2026-11-21", "2026-11-20"],
            _ => &["2026-11-21"],
        };
        assert_eq!(browser.days(tab), expected, "room for {room}");
    }
}

#[test]
fn a_place_and_a_form_that_this_release_does_not_know_stay_through_a_change() {
    let mut browser = Browser::new();
    let text = include_str!("../../golden/v1/session-unknown.json").trim_end().to_owned();
    let key = "doorway/session/01j3z9k7q2m4x8c5v6b0n1t2re".to_owned();
    browser.first.texts.insert(key, text);
    let tab = browser.open(SESSIONS);
    browser.settle();
    let [old] = browser.sessions(tab).try_into().unwrap();
    browser.change(tab, &old);
    browser.type_in(tab, Field::Who, "Noa");
    browser.save(tab);
    check(&mut browser, tab, &["2027-02-28"]);
    let [new] = browser.sessions(tab).try_into().unwrap();
    assert_eq!(browser.session(tab, &new).place, "retreat");
    assert_eq!(browser.session(tab, &new).who, "Noa");
}

#[test]
fn a_deleted_session_does_not_come_back_and_nothing_of_it_stays_but_when() {
    let (mut browser, tab) = opened();
    browser.type_in(tab, Field::Note, "private");
    let gone = browser.note(tab, "2026-11-20");
    browser.note(tab, "2026-11-21");
    browser.settle();
    let stale = browser.first.texts.clone();
    browser.act(tab, deleting::Event::Pressed(gone.clone()));
    assert_eq!(browser.sessions(tab).len(), 2, "it is asked first");
    browser.act(tab, deleting::Event::Confirmed);
    check(&mut browser, tab, &["2026-11-21"]);
    let text = &browser.first.texts[&["doorway/session/", gone.as_str()].concat()];
    assert!(text.contains("deleted") && !text.contains("private"), "{text}");
    browser.first.texts = stale;
    browser.reload(tab, Pending::Lost);
    check(&mut browser, tab, &["2026-11-21"]);
}

#[test]
fn two_tabs_that_each_note_a_session_both_end_with_both() {
    let (mut browser, one) = opened();
    let other = browser.open(SESSIONS);
    browser.settle();
    browser.note(one, "2026-11-20");
    browser.note(other, "2026-11-21");
    for tab in [one, other] {
        check(&mut browser, tab, &["2026-11-21", "2026-11-20"]);
    }
}

#[test]
fn two_tabs_that_change_the_same_session_lose_neither_change() {
    let (mut browser, one) = opened();
    let old = browser.note(one, "2026-11-20");
    browser.settle();
    let other = browser.open(SESSIONS);
    browser.settle();
    for (tab, note) in [(one, "first"), (other, "second")] {
        browser.change(tab, &old);
        browser.type_in(tab, Field::Note, note);
    }
    browser.save(one);
    browser.settle();
    assert_eq!(browser.given(other).note, "second", "what is typed stays");
    browser.save(other);
    for tab in [one, other] {
        check(&mut browser, tab, &["2026-11-20", "2026-11-20"]);
        let sessions = browser.model(tab).record.sessions();
        let mut notes: Vec<_> = sessions.iter().map(|session| session.note.as_str()).collect();
        notes.sort_unstable();
        assert_eq!(notes, ["first", "second"]);
    }
}

#[test]
fn a_session_deleted_in_one_tab_is_gone_in_the_other() {
    let (mut browser, one) = opened();
    let other = browser.open(SESSIONS);
    browser.settle();
    let gone = browser.note(one, "2026-11-20");
    browser.settle();
    browser.note(other, "2026-11-21");
    browser.delete(other, &gone);
    for tab in [one, other] {
        check(&mut browser, tab, &["2026-11-21"]);
    }
}
