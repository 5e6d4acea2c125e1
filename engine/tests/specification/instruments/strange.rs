//! Stored answers that a questionnaire doesn't have.

use doorway_engine::score::{Score, score, total};
use doorway_engine::sheet::Sheet;

use crate::instruments::published::PUBLISHED;

#[test]
fn a_strange_answer_is_kept_and_leaves_the_sheet_without_a_total() {
    for instrument in PUBLISHED {
        let worst = |item: &doorway_engine::instrument::Item| {
            let value = item.choices.iter().map(|choice| choice.value).max().unwrap();
            (item.id, i64::from(value))
        };
        let whole: Vec<_> = instrument.items.iter().map(worst).collect();
        assert!(total(&Sheet::filled(instrument, whole.clone())).is_some(), "{}", instrument.id);
        for odd in [("1", 9), ("1", -1), ("1", 256), ("another", 0), ("", 1)] {
            // In place of an answer, and beside a whole sheet.
            let instead = whole.iter().copied().filter(|(item, _)| *item != odd.0).chain([odd]);
            for answers in [instead.collect::<Vec<_>>(), [whole.clone(), vec![odd]].concat()] {
                let sheet = Sheet::filled(instrument, answers);
                assert_eq!(sheet.strange(), [(odd.0.to_owned(), odd.1)], "{}", instrument.id);
                assert_eq!(total(&sheet), None, "{} with {odd:?}", instrument.id);
                assert!(matches!(score(&sheet), Score::Incomplete { .. }), "{}", instrument.id);
            }
        }
    }
}

#[test]
fn choices_that_look_alike_are_not_the_same_ones() {
    // 5 is "None, I do not drink" in question 2 of AUDIT-C and nothing elsewhere.
    for instrument in PUBLISHED {
        for item in instrument.items {
            let five = (instrument.id, item.id) == ("auditc", "2");
            assert_eq!(item.choice(5).is_some(), five, "{} {}", instrument.id, item.id);
        }
    }
}
