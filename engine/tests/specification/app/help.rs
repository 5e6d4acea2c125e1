//! The rooms for help in a form.

use doorway_engine::app::rooms::{ALL, Room};
use doorway_engine::app::{Effect, Focus, check, help};
use doorway_engine::guidance::{self, Tier};
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::route::Route;

use crate::app::browser::{Browser, CHECK, Pending};

/// Whether the room below item 9 says that help is called for, and is unfolded.
fn check(browser: &Browser, tab: usize, called: bool, unfolded: bool) {
    let model = browser.model(tab);
    let tier = called.then_some(Tier::Now);
    let room = model.room(&PHQ9, PHQ9.item("9").unwrap());
    assert_eq!(room, Some(Room { name: "9", tier, brief: false, plans: false }));
    assert_eq!(model.room_at_end(&PHQ9).unwrap().tier, tier);
    assert_eq!(model.help_at, unfolded.then_some("9"));
}

fn shown(effects: &[Effect]) -> bool {
    effects.contains(&Effect::ShowRoom("phq9-9".to_owned()))
}

fn opened() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    (browser, tab)
}

#[test]
fn item_9_above_zero_calls_for_help_at_once_whatever_the_rest() {
    for value in 1..=3 {
        for rest in [None, Some(0), Some(3)] {
            let (mut browser, tab) = opened();
            if let Some(rest) = rest {
                for item in &crate::app::browser::ITEMS[..8] {
                    browser.answer(tab, item, rest);
                }
            }
            check(&browser, tab, false, false);
            browser.ordered(tab);
            browser.answer(tab, "9", value);
            check(&browser, tab, true, false);
            assert!(shown(&browser.ordered(tab)));
        }
    }
}

/// What the page around hears of follows from these effects.
#[test]
fn whatever_is_answered_to_it_the_same_is_ordered() {
    let orders = |values: &[u8]| {
        let (mut browser, tab) = opened();
        browser.settle();
        browser.ordered(tab);
        for value in values {
            browser.answer(tab, "9", *value);
            browser.settle();
        }
        let orders = browser.ordered(tab);
        let shape = |effect: Effect| match effect {
            Effect::Write { store, .. } => format!("write {store:?}"),
            other => format!("{other:?}"),
        };
        orders.into_iter().map(shape).collect::<Vec<_>>()
    };
    let lowest = orders(&[0, 0, 0]);
    assert!(lowest.iter().any(|one| one.starts_with("ShowRoom")), "{lowest:?}");
    for values in [[3, 3, 3], [0, 1, 0], [2, 0, 3]] {
        assert_eq!(orders(&values), lowest, "{values:?}");
    }
}

#[test]
fn help_waits_for_no_store() {
    let (mut browser, tab) = opened();
    browser.everywhere(Some(doorway_engine::app::Trouble::Denied));
    browser.answer(tab, "9", 1);
    check(&browser, tab, true, false);
}

#[test]
fn no_other_answer_calls_for_help() {
    let (mut browser, tab) = opened();
    for item in ["1", "2", "3", "4", "5", "6", "7", "8", "difficulty"] {
        browser.answer(tab, item, 3);
        assert!(!shown(&browser.ordered(tab)), "{item}");
    }
    check(&browser, tab, false, false);
    browser.answer(tab, "9", 0);
    check(&browser, tab, false, false);
}

#[test]
fn more_help_unfolds_before_an_answer_and_after_and_an_answer_folds_it() {
    let (mut browser, tab) = opened();
    for (called, value) in [(false, None), (false, Some(0)), (true, Some(1)), (true, Some(3))] {
        if let Some(value) = value {
            browser.answer(tab, "9", value);
        }
        check(&browser, tab, called, false);
        browser.ordered(tab);
        browser.act(tab, help::Event::Unfolded(Some("9")));
        check(&browser, tab, called, true);
        assert_eq!(browser.ordered(tab), [Effect::Focus(Focus::HelpPanel)]);
        browser.answer(tab, "1", 3);
        check(&browser, tab, called, true);
    }
    browser.ordered(tab);
    browser.act(tab, help::Event::Unfolded(None));
    check(&browser, tab, true, false);
    assert_eq!(browser.ordered(tab), [Effect::Focus(Focus::HelpRoom("9"))]);
}

