//! Tabs that note, delete and take back at once, in any interleaving: each
//! entry that a person left is there, and none that they took away.

use std::collections::BTreeSet;

use doorway_engine::app::diary;
use doorway_engine::diary::DiaryInput;
use doorway_engine::id::Id;
use proptest::prelude::*;

use crate::app::browser::Browser;
use crate::app::store::Texts;

#[derive(Clone, Debug)]
enum Deed {
    Tap,
    Note(&'static str),
    Change(usize),
    Delete(usize),
    Undo,
    DeleteAll,
    Deliver,
    Hear,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let days = ["2026-11-22", "2026-11-01", "2026-10-31", "2024-02-29"];
    prop_oneof![
        4 => Just(Deed::Tap),
        2 => proptest::sample::select(days.to_vec()).prop_map(Deed::Note),
        1 => (0..4_usize).prop_map(Deed::Change),
        1 => (0..4_usize).prop_map(Deed::Delete),
        2 => Just(Deed::Undo),
        1 => Just(Deed::DeleteAll),
        4 => Just(Deed::Deliver),
        4 => Just(Deed::Hear),
    ]
}

fn shown(browser: &Browser, tab: usize) -> BTreeSet<Id> {
    browser.noted(tab).into_iter().map(|noted| noted.id).collect()
}

/// What is left after what this tab's person did.
fn live(browser: &mut Browser, tab: usize, deed: &Deed, left: &mut BTreeSet<Id>) {
    let before = shown(browser, tab);
    let pick = |which: usize| before.iter().nth(which).cloned();
    match deed {
        Deed::Tap => browser.tap(tab, 5),
        Deed::Note(day) => {
            let given = DiaryInput { day: (*day).to_owned(), ..DiaryInput::mood(3) };
            browser.save_noted(tab, &given, None);
        }
        Deed::Change(which) => {
            if let Some(id) = pick(*which) {
                browser.rewrite(tab, &id, id.as_str());
            }
        }
        Deed::Delete(which) => {
            if let Some(id) = pick(*which) {
                browser.act(tab, diary::Event::Deleted(id));
            }
        }
        Deed::Undo => browser.undo(tab),
        Deed::DeleteAll => {
            // It is an order: what another tab notes at the same moment may go with the rest.
            browser.settle();
            browser.delete_all(tab);
            browser.settle();
            assert!(browser.first.is_bare() && browser.safe.is_bare());
            left.clear();
            return;
        }
        Deed::Deliver => {
            browser.deliver(tab);
            return;
        }
        Deed::Hear => {
            browser.hear(tab);
            return;
        }
    }
    let after = shown(browser, tab);
    left.retain(|id| after.contains(id) || !before.contains(id));
    left.extend(after.difference(&before).cloned());
}

fn found(first: &Texts, safe: &Texts) -> BTreeSet<Id> {
    let mut browser = Browser::holding(first.clone(), safe.clone());
    let tab = browser.open("#/");
    browser.settle();
    shown(&browser, tab)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tabs_that_write_the_same_months_lose_nothing_and_bring_nothing_back(
        deeds in proptest::collection::vec((0..3_usize, any_deed()), 1..60),
        heard in any::<bool>(),
        apart in any::<bool>(),
    ) {
        let mut browser = Browser::new();
        browser.apart = apart;
        let tabs = [browser.open("#/"), browser.open("#/"), browser.open("#/")];
        browser.settle();
        let mut left = BTreeSet::new();
        for (tab, deed) in &deeds {
            live(&mut browser, tabs[*tab], deed, &mut left);
            if apart {
                // No browser locks local storage: of two processes that write the same text
                // before they hear of each other, one loses. A person isn't that quick.
                browser.settle();
            }
        }
        if heard {
            browser.settle();
            for tab in tabs {
                prop_assert_eq!(&shown(&browser, tab), &left);
            }
        } else {
            // What IndexedDB was asked for is done, and nobody hears of it.
            for tab in tabs {
                while !browser.tab(tab).jobs.is_empty() {
                    browser.deliver(tab);
                }
            }
        }
        let (first, safe) = (&browser.first.texts, &browser.safe.texts);
        prop_assert_eq!(&found(first, &Texts::new()), &left, "local storage alone");
        prop_assert_eq!(&found(&Texts::new(), safe), &left, "IndexedDB alone");
        prop_assert_eq!(&found(first, safe), &left);
    }
}
