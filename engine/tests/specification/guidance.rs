//! The rule table: every PHQ-9 sheet there is, each threshold, each reason.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use crate::support::advice::{Held, check_worse, rules, soonest};
use crate::support::phq9::{ANSWERED, Answers, Choices, every};
use doorway_engine::guidance::table::RULES;
use doorway_engine::guidance::{Because, Condition, Rule, Tier, calls_alone, help_for};
use doorway_engine::instrument::auditc::AUDITC;
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::gad::{GAD2, GAD7};
use doorway_engine::instrument::pcptsd5::PCPTSD5;
use doorway_engine::instrument::phq2::PHQ2;
use doorway_engine::instrument::phq4::PHQ4;
use doorway_engine::instrument::phq8::PHQ8;
use doorway_engine::instrument::phq9::{DIFFICULTY, PHQ9, SELF_HARM};
use doorway_engine::instrument::{self, Instrument, Topic};
use doorway_engine::sheet::Sheet;
use doorway_engine::words::Language;

/// The rules look at the total and at item 9; six free items with the others at
/// either end give every total, and every way of one step between them.
const ENDS: [Choices; 2] = [ends(&[Some(0)]), ends(&[Some(3)])];

const fn ends(end: &'static [Option<u8>]) -> Choices {
    let free = ANSWERED;
    [free, free, free, end, free, free, end, free, end]
}

/// The rules that hold for a sheet of PHQ-9: first of all "now" if item 9 is
/// above 0, finished or not, and only then.
fn check(sheet: &Sheet, last_total: Option<u8>) -> Held {
    let held = crate::support::advice::held(sheet, last_total);
    assert_eq!(soonest(held) == Some(Tier::Now), sheet.value(SELF_HARM) > Some(0), "{sheet:?}");
    held
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
        assert_eq!(help_for(sheet).is_some(), answers[8] > Some(0), "{answers:?}");
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
        let sheet = crate::support::phq9::sheet(answers.try_into().unwrap());
        rules(check(&sheet, last_total)).map(|rule| rule.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(9, None), [""; 0]);
    assert_eq!(ids(10, None), ["phq9-cut-off"]);
    assert_eq!(ids(14, None), ["phq9-cut-off"]);
    assert_eq!(ids(15, None), ["phq9-high", "phq9-cut-off"]);
    assert_eq!(ids(4, Some(0)), [""; 0]);
    let slight = "phq9-higher-band-slight";
    assert_eq!(ids(5, Some(4)), [slight]);
    assert_eq!(ids(6, Some(4)), [slight]);
    assert_eq!(ids(7, Some(4)), ["phq9-higher-band", slight]);
    assert_eq!(ids(9, Some(4)), ["phq9-rise", "phq9-higher-band", slight]);
    assert_eq!(ids(9, Some(5)), [""; 0]);
    assert_eq!(ids(4, Some(27)), [""; 0]);
    assert_eq!(ids(24, Some(20)), ["phq9-high", "phq9-cut-off"]);
}

#[test]
fn difficulty_alone_counts_from_very_difficult_on() {
    for (value, expected) in [(0, 0), (1, 0), (2, 1), (3, 1)] {
        let mut sheet = crate::support::phq9::sheet([Some(0); 9]);
        sheet.answer(DIFFICULTY, value).unwrap();
        let held = check(&sheet, None);
        assert_eq!(rules(held).filter(|rule| rule.id == "phq9-difficult").count(), expected);
    }
}

#[test]
fn a_strange_stored_answer_does_not_hide_item_9() {
    let answers = [("9", 1), ("1", 7), ("new", 2)];
    let sheet = Sheet::filled(&PHQ9, answers);
    assert_eq!(help_for(&sheet), Some(Tier::Now));
}

