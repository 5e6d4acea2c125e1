//! Finishing a questionnaire.

use doorway_engine::app::{Effect, Focus, Trouble, check};
use doorway_engine::id::Id;
use doorway_engine::instrument::phq9::{DIFFICULTY, PHQ9};
use doorway_engine::route::Route;
use doorway_engine::trend;

use crate::app::browser::{Browser, CHECK, Pending};

const VALUES: [u8; 9] = [2, 2, 2, 2, 1, 1, 2, 0, 0];

/// The entry is there once with its total, in the tab and after every kind of
/// return; and the sheet is blank again.
fn check(browser: &mut Browser, tab: usize, id: &Id, total: u8) {
    for _ in 0..2 {
        browser.settle();
        assert_eq!(browser.entries(tab), std::slice::from_ref(id));
        let check = browser.model(tab).record.check(id).unwrap();
        assert_eq!(trend::total(check), Some(total));
        assert_eq!(browser.answers(tab), [None; 9]);
        browser.reload(tab, Pending::Lost);
    }
}

#[test]
fn finishing_moves_to_the_result_and_blanks_the_sheet() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.fill(tab, VALUES);
    browser.ordered(tab);
    browser.act(tab, check::Event::FinishPressed);
    let id = browser.entries(tab)[0].clone();
    let result = Route::Result(&PHQ9, id.clone());
    assert_eq!(browser.model(tab).route, result);
    let effects = browser.ordered(tab);
    assert!(effects.contains(&Effect::Replace(result)));
    assert_eq!(effects.last(), Some(&Effect::Focus(Focus::Heading)));
    check(&mut browser, tab, &id, 12);
}

#[test]
fn finishing_with_gaps_names_them_and_moves_the_focus() {
    for item in ["3", "9"] {
        let mut browser = Browser::new();
        let tab = browser.open(CHECK);
        for other in crate::app::browser::ITEMS.into_iter().filter(|other| *other != item) {
            browser.answer(tab, other, 1);
        }
        browser.ordered(tab);
        browser.act(tab, check::Event::FinishPressed);
        assert_eq!(browser.ordered(tab), [Effect::Focus(Focus::Gaps)]);
        assert!(browser.model(tab).gaps_shown);
        assert_eq!(browser.model(tab).route, Route::Check(&PHQ9));
        assert!(browser.entries(tab).is_empty());
        let sheet = browser.model(tab).sheet(&PHQ9);
        assert!(sheet.missing().map(|one| one.id).eq([item]));

        let name = ["phq9-", item].concat();
        browser.act(tab, check::Event::GapFollowed(name.clone()));
        assert_eq!(browser.ordered(tab), [Effect::Focus(Focus::Item(name))]);
        browser.answer(tab, item, 0);
        assert!(!browser.model(tab).gaps_shown, "nothing is missing any more");
    }
}

#[test]
fn finishing_a_blank_sheet_names_all_nine() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.act(tab, check::Event::FinishPressed);
    assert!(browser.model(tab).gaps_shown);
    assert_eq!(browser.model(tab).sheet(&PHQ9).missing().count(), 9);
    browser.go(tab, "#/");
    assert!(!browser.model(tab).gaps_shown);
}

#[test]
fn finishing_elsewhere_than_on_a_questionnaire_does_nothing() {
    let mut browser = Browser::new();
    let tab = browser.open("#/");
    browser.fill(tab, VALUES);
    browser.ordered(tab);
    browser.act(tab, check::Event::FinishPressed);
    assert_eq!(browser.ordered(tab), []);
    assert_eq!(browser.answers(tab), VALUES.map(Some));
}

#[test]
fn a_finished_draft_does_not_come_back_from_a_stale_copy() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.fill(tab, VALUES);
    browser.settle();
    browser.first.flush();
    browser.act(tab, check::Event::FinishPressed);
    let id = browser.entries(tab)[0].clone();

    // IndexedDB still has the draft, local storage the entry.
    let mut stale = Browser::holding(browser.first.texts.clone(), browser.safe.texts.clone());
    stale.now = browser.now;
    let again = stale.open(CHECK);
    check(&mut stale, again, &id, 12);

    // And the other way round: the crash took it from local storage.
    browser.settle();
    browser.crash(usize::MAX);
    browser.late = true;
    let again = browser.open(CHECK);
    assert_eq!(browser.answers(again), [None; 9], "whether local storage counts is not known");
    check(&mut browser, again, &id, 12);
}

#[test]
fn the_next_questionnaire_starts_blank_even_when_the_clock_was_set_back() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.take(tab, VALUES);
    browser.now -= 86_400_000;
    browser.go(tab, CHECK);
    assert_eq!(browser.answers(tab), [None; 9]);
    browser.answer(tab, "1", 1);
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.answers(tab)[0], Some(1));
    assert_eq!(browser.entries(tab).len(), 1);
}

#[test]
fn an_entry_has_what_was_asked_and_no_more() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.answer(tab, "1", 2);
    browser.answer(tab, DIFFICULTY, 3);
    let id = browser.take(tab, [0; 9]);
    let items = |browser: &Browser, id| {
        let check = browser.model(tab).record.check(id).unwrap();
        check.answers.iter().map(|(item, _)| item.clone()).collect::<Vec<_>>()
    };
    assert_eq!(items(&browser, &id), crate::app::browser::ITEMS, "nothing is difficult any more");
    browser.go(tab, CHECK);
    browser.answer(tab, DIFFICULTY, 2);
    let id = browser.take(tab, [0, 0, 0, 0, 1, 0, 0, 0, 0]);
    assert_eq!(items(&browser, &id).last().map(String::as_str), Some(DIFFICULTY));
    let check = browser.model(tab).record.check(&id).unwrap();
    assert_eq!((check.instrument.as_str(), check.language.as_str()), ("phq9", "en"));
}

#[test]
fn a_store_that_fills_up_while_finishing_has_the_draft_or_the_entry() {
    for room in 0..4 {
        let mut browser = Browser::new();
        browser.safe.trouble = Some(Trouble::Denied);
        let tab = browser.open(CHECK);
        browser.fill(tab, VALUES);
        browser.settle();
        browser.first.trouble = Some(Trouble::Full);
        browser.first.room = room;
        browser.act(tab, check::Event::FinishPressed);
        browser.everywhere(None);
        browser.reload(tab, Pending::Lost);
        browser.settle();
        let kept = browser.answers(tab) == VALUES.map(Some) || browser.entries(tab).len() == 1;
        assert!(kept, "room for {room}");
    }
}

#[test]
fn each_finish_is_an_entry_of_its_own_and_the_change_is_told() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    let first = browser.take(tab, [1; 9]);
    let second = browser.take(tab, VALUES);
    browser.settle();
    let record = &browser.model(tab).record;
    let ids: Vec<_> = record.checks().iter().map(|check| &check.id).collect();
    assert_eq!(ids, [&second, &first], "newest first");
    let change = trend::change(record, record.check(&second).unwrap()).unwrap();
    assert_eq!((change.points, change.from, change.notable), (3, 9, false));
    assert_eq!(trend::change(record, record.check(&first).unwrap()), None);
}
