//! A visit by a link made for sharing.

use doorway_engine::app::{Arrived, Effect, Saving, StoreKind, settings, store, visit};
use doorway_engine::record::Keeping;

use crate::app::browser::{Browser, CHECK, Pending};
use crate::app::store::Texts;

const LINK: &str = "#/check/phq9#c1.cGF5bG9hZA";

/// A browser with an entry, a draft and a country; and what its stores hold.
fn lived() -> (Browser, (Texts, Texts)) {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, [1; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "1", 3);
    browser.act(tab, settings::Event::CountryChosen("GB".to_owned()));
    browser.settle();
    browser.close(tab, Pending::Done);
    let stores = (browser.first.texts.clone(), browser.safe.texts.clone());
    (browser, stores)
}

/// Nothing of the device was read, shown or changed.
fn check(browser: &Browser, tab: usize, before: &(Texts, Texts)) {
    assert!(browser.model(tab).by_link());
    assert_eq!(browser.model(tab).keeping, Keeping::Tab);
    assert_eq!((&browser.first.texts, &browser.safe.texts), (&before.0, &before.1));
    let of_device = |effect: &Effect| match effect {
        Effect::Read(store)
        | Effect::Write { store, .. }
        | Effect::Remove { store, .. }
        | Effect::Wipe(store) => *store != StoreKind::Tab,
        _ => false,
    };
    assert!(!browser.tab(tab).ordered.iter().any(of_device));
}

#[test]
fn a_visit_by_link_reads_and_changes_nothing_of_the_device() {
    let (mut browser, before) = lived();
    let tab = browser.open(LINK);
    browser.settle();
    assert_eq!(browser.tab(tab).address, CHECK, "the address is cleaned");
    assert_eq!(browser.answers(tab), [None; 9]);
    assert_eq!(browser.entries(tab), []);
    assert_eq!(browser.model(tab).country(), None);
    browser.take(tab, [2; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "2", 2);
    browser.act(tab, settings::Event::CountryChosen("IE".to_owned()));
    browser.act(tab, store::Event::ChangedElsewhere);
    browser.act(tab, store::Event::WipedElsewhere);
    browser.settle();
    assert_eq!(browser.entries(tab).len(), 1);
    assert_eq!(browser.model(tab).saving(), Saving::Session);
    check(&browser, tab, &before);
}

#[test]
fn a_reload_in_the_tab_carries_on_and_closing_it_forgets() {
    let (mut browser, before) = lived();
    let tab = browser.open(LINK);
    let id = browser.take(tab, [2; 9]);
    browser.go(tab, CHECK);
    browser.answer(tab, "2", 2);
    browser.act(tab, settings::Event::CountryChosen("IE".to_owned()));
    for _ in 0..2 {
        browser.reload(tab, Pending::Lost);
        assert_eq!(browser.answers(tab)[1], Some(2));
        assert_eq!(browser.entries(tab), std::slice::from_ref(&id));
        assert_eq!(browser.model(tab).country().map(|country| country.code), Some("IE"));
        check(&browser, tab, &before);
    }
    browser.close(tab, Pending::Done);
    let tab = browser.open(LINK);
    assert_eq!(browser.answers(tab), [None; 9]);
    assert_eq!(browser.entries(tab), []);
    check(&browser, tab, &before);
}

#[test]
fn ticks_from_before_the_program_lie_in_the_tab() {
    let (mut browser, before) = lived();
    let tab = browser.open_with(LINK, &["en"], &[("phq9-4", "1")]);
    assert_eq!(browser.answers(tab)[3], Some(1));
    check(&browser, tab, &before);
    browser.reload(tab, Pending::Lost);
    assert_eq!(browser.answers(tab)[3], Some(1));
    check(&browser, tab, &before);
}

#[test]
fn deleting_one_and_all_touches_the_tab_alone() {
    let (mut browser, before) = lived();
    let tab = browser.open(LINK);
    let id = browser.take(tab, [2; 9]);
    browser.delete(tab, &id);
    assert_eq!(browser.entries(tab), []);
    check(&browser, tab, &before);

    browser.take(tab, [1; 9]);
    browser.delete_all(tab);
    assert_eq!(browser.entries(tab), []);
    check(&browser, tab, &before);
    let session = &browser.tab(tab).session.texts;
    assert!(!session.keys().any(|key| key.contains("check") || key.contains("draft")));
    browser.reload(tab, Pending::Lost);
    assert_eq!(browser.entries(tab), []);
    check(&browser, tab, &before);
}

#[test]
fn keeping_on_the_device_brings_both_together() {
    for finished in [false, true] {
        let (mut browser, _) = lived();
        let tab = browser.open(LINK);
        if finished {
            browser.take(tab, [2; 9]);
            browser.go(tab, CHECK);
        }
        browser.answer(tab, "2", 2);
        browser.choose(tab, Keeping::Device);
        browser.settle();
        assert!(!browser.model(tab).by_link());
        assert_eq!(browser.model(tab).saving(), Saving::Device);
        assert!(browser.tab(tab).session.texts.is_empty(), "the tab has let go of it");
        // What was finished later clears an unfinished one from before.
        let expected = [if finished { None } else { Some(3) }, Some(2)];
        let entries = browser.entries(tab);
        assert_eq!(entries.len(), 1 + usize::from(finished));
        assert_eq!(browser.answers(tab)[..2], expected);
        browser.close(tab, Pending::Done);
        let tab = browser.open(CHECK);
        browser.settle();
        assert_eq!(browser.answers(tab)[..2], expected);
        assert_eq!(browser.entries(tab), entries);
    }
}

#[test]
fn a_link_opened_in_a_tab_in_use_is_a_visit_of_its_own() {
    let (mut browser, before) = lived();
    // What was asked of the device for the visit before must not come in late.
    let tab = browser.open("#/");
    browser.ordered(tab);
    browser.go(tab, LINK);
    browser.settle();
    assert_eq!(browser.tab(tab).address, CHECK);
    assert_eq!((browser.answers(tab), browser.entries(tab)), ([None; 9], Vec::new()));
    assert!(!browser.model(tab).cleared, "nothing of the device was");
    browser.answer(tab, "1", 1);
    browser.settle();
    check(&browser, tab, &before);
    browser.load(tab, "#/", Arrived::Opened);
    browser.act(tab, visit::Event::BeginPressed);
    assert_eq!(browser.answers(tab), [None; 9]);
    // In a tab of its own everything is as it was.
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.answers(tab)[0], Some(3));
}
