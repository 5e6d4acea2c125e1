//! Visits that are to be forgotten, and what is left of them.

use doorway_engine::app::{
    Arrived, Effect, Focus, StoreKind, check, diary, learn, settings, visit,
};
use doorway_engine::instrument::{self, phq9::PHQ9};
use doorway_engine::record::{KEEPING, Keeping};
use doorway_engine::route::Route;

use crate::app::browser::{Browser, CHECK, Pending};

/// PHQ-9 and then GAD-7.
const LINK: &str = "#/check/phq9#c1.AQAPAgEFkLo";
const MARK: &str = "#/check/phq9#c1.";
/// A word that must be nowhere afterwards.
const WORD: &str = "zzyzx";

/// The ways in which a visit can be one that is to be forgotten.
#[derive(Clone, Copy, Debug)]
enum Way {
    Link(&'static str),
    Chosen,
}

const WAYS: [Way; 3] = [Way::Link(LINK), Way::Link(MARK), Way::Chosen];

/// A visit with a result, a draft, a note, a country and a way of answering.
fn lived(way: Way) -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = match way {
        Way::Link(link) => browser.open(link),
        Way::Chosen => {
            let tab = browser.open("#/");
            browser.settle();
            browser.choose(tab, Keeping::Tab);
            tab
        }
    };
    browser.take(tab, [2; 9]);
    browser.act(tab, settings::Event::CountryChosen("IE".to_owned()));
    browser.act(tab, diary::Event::Typed { field: "note".to_owned(), text: WORD.to_owned() });
    browser.act(tab, check::Event::AnswerModeChosen(doorway_engine::record::AnswerMode::One));
    browser.go(tab, CHECK);
    browser.answer(tab, "1", 3);
    browser.act(tab, check::Event::NextPressed);
    browser.settle();
    browser.ordered(tab);
    (browser, tab)
}

/// Neither memory nor the tab tells anything of the visit.
fn check(browser: &Browser, tab: usize, what: &str) {
    let model = browser.model(tab);
    assert!(model.is_over(), "{what}");
    assert_eq!(model.keeping, Keeping::Tab, "{what}: the next one keeps nothing either");
    assert!(model.record.drafts.is_empty() && model.record.entries.is_empty(), "{what}");
    assert_eq!(model.record.settings.choices.keys().count(), model_choices(browser, tab), "{what}");
    assert_eq!(model.country(), None, "{what}");
    assert!(!format!("{model:?}").contains(WORD), "{what}");
    let held = format!("{:?}", browser.tab(tab).session.texts);
    for told in [WORD, "draft", "check", "answers", "IE", "manner", "phq9"] {
        assert!(!held.contains(told), "{what}: the tab holds {told}: {held}");
    }
    assert!(browser.first.texts.is_empty() && browser.safe.texts.is_empty(), "{what}");
    assert!(["#/", CHECK].contains(&browser.tab(tab).address.as_str()), "{what}");
}

/// Where it is kept, that it is over, and the link if it said anything.
fn model_choices(browser: &Browser, tab: usize) -> usize {
    assert!(browser.model(tab).record.settings.chosen(KEEPING).is_some());
    2 + usize::from(browser.model(tab).payload().is_some())
}

/// The next person begins, and finds nothing.
fn begins_clean(browser: &mut Browser, tab: usize, what: &str) {
    browser.ordered(tab);
    browser.act(tab, visit::Event::BeginPressed);
    assert_eq!(browser.ordered(tab).last(), Some(&Effect::Focus(Focus::Heading)), "{what}");
    browser.settle();
    assert!(!browser.model(tab).is_over(), "{what}");
    assert_eq!((browser.answers(tab), browser.entries(tab)), ([None; 9], Vec::new()), "{what}");
    // It is as forgetful as the one before, and a reload in it goes on.
    browser.go(tab, CHECK);
    browser.answer(tab, "4", 1);
    browser.settle();
    browser.reload(tab, Pending::Done);
    assert_eq!(browser.answers(tab)[3], Some(1), "{what}");
    assert_eq!(browser.model(tab).keeping, Keeping::Tab, "{what}");
    let held = format!("{:?}", (&browser.first.texts, &browser.safe.texts));
    assert!(!held.contains("draft"), "{what}: the device holds {held}");
}

