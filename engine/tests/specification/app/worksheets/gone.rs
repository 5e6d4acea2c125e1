//! Changes of a page that was changed or deleted elsewhere.

use doorway_engine::app::deleting;
use doorway_engine::app::worksheets::{self, inputs_of};
use doorway_engine::id::Id;
use doorway_engine::route::Route;
use doorway_engine::worksheet::{PLAN, PREPARE};

use super::{TOOL, opened, saved};
use crate::app::browser::{Browser, Pending};

/// Two tabs with a change of one plan begun; the first one's was saved.
fn changed_elsewhere() -> (Browser, usize, Id) {
    let (mut browser, tab) = opened("#/tools/plan");
    browser.write(tab, &inputs_of("people", 0)[0], "Anna");
    browser.write(tab, "alone", "Walk");
    browser.save_worksheet(tab);
    browser.settle();
    let id = browser.kept_worksheets(tab, &PLAN)[0].id.clone();
    let change = format!("#/tools/plan/{}/change", id.as_str());
    let other = browser.open(&change);
    browser.turn_to(tab, &change);
    browser.settle();
    browser.write(tab, "signs", "No calls");
    browser.save_worksheet(tab);
    // Before it has heard of that.
    browser.write(other, "alone", "Tea");
    browser.act(other, worksheets::Event::Left);
    browser.settle();
    (browser, other, id)
}

#[test]
fn a_change_of_a_page_that_is_no_longer_there_makes_no_second_one() {
    let (mut browser, tab) = opened(TOOL);
    let id = saved(&mut browser, tab, "Let go");
    let change = format!("#/tools/prepare/{}/change", id.as_str());
    browser.turn_to(tab, &change);
    browser.write(tab, "intention", "Let go of it");
    browser.save_worksheet(tab);
    // Back, in the browser.
    browser.turn_to(tab, &change);
    assert!(browser.model(tab).is_gone(Some(&id)) && !browser.model(tab).is_gone(None));
    browser.write(tab, "intention", "Something else");
    browser.save_worksheet(tab);
    browser.settle();
    let kept = browser.kept_worksheets(tab, &PREPARE);
    assert_eq!(kept.iter().map(|one| one.text("intention")).collect::<Vec<_>>(), ["Let go of it"]);
}

#[test]
fn what_was_written_into_a_plan_that_was_changed_elsewhere_goes_on_in_that_one() {
    let (mut browser, tab, id) = changed_elsewhere();
    browser.reload(tab, Pending::Done);
    browser.settle();
    assert!(browser.model(tab).is_gone(Some(&id)));
    assert_eq!(browser.model(tab).written(&PLAN, Some(&id), "alone"), "Tea");
    browser.act(tab, worksheets::Event::MovePressed);
    browser.save_worksheet(tab);
    browser.settle();
    let kept = browser.kept_worksheets(tab, &PLAN);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].text("signs"), "No calls");
    assert_eq!(kept[0].text("alone"), "Walk\nTea");
    assert_eq!(browser.model(tab).own_people()[0].name, "Anna");
    assert!(!browser.model(tab).is_begun(&PLAN, Some(&id)), "nothing is left of it");
}

#[test]
fn what_was_written_into_a_page_that_was_deleted_elsewhere_goes_on_in_a_new_one() {
    let (mut browser, tab) = opened(TOOL);
    let id = saved(&mut browser, tab, "Let go");
    let other = browser.open(&format!("#/tools/prepare/{}/change", id.as_str()));
    browser.settle();
    browser.turn_to(tab, "#/tools");
    browser.act(tab, deleting::Event::Pressed(id.clone()));
    browser.act(tab, deleting::Event::Confirmed);
    browser.write(other, "worries", "The needle");
    browser.act(other, worksheets::Event::Left);
    browser.settle();
    browser.reload(other, Pending::Done);
    browser.settle();
    browser.act(other, worksheets::Event::MovePressed);
    assert_eq!(browser.model(other).route, Route::Worksheet(&PREPARE, None, 0));
    assert_eq!(browser.stands(other, &PREPARE, "worries"), "The needle");
}
