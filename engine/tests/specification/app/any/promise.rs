//! No answer is lost that was once reported as saved for good.

mod gone;
mod lives;

use std::collections::{BTreeMap, BTreeSet};

use doorway_engine::app::{Saving, StoreKind, Trouble, check, sessions, settings};
use doorway_engine::diary::{self, DiaryInput};
use doorway_engine::id::Id;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::kept::Kind;
use doorway_engine::record::{Keeping, Marked, Record};
use doorway_engine::route::Route;
use doorway_engine::session::Field;
use proptest::prelude::*;

use crate::app::browser::{Browser, CHECK, ITEMS, Pending};
use crate::app::store::Texts;

/// What a person, a browser or a clock does.
#[derive(Clone, Debug)]
enum Deed {
    Answer(usize, u8),
    AnswerAll(u8),
    Finish,
    Delete(usize),
    Tap(u8),
    Rewrite(usize),
    Undo,
    DeleteAll,
    /// A session is noted, or one of those shown is changed.
    Note,
    Change(usize),
    Country,
    Keep(Keeping),
    Deliver(usize),
    Reload(Pending),
    Crash {
        lost: usize,
    },
    Flush,
    Trouble(StoreKind, Option<Trouble>, usize),
    ClockBack(i64),
    /// Pages begin without IndexedDB's first answer, or with it.
    Late(bool),
    Wake,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let pending = prop_oneof![Just(Pending::Done), Just(Pending::Lost)];
    let store = prop_oneof![Just(StoreKind::Local), Just(StoreKind::Indexed)];
    let trouble = prop_oneof![
        3 => Just(None),
        1 => Just(Some(Trouble::Denied)),
        1 => Just(Some(Trouble::Full)),
    ];
    prop_oneof![
        8 => (0..9_usize, 0..4_u8).prop_map(|(item, value)| Deed::Answer(item, value)),
        3 => (0..4_u8).prop_map(Deed::AnswerAll),
        4 => Just(Deed::Finish),
        1 => (0..4_usize).prop_map(Deed::Delete),
        5 => (0..11_u8).prop_map(Deed::Tap),
        1 => (0..4_usize).prop_map(Deed::Rewrite),
        2 => Just(Deed::Undo),
        1 => Just(Deed::DeleteAll),
        3 => Just(Deed::Note),
        3 => (0..3_usize).prop_map(Deed::Change),
        1 => Just(Deed::Country),
        1 => Just(Deed::Keep(Keeping::Tab)),
        1 => Just(Deed::Keep(Keeping::Device)),
        10 => (1..4_usize).prop_map(Deed::Deliver),
        3 => pending.prop_map(Deed::Reload),
        3 => (0..12_usize).prop_map(|lost| Deed::Crash { lost }),
        2 => Just(Deed::Flush),
        5 => (store, trouble, 0..4_usize)
            .prop_map(|(store, trouble, room)| Deed::Trouble(store, trouble, room)),
        1 => (0..90_000_000_i64).prop_map(Deed::ClockBack),
        1 => any::<bool>().prop_map(Deed::Late),
        1 => Just(Deed::Wake),
    ]
}

/// What was reported as saved.
#[derive(Debug, Default)]
struct Promise {
    items: BTreeMap<String, Marked>,
    entries: BTreeSet<Id>,
    /// The notes of sessions: they stay through a change, ids don't.
    notes: BTreeSet<String>,
    /// When the diary's entries were written: that stays through a change,
    /// ids don't.
    noted: BTreeSet<i64>,
}

fn noted(record: &Record) -> BTreeSet<i64> {
    diary::every(record).map(|noted| noted.at.unix_ms).collect()
}

/// When the questions of the unfinished sheet were answered.
fn answered(record: &Record) -> BTreeSet<i64> {
    let draft = record.drafts.get(PHQ9.id);
    draft.into_iter().flat_map(|draft| draft.answers.values()).map(|marked| marked.at).collect()
}

impl Promise {
    fn made_of(record: &Record) -> Self {
        let draft = record.drafts.get(PHQ9.id);
        let items = draft.into_iter().flat_map(|draft| draft.answers.iter());
        Self {
            items: items.map(|(item, marked)| (item.clone(), *marked)).collect(),
            entries: record.checks().into_iter().map(|check| check.id.clone()).collect(),
            notes: record.sessions().into_iter().map(|session| session.note.clone()).collect(),
            noted: noted(record),
        }
    }

    /// The door of this subject: whether the record keeps what was promised.
    fn check(&self, record: &Record, whence: &str) {
        for id in &self.entries {
            assert!(record.check(id).is_some(), "{whence}: {id:?} is lost");
        }
        for note in &self.notes {
            let found = record.sessions().iter().any(|session| session.note == *note);
            assert!(found, "{whence}: the session {note} is lost");
        }
        let found = noted(record);
        assert!(self.noted.is_subset(&found), "{whence}: {:?}, not {found:?}", self.noted);
        for (item, promised) in &self.items {
            assert!(self.has(record, item, *promised), "{whence}: {item} was {promised:?}");
        }
    }

