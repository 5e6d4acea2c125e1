//! What is typed and not kept yet, and a page that is thrown away meanwhile.

use doorway_engine::app::{HELD, Place, diary, message, sessions, signs, visit};
use doorway_engine::diary::Given;
use doorway_engine::record::Keeping;
use doorway_engine::session::Field;

use crate::app::world::{Pending, World};

const DIARY: &str = "#/diary";

impl World {
    fn type_session(&mut self, at: usize, field: Field, text: &str) {
        self.act(at, sessions::Event::Typed { field, text: text.to_owned() });
    }

    /// What of forms the tab's storage holds.
    fn held(&self, at: usize) -> Option<&String> {
        self.tab(at).session.texts.get(HELD)
    }
}

fn opened(fragment: &str) -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(fragment);
    world.settle();
    (world, tab)
}

fn full() -> Given {
    let mut given = Given::default();
    for (field, text) in [
        ("diary-day", "2026-11-20"),
        ("mood", "4"),
        ("sleep-hours", "7,5"),
        ("diary-tags", "sun, “é”,"),
        ("sign", "low-mood"),
        ("sign", "own words"),
        ("diary-note", "Slow start.\n\"Warm\" after. שלום 👩\u{200d}⚕️"),
    ] {
        given.set(field, text.to_owned());
    }
    given
}

#[test]
fn what_is_typed_is_there_again_after_the_page_was_thrown_away() {
    let (mut world, tab) = opened(DIARY);
    world.tap(tab, 6);
    let id = world.noted(tab)[0].id.clone();
    world.type_noted(tab, &full());
    world.act(tab, diary::Event::Edited(Some(id.clone())));
    world.act(tab, diary::Event::Typed { field: "diary-note".into(), text: "a walk".into() });
    world.type_session(tab, Field::Day, "2026-11-1");
    world.type_session(tab, Field::Who, "Ann");
    world.type_session(tab, Field::Note, "calm");
    world.act(tab, signs::Event::Typed("early wa".into()));
    world.act(tab, message::Event::Typed("Dear Ann,".into()));
    world.settle();
    world.reload(tab, Pending::Lost);
    for _ in 0..2 {
        world.settle();
        let model = world.model(tab);
        assert_eq!(model.noting.form.changing(), Some(&id));
        assert_eq!(model.noting.form.given().note, "a walk");
        assert_eq!(model.noting.form.given().rated("mood"), "6");
        assert_eq!(model.session_form.form.given().day, "2026-11-1");
        assert_eq!(model.session_form.form.given().who, "Ann");
        assert_eq!(model.session_form.form.given().note, "calm");
        assert_eq!(model.noting.sign, "early wa");
        assert_eq!(model.message(), "Dear Ann,");
        assert_eq!(world.noted(tab).len(), 1, "nothing of it became an entry");
        world.reload(tab, Pending::Done);
    }
    world.settle();
    // The change is kept, and what was typed of something new waits behind it.
    world.act(tab, diary::Event::Saved);
    assert_eq!(world.noted(tab).iter().map(|one| &*one.note).collect::<Vec<_>>(), ["a walk"]);
    assert_eq!(world.model(tab).noting.form.given(), &full());
    world.reload(tab, Pending::Done);
    world.settle();
    assert_eq!(world.model(tab).noting.form.given(), &full());
}

#[test]
fn what_is_kept_or_dropped_is_held_no_longer() {
    let (mut world, tab) = opened(DIARY);
    assert_eq!(world.held(tab), None);
    world.type_noted(tab, &Given { note: "rain".into(), ..Given::default() });
    assert!(world.held(tab).is_some_and(|text| text.contains("rain")));
    world.act(tab, diary::Event::Saved);
    assert_eq!(world.held(tab), None);
    let id = world.noted(tab)[0].id.clone();
    world.act(tab, diary::Event::Edited(Some(id)));
    assert!(world.held(tab).is_some());
    world.act(tab, diary::Event::Edited(None));
    assert_eq!(world.held(tab), None);
    world.type_session(tab, Field::Day, "2026-11-20");
    assert!(world.held(tab).is_some());
    world.act(tab, sessions::Event::Saved);
    assert_eq!(world.held(tab), None);
    world.act(tab, signs::Event::Typed("early".into()));
    world.act(tab, signs::Event::Added("early".into()));
    assert_eq!(world.held(tab), None);
}

