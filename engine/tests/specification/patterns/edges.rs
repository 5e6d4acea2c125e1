//! Each pattern at its edge, counted by hand.

use doorway_engine::diary::{MOOD, SLEEP_HOURS};
use doorway_engine::record::Record;

use super::{ago, held, pattern, today};
use crate::support::days::{check, note, press, session};

const NONE: [&str; 0] = [];

/// A record with one mood on each of these days ago.
fn moods(moods: &[(std::ops::RangeInclusive<i64>, i64)]) -> Record {
    let mut record = Record::default();
    for (days, mood) in moods {
        for back in days.clone() {
            note(&mut record, ago(back), &[(MOOD, *mood)], &[]);
        }
    }
    record
}

#[test]
fn three_low_noted_days_hold_until_two_later_ones_are_not_low() {
    let run = ["diary-low-run"];
    assert_eq!(held(&moods(&[(3..=3, 3), (9..=9, 3), (20..=20, 3)])), run);
    assert_eq!(held(&moods(&[(3..=3, 3), (9..=9, 3)])), NONE);
    // The last of them is at most 14 days ago.
    assert_eq!(held(&moods(&[(14..=14, 3), (30..=30, 3), (50..=50, 3)])), run);
    assert_eq!(held(&moods(&[(15..=15, 3), (30..=30, 3), (50..=50, 3)])), NONE);
    // However long ago the others are.
    assert_eq!(held(&moods(&[(14..=14, 3), (400..=400, 3), (500..=500, 3)])), run);
    // A day between them that is not low.
    assert_eq!(held(&moods(&[(10..=10, 3), (11..=11, 4), (12..=13, 3)])), NONE);
    // One better day does not end it, two do, with a low one between or not.
    let then = |later: &[(std::ops::RangeInclusive<i64>, i64)]| {
        let before = [(9..=10, 3), (12..=12, 3)];
        held(&moods(&[&before[..], later].concat()))
    };
    assert_eq!(then(&[(5..=5, 4)]), run);
    assert_eq!(then(&[(5..=6, 4)]), NONE);
    assert_eq!(then(&[(4..=4, 4), (5..=5, 3), (6..=6, 4)]), ["diary-low-most"]);
    let found = pattern("diary-low-run").found(&moods(&[(3..=3, 5), (4..=8, 2)]), today());
    assert_eq!(found.unwrap(), [8, 7, 6, 5, 4].map(ago));
}

#[test]
fn most_noted_days_of_fourteen_hold_from_four_on() {
    let with = |low: &[i64], other: &[i64]| {
        let mut record = Record::default();
        for (days, mood) in [(low, 3), (other, 4)] {
            for back in days {
                note(&mut record, ago(*back), &[(MOOD, mood)], &[]);
            }
        }
        held(&record) == ["diary-low-most"]
    };
    assert!(with(&[0, 4, 8, 12], &[2, 6, 10]));
    assert!(!with(&[0, 4, 8, 12], &[2, 6, 10, 13]), "half is not most");
    assert!(!with(&[0, 4, 8], &[2, 6]), "three days");
    // Today and the day 13 days ago are in the window; 14 days ago is not.
    assert!(with(&[1, 4, 8, 13], &[2, 6, 10]));
    assert!(!with(&[1, 4, 8, 14], &[2, 6, 10]));
    assert!(with(&[0, 4, 8, 12], &[2, 6, 10, 14]));
}

#[test]
fn the_bottom_of_the_scale_counts_on_two_of_five_noted_days() {
    let low = |days: &[(i64, i64)]| {
        let mut record = Record::default();
        for (back, mood) in days {
            note(&mut record, ago(*back), &[(MOOD, *mood)], &[]);
        }
        held(&record)
    };
    assert_eq!(low(&[(0, 1), (1, 5), (2, 5), (3, 5), (4, 1)]), ["diary-very-low"]);
    assert_eq!(low(&[(0, 1), (1, 5), (2, 5), (3, 5), (4, 5), (5, 1)]), NONE);
    assert_eq!(low(&[(0, 2), (1, 5), (2, 5), (3, 5), (4, 1)]), NONE);
    assert_eq!(low(&[(0, 0), (13, 0)]), ["diary-very-low"]);
    assert_eq!(low(&[(0, 0), (14, 0)]), NONE);
    // The lowest entry of a day counts, and a day once.
    assert_eq!(low(&[(0, 1), (0, 9), (0, 9), (4, 1), (4, 8)]), ["diary-very-low"]);
    assert_eq!(low(&[(0, 1), (0, 0)]), NONE);
    // A sign alone makes no noted day.
    let mut record = moods(&[(0..=0, 1), (1..=3, 5), (5..=5, 1)]);
    note(&mut record, ago(4), &[], &["sleep"]);
    assert_eq!(held(&record), ["diary-very-low"]);
}

