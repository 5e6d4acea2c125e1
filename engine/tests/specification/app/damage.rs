//! Texts that can't be read are told, and kept as they are.

use doorway_engine::app::{Effect, Place, Trouble, check, notices};
use doorway_engine::stored::{Key, Leaf, set_aside};

use crate::app::store::Texts;
use crate::app::world::written;
use crate::app::world::{CHECK, Pending, World};

const DRAFT: &str = "doorway/draft/phq9";

/// A browser whose local storage and IndexedDB both hold this damaged text
/// under `key`, beside what was kept.
fn damaged(key: &str, text: &str) -> World {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.take(tab, [1; 9]);
    world.settle();
    world.close(tab, Pending::Done);
    for place in [Place::First, Place::Safe] {
        world.store(place).texts.insert(key.to_owned(), text.to_owned());
    }
    world
}

fn aside(key: &str, text: &str) -> Leaf {
    set_aside(&Leaf { key: key.to_owned(), text: text.to_owned() })
}

fn holds(texts: &Texts, leaf: &Leaf) -> bool {
    texts.get(&leaf.key) == Some(&leaf.text)
}

/// It is told, and both stores have it aside byte for byte.
fn check(world: &World, tab: usize, key: &str, text: &str) {
    let aside = aside(key, text);
    assert!(aside.key.starts_with("doorway/damaged/"));
    assert_eq!(world.model(tab).damaged, std::slice::from_ref(&aside), "told once");
    assert!(holds(&world.first.texts, &aside), "aside in local storage");
    assert!(holds(&world.safe.texts, &aside), "aside in IndexedDB");
}

#[test]
fn a_damaged_entry_is_told_and_kept_and_never_replaced() {
    let key = "doorway/check/01j3z9k7q2m4x8c5v6b0n1t2re";
    for text in ["", "{\"schema\":1,\"sum\":\"00000000\",\"body\":{}}", "\u{0}\u{fffd}é"] {
        let mut world = damaged(key, text);
        let tab = world.open(CHECK);
        world.settle();
        check(&world, tab, key, text);
        world.fill(tab, [2; 9]);
        world.act(tab, check::Event::FinishPressed);
        world.settle();
        world.reload(tab, Pending::Lost);
        world.settle();
        check(&world, tab, key, text);
        assert_eq!(world.entries(tab).len(), 2, "everything else goes on");
        for texts in [&world.first.texts, &world.safe.texts] {
            assert_eq!(texts.get(key).map(String::as_str), Some(text), "not replaced");
        }
    }
}

#[test]
fn a_damaged_draft_is_set_aside_before_a_new_one_takes_its_place() {
    let text = "{\"schema\":1,\"sum\":\"0";
    let mut world = damaged(DRAFT, text);
    world.first.flush();
    let tab = world.open(CHECK);
    assert_eq!(world.answers(tab), [None; 9]);
    world.answer(tab, "1", 2);
    world.settle();
    check(&world, tab, DRAFT, text);
    for place in [Place::First, Place::Safe] {
        let writes = written(&world.tab(tab).ordered, place);
        let mut asides = 0;
        for leaf in writes.iter().flatten() {
            asides += usize::from(*leaf == aside(DRAFT, text));
            assert!(leaf.key != DRAFT || asides > 0, "{place:?}: replaced before it was aside");
        }
    }
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.answers(tab)[0], Some(2));
    check(&world, tab, DRAFT, text);
}

#[test]
fn a_damaged_draft_that_no_room_is_left_to_set_aside_is_not_replaced() {
    let text = "{\"schema\":1,";
    let mut world = damaged(DRAFT, text);
    world.everywhere(Some(Trouble::Full));
    let tab = world.open(CHECK);
    world.answer(tab, "1", 2);
    world.settle();
    for texts in [&world.first.texts, &world.safe.texts] {
        assert_eq!(texts.get(DRAFT).map(String::as_str), Some(text));
    }
    assert_eq!(world.answers(tab)[0], Some(2), "it stays on the screen");
    world.everywhere(None);
    world.answer(tab, "2", 2);
    world.settle();
    check(&world, tab, DRAFT, text);
}

#[test]
fn what_the_other_store_still_has_takes_its_place() {
    let mut world = World::new();
    let tab = world.open(CHECK);
    world.answer(tab, "1", 3);
    world.settle();
    world.close(tab, Pending::Done);
    world.first.texts.insert(DRAFT.to_owned(), "cut".to_owned());
    let tab = world.open(CHECK);
    world.settle();
    assert_eq!(world.answers(tab)[0], Some(3));
    assert!(holds(&world.first.texts, &aside(DRAFT, "cut")));
    assert_eq!(world.first.texts.get(DRAFT), world.safe.texts.get(DRAFT));
    assert_eq!(world.model(tab).damaged, [aside(DRAFT, "cut")]);
}

#[test]
fn two_damaged_texts_of_one_key_are_both_kept() {
    let mut world = damaged(DRAFT, "one");
    world.safe.texts.insert(DRAFT.to_owned(), "other".to_owned());
    let tab = world.open(CHECK);
    world.settle();
    world.answer(tab, "1", 2);
    world.settle();
    assert!(holds(&world.first.texts, &aside(DRAFT, "one")));
    assert!(holds(&world.safe.texts, &aside(DRAFT, "other")));
    assert_eq!(world.model(tab).damaged.len(), 2);
}

#[test]
fn damaged_texts_are_offered_as_a_file_and_only_then_discarded() {
    let key = "doorway/check/01j3z9k7q2m4x8c5v6b0n1t2re";
    let mut world = damaged(key, "cut \u{e9}");
    let tab = world.open(CHECK);
    world.settle();
    world.ordered(tab);
    assert!(!world.model(tab).damaged_saved);
    world.act(tab, notices::Event::DamagedSaved);
    let [Effect::Offer { text, .. }] = &world.ordered(tab)[..] else { panic!("a file") };
    assert!(text.contains(key.trim_start_matches("doorway/")) && text.contains("cut \u{e9}"));
    assert!(world.model(tab).damaged_saved);

    world.act(tab, notices::Event::DamagedDiscarded);
    world.settle();
    world.answer(tab, "1", 1);
    world.settle();
    for texts in [&world.first.texts, &world.safe.texts] {
        assert!(!texts.contains_key(key));
        assert!(!texts.keys().any(|key| Key::is_set_aside(key)));
    }
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.model(tab).damaged, []);
    assert_eq!(world.entries(tab).len(), 1, "what can be read stays");
}

#[test]
fn discarding_does_not_remove_what_has_taken_a_damaged_texts_place() {
    let mut world = damaged(DRAFT, "cut");
    let tab = world.open(CHECK);
    world.answer(tab, "1", 2);
    world.settle();
    world.act(tab, notices::Event::DamagedSaved);
    world.act(tab, notices::Event::DamagedDiscarded);
    world.settle();
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.answers(tab)[0], Some(2));
    assert_eq!(world.model(tab).damaged, []);
}

#[test]
fn a_damaged_text_that_could_not_be_set_aside_is_not_set_aside_after_it_was_discarded() {
    let mut world = damaged(DRAFT, "cut");
    world.everywhere(Some(Trouble::Full));
    let tab = world.open(CHECK);
    world.settle();
    world.act(tab, notices::Event::DamagedSaved);
    world.act(tab, notices::Event::DamagedDiscarded);
    world.everywhere(None);
    world.answer(tab, "1", 2);
    world.settle();
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.model(tab).damaged, []);
}