/// The rules that hold with these answers to the first items, in the order of
/// the table.
fn ids(instrument: &'static Instrument, answers: &[u8], last: Option<u8>) -> Vec<&'static str> {
    let mut sheet = Sheet::blank(instrument);
    for (item, value) in instrument.items.iter().zip(answers) {
        sheet.answer(item.id, *value).unwrap();
    }
    rules(crate::support::advice::held(&sheet, last)).map(|rule| rule.id).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn each_rule_of_the_phq_family_holds_at_its_threshold_and_not_below() {
    assert_eq!(ids(&PHQ8, &[3, 3, 3, 0, 0, 0, 0, 0], None), NONE);
    assert_eq!(ids(&PHQ8, &[3, 3, 3, 1, 0, 0, 0, 0], None), ["phq8-cut-off"]);
    assert_eq!(ids(&PHQ8, &[3, 3, 3, 3, 2, 0, 0, 0], None), ["phq8-cut-off"]);
    assert_eq!(ids(&PHQ8, &[3, 3, 3, 3, 3, 0, 0, 0], None), ["phq8-high", "phq8-cut-off"]);
    let phq8 = ["phq8-higher-band", "phq8-higher-band-slight"];
    assert_eq!(ids(&PHQ8, &[3, 3, 1, 0, 0, 0, 0, 0], Some(4)), phq8);
    assert_eq!(ids(&PHQ8, &[3, 3, 0, 0, 0, 0, 0, 0], Some(4)), phq8[1..]);
    assert_eq!(ids(&PHQ8, &[3, 3, 3, 0, 0, 0, 0, 0], Some(5)), NONE);
    assert_eq!(ids(&PHQ8, &[3, 3, 3, 3, 3, 3, 3], None), NONE);
    assert_eq!(ids(&PHQ2, &[1, 1], None), NONE);
    assert_eq!(ids(&PHQ2, &[1, 2], None), ["phq2-cut-off"]);
    assert_eq!(ids(&PHQ2, &[3], None), NONE);
    assert_eq!(ids(&PHQ4, &[1, 1, 1, 1], None), NONE);
    assert_eq!(ids(&PHQ4, &[1, 2, 1, 1], None), ["phq4-anxiety"]);
    assert_eq!(ids(&PHQ4, &[1, 1, 2, 1], None), ["phq4-depression"]);
    assert_eq!(ids(&PHQ4, &[3, 0], None), ["phq4-anxiety"]);
    let phq4 = ["phq4-higher-band", "phq4-higher-band-slight"];
    assert_eq!(ids(&PHQ4, &[1, 1, 1, 1], Some(1)), phq4);
    assert_eq!(ids(&PHQ4, &[1, 1, 1, 0], Some(1)), phq4[1..]);
    assert_eq!(ids(&PHQ4, &[1, 1, 1, 0], Some(3)), NONE);
    assert_eq!(ids(&PHQ4, &[2, 2, 2, 2], None), ["phq4-anxiety", "phq4-depression"]);
    let severe = ["phq4-severe", "phq4-anxiety", "phq4-depression"];
    assert_eq!(ids(&PHQ4, &[3, 2, 2, 2], None), severe);
}

#[test]
fn each_rule_of_the_others_holds_at_its_threshold_and_not_below() {
    assert_eq!(ids(&GAD7, &[3, 3, 3, 0, 0, 0, 0], None), NONE);
    assert_eq!(ids(&GAD7, &[3, 3, 3, 1, 0, 0, 0], None), ["gad7-cut-off"]);
    assert_eq!(ids(&GAD7, &[3, 3, 3, 3, 2, 0, 0], None), ["gad7-cut-off"]);
    assert_eq!(ids(&GAD7, &[3, 3, 3, 3, 3, 0, 0], None), ["gad7-severe", "gad7-cut-off"]);
    let gad7 = ["gad7-higher-band", "gad7-higher-band-slight"];
    assert_eq!(ids(&GAD7, &[3, 3, 1, 0, 0, 0, 0], Some(4)), gad7);
    assert_eq!(ids(&GAD7, &[3, 3, 0, 0, 0, 0, 0], Some(4)), gad7[1..]);
    assert_eq!(ids(&GAD7, &[3, 3, 3, 0, 0, 0, 0], Some(5)), NONE);
    assert_eq!(ids(&GAD2, &[1, 1], None), NONE);
    assert_eq!(ids(&GAD2, &[2, 1], None), ["gad2-cut-off"]);
    assert_eq!(ids(&PCPTSD5, &[0], None), NONE);
    assert_eq!(ids(&PCPTSD5, &[1, 1, 1, 0, 0, 0], None), NONE);
    assert_eq!(ids(&PCPTSD5, &[1, 1, 1, 1, 0, 0], None), ["pcptsd5-cut-off"]);
    assert_eq!(ids(&PCPTSD5, &[1, 1, 1, 1, 1], None), NONE);
    assert_eq!(ids(&AUDITC, &[2, 0, 0], None), NONE);
    assert_eq!(ids(&AUDITC, &[2, 1, 0], None), ["auditc-cut-off"]);
    // "None, I do not drink" has the value 5 and no points.
    assert_eq!(ids(&AUDITC, &[0, 5, 0], None), NONE);
    assert_eq!(ids(&CORE10, &[0, 0, 0, 0, 0, 1], None), ["core10-self-harm"]);
    assert_eq!(ids(&AUDITC, &[4, 2, 1], None), ["auditc-cut-off"]);
    assert_eq!(ids(&AUDITC, &[4, 2, 2], None), ["auditc-high", "auditc-cut-off"]);
    // Items 2 and 3 are asked the other way round: 0 is their worst answer.
    assert_eq!(ids(&CORE10, &[4, 0, 1, 4, 3, 0, 3, 3, 3, 3], Some(0)), NONE);
    assert_eq!(ids(&CORE10, &[4, 0, 0, 4, 3, 0, 3, 3, 3, 3], None), ["core10-many"]);
    assert_eq!(ids(&CORE10, &[4, 0, 0, 4], None), ["core10-many"]);
}

#[test]
fn help_stands_ready_beside_exactly_the_items_that_can_call_for_it_alone() {
    for instrument in instrument::ALL.iter().copied() {
        for item in instrument.items {
            let calls = item.choices.iter().any(|choice| {
                let mut sheet = Sheet::blank(instrument);
                sheet.answer(item.id, choice.value).unwrap();
                help_for(&sheet).is_some()
            });
            assert_eq!(calls_alone(instrument, item.id), calls, "{} {}", instrument.id, item.id);
        }
    }
    assert!(calls_alone(&PHQ9, SELF_HARM) && calls_alone(&CORE10, "6"));
    assert!(!calls_alone(&PHQ8, SELF_HARM) && !calls_alone(&PHQ9, "6"));
}

#[test]
fn every_rule_has_a_name_of_its_own_and_a_source() {
    let ids: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), RULES.len());
    assert!(RULES.len() <= 128, "a set of rules is sixteen bytes here");
    for rule in RULES {
        assert!(!rule.source.is_empty(), "{}", rule.id);
    }
}