#[test]
fn days_after_today_and_days_without_a_rating_never_count() {
    assert_eq!(held(&moods(&[(-1..=1, 3)])), NONE);
    let mut record = moods(&[(0..=1, 3)]);
    note(&mut record, ago(8), &[("interest", 5)], &["isolation"]);
    assert_eq!(held(&record), NONE);
}

#[test]
fn a_day_counts_by_the_middle_of_its_ratings() {
    let with = |ratings: &[i64]| {
        let mut record = moods(&[(1..=2, 2)]);
        for mood in ratings {
            note(&mut record, today(), &[(MOOD, *mood)], &[]);
        }
        held(&record)
    };
    // Three and a half is not three.
    assert_eq!(with(&[3, 4]), NONE);
    assert_eq!(with(&[2, 4]), ["diary-low-run"]);
    assert_eq!(with(&[10, 3, 2]), ["diary-low-run"]);
    assert_eq!(with(&[10, 4, 2]), NONE);
}

#[test]
fn other_scales_count_like_the_mood_and_apart_from_it() {
    for (scale, rule) in [
        ("interest", "diary-no-interest"),
        ("energy", "diary-low-energy"),
        ("sleep-quality", "diary-low-sleep"),
        ("connection", "diary-low-connection"),
    ] {
        for (days, expected) in [(3, &NONE[..]), (4, &[rule][..])] {
            let mut record = Record::default();
            for back in 0..days {
                note(&mut record, ago(back), &[(scale, 3), (MOOD, 4)], &[]);
            }
            // A day on which it was not rated is no noted day of this scale.
            for back in 5..10 {
                note(&mut record, ago(back), &[(MOOD, 4)], &[]);
            }
            assert_eq!(held(&record), expected, "{scale} {days} days");
        }
    }
}

#[test]
fn a_drop_of_three_points_holds_and_of_two_and_three_quarters_does_not() {
    let drop = ["diary-drop"];
    assert_eq!(held(&moods(&[(0..=2, 5), (3..=6, 8)])), drop);
    assert_eq!(held(&moods(&[(0..=2, 6), (3..=6, 9)])), NONE);
    assert_eq!(held(&moods(&[(0..=2, 5), (3..=5, 8)])), NONE);
    assert_eq!(held(&moods(&[(0..=2, 5), (3..=4, 8), (5..=6, 7)])), NONE);
    // Two entries make a day of 7.5, and the middle before is 7.75.
    let mut record = moods(&[(0..=2, 5), (3..=3, 8), (4..=4, 9), (5..=5, 7)]);
    for mood in [7, 8] {
        note(&mut record, ago(6), &[(MOOD, mood)], &[]);
    }
    assert_eq!(held(&record), NONE);
    // The last of the three at most 7 days ago; those before, within 60 days.
    assert_eq!(held(&moods(&[(7..=9, 5), (30..=33, 8)])), drop);
    assert_eq!(held(&moods(&[(8..=10, 5), (30..=33, 8)])), NONE);
    assert_eq!(held(&moods(&[(0..=2, 5), (56..=59, 8)])), drop);
    assert_eq!(held(&moods(&[(0..=2, 5), (57..=60, 8)])), NONE);
    // Of the days before, the last 14 count.
    assert_eq!(held(&moods(&[(0..=2, 4), (30..=43, 6), (44..=59, 9)])), NONE);
    // It stands while nothing is better, and is over once two of three days are.
    assert_eq!(held(&moods(&[(0..=4, 5), (5..=6, 7), (8..=9, 9)])), drop);
    assert_eq!(held(&moods(&[(0..=0, 6), (1..=3, 4), (4..=7, 8)])), drop);
    assert_eq!(held(&moods(&[(0..=1, 6), (2..=4, 4), (5..=8, 8)])), NONE);
}

#[test]
fn a_fall_of_two_points_holds_and_of_one_and_three_quarters_does_not() {
    assert_eq!(held(&moods(&[(0..=2, 5), (14..=16, 7)])), ["diary-fall"]);
    assert_eq!(held(&moods(&[(0..=2, 6), (14..=16, 7)])), NONE);
    // Two days rated are too few, before as now.
    assert_eq!(held(&moods(&[(0..=1, 5), (14..=16, 9)])), NONE);
    assert_eq!(held(&moods(&[(0..=2, 5), (14..=15, 7)])), NONE);
    // Today and 13 days ago are now; 14 and 27 days ago are before.
    assert_eq!(
        held(&moods(&[(0..=0, 5), (12..=13, 5), (14..=14, 7), (26..=27, 7)])),
        ["diary-fall"]
    );
    assert_eq!(held(&moods(&[(0..=2, 5), (14..=14, 7), (27..=28, 7)])), NONE);
    assert_eq!(held(&moods(&[(-1..=1, 5), (14..=18, 7)])), NONE);
    // Six days: their middle lies between 5 and 5.5, at five and a quarter.
    let mut record = moods(&[(0..=1, 4), (2..=2, 5), (4..=5, 6), (14..=18, 7)]);
    note(&mut record, ago(3), &[(MOOD, 5)], &[]);
    note(&mut record, ago(3), &[(MOOD, 6)], &[]);
    // That the last three days have dropped is another matter.
    assert_eq!(held(&record), ["diary-drop"]);
}