#[test]
fn the_exit_leaves_nothing_and_back_shows_a_screen_to_begin_with() {
    for way in WAYS {
        let (mut browser, tab) = lived(way);
        browser.act(tab, visit::Event::LeavePressed);
        let ordered = browser.ordered(tab);
        assert_eq!(
            ordered.first(),
            Some(&Effect::Wipe(StoreKind::Tab)),
            "{way:?}: before all else"
        );
        assert_eq!(ordered.last(), Some(&Effect::Leave), "{way:?}");
        assert!(browser.model(tab).left, "{way:?}: covered");
        check(&browser, tab, "after the exit");
        for address in [
            "#/check/phq9/5",
            "#/check/phq9/review",
            "#/result/phq9/AAAAAAAAAAAAAAAAAAAAAA",
            "#/history",
            CHECK,
        ] {
            for arrived in [Arrived::Returned, Arrived::Reloaded, Arrived::Opened] {
                browser.load(tab, address, arrived);
                check(&browser, tab, address);
            }
        }
        begins_clean(&mut browser, tab, "after back");
    }
}

#[test]
fn a_page_that_the_browser_kept_is_covered_and_begins_anew() {
    for way in WAYS {
        for left in [true, false] {
            let (mut browser, tab) = lived(way);
            if left {
                browser.act(tab, visit::Event::LeavePressed);
            }
            browser.act(tab, visit::Event::WentAway);
            assert!(browser.model(tab).left, "nothing shows before anything runs");
            browser.ordered(tab);
            browser.act(tab, visit::Event::CameBack);
            assert_eq!(browser.ordered(tab).last(), Some(&Effect::Reload), "{way:?}");
            browser.reload(tab, Pending::Done);
            check(&browser, tab, "out of the browser's memory");
            begins_clean(&mut browser, tab, "out of the browser's memory");
        }
    }
}

#[test]
fn a_visit_that_is_kept_on_the_device_is_there_again() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    browser.answer(tab, "1", 3);
    browser.settle();
    browser.act(tab, visit::Event::WentAway);
    browser.act(tab, visit::Event::CameBack);
    assert!(!browser.model(tab).left);
    assert_eq!(browser.answers(tab)[0], Some(3));
    // After the exit the cover must not stay for ever.
    browser.act(tab, visit::Event::LeavePressed);
    browser.ordered(tab);
    browser.act(tab, visit::Event::CameBack);
    assert_eq!(browser.ordered(tab), [Effect::Reload]);
    browser.load(tab, CHECK, Arrived::Returned);
    browser.settle();
    assert_eq!((browser.answers(tab)[0], browser.model(tab).is_over()), (Some(3), false));
}

#[test]
fn a_closed_tab_that_is_opened_again_shows_nothing() {
    for way in WAYS {
        let (mut browser, tab) = lived(way);
        let address = browser.tab(tab).address.clone();
        browser.load(tab, &address, Arrived::Returned);
        check(&browser, tab, "opened again");
        begins_clean(&mut browser, tab, "opened again");
    }
}

#[test]
fn a_link_opened_once_more_is_a_new_visit() {
    for loaded in [true, false] {
        for first in WAYS {
            let (mut browser, tab) = lived(first);
            if loaded {
                browser.load(tab, LINK, Arrived::Opened);
            } else {
                browser.go(tab, LINK);
            }
            browser.settle();
            let model = browser.model(tab);
            assert!(model.by_link() && !model.is_over(), "{first:?}");
            assert!(model.cleared, "{first:?}: it is said");
            assert_eq!(model.route, Route::Check(&PHQ9), "{first:?}");
            assert_eq!((browser.answers(tab), browser.entries(tab)), ([None; 9], Vec::new()));
            assert_eq!(browser.model(tab).country(), None);
            assert_eq!(browser.model(tab).link_next(), Some(&PHQ9));
            let held = format!("{:?} {:?}", browser.tab(tab).session.texts, browser.model(tab));
            assert!(!held.contains("manner") && !held.contains(WORD), "{held}");
            browser.reload(tab, Pending::Done);
            assert_eq!((browser.answers(tab), browser.entries(tab)), ([None; 9], Vec::new()));
            assert!(!browser.model(tab).is_over(), "{first:?}: a reload goes on");
            // Opened over an empty form, or over nobody's visit, nothing was cleared.
            browser.load(tab, LINK, Arrived::Opened);
            assert!(!browser.model(tab).cleared, "{first:?}");
            browser.act(tab, visit::Event::LeavePressed);
            browser.load(tab, LINK, Arrived::Opened);
            assert!(!browser.model(tab).cleared && !browser.model(tab).is_over(), "{first:?}");
        }
    }
}

