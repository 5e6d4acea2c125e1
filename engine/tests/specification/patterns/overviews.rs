//! What holds over all that is kept, and what is missing.

use doorway_engine::diary::MOOD;
use doorway_engine::guidance::{Tier, look_again, overview};
use doorway_engine::record::Record;

use super::{ago, held, today};
use crate::support::days::{check, noon, note, press};

const NONE: [&str; 0] = [];

#[test]
fn nothing_kept_gives_nothing_which_is_no_reassurance() {
    let record = Record::default();
    let overview = overview(&record, noon(today()));
    assert!(overview.told.is_empty() && overview.tier().is_none());
    assert_eq!((overview.last, overview.silent), (None, None));
    assert_eq!(look_again(&record, today()), today().plus(7));
}

#[test]
fn the_most_urgent_comes_first_and_then_the_order_of_the_table() {
    let mut record = Record::default();
    press(&mut record, today());
    check(&mut record, "phq9", ago(2), 15, &[]);
    check(&mut record, "after", ago(1), 0, &[("dreams", 1), ("craving", 1)]);
    note(&mut record, today(), &[], &["thoughts"]);
    let expected = [
        "sign-thoughts",
        "after-craving",
        "phq9-high",
        "phq9-cut-off",
        "hard-alone",
        "after-dreams",
    ];
    assert_eq!(held(&record), expected);
    assert_eq!(overview(&record, noon(today())).tier(), Some(Tier::Now));
}

#[test]
fn each_tier_stands_once_first_those_that_hold() {
    let mut record = Record::default();
    let steps = |record: &Record| {
        let overview = overview(record, noon(today()));
        let steps: Vec<_> = overview.steps().iter().map(|(tier, _)| *tier).collect();
        let cards = overview.steps().iter().take_while(|(_, told)| !told.is_empty()).count();
        assert_eq!(cards, overview.cards().len());
        let (held, others) = steps.split_at(cards);
        assert!(held.is_sorted() && others.is_sorted(), "the most urgent comes first");
        let mut all = steps.clone();
        all.sort_unstable();
        assert_eq!(all, Tier::ALL);
        held.to_vec()
    };
    assert_eq!(steps(&record), []);
    press(&mut record, today());
    assert_eq!(steps(&record), [Tier::Soon]);
    check(&mut record, "after", today(), 0, &[("dreams", 1), ("craving", 1), ("breathing", 4)]);
    assert_eq!(steps(&record), [Tier::Emergency, Tier::Today, Tier::Soon, Tier::Visit]);
    note(&mut record, today(), &[], &["thoughts"]);
    assert_eq!(steps(&record), Tier::ALL);
}

#[test]
fn a_check_counts_for_two_weeks_and_one_after_a_session_for_one() {
    for (back, holds) in [(0, true), (14, true), (15, false)] {
        let mut record = Record::default();
        check(&mut record, "phq9", ago(back), 1, &[("9", 1)]);
        assert_eq!(held(&record) == ["phq9-self-harm"], holds, "{back} days ago");
    }
    for (back, holds) in [(0, true), (6, true), (7, false)] {
        let mut record = Record::default();
        check(&mut record, "after", ago(back), 0, &[("bladder", 1)]);
        assert_eq!(held(&record) == ["after-bladder"], holds, "{back} days ago");
    }
}

#[test]
fn a_later_check_takes_the_place_of_a_former_one_of_its_own_instrument_only() {
    let mut record = Record::default();
    check(&mut record, "phq9", ago(10), 10, &[]);
    check(&mut record, "gad7", ago(5), 0, &[]);
    assert_eq!(held(&record), ["phq9-cut-off"]);
    check(&mut record, "phq9", ago(1), 9, &[]);
    assert_eq!(held(&record), NONE);
}

#[test]
fn silence_is_told_from_a_week_on() {
    for (back, silent) in [(0, None), (6, None), (7, Some(7)), (12, Some(12))] {
        let mut record = Record::default();
        note(&mut record, ago(back), &[(MOOD, 6)], &[]);
        note(&mut record, ago(-3), &[(MOOD, 6)], &[]);
        let overview = overview(&record, noon(today()));
        assert_eq!((overview.last, overview.silent), (Some(ago(back)), silent));
    }
    let mut record = Record::default();
    note(&mut record, ago(12), &[(MOOD, 6)], &[]);
    check(&mut record, "gad2", ago(2), 0, &[]);
    assert_eq!(overview(&record, noon(today())).silent, None);
}

#[test]
fn one_looks_again_when_phq_9_stands_on_its_own_or_in_a_week() {
    for (back, ahead) in [(0, 14), (13, 1), (14, 7), (40, 7)] {
        let mut record = Record::default();
        check(&mut record, "phq9", ago(back), 3, &[]);
        assert_eq!(look_again(&record, today()), ago(-ahead), "{back} days ago");
    }
}