    /// An answer is there, as it was or as the person has ticked it since,
    /// or has finished the questionnaire; perhaps where it was not saved yet.
    fn has(&self, record: &Record, item: &str, promised: Marked) -> bool {
        let Some(draft) = record.drafts.get(PHQ9.id) else { return false };
        if let Some(found) = draft.answers.get(item) {
            return found.at >= promised.at;
        }
        let other = record
            .shards(Kind::Check)
            .any(|(_, checks)| checks.keys().any(|id| !self.entries.contains(id)));
        draft.cleared >= promised.at && other
    }
}

/// A browser with one tab, and what it promised.
struct Life {
    browser: Browser,
    tab: usize,
    promise: Promise,
    /// Entries finished in this tab.
    own: BTreeSet<Id>,
    /// Notes of sessions noted in this tab.
    own_notes: BTreeSet<String>,
    /// When entries of the diary were written in this tab.
    own_diary: BTreeSet<i64>,
    /// When entries were written that the person took back. One may be shown again while the store
    /// that knows of it can't be read; that it goes once more is what they asked for.
    taken_back: BTreeSet<i64>,
    /// The same of results.
    deleted: BTreeSet<Id>,
    /// Entries finished since the page was opened.
    fresh: BTreeSet<Id>,
    /// What was told as gone from the device: results, when entries of the diary
    /// were written, and answers of the unfinished sheet.
    gone: BTreeSet<Id>,
    gone_noted: BTreeSet<i64>,
    /// When questions were answered: in this tab, ever, and those of them that were
    /// told as gone.
    own_answers: BTreeSet<i64>,
    answers: BTreeSet<i64>,
    gone_answers: BTreeSet<i64>,
    /// A store was in trouble since the page was opened.
    troubled: bool,
}

impl Life {
    fn new() -> Self {
        let mut browser = Browser::new();
        let tab = browser.open(CHECK);
        let promise = Promise::default();
        let (own, own_notes, own_diary) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let (fresh, gone, gone_noted) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let (taken_back, deleted) = (BTreeSet::new(), BTreeSet::new());
        Self {
            browser,
            tab,
            promise,
            own,
            own_notes,
            own_diary,
            taken_back,
            deleted,
            fresh,
            gone,
            gone_noted,
            own_answers: BTreeSet::new(),
            answers: BTreeSet::new(),
            gone_answers: BTreeSet::new(),
            troubled: false,
        }
    }

    fn live(&mut self, deed: &Deed) {
        let (browser, tab) = (&mut self.browser, self.tab);
        match deed {
            Deed::Answer(item, value) => self.answer(*item, *value),
            Deed::AnswerAll(value) => (0..9).for_each(|item| self.answer(item, *value)),
            Deed::Finish => {
                let before = browser.model(tab).route.clone();
                browser.act(tab, check::Event::FinishPressed);
                let route = &browser.model(tab).route;
                // The page may have been loaded at a result, where there is nothing to finish.
                if let Route::Result(_, id) = route
                    && *route != before
                {
                    self.own.insert(id.clone());
                    self.fresh.insert(id.clone());
                }
            }
            Deed::Delete(which) => {
                if let Some(id) = browser.entries(tab).get(*which).cloned() {
                    browser.delete(tab, &id);
                    self.promise.entries.remove(&id);
                    self.deleted.insert(id);
                }
            }
            Deed::Tap(_) | Deed::Rewrite(_) | Deed::Undo => self.jot(deed),
            Deed::DeleteAll => {
                self.taken_back.extend(noted(&browser.model(tab).record));
                self.deleted.extend(browser.entries(tab));
                browser.delete_all(tab);
                self.promise = Promise::default();
            }
            Deed::Keep(keeping) => {
                browser.choose(tab, *keeping);
                if *keeping == Keeping::Tab {
                    // What is of this visit is to be forgotten from now on.
                    self.promise.items.clear();
                    self.promise.entries.retain(|id| !self.own.contains(id));
                    self.promise.notes.retain(|note| !self.own_notes.contains(note));
                    self.promise.noted.retain(|at| !self.own_diary.contains(at));
                }
            }
            Deed::Note => self.note(),
            Deed::Change(which) => self.change(*which),
            Deed::Country => browser.act(tab, settings::Event::CountryChosen("GB".to_owned())),
            Deed::Deliver(jobs) => {
                for _ in 0..*jobs {
                    self.browser.deliver(self.tab);
                    self.look();
                }
            }
            Deed::Reload(pending) => {
                self.fresh.clear();
                browser.reload(tab, *pending);
                self.troubled = browser.first.trouble.or(browser.safe.trouble).is_some();
            }
            Deed::Crash { lost } => {
                browser.crash(*lost);
                self.tab = browser.open(CHECK);
                self.own.clear();
                self.fresh.clear();
                self.own_answers.clear();
                self.troubled = self.browser.first.trouble.or(self.browser.safe.trouble).is_some();
                self.own_notes.clear();
                self.own_diary.clear();
            }
            Deed::Flush => browser.first.flush(),
            Deed::Trouble(store, trouble, room) => {
                let store = browser.store(*store);
                (store.trouble, store.room) = (*trouble, *room);
                self.troubled |= trouble.is_some();
            }
            Deed::ClockBack(by) => browser.now -= by,
            Deed::Late(late) => browser.late = *late,
            Deed::Wake => drop(browser.wake(tab)),
        }
        self.look();
    }

