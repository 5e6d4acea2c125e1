//! The check after a session: every choice and its urgency.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // tests only

mod dice;
mod held;

use dice::Dice;
use doorway_engine::guidance::{Tier, advise_on, calls_alone, help_for};
use doorway_engine::id::Id;
use doorway_engine::instrument::after::AFTER;
use doorway_engine::instrument::{Kind, Role};
use doorway_engine::moment::Moment;
use doorway_engine::record::{Check, Entry, Record};
use doorway_engine::score::{Score, score, total};
use doorway_engine::sheet::Sheet;
use doorway_engine::words::Language;
use held::{Held, check_worse, held, rules, soonest};

const E: Option<Tier> = Some(Tier::Emergency);
const N: Option<Tier> = Some(Tier::Now);
const T: Option<Tier> = Some(Tier::Today);
const S: Option<Tier> = Some(Tier::Soon);
const V: Option<Tier> = Some(Tier::Visit);
const O: Option<Tier> = None;

/// How soon to act on each choice, by its value, written out from reference
/// section 4.1. Not from there: being unwell the next day without vomiting, and
/// a blood pressure above what was expected without feeling unwell.
const TIERS: [(&str, &[Option<Tier>]); 17] = [
    // Trouble breathing, airway, chest pain, consciousness.
    ("breathing", &[O, E]),
    // Headache, vision, speech, one-sided weakness, seizure, severe confusion.
    ("sudden", &[O, E]),
    // Hearing voices telling to harm.
    ("voices", &[O, E]),
    // Using more than prescribed; took an overdose.
    ("taken", &[O, T, E]),
    // Thoughts of death or self-harm, feeling unsafe.
    ("thoughts", &[O, N]),
    // Frequency, urgency, at night, burning; blood, cannot pass, severe pain.
    ("bladder", &[O, S, T]),
    // Brief dizziness, nausea, tiredness; (the next day); repeated vomiting.
    ("stomach", &[O, V, S, T]),
    // Not measured; as expected; (above it); high with symptoms.
    ("pressure", &[O, O, S, T]),
    // Possible pregnancy.
    ("pregnant", &[O, T]),
    // On the day; not gone next day.
    ("detached", &[O, V, T]),
    // Very high mood with little sleep, racing thoughts.
    ("high", &[O, T]),
    // Settled; does not settle.
    ("panic", &[O, V, T]),
    // Craving.
    ("craving", &[O, T]),
    // Memory trouble.
    ("memory", &[O, S]),
    // New medicine, alcohol change.
    ("medicine", &[O, S]),
    // Difficult to manage on one's own.
    ("coping", &[O, S]),
    // Odd dreams.
    ("dreams", &[O, V]),
];

/// One answer: the place of its item in the table, and its value.
type Answer = (usize, u8);

fn answers() -> impl Iterator<Item = Answer> {
    let values = |at: usize| 0..u8::try_from(TIERS[at].1.len()).unwrap();
    (0..TIERS.len()).flat_map(move |at| values(at).map(move |value| (at, value)))
}

fn sheet(answers: &[Answer]) -> Sheet {
    let mut sheet = Sheet::blank(&AFTER);
    for (at, value) in answers {
        sheet.answer(TIERS[*at].0, *value).unwrap();
    }
    sheet
}

/// The urgency that the table above gives to some answers together: that of
/// the most urgent.
fn expected(answers: &[Answer]) -> Option<Tier> {
    answers.iter().filter_map(|(at, value)| TIERS[*at].1[usize::from(*value)]).min()
}

fn check(answers: &[Answer]) -> Held {
    let sheet = sheet(answers);
    let held = held(&sheet, None);
    assert_eq!(soonest(held), expected(answers), "{sheet:?}");
    held
}

#[test]
fn the_table_here_has_every_item_and_every_choice() {
    assert_eq!(AFTER.items.len(), TIERS.len());
    for (item, (id, tiers)) in AFTER.items.iter().zip(TIERS) {
        assert_eq!(item.id, id);
        let values = item.choices.iter().map(|choice| usize::from(choice.value));
        assert!(values.eq(0..tiers.len()), "{id}");
    }
}

#[test]
fn each_answer_alone_has_the_urgency_of_the_reference() {
    for answer in answers() {
        check(&[answer]);
    }
}

#[test]
fn two_answers_are_as_urgent_as_the_more_urgent_of_them() {
    for one in answers() {
        for other in answers().filter(|other| other.0 > one.0) {
            check(&[one, other]);
        }
    }
}

#[test]
fn a_worse_answer_is_never_less_urgent_whatever_another_says() {
    for worse in answers().filter(|(_, value)| *value > 0) {
        let better = (worse.0, worse.1 - 1);
        check_worse(check(&[]), check(&[better]), "an answer");
        check_worse(check(&[better]), check(&[worse]), "one step");
        for other in answers().filter(|other| other.0 != worse.0) {
            check_worse(check(&[better, other]), check(&[worse, other]), "one step");
        }
    }
}

