//! Any events, in several tabs, over stores that hold anything: nothing
//! panics, it comes to rest, and what can't be read stays.

use doorway_engine::app::{
    Event, FilePart, Remind, StoreKind, Trouble, check, deleting, diary, files, help, notices,
    sessions, settings, signs, store, visit,
};
use doorway_engine::backup::Fault;
use doorway_engine::id::Id;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::record::Keeping;
use doorway_engine::session::Field;
use doorway_engine::stored::{self, Key, StoredText, Unreadable};
use proptest::prelude::*;

use crate::app::browser::{Browser, CHECK, Pending};
use crate::app::store::Texts;

const KEYS: [&str; 11] = [
    "doorway/settings",
    "doorway/sentinel",
    "doorway/draft/phq9",
    "doorway/draft/mood-2031",
    "doorway/check/01j3z9k7q2m4x8c5v6b0n1t2re",
    "doorway/session/01j3z9k7q2m4x8c5v6b0n1t2re",
    "doorway/damaged/12345678/draft/phq9",
    "doorway/diary/2026-11",
    "doorway/diary/2026-10",
    "doorway/signs",
    "doorway/plan/2031",
];

const TEXTS: [&str; 14] = [
    "",
    "cut",
    r#"{"schema":1,"sum":"00000000","body":{}}"#,
    r#"{"schema":2}"#,
    include_str!("../../../golden/v1/check.json"),
    include_str!("../../../golden/v1/draft.json"),
    include_str!("../../../golden/v1/settings.json"),
    include_str!("../../../golden/v1/sentinel.json"),
    include_str!("../../../golden/v1/deleted.json"),
    include_str!("../../../golden/v1/session.json"),
    include_str!("../../../golden/v1/session-unknown.json"),
    include_str!("../../../golden/v1/diary.json"),
    include_str!("../../../golden/v1/diary-full.json"),
    include_str!("../../../golden/v1/signs.json"),
];

#[derive(Clone, Debug)]
enum Deed {
    Act(usize, Act),
    Deliver(usize),
    Hear(usize),
    Settle,
    Open(&'static str),
    Reload(usize, Pending),
    Close(usize),
    Crash(usize),
    Trouble(StoreKind, Option<Trouble>, usize),
    /// From now on pages begin without IndexedDB's first answer, or with it.
    Late(bool),
    Wake(usize),
}

/// An [`Event`] that can be printed and made anew.
#[derive(Clone, Debug)]
enum Act {
    Event(Event),
    /// On one of the entries shown.
    Delete(usize),
    /// On one of the sessions shown.
    Change(usize),
    /// On one of the diary's entries shown: opened, written to, or deleted.
    Diary(usize, Option<String>),
}

fn any_leaf() -> impl Strategy<Value = (String, String)> {
    let key = proptest::sample::select(&KEYS[..]).prop_map(str::to_owned);
    let text = proptest::sample::select(&TEXTS[..]).prop_map(|text| text.trim_end().to_owned());
    (key, text)
}

fn any_texts() -> impl Strategy<Value = Texts> {
    proptest::collection::btree_map(
        proptest::sample::select(&KEYS[..]).prop_map(str::to_owned),
        proptest::sample::select(&TEXTS[..]).prop_map(|text| text.trim_end().to_owned()),
        0..5,
    )
}

fn any_trouble() -> impl Strategy<Value = Option<Trouble>> {
    prop_oneof![2 => Just(None), 1 => Just(Some(Trouble::Denied)), 1 => Just(Some(Trouble::Full))]
}

fn any_fragment() -> impl Strategy<Value = &'static str> {
    let all = [
        CHECK,
        "#/",
        "#/history",
        "#/help",
        "#/sessions",
        "#/signs",
        "#/data",
        "#/check/phq9#c1.x",
        "#/nowhere",
        "",
    ];
    proptest::sample::select(all.to_vec())
}

fn any_typed() -> impl Strategy<Value = Event> {
    let day = "20(26-11-2[0-9]|27-0[1-3]-30)".prop_map(|text| (Field::Day, text));
    let note = any::<String>().prop_map(|text| (Field::Note, text));
    prop_oneof![3 => day, 1 => note]
        .prop_map(|(field, text)| Event::Sessions(sessions::Event::Typed { field, text }))
}