    /// What the person takes back was not promised to stay.
    fn jot(&mut self, deed: &Deed) {
        let (browser, tab) = (&mut self.browser, self.tab);
        let before = noted(&browser.model(tab).record);
        match deed {
            Deed::Tap(mood) => browser.tap(tab, *mood),
            Deed::Rewrite(which) => {
                if let Some(one) = browser.noted(tab).get(*which) {
                    let days = ["2026-10-31", "2026-11-01"];
                    let day = days[usize::from(one.day.iso() == days[0])];
                    let given = DiaryInput { day: day.to_owned(), ..DiaryInput::of(one) };
                    browser.save_noted(tab, &given, Some(&one.id));
                }
            }
            _ => browser.undo(tab),
        }
        let after = noted(&browser.model(tab).record);
        self.promise.noted.retain(|at| after.contains(at) || !before.contains(at));
        self.own_diary.extend(after.difference(&before));
        self.taken_back.retain(|at| !after.contains(at) || before.contains(at));
        self.taken_back.extend(before.difference(&after));
    }

    fn answer(&mut self, item: usize, value: u8) {
        self.browser.go(self.tab, CHECK);
        let before = answered(&self.browser.model(self.tab).record);
        self.browser.answer(self.tab, ITEMS[item], value);
        let after = answered(&self.browser.model(self.tab).record);
        self.own_answers.extend(after.difference(&before));
        self.answers.extend(after);
    }

    fn type_in(&mut self, field: Field, text: &str) {
        self.browser.act(self.tab, sessions::Event::Typed { field, text: text.to_owned() });
    }

    fn note(&mut self) {
        self.browser.act(self.tab, sessions::Event::Edited(None));
        let note = self.browser.now.to_string();
        self.type_in(Field::Day, "2026-11-20");
        self.type_in(Field::Note, &note);
        self.browser.act(self.tab, sessions::Event::Saved);
        self.own_notes.insert(note);
    }

    fn change(&mut self, which: usize) {
        let sessions = self.browser.model(self.tab).record.sessions();
        let Some(id) = sessions.get(which).map(|session| session.id.clone()) else { return };
        self.browser.act(self.tab, sessions::Event::Edited(Some(id)));
        let who = self.browser.now.to_string();
        self.type_in(Field::Who, &who);
        self.browser.act(self.tab, sessions::Event::Saved);
    }

    /// Looks at what is said, and whether it would hold if all ended now.
    fn look(&mut self) {
        let model = self.browser.model(self.tab);
        if model.saving() == Saving::Device {
            self.promise.check(&model.record, "on the screen");
            self.promise = Promise::made_of(&model.record);
            self.promise.noted.retain(|at| !self.taken_back.contains(at));
            self.promise.entries.retain(|id| !self.deleted.contains(id));
        }
        self.look_at_what_is_gone();
        self.recover(self.browser.first.texts.clone(), "as it is");
        for latest in [1, 2, 5, 12, 30, usize::MAX] {
            let mut lost = self.browser.first.clone();
            lost.lose(latest);
            self.recover(lost.texts, "after a crash");
        }
        self.recover(Texts::new(), "with local storage emptied");
    }

    fn recover(&self, first: Texts, whence: &str) {
        let mut browser = Browser::holding(first, self.browser.safe.texts.clone());
        browser.now = self.browser.now;
        let tab = browser.open(CHECK);
        browser.settle();
        assert!(!matches!(browser.model(tab).saving(), Saving::Pending | Saving::Memory));
        let record = &browser.model(tab).record;
        self.promise.check(record, whence);
        for id in &self.gone {
            assert!(record.check(id).is_none(), "{whence}: {id:?} is back");
        }
        let back: Vec<_> = noted(record).intersection(&self.gone_noted).copied().collect();
        assert!(back.is_empty(), "{whence}: {back:?} is back");
        let back: Vec<_> = answered(record).intersection(&self.gone_answers).copied().collect();
        assert!(back.is_empty(), "{whence}: answers of {back:?} are back");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_is_lost_that_was_reported_as_saved(
        deeds in proptest::collection::vec(any_deed(), 1..40),
    ) {
        let mut life = Life::new();
        for deed in &deeds {
            life.live(deed);
        }
    }
}
