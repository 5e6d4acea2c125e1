//! What was deleted stays deleted, whatever a crash does to local storage.

use doorway_engine::app::{Effect, Saving, StoreKind, Trouble, Troubles, notices};
use doorway_engine::id::Id;
use doorway_engine::record::Keeping;

use crate::app::browser::{Browser, CHECK, Pending};

const EVERY: std::ops::Range<usize> = 0..40;

/// Two results and a draft, on disk in both stores.
fn lived() -> (Browser, usize, Vec<Id>) {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    let ids = [[1; 9], [2; 9]].map(|values| browser.take(tab, values)).to_vec();
    browser.go(tab, CHECK);
    browser.answer(tab, "1", 3);
    browser.settle();
    browser.first.flush();
    (browser, tab, ids)
}

/// The browser is killed, local storage falls back by so many changes, and it
/// is started again: what the next visit shows, at once and at rest.
fn killed(browser: &Browser, lost: usize) -> (Browser, usize) {
    let mut next = Browser::holding(browser.first.texts.clone(), browser.safe.texts.clone());
    next.first = browser.first.clone();
    next.now = browser.now;
    next.crash(lost);
    let tab = next.open(CHECK);
    (next, tab)
}

#[test]
fn everything_that_was_told_as_deleted_is_gone_however_local_storage_falls_back() {
    for now in [0, -86_400_000] {
        let (mut browser, tab, _) = lived();
        browser.now += now;
        browser.delete_all(tab);
        assert_eq!(browser.model(tab).saving(), Saving::Deleting, "not before it is on disk");
        browser.settle();
        assert_eq!(browser.model(tab).saving(), Saving::Deleted);
        for lost in EVERY {
            let (mut next, tab) = killed(&browser, lost);
            assert_eq!(next.entries(tab), [], "{lost}");
            next.settle();
            assert_eq!((next.entries(tab), next.answers(tab)), (vec![], [None; 9]), "{lost}");
            assert!(!next.model(tab).is_restored() && next.first.is_bare() && next.safe.is_bare());
        }
    }
}

#[test]
fn what_was_deleted_is_not_shown_for_a_moment_either() {
    let (mut browser, tab, ids) = lived();
    browser.delete(tab, &ids[0]);
    browser.settle();
    browser.late = true;
    for (all, left) in [(false, vec![ids[1].clone()]), (true, vec![])] {
        if all {
            browser.delete_all(tab);
            browser.settle();
        }
        for lost in EVERY {
            let (mut next, _) = killed(&browser, lost);
            next.late = true;
            let tab = next.open(CHECK);
            assert_eq!(next.entries(tab), [], "{lost}");
            assert_eq!(next.answers(tab), [None; 9], "{lost}");
            next.settle();
            assert_eq!(next.entries(tab), left, "{lost}");
        }
    }
}

#[test]
fn a_kill_before_indexeddb_was_done_may_have_deleted_all_or_nothing() {
    let (mut browser, tab, ids) = lived();
    browser.delete_all(tab);
    for lost in EVERY {
        let (mut next, tab) = killed(&browser, lost);
        next.settle();
        let left = next.entries(tab);
        assert!(left.is_empty() || left == ids, "{lost}: {left:?}");
        assert_eq!(next.model(tab).saving() == Saving::Nothing, left.is_empty());
    }
}

#[test]
fn what_was_to_be_forgotten_after_all_is_gone_and_what_is_older_is_there() {
    for older in [false, true] {
        let (mut browser, tab, ids) = if older { lived() } else { (Browser::new(), 0, vec![]) };
        if older {
            browser.close(tab, Pending::Done);
        }
        let tab = browser.open(CHECK);
        let own = browser.take(tab, [0; 9]);
        browser.settle();
        browser.first.flush();
        browser.choose(tab, Keeping::Tab);
        assert_eq!(browser.model(tab).saving(), Saving::Pending);
        browser.settle();
        assert_eq!(browser.model(tab).saving(), Saving::Session);
        for lost in EVERY {
            let (mut next, tab) = killed(&browser, lost);
            next.settle();
            assert_eq!(next.entries(tab), ids, "{lost}: without {own:?}");
        }
        browser.reload(tab, Pending::Lost);
        browser.settle();
        assert!(browser.entries(tab).contains(&own), "the tab has it until it is closed");
    }
}

#[test]
fn a_tab_that_has_not_heard_of_it_writes_nothing_back() {
    for heard in [false, true] {
        let (mut browser, one, _) = lived();
        let other = browser.open(CHECK);
        browser.settle();
        browser.delete_all(one);
        while browser.deliver(one) {}
        if heard {
            browser.settle();
        }
        browser.answer(other, "2", 1);
        browser.settle();
        assert_eq!(browser.entries(other), []);
        assert!(browser.model(other).wiped_elsewhere, "it is told");
        assert_eq!(browser.answers(other)[0], None, "what was there is gone");
        let next = browser.open(CHECK);
        browser.settle();
        assert_eq!(browser.entries(next), []);
        assert_eq!(browser.answers(next)[0], None);
        browser.act(other, notices::Event::WipedElsewhereSeen);
        assert!(!browser.model(other).wiped_elsewhere);
    }
}

