//! A later release that waits for its turn.

use doorway_engine::app::{self, Effect, Event, clinic, diary, sessions, signs, visit};
use doorway_engine::session::Field;

use crate::app::browser::{Browser, CHECK, Pending};

/// A later release waits; how often it was let in since the last look.
fn taken(browser: &mut Browser, tab: usize) -> usize {
    browser.ordered(tab).iter().filter(|one| **one == Effect::TakeRelease).count()
}

fn opened(fragment: &str) -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(fragment);
    browser.settle();
    (browser, tab)
}

#[test]
fn it_is_let_in_once_where_nothing_is_half_filled() {
    let (mut browser, tab) = opened("#/");
    browser.act(tab, app::page::Event::ReleaseWaits);
    assert_eq!(taken(&mut browser, tab), 1);
    browser.go(tab, "#/help");
    assert_eq!(taken(&mut browser, tab), 0);
    // Another one after it.
    browser.act(tab, app::page::Event::ReleaseWaits);
    assert_eq!(taken(&mut browser, tab), 1);
}

#[test]
fn it_waits_until_what_is_kept_is_known() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.answer(tab, "1", 2);
    browser.settle();
    browser.close(tab, Pending::Done);
    // Local storage has lost what IndexedDB still has.
    browser.first.texts.clear();
    let tab = browser.open("#/");
    browser.act(tab, app::page::Event::ReleaseWaits);
    assert_eq!(taken(&mut browser, tab), 0, "IndexedDB has not answered");
    browser.settle();
    assert_eq!(taken(&mut browser, tab), 0, "a questionnaire is half filled");
}

#[test]
fn it_waits_for_a_questionnaire_to_be_finished() {
    let (mut browser, tab) = opened(CHECK);
    browser.answer(tab, "1", 2);
    browser.act(tab, app::page::Event::ReleaseWaits);
    browser.go(tab, "#/");
    browser.settle();
    assert_eq!(taken(&mut browser, tab), 0);
    // The same page, loaded again: it is told again.
    browser.reload(tab, Pending::Done);
    browser.act(tab, app::page::Event::ReleaseWaits);
    browser.settle();
    assert_eq!(taken(&mut browser, tab), 0);
    browser.take(tab, [1; 9]);
    assert_eq!(taken(&mut browser, tab), 1);
}

#[test]
fn it_waits_for_whatever_is_typed() {
    let typed: [(&str, Event, Event); 4] = [
        (
            "#/diary",
            Event::Diary(diary::Event::Typed { field: "diary-note".into(), text: "rain".into() }),
            Event::Diary(diary::Event::Saved),
        ),
        (
            "#/sessions",
            Event::Sessions(sessions::Event::Typed {
                field: Field::Day,
                text: "2026-11-20".into(),
            }),
            Event::Sessions(sessions::Event::Saved),
        ),
        (
            "#/diary",
            Event::Signs(signs::Event::Typed("early".into())),
            Event::Signs(signs::Event::Added("early".into())),
        ),
        (
            "#/clinic",
            Event::Clinic(clinic::Event::Typed { field: "name".into(), text: "Harbour".into() }),
            Event::Clinic(clinic::Event::Typed { field: "name".into(), text: String::new() }),
        ),
    ];
    for (fragment, type_it, finish) in typed {
        let (mut browser, tab) = opened(fragment);
        browser.act(tab, type_it);
        browser.act(tab, app::page::Event::ReleaseWaits);
        assert_eq!(taken(&mut browser, tab), 0, "{fragment}");
        browser.act(tab, finish);
        assert_eq!(taken(&mut browser, tab), 1, "{fragment}");
    }
}

#[test]
fn nothing_is_ordered_after_leaving() {
    let (mut browser, tab) = opened("#/");
    browser.act(tab, visit::Event::LeavePressed);
    browser.act(tab, app::page::Event::ReleaseWaits);
    assert_eq!(taken(&mut browser, tab), 0);
}
