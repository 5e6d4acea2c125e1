//! Stores that refuse.

use doorway_engine::app::{Saving, StoreKind, Trouble, Troubles, settings};

use crate::app::browser::{Browser, CHECK, Pending};

/// Answers with these troubles; what is said then, and the answer is there.
fn check(first: Option<Trouble>, safe: Option<Trouble>, saving: Saving, told: Troubles) {
    for from_the_start in [true, false] {
        let mut browser = Browser::new();
        let trouble = |browser: &mut Browser| {
            browser.first.trouble = first;
            browser.safe.trouble = safe;
        };
        if from_the_start {
            trouble(&mut browser);
        }
        let tab = browser.open(CHECK);
        browser.settle();
        trouble(&mut browser);
        browser.answer(tab, "1", 3);
        browser.settle();
        assert_eq!(browser.answers(tab)[0], Some(3), "it stays on the screen");
        assert_eq!(browser.model(tab).saving(), saving);
        assert_eq!(browser.model(tab).trouble(), told);
    }
}

const DENIED: Option<Trouble> = Some(Trouble::Denied);
const FULL: Option<Trouble> = Some(Trouble::Full);

#[test]
fn where_all_is_well_nothing_is_told() {
    check(None, None, Saving::Device, Troubles::None);
}

#[test]
fn both_denied_is_memory_and_told() {
    check(DENIED, DENIED, Saving::Memory, Troubles::All(Trouble::Denied));
}

#[test]
fn one_denied_works_with_the_other_and_says_so() {
    check(DENIED, None, Saving::OneCopy, Troubles::One);
    check(None, DENIED, Saving::FirstOnly, Troubles::One);
}

#[test]
fn full_is_told() {
    check(FULL, FULL, Saving::Memory, Troubles::All(Trouble::Full));
    check(FULL, DENIED, Saving::Memory, Troubles::All(Trouble::Full));
    check(FULL, None, Saving::OneCopy, Troubles::OneFull);
    check(None, FULL, Saving::FirstOnly, Troubles::OneFull);
}

#[test]
fn denied_from_the_start_is_told_before_anything_is_entered() {
    let mut browser = Browser::new();
    browser.everywhere(DENIED);
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.model(tab).trouble(), Troubles::All(Trouble::Denied));
    assert_eq!(browser.model(tab).saving(), Saving::Nothing);
}

#[test]
fn what_was_refused_is_written_with_the_next_write() {
    for trouble in [DENIED, FULL] {
        for item in ["1", "2"] {
            let mut browser = Browser::new();
            let tab = browser.open(CHECK);
            browser.settle();
            browser.everywhere(trouble);
            let id = browser.take(tab, [1; 9]);
            browser.act(tab, settings::Event::CountryChosen("GB".to_owned()));
            browser.settle();
            assert_eq!(browser.model(tab).saving(), Saving::Memory);
            browser.everywhere(None);
            browser.answer(tab, item, 2);
            browser.settle();
            assert_eq!(browser.model(tab).saving(), Saving::Device);
            assert_eq!(browser.model(tab).trouble(), Troubles::None);
            for lost in [StoreKind::Local, StoreKind::Indexed] {
                let mut browser =
                    Browser::holding(browser.first.texts.clone(), browser.safe.texts.clone());
                browser.store(lost).texts.clear();
                let tab = browser.open(CHECK);
                browser.settle();
                assert_eq!(browser.entries(tab), std::slice::from_ref(&id));
                assert_eq!(browser.model(tab).country().map(|country| country.code), Some("GB"));
            }
        }
    }
}

#[test]
fn a_store_that_could_not_be_read_at_first_is_not_overwritten_unseen() {
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let mut browser = Browser::new();
        let tab = browser.open(CHECK);
        browser.answer(tab, "1", 3);
        browser.answer(tab, "2", 1);
        browser.settle();
        browser.close(tab, Pending::Done);
        let other = if store == StoreKind::Local { StoreKind::Indexed } else { StoreKind::Local };
        browser.store(other).texts.clear();
        browser.store(store).trouble = DENIED;

        let tab = browser.open(CHECK);
        browser.settle();
        assert_eq!(browser.answers(tab), [None; 9], "{store:?} could not be read");
        browser.store(store).trouble = None;
        browser.answer(tab, "1", 0);
        browser.settle();
        assert_eq!(browser.answers(tab)[..2], [Some(0), Some(1)], "{store:?}");
        assert_eq!(browser.model(tab).saving(), Saving::Device);
        browser.reload(tab, Pending::Lost);
        browser.settle();
        assert_eq!(browser.answers(tab)[..2], [Some(0), Some(1)], "{store:?}");
    }
}

#[test]
fn a_store_with_a_later_release_that_could_not_be_read_at_first_is_not_written_to() {
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let mut browser = Browser::new();
        let later = r#"{"schema":2}"#.to_owned();
        browser.store(store).texts.insert("doorway/draft/phq9".to_owned(), later.clone());
        browser.store(store).trouble = DENIED;
        let tab = browser.open(CHECK);
        browser.settle();
        browser.store(store).trouble = None;
        browser.answer(tab, "1", 0);
        browser.settle();
        assert_eq!(browser.store(store).texts.get("doorway/draft/phq9"), Some(&later), "{store:?}");
        assert!(browser.model(tab).newer, "{store:?}");
    }
}

#[test]
fn a_tab_that_keeps_nothing_tells_when_its_own_store_refuses() {
    use doorway_engine::record::Keeping;
    for trouble in [Trouble::Denied, Trouble::Full] {
        let mut browser = Browser::new();
        let tab = browser.open(CHECK);
        browser.settle();
        browser.choose(tab, Keeping::Tab);
        browser.tab_mut(tab).session.trouble = Some(trouble);
        browser.answer(tab, "1", 3);
        assert_eq!(browser.model(tab).saving(), Saving::Memory);
        assert_eq!(browser.model(tab).trouble(), Troubles::All(trouble));
        assert_eq!(browser.answers(tab)[0], Some(3));
        browser.tab_mut(tab).session.trouble = None;
        browser.answer(tab, "2", 3);
        assert_eq!(browser.model(tab).saving(), Saving::Session);
    }
}
