//! Examples that others published with their totals, and what the published
//! rules say in words.

use doorway_engine::instrument::auditc::AUDITC;
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::gad::{GAD2, GAD7};
use doorway_engine::instrument::pcptsd5::PCPTSD5;
use doorway_engine::instrument::phq2::PHQ2;
use doorway_engine::instrument::phq4::PHQ4;
use doorway_engine::instrument::phq8::PHQ8;
use doorway_engine::instrument::phq9::{DIFFICULTY, PHQ9};
use doorway_engine::instrument::{CutOff, For, Instrument, Topic};
use doorway_engine::score::{Score, part, score, total};
use doorway_engine::sheet::Sheet;

use crate::instruments::published::PUBLISHED;

/// The sheet with these values for items 1, 2, 3…
fn sheet(instrument: &'static Instrument, values: &[i64]) -> Sheet {
    let ids: Vec<_> = (1..=values.len()).map(|n| n.to_string()).collect();
    Sheet::filled(instrument, ids.iter().map(String::as_str).zip(values.iter().copied()))
}

/// Its total and the name of its band, empty where there are none.
fn result(instrument: &'static Instrument, values: &[i64]) -> Option<(u8, &'static str)> {
    match score(&sheet(instrument, values)) {
        Score::Complete { total, band } => {
            Some((total, band.map_or("", |one| one.severity.as_str())))
        }
        Score::Incomplete { .. } | Score::None => None,
    }
}

#[test]
fn phq9_of_us_core_comes_to_12_whatever_the_difficulty() {
    let mut example = sheet(&PHQ9, &[2, 2, 2, 2, 1, 1, 2, 0, 0]);
    assert_eq!(total(&example), Some(12));
    // LA6573-5, somewhat difficult.
    example.answer(DIFFICULTY, 1).unwrap();
    assert_eq!(total(&example), Some(12));
}

#[test]
fn cases_of_uwcirg_come_to_their_totals() {
    assert_eq!(result(&PHQ9, &[0, 1, 2, 3, 0, 1, 2, 3, 0]), Some((12, "moderate")));
    assert_eq!(result(&GAD7, &[0; 7]), Some((0, "minimal")));
    assert_eq!(result(&GAD7, &[1; 7]), Some((7, "mild")));
    assert_eq!(result(&GAD7, &[2; 7]), Some((14, "moderate")));
    assert_eq!(result(&GAD7, &[3; 7]), Some((21, "severe")));
}

#[test]
fn cases_of_awell_come_to_their_totals() {
    assert_eq!(result(&PHQ2, &[2, 1]), Some((3, "")));
    assert_eq!(result(&PHQ2, &[3, 0]), Some((3, "")));
    assert_eq!(result(&PHQ8, &[3, 0, 1, 2, 0, 0, 1, 0]), Some((7, "mild")));

    assert_eq!(result(&PHQ4, &[0, 1, 3, 1]), Some((5, "mild")));
    let example = sheet(&PHQ4, &[0, 1, 3, 1]);
    let sums: Vec<_> = PHQ4.parts.iter().map(|one| (one.of, part(&example, one))).collect();
    assert_eq!(sums, [(Topic::Anxiety, Some(1)), (Topic::Depression, Some(4))]);
}

#[test]
fn fifteen_on_gad7_is_severe() {
    // Awell's table prints "above 15".
    assert_eq!(result(&GAD7, &[3, 3, 3, 3, 3, 0, 0]), Some((15, "severe")));
    assert_eq!(result(&GAD7, &[3, 3, 3, 3, 2, 0, 0]), Some((14, "moderate")));
}

#[test]
fn the_first_screen_of_someone_who_does_not_drink_comes_to_0() {
    // "Never", "None, I do not drink", "Never".
    assert_eq!(result(&AUDITC, &[0, 5, 0]), Some((0, "")));
    // US Core's response: "1 or 2", "Never".
    assert_eq!(result(&AUDITC, &[0, 0, 0]), Some((0, "")));
}