/// Something typed, picked or ticked in the form of the diary.
fn any_noted() -> impl Strategy<Value = Event> {
    let field = |name: &'static str| Just(name.to_owned());
    prop_oneof![
        2 => (field("diary-day"), prop_oneof![3 => "2026-1[0-2]-[0-3][0-9]", 1 => any::<String>()]),
        2 => (field("mood"), prop_oneof![3 => "[0-9]", 1 => any::<String>()]),
        1 => (field("diary-tags"), any::<String>()),
        1 => (field("tag"), any::<String>()),
        1 => (field("sign"), any::<String>()),
        1 => (field("diary-note"), any::<String>()),
        1 => (any::<String>(), any::<String>()),
    ]
    .prop_map(|(field, text)| Event::Diary(diary::Event::Typed { field, text }))
}

fn any_file() -> impl Strategy<Value = Event> {
    let file = include_str!("../../../golden/backup-1.json");
    let part = |text: &str| Ok(FilePart { bytes: text.as_bytes().to_vec(), of: file.len() });
    let whole = part(file);
    let part = prop_oneof![
        4 => Just(whole),
        1 => (0..file.len()).prop_map(move |end| {
            part(&file.chars().take(end).collect::<String>())
        }),
        1 => Just(Err(Fault::Denied)),
    ];
    (1..4_u32, part)
        .prop_map(|(ticket, part)| Event::Files(files::Event::PartRead { ticket, part }))
}

/// Events as the browser sends them.
fn any_event() -> impl Strategy<Value = Event> {
    let item = proptest::sample::select(vec!["1", "2", "9", "difficulty", "10", ""]);
    let keeping = prop_oneof![Just(Keeping::Device), Just(Keeping::Tab)];
    prop_oneof![
        6 => (item, 0..5_u8).prop_map(|(item, value)| Event::Check(check::Event::Answered {
            instrument: &PHQ9,
            item: item.to_owned(),
            value,
        })),
        3 => Just(Event::Check(check::Event::FinishPressed)),
        2 => any_fragment().prop_map(|fragment| Event::Visit(visit::Event::Navigated(fragment.to_owned()))),
        1 => any::<bool>().prop_map(|it| Event::Help(help::Event::Folded(it))),
        1 => "[A-Z]{0,2}".prop_map(|it| Event::Settings(settings::Event::CountryChosen(it))),
        3 => keeping.prop_map(|it| Event::Settings(settings::Event::KeepingChosen(it))),
        2 => any_typed(),
        2 => Just(Event::Sessions(sessions::Event::Saved)),
        1 => Just(Event::Sessions(sessions::Event::Edited(None))),
        3 => (0..12_u8).prop_map(|it| Event::Diary(diary::Event::MoodTapped(it))),
        2 => Just(Event::Diary(diary::Event::Saved)),
        2 => Just(Event::Diary(diary::Event::MoodCorrected)),
        3 => any_noted(),
        2 => Just(Event::Diary(diary::Event::Undone)),
        1 => Just(Event::Diary(diary::Event::Edited(None))),
        1 => any::<String>().prop_map(|it| Event::Signs(signs::Event::Added(it))),
        1 => Just(Event::Files(files::Event::BackupPressed)),
        3 => any_file(),
        1 => (1..4_u32).prop_map(|it| Event::Files(files::Event::WentOn(it))),
        1 => Just(Event::Files(files::Event::ReadingStopped)),
        3 => Just(Event::Files(files::Event::RestoreConfirmed)),
        1 => Just(Event::Files(files::Event::RestoreDropped)),
        3 => Just(Event::Files(files::Event::Picked("import"))),
        1 => any::<(u8, bool)>().prop_map(|(day, on)| Event::Files(files::Event::RemindSet(Remind::Day(day, on)))),
        1 => any::<String>().prop_map(|time| Event::Files(files::Event::RemindSet(Remind::Time(time)))),
        1 => Just(Event::Files(files::Event::RemindPressed)),
        1 => Just(Event::Deleting(deleting::Event::Cancelled)),
        1 => Just(Event::Notices(notices::Event::DamagedSaved)),
        1 => Just(Event::Notices(notices::Event::RestoredSeen)),
        1 => Just(Event::Visit(visit::Event::ShiftPressed)),
        1 => any::<[u8; 16]>().prop_map(|entropy| Event::Deleting(deleting::Event::Pressed(Id::from_entropy(entropy)))),
    ]
}

