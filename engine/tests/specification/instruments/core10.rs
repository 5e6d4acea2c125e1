//! CORE-10 has 9,765,625 sheets: dice pick among them, the same in every run.

use doorway_engine::instrument::core10::{CORE10, SELF_HARM};
use doorway_engine::score::{Score, score};

use crate::instruments::every::{check, check_without, sheet};
use crate::instruments::published::CORE10_SCORING;
use crate::support::seeded::Dice;

const SHEETS: usize = 250_000;

#[test]
fn sheets_by_dice_have_their_published_total_and_none_without_an_answer() {
    assert_eq!(CORE10.highest(), CORE10_SCORING.highest);
    let mut dice = Dice(10);
    for _ in 0..SHEETS {
        let mut places: Vec<_> = (0..10).map(|_| dice.below(5)).collect();
        let total = check(&CORE10_SCORING, &places);
        let at = dice.below(10);
        check_without(&CORE10_SCORING, &places, at);
        // The next less favourable answer, which for items 2 and 3 has the
        // lower value.
        if places[at] < 4 {
            places[at] += 1;
            assert_eq!(check(&CORE10_SCORING, &places), total + 1, "{places:?}");
        }
    }
}

#[test]
fn the_ends_of_the_scale_are_the_most_and_the_least_favourable_answers() {
    assert_eq!(check(&CORE10_SCORING, &[0; 10]), 0);
    assert_eq!(check(&CORE10_SCORING, &[4; 10]), 40);
}

#[test]
fn items_2_and_3_alone_are_reversed() {
    for item in CORE10.items {
        let points: Vec<_> = item.choices.iter().map(|one| (one.value, one.points)).collect();
        let expected = match item.id {
            "2" | "3" => [(0, 4), (1, 3), (2, 2), (3, 1), (4, 0)],
            _ => [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)],
        };
        assert_eq!(points, expected, "{}", item.id);
    }
}

#[test]
fn whatever_is_left_out_there_is_no_total() {
    // Every way to leave out some items, with three ways to answer the others.
    for places in [[0; 10], [4; 10], [0, 1, 2, 3, 4, 3, 2, 1, 0, 1]] {
        for out in 1..1_u32 << 10 {
            let mut some = sheet(&CORE10_SCORING, &[], None);
            let left = |at: usize| out >> at & 1 == 1;
            for at in (0..10).filter(|at| !left(*at)) {
                some.answer(&CORE10_SCORING.id(at), CORE10_SCORING.items[at][places[at]].0)
                    .unwrap();
            }
            let Score::Incomplete { missing } = score(&some) else {
                panic!("{out:b} has a total");
            };
            let expected = (0..10).filter(|at| left(*at)).map(|at| CORE10_SCORING.id(at));
            assert!(missing.iter().map(|item| item.id.to_owned()).eq(expected), "{out:b}");
        }
    }
}

#[test]
fn the_item_on_plans_is_the_sixth_and_counts() {
    let at = CORE10.items.iter().position(|item| item.id == SELF_HARM).unwrap();
    assert_eq!(at, 5);
    assert!(CORE10.items[at].is_scored());
}

#[test]
fn what_was_not_read_in_its_source_is_not_there() {
    assert!(CORE10.bands.is_empty() && CORE10.cut_offs.is_empty());
    assert_eq!(CORE10.notable_change, None);
}
