//! Everything as one file, and back; check-in days for a calendar.

mod reading;

use doorway_engine::app::{
    Effect, FilePart, Focus, Picked, Remind, Saving, StoreKind, Trouble, files, routine, sessions,
    settings, signs, worksheets,
};
use doorway_engine::backup::{Amounts, Counts, Fault, MOST};
use doorway_engine::export::ics;
use doorway_engine::kept::Kind;
use doorway_engine::record::{Keeping, Record};
use doorway_engine::session::Field;

use crate::app::browser::written;
use crate::app::browser::{Browser, CHECK, Pending};

const DATA: &str = "#/data";

/// What a person does with files.
impl Browser {
    /// The file that is offered: its name and text.
    fn export(&mut self, at: usize) -> (String, String) {
        self.go(at, DATA);
        self.ordered(at);
        self.act(at, files::Event::BackupPressed);
        match &self.ordered(at)[..] {
            [Effect::Offer { name, text }] => (name.clone(), text.clone()),
            other => panic!("one file, not {other:?}"),
        }
    }

    /// Picks a file; what would come in is shown, or why nothing can.
    fn pick(&mut self, at: usize, text: &str) {
        self.go(at, DATA);
        self.ordered(at);
        self.act(at, files::Event::Picked("import"));
        self.answer_parts(at, text, 1 << 20);
    }

    /// The browser reads the picked file, so many bytes at a time, as long as it
    /// is asked to. Only what follows from that stays ordered.
    fn answer_parts(&mut self, at: usize, text: &str, most: usize) {
        while let Some((ticket, from)) = asked(&self.ordered(at)) {
            let end = text.len().min(from + most);
            let bytes = text.as_bytes().get(from..end).unwrap_or_default().to_vec();
            let part = Ok(FilePart { bytes, of: text.len() });
            self.act(at, files::Event::PartRead { ticket, part });
            if asked(&self.tab(at).ordered).is_none() {
                self.tab_mut(at).ordered.retain(|one| !matches!(one, Effect::GoOn(_)));
                return;
            }
        }
    }

    fn import(&mut self, at: usize, text: &str) -> Counts {
        self.pick(at, text);
        assert!(matches!(self.model(at).files.picked, Picked::Plan(_)));
        self.act(at, files::Event::RestoreConfirmed);
        match &self.model(at).files.picked {
            Picked::Added(counts) => *counts,
            other => panic!("added, not {other:?}"),
        }
    }

    /// The record without when it began, and what it began after.
    fn record(&self, at: usize) -> Record {
        Record { since: None, epoch: None, ..self.model(at).record.clone() }
    }

    fn fault(&self, at: usize) -> Option<Fault> {
        match &self.model(at).files.picked {
            Picked::Fault(fault) => Some(*fault),
            _ => None,
        }
    }
}

/// The part of a file that is asked for: the ticket, and the first byte.
fn asked(ordered: &[Effect]) -> Option<(u32, usize)> {
    ordered.iter().find_map(|effect| match effect {
        Effect::ReadPicked { ticket, from, .. } => Some((*ticket, *from)),
        _ => None,
    })
}

/// A browser with some of everything.
fn lived() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, [1; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "1", 3);
    browser.tap(tab, 4);
    let date = "2026-11-20".to_owned();
    browser.act(tab, sessions::Event::Typed { field: Field::Day, text: date });
    browser.act(tab, sessions::Event::Saved);
    browser.act(tab, signs::Event::Added("low-mood".to_owned()));
    browser.act(tab, settings::Event::CountryChosen("IE".to_owned()));
    browser.go(tab, "#/tools/prepare");
    let (field, text) = ("intention".to_owned(), "Let go".to_owned());
    browser.act(tab, worksheets::Event::Typed { field, text });
    browser.act(tab, worksheets::Event::Saved);
    browser.act(tab, routine::Event::Ticked("music".to_owned()));
    browser.settle();
    (browser, tab)
}

