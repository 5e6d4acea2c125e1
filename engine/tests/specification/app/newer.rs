//! What a later release wrote is read by this one as little as possible, and
//! nothing is written beside it.

use doorway_engine::app::{Effect, Saving, check, settings, store};
use doorway_engine::record::Keeping;

use crate::app::browser::{Browser, CHECK, Pending};
use crate::app::store::Texts;

const LATER: &str = r#"{"schema":2,"seal":"…","body":{}}"#;

/// A browser with an entry of this release and, in local storage and IndexedDB
/// or one of them, this text of a later one.
fn newer(key: &str, first: bool, safe: bool) -> Browser {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, [1; 9]);
    browser.settle();
    browser.close(tab, Pending::Done);
    if first {
        browser.first.texts.insert(key.to_owned(), LATER.to_owned());
    }
    if safe {
        browser.safe.texts.insert(key.to_owned(), LATER.to_owned());
    }
    browser
}

/// Does everything that would otherwise write; nothing may change.
fn check(mut browser: Browser, before: &(Texts, Texts)) {
    let tab = browser.open(CHECK);
    browser.settle();
    assert!(browser.model(tab).newer);
    assert_eq!(browser.entries(tab).len(), 1, "what can be read is shown");
    let id = browser.entries(tab)[0].clone();
    browser.fill(tab, [2; 9]);
    assert_eq!(browser.answers(tab), [Some(2); 9], "it stays on the screen");
    assert_eq!(browser.model(tab).saving(), Saving::Memory);
    browser.act(tab, check::Event::FinishPressed);
    browser.act(tab, settings::Event::CountryChosen("GB".to_owned()));
    browser.delete(tab, &id);
    browser.choose(tab, Keeping::Tab);
    browser.answer(tab, "1", 3);
    browser.choose(tab, Keeping::Device);
    browser.settle();
    let touching = |effect: &Effect| {
        matches!(effect, Effect::Write { .. } | Effect::Remove { .. } | Effect::Wipe(_))
    };
    let touched: Vec<_> = browser.ordered(tab).into_iter().filter(touching).collect();
    assert_eq!((&browser.first.texts, &browser.safe.texts), (&before.0, &before.1), "{touched:?}");
}

const KEYS: [&str; 5] = [
    "doorway/settings",
    "doorway/sentinel",
    "doorway/draft/phq9",
    "doorway/check/01j3z9k7q2m4x8c5v6b0n1t2re",
    "doorway/diary/2026-11",
];

#[test]
fn nothing_at_all_is_written_where_a_later_release_wrote() {
    for key in KEYS {
        let browser = newer(key, true, true);
        let before = (browser.first.texts.clone(), browser.safe.texts.clone());
        check(browser, &before);
    }
}

#[test]
fn nor_where_only_local_storage_shows_it() {
    let browser = newer("doorway/settings", true, false);
    let before = (browser.first.texts.clone(), browser.safe.texts.clone());
    check(browser, &before);
}

#[test]
fn nor_once_indexeddb_shows_it() {
    for key in KEYS {
        let mut browser = newer(key, false, true);
        let safe = browser.safe.texts.clone();
        let tab = browser.open(CHECK);
        browser.answer(tab, "1", 1);
        browser.settle();
        assert!(browser.model(tab).newer);
        browser.answer(tab, "2", 1);
        browser.settle();
        assert_eq!(browser.safe.texts, safe);
        assert_eq!(browser.model(tab).saving(), Saving::Memory);
    }
}

#[test]
fn deleting_everything_is_an_order_and_is_done() {
    let mut browser = newer("doorway/diary/2026-11", true, true);
    let tab = browser.open(CHECK);
    browser.settle();
    browser.delete_all(tab);
    browser.settle();
    assert!(browser.first.is_bare() && browser.safe.is_bare());
}

#[test]
fn a_tab_stops_writing_when_a_later_release_writes_in_another() {
    let mut browser = newer("doorway/settings", false, false);
    let tab = browser.open(CHECK);
    browser.settle();
    browser.first.texts.insert("doorway/settings".to_owned(), LATER.to_owned());
    browser.safe.texts.insert("doorway/settings".to_owned(), LATER.to_owned());
    browser.act(tab, store::Event::ChangedElsewhere);
    browser.settle();
    let before = (browser.first.texts.clone(), browser.safe.texts.clone());
    browser.answer(tab, "1", 1);
    browser.settle();
    assert_eq!((browser.first.texts, browser.safe.texts), before);
}
