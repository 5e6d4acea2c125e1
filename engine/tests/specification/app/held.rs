//! What is typed and not kept yet, and a page that is thrown away meanwhile.

use doorway_engine::app::{StoreKind, UNSAVED, diary, message, sessions, signs, visit};
use doorway_engine::diary::DiaryInput;
use doorway_engine::record::Keeping;
use doorway_engine::session::Field;

use crate::app::browser::{Browser, Pending};

const DIARY: &str = "#/diary";

impl Browser {
    fn type_session(&mut self, at: usize, field: Field, text: &str) {
        self.act(at, sessions::Event::Typed { field, text: text.to_owned() });
    }

    /// What of forms the tab's storage holds.
    fn held(&self, at: usize) -> Option<&String> {
        self.tab(at).session.texts.get(UNSAVED)
    }
}

fn opened(fragment: &str) -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(fragment);
    browser.settle();
    (browser, tab)
}

fn full() -> DiaryInput {
    let mut given = DiaryInput::default();
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
    let (mut browser, tab) = opened(DIARY);
    browser.tap(tab, 6);
    let id = browser.noted(tab)[0].id.clone();
    browser.type_noted(tab, &full());
    browser.act(tab, diary::Event::Edited(Some(id.clone())));
    browser.act(tab, diary::Event::Typed { field: "diary-note".into(), text: "a walk".into() });
    browser.type_session(tab, Field::Day, "2026-11-1");
    browser.type_session(tab, Field::Who, "Ann");
    browser.type_session(tab, Field::Note, "calm");
    browser.act(tab, signs::Event::Typed("early wa".into()));
    browser.act(tab, message::Event::Typed("Dear Ann,".into()));
    browser.settle();
    browser.reload(tab, Pending::Lost);
    for _ in 0..2 {
        browser.settle();
        let model = browser.model(tab);
        assert_eq!(model.editor.form.changing(), Some(&id));
        assert_eq!(model.editor.form.given().note, "a walk");
        assert_eq!(model.editor.form.given().rated("mood"), "6");
        assert_eq!(model.session_editor.form.given().day, "2026-11-1");
        assert_eq!(model.session_editor.form.given().who, "Ann");
        assert_eq!(model.session_editor.form.given().note, "calm");
        assert_eq!(model.editor.sign, "early wa");
        assert_eq!(model.message(), "Dear Ann,");
        assert_eq!(browser.noted(tab).len(), 1, "nothing of it became an entry");
        browser.reload(tab, Pending::Done);
    }
    browser.settle();
    // The change is kept, and what was typed of something new waits behind it.
    browser.act(tab, diary::Event::Saved);
    assert_eq!(browser.noted(tab).iter().map(|one| &*one.note).collect::<Vec<_>>(), ["a walk"]);
    assert_eq!(browser.model(tab).editor.form.given(), &full());
    browser.reload(tab, Pending::Done);
    browser.settle();
    assert_eq!(browser.model(tab).editor.form.given(), &full());
}

#[test]
fn what_is_kept_or_dropped_is_held_no_longer() {
    let (mut browser, tab) = opened(DIARY);
    assert_eq!(browser.held(tab), None);
    browser.type_noted(tab, &DiaryInput { note: "rain".into(), ..DiaryInput::default() });
    assert!(browser.held(tab).is_some_and(|text| text.contains("rain")));
    browser.act(tab, diary::Event::Saved);
    assert_eq!(browser.held(tab), None);
    let id = browser.noted(tab)[0].id.clone();
    browser.act(tab, diary::Event::Edited(Some(id)));
    assert!(browser.held(tab).is_some());
    browser.act(tab, diary::Event::Edited(None));
    assert_eq!(browser.held(tab), None);
    browser.type_session(tab, Field::Day, "2026-11-20");
    assert!(browser.held(tab).is_some());
    browser.act(tab, sessions::Event::Saved);
    assert_eq!(browser.held(tab), None);
    browser.act(tab, signs::Event::Typed("early".into()));
    browser.act(tab, signs::Event::Added("early".into()));
    assert_eq!(browser.held(tab), None);
}

