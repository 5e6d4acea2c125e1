//! Sessions: noting, changing and deleting them.

mod keeping;
mod typing;

use doorway_engine::app::{Place, Trouble, deleting, sessions};
use doorway_engine::id::Id;
use doorway_engine::session::{Field, Given, Session};

use crate::app::world::written;
use crate::app::world::{Pending, World};

const SESSIONS: &str = "#/sessions";

/// What a person does on the screen of sessions.
impl World {
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

    fn given(&self, at: usize) -> &Given {
        self.model(at).session_form.form.given()
    }
}

fn opened() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(SESSIONS);
    world.settle();
    (world, tab)
}

/// The tab, each store alone and the next visit have sessions on these days.
fn check(world: &mut World, tab: usize, days: &[&str]) {
    world.settle();
    assert_eq!(world.days(tab), days, "on the screen");
    for texts in [&world.first.texts, &world.safe.texts] {
        let mut other = World::new();
        other.safe.texts = texts.clone();
        let tab = other.open(SESSIONS);
        other.settle();
        assert_eq!(other.days(tab), days, "from one store");
    }
}

#[test]
fn a_session_has_what_was_typed_and_is_there_for_good() {
    let (mut world, tab) = opened();
    for (field, text) in [
        (Field::Time, "14:30"),
        (Field::Place, "clinic"),
        (Field::Form, "iv"),
        (Field::Who, "Noa \u{202e}👩\u{200d}⚕️"),
        (Field::Note, "שלום\nsecond line"),
    ] {
        world.type_in(tab, field, text);
    }
    let id = world.note(tab, "2026-11-21");
    check(&mut world, tab, &["2026-11-21"]);
    world.reload(tab, Pending::Lost);
    world.settle();
    let session = world.session(tab, &id);
    assert_eq!(session.minute, Some(870));
    assert_eq!((session.place.as_str(), session.form.as_str()), ("clinic", "iv"));
    assert_eq!(
        (session.who.as_str(), session.note.as_str()),
        ("Noa 👩\u{200d}⚕️", "שלום\nsecond line")
    );
    assert!(session.noted.unix_ms < world.now);
}

#[test]
fn a_session_in_1970_and_one_still_to_come_are_kept_and_the_newest_is_first() {
    let (mut world, tab) = opened();
    let planned = world.note(tab, "2027-11-22");
    let past = world.note(tab, "1970-01-01");
    world.note(tab, "2026-11-22");
    check(&mut world, tab, &["2027-11-22", "2026-11-22", "1970-01-01"]);
    let today = world.model(tab).today();
    assert!(world.session(tab, &planned).is_planned(today));
    assert!(!world.session(tab, &past).is_planned(today));
}

#[test]
fn saving_writes_the_session_alone() {
    let (mut world, tab) = opened();
    world.note(tab, "2026-11-20");
    world.settle();
    world.ordered(tab);
    let id = world.note(tab, "2026-11-21");
    let effects = world.ordered(tab);
    for place in [Place::First, Place::Safe] {
        let keys: Vec<_> =
            written(&effects, place).into_iter().flatten().map(|leaf| leaf.key).collect();
        assert_eq!(keys, [["doorway/session/", id.as_str()].concat()]);
    }
}

#[test]
fn a_change_is_a_new_session_and_deletes_the_old_one_in_the_same_write() {
    let (mut world, tab) = opened();
    let old = world.note(tab, "2026-11-20");
    world.settle();
    world.change(tab, &old);
    assert_eq!(world.given(tab).day, "2026-11-20");
    world.ordered(tab);
    world.type_in(tab, Field::Day, "2026-11-21");
    world.save(tab);
    let [new] = world.sessions(tab).try_into().unwrap();
    assert_ne!(new, old);
    let effects = world.ordered(tab);
    for place in [Place::First, Place::Safe] {
        let [leaves] = written(&effects, place).try_into().unwrap();
        let mut keys: Vec<_> = leaves.iter().map(|leaf| leaf.key.as_str()).collect();
        keys.sort_unstable();
        let key = |id: &Id| ["doorway/session/", id.as_str()].concat();
        let mut expected = [key(&new), key(&old)];
        expected.sort();
        assert_eq!(keys, expected);
    }
    check(&mut world, tab, &["2026-11-21"]);
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.sessions(tab), [new]);
}

