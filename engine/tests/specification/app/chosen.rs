//! CORE-10 is there where a clinic has chosen it (decision 11).

use doorway_engine::app::{check, clinic};
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::link::{Offer, Payload};
use doorway_engine::words::Language;

use crate::app::browser::Browser;

/// Settings of a clinic that has chosen it.
pub(crate) const NAMES_CORE10: &str =
    r#"{"doorway":"clinic","version":1,"questionnaires":["phq9","core10"]}"#;

const CHECK: &str = "#/check/core10";

fn core10() -> &'static Instrument {
    instrument::find("core10").unwrap()
}

fn here(browser: &Browser, tab: usize) -> [bool; 3] {
    let model = browser.model(tab);
    [model.has(core10()), model.lists(core10()), model.offers(core10())]
}

fn answer_all(browser: &mut Browser, tab: usize) {
    for item in core10().items {
        let item = item.id.to_owned();
        browser.act(tab, check::Event::Answered { instrument: core10(), item, value: 1 });
    }
}

#[test]
fn core10_is_there_only_where_a_clinic_names_it() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(here(&browser, tab), [false; 3]);
    let settings = r#"{"doorway":"clinic","version":1,"questionnaires":["phq9"]}"#;
    browser.act(tab, clinic::Event::Read(settings.to_owned()));
    assert_eq!(here(&browser, tab), [false; 3]);
    browser.act(tab, clinic::Event::Read(NAMES_CORE10.to_owned()));
    assert_eq!(here(&browser, tab), [true; 3]);
    for other in instrument::ALL.iter().filter(|one| **one != core10()) {
        assert!(!other.needs_clinic(), "{}", other.id);
    }
}

#[test]
fn a_link_that_names_core10_opens_it_and_another_does_not() {
    for (id, there) in [("core10", true), ("gad7", false)] {
        let mut browser = Browser::new();
        let instruments = vec![instrument::find(id).unwrap()];
        let payload = Payload { language: Language::English, instruments, offer: Offer::ALL };
        let tab = browser.open(&payload.fragment().unwrap());
        browser.settle();
        assert!(browser.model(tab).by_link());
        assert_eq!(browser.model(tab).has(core10()), there, "{id}");
        if there {
            answer_all(&mut browser, tab);
            browser.act(tab, check::Event::FinishPressed);
            assert_eq!(browser.entries(tab).len(), 1);
        }
    }
}

#[test]
fn what_was_begun_is_finished_and_what_was_finished_is_read_without_a_clinic() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    browser.act(tab, clinic::Event::Read(NAMES_CORE10.to_owned()));
    browser
        .act(tab, check::Event::Answered { instrument: core10(), item: "1".to_owned(), value: 2 });
    browser.settle();
    // The settings are gone the next time.
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(here(&browser, tab), [true; 3]);
    answer_all(&mut browser, tab);
    browser.act(tab, check::Event::FinishPressed);
    browser.settle();
    assert_eq!(here(&browser, tab), [false; 3], "nothing new is begun");
    let checks = browser.model(tab).record.checks();
    assert_eq!(checks[0].sheet().unwrap().value("6"), Some(1));
}
