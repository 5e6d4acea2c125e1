//! The rule table, over every PHQ-9 sheet there is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)] // tests only

mod phq9;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use doorway_engine::guidance::table::RULES;
use doorway_engine::guidance::{Rule, Situation, Tier, advise, calls_for_help};
use doorway_engine::instrument::phq9::{DIFFICULTY, PHQ9, SELF_HARM};
use doorway_engine::sheet::Sheet;
use doorway_engine::words::Language;
use phq9::{ANSWERED, Answers, Choices, every};

/// The rules look at the total and at item 9; six free items with the others at
/// either end give every total, and every way of one step between them.
const ENDS: [Choices; 2] = [ends(&[Some(0)]), ends(&[Some(3)])];

const fn ends(end: &'static [Option<u8>]) -> Choices {
    let free = ANSWERED;
    [free, free, free, end, free, free, end, free, end]
}

/// The rules that hold, as a set of places in the table.
type Held = u8;

/// Asks for advice, and holds it against what must always be so: each rule
/// once, most urgent first, rules of one urgency in the order of the table; and
/// first of all "now" if item 9 is above 0, finished or not, and only then.
fn check(sheet: &Sheet, last_total: Option<u8>) -> Held {
    let mut held = 0;
    let mut before = None;
    let advice = advise(&Situation { sheet, last_total });
    for rule in &advice {
        let at = RULES.iter().position(|one| std::ptr::eq(one, *rule)).unwrap();
        assert!(Some((rule.tier, at)) > before, "{} is out of order", rule.id);
        before = Some((rule.tier, at));
        held |= 1 << at;
    }
    let now = advice.first().is_some_and(|rule| rule.tier == Tier::Now);
    assert_eq!(now, sheet.value(SELF_HARM) > Some(0), "{sheet:?}");
    held
}

fn rules(held: Held) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().enumerate().filter(move |(at, _)| held & (1 << at) != 0).map(|(_, rule)| rule)
}

/// A worse answer adds rules and takes none, so the most urgent comes no later.
fn check_worse(better: Held, worse: Held, what: &str) {
    assert_eq!(better & !worse, 0, "{what}: a worse answer took a rule away");
    let first = |held| rules(held).map(|rule| rule.tier).min();
    if let Some(tier) = first(better) {
        assert!(first(worse) <= Some(tier), "{what}: a worse answer came later");
    }
}

/// The place of a finished sheet among all: its answers as digits.
fn place(answers: Answers) -> usize {
    answers.iter().rev().fold(0, |place, value| place * 4 + usize::from(value.unwrap()))
}

/// The rules that hold for every sheet made of these choices, by its place.
fn held(
    choices: Choices,
    change: impl Fn(&mut Sheet) + Sync,
    last: Option<u8>,
) -> BTreeMap<usize, Held> {
    let all = Mutex::new(BTreeMap::new());
    every(choices, &|answers, sheet| {
        let mut sheet = sheet.clone();
        change(&mut sheet);
        let held = check(&sheet, last);
        all.lock().unwrap().insert(place(answers), held);
    });
    all.into_inner().unwrap()
}

/// Holds every sheet against those that differ in one item by one step.
fn check_steps(all: &BTreeMap<usize, Held>) {
    for (at, better) in all {
        for item in 0..9 {
            let step = 4_usize.pow(item);
            if at / step % 4 < 3
                && let Some(worse) = all.get(&(at + step))
            {
                check_worse(*better, *worse, "one step");
            }
        }
    }
}

#[test]
fn of_all_sheets_item_9_alone_decides_on_now_and_no_worse_answer_lowers_urgency() {
    let all = held([ANSWERED; 9], |_| {}, None);
    assert_eq!(all.len(), 262_144);
    check_steps(&all);
}