#[test]
fn every_rule_names_what_there_is_and_a_threshold_that_can_be_reached() {
    for rule in RULES {
        let (id, reached) = match rule.when {
            Condition::Answer { instrument: id, item, at_least } => {
                let item = instrument::find(id).unwrap().item(item).expect(rule.id);
                (id, item.choices.iter().any(|choice| choice.value == at_least) && at_least > 0)
            }
            Condition::Answers { instrument: id, all } => {
                let one = instrument::find(id).unwrap();
                let reached = |&(item, from): &(&str, u8)| {
                    let item = one.item(item).expect(rule.id);
                    item.choices.iter().any(|choice| choice.value == from) && from > 0
                };
                (id, all.len() > 1 && all.iter().all(reached))
            }
            Condition::Total { instrument: id, at_least } => {
                (id, (1..=instrument::find(id).unwrap().highest()).contains(&at_least))
            }
            Condition::Part { instrument: id, part, at_least } => {
                let one = instrument::find(id).unwrap();
                let part = one.parts.iter().find(|found| found.of == part).expect(rule.id);
                (id, (1..=part.highest(one)).contains(&at_least))
            }
            Condition::Rise { instrument: id } => {
                (id, instrument::find(id).unwrap().notable_change.is_some())
            }
            Condition::HigherBand { instrument: id, by } => {
                let one = instrument::find(id).unwrap();
                (id, one.bands.len() > 1 && (1..=one.highest()).contains(&by))
            }
            Condition::Worst { instrument: id, items } => {
                let scored = instrument::find(id).unwrap().items.iter();
                (id, (1..=scored.filter(|item| item.is_scored()).count()).contains(&items))
            }
            // What they name is tested with the patterns.
            Condition::Over(_) => continue,
        };
        assert!(reached, "{}: nothing reaches it", rule.id);
        assert!(rule.id.starts_with(&[id, "-"].concat()), "{}", rule.id);
    }
}

fn read(rule: &Rule) -> String {
    let words = Language::English.words();
    [&(words.because)(rule), " ", (words.tier)(rule.tier)].concat()
}

#[test]
fn a_cut_off_that_a_person_reads_is_that_of_the_rule() {
    let because = Language::English.words().because;
    let cut_off = |rule: &&Rule| matches!(rule.because, Because::CutOff | Because::LowerCutOff);
    let when = |rule: &Rule| match rule.when {
        Condition::Total { instrument, .. } => Condition::Total { instrument, at_least: 77 },
        Condition::Part { instrument, part, .. } => {
            Condition::Part { instrument, part, at_least: 77 }
        }
        other => other,
    };
    assert_eq!(RULES.iter().filter(cut_off).count(), 9);
    for rule in RULES.iter().filter(cut_off) {
        let text = because(&Rule { when: when(rule), ..*rule });
        assert_eq!(text.matches(char::is_numeric).collect::<String>(), "77", "{}", rule.id);
    }
    let anxiety = RULES.iter().find(|rule| rule.id == "phq4-anxiety").unwrap();
    assert!(matches!(anxiety.when, Condition::Part { part: Topic::Anxiety, at_least: 3, .. }));
}

#[test]
fn what_a_person_reads_names_no_diagnosis_and_no_level_of_risk() {
    for rule in RULES {
        let because = (Language::English.words().because)(rule);
        assert!(because.ends_with('.') && !because.contains("  "), "{}: {because}", rule.id);
        let text = read(rule).to_lowercase();
        for word in [
            "risk", "diagnos", "disorder", "relaps", "suicid", "dose", "score", "method", "commit",
            "fine", "!", "'", "\"",
        ] {
            assert!(!text.contains(word), "{}: {text}", rule.id);
        }
    }
}
