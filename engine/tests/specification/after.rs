//! The check after a session: every choice and its urgency.

use crate::support::advice::{Held, check_worse, held, rules, soonest};
use crate::support::seeded::Dice;
use doorway_engine::guidance::{Tier, advise_on, calls_alone, help_for, item_calls};
use doorway_engine::id::Id;
use doorway_engine::instrument::after::{AFTER, ASKED_AGAIN};
use doorway_engine::instrument::{Kind, Role};
use doorway_engine::moment::Moment;
use doorway_engine::record::{Check, Record};
use doorway_engine::score::{Score, score, total};
use doorway_engine::sheet::Sheet;
use doorway_engine::words::Language;

const E: Option<Tier> = Some(Tier::Emergency);
const N: Option<Tier> = Some(Tier::Now);
const T: Option<Tier> = Some(Tier::Today);
const S: Option<Tier> = Some(Tier::Soon);
const V: Option<Tier> = Some(Tier::Visit);
const O: Option<Tier> = None;

/// A choice's value and how soon to act on it.
type Urgency = (u8, Option<Tier>);

/// How soon to act on each choice, by its value, from the least to the most
/// urgent: written out from reference section 4.1 and the second edition of the
/// tiers. Not from there: being unwell the next day without vomiting, and a
/// blood pressure above what was expected without feeling unwell.
const TIERS: [(&str, &[Urgency]); 23] = [
    // Trouble breathing, airway, chest pain, consciousness: earlier; undated;
    // gone within a day; there now.
    ("breathing", &[(0, O), (2, T), (1, E), (3, E), (4, E)]),
    // Headache, vision, speech, one-sided weakness, seizure, severe confusion,
    // a blow to the head: likewise.
    ("sudden", &[(0, O), (2, T), (1, E), (3, E), (4, E)]),
    // Other hallucinations; voices telling to harm, gone; there or undated.
    ("voices", &[(0, O), (2, T), (3, N), (1, E)]),
    // More than prescribed, longer ago; within a day or undated; with signs; far
    // more; meant to harm.
    ("taken", &[(0, O), (3, T), (1, T), (4, E), (2, E), (5, E)]),
    // A child or another person took it.
    ("other", &[(0, O), (1, E)]),
    // Alcohol, sedatives, opioids on the day; hard to wake.
    ("mixing", &[(0, O), (1, T), (2, E)]),
    // After stopping alcohol or benzodiazepines: shaking; confused, a seizure.
    ("stopped", &[(0, O), (1, T), (2, E)]),
    // Thoughts of death or self-harm, feeling unsafe.
    ("thoughts", &[(0, O), (1, N)]),
    // Worse while it wears off: passing; not by next morning; unsafe.
    ("wearing", &[(0, O), (1, V), (2, T), (3, N)]),
    // Frequency, urgency, at night, burning; blood, none for 12 hours, severe
    // pain; cannot, clots, pain with fever.
    ("bladder", &[(0, O), (1, S), (2, T), (3, E)]),
    // Not measured; as expected; (above it); high with symptoms; 180/120; with
    // signs.
    ("pressure", &[(0, O), (1, O), (2, S), (3, T), (4, T), (5, E)]),
    // Lasting palpitations.
    ("heart", &[(0, O), (1, T)]),
    // Yellow skin or eyes.
    ("yellow", &[(0, O), (1, T)]),
    // Brief dizziness, nausea, tiredness; (the next day); repeated vomiting.
    ("stomach", &[(0, O), (1, V), (2, S), (3, T)]),
    // Possible pregnancy.
    ("pregnant", &[(0, O), (1, T)]),
    // On the day; not gone next day.
    ("detached", &[(0, O), (1, V), (2, T)]),
    // Very high mood with little sleep, racing thoughts.
    ("high", &[(0, O), (1, T)]),
    // Settled; does not settle.
    ("panic", &[(0, O), (1, V), (2, T)]),
    // Craving.
    ("craving", &[(0, O), (1, T)]),
    // Memory trouble.
    ("memory", &[(0, O), (1, S)]),
    // New medicine, alcohol change.
    ("medicine", &[(0, O), (1, S)]),
    // Difficult to manage on one's own.
    ("coping", &[(0, O), (1, S)]),
    // Odd dreams.
    ("dreams", &[(0, O), (1, V)]),
];

/// What is an emergency only together: any excess, with what slows breathing.
const TOGETHER: [(&str, &str); 1] = [("taken", "mixing")];

