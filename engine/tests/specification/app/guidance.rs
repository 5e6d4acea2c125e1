//! When to contact the provider: what holds, the button that always counts, and
//! the message.

use doorway_engine::app::{self, Effect, Focus, Reason, check, deleting, message, page, texting};
use doorway_engine::diary;
use doorway_engine::guidance::{Since, Tier};
use doorway_engine::instrument::Instrument;
use doorway_engine::instrument::after::AFTER;
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::phq9::PHQ9;

use crate::app::browser::Browser;

const GUIDANCE: &str = "#/guidance";

/// A visit in which "hard to manage on my own" was pressed.
fn pressed() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(GUIDANCE);
    browser.settle();
    browser.act(tab, message::Event::HardPressed);
    (browser, tab)
}

fn rules(browser: &Browser, tab: usize) -> Vec<&'static str> {
    let overview = browser.model(tab).overview().unwrap();
    overview.told.iter().map(|told| told.rule.id).collect()
}

fn message(browser: &Browser, tab: usize) -> String {
    browser.model(tab).message()
}

#[test]
fn an_empty_record_says_nothing_and_promises_nothing() {
    let mut browser = Browser::new();
    let tab = browser.open(GUIDANCE);
    browser.settle();
    let overview = browser.model(tab).overview().unwrap();
    assert!(overview.told.is_empty());
    assert_eq!((overview.last, overview.silent), (None, None));
    assert_eq!(
        message(&browser, tab),
        "Hello, I’d like to talk before my next session. When could we speak?"
    );
}

#[test]
fn what_is_hard_alone_counts_at_once_and_after_a_reload() {
    let (mut browser, tab) = pressed();
    assert!(browser.ordered(tab).contains(&Effect::Focus(Focus::Heading)));
    assert_eq!(rules(&browser, tab), ["hard-alone"]);
    assert_eq!(browser.model(tab).overview().unwrap().tier(), Some(Tier::Soon));
    browser.settle();
    let again = browser.open(GUIDANCE);
    browser.settle();
    assert_eq!(rules(&browser, again), ["hard-alone"]);
}

#[test]
fn the_message_tells_only_what_is_left_in() {
    let (mut browser, tab) = pressed();
    let line = "It is becoming hard to manage on my own.";
    assert!(message(&browser, tab).contains(line));
    browser.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert!(!message(&browser, tab).contains(line));
    browser.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert!(message(&browser, tab).contains(line));
}

#[test]
fn own_words_stay_whatever_is_left_out_or_in() {
    let (mut browser, tab) = pressed();
    let line = "It is becoming hard to manage on my own.";
    browser.act(tab, message::Event::Typed(format!("Dear Ann. {line} Please call.")));
    browser.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert_eq!(message(&browser, tab), "Dear Ann. Please call.");
    browser.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert_eq!(message(&browser, tab), format!("Dear Ann. Please call. {line}"));
    browser.act(tab, message::Event::Typed(format!("Dear Ann.\n{line}\nPlease call.")));
    browser.act(tab, message::Event::ReasonToggled("hard-alone".into()));
    assert_eq!(message(&browser, tab), "Dear Ann.\nPlease call.");
}

#[test]
fn copying_is_ordered_and_told() {
    let (mut browser, tab) = pressed();
    browser.ordered(tab);
    browser.act(tab, page::Event::CopyPressed("message"));
    assert_eq!(browser.ordered(tab), [Effect::CopyArea("message")]);
    browser.act(tab, page::Event::Copied { area: "message", done: false });
    assert_eq!(browser.model(tab).copied("message"), Some(false));
    // A changed text is another one.
    browser.act(tab, message::Event::Typed("Hello".into()));
    assert_eq!(browser.model(tab).copied("message"), None);
}

#[test]
fn that_it_was_copied_is_told_where_it_was_asked_and_nowhere_else() {
    let (mut browser, tab) = pressed();
    let areas = ["message", "result-text", "clinic-file", "clinic-embed"];
    let told = |browser: &Browser| areas.map(|area| browser.model(tab).copied(area));
    for (at, area) in areas.into_iter().enumerate() {
        browser.act(tab, page::Event::CopyPressed(area));
        browser.act(tab, page::Event::Copied { area, done: true });
        let mut expected = [None; 4];
        expected[at] = Some(true);
        assert_eq!(told(&browser), expected);
    }
    // Nor on the same screen at another time.
    browser.go(tab, "#/help");
    browser.go(tab, GUIDANCE);
    assert_eq!(told(&browser), [None; 4]);
}