/// Settled in `clinical/tiers`: a correction replaces the answer, and the panel
/// that has opened stays for the visit.
#[test]
fn an_answer_taken_back_leaves_the_help_until_the_sheet_is_done_or_the_visit() {
    let taken_back = || {
        let (mut browser, tab) = opened();
        browser.answer(tab, "9", 2);
        check(&browser, tab, true, false);
        browser.answer(tab, "9", 0);
        check(&browser, tab, true, false);
        assert_eq!(browser.model(tab).help_called(&PHQ9), None, "the answer itself is corrected");
        browser.answer(tab, "9", 0);
        check(&browser, tab, true, false);
        (browser, tab)
    };
    let (mut browser, tab) = taken_back();
    browser.act(tab, check::Event::StartOverPressed(&PHQ9));
    check(&browser, tab, false, false);

    let (mut browser, tab) = taken_back();
    browser.take(tab, [0; 9]);
    browser.go(tab, CHECK);
    check(&browser, tab, false, false);

    let (mut browser, tab) = taken_back();
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(CHECK);
    browser.settle();
    check(&browser, tab, false, false);
}

#[test]
fn help_is_called_after_a_reload_and_folded_on_the_next_screen() {
    let (mut browser, tab) = opened();
    browser.answer(tab, "9", 1);
    browser.settle();
    browser.act(tab, help::Event::Unfolded(Some("9")));
    browser.reload(tab, Pending::Lost);
    check(&browser, tab, true, false);
    browser.act(tab, help::Event::Unfolded(Some("9")));
    browser.go(tab, "#/");
    browser.go(tab, CHECK);
    check(&browser, tab, true, false);
}

/// Where the rooms are cannot depend on the answers: none but the tier does.
#[test]
fn every_question_that_can_call_has_a_room_before_and_after_and_no_other_has() {
    for instrument in instrument::ALL {
        let lowest = |instrument: &Instrument| {
            let least = |item: &instrument::Item| item.choices.first().map_or(0, |one| one.value);
            instrument.items.iter().map(|item| (item.id, least(item))).collect::<Vec<_>>()
        };
        let places = |answers: &[(&str, u8)]| {
            let mut browser = Browser::new();
            let tab = browser.open(&Route::Check(instrument).fragment());
            for (item, value) in answers {
                let item = (*item).to_owned();
                browser.act(tab, check::Event::Answered { instrument, item, value: *value });
            }
            let model = browser.model(tab);
            let store = |room: Option<Room>| room.map(|room| (room.name, room.brief));
            let one = |item| {
                (store(model.room(instrument, item)), store(model.room_at(instrument, item)))
            };
            let all: Vec<_> = instrument.items.iter().map(one).collect();
            (all, store(model.room_at_end(instrument)))
        };
        let highest: Vec<_> = instrument
            .items
            .iter()
            .map(|item| (item.id, item.choices.iter().map(|one| one.value).max().unwrap()))
            .collect();
        let blank = places(&[]);
        assert_eq!(places(&lowest(instrument)), blank, "{}", instrument.id);
        assert_eq!(places(&highest), blank, "{}", instrument.id);
        let mut came = false;
        for (item, (own, at)) in instrument.items.iter().zip(&blank.0) {
            let calls = guidance::can_call(instrument, item.id).is_some();
            came |= calls;
            assert_eq!(own.map(|(name, _)| name), calls.then_some(item.id));
            let expected = if calls { Some(item.id) } else { came.then_some(ALL) };
            assert_eq!(at.map(|(name, _)| name), expected, "{} {}", instrument.id, item.id);
        }
        assert_eq!(blank.1.is_some(), came);
    }
}

#[test]
fn the_result_calls_for_help_first_even_with_the_lowest_total() {
    let (mut browser, tab) = opened();
    let id = browser.take(tab, [0, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert!(!browser.model(tab).help_folded);
    let record = &browser.model(tab).record;
    let advice = guidance::advise_on(record, record.check(&id).unwrap());
    assert_eq!(advice.first().map(|rule| rule.tier), Some(Tier::Now));
}

#[test]
fn beside_plans_the_emergency_number_comes_first_and_beside_thoughts_it_does_not() {
    for (of, item, plans) in [(&CORE10, "6", true), (&PHQ9, "9", false)] {
        let (browser, tab) = opened();
        let model = browser.model(tab);
        let room = model.room(of, of.item(item).unwrap()).unwrap();
        assert_eq!((room.plans, model.room_at_end(of).unwrap().plans), (plans, plans), "{}", of.id);
    }
}