#[test]
fn auditc_adds_the_points_of_its_three_questions() {
    // "Two to three times a week", "3 or 4", "Less than monthly".
    assert_eq!(result(&AUDITC, &[3, 1, 1]), Some((5, "")));
    assert_eq!(result(&AUDITC, &[4, 4, 4]), Some((12, "")));
    // "Monthly or less", "5 or 6", "Never": a case of another project.
    assert_eq!(result(&AUDITC, &[1, 2, 0]), Some((3, "")));
}

#[test]
fn core10_counts_support_and_coping_the_other_way_round() {
    assert_eq!(result(&CORE10, &[0, 4, 4, 0, 0, 0, 0, 0, 0, 0]), Some((0, "")));
    assert_eq!(result(&CORE10, &[0; 10]), Some((8, "")));
    assert_eq!(result(&CORE10, &[4; 10]), Some((32, "")));
    assert_eq!(result(&CORE10, &[4, 0, 0, 4, 4, 4, 4, 4, 4, 4]), Some((40, "")));
    assert_eq!(result(&CORE10, &[2; 10]), Some((20, "")));
    assert_eq!(result(&CORE10, &[3, 1, 2, 1, 0, 0, 4, 2, 3, 0]), Some((18, "")));
}

#[test]
fn a_part_has_no_sum_before_its_items_are_answered() {
    let mut some = Sheet::blank(&PHQ4);
    let sums = |some: &Sheet| PHQ4.parts.iter().map(|one| part(some, one)).collect::<Vec<_>>();
    assert_eq!(sums(&some), [None, None]);
    for (item, value, expected) in [
        ("1", 3, [None, None]),
        ("3", 2, [None, None]),
        ("2", 0, [Some(3), None]),
        ("4", 3, [Some(3), Some(5)]),
    ] {
        some.answer(item, value).unwrap();
        assert_eq!(sums(&some), expected, "after {item}");
    }
    assert_eq!(PHQ4.parts.iter().map(|one| one.highest(&PHQ4)).collect::<Vec<_>>(), [6, 6]);
    assert_eq!(PHQ4.parts.iter().map(|one| one.cut_off).collect::<Vec<_>>(), [3, 3]);
}

#[test]
fn cut_offs_are_the_published_ones() {
    let all = |from| vec![CutOff { from, of: For::All }];
    let expected = [
        (&PHQ9, all(10)),
        (&PHQ8, all(10)),
        (&PHQ2, all(3)),
        (&PHQ4, vec![]),
        (&GAD7, all(10)),
        (&GAD2, all(3)),
        (
            &PCPTSD5,
            vec![CutOff { from: 3, of: For::Sensitive }, CutOff { from: 4, of: For::Balanced }],
        ),
        (&AUDITC, vec![CutOff { from: 3, of: For::Women }, CutOff { from: 4, of: For::Men }]),
        (&CORE10, vec![]),
    ];
    assert_eq!(expected.len(), PUBLISHED.len());
    for (instrument, cut_offs) in expected {
        assert_eq!(instrument.cut_offs, cut_offs, "{}", instrument.id);
    }
}

#[test]
fn each_looks_back_as_long_as_it_says() {
    let days: Vec<_> = PUBLISHED.iter().map(|one| (one.id, one.recall_days)).collect();
    assert_eq!(
        days,
        [
            ("phq9", 14),
            ("phq8", 14),
            ("phq2", 14),
            ("phq4", 14),
            ("gad7", 14),
            ("gad2", 14),
            ("pcptsd5", 30),
            ("auditc", 365),
            ("core10", 7),
        ]
    );
}

#[test]
fn a_change_is_notable_only_where_a_source_that_was_read_says_so() {
    for one in PUBLISHED {
        let expected = if one.id == "phq9" { Some(5) } else { None };
        assert_eq!(one.notable_change, expected, "{}", one.id);
    }
}

#[test]
fn on_the_day_of_a_session_one_alone_is_not_offered() {
    let not: Vec<_> =
        PUBLISHED.iter().filter(|one| one.not_on_session_day).map(|one| one.id).collect();
    assert_eq!(not, ["pcptsd5"]);
}
