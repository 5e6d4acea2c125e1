//! When to contact the provider: what holds, the button that always counts, and
//! the message.

use doorway_engine::app::{self, Effect, Focus, Reason, check, deleting, message, page, texting};
use doorway_engine::diary;
use doorway_engine::guidance::{Since, Tier};
use doorway_engine::instrument::Instrument;
use doorway_engine::instrument::after::AFTER;
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::phq9::PHQ9;

use crate::app::world::World;

const GUIDANCE: &str = "#/guidance";

/// A visit in which "hard to manage on my own" was pressed.
fn pressed() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(GUIDANCE);
    world.settle();
    world.act(tab, message::Event::HardPressed);
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
    world.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert!(!message(&world, tab).contains(line));
    world.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert!(message(&world, tab).contains(line));
}

#[test]
fn own_words_stay_whatever_is_left_out_or_in() {
    let (mut world, tab) = pressed();
    let line = "It is becoming hard to manage on my own.";
    world.act(tab, message::Event::Typed(format!("Dear Ann. {line} Please call.")));
    world.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert_eq!(message(&world, tab), "Dear Ann. Please call.");
    world.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert_eq!(message(&world, tab), format!("Dear Ann. Please call. {line}"));
    world.act(tab, message::Event::Typed(format!("Dear Ann.\n{line}\nPlease call.")));
    world.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert_eq!(message(&world, tab), "Dear Ann.\nPlease call.");
}

#[test]
fn copying_is_ordered_and_told() {
    let (mut world, tab) = pressed();
    world.ordered(tab);
    world.act(tab, page::Event::CopyPressed("message"));
    assert_eq!(world.ordered(tab), [Effect::CopyArea("message")]);
    world.act(tab, page::Event::Copied { area: "message", done: false });
    assert_eq!(world.model(tab).copied("message"), Some(false));
    // A changed text is another one.
    world.act(tab, message::Event::Typed("Hello".into()));
    assert_eq!(world.model(tab).copied("message"), None);
}

#[test]
fn that_it_was_copied_is_told_where_it_was_asked_and_nowhere_else() {
    let (mut world, tab) = pressed();
    let areas = ["message", "result-text", "clinic-file", "clinic-embed"];
    let told = |world: &World| areas.map(|area| world.model(tab).copied(area));
    for (at, area) in areas.into_iter().enumerate() {
        world.act(tab, page::Event::CopyPressed(area));
        world.act(tab, page::Event::Copied { area, done: true });
        let mut expected = [None; 4];
        expected[at] = Some(true);
        assert_eq!(told(&world), expected);
    }
    // Nor on the same screen at another time.
    world.go(tab, "#/help");
    world.go(tab, GUIDANCE);
    assert_eq!(told(&world), [None; 4]);
}

#[test]
fn the_text_message_carries_what_stands_there() {
    let (mut world, tab) = pressed();
    world.act(tab, message::Event::Typed("Können wir reden? & bald".into()));
    assert_eq!(
        texting(&message(&world, tab)),
        "sms:?&body=K%C3%B6nnen%20wir%20reden%3F%20%26%20bald"
    );
}

#[test]
fn nothing_of_the_message_is_kept() {
    let (mut world, tab) = pressed();
    world.act(tab, message::Event::Typed("only for her".into()));
    world.settle();
    let again = world.open(GUIDANCE);
    world.settle();
    assert!(!message(&world, again).contains("only for her"));
}

/// A visit that has answered this, then looks at what holds.
fn answered(of: &'static Instrument, answers: &[(&str, u8)]) -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(&["#/check/", of.id].concat());
    world.settle();
    for (item, value) in answers {
        let item = (*item).to_owned();
        world.act(tab, check::Event::Answered { instrument: of, item, value: *value });
    }
    world.act(tab, check::Event::FinishPressed);
    (world, tab)
}

fn reasons(world: &World, tab: usize) -> Vec<Reason> {
    let overview = world.model(tab).overview().unwrap();
    world.model(tab).reasons(&overview)
}

#[test]
fn leaving_any_reason_out_changes_the_message() {
    let all: [(&str, u8); 9] =
        [("1", 3), ("2", 3), ("3", 3), ("4", 3), ("5", 3), ("6", 0), ("7", 0), ("8", 0), ("9", 1)];
    let (mut world, tab) = answered(&PHQ9, &all);
    for (item, value) in [("thoughts", 1), ("craving", 1), ("breathing", 4)] {
        let item = item.to_owned();
        world.act(tab, check::Event::Answered { instrument: &AFTER, item, value });
    }
    world.act(tab, message::Event::HardPressed);
    let reasons = reasons(&world, tab);
    let told = world.model(tab).overview().unwrap().told.len();
    // The thoughts in two questionnaires are one thing to tell.
    assert_eq!((reasons.len(), told), (6, 7));
    for reason in &reasons {
        let before = message(&world, tab);
        assert_eq!(before.matches(&reason.line).count(), 1, "{}", reason.key);
        world.act(tab, message::Event::ReasonToggled(reason.key.clone()));
        assert!(!message(&world, tab).contains(&reason.line), "{}", reason.key);
        world.act(tab, message::Event::ReasonToggled(reason.key.clone()));
        assert_eq!(message(&world, tab), before, "{}", reason.key);
    }
}

