//! Paced breathing: it goes on by the seconds that pass, ends by itself, and stops.

use doorway_engine::app::breathing::{Event, Pace};
use doorway_engine::app::{Effect, Focus, visit};
use doorway_engine::breathing::{BOX, Breath, CALM, LONG, MINUTES, PATTERNS};

use crate::app::browser::Browser;

const TOOL: &str = "#/tools/breathe";

fn opened() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(TOOL);
    browser.settle();
    browser.ordered(tab);
    (browser, tab)
}

/// One that has begun: the browser with its tab, and what is waited for.
fn begun() -> (Browser, usize, u32) {
    let (mut browser, tab) = opened();
    browser.act(tab, Event::Started);
    let ticket = waited_for(&browser.ordered(tab)).expect("something to wait for");
    (browser, tab, ticket)
}

fn waited_for(effects: &[Effect]) -> Option<u32> {
    let mut tickets = effects.iter().filter_map(|effect| match effect {
        Effect::Breathe { ticket, .. } => Some(*ticket),
        _ => None,
    });
    let first = tickets.next();
    assert_eq!(tickets.next(), None, "two are waited for at once");
    first
}

fn pace(browser: &Browser, tab: usize) -> Pace {
    browser.model(tab).pace().expect("it goes on")
}

fn is_over(browser: &Browser, tab: usize) -> bool {
    browser.model(tab).pace().is_none()
}

/// Seconds pass until nothing is waited for any more; how many, and what was ordered.
fn to_its_end(browser: &mut Browser, tab: usize, ticket: u32) -> (u32, Vec<Effect>) {
    let (mut seconds, mut all, mut next) = (0, Vec::new(), Some(ticket));
    while let Some(ticket) = next {
        // Each event of the test's browser is a second after the last.
        browser.act(tab, Event::Passed(ticket));
        seconds += 1;
        let effects = browser.ordered(tab);
        next = waited_for(&effects);
        all.extend(effects);
    }
    (seconds, all)
}

#[test]
fn the_word_follows_the_phases_of_the_pattern() {
    let (mut browser, tab, ticket) = begun();
    let mut told = Vec::new();
    for _ in 0..11 {
        let Pace { at, .. } = pace(&browser, tab);
        told.push((at.phase.breath, at.left));
        browser.act(tab, Event::Passed(ticket));
    }
    let (breath_in, out) = (Breath::In, Breath::Out);
    let first = [(breath_in, 4), (breath_in, 3), (breath_in, 2), (breath_in, 1)];
    assert_eq!(told[..4], first);
    assert_eq!(told[4..10], [6, 5, 4, 3, 2, 1].map(|left| (out, left)));
    assert_eq!(told[10], (breath_in, 4));
}

#[test]
fn it_ends_by_itself_with_a_whole_breath_and_says_so() {
    for pattern in PATTERNS {
        for minutes in MINUTES {
            let (mut browser, tab) = opened();
            browser.act(tab, Event::PatternPicked(pattern.id.to_owned()));
            browser.act(tab, Event::MinutesPicked(minutes.to_string()));
            browser.act(tab, Event::Started);
            let ticket = waited_for(&browser.ordered(tab)).expect("something to wait for");
            assert_eq!(pace(&browser, tab).left, pattern.whole(minutes));
            let (seconds, ordered) = to_its_end(&mut browser, tab, ticket);
            assert_eq!(seconds, pattern.whole(minutes), "{}", pattern.id);
            assert!(is_over(&browser, tab));
            assert_eq!(browser.model(tab).breathing().ended, Some(minutes));
            assert_eq!(
                ordered[ordered.len() - 2..],
                [Effect::Focus(Focus::Heading), Effect::LetSleep]
            );
        }
    }
}

