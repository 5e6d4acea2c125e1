//! When to contact the provider: what holds, the button that always counts, and
//! the message.

use doorway_engine::app::{Effect, Event, Focus, texting};
use doorway_engine::guidance::Tier;

use crate::world::World;

const GUIDANCE: &str = "#/guidance";

/// A visit in which "hard to manage on my own" was pressed.
fn pressed() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(GUIDANCE);
    world.settle();
    world.act(tab, Event::HardPressed);
    (world, tab)
}

fn rules(world: &World, tab: usize) -> Vec<&'static str> {
    let overview = world.model(tab).overview().unwrap();
    overview.told.iter().map(|told| told.rule.id).collect()
}

fn message(world: &World, tab: usize) -> String {
    world.model(tab).message()
}

#[test]
fn an_empty_record_says_nothing_and_promises_nothing() {
    let mut world = World::new();
    let tab = world.open(GUIDANCE);
    world.settle();
    let overview = world.model(tab).overview().unwrap();
    assert!(overview.told.is_empty());
    assert_eq!((overview.last, overview.silent), (None, None));
    assert_eq!(
        message(&world, tab),
        "Hello, I’d like to talk before my next session. When could we speak?"
    );
}

#[test]
fn what_is_hard_alone_counts_at_once_and_after_a_reload() {
    let (mut world, tab) = pressed();
    assert!(world.ordered(tab).contains(&Effect::Focus(Focus::Heading)));
    assert_eq!(rules(&world, tab), ["hard-alone"]);
    assert_eq!(world.model(tab).overview().unwrap().tier(), Some(Tier::Soon));
    world.settle();
    let again = world.open(GUIDANCE);
    world.settle();
    assert_eq!(rules(&world, again), ["hard-alone"]);
}

#[test]
fn the_message_tells_only_what_is_left_in() {
    let (mut world, tab) = pressed();
    let line = "It is becoming hard to manage on my own.";
    assert!(message(&world, tab).contains(line));
    world.act(tab, Event::ReasonToggled("hard-alone".into()));
    assert!(!message(&world, tab).contains(line));
    world.act(tab, Event::ReasonToggled("hard-alone".into()));
    assert!(message(&world, tab).contains(line));
}

#[test]
fn own_words_stay_whatever_is_left_out_or_in() {
    let (mut world, tab) = pressed();
    let line = "It is becoming hard to manage on my own.";
    world.act(tab, Event::MessageTyped(format!("Dear Ann. {line} Please call.")));
    world.act(tab, Event::ReasonToggled("hard-alone".into()));
    assert_eq!(message(&world, tab), "Dear Ann. Please call.");
    world.act(tab, Event::ReasonToggled("hard-alone".into()));
    assert_eq!(message(&world, tab), format!("Dear Ann. Please call. {line}"));
    world.act(tab, Event::MessageTyped(format!("Dear Ann.\n{line}\nPlease call.")));
    world.act(tab, Event::ReasonToggled("hard-alone".into()));
    assert_eq!(message(&world, tab), "Dear Ann.\nPlease call.");
}

#[test]
fn copying_is_ordered_and_told() {
    let (mut world, tab) = pressed();
    world.ordered(tab);
    world.act(tab, Event::CopyPressed);
    assert_eq!(world.ordered(tab), [Effect::CopyArea("message")]);
    world.act(tab, Event::Copied(false));
    assert_eq!(world.model(tab).message.copied, Some(false));
    // A changed text is another one.
    world.act(tab, Event::MessageTyped("Hello".into()));
    assert_eq!(world.model(tab).message.copied, None);
}

#[test]
fn the_text_message_carries_what_stands_there() {
    let (mut world, tab) = pressed();
    world.act(tab, Event::MessageTyped("Können wir reden? & bald".into()));
    assert_eq!(
        texting(&message(&world, tab)),
        "sms:?&body=K%C3%B6nnen%20wir%20reden%3F%20%26%20bald"
    );
}

#[test]
fn nothing_of_the_message_is_kept() {
    let (mut world, tab) = pressed();
    world.act(tab, Event::MessageTyped("only for her".into()));
    world.settle();
    let again = world.open(GUIDANCE);
    world.settle();
    assert!(!message(&world, again).contains("only for her"));
}