#[test]
fn no_other_store_or_tab_or_file_has_it() {
    let (mut browser, tab) = opened(DIARY);
    browser.tap(tab, 6);
    browser.type_noted(tab, &DiaryInput { note: "only here".into(), ..DiaryInput::default() });
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert!(!texts.is_empty());
        assert!(texts.iter().all(|(key, text)| key != UNSAVED && !text.contains("only here")));
    }
    let other = browser.open(DIARY);
    browser.settle();
    assert_eq!(browser.model(other).editor.form.given(), &DiaryInput::default());
    let file = doorway_engine::backup::write(
        &browser.model(tab).record,
        doorway_engine::moment::Moment { unix_ms: browser.now, offset_min: 0 },
    );
    assert!(!file.contains("only here"));
    browser.close(tab, Pending::Done);
    let next = browser.open(DIARY);
    browser.settle();
    assert_eq!(browser.model(next).editor.form.given(), &DiaryInput::default());
}

#[test]
fn deleting_everything_deletes_it_and_what_is_typed_then_is_held_again() {
    let (mut browser, tab) = opened(DIARY);
    browser.tap(tab, 6);
    browser.type_noted(tab, &full());
    browser.type_session(tab, Field::Note, "calm");
    browser.act(tab, message::Event::Typed("Dear Ann,".into()));
    browser.delete_all(tab);
    browser.settle();
    assert_eq!(browser.held(tab), None);
    assert!(browser.tab(tab).session.texts.is_empty());
    browser.type_noted(tab, &DiaryInput { note: "again".into(), ..DiaryInput::default() });
    assert!(browser.held(tab).is_some_and(|text| text.contains("again") && !text.contains("Ann")));
}

#[test]
fn it_stays_where_what_is_kept_moves_from_the_tab_to_the_device_and_back() {
    let (mut browser, tab) = opened(DIARY);
    browser.choose(tab, Keeping::Tab);
    browser.tap(tab, 6);
    browser.type_noted(tab, &full());
    browser.settle();
    for keeping in [Keeping::Device, Keeping::Tab, Keeping::Device] {
        browser.choose(tab, keeping);
        browser.settle();
        assert!(browser.held(tab).is_some(), "{keeping:?}");
        browser.reload(tab, Pending::Done);
        browser.settle();
        assert_eq!(browser.model(tab).editor.form.given(), &full(), "{keeping:?}");
        assert_eq!(browser.model(tab).keeping, keeping);
        assert_eq!(browser.noted(tab).len(), 1);
    }
    // The tab has nothing else: it isn't taken for entries that are to move.
    let keys: Vec<_> = browser.tab(tab).session.texts.keys().cloned().collect();
    assert_eq!(keys, [UNSAVED]);
    assert!(browser.tab(tab).ordered.iter().all(|one| {
        !matches!(one, doorway_engine::app::Effect::Write { store: StoreKind::Tab, .. })
    }));
}

#[test]
fn after_leaving_nothing_is_written_and_the_next_person_finds_nothing() {
    let (mut browser, tab) = opened("#/check/phq9#c1.");
    browser.go(tab, DIARY);
    browser.type_noted(tab, &full());
    browser.act(tab, visit::Event::NextPersonPressed);
    browser.settle();
    assert_eq!(browser.held(tab), None);
    assert_eq!(browser.model(tab).editor.form.given(), &DiaryInput::default());
    browser.act(tab, visit::Event::LeavePressed);
    browser.type_noted(tab, &full());
    assert_eq!(browser.held(tab), None);
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
        let (mut browser, tab) = opened(DIARY);
        browser.tap(tab, 6);
        browser.settle();
        browser.tab_mut(tab).session.texts.insert(UNSAVED.to_owned(), text.to_owned());
        browser.reload(tab, Pending::Done);
        browser.settle();
        assert_eq!(browser.model(tab).editor.form.given(), &DiaryInput::default(), "{text}");
        assert!(!browser.model(tab).newer && browser.model(tab).damaged.is_empty());
        browser.tap(tab, 3);
        browser.settle();
        assert_eq!(browser.held(tab), None, "{text}");
        assert_eq!(browser.noted(tab).len(), 2);
    }
}
