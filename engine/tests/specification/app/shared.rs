//! A visit by a link on a device that several people use.

use doorway_engine::app::{Arrived, Effect, StoreKind, visit};
use doorway_engine::instrument;
use doorway_engine::link::{Offer, Payload};
use doorway_engine::record::Keeping;
use doorway_engine::words::Language;

use crate::app::browser::{Browser, CHECK, Pending};

const MINUTE: i64 = 60_000;

fn link(offer: Offer) -> String {
    let instruments = vec![instrument::find("phq9").unwrap()];
    Payload { language: Language::English, instruments, offer }.fragment().unwrap()
}

fn shared() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(&link(Offer::ALL.with(Offer::SHARED)));
    assert!(browser.ordered(tab).contains(&Effect::Watch));
    browser.answer(tab, "1", 2);
    browser.settle();
    (browser, tab)
}

/// After this rest, whether it was told that the visit ends, and whether it did.
fn check(rests: &[i64], told: bool, over: bool) {
    let (mut browser, tab) = shared();
    for rest in rests {
        browser.act(tab, visit::Event::Rested(*rest));
    }
    let model = browser.model(tab);
    assert_eq!((model.is_ending(), model.is_over()), (told, over), "{rests:?}");
    let answer = if over { None } else { Some(2) };
    assert_eq!(browser.answers(tab)[0], answer, "{rests:?}");
}

#[test]
fn ten_minutes_without_a_touch_end_it_told_one_minute_before() {
    check(&[9 * MINUTE - 1], false, false);
    check(&[9 * MINUTE], true, false);
    check(&[10 * MINUTE - 1], true, false);
    check(&[10 * MINUTE], false, true);
    // A device that slept, or a clock that was set forward.
    check(&[600 * MINUTE], false, true);
    // Whoever stays has ten minutes again; a clock that was set back too.
    check(&[9 * MINUTE, 0], false, false);
    check(&[9 * MINUTE, -600 * MINUTE], false, false);
    check(&[9 * MINUTE, 0, 9 * MINUTE, 10 * MINUTE], false, true);
}

#[test]
fn what_ended_by_itself_is_wiped_and_waits_for_the_next_person() {
    let (mut browser, tab) = shared();
    browser.ordered(tab);
    browser.act(tab, visit::Event::Rested(10 * MINUTE));
    assert_eq!(browser.ordered(tab).first(), Some(&Effect::Wipe(StoreKind::Tab)));
    let held = format!("{:?}", browser.tab(tab).session.texts);
    assert!(!held.contains("draft"), "{held}");
    // Nobody is there to be told anything more.
    browser.act(tab, visit::Event::Rested(9 * MINUTE));
    assert!(!browser.model(tab).is_ending());
    browser.act(tab, visit::Event::BeginPressed);
    assert!(browser.ordered(tab).contains(&Effect::Watch));
    assert!(browser.model(tab).is_shared() && !browser.model(tab).is_over());
    assert_eq!(browser.answers(tab), [None; 9]);
}

#[test]
fn a_page_that_was_discarded_is_judged_by_the_clock() {
    for (rest, over) in [(10 * MINUTE - 5_000, false), (10 * MINUTE, true)] {
        for finished in [false, true] {
            let (mut browser, tab) = shared();
            if finished {
                browser.take(tab, [1; 9]);
            }
            browser.now += rest;
            browser.reload(tab, Pending::Done);
            assert_eq!(browser.model(tab).is_over(), over, "{rest} {finished}");
            assert_eq!(browser.entries(tab).len(), usize::from(finished && !over));
        }
    }
}

#[test]
fn nothing_can_be_kept_on_it() {
    let (mut browser, tab) = shared();
    assert!(!browser.model(tab).link_offer().has(Offer::KEEP));
    browser.choose(tab, Keeping::Device);
    browser.settle();
    assert!(browser.model(tab).by_link());
    assert!(browser.first.texts.is_empty() && browser.safe.texts.is_empty());
}

#[test]
fn other_visits_do_not_end_by_themselves() {
    for fragment in [link(Offer::ALL), CHECK.to_owned()] {
        let mut browser = Browser::new();
        let tab = browser.open(&fragment);
        assert!(!browser.ordered(tab).contains(&Effect::Watch));
        browser.settle();
        browser.answer(tab, "1", 2);
        browser.act(tab, visit::Event::Rested(600 * MINUTE));
        assert_eq!(browser.answers(tab)[0], Some(2));
        browser.now += 600 * MINUTE;
        browser.reload(tab, Pending::Done);
        browser.settle();
        assert_eq!(browser.answers(tab)[0], Some(2));
        // A shared link that is opened in its tab is another visit.
        browser.load(tab, &link(Offer::SHARED), Arrived::Opened);
        assert!(browser.model(tab).is_shared());
    }
}