#[test]
fn another_address_in_the_tab_of_a_link_goes_on_with_nobodys_visit() {
    let (mut browser, tab) = lived(Way::Link(LINK));
    browser.load(tab, "#/history", Arrived::Opened);
    check(&browser, tab, "another address");
    begins_clean(&mut browser, tab, "another address");
    // Who chose to keep nothing chose it for as long as the tab is open.
    let (mut browser, tab) = lived(Way::Chosen);
    browser.load(tab, "#/history", Arrived::Opened);
    assert_eq!((browser.answers(tab)[0], browser.entries(tab).len()), (Some(3), 1));
}

#[test]
fn clearing_for_the_next_person_shows_where_to_begin() {
    for link in [LINK, MARK] {
        let (mut browser, tab) = lived(Way::Link(link));
        browser.act(tab, visit::Event::NextPersonPressed);
        assert_eq!(browser.ordered(tab).last(), Some(&Effect::Focus(Focus::Heading)));
        check(&browser, tab, "cleared");
        browser.act(tab, visit::Event::BeginPressed);
        assert_eq!(browser.model(tab).route, Route::Check(&PHQ9));
        // The link is the same.
        let both = (link == LINK).then(|| instrument::find("gad7"));
        browser.take(tab, [1; 9]);
        assert_eq!(browser.model(tab).link_next(), both.flatten());
    }
}

#[test]
fn what_the_tabs_history_names_leads_nowhere_and_says_nothing() {
    let (mut browser, tab) = lived(Way::Link(LINK));
    let id = browser.entries(tab)[0].clone();
    let result = Route::Result(&PHQ9, id.clone()).fragment();
    let paper = Route::Paper(&PHQ9, Some(id)).fragment();
    browser.act(tab, visit::Event::NextPersonPressed);
    for address in [result.as_str(), &paper, "#/history", "#/check/phq9/7", "#/nowhere"] {
        browser.go(tab, address);
        check(&browser, tab, address);
        assert_eq!(browser.tab(tab).address, CHECK, "{address}");
    }
    // Help is one step away here too.
    browser.go(tab, "#/help");
    assert_eq!(browser.model(tab).route, Route::Help);
    browser.go(tab, CHECK);
    begins_clean(&mut browser, tab, "after wandering");
    for address in [result.as_str(), &paper] {
        browser.go(tab, address);
        assert_eq!(
            (&browser.model(tab).route, browser.tab(tab).address.as_str()),
            (&Route::Home, "#/")
        );
    }
}

#[test]
fn a_visit_that_moved_to_the_device_is_no_longer_forgotten() {
    let (mut browser, tab) = lived(Way::Link(LINK));
    browser.choose(tab, Keeping::Device);
    browser.settle();
    browser.ordered(tab);
    browser.act(tab, visit::Event::LeavePressed);
    assert_eq!(browser.ordered(tab), [Effect::Leave]);
    browser.load(tab, CHECK, Arrived::Returned);
    browser.settle();
    assert_eq!((browser.answers(tab)[0], browser.entries(tab).len()), (Some(3), 1));
}

#[test]
fn what_is_older_than_the_visit_stays_on_the_device() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    let old = browser.take(tab, [1; 9]);
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    browser.choose(tab, Keeping::Tab);
    browser.answer(tab, "1", 3);
    browser.settle();
    browser.act(tab, visit::Event::LeavePressed);
    browser.load(tab, CHECK, Arrived::Returned);
    browser.settle();
    assert_eq!(browser.entries(tab), [], "not before somebody begins");
    browser.act(tab, visit::Event::BeginPressed);
    browser.settle();
    assert_eq!((browser.entries(tab), browser.answers(tab)), (vec![old], [None; 9]));
    assert_eq!(browser.model(tab).keeping, Keeping::Tab);
}

#[test]
fn the_articles_are_there_for_whoever_comes_next() {
    let (mut browser, tab) = lived(Way::Chosen);
    let article = doorway_engine::learn::find("who").expect("an article");
    let [before, behind] = doorway_engine::learn::marks(article);
    browser.act(tab, learn::Event::Read([&before, "<p>text</p>", &behind].concat()));
    browser.act(tab, visit::Event::LeavePressed);
    assert_eq!(browser.model(tab).article(article), learn::Text::Here("<p>text</p>"));
}
