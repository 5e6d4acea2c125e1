//! Where sessions are kept.

use doorway_engine::app::Saving;
use doorway_engine::record::Keeping;
use doorway_engine::session::Field;

use super::{SESSIONS, opened};
use crate::app::store::Texts;
use crate::app::world::{Pending, World};

fn of_sessions(texts: &Texts) -> Vec<&str> {
    let session = |key: &&String| key.starts_with("doorway/session/");
    texts.keys().filter(session).map(String::as_str).collect()
}

/// The device has so many texts of sessions, deletions included, and the tab
/// so many.
fn check(world: &mut World, tab: usize, device: usize, in_tab: usize) {
    world.settle();
    for texts in [&world.first.texts, &world.safe.texts] {
        assert_eq!(of_sessions(texts).len(), device, "{texts:?}");
    }
    assert_eq!(of_sessions(&world.tab(tab).session.texts).len(), in_tab);
}

#[test]
fn a_session_kept_in_the_tab_lies_there_alone_and_is_gone_with_it() {
    let (mut world, tab) = opened();
    world.choose(tab, Keeping::Session);
    let id = world.note(tab, "2026-11-20");
    check(&mut world, tab, 0, 1);
    assert!(world.first.texts.is_empty() && world.safe.texts.is_empty());
    assert_eq!(world.model(tab).saving(), Saving::Session);
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.sessions(tab), std::slice::from_ref(&id));
    world.change(tab, &id);
    world.type_in(tab, Field::Note, "more");
    world.save(tab);
    check(&mut world, tab, 0, 2);
    world.close(tab, Pending::Done);
    let tab = world.open(SESSIONS);
    world.settle();
    assert_eq!(world.sessions(tab), []);
}

#[test]
fn a_change_of_mind_moves_the_sessions_of_this_visit_and_leaves_those_from_before() {
    let (mut world, tab) = opened();
    let older = world.note(tab, "2026-11-19");
    world.settle();
    world.close(tab, Pending::Done);
    let tab = world.open(SESSIONS);
    world.settle();
    world.note(tab, "2026-11-20");
    check(&mut world, tab, 2, 0);
    world.choose(tab, Keeping::Session);
    assert_eq!(world.model(tab).older(), 1);
    check(&mut world, tab, 1, 1);
    world.choose(tab, Keeping::Device);
    check(&mut world, tab, 2, 0);
    world.choose(tab, Keeping::Session);
    world.settle();
    world.close(tab, Pending::Done);
    let tab = world.open(SESSIONS);
    world.settle();
    assert_eq!(world.sessions(tab), [older]);
}

/// In the tab alone, the session would be gone with the tab, and so would be
/// what it replaced.
#[test]
fn a_change_to_a_session_from_before_stays_on_the_device() {
    let (mut world, tab) = opened();
    let older = world.note(tab, "2026-11-19");
    world.settle();
    world.close(tab, Pending::Done);
    let tab = world.open(SESSIONS);
    world.settle();
    world.choose(tab, Keeping::Session);
    world.change(tab, &older);
    world.type_in(tab, Field::Note, "more");
    world.save(tab);
    assert_eq!(world.model(tab).older(), 1);
    check(&mut world, tab, 2, 0);
    world.close(tab, Pending::Done);
    let tab = world.open(SESSIONS);
    world.settle();
    let [changed] = world.sessions(tab).try_into().unwrap();
    assert_eq!(world.session(tab, &changed).note, "more");
}

#[test]
fn a_visit_by_link_notes_sessions_in_the_tab_and_sees_none_of_the_device() {
    let (mut world, tab) = opened();
    world.note(tab, "2026-11-19");
    check(&mut world, tab, 1, 0);
    let before = world.first.texts.clone();
    let tab = world.open("#/sessions#c1.x");
    world.settle();
    assert_eq!(world.sessions(tab), []);
    let id = world.note(tab, "2026-11-20");
    world.change(tab, &id);
    world.type_in(tab, Field::Note, "more");
    world.save(tab);
    check(&mut world, tab, 1, 2);
    assert_eq!(world.first.texts, before);
}
