//! A browser with its stores and tabs, and a person who uses it.

use std::collections::VecDeque;

use doorway_engine::app::{
    self, Arrival, Arrived, Effect, Event, Model, Stamp, StoreKind, UNSAVED, files, store, visit,
};
use doorway_engine::moment::Moment;

pub(crate) use crate::app::store::written;
use crate::app::store::{Change, Store, Texts};
use crate::app::view::View;

pub(crate) const CHECK: &str = "#/check/phq9";

/// 2026-11-22T09:30:00Z
const MORNING: i64 = 1_795_339_800_000;

/// The steps that must be enough for everything to come to rest.
const PATIENCE: usize = 2_000;

/// The scored items, in order.
pub(crate) const ITEMS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

#[derive(Debug)]
#[allow(clippy::struct_excessive_bools)] // each is one way that a browser is, all combine
pub(crate) struct Browser {
    /// Local storage.
    pub(crate) first: Store,
    /// IndexedDB.
    pub(crate) safe: Store,
    /// Open tabs, by when they were opened; a closed one leaves a gap.
    tabs: Vec<Option<Tab>>,
    /// Unix milliseconds.
    pub(crate) now: i64,
    /// Local time minus UTC, in minutes.
    pub(crate) offset: i16,
    events: u64,
    /// IndexedDB takes so long that pages begin without its first answer.
    pub(crate) late: bool,
    /// Each tab has a process of its own: it sees a change of local storage when it hears of it.
    pub(crate) apart: bool,
    /// Changes of local storage so far.
    changes: u64,
    /// Its window is as narrow as a phone's.
    pub(crate) narrow: bool,
    /// The person has asked for less motion.
    pub(crate) still: bool,
}

#[derive(Debug)]
pub(crate) struct Tab {
    pub(crate) model: Model,
    /// Session storage.
    pub(crate) session: Store,
    /// What stands in the address.
    pub(crate) address: String,
    /// Every effect that was ordered since the test last looked.
    pub(crate) ordered: Vec<Effect>,
    /// What IndexedDB was asked for and has not done yet.
    pub(crate) jobs: VecDeque<Effect>,
    /// What other tabs did to local storage, not heard of yet.
    news: VecDeque<(u64, Change)>,
    /// What this tab sees of local storage, where it is apart.
    view: View,
    /// So many times the tab asked to be woken.
    wakes: usize,
}

/// What becomes of what IndexedDB was asked for when a page goes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pending {
    Done,
    Lost,
}

impl Browser {
    pub(crate) fn new() -> Self {
        Self {
            first: Store::default(),
            safe: Store::default(),
            tabs: Vec::new(),
            now: MORNING,
            offset: 0,
            events: 0,
            late: false,
            apart: false,
            changes: 0,
            narrow: false,
            still: false,
        }
    }

    /// A browser that holds these texts, without troubles or tabs.
    pub(crate) fn holding(first: Texts, safe: Texts) -> Self {
        let store = Store::holding;
        Self { first: store(first), safe: store(safe), ..Self::new() }
    }

    pub(crate) fn store(&mut self, store: StoreKind) -> &mut Store {
        match store {
            StoreKind::Local => &mut self.first,
            StoreKind::Indexed => &mut self.safe,
            StoreKind::Tab => panic!("each tab has its own"),
        }
    }

    pub(crate) fn tab(&self, at: usize) -> &Tab {
        self.tabs[at].as_ref().expect("an open tab")
    }

    pub(crate) fn tab_mut(&mut self, at: usize) -> &mut Tab {
        self.tabs[at].as_mut().expect("an open tab")
    }

    pub(crate) fn model(&self, at: usize) -> &Model {
        &self.tab(at).model
    }

    /// Every event has its own moment and its own entropy.
    fn stamp(&mut self) -> Stamp {
        self.now += 1_000;
        self.events += 1;
        let mut entropy = [0; 16];
        entropy[8..].copy_from_slice(&self.events.to_be_bytes());
        Stamp { at: Moment { unix_ms: self.now, offset_min: self.offset }, entropy }
    }

    /// Opens a tab.
    pub(crate) fn open(&mut self, fragment: &str) -> usize {
        self.open_with(fragment, &["en"], &[])
    }

    pub(crate) fn open_with(
        &mut self,
        fragment: &str,
        languages: &[&str],
        ticked: &[(&str, &str)],
    ) -> usize {
        self.tabs.push(None);
        let at = self.tabs.len() - 1;
        self.start(at, fragment, Store::default(), Arrived::Opened, (languages, ticked));
        at
    }