/// One of each.
fn all() -> Amounts {
    let others = Amounts { drafts: 1, choices: 1, ..Amounts::default() };
    Kind::ALL.iter().fold(others, |all, kind| all.with(*kind, 1))
}

/// The door of this subject: what a tab has, both stores have, and the next
/// visit too.
fn check(browser: &mut Browser, tab: usize, record: &Record) {
    browser.settle();
    assert_eq!(&browser.record(tab), record, "in the tab");
    assert!(matches!(browser.model(tab).saving(), Saving::Device | Saving::Deleted));
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let mut alone = Browser::holding(texts.clone(), texts.clone());
        let next = alone.open(DATA);
        assert_eq!(&alone.record(next), record, "in the next visit");
    }
}

#[test]
fn what_one_browser_saves_another_has() {
    let (mut from, tab) = lived();
    let (name, text) = from.export(tab);
    assert_eq!(name, "doorway-2026-11-22.json");
    assert!(from.model(tab).files.offered);
    let mut to = Browser::new();
    let there = to.open(DATA);
    to.settle();
    let counts = to.import(there, &text);
    assert_eq!(counts, Counts { new: all(), here: 0, gone: 0 });
    let mut expected = from.record(tab);
    // A finished sheet's draft is there only for the answers begun since.
    expected.drafts.retain(|draft| !draft.is_blank());
    check(&mut to, there, &expected);
}

#[test]
fn everything_deleted_comes_back_from_the_file() {
    let (mut browser, tab) = lived();
    let mut before = browser.record(tab);
    // A saved worksheet's draft is blank, and no file has it.
    before.drafts.retain(|draft| !draft.is_blank());
    let (_, text) = browser.export(tab);
    browser.go(tab, "#/history");
    browser.delete_all(tab);
    browser.settle();
    assert_eq!(browser.record(tab), Record::default());
    assert!(browser.first.is_bare() && browser.safe.is_bare());
    browser.import(tab, &text);
    check(&mut browser, tab, &before);
}

#[test]
fn a_preview_changes_nothing_and_takes_the_focus() {
    let (mut browser, tab) = lived();
    let (_, text) = browser.export(tab);
    let mut to = Browser::new();
    let there = to.open(DATA);
    to.settle();
    to.pick(there, &text);
    assert_eq!(to.ordered(there), [Effect::Focus(Focus::Picked)]);
    assert_eq!(to.record(there), Record::default());
    to.act(there, files::Event::RestoreDropped);
    assert_eq!(to.ordered(there), [Effect::Focus(Focus::Item("import".to_owned()))]);
    to.act(there, files::Event::RestoreConfirmed);
    to.settle();
    assert_eq!(to.record(there), Record::default());
    assert!(to.first.texts.is_empty() && to.safe.texts.is_empty());
}

#[test]
fn a_file_made_here_adds_nothing_and_twice_is_once() {
    let (mut browser, tab) = lived();
    let before = browser.record(tab);
    let (_, text) = browser.export(tab);
    let counts = browser.import(tab, &text);
    assert_eq!(counts, Counts { new: Amounts::default(), here: 7, gone: 0 });
    assert!(written(&browser.ordered(tab), StoreKind::Local).is_empty());
    check(&mut browser, tab, &before);
    browser.act(tab, files::Event::RestoreConfirmed);
    check(&mut browser, tab, &before);
}

#[test]
fn what_was_deleted_here_does_not_come_back() {
    let (mut browser, tab) = lived();
    let (_, text) = browser.export(tab);
    let id = browser.entries(tab)[0].clone();
    browser.delete(tab, &id);
    browser.settle();
    let before = browser.record(tab);
    let counts = browser.import(tab, &text);
    assert_eq!((counts.new, counts.gone), (Amounts::default(), 1));
    check(&mut browser, tab, &before);
}