#[test]
fn a_store_that_fills_up_during_a_change_has_one_of_the_two() {
    for room in 0..3 {
        let (mut world, tab) = opened();
        world.safe.trouble = Some(Trouble::Denied);
        let old = world.note(tab, "2026-11-20");
        world.settle();
        world.first.trouble = Some(Trouble::Full);
        world.first.room = room;
        world.change(tab, &old);
        world.type_in(tab, Field::Day, "2026-11-21");
        world.save(tab);
        world.everywhere(None);
        world.reload(tab, Pending::Lost);
        world.settle();
        let expected: &[&str] = match room {
            0 => &["2026-11-20"],
            1 => &["2026-11-21", "2026-11-20"],
            _ => &["2026-11-21"],
        };
        assert_eq!(world.days(tab), expected, "room for {room}");
    }
}

#[test]
fn a_place_and_a_form_that_this_release_does_not_know_stay_through_a_change() {
    let mut world = World::new();
    let text = include_str!("../../golden/v1/session-unknown.json").trim_end().to_owned();
    let key = "doorway/session/01j3z9k7q2m4x8c5v6b0n1t2re".to_owned();
    world.first.texts.insert(key, text);
    let tab = world.open(SESSIONS);
    world.settle();
    let [old] = world.sessions(tab).try_into().unwrap();
    world.change(tab, &old);
    world.type_in(tab, Field::Who, "Noa");
    world.save(tab);
    check(&mut world, tab, &["2027-02-28"]);
    let [new] = world.sessions(tab).try_into().unwrap();
    assert_eq!(world.session(tab, &new).place, "retreat");
    assert_eq!(world.session(tab, &new).who, "Noa");
}

#[test]
fn a_deleted_session_does_not_come_back_and_nothing_of_it_stays_but_when() {
    let (mut world, tab) = opened();
    world.type_in(tab, Field::Note, "private");
    let gone = world.note(tab, "2026-11-20");
    world.note(tab, "2026-11-21");
    world.settle();
    let stale = world.first.texts.clone();
    world.act(tab, deleting::Event::Pressed(gone.clone()));
    assert_eq!(world.sessions(tab).len(), 2, "it is asked first");
    world.act(tab, deleting::Event::Confirmed);
    check(&mut world, tab, &["2026-11-21"]);
    let text = &world.first.texts[&["doorway/session/", gone.as_str()].concat()];
    assert!(text.contains("deleted") && !text.contains("private"), "{text}");
    world.first.texts = stale;
    world.reload(tab, Pending::Lost);
    check(&mut world, tab, &["2026-11-21"]);
}

#[test]
fn two_tabs_that_each_note_a_session_both_end_with_both() {
    let (mut world, one) = opened();
    let other = world.open(SESSIONS);
    world.settle();
    world.note(one, "2026-11-20");
    world.note(other, "2026-11-21");
    for tab in [one, other] {
        check(&mut world, tab, &["2026-11-21", "2026-11-20"]);
    }
}

#[test]
fn two_tabs_that_change_the_same_session_lose_neither_change() {
    let (mut world, one) = opened();
    let old = world.note(one, "2026-11-20");
    world.settle();
    let other = world.open(SESSIONS);
    world.settle();
    for (tab, note) in [(one, "first"), (other, "second")] {
        world.change(tab, &old);
        world.type_in(tab, Field::Note, note);
    }
    world.save(one);
    world.settle();
    assert_eq!(world.given(other).note, "second", "what is typed stays");
    world.save(other);
    for tab in [one, other] {
        check(&mut world, tab, &["2026-11-20", "2026-11-20"]);
        let sessions = world.model(tab).record.sessions();
        let mut notes: Vec<_> = sessions.iter().map(|session| session.note.as_str()).collect();
        notes.sort_unstable();
        assert_eq!(notes, ["first", "second"]);
    }
}

#[test]
fn a_session_deleted_in_one_tab_is_gone_in_the_other() {
    let (mut world, one) = opened();
    let other = world.open(SESSIONS);
    world.settle();
    let gone = world.note(one, "2026-11-20");
    world.settle();
    world.note(other, "2026-11-21");
    world.delete(other, &gone);
    for tab in [one, other] {
        check(&mut world, tab, &["2026-11-21"]);
    }
}
