//! PHQ-9 against what was published: totals, bands, wording, codes.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::support::phq9::{ANSWERED, Answers, every};
use doorway_engine::instrument::phq9::{DIFFICULTY, PHQ9};
use doorway_engine::instrument::{CutOff, For, Instrument, Severity};
use doorway_engine::score::{Score, score, total};
use doorway_engine::sheet::Sheet;
use doorway_engine::words::Language;

const OR_NOT: &[Option<u8>] = &[None, Some(0), Some(1), Some(2), Some(3)];

/// The published bands, written out from their table and not from ours.
fn published_band(total: u8) -> Severity {
    match total {
        0..=4 => Severity::Minimal,
        5..=9 => Severity::Mild,
        10..=14 => Severity::Moderate,
        15..=19 => Severity::ModeratelySevere,
        20..=27 => Severity::Severe,
        _ => panic!("no PHQ-9 has a total of {total}"),
    }
}

/// Scores a sheet and holds it against its answers.
fn check(answers: Answers, sheet: &Sheet) {
    let missing: Vec<_> =
        (1..=9).filter(|n| answers[n - 1].is_none()).map(|n| n.to_string()).collect();
    match score(sheet) {
        Score::Complete { total, band } => {
            assert!(missing.is_empty(), "{answers:?} has a total");
            assert_eq!(total, answers.iter().flatten().sum::<u8>(), "{answers:?}");
            assert_eq!(band.map(|band| band.severity), Some(published_band(total)), "{answers:?}");
        }
        Score::Incomplete { missing: found } => {
            assert!(!missing.is_empty(), "{answers:?} has no total");
            assert!(found.iter().map(|item| item.id).eq(missing.iter()), "{answers:?}");
        }
        Score::None => panic!("PHQ-9 has a total"),
    }
}

#[test]
fn every_sheet_has_the_sum_of_its_answers_and_the_published_band() {
    let seen = AtomicU32::new(0);
    every([ANSWERED; 9], &|answers, sheet| {
        check(answers, sheet);
        seen.fetch_add(1, Ordering::Relaxed);
    });
    assert_eq!(seen.into_inner(), 262_144);
}

#[test]
fn no_unfinished_sheet_has_a_total() {
    every([OR_NOT; 9], &check);
}

#[test]
fn difficulty_is_not_scored_and_not_missed() {
    let mut sheet = crate::support::phq9::sheet([Some(1); 9]);
    assert_eq!(total(&sheet), Some(9));
    for value in 0..=3 {
        sheet.answer(DIFFICULTY, value).unwrap();
        assert_eq!(total(&sheet), Some(9));
    }
    let mut only = Sheet::blank(&PHQ9);
    only.answer(DIFFICULTY, 3).unwrap();
    assert_eq!(total(&only), None);
    assert_eq!(only.missing().count(), 9);
}

#[test]
fn an_answer_that_no_release_has_leaves_the_sheet_without_a_total() {
    let answers = crate::support::phq9::ITEMS.map(|item| (item, 1)).into_iter().chain([("10", 1)]);
    assert_eq!(total(&Sheet::filled(&PHQ9, answers)), None);
}

#[test]
fn published_examples_come_to_their_published_totals() {
    let example = |answers: [u8; 9]| total(&crate::support::phq9::sheet(answers.map(Some)));
    // US Core PHQ-9 response (CC0).
    assert_eq!(example([2, 2, 2, 2, 1, 1, 2, 0, 0]), Some(12));
    // uwcirg/asbi-screening-app (Apache-2.0).
    assert_eq!(example([0, 1, 2, 3, 0, 1, 2, 3, 0]), Some(12));
    assert_eq!(example([0; 9]), Some(0));
    assert_eq!(example([3; 9]), Some(27));
}

#[test]
fn the_ends_of_each_band_are_the_published_ones() {
    for total in 0..=27 {
        assert_eq!(PHQ9.band(total).map(|band| band.severity), Some(published_band(total)));
    }
    assert_eq!(PHQ9.highest(), 27);
    assert_eq!(PHQ9.cut_offs, [CutOff { from: 10, of: For::All }]);
    assert_eq!(PHQ9.notable_change, Some(5));
}

/// The text as the reference gives it, copied from there.
const STEM: &str =
    "Over the last 2 weeks, how often have you been bothered by any of the following problems?";