#[test]
fn of_a_damaged_file_nothing_is_used() {
    let (mut browser, tab) = lived();
    let (_, text) = browser.export(tab);
    let mut to = Browser::new();
    let there = to.open(DATA);
    to.tap(there, 2);
    to.settle();
    let before = to.record(there);
    let last = text.rfind("\"mood\":4").unwrap();
    let damaged = [&text[..last], "\"mood\":5", &text[last + 8..]].concat();
    for bad in [&damaged, &text[..text.len() / 2], "", "[]", &"x".repeat(MOST + 1)] {
        to.pick(there, bad);
        assert!(to.fault(there).is_some());
        assert!(to.ordered(there).is_empty(), "the focus stays");
        to.act(there, files::Event::RestoreConfirmed);
        check(&mut to, there, &before);
    }
    for fault in [Fault::TooLarge, Fault::Denied, Fault::NotText] {
        to.act(there, files::Event::Picked("import"));
        let (ticket, _) = asked(&to.ordered(there)).unwrap();
        to.act(there, files::Event::PartRead { ticket, part: Err(fault) });
        assert_eq!(to.fault(there), Some(fault));
    }
    to.import(there, &text);
    assert_eq!(to.fault(there), None);
}

#[test]
fn another_tab_has_what_was_added_and_a_deletion_there_stands() {
    let (mut from, tab) = lived();
    let (_, text) = from.export(tab);
    let mut browser = Browser::new();
    let (one, other) = (browser.open(DATA), browser.open(DATA));
    browser.settle();
    browser.import(one, &text);
    browser.settle();
    assert_eq!(browser.record(other), browser.record(one));
    let id = browser.entries(other)[0].clone();
    browser.delete(other, &id);
    // The first tab has not heard of it yet.
    browser.import(one, &text);
    browser.settle();
    assert!(browser.entries(one).is_empty() && browser.entries(other).is_empty());
    let both = browser.record(one);
    check(&mut browser, one, &both);
}

#[test]
fn a_full_store_is_told_and_what_was_added_stays_on_the_screen() {
    let (mut from, tab) = lived();
    let (_, text) = from.export(tab);
    let mut browser = Browser::new();
    let there = browser.open(DATA);
    browser.settle();
    browser.everywhere(Some(Trouble::Full));
    browser.import(there, &text);
    browser.settle();
    let added = browser.record(there);
    assert_eq!(browser.model(there).saving(), Saving::Memory);
    assert_eq!(added.checks().len(), 1);
    browser.everywhere(None);
    browser.tap(there, 9);
    browser.settle();
    assert_eq!(browser.model(there).saving(), Saving::Device);
    let both = browser.record(there);
    assert_eq!(both.checks().len(), 1);
    check(&mut browser, there, &both);
}

#[test]
fn what_is_added_while_nothing_is_to_be_kept_is_gone_with_the_tab() {
    let (mut from, tab) = lived();
    let (_, text) = from.export(tab);
    let mut browser = Browser::new();
    let older = browser.open(DATA);
    browser.tap(older, 1);
    browser.settle();
    browser.close(older, Pending::Done);
    let tab = browser.open(DATA);
    browser.settle();
    browser.choose(tab, Keeping::Tab);
    browser.settle();
    let before = (browser.first.texts.clone(), browser.safe.texts.clone());
    browser.import(tab, &text);
    browser.settle();
    assert_eq!(browser.model(tab).saving(), Saving::Session);
    let without_settings = |texts: &crate::app::store::Texts| {
        let mut texts = texts.clone();
        texts.remove("doorway/settings");
        texts
    };
    assert_eq!(without_settings(&browser.first.texts), without_settings(&before.0));
    assert_eq!(without_settings(&browser.safe.texts), without_settings(&before.1));
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.model(tab).record.checks().len(), 1);
    assert_eq!(browser.noted(tab).len(), 2);
    browser.close(tab, Pending::Done);
    let next = browser.open(DATA);
    browser.settle();
    assert!(browser.model(next).record.checks().is_empty());
    assert_eq!(browser.noted(next).len(), 1);
}

