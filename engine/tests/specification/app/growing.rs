//! A shorter questionnaire grows into a longer one: nothing is asked again, and
//! nothing is lost on the way.

use doorway_engine::app::{Effect, check, page};
use doorway_engine::id::Id;
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::record::{AnswerMode, Check, Keeping};
use doorway_engine::route::Route;
use doorway_engine::trend;

use crate::app::browser::{Browser, ITEMS, Pending};

fn find(id: &str) -> &'static Instrument {
    instrument::find(id).unwrap()
}

/// Opens a questionnaire, answers its items in order and finishes.
fn take(browser: &mut Browser, tab: usize, id: &str, values: &[u8]) {
    browser.go(tab, &["#/check/", id].concat());
    for (item, value) in find(id).items.iter().zip(values) {
        browser.answer_to(tab, id, item.id, *value);
    }
    browser.act(tab, check::Event::FinishPressed);
}

fn kept(browser: &Browser, tab: usize) -> Vec<(String, Option<u8>)> {
    let checks = browser.model(tab).record.checks();
    checks.into_iter().map(|one| (one.instrument.clone(), trend::total(one))).collect()
}

fn latest(browser: &Browser, tab: usize) -> Check {
    browser.model(tab).record.checks()[0].clone()
}

fn one(id: &str, total: u8) -> Vec<(String, Option<u8>)> {
    vec![(id.to_owned(), Some(total))]
}

fn begin() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open("#/");
    browser.settle();
    (browser, tab)
}

/// A page around ours would see by the longer form what the total was.
#[test]
fn within_another_page_the_result_offers_the_other_seven_whatever_the_total() {
    for values in [[0, 0], [2, 1], [3, 3]] {
        let (mut browser, tab) = begin();
        browser.act(tab, page::Event::FramedBy("https://www.clinic.example".to_owned()));
        take(&mut browser, tab, "phq2", &values);
        let result = Route::Result(find("phq2"), latest(&browser, tab).id);
        assert_eq!(browser.model(tab).route, result, "{values:?}");
    }
}

#[test]
fn from_3_points_on_the_other_seven_follow_with_the_first_two_kept() {
    for (values, follows) in [([1, 1], false), ([2, 1], true), ([3, 0], true), ([3, 3], true)] {
        let (mut browser, tab) = begin();
        take(&mut browser, tab, "phq2", &values);
        browser.settle();
        if follows {
            assert_eq!(browser.model(tab).route, Route::Check(find("phq9")), "{values:?}");
            let expected = [Some(values[0]), Some(values[1])];
            assert_eq!(browser.answers(tab)[..2], expected);
            assert_eq!(browser.answers(tab)[2..], [None; 7]);
        } else {
            let result = Route::Result(find("phq2"), latest(&browser, tab).id);
            assert_eq!(browser.model(tab).route, result, "{values:?}");
        }
        // Whatever follows, what was answered is kept at once.
        assert_eq!(kept(&browser, tab), one("phq2", values[0] + values[1]));
    }
}

#[test]
fn below_3_points_they_follow_on_request() {
    let (mut browser, tab) = begin();
    take(&mut browser, tab, "phq2", &[1, 0]);
    let from = latest(&browser, tab).id;
    browser.act(tab, check::Event::GrowPressed { from, into: find("phq9") });
    assert_eq!(browser.model(tab).route, Route::Check(find("phq9")));
    assert_eq!(browser.answers(tab)[..2], [Some(1), Some(0)]);
}

#[test]
fn grown_one_at_a_time_the_way_back_leads_to_the_result() {
    let (mut browser, tab) = begin();
    browser.act(tab, check::Event::AnswerModeChosen(AnswerMode::One));
    take(&mut browser, tab, "phq2", &[1, 0]);
    browser.go(tab, "#/check/phq2/review");
    browser.act(tab, check::Event::FinishPressed);
    let from = latest(&browser, tab).id;
    browser.tab_mut(tab).ordered.clear();
    browser.act(tab, check::Event::GrowPressed { from, into: find("phq9") });
    let at = browser.model(tab).route.clone();
    assert!(matches!(&at, Route::Item(one, item) if one.id == "phq9" && item.id == "3"), "{at:?}");
    let ordered = &browser.tab(tab).ordered;
    assert!(ordered.contains(&Effect::Push(at)), "{ordered:?}");
    assert!(!ordered.iter().any(|one| matches!(one, Effect::Replace(_))), "{ordered:?}");
}