#[test]
fn item_9_calls_for_help_in_unfinished_sheets_too() {
    const OR_NOT: &[Option<u8>] = &[None, Some(0), Some(3)];
    const ITEM_9: &[Option<u8>] = &[None, Some(0), Some(1), Some(2), Some(3)];
    let o = OR_NOT;
    every([o, o, o, o, o, o, o, o, ITEM_9], &|answers, sheet| {
        check(sheet, None);
        assert_eq!(calls_for_help(sheet), answers[8] > Some(0), "{answers:?}");
    });
}

#[test]
fn whatever_the_last_total_no_worse_answer_lowers_urgency_nor_does_a_lower_last_total() {
    for choices in ENDS {
        let mut before = BTreeMap::new();
        for last in [27, 20, 19, 15, 12, 9, 5, 4, 0] {
            let all = held(choices, |_| {}, Some(last));
            check_steps(&all);
            for (at, higher) in before {
                check_worse(higher, all[&at], "a lower last total");
            }
            before = all;
        }
    }
}

#[test]
fn more_difficulty_never_lowers_urgency() {
    let last = Some(7);
    for choices in ENDS {
        let mut before = held(choices, |_| {}, last);
        for value in 0..=3 {
            let all = held(choices, |sheet| sheet.answer(DIFFICULTY, value).unwrap(), last);
            check_steps(&all);
            for (at, less) in before {
                check_worse(less, all[&at], "difficulty");
            }
            before = all;
        }
    }
}

#[test]
fn each_rule_holds_at_its_threshold_and_not_below() {
    let ids = |total: u8, last_total| {
        let each = [3; 9].iter().scan(total, |rest, most| {
            let value = (*rest).min(*most);
            *rest -= value;
            Some(value)
        });
        let answers: Vec<_> = each.map(Some).collect();
        let sheet = phq9::sheet(answers.try_into().unwrap());
        rules(check(&sheet, last_total)).map(|rule| rule.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(9, None), [""; 0]);
    assert_eq!(ids(10, None), ["phq9-cut-off"]);
    assert_eq!(ids(14, None), ["phq9-cut-off"]);
    assert_eq!(ids(15, None), ["phq9-high", "phq9-cut-off"]);
    assert_eq!(ids(4, Some(0)), [""; 0]);
    assert_eq!(ids(5, Some(4)), ["phq9-higher-band"]);
    assert_eq!(ids(9, Some(4)), ["phq9-rise", "phq9-higher-band"]);
    assert_eq!(ids(9, Some(5)), [""; 0]);
    assert_eq!(ids(4, Some(27)), [""; 0]);
    assert_eq!(ids(24, Some(20)), ["phq9-high", "phq9-cut-off"]);
}

#[test]
fn difficulty_alone_counts_from_very_difficult_on() {
    for (value, expected) in [(0, 0), (1, 0), (2, 1), (3, 1)] {
        let mut sheet = phq9::sheet([Some(0); 9]);
        sheet.answer(DIFFICULTY, value).unwrap();
        let held = check(&sheet, None);
        assert_eq!(rules(held).filter(|rule| rule.id == "phq9-difficult").count(), expected);
    }
}

#[test]
fn a_strange_stored_answer_does_not_hide_item_9() {
    let answers = [("9", 1), ("1", 7), ("new", 2)];
    let sheet = Sheet::filled(&PHQ9, answers);
    assert!(calls_for_help(&sheet));
}

#[test]
fn every_rule_has_a_name_of_its_own_and_a_source() {
    let ids: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), RULES.len());
    assert!(RULES.len() <= 8, "a set of rules is one byte here");
    for rule in RULES {
        assert!(!rule.source.is_empty(), "{}", rule.id);
        assert_eq!(RULES.iter().filter(|one| one.because == rule.because).count(), 1);
    }
}

#[test]
fn what_a_person_reads_names_no_diagnosis_and_no_level_of_risk() {
    let words = Language::English.words();
    for rule in RULES {
        let text = [(words.because)(rule.because), " ", (words.tier)(rule.tier)].concat();
        let text = text.to_lowercase();
        for word in ["risk", "diagnos", "disorder", "relaps", "suicid", "dose", "score", "!"] {
            assert!(!text.contains(word), "{}: {text}", rule.id);
        }
    }
}