#[test]
fn what_a_file_brought_to_the_device_stays_there_when_the_visit_is_to_be_forgotten() {
    let (mut from, tab) = lived();
    let (_, text) = from.export(tab);
    let mut browser = Browser::new();
    let there = browser.open(DATA);
    browser.settle();
    browser.import(there, &text);
    browser.settle();
    let added = browser.record(there);
    let own = browser.take(there, [2; 9]);
    browser.settle();
    browser.choose(there, Keeping::Tab);
    browser.settle();
    assert_eq!(browser.model(there).older(), 6, "one of each");
    browser.close(there, Pending::Done);
    for lost in [0, usize::MAX] {
        let mut next = Browser::holding(browser.first.texts.clone(), browser.safe.texts.clone());
        next.first.lose(lost);
        let tab = next.open(DATA);
        next.settle();
        assert_eq!(next.record(tab).entries, added.entries, "without {own:?}");
    }
}

#[test]
fn a_visit_by_link_and_one_over_a_newer_release_add_nothing() {
    let (mut from, tab) = lived();
    let (_, text) = from.export(tab);
    let mut browser = Browser::new();
    let linked = browser.open("#/data#c1.x");
    browser.first.texts.insert("doorway/plan".to_owned(), r#"{"schema":2}"#.to_owned());
    let newer = browser.open(DATA);
    browser.settle();
    assert!(browser.model(newer).newer && browser.model(linked).by_link());
    for tab in [linked, newer] {
        let before = browser.record(tab);
        browser.ordered(tab);
        browser.act(tab, files::Event::Picked("import"));
        let part = Ok(FilePart { bytes: text.clone().into_bytes(), of: text.len() });
        browser.act(tab, files::Event::PartRead { ticket: 1, part });
        browser.act(tab, files::Event::RestoreConfirmed);
        assert!(browser.ordered(tab).is_empty());
        assert_eq!(browser.record(tab), before);
    }
}

#[test]
fn where_nothing_is_kept_no_file_is_offered() {
    let mut browser = Browser::new();
    let tab = browser.open(DATA);
    browser.settle();
    browser.ordered(tab);
    browser.act(tab, files::Event::BackupPressed);
    assert!(browser.ordered(tab).is_empty());
}

#[test]
fn check_in_days_make_a_calendar_file_and_stay_on_the_screen() {
    let mut browser = Browser::new();
    let tab = browser.open(DATA);
    browser.settle();
    browser.ordered(tab);
    let focus = |name: &str| Effect::Focus(Focus::Item(name.to_owned()));
    browser.act(tab, files::Event::RemindPressed);
    assert_eq!(browser.ordered(tab), [focus("remind-day")]);
    browser.act(tab, files::Event::RemindSet(Remind::Day(1, true)));
    browser.act(tab, files::Event::RemindPressed);
    assert_eq!(browser.ordered(tab), [focus("remind-time")]);
    assert_eq!(browser.model(tab).files.remind_fault, Some(ics::Fault::NoTime));
    browser.act(tab, files::Event::RemindSet(Remind::Time("09:00".to_owned())));
    browser.act(tab, files::Event::RemindSet(Remind::Span(ics::Span::Month)));
    browser.act(tab, files::Event::RemindPressed);
    let ordered = browser.ordered(tab);
    let [Effect::Offer { name, text }] = &ordered[..] else { panic!("a file") };
    assert_eq!(name, "check-in.ics");
    assert!(text.contains("DTSTART:20261123T090000\r\n"), "{text}");
    assert!(browser.model(tab).files.remind_offered);
    browser.go(tab, "#/help");
    browser.go(tab, DATA);
    let files = &browser.model(tab).files;
    assert!(files.remind.has(1) && files.remind.time == "09:00" && !files.remind_offered);
    assert!(
        browser.first.texts.is_empty() && browser.safe.texts.is_empty(),
        "nothing of it is kept"
    );
}