    fn start(
        &mut self,
        at: usize,
        fragment: &str,
        session: Store,
        arrived: Arrived,
        (languages, ticked): (&[&str], &[(&str, &str)]),
    ) {
        let arrival = Arrival {
            arrived,
            address: String::new(),
            fragment: fragment.to_owned(),
            languages: languages.iter().map(|&tag| tag.to_owned()).collect(),
            zone: String::new(),
            tab: session.read(),
            safe: (!self.late && app::reads_device(fragment, &session.read()))
                .then(|| self.safe.read()),
            ticked: ticked.iter().map(|&(name, value)| (name.into(), value.into())).collect(),
            narrow: self.narrow,
            still: self.still,
            vibrates: false,
        };
        let (model, effects) = app::start(arrival, self.stamp());
        self.tabs[at] = Some(Tab {
            model,
            session,
            address: fragment.to_owned(),
            ordered: Vec::new(),
            jobs: VecDeque::new(),
            news: VecDeque::new(),
            view: View::of(&self.first),
            wakes: 0,
        });
        self.carry_out(at, effects);
    }

    /// Lets an event happen, and everything that follows at once.
    pub(crate) fn act(&mut self, at: usize, event: impl Into<Event>) {
        let event = event.into();
        if let Event::Visit(visit::Event::Navigated(fragment)) = &event {
            self.tab_mut(at).address.clone_from(fragment);
        }
        let stamp = self.stamp();
        let effects = app::update(&mut self.tab_mut(at).model, event, stamp);
        self.carry_out(at, effects);
    }

    /// In the widget's order: what follows from an effect comes before the rest.
    fn carry_out(&mut self, at: usize, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        let mut steps = 0;
        while let Some(effect) = effects.pop_front() {
            steps += 1;
            assert!(steps < PATIENCE, "effects without end: {effect:?}");
            // What is held is looked for in the tab's storage, and time passes beside
            // everything else.
            if !matches!(effect, Effect::Hold(_) | Effect::Wake(_)) {
                self.tab_mut(at).ordered.push(effect.clone());
            }
            if let Some(event) = self.order(at, effect) {
                let stamp = self.stamp();
                let next = app::update(&mut self.tab_mut(at).model, event, stamp);
                for effect in next.into_iter().rev() {
                    effects.push_front(effect);
                }
            }
        }
    }