#[test]
fn once_finished_one_sheet_is_kept_and_not_two() {
    for keeping in [Keeping::Device, Keeping::Tab] {
        let (mut browser, tab) = begin();
        browser.choose(tab, keeping);
        take(&mut browser, tab, "phq2", &[2, 2]);
        browser.settle();
        for item in &ITEMS[2..] {
            browser.answer(tab, item, 1);
        }
        browser.act(tab, check::Event::FinishPressed);
        browser.settle();
        assert_eq!(kept(&browser, tab), one("phq9", 11));
        browser.reload(tab, Pending::Done);
        browser.settle();
        assert_eq!(kept(&browser, tab), one("phq9", 11), "{keeping:?}, after a reload");
    }
}

#[test]
fn stopping_on_the_way_keeps_the_two() {
    let (mut browser, tab) = begin();
    take(&mut browser, tab, "phq2", &[2, 2]);
    browser.answer(tab, "3", 1);
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(kept(&browser, tab), one("phq2", 4));
    assert_eq!(browser.answers(tab)[..3], [Some(2), Some(2), Some(1)]);
    // The link between the two survived, so that finishing still replaces.
    assert!(browser.model(tab).grown_from(find("phq9")).is_some());
    for item in &ITEMS[3..] {
        browser.answer(tab, item, 0);
    }
    browser.act(tab, check::Event::FinishPressed);
    assert_eq!(kept(&browser, tab), one("phq9", 5));
}

#[test]
fn phq4_grows_both_ways_and_stays_itself() {
    let (mut browser, tab) = begin();
    take(&mut browser, tab, "phq4", &[1, 2, 3, 0]);
    let from = latest(&browser, tab).id;
    browser.act(tab, check::Event::GrowPressed { from: from.clone(), into: find("gad7") });
    let gad = browser.model(tab).sheet(find("gad7"));
    assert_eq!([gad.value("1"), gad.value("2"), gad.value("3")], [Some(1), Some(2), None]);
    browser.act(tab, check::Event::GrowPressed { from, into: find("phq9") });
    assert_eq!(browser.answers(tab)[..3], [Some(3), Some(0), None]);
    for item in &ITEMS[2..] {
        browser.answer(tab, item, 1);
    }
    browser.act(tab, check::Event::FinishPressed);
    let names: Vec<_> = kept(&browser, tab).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["phq9", "phq4"]);
}

#[test]
fn an_older_unfinished_phq9_takes_the_newer_two_answers() {
    let (mut browser, tab) = begin();
    browser.go(tab, "#/check/phq9");
    for item in ITEMS {
        browser.answer(tab, item, 0);
    }
    take(&mut browser, tab, "phq2", &[3, 2]);
    assert_eq!(browser.answers(tab)[..3], [Some(3), Some(2), Some(0)]);
}

#[test]
fn starting_over_empties_the_sheet_and_forgets_where_it_came_from() {
    let (mut browser, tab) = begin();
    take(&mut browser, tab, "phq2", &[2, 2]);
    browser.act(tab, check::Event::StartOverPressed(find("phq9")));
    browser.settle();
    browser.reload(tab, Pending::Done);
    browser.settle();
    assert_eq!(browser.answers(tab), [None; 9]);
    assert!(browser.model(tab).grown_from(find("phq9")).is_none());
    assert_eq!(kept(&browser, tab), one("phq2", 4));
}

#[test]
fn growing_from_an_entry_that_is_gone_does_nothing() {
    let (mut browser, tab) = begin();
    browser.act(
        tab,
        check::Event::GrowPressed { from: Id::from_entropy([1; 16]), into: find("phq9") },
    );
    assert_eq!(browser.model(tab).route, Route::Home);
    assert_eq!(browser.answers(tab), [None; 9]);
}

#[test]
fn answers_from_another_day_are_told_and_those_of_today_are_not() {
    let (mut browser, tab) = begin();
    browser.go(tab, "#/check/phq9");
    browser.answer(tab, "1", 2);
    assert_eq!(browser.model(tab).begun_before(find("phq9")), None);
    browser.now += 86_400_000;
    browser.answer(tab, "2", 2);
    let day = browser.model(tab).begun_before(find("phq9")).unwrap();
    assert_eq!(day.iso(), "2026-11-22");
}
