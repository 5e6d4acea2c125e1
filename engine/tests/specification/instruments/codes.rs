//! LOINC codes, copied from `clinical/reference` section 3; those of the first
//! question of AUDIT-C from LOINC 72109-2.

use std::collections::BTreeSet;

use doorway_engine::instrument::auditc::AUDITC;
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::gad::{GAD2, GAD7};
use doorway_engine::instrument::pcptsd5::PCPTSD5;
use doorway_engine::instrument::phq2::PHQ2;
use doorway_engine::instrument::phq4::PHQ4;
use doorway_engine::instrument::phq8::PHQ8;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::instrument::{ALL, Instrument};
use doorway_engine::words::Language;

use crate::instruments::published::PUBLISHED;

/// Panel and total, where there are codes, and those of the items.
type Codes = (Option<(&'static str, &'static str)>, &'static [&'static str]);

const PHQ: [&str; 8] =
    ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3"];
const GAD: [&str; 7] =
    ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"];

#[test]
fn codes_of_panel_total_and_items_stand_in_their_places() {
    let expected: [(&Instrument, Codes); 7] = [
        (&PHQ8, (None, &PHQ)),
        (&PHQ2, (Some(("55757-9", "55758-7")), &PHQ[..2])),
        (&PHQ4, (Some(("69724-3", "70272-0")), &["69725-0", "68509-9", "44250-9", "44255-8"])),
        (&GAD7, (Some(("69737-5", "70274-6")), &GAD)),
        (&GAD2, (None, &GAD[..2])),
        (
            &PCPTSD5,
            (
                Some(("102010-6", "102017-1")),
                &["102011-4", "102012-2", "102013-0", "102014-8", "102015-5", "102016-3"],
            ),
        ),
        (&AUDITC, (Some(("72109-2", "75626-2")), &["68518-0", "68519-8", "68520-6"])),
    ];
    for (instrument, (whole, items)) in expected {
        let ours = instrument.loinc.as_ref().map(|loinc| (loinc.panel, loinc.total));
        assert_eq!(ours, whole, "{}", instrument.id);
        let ours: Vec<_> = instrument.items.iter().map(|item| item.loinc.unwrap()).collect();
        assert_eq!(ours, items, "{}", instrument.id);
    }
}

#[test]
fn where_no_code_was_found_none_is_made_up() {
    let without: Vec<_> =
        PUBLISHED.iter().filter(|one| one.loinc.is_none()).map(|one| one.id).collect();
    assert_eq!(without, ["phq8", "gad2", "core10"]);
    for one in ALL.iter().filter(|one| **one == &CORE10 || !PUBLISHED.contains(one)) {
        assert!(one.loinc.is_none(), "{}", one.id);
        for item in one.items {
            assert_eq!(item.loinc, None, "{}", one.id);
            assert!(item.choices.iter().all(|choice| choice.loinc.is_none()), "{}", one.id);
        }
    }
}

#[test]
fn no_two_share_a_code_for_the_panel_or_the_total() {
    let whole: Vec<_> = PUBLISHED
        .iter()
        .filter_map(|one| one.loinc.as_ref())
        .flat_map(|loinc| [loinc.panel, loinc.total])
        .collect();
    assert_eq!(whole.iter().collect::<BTreeSet<_>>().len(), whole.len());
    // The total of PHQ-9, which one copy uses for PHQ-8.
    assert_eq!(PHQ9.loinc.as_ref().unwrap().total, "44261-6");
}

/// The choices of an item: its words, what is stored, its points, its code.
fn choices(instrument: &Instrument, id: &str) -> Vec<(&'static str, u8, u8, Option<&'static str>)> {
    let (item, words) =
        instrument.worded(Language::English).find(|(item, _)| item.id == id).unwrap();
    let each = item.choices.iter().zip(words.choices);
    each.map(|(one, word)| (*word, one.value, one.points, one.loinc)).collect()
}

#[test]
fn answer_codes_of_the_phq_and_gad_families_stand_with_their_words() {
    for instrument in [&PHQ8, &PHQ2, &PHQ4, &GAD7, &GAD2] {
        for item in instrument.items {
            assert_eq!(
                choices(instrument, item.id),
                [
                    ("Not at all", 0, 0, Some("LA6568-5")),
                    ("Several days", 1, 1, Some("LA6569-3")),
                    ("More than half the days", 2, 2, Some("LA6570-1")),
                    ("Nearly every day", 3, 3, Some("LA6571-9")),
                ],
                "{} {}",
                instrument.id,
                item.id
            );
        }
    }
}

#[test]
fn answer_codes_of_pcptsd5_stand_with_their_words() {
    for item in PCPTSD5.items {
        let points = u8::from(item.is_scored());
        assert_eq!(
            choices(&PCPTSD5, item.id),
            [("Yes", 1, points, Some("LA33-6")), ("No", 0, 0, Some("LA32-8"))],
            "{}",
            item.id
        );
    }
}

#[test]
fn answer_codes_of_auditc_stand_with_their_words() {
    assert_eq!(
        choices(&AUDITC, "1"),
        [
            ("Never", 0, 0, Some("LA6270-8")),
            ("Monthly or less", 1, 1, Some("LA18926-8")),
            ("Two to four times a month", 2, 2, Some("LA18927-6")),
            ("Two to three times a week", 3, 3, Some("LA18928-4")),
            ("Four or more times a week", 4, 4, Some("LA18929-2")),
        ]
    );
    assert_eq!(
        choices(&AUDITC, "2"),
        [
            ("None, I do not drink", 5, 0, None),
            ("1 or 2", 0, 0, Some("LA15694-5")),
            ("3 or 4", 1, 1, Some("LA15695-2")),
            ("5 or 6", 2, 2, Some("LA18930-0")),
            ("7 to 9", 3, 3, Some("LA18931-8")),
            ("10 or more", 4, 4, Some("LA18932-6")),
        ]
    );
    assert_eq!(
        choices(&AUDITC, "3"),
        [
            ("Never", 0, 0, Some("LA6270-8")),
            ("Less than monthly", 1, 1, Some("LA18933-4")),
            ("Monthly", 2, 2, Some("LA18876-5")),
            ("Weekly", 3, 3, Some("LA18891-4")),
            ("Daily or almost daily", 4, 4, Some("LA18934-2")),
        ]
    );
}