    fn order(&mut self, at: usize, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Read(StoreKind::Indexed)
            | Effect::Write { store: StoreKind::Indexed, .. }
            | Effect::Renew { store: StoreKind::Indexed, .. } => {
                self.tab_mut(at).jobs.push_back(effect);
            }
            Effect::Read(store) => {
                let texts = match store {
                    StoreKind::Tab => self.tab(at).session.read(),
                    _ => self.local(at).read(),
                };
                return Some(store::Event::WasRead { store, texts }.into());
            }
            Effect::Write { store: StoreKind::Tab, ticket, texts, .. } => {
                let (outcome, _) = self.tab_mut(at).session.write_each(None, texts);
                let store = StoreKind::Tab;
                return Some(store::Event::Written { store, ticket, outcome }.into());
            }
            Effect::Write { store, ticket, epoch, texts } => {
                let outcome =
                    self.change_local(at, |local| local.write_each(epoch.as_ref(), texts));
                return Some(store::Event::Written { store, ticket, outcome }.into());
            }
            Effect::Renew { store, ticket, epoch, gone, texts } => {
                let outcome = self.change_local(at, |local| local.renew_each(epoch, &gone, texts));
                return Some(store::Event::Renewed { store, ticket, outcome }.into());
            }
            Effect::Remove { store: StoreKind::Tab, keys } => {
                self.tab_mut(at).session.remove(&keys);
            }
            Effect::Remove { keys, .. } => self.change_local(at, |local| ((), local.remove(&keys))),
            Effect::Wipe(StoreKind::Tab) => drop(self.tab_mut(at).session.wipe()),
            Effect::Wipe(store) => panic!("{store:?} is wiped by a new epoch"),
            Effect::Wake(_) => self.tab_mut(at).wakes += 1,
            Effect::GiveUp => self.tab_mut(at).jobs.clear(),
            Effect::Replace(route) | Effect::Push(route) => {
                self.tab_mut(at).address = route.fragment();
            }
            Effect::Hold(text) => {
                let texts = &mut self.tab_mut(at).session.texts;
                texts.remove(UNSAVED);
                if !text.is_empty() {
                    texts.insert(UNSAVED.to_owned(), text);
                }
            }
            Effect::GoOn(ticket) => return Some(files::Event::WentOn(ticket).into()),
            _ => {}
        }
        None
    }

    /// Local storage, as this tab sees it.
    fn local(&self, at: usize) -> Store {
        if self.apart { self.tab(at).view.store(&self.first) } else { self.first.clone() }
    }

    /// Lets a tab change local storage, and the others hear of it.
    fn change_local<T>(
        &mut self,
        at: usize,
        order: impl FnOnce(&mut Store) -> (T, Vec<Change>),
    ) -> T {
        let mut seen = self.local(at);
        let (outcome, changes) = order(&mut seen);
        self.first.room = seen.room;
        for change in changes {
            self.changes += 1;
            self.first.make(&change);
            let number = self.changes;
            self.tab_mut(at).view.take_in(number, &change);
            let others = self.tabs.iter_mut().enumerate().filter(|(other, _)| *other != at);
            for other in others.filter_map(|(_, other)| other.as_mut()) {
                other.news.push_back((number, change.clone()));
            }
        }
        outcome
    }

    /// IndexedDB does the next thing that this tab asked for, and says so.
    pub(crate) fn deliver(&mut self, at: usize) -> bool {
        let Some(job) = self.tab_mut(at).jobs.pop_front() else { return false };
        let event = self.work(job);
        self.act(at, event);
        true
    }

    fn work(&mut self, job: Effect) -> Event {
        match job {
            Effect::Read(store) => {
                Event::Store(store::Event::WasRead { store, texts: self.safe.read() })
            }
            Effect::Write { store, ticket, epoch, texts } => {
                let outcome = self.safe.write_all(epoch.as_ref(), texts);
                Event::Store(store::Event::Written { store, ticket, outcome })
            }
            Effect::Renew { store, ticket, epoch, gone, texts } => {
                let outcome = self.safe.renew_all(epoch, &gone, texts);
                Event::Store(store::Event::Renewed { store, ticket, outcome })
            }
            other => panic!("IndexedDB is not asked for {other:?}"),
        }
    }

    /// The time passes that this tab has asked for.
    pub(crate) fn wake(&mut self, at: usize) -> bool {
        let tab = self.tab_mut(at);
        let asked = tab.wakes > 0;
        if asked {
            tab.wakes -= 1;
            self.act(at, store::Event::Woke);
        }
        asked
    }

    /// The tab hears the next thing that another one did.
    pub(crate) fn hear(&mut self, at: usize) -> bool {
        let Some((number, change)) = self.tab_mut(at).news.pop_front() else { return false };
        self.tab_mut(at).view.take_in(number, &change);
        self.act(at, store::Event::ChangedElsewhere);
        true
    }

    pub(crate) fn open_tabs(&self) -> Vec<usize> {
        (0..self.tabs.len()).filter(|at| self.tabs[*at].is_some()).collect()
    }

    /// Everything that is under way comes to its end.
    pub(crate) fn settle(&mut self) {
        for _ in 0..PATIENCE {
            let tabs = self.open_tabs();
            let moved = tabs.iter().filter(|at| self.hear(**at) | self.deliver(**at)).count();
            if moved == 0 {
                return;
            }
        }
        panic!("it never comes to rest");
    }

    /// Takes the page away; what IndexedDB was asked for is done or lost.
    fn leave_page(&mut self, at: usize, pending: Pending) -> Tab {
        let mut tab = self.tabs[at].take().expect("an open tab");
        if pending == Pending::Done {
            for job in std::mem::take(&mut tab.jobs) {
                self.work(job);
            }
        }
        tab
    }

    pub(crate) fn reload(&mut self, at: usize, pending: Pending) {
        let tab = self.leave_page(at, pending);
        self.start(at, &tab.address, tab.session, Arrived::Reloaded, (&["en"], &[]));
    }

    /// The page is loaded at this address in a tab that was used before: by a
    /// link in it, or by "back", or as a closed tab that is opened again.
    pub(crate) fn load(&mut self, at: usize, fragment: &str, arrived: Arrived) {
        let tab = self.leave_page(at, Pending::Done);
        self.start(at, fragment, tab.session, arrived, (&["en"], &[]));
    }

    pub(crate) fn close(&mut self, at: usize, pending: Pending) {
        self.leave_page(at, pending);
    }

    /// The browser is killed: local storage has lost its latest changes,
    /// IndexedDB what was not done yet, and tabs everything.
    pub(crate) fn crash(&mut self, lost: usize) {
        self.tabs.iter_mut().for_each(|tab| *tab = None);
        self.first.lose(lost);
    }
}
