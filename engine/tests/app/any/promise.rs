//! No answer is lost that was once reported as saved for good.

use std::collections::{BTreeMap, BTreeSet};

use doorway_engine::app::{Event, Place, Saving, Trouble};
use doorway_engine::id::Id;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::record::{Keeping, Marked, Record};
use doorway_engine::route::Route;
use proptest::prelude::*;

use crate::store::Texts;
use crate::world::{CHECK, ITEMS, Pending, World};

/// What a person, a browser or a clock does.
#[derive(Clone, Debug)]
enum Deed {
    Answer(usize, u8),
    AnswerAll(u8),
    Finish,
    Delete(usize),
    DeleteAll,
    Country,
    Keep(Keeping),
    Deliver(usize),
    Reload(Pending),
    Crash { lost: usize },
    Flush,
    Trouble(Place, Option<Trouble>, usize),
    ClockBack(i64),
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let pending = prop_oneof![Just(Pending::Done), Just(Pending::Lost)];
    let place = prop_oneof![Just(Place::First), Just(Place::Safe)];
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
        1 => Just(Deed::DeleteAll),
        1 => Just(Deed::Country),
        1 => Just(Deed::Keep(Keeping::Session)),
        1 => Just(Deed::Keep(Keeping::Device)),
        10 => (1..4_usize).prop_map(Deed::Deliver),
        3 => pending.prop_map(Deed::Reload),
        3 => (0..12_usize).prop_map(|lost| Deed::Crash { lost }),
        2 => Just(Deed::Flush),
        5 => (place, trouble, 0..4_usize)
            .prop_map(|(place, trouble, room)| Deed::Trouble(place, trouble, room)),
        1 => (0..90_000_000_i64).prop_map(Deed::ClockBack),
    ]
}

/// What was reported as saved.
#[derive(Debug, Default)]
struct Promise {
    items: BTreeMap<String, Marked>,
    entries: BTreeSet<Id>,
}

impl Promise {
    fn made_of(record: &Record) -> Self {
        let draft = record.drafts.get(PHQ9.id);
        let items = draft.into_iter().flat_map(|draft| draft.answers.iter());
        Self {
            items: items.map(|(item, marked)| (item.clone(), *marked)).collect(),
            entries: record.checks().into_iter().map(|check| check.id.clone()).collect(),
        }
    }

    /// The door of this subject: whether the record keeps what was promised.
    fn check(&self, record: &Record, whence: &str) {
        for id in &self.entries {
            assert!(record.check(id).is_some(), "{whence}: {id:?} is lost");
        }
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
        let other = record.entries.keys().any(|id| !self.entries.contains(id));
        draft.cleared >= promised.at && other
    }
}

/// A browser with one tab, and what it promised.
struct Life {
    world: World,
    tab: usize,
    promise: Promise,
    /// Entries finished in this tab.
    own: BTreeSet<Id>,
}

impl Life {
    fn new() -> Self {
        let mut world = World::new();
        let tab = world.open(CHECK);
        Self { world, tab, promise: Promise::default(), own: BTreeSet::new() }
    }

    fn live(&mut self, deed: &Deed) {
        let (world, tab) = (&mut self.world, self.tab);
        match deed {
            Deed::Answer(item, value) => self.answer(*item, *value),
            Deed::AnswerAll(value) => (0..9).for_each(|item| self.answer(item, *value)),
            Deed::Finish => {
                world.act(tab, Event::FinishPressed);
                if let Route::Result(_, id) = &world.model(tab).route {
                    self.own.insert(id.clone());
                }
            }
            Deed::Delete(which) => {
                if let Some(id) = world.entries(tab).get(*which).cloned() {
                    world.delete(tab, &id);
                    self.promise.entries.remove(&id);
                }
            }
            Deed::DeleteAll => {
                world.delete_all(tab);
                self.promise = Promise::default();
            }
            Deed::Keep(keeping) => {
                world.choose(tab, *keeping);
                if *keeping == Keeping::Session {
                    // What is of this visit is to be forgotten from now on.
                    self.promise.items.clear();
                    self.promise.entries.retain(|id| !self.own.contains(id));
                }
            }
            Deed::Country => world.act(tab, Event::CountryChosen("GB".to_owned())),
            Deed::Deliver(jobs) => {
                for _ in 0..*jobs {
                    self.world.deliver(self.tab);
                    self.look();
                }
            }
            Deed::Reload(pending) => world.reload(tab, *pending),
            Deed::Crash { lost } => {
                world.crash(*lost);
                self.tab = world.open(CHECK);
                self.own.clear();
            }
            Deed::Flush => world.first.flush(),
            Deed::Trouble(place, trouble, room) => {
                let store = world.store(*place);
                (store.trouble, store.room) = (*trouble, *room);
            }
            Deed::ClockBack(by) => world.now -= by,
        }
        self.look();
    }

    fn answer(&mut self, item: usize, value: u8) {
        self.world.go(self.tab, CHECK);
        self.world.answer(self.tab, ITEMS[item], value);
    }

    /// Looks at what is said, and whether it would hold if all ended now.
    fn look(&mut self) {
        let model = self.world.model(self.tab);
        if model.saving() == Saving::Device {
            self.promise.check(&model.record, "on the screen");
            self.promise = Promise::made_of(&model.record);
        }
        let mut lost = self.world.first.clone();
        lost.lose(usize::MAX);
        self.recover(self.world.first.texts.clone(), "as it is");
        self.recover(lost.texts, "after a crash");
        self.recover(Texts::new(), "with local storage emptied");
    }

    fn recover(&self, first: Texts, whence: &str) {
        let mut world = World::holding(first, self.world.safe.texts.clone());
        world.now = self.world.now;
        let tab = world.open(CHECK);
        world.settle();
        assert!(!matches!(world.model(tab).saving(), Saving::Pending | Saving::Memory));
        self.promise.check(&world.model(tab).record, whence);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

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
