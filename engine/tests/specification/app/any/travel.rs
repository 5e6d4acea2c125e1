//! Tabs of somebody who travels under a clock that is put on and back: each
//! entry stays on the day that the calendar on the wall showed, or that was
//! picked, whatever is done with it from elsewhere.

use std::collections::BTreeMap;

use doorway_engine::app::diary;
use doorway_engine::diary::DiaryInput;
use doorway_engine::moment::{Day, Moment};
use proptest::prelude::*;

use crate::app::browser::{Browser, Pending};
use crate::app::store::Texts;
use crate::support::civil_calendar::on_the_wall;

const HOME: &str = "#/";
const HOUR: i64 = 3_600_000;

#[derive(Clone, Debug)]
enum Deed {
    /// To a place with this offset, some hours later or, by its clock, earlier.
    Travel(i16, i64),
    Tap,
    /// An entry for so many days ago.
    Past(u16),
    Change(usize),
    /// An entry is deleted, and that is taken back from the next place.
    DeleteAndBack(usize, i16),
    Reload,
    Deliver,
    Hear,
}

fn any_offset() -> impl Strategy<Value = i16> {
    prop_oneof![(-72_i16..=72).prop_map(|quarters| quarters * 15), -1080_i16..=1080]
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (any_offset(), -50..80_i64).prop_map(|(offset, hours)| Deed::Travel(offset, hours)),
        4 => Just(Deed::Tap),
        1 => (0..800_u16).prop_map(Deed::Past),
        3 => (0..6_usize).prop_map(Deed::Change),
        1 => (0..6_usize, any_offset()).prop_map(|(at, offset)| Deed::DeleteAndBack(at, offset)),
        1 => Just(Deed::Reload),
        2 => Just(Deed::Deliver),
        2 => Just(Deed::Hear),
    ]
}

/// The days of entries by what stays of them through every change: when they
/// were written.
type Days = BTreeMap<(i64, i16), Day>;

fn shown(browser: &Browser, tab: usize) -> Days {
    let noted = browser.noted(tab).into_iter();
    noted.map(|one| ((one.at.unix_ms, one.at.offset_min), one.day)).collect()
}

/// The moment that the next event happens at.
fn next(browser: &Browser) -> Moment {
    Moment { unix_ms: browser.now + 1_000, offset_min: browser.offset }
}

fn live(browser: &mut Browser, tab: usize, deed: &Deed, left: &mut Days) {
    let at = next(browser);
    let id =
        |browser: &Browser, which: usize| browser.noted(tab).get(which).map(|one| one.id.clone());
    let wall = Day::parse(&on_the_wall(at)).unwrap();
    match deed {
        Deed::Travel(offset, hours) => {
            browser.offset = *offset;
            browser.now += hours * HOUR;
        }
        Deed::Tap => {
            // The same mood twice within two minutes would be one entry.
            browser.tap(tab, u8::try_from(left.len() % 11).unwrap());
            left.insert((at.unix_ms, at.offset_min), wall);
        }
        Deed::Past(ago) => {
            let day = wall.minus(*ago);
            let given = DiaryInput { day: day.iso(), ..DiaryInput::mood(3) };
            let before = shown(browser, tab);
            browser.save_noted(tab, &given, None);
            let came = shown(browser, tab).into_keys().filter(|at| !before.contains_key(at));
            left.extend(came.map(|at| (at, day)));
        }
        Deed::Change(which) => {
            if let Some(id) = id(browser, *which) {
                browser.rewrite(tab, &id, id.as_str());
            }
        }
        Deed::DeleteAndBack(which, offset) => {
            if let Some(id) = id(browser, *which) {
                browser.act(tab, diary::Event::Deleted(id));
                browser.offset = *offset;
                browser.undo(tab);
            }
        }
        Deed::Reload => browser.reload(tab, Pending::Done),
        Deed::Deliver => drop(browser.deliver(tab)),
        Deed::Hear => drop(browser.hear(tab)),
    }
}

fn found(first: &Texts, safe: &Texts, offset: i16) -> Days {
    let mut browser = Browser::holding(first.clone(), safe.clone());
    browser.offset = offset;
    let tab = browser.open(HOME);
    browser.settle();
    shown(&browser, tab)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_a_person_who_travels_with_two_tabs_each_entry_stays_on_its_day(
        deeds in proptest::collection::vec((0..2_usize, any_deed()), 1..50),
        reader in any_offset(),
    ) {
        let mut browser = Browser::new();
        let tabs = [browser.open(HOME), browser.open(HOME)];
        browser.settle();
        let mut left = Days::new();
        for (tab, deed) in &deeds {
            live(&mut browser, tabs[*tab], deed, &mut left);
        }
        browser.settle();
        for tab in tabs {
            prop_assert_eq!(&shown(&browser, tab), &left, "on the screen");
        }
        let (first, safe) = (&browser.first.texts, &browser.safe.texts);
        prop_assert_eq!(&found(first, &Texts::new(), reader), &left, "local storage alone");
        prop_assert_eq!(&found(&Texts::new(), safe, reader), &left, "IndexedDB alone");
    }
}
