//! Where sessions are kept.

use doorway_engine::app::Saving;
use doorway_engine::record::Keeping;
use doorway_engine::session::Field;

use super::{SESSIONS, opened};
use crate::app::browser::{Browser, Pending};
use crate::app::store::Texts;

fn of_sessions(texts: &Texts) -> Vec<&str> {
    let session = |key: &&String| key.starts_with("doorway/session/");
    texts.keys().filter(session).map(String::as_str).collect()
}

/// The device has so many texts of sessions, deletions included, and the tab
/// so many.
fn check(browser: &mut Browser, tab: usize, device: usize, in_tab: usize) {
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert_eq!(of_sessions(texts).len(), device, "{texts:?}");
    }
    assert_eq!(of_sessions(&browser.tab(tab).session.texts).len(), in_tab);
}

#[test]
fn a_session_kept_in_the_tab_lies_there_alone_and_is_gone_with_it() {
    let (mut browser, tab) = opened();
    browser.choose(tab, Keeping::Tab);
    let id = browser.note(tab, "2026-11-20");
    check(&mut browser, tab, 0, 1);
    assert!(browser.first.texts.is_empty() && browser.safe.texts.is_empty());
    assert_eq!(browser.model(tab).saving(), Saving::Session);
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.sessions(tab), std::slice::from_ref(&id));
    browser.change(tab, &id);
    browser.type_in(tab, Field::Note, "more");
    browser.save(tab);
    check(&mut browser, tab, 0, 2);
    browser.close(tab, Pending::Done);
    let tab = browser.open(SESSIONS);
    browser.settle();
    assert_eq!(browser.sessions(tab), []);
}

#[test]
fn a_change_of_mind_moves_the_sessions_of_this_visit_and_leaves_those_from_before() {
    let (mut browser, tab) = opened();
    let older = browser.note(tab, "2026-11-19");
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(SESSIONS);
    browser.settle();
    browser.note(tab, "2026-11-20");
    check(&mut browser, tab, 2, 0);
    browser.choose(tab, Keeping::Tab);
    assert_eq!(browser.model(tab).older(), 1);
    check(&mut browser, tab, 1, 1);
    browser.choose(tab, Keeping::Device);
    check(&mut browser, tab, 2, 0);
    browser.choose(tab, Keeping::Tab);
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(SESSIONS);
    browser.settle();
    assert_eq!(browser.sessions(tab), [older]);
}

/// In the tab alone, the session would be gone with the tab, and so would be
/// what it replaced.
#[test]
fn a_change_to_a_session_from_before_stays_on_the_device() {
    let (mut browser, tab) = opened();
    let older = browser.note(tab, "2026-11-19");
    browser.settle();
    browser.close(tab, Pending::Done);
    let tab = browser.open(SESSIONS);
    browser.settle();
    browser.choose(tab, Keeping::Tab);
    browser.change(tab, &older);
    browser.type_in(tab, Field::Note, "more");
    browser.save(tab);
    assert_eq!(browser.model(tab).older(), 1);
    check(&mut browser, tab, 2, 0);
    browser.close(tab, Pending::Done);
    let tab = browser.open(SESSIONS);
    browser.settle();
    let [changed] = browser.sessions(tab).try_into().unwrap();
    assert_eq!(browser.session(tab, &changed).note, "more");
}

#[test]
fn a_visit_by_link_notes_sessions_in_the_tab_and_sees_none_of_the_device() {
    let (mut browser, tab) = opened();
    browser.note(tab, "2026-11-19");
    check(&mut browser, tab, 1, 0);
    let before = browser.first.texts.clone();
    let tab = browser.open("#/sessions#c1.x");
    browser.settle();
    assert_eq!(browser.sessions(tab), []);
    let id = browser.note(tab, "2026-11-20");
    browser.change(tab, &id);
    browser.type_in(tab, Field::Note, "more");
    browser.save(tab);
    check(&mut browser, tab, 1, 2);
    assert_eq!(browser.first.texts, before);
}
