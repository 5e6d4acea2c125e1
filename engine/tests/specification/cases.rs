//! A person's four weeks, and what holds on the last day: written to be read by
//! a clinician. How a case is written stands in `cases/about.md`.

use std::fs;
use std::path::Path;

use crate::support::days::{at, check_at, day, draft, note_at, press, session};
use doorway_engine::diary::{KNOWN, SLEEP_HOURS, scale};
use doorway_engine::guidance::{NOW, Overview, Since, TOLD, Tier, Told, overview, telling};
use doorway_engine::instrument;
use doorway_engine::kept::Kind;
use doorway_engine::moment::{Day, Moment};
use doorway_engine::record::Record;
use doorway_engine::stored::Key;

/// The last day, on which it is asked what holds.
const LAST: i64 = 28;
/// Noon, in minutes.
const NOON: i64 = 12 * 60;

#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    advice: String,
    rules: Vec<String>,
    quiet: Vec<String>,
    asks: Vec<String>,
    says: Vec<String>,
    sleep: Vec<String>,
    silent: Option<i64>,
}

fn on(number: i64) -> Day {
    day("2026-11-01").shifted(number - 1)
}

/// A time such as `9:30`, in minutes.
fn clock(text: &str) -> i64 {
    let (hours, minutes) = text.split_once(':').expect("a time");
    hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap()
}

/// A day's number, and perhaps a time: `9`, `9 at 21:30`.
fn when(text: &str) -> (i64, i64) {
    let (number, time) = text.split_once(" at ").unwrap_or((text, "12:00"));
    (number.trim().parse().expect("a day's number"), clock(time))
}

/// The record that a case tells, when it is asked, and what it expects.
fn read(text: &str) -> (Record, Moment, Outcome) {
    let mut record = Record::default();
    let mut outcome = Outcome::default();
    let mut before = (0, 0);
    let mut now = (LAST, NOON);
    // The first paragraph tells the story.
    let (story, rest) = text.split_once("\n\n").expect("a story, then a blank line");
    assert!(story.ends_with(['.', '”']), "the story is in sentences");
    for line in rest.lines().filter(|line| !line.trim().is_empty()) {
        let (about, told) = line.split_once(": ").expect("a colon");
        let told = told.trim();
        let list = || told.split(", ").map(str::to_owned).collect();
        match about.split_once(' ') {
            Some(("day", number)) => {
                let time = when(number);
                assert!(time > before && time.0 <= LAST, "out of order: {line}");
                before = time;
                add(&mut record, time, told);
            }
            None => match about {
                "asked" => now = (LAST, clock(told)),
                "advice" => told.clone_into(&mut outcome.advice),
                "rules" if told == "none" => {}
                "rules" => outcome.rules = list(),
                "quiet" => outcome.quiet = list(),
                "asks" => outcome.asks = list(),
                "says" => outcome.says = list(),
                "sleep" => outcome.sleep = list(),
                "silent" => {
                    let days = told.split(' ').next().unwrap();
                    outcome.silent = Some(days.parse().expect("a number of days"));
                }
                _ => panic!("what is this? {line}"),
            },
            _ => panic!("what is this? {line}"),
        }
    }
    (record, at(on(now.0), now.1), outcome)
}

/// Adds what is told of a day: ratings and signs, which make one entry, and
/// what else there was.
fn add(record: &mut Record, (number, minutes): (i64, i64), told: &str) {
    let now = at(on(number), minutes);
    let today = on(number);
    let mut entry = (Vec::new(), Vec::new());
    for part in told.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let (name, rest) = part.split_once(' ').unwrap_or((part, ""));
        match name {
            "session" => session(record, today),
            "pressed" => press(record, today),
            "told" => {
                let value = telling(&overview(record, now));
                record.settings.choose(TOLD, &value, now.unix_ms);
            }
            "still" | "passed" => {
                let since = [Since::Still, Since::Passed].into_iter();
                let since = since.clone().find(|one| one.as_str() == name).unwrap();
                record.settings.choose(NOW, since.as_str(), now.unix_ms);
            }
            // For another day than that on which it is written.
            "for" => {
                let (other, rest) = rest.split_once(' ').expect(part);
                let mut entry = (Vec::new(), Vec::new());
                rate(&mut entry, rest);
                keep(record, on(other.parse().expect(part)), now, &entry);
            }
            "check" => {
                take(record, now, rest);
            }
            "deleted" => {
                let id = take(record, now, rest);
                record.delete(&Key::One(Kind::Check, id), now.unix_ms);
            }
            "draft" => {
                let (id, rest) = rest.split_once(' ').expect("what the draft says");
                let told: Vec<_> = rest.split(", ").map(|part| item(id, part)).collect();
                draft(record, id, now, &told);
            }
            // A cause that the person told; no rule reads it.
            "cause" => {}
            // Several in one day.
            "mood" if rest.contains('/') => {
                for mood in rest.split('/') {
                    let mood = ["mood ", mood].concat();
                    let mut entry = (Vec::new(), Vec::new());
                    rate(&mut entry, &mood);
                    keep(record, today, now, &entry);
                }
            }
            _ => rate(&mut entry, part),
        }
    }
    if !entry.0.is_empty() || !entry.1.is_empty() {
        keep(record, today, now, &entry);
    }
}