#[test]
fn very_high_with_little_sleep_counts_on_two_of_three_days_and_only_together() {
    let with = |days: &[(i64, i64, i64)]| {
        let mut record = Record::default();
        for (back, mood, minutes) in days {
            note(&mut record, ago(*back), &[(MOOD, *mood), (SLEEP_HOURS, *minutes)], &[]);
        }
        held(&record)
    };
    assert_eq!(with(&[(0, 9, 300), (2, 9, 300)]), ["diary-elated"]);
    assert_eq!(with(&[(0, 9, 300)]), NONE);
    assert_eq!(with(&[(0, 9, 300), (1, 8, 300)]), NONE);
    assert_eq!(with(&[(0, 9, 300), (1, 9, 330)]), NONE);
    assert_eq!(with(&[(-1, 9, 300), (0, 9, 300)]), NONE);
    // High on one day and short of sleep on another is neither.
    assert_eq!(with(&[(0, 10, 480), (1, 5, 60), (2, 10, 480)]), NONE);
    // Noted days, however far apart; days without an entry are not among them.
    assert_eq!(with(&[(0, 9, 300), (13, 9, 300)]), ["diary-elated"]);
    assert_eq!(with(&[(0, 9, 300), (14, 9, 300)]), NONE);
    assert_eq!(with(&[(0, 5, 300), (1, 5, 300), (2, 9, 300), (3, 9, 300)]), NONE);
}

#[test]
fn the_sign_for_thoughts_counts_for_two_weeks_in_any_capitals() {
    for sign in ["thoughts", "Thoughts", "THOUGHTS"] {
        for (back, holds) in [(-1, true), (0, true), (14, true), (15, false)] {
            let mut record = Record::default();
            note(&mut record, ago(back), &[], &[sign]);
            assert_eq!(held(&record) == ["sign-thoughts"], holds, "{sign} {back} days ago");
        }
    }
}

#[test]
fn three_different_signs_in_seven_days_hold_and_the_same_one_counts_once() {
    let with = |signs: &[(i64, &str)]| {
        let mut record = Record::default();
        for (back, sign) in signs {
            note(&mut record, ago(*back), &[], &[sign]);
        }
        held(&record)
    };
    assert_eq!(with(&[(0, "sleep"), (3, "I stop cooking"), (6, "isolation")]), ["signs-three"]);
    assert_eq!(with(&[(0, "sleep"), (3, "I stop cooking"), (7, "isolation")]), NONE);
    assert_eq!(with(&[(0, "sleep"), (1, "SLEEP"), (2, "Sleep"), (3, "isolation")]), NONE);
    assert_eq!(with(&[(-1, "sleep"), (1, "fatigue"), (2, "isolation")]), NONE);
}

#[test]
fn hard_to_manage_alone_counts_on_its_day_and_six_more() {
    for (back, holds) in [(-1, false), (0, true), (6, true), (7, false)] {
        let mut record = Record::default();
        press(&mut record, ago(back));
        assert_eq!(held(&record) == ["hard-alone"], holds, "{back} days ago");
    }
    // Pressed under a clock that was ahead, and again once it is set back.
    let mut record = Record::default();
    press(&mut record, ago(-400));
    press(&mut record, today());
    assert_eq!(held(&record), ["hard-alone"]);
}

#[test]
fn no_change_counts_above_the_cut_off_after_six_sessions() {
    let with = |from: u8, to: u8, sessions: &[i64]| {
        let mut record = Record::default();
        check(&mut record, "phq9", ago(40), from, &[]);
        for back in sessions {
            session(&mut record, ago(*back));
        }
        check(&mut record, "phq9", ago(20), to, &[]);
        held(&record) == ["phq9-unchanged"]
    };
    let six = [39, 36, 33, 30, 27, 24];
    assert!(with(16, 12, &six));
    // Five points lower is the change that counts; below 10 is below the cut-off.
    assert!(!with(16, 11, &six));
    assert!(with(14, 10, &six) && !with(13, 9, &six));
    assert!(!with(16, 16, &six[1..]), "five sessions");
    // On the day of the later check a session counts, on that of the former not.
    assert!(with(16, 16, &[39, 36, 33, 30, 27, 20]));
    assert!(!with(16, 16, &[40, 36, 33, 30, 27, 24]));
    assert!(!with(16, 16, &[39, 36, 33, 30, 27, 19]));
}