const QUESTIONS: [&str; 10] = [
    "Little interest or pleasure in doing things",
    "Feeling down, depressed, or hopeless",
    "Trouble falling or staying asleep, or sleeping too much",
    "Feeling tired or having little energy",
    "Poor appetite or overeating",
    "Feeling bad about yourself \u{2014} or that you are a failure or have let yourself or your family down",
    "Trouble concentrating on things, such as reading the newspaper or watching television",
    "Moving or speaking so slowly that other people could have noticed? Or the opposite \u{2014} being so fidgety or restless that you have been moving around a lot more than usual",
    "Thoughts that you would be better off dead or of hurting yourself in some way",
    "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?",
];
const HOW_OFTEN: [&str; 4] =
    ["Not at all", "Several days", "More than half the days", "Nearly every day"];
const HOW_DIFFICULT: [&str; 4] =
    ["Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"];
const RIGHTS: &str = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.";

#[test]
fn the_wording_is_the_published_one_byte_for_byte() {
    let wording = PHQ9.wording(Language::English).unwrap();
    assert_eq!(wording.stem, STEM);
    assert_eq!(wording.rights, RIGHTS);
    assert!(wording.items.iter().map(|item| item.question).eq(QUESTIONS));
    for (at, item) in wording.items.iter().enumerate() {
        let expected = if at == 9 { HOW_DIFFICULT } else { HOW_OFTEN };
        assert_eq!(item.choices, expected, "item {}", at + 1);
    }
}

#[test]
fn no_typographic_variant_of_the_wording_slipped_in() {
    let wording = PHQ9.wording(Language::English).unwrap();
    let texts = wording
        .items
        .iter()
        .flat_map(|item| [item.question].into_iter().chain(item.choices.iter().copied()));
    for text in texts.chain([wording.stem, wording.rights]) {
        // Em dashes with a space on either side, and otherwise plain ASCII:
        // no curly quotes, no en dash, no space that doesn't break.
        let plain = text.replace(" \u{2014} ", " ");
        assert!(plain.bytes().all(|byte| matches!(byte, b' '..=b'~')), "{text}");
        assert_eq!(text.trim(), text);
        assert!(!text.contains("  ") && !text.contains(" - "), "{text}");
    }
    let dashes = |n: usize| wording.items[n - 1].question.matches('\u{2014}').count();
    assert_eq!([dashes(6), dashes(8), dashes(9)], [1, 1, 0]);
    // Other copies have a comma here.
    assert!(!wording.items[8].question.contains(','));
    // Other copies have a full stop here.
    assert!(wording.items[7].question.contains("noticed? Or"));
}

#[test]
fn loinc_codes_stand_in_the_order_of_the_items() {
    let codes: Vec<_> = PHQ9.items.iter().filter_map(|item| item.loinc).collect();
    assert_eq!(
        codes,
        [
            "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
            "44260-8", "69722-7"
        ]
    );
    let whole = PHQ9.loinc.as_ref().unwrap();
    assert_eq!((whole.panel, whole.total), ("44249-1", "44261-6"));
}

/// LOINC answer codes of an item by the choice's words.
fn answer_codes(instrument: &Instrument, at: usize) -> Vec<(&'static str, u8, u8, &'static str)> {
    let wording = instrument.wording(Language::English).unwrap();
    let choices = instrument.items[at].choices.iter().zip(wording.items[at].choices);
    choices.map(|(one, word)| (*word, one.value, one.points, one.loinc.unwrap())).collect()
}

#[test]
fn loinc_answer_codes_stand_with_their_words() {
    for at in 0..9 {
        assert_eq!(
            answer_codes(&PHQ9, at),
            [
                ("Not at all", 0, 0, "LA6568-5"),
                ("Several days", 1, 1, "LA6569-3"),
                ("More than half the days", 2, 2, "LA6570-1"),
                ("Nearly every day", 3, 3, "LA6571-9"),
            ]
        );
    }
    // The codes of the last two are not in numeric order.
    assert_eq!(
        answer_codes(&PHQ9, 9),
        [
            ("Not difficult at all", 0, 0, "LA6572-7"),
            ("Somewhat difficult", 1, 0, "LA6573-5"),
            ("Very difficult", 2, 0, "LA6575-0"),
            ("Extremely difficult", 3, 0, "LA6574-3"),
        ]
    );
}
