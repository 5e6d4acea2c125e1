//! A person's four weeks, and what holds on the last day: written to be read by
//! a clinician. How a case is written stands in `cases/about.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests only

mod days;

use std::fs;
use std::path::Path;

use days::{check, day, note, press, session};
use doorway_engine::diary::{KNOWN, SLEEP_HOURS, scale};
use doorway_engine::guidance::{Tier, overview};
use doorway_engine::instrument;
use doorway_engine::moment::Day;
use doorway_engine::record::Record;

/// The last day, on which it is asked what holds.
const LAST: i64 = 28;

#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    advice: String,
    rules: Vec<String>,
    silent: Option<i64>,
}

fn on(number: i64) -> Day {
    day("2026-11-01").shifted(number - 1)
}

/// The record that a case tells, and what it expects.
fn read(text: &str) -> (Record, Outcome) {
    let mut record = Record::default();
    let mut outcome = Outcome::default();
    let mut before = 0;
    // The first paragraph tells the story.
    let (story, rest) = text.split_once("\n\n").expect("a story, then a blank line");
    assert!(story.ends_with('.'), "the story is in sentences");
    for line in rest.lines().filter(|line| !line.trim().is_empty()) {
        let (about, told) = line.split_once(':').expect("a colon");
        let told = told.trim();
        let count = || told.split(' ').next().unwrap().parse().expect("a number of days");
        match about.split_once(' ') {
            Some(("day", number)) => {
                let number = number.trim().parse().expect("a day's number");
                assert!((before + 1..=LAST).contains(&number), "out of order: {line}");
                before = number;
                add(&mut record, on(number), told);
            }
            None if about == "advice" => told.clone_into(&mut outcome.advice),
            None if about == "rules" && told == "none" => {}
            None if about == "rules" => {
                outcome.rules = told.split(", ").map(str::to_owned).collect();
            }
            None if about == "silent" => outcome.silent = Some(count()),
            _ => panic!("what is this? {line}"),
        }
    }
    (record, outcome)
}

/// Adds what is told of a day: ratings and signs, which make one entry, and
/// what else there was.
fn add(record: &mut Record, on: Day, told: &str) {
    let (mut ratings, mut signs) = (Vec::new(), Vec::new());
    for part in told.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let (name, rest) = part.split_once(' ').unwrap_or((part, ""));
        match name {
            "session" => session(record, on),
            "pressed" => press(record, on),
            "signs" => signs.extend(rest.split(", ")),
            "sleep" => {
                let minutes = scale(SLEEP_HOURS).unwrap().parse(rest).expect("hours");
                ratings.push((SLEEP_HOURS, minutes));
            }
            "check" => take(record, on, rest),
            // A cause that the person told; no rule reads it.
            "cause" => {}
            name => ratings.push((name, scale(name).expect(part).parse(rest).expect(part))),
        }
    }
    for sign in &signs {
        assert!(KNOWN.contains(sign), "{sign} is no known sign");
    }
    if !ratings.is_empty() || !signs.is_empty() {
        note(record, on, &ratings, &signs);
    }
}

/// Adds a check such as `phq9 total 7, item 9 is 1`, where the total has all
/// items in it, or `after bladder is 1`.
fn take(record: &mut Record, on: Day, told: &str) {
    let (id, rest) = told.split_once(' ').expect("what the check says");
    let instrument = instrument::find(id).expect(id);
    let (mut total, mut items) = (0, Vec::new());
    for part in rest.split(", ") {
        if let Some(number) = part.strip_prefix("total ") {
            total = number.parse().expect(part);
        } else {
            let (item, value) = part.split_once(" is ").expect(part);
            let item = item.strip_prefix("item ").unwrap_or(item);
            let value = value.parse().expect(part);
            let known = instrument.item(item).expect(part);
            assert!(known.choice(value).is_some(), "{part} can't be answered");
            total -= if known.is_scored() { value } else { 0 };
            items.push((item, value));
        }
    }
    check(record, id, on, total, &items);
}

fn outcome(record: &Record) -> Outcome {
    let overview = overview(record, on(LAST));
    Outcome {
        advice: overview.tier().map_or("none", Tier::as_str).to_owned(),
        rules: overview.told.iter().map(|told| told.rule.id.to_owned()).collect(),
        silent: overview.silent,
    }
}

#[test]
fn of_four_weeks_as_people_have_them_exactly_the_expected_rules_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut seen = 0;
    let mut wrong = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "txt") {
            let (record, expected) = read(&fs::read_to_string(&path).unwrap());
            let found = outcome(&record);
            seen += 1;
            if found != expected {
                wrong.push(format!("{}: {found:?}, not {expected:?}", path.display()));
            }
        }
    }
    assert!(seen >= 20, "only {seen} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_case_that_expects_something_else_is_noticed() {
    let (record, expected) = read("Low.\n\nday 28: pressed\nadvice: visit\nrules: none\n");
    assert_ne!(outcome(&record), expected);
    assert_eq!(outcome(&record).rules, ["hard-alone"]);
}