#[test]
fn an_absent_epoch_is_not_a_later_one() {
    let (mut browser, tab, _) = lived();
    browser.delete_all(tab);
    let id = browser.take(tab, [1; 9]);
    browser.settle();
    for emptied in [StoreKind::Local, StoreKind::Indexed] {
        let mut next = Browser::holding(browser.first.texts.clone(), browser.safe.texts.clone());
        next.store(emptied).texts.clear();
        let tab = next.open(CHECK);
        next.settle();
        assert_eq!(next.entries(tab), std::slice::from_ref(&id), "{emptied:?}");
        assert!(next.model(tab).is_restored(), "{emptied:?}");
        assert_eq!(next.first.texts, next.safe.texts);
        assert_eq!(next.first.texts, browser.first.texts, "the mark too");
    }
}

#[test]
fn where_indexeddb_refuses_it_is_told_and_tried_again() {
    let (mut browser, tab, _) = lived();
    browser.safe.trouble = Some(Trouble::Denied);
    browser.delete_all(tab);
    browser.settle();
    assert!(browser.model(tab).not_deleted);
    assert_eq!(browser.model(tab).saving(), Saving::DeletedFirstOnly);
    browser.safe.trouble = None;
    assert!(browser.wake(tab), "it asked to be woken");
    browser.settle();
    assert!(!browser.model(tab).not_deleted);
    assert_eq!(browser.model(tab).saving(), Saving::Deleted);
    assert!(browser.safe.is_bare());
}

#[test]
fn what_indexeddb_refused_to_delete_does_not_come_back_from_there() {
    let (mut browser, tab, _) = lived();
    browser.safe.trouble = Some(Trouble::Denied);
    browser.delete_all(tab);
    browser.settle();
    browser.close(tab, Pending::Done);
    browser.safe.trouble = None;
    let tab = browser.open(CHECK);
    browser.settle();
    assert_eq!(browser.entries(tab), []);
    assert!(browser.safe.is_bare());
}

#[test]
fn indexeddb_that_does_not_answer_is_told_and_asked_again() {
    let (mut browser, tab, ids) = lived();
    browser.close(tab, Pending::Done);
    browser.late = true;
    let tab = browser.open(CHECK);
    assert_eq!(browser.model(tab).trouble(), Troubles::None, "not at once");
    assert!(browser.wake(tab));
    assert_eq!(browser.model(tab).trouble(), Troubles::Silent);
    assert_eq!(browser.entries(tab), ids, "local storage is all there is for now");
    assert!(browser.ordered(tab).contains(&Effect::GiveUp));
    browser.settle();
    assert_eq!(browser.model(tab).trouble(), Troubles::None);
    assert_eq!(browser.model(tab).saving(), Saving::Device);
}

#[test]
fn it_is_also_told_where_it_fell_silent_over_a_write() {
    let (mut browser, tab, _) = lived();
    while browser.wake(tab) {}
    browser.answer(tab, "2", 1);
    assert!(browser.wake(tab));
    assert_eq!(browser.model(tab).trouble(), Troubles::Silent);
    assert_eq!(browser.model(tab).saving(), Saving::FirstOnly);
    browser.settle();
    assert_eq!(browser.model(tab).saving(), Saving::Device);
    let (mut next, tab) = killed(&browser, usize::MAX);
    next.settle();
    assert_eq!(next.answers(tab)[1], Some(1));
}

#[test]
fn a_single_deletion_is_told_as_done_when_indexeddb_has_it() {
    let (mut browser, tab, ids) = lived();
    browser.delete(tab, &ids[0]);
    assert_eq!(browser.model(tab).saving(), Saving::Deleting);
    browser.settle();
    assert_eq!(browser.model(tab).saving(), Saving::Deleted);
    browser.answer(tab, "2", 1);
    assert_eq!(browser.model(tab).saving(), Saving::Pending, "that is another matter");
}

#[test]
fn who_never_kept_anything_leaves_no_trace_of_deleting_it() {
    let mut browser = Browser::new();
    let tab = browser.open(CHECK);
    browser.settle();
    browser.delete_all(tab);
    browser.settle();
    assert!(browser.first.texts.is_empty() && browser.safe.texts.is_empty());
    browser.choose(tab, Keeping::Tab);
    browser.take(tab, [1; 9]);
    browser.settle();
    browser.delete_all(tab);
    browser.settle();
    assert!(browser.first.texts.is_empty() && browser.safe.texts.is_empty());
}