/// Events that no browser sends so: answers nobody waits for, of any content.
fn any_false_event() -> impl Strategy<Value = Event> {
    let store =
        || prop_oneof![Just(StoreKind::Local), Just(StoreKind::Indexed), Just(StoreKind::Tab)];
    let stored = (any_leaf()).prop_map(|(key, text)| StoredText { key, text });
    let texts = prop_oneof![
        3 => proptest::collection::vec(stored, 0..4).prop_map(Ok),
        1 => any_trouble().prop_map(|one| Err(one.unwrap_or(Trouble::Denied))),
    ];
    prop_oneof![
        (store(), texts)
            .prop_map(|(store, texts)| Event::Store(store::Event::WasRead { store, texts })),
        (store(), 0..9_u32, any_trouble()).prop_map(|(store, ticket, trouble)| Event::Store(
            store::Event::Written { store, ticket, outcome: trouble.map_or(Ok(()), Err) }
        )),
        Just(Event::Store(store::Event::ChangedElsewhere)),
        Just(Event::Store(store::Event::WipedElsewhere)),
        Just(Event::Deleting(deleting::Event::AllPressed)),
        Just(Event::Deleting(deleting::Event::Confirmed)),
        Just(Event::Notices(notices::Event::DamagedDiscarded)),
        any_event(),
    ]
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let pending = prop_oneof![Just(Pending::Done), Just(Pending::Lost)];
    let store = prop_oneof![Just(StoreKind::Local), Just(StoreKind::Indexed)];
    let act = prop_oneof![
        12 => any_event().prop_map(Act::Event),
        1 => (0..3_usize).prop_map(Act::Delete),
        1 => (0..3_usize).prop_map(Act::Change),
        2 => (0..3_usize, any::<Option<String>>()).prop_map(|(at, text)| Act::Diary(at, text)),
    ];
    prop_oneof![
        12 => (0..3_usize, act).prop_map(|(tab, act)| Deed::Act(tab, act)),
        4 => (0..3_usize).prop_map(Deed::Deliver),
        4 => (0..3_usize).prop_map(Deed::Hear),
        2 => Just(Deed::Settle),
        2 => any_fragment().prop_map(Deed::Open),
        2 => (0..3_usize, pending).prop_map(|(tab, pending)| Deed::Reload(tab, pending)),
        1 => (0..3_usize).prop_map(Deed::Close),
        1 => (0..9_usize).prop_map(Deed::Crash),
        2 => (store, any_trouble(), 0..4_usize)
            .prop_map(|(store, trouble, room)| Deed::Trouble(store, trouble, room)),
        1 => any::<bool>().prop_map(Deed::Late),
        1 => (0..3_usize).prop_map(Deed::Wake),
    ]
}

fn live(browser: &mut Browser, deed: Deed) {
    let tabs = browser.open_tabs();
    let pick = |at: usize| (!tabs.is_empty()).then(|| tabs[at % tabs.len()]);
    match deed {
        Deed::Act(at, act) => {
            let Some(tab) = pick(at) else { return };
            match act {
                Act::Event(event) => browser.act(tab, event),
                Act::Delete(which) => {
                    if let Some(id) = browser.entries(tab).get(which).cloned() {
                        browser.delete(tab, &id);
                    }
                }
                Act::Diary(which, text) => {
                    let noted = browser.noted(tab);
                    match (noted.get(which), text) {
                        (Some(one), Some(text)) => browser.rewrite(tab, &one.id, &text),
                        (Some(one), None) => {
                            browser.act(tab, diary::Event::Deleted(one.id.clone()));
                        }
                        (None, _) => {}
                    }
                }
                Act::Change(which) => {
                    let sessions = browser.model(tab).record.sessions();
                    if let Some(id) = sessions.get(which).map(|one| one.id.clone()) {
                        browser.act(tab, sessions::Event::Edited(Some(id)));
                    }
                }
            }
        }
        Deed::Deliver(at) => drop(pick(at).map(|tab| browser.deliver(tab))),
        Deed::Hear(at) => drop(pick(at).map(|tab| browser.hear(tab))),
        Deed::Settle => browser.settle(),
        Deed::Open(fragment) if tabs.len() < 3 => drop(browser.open(fragment)),
        Deed::Open(_) => {}
        Deed::Reload(at, pending) => drop(pick(at).map(|tab| browser.reload(tab, pending))),
        Deed::Close(at) => drop(pick(at).map(|tab| browser.close(tab, Pending::Done))),
        Deed::Crash(lost) => browser.crash(lost),
        Deed::Late(late) => browser.late = late,
        Deed::Wake(at) => drop(pick(at).map(|tab| browser.wake(tab))),
        Deed::Trouble(store, trouble, room) => {
            let store = browser.store(store);
            (store.trouble, store.room) = (trouble, room);
        }
    }
}