#[test]
fn in_whole_sheets_too_the_most_urgent_answer_decides() {
    let mut dice = Dice(17);
    for _ in 0..50_000 {
        let mut answers: Vec<Answer> = Vec::new();
        for (at, (_, tiers)) in TIERS.iter().enumerate() {
            let value = dice.below(tiers.len() + 1);
            if value < tiers.len() {
                answers.push((at, u8::try_from(value).unwrap()));
            }
        }
        let before = check(&answers);
        let Some(some) = (!answers.is_empty()).then(|| dice.below(answers.len())) else { continue };
        let (at, value) = answers[some];
        if usize::from(value) + 1 < TIERS[at].1.len() {
            answers[some] = (at, value + 1);
            check_worse(before, check(&answers), "one step");
        }
    }
}

#[test]
fn each_rule_has_its_own_choice_and_every_urgent_choice_its_own_rule() {
    for (at, (id, tiers)) in TIERS.iter().enumerate() {
        let mut before = 0;
        for (value, tier) in (0..).zip(*tiers) {
            let now = check(&[(at, value)]);
            let new: Vec<_> = rules(now & !before).collect();
            assert_eq!(new.len(), usize::from(tier.is_some()), "{id} {value}");
            assert!(new.iter().all(|rule| Some(rule.tier) == *tier), "{id} {value}");
            before = now;
        }
    }
}

#[test]
fn the_most_urgent_item_comes_first_and_the_most_urgent_choice_last() {
    let most = TIERS.map(|(_, tiers)| tiers.iter().flatten().min().copied());
    assert!(most.is_sorted(), "{most:?}");
    for (id, tiers) in TIERS {
        // No urgency at all is the least.
        let rank = |tier: &Option<Tier>| tier.map_or(0, |tier| 5 - tier as u8);
        assert!(tiers.is_sorted_by_key(rank), "{id}");
    }
}

#[test]
fn help_opens_for_the_urgent_items_alone_before_anything_else_is_answered() {
    let alone = |at: usize| calls_alone(&AFTER, TIERS[at].0);
    assert!((0..TIERS.len()).map(alone).eq((0..TIERS.len()).map(|at| at < 5)));
    assert_eq!(help_for(&sheet(&[(0, 1)])), E);
    assert_eq!(help_for(&sheet(&[(3, 1)])), None);
    assert_eq!(help_for(&sheet(&[(3, 2)])), E);
    assert_eq!(help_for(&sheet(&[(4, 1)])), N);
    assert_eq!(help_for(&sheet(&[(4, 1), (0, 1)])), E);
    let strange = [("thoughts", 1), ("sudden", 9), ("new", 1)];
    assert_eq!(help_for(&Sheet::filled(&AFTER, strange)), N);
}

#[test]
fn it_comes_to_no_total_and_every_question_can_be_left_out() {
    assert_eq!(AFTER.kind, Kind::AfterSession);
    assert!(AFTER.items.iter().all(|item| item.role == Role::Free && item.loinc.is_none()));
    let all: Vec<_> = (0..TIERS.len()).map(|at| (at, 1)).collect();
    for sheet in [Sheet::blank(&AFTER), sheet(&all)] {
        assert!(matches!(score(&sheet), Score::None));
        assert_eq!(total(&sheet), None);
        assert_eq!(sheet.missing().count(), 0);
    }
}

#[test]
fn the_words_ask_for_no_plan_promise_nothing_and_stand_under_headings() {
    let wording = AFTER.wording(Language::English).unwrap();
    let headings: Vec<_> = wording.items.iter().filter_map(|item| item.heading).collect();
    let first = "First, what cannot wait";
    assert_eq!(headings, [first, "Your body", "Your mind", "Also worth telling"]);
    assert_eq!(wording.items[0].heading, Some(first));
    let items = wording
        .items
        .iter()
        .flat_map(|item| [item.question].into_iter().chain(item.choices.iter().copied()));
    for text in items.chain([wording.stem, wording.rights, wording.name]) {
        let lower = text.to_lowercase();
        for word in [
            "plan", "method", "suicid", "commit", "risk", "dose", " mg", "safe to", "diagnos",
            "fine", "!", "'", "\"", "  ",
        ] {
            assert!(!lower.contains(word), "{text}");
        }
    }
    for item in wording.items {
        assert!(item.question.ends_with('?'), "{}", item.question);
        assert!(item.bring.is_empty());
        assert!(item.choices.iter().all(|choice| !choice.ends_with('.')), "{}", item.question);
    }
}

#[test]
fn of_several_rules_on_one_answer_only_the_most_urgent_is_told() {
    let mut record = Record::default();
    let answers = [("stomach", 3), ("detached", 2), ("taken", 2)];
    let check = Check {
        id: Id::from_dice([1; 16]),
        instrument: AFTER.id.to_owned(),
        taken: Moment { unix_ms: 0, offset_min: 0 },
        language: "en".to_owned(),
        answers: answers.map(|(item, value)| (item.to_owned(), value)).to_vec(),
    };
    record.entries.insert(check.id.clone(), Entry::Kept(check.clone()));
    let tiers: Vec<_> = advise_on(&record, &check).iter().map(|rule| rule.tier).collect();
    assert_eq!(tiers, [Tier::Emergency, Tier::Today, Tier::Today]);
}
