//! The wording, byte for byte: copied from `clinical/reference` and from the
//! sources that each `en.rs` names, not from there.

use doorway_engine::instrument::auditc::AUDITC;
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::gad::{GAD2, GAD7};
use doorway_engine::instrument::pcptsd5::PCPTSD5;
use doorway_engine::instrument::phq2::PHQ2;
use doorway_engine::instrument::phq4::PHQ4;
use doorway_engine::instrument::phq8::PHQ8;
use doorway_engine::instrument::{ALL, Instrument};
use doorway_engine::words::Language;

use crate::instruments::published::PUBLISHED;

const ANY_OF: &str =
    "Over the last 2 weeks, how often have you been bothered by any of the following problems?";
const THE: &str =
    "Over the last 2 weeks, how often have you been bothered by the following problems?";
const HOW_OFTEN: &[&str] =
    &["Not at all", "Several days", "More than half the days", "Nearly every day"];
const PERMISSION: &str = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.";

const PHQ: [&str; 8] = [
    "Little interest or pleasure in doing things",
    "Feeling down, depressed, or hopeless",
    "Trouble falling or staying asleep, or sleeping too much",
    "Feeling tired or having little energy",
    "Poor appetite or overeating",
    "Feeling bad about yourself \u{2014} or that you are a failure or have let yourself or your family down",
    "Trouble concentrating on things, such as reading the newspaper or watching television",
    "Moving or speaking so slowly that other people could have noticed? Or the opposite \u{2014} being so fidgety or restless that you have been moving around a lot more than usual",
];
const GAD: [&str; 7] = [
    "Feeling nervous, anxious or on edge",
    "Not being able to stop or control worrying",
    "Worrying too much about different things",
    "Trouble relaxing",
    "Being so restless that it is hard to sit still",
    "Becoming easily annoyed or irritable",
    "Feeling afraid as if something awful might happen",
];

/// Holds name, stem, questions with their choices, headings and rights line
/// against what is expected.
fn check(
    instrument: &Instrument,
    name: &str,
    stem: &str,
    items: &[(&str, &[&str])],
    headings: &[(usize, &str)],
    rights: &str,
) {
    let wording = instrument.wording(Language::English).unwrap();
    assert_eq!(wording.name, name);
    assert_eq!(wording.stem, stem, "{name}");
    assert_eq!(wording.rights, rights, "{name}");
    let ours: Vec<_> = wording.items.iter().map(|item| (item.question, item.choices)).collect();
    assert_eq!(ours, items, "{name}");
    let ours = wording.items.iter().enumerate();
    let ours: Vec<_> = ours.filter_map(|(at, item)| Some((at, item.heading?))).collect();
    assert_eq!(ours, headings, "{name}");
    assert!(wording.items.iter().all(|item| item.bring.is_empty()), "{name}");
}