/// What was unreadable from the start is there as it was: in its place if a
/// later release wrote it, and otherwise there or aside.
fn check(browser: &Browser, before: &[&Texts; 2]) {
    for (texts, before) in [&browser.first.texts, &browser.safe.texts].into_iter().zip(before) {
        for (key, text) in *before {
            let unreadable = match Key::parse(key) {
                Some(parsed) => stored::read(&parsed, text).err(),
                None if stored::is_too_new(text) => Some(Unreadable::TooNew),
                None => continue,
            };
            let in_place = texts.get(key) == Some(text);
            let stored = StoredText { key: key.clone(), text: text.clone() };
            let aside = texts.get(&stored::set_aside(&stored).key) == Some(text);
            match unreadable {
                Some(Unreadable::TooNew) => assert!(in_place, "{key}: {text} is gone"),
                Some(Unreadable::Damaged) => assert!(in_place || aside, "{key}: {text} is gone"),
                None => {}
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_stores_hold_nothing_unreadable_is_lost_and_it_comes_to_rest(
        first in any_texts(),
        safe in any_texts(),
        deeds in proptest::collection::vec(any_deed(), 1..40),
    ) {
        let mut browser = Browser::holding(first.clone(), safe.clone());
        browser.open(CHECK);
        for deed in deeds {
            live(&mut browser, deed);
            check(&browser, &[&first, &safe]);
        }
        browser.everywhere(None);
        browser.settle();
        check(&browser, &[&first, &safe]);
    }

    #[test]
    fn no_event_whatever_makes_it_panic(
        first in any_texts(),
        safe in any_texts(),
        deeds in proptest::collection::vec((any_deed(), any_false_event()), 1..30),
    ) {
        let mut browser = Browser::holding(first, safe);
        browser.open(CHECK);
        for (deed, event) in deeds {
            live(&mut browser, deed);
            if let Some(tab) = browser.open_tabs().first() {
                browser.act(*tab, event);
            }
        }
    }
}

/// A text that nobody can read lies in local storage; what is there after these deeds.
fn with_damage(deeds: Vec<Deed>) {
    let first: Texts = [("doorway/settings".to_owned(), String::new())].into();
    let mut browser = Browser::holding(first.clone(), Texts::new());
    browser.open(CHECK);
    for deed in deeds {
        live(&mut browser, deed);
        check(&browser, &[&first, &Texts::new()]);
    }
    browser.settle();
    check(&browser, &[&first, &Texts::new()]);
}

fn act(event: Event) -> Deed {
    Deed::Act(0, Act::Event(event))
}

#[test]
fn what_was_set_aside_outlives_an_epoch_that_a_reload_cut_short() {
    with_damage(vec![
        act(Event::Diary(diary::Event::MoodTapped(0))),
        act(Event::Settings(settings::Event::KeepingChosen(Keeping::Tab))),
        Deed::Reload(0, Pending::Done),
    ]);
}

#[test]
fn what_was_set_aside_outlives_an_epoch_of_another_tab() {
    let answered =
        Event::Check(check::Event::Answered { instrument: &PHQ9, item: "1".to_owned(), value: 0 });
    with_damage(vec![
        act(answered),
        Deed::Open(CHECK),
        Deed::Act(1, Act::Event(Event::Settings(settings::Event::KeepingChosen(Keeping::Tab)))),
        Deed::Close(1),
    ]);
}