#[test]
fn the_text_message_carries_what_stands_there() {
    let (mut browser, tab) = pressed();
    browser.act(tab, message::Event::Typed("Können wir reden? & bald".into()));
    assert_eq!(
        texting(&message(&browser, tab)),
        "sms:?&body=K%C3%B6nnen%20wir%20reden%3F%20%26%20bald"
    );
}

#[test]
fn nothing_of_the_message_is_kept() {
    let (mut browser, tab) = pressed();
    browser.act(tab, message::Event::Typed("only for her".into()));
    browser.settle();
    let again = browser.open(GUIDANCE);
    browser.settle();
    assert!(!message(&browser, again).contains("only for her"));
}

/// A visit that has answered this.
pub(crate) fn answered(of: &'static Instrument, answers: &[(&str, u8)]) -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(&["#/check/", of.id].concat());
    browser.settle();
    for (item, value) in answers {
        let item = (*item).to_owned();
        browser.act(tab, check::Event::Answered { instrument: of, item, value: *value });
    }
    browser.act(tab, check::Event::FinishPressed);
    (browser, tab)
}

#[test]
fn the_sentence_on_what_holds_leads_to_its_card() {
    let (mut browser, tab) = pressed();
    browser.ordered(tab);
    browser.act(tab, message::Event::CardFollowed);
    assert_eq!(browser.ordered(tab), [Effect::Focus(Focus::Card)]);
}

fn reasons(browser: &Browser, tab: usize) -> Vec<Reason> {
    let overview = browser.model(tab).overview().unwrap();
    browser.model(tab).reasons(&overview)
}

#[test]
fn leaving_any_reason_out_changes_the_message() {
    let all: [(&str, u8); 9] =
        [("1", 3), ("2", 3), ("3", 3), ("4", 3), ("5", 3), ("6", 0), ("7", 0), ("8", 0), ("9", 1)];
    let (mut browser, tab) = answered(&PHQ9, &all);
    for (item, value) in [("thoughts", 1), ("craving", 1), ("breathing", 4)] {
        let item = item.to_owned();
        browser.act(tab, check::Event::Answered { instrument: &AFTER, item, value });
    }
    browser.act(tab, message::Event::HardPressed);
    let reasons = reasons(&browser, tab);
    let told = browser.model(tab).overview().unwrap().told.len();
    // The thoughts in two questionnaires are one thing to tell.
    assert_eq!((reasons.len(), told), (6, 7));
    for reason in &reasons {
        let before = message(&browser, tab);
        assert_eq!(before.matches(&reason.line).count(), 1, "{}", reason.key);
        browser.act(tab, message::Event::ReasonToggled(reason.key.clone()));
        assert!(!message(&browser, tab).contains(&reason.line), "{}", reason.key);
        browser.act(tab, message::Event::ReasonToggled(reason.key.clone()));
        assert_eq!(message(&browser, tab), before, "{}", reason.key);
    }
}

#[test]
fn a_message_sounds_as_urgent_as_what_it_tells() {
    let (mut browser, tab) = answered(&AFTER, &[("breathing", 4), ("thoughts", 1), ("craving", 1)]);
    browser.act(tab, message::Event::HardPressed);
    for begins in [
        "Hello, this is an emergency.",
        "Hello, I need help today.",
        "Hello, I need to speak to you today.",
        "Hello, I’d like to speak to you in the next few days",
    ] {
        assert!(message(&browser, tab).starts_with(begins), "{}", message(&browser, tab));
        let told = reasons(&browser, tab);
        let next = told.iter().find(|one| browser.model(tab).message.tells(&one.key)).unwrap();
        browser.act(tab, message::Event::ReasonToggled(next.key.clone()));
    }
}

