//! The gate of PC-PTSD-5.

use doorway_engine::instrument::Role;
use doorway_engine::instrument::pcptsd5::{GATE, PCPTSD5};
use doorway_engine::score::{Score, score, total};
use doorway_engine::sheet::Sheet;

const ITEMS: [&str; 5] = ["1", "2", "3", "4", "5"];

/// Every way to answer the five items, or not to, with this answer to the gate.
fn every(gate: Option<u8>) -> Vec<(Vec<Option<u8>>, Sheet)> {
    let answers = |n: usize| {
        (0..5).map(move |at| match n / 3_usize.pow(at) % 3 {
            0 => None,
            1 => Some(0),
            _ => Some(1),
        })
    };
    (0..243)
        .map(|n| {
            let mut sheet = Sheet::blank(&PCPTSD5);
            for (item, value) in ITEMS.iter().zip(answers(n)) {
                if let Some(value) = value {
                    sheet.answer(item, value).unwrap();
                }
            }
            if let Some(gate) = gate {
                sheet.answer(GATE, gate).unwrap();
            }
            (answers(n).collect(), sheet)
        })
        .collect()
}

#[test]
fn a_gate_answered_no_comes_to_zero_whatever_was_answered_before() {
    for (answers, sheet) in every(Some(0)) {
        assert_eq!(total(&sheet), Some(0), "{answers:?}");
        assert!(sheet.asked().map(|item| item.id).eq([GATE]), "{answers:?}");
    }
}

#[test]
fn a_gate_without_an_answer_leaves_the_sheet_without_a_total() {
    for (answers, sheet) in every(None) {
        let Score::Incomplete { missing } = score(&sheet) else {
            panic!("{answers:?} has a total");
        };
        assert!(missing.iter().map(|item| item.id).eq([GATE]), "{answers:?}");
    }
}

#[test]
fn behind_an_open_gate_every_item_is_needed() {
    for (answers, sheet) in every(Some(1)) {
        let open: Vec<_> = ITEMS
            .iter()
            .zip(&answers)
            .filter(|(_, value)| value.is_none())
            .map(|(id, _)| *id)
            .collect();
        match score(&sheet) {
            Score::Complete { total, band } => {
                assert!(open.is_empty(), "{answers:?}");
                assert_eq!(total, answers.iter().flatten().sum::<u8>(), "{answers:?}");
                assert_eq!(band, None);
            }
            Score::Incomplete { missing } => {
                assert!(!open.is_empty(), "{answers:?}");
                assert!(missing.iter().map(|item| item.id).eq(open), "{answers:?}");
            }
            Score::None => panic!("PC-PTSD-5 has a total"),
        }
    }
}

#[test]
fn the_gate_comes_first_and_has_no_points() {
    let gate = &PCPTSD5.items[0];
    assert_eq!((gate.id, gate.role), (GATE, Role::Gate));
    assert!(gate.choices.iter().all(|choice| choice.points == 0));
    assert_eq!(PCPTSD5.highest(), 5);
}