type DiaryEntry<'a> = (Vec<(&'a str, i64)>, Vec<&'a str>);

/// A rating such as `mood 3`, or signs.
fn rate<'a>(entry: &mut DiaryEntry<'a>, part: &'a str) {
    let (name, rest) = part.split_once(' ').expect(part);
    match name {
        "signs" => entry.1.extend(rest.split(", ")),
        "sleep" => entry.0.push((SLEEP_HOURS, scale(SLEEP_HOURS).unwrap().parse(rest).unwrap())),
        name => entry.0.push((name, scale(name).expect(part).parse(rest).expect(part))),
    }
}

fn keep(record: &mut Record, day: Day, now: Moment, (ratings, signs): &DiaryEntry<'_>) {
    for sign in signs {
        assert!(KNOWN.contains(sign), "{sign} is no known sign");
    }
    note_at(record, day, now, ratings, signs);
}

/// An answer such as `item 9 is 1`, or `taken is 1`.
fn item<'a>(id: &str, part: &'a str) -> (&'a str, u8) {
    let (item, value) = part.split_once(" is ").expect(part);
    let item = item.strip_prefix("item ").unwrap_or(item);
    let value = value.parse().expect(part);
    let known = instrument::find(id).expect(id).item(item).expect(part);
    assert!(known.choice(value).is_some(), "{part} can't be answered");
    (item, value)
}

/// Adds a check such as `phq9 total 7, item 9 is 1`, where the total has all
/// items in it, or `after bladder is 1`.
fn take(record: &mut Record, now: Moment, told: &str) -> doorway_engine::id::Id {
    let (id, rest) = told.split_once(' ').expect("what the check says");
    let instrument = instrument::find(id).expect(id);
    let (mut total, mut items) = (None, Vec::new());
    for part in rest.split(", ") {
        if let Some(number) = part.strip_prefix("total ") {
            total = Some(number.parse::<u8>().expect(part));
        } else {
            items.push(item(id, part));
        }
    }
    let scored = |item: &str| instrument.item(item).unwrap().is_scored();
    let told: u8 = items.iter().filter(|(item, _)| scored(item)).map(|(_, value)| value).sum();
    check_at(record, id, now, total.map_or(0, |total| total - told), &items)
}

fn outcome(record: &Record, now: Moment) -> Outcome {
    let overview = overview(record, now);
    let number = |day: Day| format!("day {}", day.since(on(1)) + 1);
    let id = |told: &Told<'_>| told.rule.id.to_owned();
    let asks = overview.told.iter().filter(|told| told.asks).map(id);
    let says = overview.told.iter().flat_map(|told| {
        let more = told.more_than.map(|day| format!("{} more than {}", id(told), number(day)));
        let less = told.less_on.map(|day| format!("{} less on {}", id(told), number(day)));
        more.into_iter().chain(less)
    });
    Outcome {
        advice: overview.tier().map_or("none", Tier::as_str).to_owned(),
        rules: rules(&overview),
        quiet: overview.quiet().map(|(told, _)| id(told)).collect(),
        asks: asks.collect(),
        says: says.collect(),
        sleep: overview.sleep.iter().map(|day| number(*day)).collect(),
        silent: overview.silent,
    }
}

/// What was not told already; with the tier where it is another than the rule's.
fn rules(overview: &Overview<'_>) -> Vec<String> {
    let cards = overview
        .cards()
        .into_iter()
        .flat_map(|(tier, told)| told.iter().map(move |told| (tier, told)));
    cards
        .map(|(tier, told)| match told.rule.id {
            id if told.rule.tier == tier => id.to_owned(),
            id => format!("{id} as {}", tier.as_str()),
        })
        .collect()
}

#[test]
fn of_four_weeks_as_people_have_them_exactly_the_expected_rules_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut seen = 0;
    let mut wrong = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "txt") {
            let (record, now, expected) = read(&fs::read_to_string(&path).unwrap());
            let found = outcome(&record, now);
            seen += 1;
            if found != expected {
                wrong.push(format!("{}:\n  {found:?}, not\n  {expected:?}", path.display()));
            }
        }
    }
    assert!(seen >= 40, "only {seen} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_case_that_expects_something_else_is_noticed() {
    let (record, now, expected) = read("Low.\n\nday 28: pressed\nadvice: visit\nrules: none\n");
    assert_ne!(outcome(&record, now), expected);
    assert_eq!(outcome(&record, now).rules, ["hard-alone"]);
}