#[test]
fn plans_stay_plans_in_the_message() {
    let (browser, tab) = answered(&CORE10, &[("6", 1)]);
    let text = message(&browser, tab);
    assert!(text.contains("I have made plans to end my life."), "{text}");
    assert!(text.starts_with("Hello, I need help today."), "{text}");
}

#[test]
fn having_told_quiets_the_card_until_it_gets_worse() {
    let (mut browser, tab) = pressed();
    browser.ordered(tab);
    browser.act(tab, message::Event::ToldPressed);
    assert!(browser.ordered(tab).contains(&Effect::Focus(Focus::Heading)));
    let tier = |browser: &Browser| browser.model(tab).overview().unwrap().tier();
    assert_eq!(tier(&browser), None);
    assert!(!message(&browser, tab).contains("on my own"), "what was told is told");
    browser.settle();
    let again = browser.open(GUIDANCE);
    browser.settle();
    assert_eq!(browser.model(again).overview().unwrap().tier(), None);
    browser
        .act(tab, check::Event::Answered { instrument: &AFTER, item: "coping".into(), value: 1 });
    assert_eq!(tier(&browser), Some(Tier::Soon));
}

#[test]
fn how_it_is_with_an_emergency_is_asked_after_a_day_and_counts() {
    let (mut browser, tab) = answered(&AFTER, &[("breathing", 4)]);
    let held = |browser: &Browser| {
        let overview = browser.model(tab).overview().unwrap();
        overview.told.first().map(|told| (told.tier, told.asks)).unwrap()
    };
    assert_eq!(held(&browser), (Tier::Emergency, false));
    browser.now += 24 * 3_600_000;
    browser.act(tab, app::diary::Event::UndoSeen);
    assert_eq!(held(&browser), (Tier::Today, true));
    browser.act(tab, message::Event::HowItIsSaid(Since::Still));
    assert_eq!(held(&browser), (Tier::Emergency, false));
    browser.act(tab, message::Event::HowItIsSaid(Since::Passed));
    assert_eq!(held(&browser), (Tier::Today, false));
}

#[test]
fn thoughts_of_death_in_a_deleted_sheet_or_entry_are_gone() {
    let (mut browser, tab) = answered(&AFTER, &[("thoughts", 1)]);
    let id = browser.model(tab).record.checks()[0].id.clone();
    assert_eq!(rules(&browser, tab), ["after-thoughts"]);
    browser.act(tab, deleting::Event::Pressed(id));
    browser.act(tab, deleting::Event::Confirmed);
    assert_eq!(rules(&browser, tab), [""; 0]);
    browser.act(tab, app::diary::Event::Typed { field: "sign".into(), text: "thoughts".into() });
    browser.act(tab, app::diary::Event::Saved);
    assert_eq!(rules(&browser, tab), ["sign-thoughts"]);
    let noted = diary::every(&browser.model(tab).record).next().unwrap().id.clone();
    browser.act(tab, app::diary::Event::Deleted(noted));
    assert_eq!(rules(&browser, tab), [""; 0]);
    browser.act(tab, app::diary::Event::Undone);
    assert_eq!(rules(&browser, tab), ["sign-thoughts"]);
}

#[test]
fn a_good_result_does_not_hide_what_else_was_entered() {
    const WEEK: i64 = 7 * 24 * 3_600_000;
    let mut browser = Browser::new();
    let tab = browser.open("#/check/phq9");
    let mut more = |answers| {
        let id = browser.take(tab, answers);
        browser.now += WEEK;
        let model = browser.model(tab);
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
    let mut browser = Browser::new();
    let tab = browser.open("#/check/phq9");
    let mut higher = |ninth| {
        let id = browser.take(tab, [0, 0, 0, 0, 0, 0, 0, 0, ninth]);
        browser.now += 24 * 3_600_000;
        let model = browser.model(tab);
        let advice = model.advice(model.record.check(&id).unwrap());
        let rule = advice.rules.iter().find(|rule| rule.id == "phq9-self-harm").unwrap();
        advice.higher_than(rule).map(doorway_engine::moment::Day::iso)
    };
    assert_eq!(higher(1), None);
    assert_eq!(higher(2).as_deref(), Some("2026-11-22"));
    assert_eq!(higher(2), None);
    assert_eq!(higher(1), None);
}