#[test]
fn no_other_store_or_tab_or_file_has_it() {
    let (mut world, tab) = opened(DIARY);
    world.tap(tab, 6);
    world.type_noted(tab, &Given { note: "only here".into(), ..Given::default() });
    world.settle();
    for texts in [&world.first.texts, &world.safe.texts] {
        assert!(!texts.is_empty());
        assert!(texts.iter().all(|(key, text)| key != HELD && !text.contains("only here")));
    }
    let other = world.open(DIARY);
    world.settle();
    assert_eq!(world.model(other).noting.form.given(), &Given::default());
    let file = doorway_engine::backup::write(
        &world.model(tab).record,
        doorway_engine::moment::Moment { unix_ms: world.now, offset_min: 0 },
    );
    assert!(!file.contains("only here"));
    world.close(tab, Pending::Done);
    let next = world.open(DIARY);
    world.settle();
    assert_eq!(world.model(next).noting.form.given(), &Given::default());
}

#[test]
fn deleting_everything_deletes_it_and_what_is_typed_then_is_held_again() {
    let (mut world, tab) = opened(DIARY);
    world.tap(tab, 6);
    world.type_noted(tab, &full());
    world.type_session(tab, Field::Note, "calm");
    world.act(tab, message::Event::Typed("Dear Ann,".into()));
    world.delete_all(tab);
    world.settle();
    assert_eq!(world.held(tab), None);
    assert!(world.tab(tab).session.texts.is_empty());
    world.type_noted(tab, &Given { note: "again".into(), ..Given::default() });
    assert!(world.held(tab).is_some_and(|text| text.contains("again") && !text.contains("Ann")));
}

#[test]
fn it_stays_where_what_is_kept_moves_from_the_tab_to_the_device_and_back() {
    let (mut world, tab) = opened(DIARY);
    world.choose(tab, Keeping::Session);
    world.tap(tab, 6);
    world.type_noted(tab, &full());
    world.settle();
    for keeping in [Keeping::Device, Keeping::Session, Keeping::Device] {
        world.choose(tab, keeping);
        world.settle();
        assert!(world.held(tab).is_some(), "{keeping:?}");
        world.reload(tab, Pending::Done);
        world.settle();
        assert_eq!(world.model(tab).noting.form.given(), &full(), "{keeping:?}");
        assert_eq!(world.model(tab).keeping, keeping);
        assert_eq!(world.noted(tab).len(), 1);
    }
    // The tab has nothing else: it isn't taken for entries that are to move.
    let keys: Vec<_> = world.tab(tab).session.texts.keys().cloned().collect();
    assert_eq!(keys, [HELD]);
    assert!(world.tab(tab).ordered.iter().all(|one| {
        !matches!(one, doorway_engine::app::Effect::Write { place: Place::Tab, .. })
    }));
}

#[test]
fn after_leaving_nothing_is_written_and_the_next_person_finds_nothing() {
    let (mut world, tab) = opened("#/check/phq9#c1.");
    world.go(tab, DIARY);
    world.type_noted(tab, &full());
    world.act(tab, visit::Event::NextPersonPressed);
    world.settle();
    assert_eq!(world.held(tab), None);
    assert_eq!(world.model(tab).noting.form.given(), &Given::default());
    world.act(tab, visit::Event::LeavePressed);
    world.type_noted(tab, &full());
    assert_eq!(world.held(tab), None);
}

#[test]
fn whatever_lies_there_is_read_or_let_go() {
    for text in [
        "[",
        "{}",
        "[[]]",
        "[[1,2,3]]",
        "[[\"noting\",\"change\",\"!\"]]",
        "[[\"noting\",\"nothing-known\",\"x\"]]",
        "[[\"session\",\"nothing-known\",\"x\"]]",
        "[[\"later-2031\",\"\",\"x\"]]",
        "[[\"sign\",\"\"]]",
    ] {
        let (mut world, tab) = opened(DIARY);
        world.tap(tab, 6);
        world.settle();
        world.tab_mut(tab).session.texts.insert(HELD.to_owned(), text.to_owned());
        world.reload(tab, Pending::Done);
        world.settle();
        assert_eq!(world.model(tab).noting.form.given(), &Given::default(), "{text}");
        assert!(!world.model(tab).newer && world.model(tab).damaged.is_empty());
        world.tap(tab, 3);
        world.settle();
        assert_eq!(world.held(tab), None, "{text}");
        assert_eq!(world.noted(tab).len(), 2);
    }
}