#[test]
fn a_stop_is_a_stop_and_what_was_waited_for_does_nothing() {
    let (mut browser, tab, ticket) = begun();
    browser.act(tab, Event::Passed(ticket));
    browser.ordered(tab);
    browser.act(tab, Event::Stopped);
    assert!(is_over(&browser, tab));
    assert_eq!(browser.ordered(tab), [Effect::Focus(Focus::Heading), Effect::LetSleep]);
    browser.act(tab, Event::Passed(ticket));
    assert_eq!(browser.ordered(tab), []);
    assert_eq!(browser.model(tab).breathing().ended, None, "it was stopped, it did not end");
    // Nor does it count for the next one.
    browser.act(tab, Event::Started);
    let next = waited_for(&browser.ordered(tab));
    assert_ne!(next, Some(ticket));
    let before = pace(&browser, tab);
    browser.act(tab, Event::Passed(ticket));
    assert_eq!(browser.ordered(tab), []);
    assert_eq!(pace(&browser, tab), before);
}

#[test]
fn another_screen_stops_it_and_so_does_the_exit() {
    let (mut browser, tab, ticket) = begun();
    browser.act(tab, visit::Event::Navigated("#/help".to_owned()));
    assert!(browser.ordered(tab).contains(&Effect::LetSleep));
    browser.act(tab, Event::Passed(ticket));
    assert_eq!(browser.ordered(tab), []);
    browser.act(tab, visit::Event::Navigated(TOOL.to_owned()));
    assert!(is_over(&browser, tab));

    let (mut browser, tab, ticket) = begun();
    browser.act(tab, visit::Event::LeavePressed);
    let ordered = browser.ordered(tab);
    assert!(ordered.contains(&Effect::LetSleep) && ordered.contains(&Effect::Leave));
    browser.act(tab, Event::Passed(ticket));
    assert_eq!(browser.ordered(tab), []);
}

#[test]
fn it_vibrates_at_each_change_where_that_was_ticked_and_not_before() {
    let count = |ordered: &[Effect], one: &Effect| {
        let count = ordered.iter().filter(|effect| *effect == one).count();
        u32::try_from(count).expect("few")
    };
    for vibrates in [false, true] {
        let (mut browser, tab) = opened();
        if vibrates {
            browser.act(tab, Event::VibrationTicked);
        }
        browser.act(tab, Event::Started);
        let ticket = waited_for(&browser.ordered(tab)).expect("something to wait for");
        let (_, ordered) = to_its_end(&mut browser, tab, ticket);
        // Six breaths of two phases; at the end of the last one nothing changes.
        let changes = CALM.whole(1) / CALM.seconds() * 2 - 1;
        assert_eq!(count(&ordered, &Effect::Vibrate), if vibrates { changes } else { 0 });
        assert_eq!(count(&ordered, &Effect::StayAwake), changes);
    }
}

#[test]
fn a_device_that_slept_finds_it_ended_and_a_clock_set_back_does_not_hold_it() {
    let (mut browser, tab, ticket) = begun();
    browser.act(tab, Event::Passed(ticket));
    browser.now -= 3_600_000;
    browser.act(tab, Event::Passed(ticket));
    assert_eq!(pace(&browser, tab).left, CALM.whole(1) - 2);
    browser.act(tab, Event::Passed(ticket));
    assert_eq!(pace(&browser, tab).left, CALM.whole(1) - 3);
    browser.now += 3_600_000;
    browser.act(tab, Event::Passed(ticket));
    assert!(is_over(&browser, tab));
}

#[test]
fn only_what_is_offered_can_be_picked() {
    let (mut browser, tab) = opened();
    browser.act(tab, Event::PatternPicked(BOX.id.to_owned()));
    browser.act(tab, Event::MinutesPicked("3".to_owned()));
    browser.act(tab, Event::PatternPicked("other".to_owned()));
    for text in ["", "0", "-1", "60", "three"] {
        browser.act(tab, Event::MinutesPicked(text.to_owned()));
    }
    let picked = browser.model(tab).breathing();
    assert_eq!((picked.pattern, picked.minutes), (&BOX, 3));
    browser.act(tab, Event::PatternPicked(LONG.id.to_owned()));
    assert_eq!(browser.model(tab).breathing().pattern, &LONG);
}
