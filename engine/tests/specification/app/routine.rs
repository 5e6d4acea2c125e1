//! The routine: what is in it, ticking what was done, and taking a tick away.

use doorway_engine::app::routine::Event;
use doorway_engine::app::{deleting, visit, worksheets};
use doorway_engine::routine::Tick;
use doorway_engine::worksheet::{ROUTINE, WorksheetEntry};

use crate::app::browser::{Browser, Pending};

/// A routine with these things in it, at the first screen.
fn with(picked: &[&str], own: &str) -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open("#/tools/routine");
    browser.settle();
    for (field, text) in picked.iter().map(|one| ("picked", *one)).chain([("own", own)]) {
        let (field, text) = (field.to_owned(), text.to_owned());
        browser.act(tab, worksheets::Event::Typed { field, text });
    }
    browser.act(tab, worksheets::Event::Saved);
    browser.act(tab, visit::Event::Navigated("#/".to_owned()));
    browser.settle();
    (browser, tab)
}

/// What is in it, and whether it was done.
fn stands(browser: &Browser, tab: usize) -> Vec<(String, bool)> {
    browser.model(tab).routine().iter().map(|one| (one.name.to_owned(), one.is_done)).collect()
}

fn ticks(browser: &Browser, tab: usize) -> usize {
    browser.model(tab).record.all::<Tick>().count()
}

#[test]
fn what_was_picked_stands_in_the_order_of_the_list_and_the_own_one_last() {
    let (browser, tab) = with(&["group", "music"], "Bake bread");
    let names: Vec<_> = stands(&browser, tab).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["music", "group", "Bake bread"]);
    let (browser, tab) = with(&["music"], "");
    assert_eq!(stands(&browser, tab), [("music".to_owned(), false)]);
    let mut browser = Browser::new();
    let tab = browser.open("#/");
    browser.settle();
    assert_eq!(stands(&browser, tab), Vec::new());
}

#[test]
fn a_tick_outlives_the_page_and_goes_when_it_is_pressed_again() {
    let (mut browser, tab) = with(&["music", "nature"], "");
    browser.act(tab, Event::Ticked("nature".to_owned()));
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(stands(&browser, tab), [("music".to_owned(), false), ("nature".to_owned(), true)]);
    browser.act(tab, Event::Ticked("nature".to_owned()));
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(stands(&browser, tab), [("music".to_owned(), false), ("nature".to_owned(), false)]);
    assert_eq!(ticks(&browser, tab), 0);
}

#[test]
fn what_two_tabs_ticked_is_one_thing_done_and_goes_in_one_press() {
    let (mut browser, tab) = with(&["music"], "");
    let other = browser.open("#/");
    browser.settle();
    browser.act(tab, Event::Ticked("music".to_owned()));
    browser.act(other, Event::Ticked("music".to_owned()));
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(ticks(&browser, tab), 2);
    browser.act(tab, Event::Ticked("music".to_owned()));
    browser.settle();
    assert_eq!(
        (ticks(&browser, tab), stands(&browser, tab)),
        (0, vec![("music".to_owned(), false)])
    );
}

#[test]
fn the_ticks_stay_when_the_routine_is_deleted_and_another_day_begins_blank() {
    let (mut browser, tab) = with(&["music"], "");
    browser.act(tab, Event::Ticked("music".to_owned()));
    browser.settle();
    browser.now += 86_400_000;
    browser.act(tab, visit::Event::Navigated("#/tools".to_owned()));
    assert_eq!(stands(&browser, tab), [("music".to_owned(), false)]);
    let id = browser.model(tab).kept_up(&ROUTINE).map(|one: &WorksheetEntry| one.id.clone());
    browser.act(tab, deleting::Event::Pressed(id.expect("a routine")));
    browser.act(tab, deleting::Event::Confirmed);
    browser.settle();
    assert_eq!((stands(&browser, tab), ticks(&browser, tab)), (vec![], 1));
}

#[test]
fn a_routine_that_is_being_changed_can_be_ticked_all_the_same() {
    let (mut browser, tab) = with(&["music"], "");
    let id = browser.model(tab).kept_up(&ROUTINE).expect("a routine").id.clone();
    let change = ["#/tools/routine/", id.as_str(), "/change"].concat();
    browser.act(tab, visit::Event::Navigated(change));
    let (field, text) = ("picked".to_owned(), "call".to_owned());
    browser.act(tab, worksheets::Event::Typed { field, text });
    browser.act(tab, visit::Event::Navigated("#/".to_owned()));
    browser.act(tab, Event::Ticked("music".to_owned()));
    assert_eq!(stands(&browser, tab), [("music".to_owned(), true)]);
}

#[test]
fn what_is_put_in_the_place_of_the_own_one_was_not_done() {
    let (mut browser, tab) = with(&[], "Bake bread");
    browser.act(tab, Event::Ticked("Bake bread".to_owned()));
    let id = browser.model(tab).kept_up(&ROUTINE).expect("a routine").id.clone();
    let change = ["#/tools/routine/", id.as_str(), "/change"].concat();
    browser.act(tab, visit::Event::Navigated(change));
    let (field, text) = ("own".to_owned(), "Guitar".to_owned());
    browser.act(tab, worksheets::Event::Typed { field, text });
    browser.act(tab, worksheets::Event::Saved);
    assert_eq!(stands(&browser, tab), [("Guitar".to_owned(), false)]);
}