/// One answer: the place of its item in the table, and of its choice.
type Answer = (usize, usize);

fn answers() -> impl Iterator<Item = Answer> {
    (0..TIERS.len()).flat_map(|at| (0..TIERS[at].1.len()).map(move |choice| (at, choice)))
}

fn sheet(answers: &[Answer]) -> Sheet {
    let mut sheet = Sheet::blank(&AFTER);
    for (at, choice) in answers {
        let (item, choices) = TIERS[*at];
        sheet.answer(item, choices[*choice].0).unwrap();
    }
    sheet
}

/// The urgency that the table above gives to some answers together: that of
/// the most urgent, or of two that are worse together.
fn expected(answers: &[Answer]) -> Option<Tier> {
    let said = |item: &str| answers.iter().any(|(at, choice)| TIERS[*at].0 == item && *choice > 0);
    let together = TOGETHER.iter().any(|(one, other)| said(one) && said(other));
    let each = answers.iter().filter_map(|(at, choice)| TIERS[*at].1[*choice].1);
    each.chain(together.then_some(Tier::Emergency)).min()
}

fn check(answers: &[Answer]) -> Held {
    let sheet = sheet(answers);
    let held = held(&sheet, None);
    assert_eq!(soonest(held), expected(answers), "{sheet:?}");
    held
}

/// The answers that are stored so.
fn stored(answers: &[(&str, u8)]) -> Sheet {
    let mut sheet = Sheet::blank(&AFTER);
    for (item, value) in answers {
        sheet.answer(item, *value).unwrap();
    }
    sheet
}

#[test]
fn the_table_here_has_every_item_and_every_choice() {
    assert_eq!(AFTER.items.len(), TIERS.len());
    for (item, (id, tiers)) in AFTER.items.iter().zip(TIERS) {
        assert_eq!(item.id, id);
        let values = item.choices.iter().map(|choice| choice.value);
        assert!(values.eq(tiers.iter().map(|(value, _)| *value)), "{id}");
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
    for worse in answers().filter(|(_, choice)| *choice > 0) {
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
            let choice = dice.below(tiers.len() + 1);
            if choice < tiers.len() {
                answers.push((at, choice));
            }
        }
        let before = check(&answers);
        let Some(some) = (!answers.is_empty()).then(|| dice.below(answers.len())) else { continue };
        let (at, choice) = answers[some];
        if choice + 1 < TIERS[at].1.len() {
            answers[some] = (at, choice + 1);
            check_worse(before, check(&answers), "one step");
        }
    }
}

#[test]
fn each_step_in_urgency_has_a_rule_of_its_own_and_no_other_choice_two() {
    for (at, (id, tiers)) in TIERS.iter().enumerate() {
        let (mut before, mut last) = (0, None);
        for (choice, (value, tier)) in tiers.iter().enumerate() {
            let now = check(&[(at, choice)]);
            // What was meant to harm has a second one, for when it is no emergency any more.
            let new = rules(now & !before).filter(|rule| rule.id != "after-meant-harm-since");
            let new: Vec<_> = new.collect();
            assert!(new.len() <= 1, "{id} {value}");
            assert!(*tier == last || new.len() == 1, "{id} {value}");
            assert!(new.iter().all(|rule| Some(rule.tier) == *tier), "{id} {value}");
            (before, last) = (now, *tier);
        }
    }
}

#[test]
fn under_each_heading_the_most_urgent_comes_first_and_the_most_urgent_choice_last() {
    let wording = AFTER.wording(Language::English).unwrap();
    let most = |at: usize| TIERS[at].1.iter().filter_map(|(_, tier)| *tier).min();
    for (at, (id, _)) in TIERS.iter().enumerate().skip(1) {
        let heads = wording.items[at].heading.is_some();
        assert!(heads || most(at - 1) <= most(at), "{id} comes late");
    }
    for (id, tiers) in TIERS {
        // No urgency at all is the least.
        let rank = |(_, tier): &Urgency| tier.map_or(0, |tier| 5 - tier as u8);
        assert!(tiers.is_sorted_by_key(rank), "{id}");
    }
}