#[test]
fn a_message_sounds_as_urgent_as_what_it_tells() {
    let (mut world, tab) = answered(&AFTER, &[("breathing", 4), ("thoughts", 1), ("craving", 1)]);
    world.act(tab, message::Event::HardPressed);
    for begins in [
        "Hello, this is an emergency.",
        "Hello, I need help today.",
        "Hello, I need to speak to you today.",
        "Hello, I’d like to speak to you in the next few days",
    ] {
        assert!(message(&world, tab).starts_with(begins), "{}", message(&world, tab));
        let told = reasons(&world, tab);
        let next = told.iter().find(|one| world.model(tab).message.tells(&one.key)).unwrap();
        world.act(tab, message::Event::ReasonToggled(next.key.clone()));
    }
}

#[test]
fn plans_stay_plans_in_the_message() {
    let (world, tab) = answered(&CORE10, &[("6", 1)]);
    let text = message(&world, tab);
    assert!(text.contains("I have made plans to end my life."), "{text}");
    assert!(text.starts_with("Hello, I need help today."), "{text}");
}

#[test]
fn having_told_quiets_the_card_until_it_gets_worse() {
    let (mut world, tab) = pressed();
    world.ordered(tab);
    world.act(tab, message::Event::ToldPressed);
    assert!(world.ordered(tab).contains(&Effect::Focus(Focus::Heading)));
    let tier = |world: &World| world.model(tab).overview().unwrap().tier();
    assert_eq!(tier(&world), None);
    assert!(!message(&world, tab).contains("on my own"), "what was told is told");
    world.settle();
    let again = world.open(GUIDANCE);
    world.settle();
    assert_eq!(world.model(again).overview().unwrap().tier(), None);
    world.act(tab, check::Event::Answered { instrument: &AFTER, item: "coping".into(), value: 1 });
    assert_eq!(tier(&world), Some(Tier::Soon));
}

#[test]
fn how_it_is_with_an_emergency_is_asked_after_a_day_and_counts() {
    let (mut world, tab) = answered(&AFTER, &[("breathing", 4)]);
    let held = |world: &World| {
        let overview = world.model(tab).overview().unwrap();
        overview.told.first().map(|told| (told.tier, told.asks)).unwrap()
    };
    assert_eq!(held(&world), (Tier::Emergency, false));
    world.now += 24 * 3_600_000;
    world.act(tab, app::diary::Event::UndoSeen);
    assert_eq!(held(&world), (Tier::Today, true));
    world.act(tab, message::Event::HowItIsSaid(Since::Still));
    assert_eq!(held(&world), (Tier::Emergency, false));
    world.act(tab, message::Event::HowItIsSaid(Since::Passed));
    assert_eq!(held(&world), (Tier::Today, false));
}

#[test]
fn thoughts_of_death_in_a_deleted_sheet_or_entry_are_gone() {
    let (mut world, tab) = answered(&AFTER, &[("thoughts", 1)]);
    let id = world.model(tab).record.checks()[0].id.clone();
    assert_eq!(rules(&world, tab), ["after-thoughts"]);
    world.act(tab, deleting::Event::Pressed(id));
    world.act(tab, deleting::Event::Confirmed);
    assert_eq!(rules(&world, tab), [""; 0]);
    world.act(tab, app::diary::Event::Typed { field: "sign".into(), text: "thoughts".into() });
    world.act(tab, app::diary::Event::Saved);
    assert_eq!(rules(&world, tab), ["sign-thoughts"]);
    let noted = diary::every(&world.model(tab).record).next().unwrap().id.clone();
    world.act(tab, app::diary::Event::Deleted(noted));
    assert_eq!(rules(&world, tab), [""; 0]);
    world.act(tab, app::diary::Event::Undone);
    assert_eq!(rules(&world, tab), ["sign-thoughts"]);
}

#[test]
fn a_good_result_does_not_hide_what_else_was_entered() {
    const WEEK: i64 = 7 * 24 * 3_600_000;
    let mut world = World::new();
    let tab = world.open("#/check/phq9");
    let mut more = |answers| {
        let id = world.take(tab, answers);
        world.now += WEEK;
        let model = world.model(tab);
        model.advice(model.record.check(&id).unwrap()).elsewhere
    };
    assert_eq!(more([0; 9]), None);
    // What follows from the result itself is told there.
    assert_eq!(more([1, 1, 0, 0, 0, 0, 0, 0, 1]), None);
    assert_eq!(more([0; 9]), Some(Tier::Now));
    // Fourteen days after, and then longer.
    assert_eq!(more([1, 1, 1, 1, 1, 1, 1, 1, 0]), Some(Tier::Now));
    assert_eq!(more([1, 1, 1, 1, 1, 1, 1, 1, 0]), None);
}

#[test]
fn a_result_says_that_its_answer_is_higher_than_the_one_before() {
    let mut world = World::new();
    let tab = world.open("#/check/phq9");
    let mut higher = |ninth| {
        let id = world.take(tab, [0, 0, 0, 0, 0, 0, 0, 0, ninth]);
        world.now += 24 * 3_600_000;
        let model = world.model(tab);
        let advice = model.advice(model.record.check(&id).unwrap());
        let rule = advice.rules.iter().find(|rule| rule.id == "phq9-self-harm").unwrap();
        advice.higher_than(rule).map(doorway_engine::moment::Day::iso)
    };
    assert_eq!(higher(1), None);
    assert_eq!(higher(2).as_deref(), Some("2026-11-22"));
    assert_eq!(higher(2), None);
    assert_eq!(higher(1), None);
}