fn how_often<'a>(questions: &[&'a str]) -> Vec<(&'a str, &'static [&'static str])> {
    questions.iter().map(|question| (*question, HOW_OFTEN)).collect()
}

#[test]
fn the_phq_family_is_worded_as_published() {
    check(&PHQ8, "PHQ-8", ANY_OF, &how_often(&PHQ), &[], PERMISSION);
    check(&PHQ2, "PHQ-2", ANY_OF, &how_often(&PHQ[..2]), &[], PERMISSION);
    let four = [GAD[0], GAD[1], PHQ[0], PHQ[1]];
    check(&PHQ4, "PHQ-4", THE, &how_often(&four), &[], PERMISSION);
}

#[test]
fn the_gad_family_is_worded_as_published() {
    check(&GAD7, "GAD-7", THE, &how_often(&GAD), &[], PERMISSION);
    check(&GAD2, "GAD-2", THE, &how_often(&GAD[..2]), &[], PERMISSION);
}

#[test]
fn pcptsd5_is_worded_as_published() {
    const EXAMPLES: [&str; 6] = [
        "a serious accident or fire",
        "a physical or sexual assault or abuse",
        "an earthquake or flood",
        "a war",
        "seeing someone be killed or seriously injured",
        "having a loved one die through homicide or suicide",
    ];
    let mut stem = "Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For example:".to_owned();
    for example in EXAMPLES {
        stem += "\n\u{2022} ";
        stem += example;
    }
    let questions = [
        "Have you ever experienced this kind of event?",
        "Had nightmares about the event(s) or thought about the event(s) when you did not want to?",
        "Tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the event(s)?",
        "Been constantly on guard, watchful, or easily startled?",
        "Felt numb or detached from people, activities, or your surroundings?",
        "Felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have caused?",
    ];
    let items = questions.map(|question| (question, &["Yes", "No"][..]));
    check(
        &PCPTSD5,
        "PC-PTSD-5",
        &stem,
        &items,
        &[(1, "In the past month, have you\u{2026}")],
        "This measure was developed by staff at VA's National Center for PTSD and is in the public domain and not copyrighted.",
    );
}

#[test]
fn auditc_is_worded_as_published() {
    check(
        &AUDITC,
        "AUDIT-C",
        "Consider a \u{201c}drink\u{201d} to be a can or bottle of beer, a glass of wine, a wine cooler, or one cocktail or a shot of hard liquor (like scotch, gin, or vodka).",
        &[
            (
                "How often did you have a drink containing alcohol in the past year?",
                &[
                    "Never",
                    "Monthly or less",
                    "Two to four times a month",
                    "Two to three times a week",
                    "Four or more times a week",
                ],
            ),
            (
                "How many drinks did you have on a typical day when you were drinking in the past year?",
                &["None, I do not drink", "1 or 2", "3 or 4", "5 or 6", "7 to 9", "10 or more"],
            ),
            (
                "How often did you have six or more drinks on one occasion in the past year?",
                &["Never", "Less than monthly", "Monthly", "Weekly", "Daily or almost daily"],
            ),
        ],
        &[],
        "\u{201c}AUDIT-C is available for use in the public domain\u{201d} (SAMHSA).",
    );
}

#[test]
fn core10_is_worded_as_published_without_any_change() {
    const LATELY: &[&str] =
        &["Not at all", "Only occasionally", "Sometimes", "Often", "Most or all of the time"];
    let statements = [
        "I have felt tense, anxious or nervous",
        "I have felt I have someone to turn to for support when needed",
        "I have felt able to cope when things go wrong",
        "Talking to people has felt too much for me",
        "I have felt panic or terror",
        "I made plans to end my life",
        "I have had difficulty getting to sleep or staying asleep",
        "I have felt despairing or hopeless",
        "I have felt unhappy",
        "Unwanted images or memories have been distressing me",
    ];
    check(
        &CORE10,
        "CORE-10",
        "This form has 10 statements about how you have been OVER THE LAST WEEK. Please read each statement and think how often you felt that way last week. Then tick the box which is closest to this.",
        &statements.map(|statement| (statement, LATELY)),
        &[(0, "Over the last week...")],
        // Up to the bracket it is the line that the CORE System Trust asks for.
        "\u{a9} CORE System Trust: https://www.coresystemtrust.org.uk/copyright.pdf (Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International, CC BY-NC-ND 4.0)",
    );
}

/// Every text of an instrument that a person reads.
fn texts(instrument: &'static Instrument) -> impl Iterator<Item = &'static str> {
    instrument.wordings.iter().flat_map(|wording| {
        let items = wording.items.iter().flat_map(|item| {
            [item.question, item.bring]
                .into_iter()
                .chain(item.heading)
                .chain(item.choices.iter().copied())
        });
        [wording.name, wording.stem, wording.rights].into_iter().chain(items)
    })
}

#[test]
fn the_wrong_labels_of_gad7_are_nowhere() {
    // Zorowitz 2021, doi 10.1016/S2215-0366(21)00001-8.
    for text in ALL.iter().flat_map(|one| texts(one)) {
        let lower = text.to_lowercase();
        assert!(!lower.contains("not at all sure"), "{text}");
        assert!(!lower.contains("over half the days"), "{text}");
    }
}

#[test]
fn no_space_or_typographic_variant_slipped_into_a_published_wording() {
    // What the sources have beyond ASCII.
    const KNOWN: [char; 6] = ['\u{2014}', '\u{2022}', '\u{2026}', '\u{201c}', '\u{201d}', '\u{a9}'];
    for one in PUBLISHED {
        for text in texts(one) {
            for line in text.lines() {
                assert_eq!(line.trim(), line, "{}: {text}", one.id);
                assert!(!line.contains("  ") && !line.contains(" - "), "{}: {text}", one.id);
                let plain = |c: char| matches!(c, ' '..='~') || KNOWN.contains(&c);
                assert!(line.chars().all(plain), "{}: {text}", one.id);
            }
        }
    }
}

#[test]
fn every_published_one_names_its_source_and_no_other_does() {
    for one in ALL {
        assert_eq!(one.citation.is_empty(), !PUBLISHED.contains(one), "{}", one.id);
    }
    let with = |part: &str| {
        let found = PUBLISHED.iter().filter(|one| one.citation.contains(part));
        found.map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(with("PMID 11556941"), ["phq9"]);
    assert_eq!(with("10.1016/j.jad.2008.06.026"), ["phq8"]);
    assert_eq!(with("Med Care 2003;41:1284-92"), ["phq2"]);
    assert_eq!(with("Psychosomatics 2009;50:613-21"), ["phq4"]);
    assert_eq!(with("10.1001/archinte.166.10.1092"), ["gad7"]);
    assert_eq!(with("Ann Intern Med 2007;146:317-25"), ["gad2"]);
    assert_eq!(with("10.1007/s11606-016-3703-5"), ["pcptsd5"]);
    assert_eq!(with("Arch Intern Med 1998;158:1789-95"), ["auditc"]);
    assert_eq!(with("Barkham"), ["core10"]);
}
