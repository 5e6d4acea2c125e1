//! What the screen of a result says at once, what it folds, and when it looks again.

use doorway_engine::app::{Advice, Card};
use doorway_engine::guidance::Tier;
use doorway_engine::id::Id;
use doorway_engine::instrument::Instrument;
use doorway_engine::instrument::after::AFTER;
use doorway_engine::instrument::auditc::AUDITC;

use crate::app::browser::Browser;
use crate::app::guidance::answered;

const DAY: i64 = 24 * 3_600_000;

/// Answers a questionnaire other than PHQ-9; gives the newest check.
fn answer(of: &'static Instrument, answers: &[(&str, u8)]) -> (Browser, usize, Id) {
    let (browser, tab) = answered(of, answers);
    let id = browser.model(tab).record.checks()[0].id.clone();
    (browser, tab, id)
}

fn advice<'a>(browser: &'a Browser, tab: usize, id: &Id) -> Advice<'a> {
    let model = browser.model(tab);
    model.advice(model.record.check(id).unwrap())
}

/// The rules that are read at once, and those that are folded.
fn parts(advice: &Advice<'_>) -> [Vec<&'static str>; 2] {
    let ids = |cards: Vec<Card<'_>>| {
        cards.iter().flat_map(|(_, rules)| rules).map(|one| one.id).collect()
    };
    let (shown, folded) = advice.cards();
    [ids(shown), ids(folded)]
}

#[test]
fn of_a_total_the_strongest_reason_is_read_and_every_other_one_folded_once() {
    let mut browser = Browser::new();
    let tab = browser.open("#/check/phq9");
    browser.take(tab, [1, 1, 1, 1, 1, 0, 0, 0, 0]);
    browser.now += 14 * DAY;
    let id = browser.take(tab, [2, 2, 2, 2, 2, 1, 0, 0, 0]);
    let advice = advice(&browser, tab, &id);
    assert_eq!(advice.tier(), Some(Tier::Soon));
    let [shown, folded] = parts(&advice);
    assert_eq!(shown, ["phq9-rise"]);
    let mut all: Vec<_> = [shown, folded].concat();
    assert_eq!(all.len(), advice.rules.len());
    all.sort_unstable();
    let mut rules: Vec<_> = advice.rules.iter().map(|rule| rule.id).collect();
    rules.sort_unstable();
    assert_eq!(all, rules);
}

#[test]
fn after_a_session_nothing_is_folded_since_each_reason_says_what_to_do() {
    let (browser, tab, id) = answer(&AFTER, &[("high", 1), ("detached", 1), ("coping", 1)]);
    let advice = advice(&browser, tab, &id);
    let [shown, folded] = parts(&advice);
    assert_eq!(shown.len(), advice.rules.len());
    assert!(shown.len() > 1 && folded.is_empty(), "{shown:?} {folded:?}");
}

#[test]
fn the_danger_of_stopping_to_drink_at_once_is_never_folded() {
    let (browser, tab, id) = answer(&AUDITC, &[("1", 4), ("2", 4), ("3", 4)]);
    let advice = advice(&browser, tab, &id);
    assert_eq!(parts(&advice), [vec!["auditc-high"], vec!["auditc-cut-off"]]);
}

#[test]
fn what_is_more_urgent_elsewhere_leads_and_the_result_s_own_reasons_are_folded() {
    let mut browser = Browser::new();
    let tab = browser.open("#/check/phq9");
    browser.take(tab, [0, 0, 0, 0, 0, 0, 0, 0, 1]);
    browser.now += DAY;
    let id = browser.take(tab, [2, 2, 2, 2, 2, 0, 0, 0, 0]);
    let advice = advice(&browser, tab, &id);
    assert_eq!(advice.tier(), Some(Tier::Now));
    let [shown, folded] = parts(&advice);
    assert!(shown.is_empty() && !folded.is_empty(), "{shown:?} {folded:?}");
}

#[test]
fn without_a_rule_there_is_nothing_to_do() {
    let mut browser = Browser::new();
    let tab = browser.open("#/check/phq9");
    let id = browser.take(tab, [0; 9]);
    let advice = advice(&browser, tab, &id);
    assert_eq!(advice.tier(), None);
    assert_eq!(parts(&advice), [[""; 0]; 2]);
}

#[test]
fn the_next_day_is_named_until_it_is_over() {
    let mut browser = Browser::new();
    let tab = browser.open("#/check/phq9");
    let id = browser.take(tab, [1; 9]);
    for (days, next) in [(0, Some("2026-12-06")), (14, Some("2026-12-06")), (1, None)] {
        browser.now += days * DAY;
        browser.go(tab, "#/history");
        let model = browser.model(tab);
        let day = model.next_day(model.record.check(&id).unwrap());
        assert_eq!(day.map(doorway_engine::moment::Day::iso).as_deref(), next, "{days}");
    }
}