#[test]
fn an_answer_of_the_first_release_keeps_its_meaning() {
    // Its items, with how soon to act on each of its values in their order.
    let then: [(&str, &[Option<Tier>]); 17] = [
        ("breathing", &[O, E]),
        ("sudden", &[O, E]),
        ("voices", &[O, E]),
        ("taken", &[O, T, E]),
        ("thoughts", &[O, N]),
        ("bladder", &[O, S, T]),
        ("stomach", &[O, V, S, T]),
        ("pressure", &[O, O, S, T]),
        ("pregnant", &[O, T]),
        ("detached", &[O, V, T]),
        ("high", &[O, T]),
        ("panic", &[O, V, T]),
        ("craving", &[O, T]),
        ("memory", &[O, S]),
        ("medicine", &[O, S]),
        ("coping", &[O, S]),
        ("dreams", &[O, V]),
    ];
    for (item, tiers) in then {
        for (value, tier) in (0..).zip(tiers) {
            assert_eq!(soonest(held(&stored(&[(item, value)]), None)), *tier, "{item} {value}");
        }
    }
    // Undated signs and voices are not shown as if somebody had dated them.
    let wording = AFTER.wording(Language::English).unwrap();
    let shown = |id: &str, value| {
        let at = AFTER.items.iter().position(|item| item.id == id).unwrap();
        let place = AFTER.items[at].choices.iter().position(|choice| choice.value == value);
        wording.items[at].choices[place.unwrap()]
    };
    assert!(shown("breathing", 1).contains("not clear when"));
    assert!(shown("sudden", 1).contains("not clear when"));
    assert!(shown("taken", 1).contains("not clear when"));
    assert!(shown("voices", 1).contains("not sure"));
}

#[test]
fn only_breathing_and_sudden_signs_are_asked_again() {
    assert_eq!(ASKED_AGAIN, ["breathing", "sudden"]);
    assert!(ASKED_AGAIN.iter().all(|id| AFTER.item(id).is_some()));
}

#[test]
fn any_excess_with_what_slows_breathing_is_an_emergency_in_either_order() {
    for (taken, mixing) in [(3, 1), (1, 1), (3, 2)] {
        let answers = [("taken", taken), ("mixing", mixing)];
        let ids: Vec<_> = rules(held(&stored(&answers), None)).map(|rule| rule.id).collect();
        assert!(ids.contains(&"after-more-mixed"), "{ids:?}");
    }
    for alone in [[("taken", 1), ("mixing", 0)], [("taken", 0), ("mixing", 1)]] {
        assert_eq!(soonest(held(&stored(&alone), None)), T);
    }
    // Help is called below both, whichever made it one.
    let both = stored(&[("taken", 1), ("mixing", 1)]);
    assert_eq!([item_calls(&both, "taken"), item_calls(&both, "mixing")], [E, E]);
    assert_eq!(item_calls(&both, "breathing"), None);
    assert_eq!(item_calls(&stored(&[("taken", 1)]), "taken"), None);
    assert_eq!(item_calls(&stored(&[("mixing", 1)]), "mixing"), None);
}

#[test]
fn help_opens_for_the_urgent_items_alone_before_anything_else_is_answered() {
    let alone = |at: &usize| calls_alone(&AFTER, TIERS[*at].0);
    let urgent = |at: &usize| TIERS[*at].1.iter().any(|(_, tier)| *tier <= N && tier.is_some());
    assert!((0..TIERS.len()).filter(alone).eq((0..TIERS.len()).filter(urgent)));
    assert_eq!(help_for(&stored(&[("breathing", 1)])), E);
    assert_eq!(help_for(&stored(&[("breathing", 2)])), None);
    assert_eq!(help_for(&stored(&[("taken", 1)])), None);
    assert_eq!(help_for(&stored(&[("taken", 2)])), E);
    assert_eq!(help_for(&stored(&[("thoughts", 1)])), N);
    assert_eq!(help_for(&stored(&[("thoughts", 1), ("breathing", 4)])), E);
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
    let answers = [("stomach", 3), ("detached", 2), ("taken", 2), ("mixing", 1)];
    let check = Check {
        id: Id::from_entropy([1; 16]),
        instrument: AFTER.id.to_owned(),
        taken: Moment { unix_ms: 0, offset_min: 0 },
        language: "en".to_owned(),
        answers: answers.map(|(item, value)| (item.to_owned(), value)).to_vec(),
    };
    record.keep(check.clone());
    let told: Vec<_> = advise_on(&record, &check).iter().map(|rule| rule.id).collect();
    assert_eq!(
        told,
        ["after-far-more", "after-more-mixed", "after-vomiting", "after-detached-next-day"]
    );
}
