//! Each pattern at its edge, counted by hand.

use doorway_engine::diary::{MOOD, SLEEP_HOURS};
use doorway_engine::record::Record;

use super::days::{check, note, press, session};
use super::{ago, held, pattern, today};

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
fn eight_low_days_of_fourteen_hold_and_seven_do_not() {
    assert_eq!(held(&moods(&[(0..=7, 3)])), ["diary-low-mood"]);
    assert_eq!(held(&moods(&[(0..=6, 3)])), NONE);
    assert_eq!(held(&moods(&[(0..=13, 4)])), NONE);
    // Today and the day 13 days ago are in the window; 14 days ago is not.
    assert_eq!(held(&moods(&[(6..=13, 3)])), ["diary-low-mood"]);
    assert_eq!(held(&moods(&[(7..=14, 3)])), NONE);
    let found = pattern("diary-low-mood").found(&moods(&[(6..=13, 3)]), today()).unwrap();
    assert_eq!((found.len(), found[0], found[7]), (8, ago(13), ago(6)));
}

#[test]
fn days_after_today_and_days_without_a_rating_never_count() {
    assert_eq!(held(&moods(&[(-1..=6, 3)])), NONE);
    let mut record = moods(&[(0..=6, 3)]);
    note(&mut record, ago(8), &[("interest", 5)], &["isolation"]);
    assert_eq!(held(&record), NONE);
}

#[test]
fn a_day_counts_by_the_middle_of_its_ratings() {
    let with = |ratings: &[i64]| {
        let mut record = moods(&[(1..=7, 0)]);
        for mood in ratings {
            note(&mut record, today(), &[(MOOD, *mood)], &[]);
        }
        held(&record)
    };
    // Three and a half is not three.
    assert_eq!(with(&[3, 4]), NONE);
    assert_eq!(with(&[2, 4]), ["diary-low-mood"]);
    assert_eq!(with(&[10, 3, 0]), ["diary-low-mood"]);
    assert_eq!(with(&[10, 4, 0]), NONE);
}

#[test]
fn interest_counts_like_the_mood_and_apart_from_it() {
    for (days, expected) in [(7, &NONE[..]), (8, &["diary-no-interest"][..])] {
        let mut record = Record::default();
        for back in 0..days {
            note(&mut record, ago(back), &[("interest", 3), (MOOD, 4)], &[]);
        }
        assert_eq!(held(&record), expected, "{days} days");
    }
}

#[test]
fn a_fall_of_two_points_holds_and_of_one_and_three_quarters_does_not() {
    assert_eq!(held(&moods(&[(0..=4, 5), (14..=18, 7)])), ["diary-fall"]);
    assert_eq!(held(&moods(&[(0..=4, 6), (14..=18, 7)])), NONE);
    // Four days rated are too few, before as now.
    assert_eq!(held(&moods(&[(0..=3, 5), (14..=18, 9)])), NONE);
    assert_eq!(held(&moods(&[(0..=4, 5), (14..=17, 9)])), NONE);
    // Today and 13 days ago are now; 14 and 27 days ago are before.
    assert_eq!(
        held(&moods(&[(0..=0, 5), (10..=13, 5), (14..=14, 7), (24..=27, 7)])),
        ["diary-fall"]
    );
    assert_eq!(held(&moods(&[(0..=4, 5), (14..=14, 7), (25..=28, 7)])), NONE);
    assert_eq!(held(&moods(&[(-1..=3, 5), (14..=18, 7)])), NONE);
    // Six days: their middle lies between 5 and 5.5, at five and a quarter.
    let mut record = moods(&[(0..=1, 4), (2..=2, 5), (4..=5, 6), (14..=18, 7)]);
    note(&mut record, ago(3), &[(MOOD, 5)], &[]);
    note(&mut record, ago(3), &[(MOOD, 6)], &[]);
    assert_eq!(held(&record), NONE);
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
    assert_eq!(with(&[(0, 9, 300), (3, 9, 300)]), NONE);
    assert_eq!(with(&[(0, 9, 300)]), NONE);
    assert_eq!(with(&[(0, 9, 300), (1, 8, 300)]), NONE);
    assert_eq!(with(&[(0, 9, 300), (1, 9, 330)]), NONE);
    assert_eq!(with(&[(-1, 9, 300), (0, 9, 300)]), NONE);
    // High on one day and short of sleep on another is neither.
    assert_eq!(with(&[(0, 10, 480), (1, 5, 60), (2, 10, 480)]), NONE);
}

#[test]
fn the_sign_for_thoughts_counts_for_two_weeks_in_any_capitals() {
    for sign in ["thoughts", "Thoughts", "THOUGHTS"] {
        for (back, holds) in [(-1, false), (0, true), (13, true), (14, false)] {
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
