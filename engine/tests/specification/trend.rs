//! How results stand beside each other: the last, the baseline, overlapping
//! days, and the sessions between.
use doorway_engine::id::Id;
use doorway_engine::instrument;
use doorway_engine::kept::Kind;
use doorway_engine::moment::Moment;
use doorway_engine::record::{Check, Record, baseline};
use doorway_engine::stored::Key;
use doorway_engine::trend;
use proptest::prelude::*;

use crate::support::days;

/// 2026-11-01T12:00Z
const START: i64 = 1_793_534_400_000;
const DAY: i64 = 86_400_000;

/// A PHQ-9 on that many days after the start, with that total (0 to 27).
fn add(record: &mut Record, day: i64, total: u8) -> Check {
    add_of(record, "phq9", day, total)
}

fn add_of(record: &mut Record, id: &str, day: i64, total: u8) -> Check {
    let items = instrument::find(id).unwrap().items.iter().filter(|item| item.is_scored());
    let mut left = total;
    let answers = items.map(|item| {
        let value = left.min(3);
        left -= value;
        (item.id.to_owned(), i64::from(value))
    });
    let mut entropy = [0; 16];
    entropy[..8].copy_from_slice(&day.to_be_bytes());
    entropy[8] = u8::try_from(record.checks().len()).unwrap();
    let check = Check {
        id: Id::from_entropy(entropy),
        instrument: id.to_owned(),
        taken: Moment { unix_ms: START + day * DAY, offset_min: 0 },
        language: "en".to_owned(),
        answers: answers.collect(),
    };
    record.keep(check.clone());
    check
}

fn add_session(record: &mut Record, day: &str) {
    days::session(record, days::day(day));
}

#[test]
fn higher_is_higher_and_lower_is_lower() {
    let mut record = Record::default();
    let first = add(&mut record, 0, 9);
    let second = add(&mut record, 14, 14);
    let third = add(&mut record, 28, 9);
    assert_eq!(trend::change(&record, &first), None);
    let up = trend::change(&record, &second).unwrap();
    assert_eq!((up.points, up.from, up.notable), (5, 9, true));
    let down = trend::change(&record, &third).unwrap();
    assert_eq!((down.points, down.from, down.notable), (-5, 14, true));
}

#[test]
fn a_change_is_notable_from_5_points_in_either_direction_and_only_where_published() {
    for (to, notable) in [(6, false), (5, true), (14, false), (15, true), (10, false)] {
        let mut record = Record::default();
        add(&mut record, 0, 10);
        let later = add(&mut record, 20, to);
        assert_eq!(trend::change(&record, &later).unwrap().notable, notable, "10 to {to}");
    }
    let mut record = Record::default();
    add_of(&mut record, "gad7", 0, 0);
    let later = add_of(&mut record, "gad7", 20, 21);
    assert!(!trend::change(&record, &later).unwrap().notable, "no size is published for GAD-7");
}

#[test]
fn the_baseline_is_what_the_person_picked() {
    let mut record = Record::default();
    let first = add(&mut record, 0, 20);
    let second = add(&mut record, 20, 15);
    let third = add(&mut record, 40, 12);
    assert_eq!(trend::since_baseline(&record, &third), None);
    record.settings.choose(&baseline("phq9"), first.id.as_str(), START);
    let change = trend::since_baseline(&record, &third).unwrap();
    assert_eq!((change.points, change.from, change.notable), (-8, 20, true));
    // Where it is the last check too, it is said once.
    assert_eq!(trend::since_baseline(&record, &second), None);
    assert_eq!(trend::since_baseline(&record, &first), None);
    // Of another questionnaire it is none.
    record.settings.choose(&baseline("gad7"), first.id.as_str(), START);
    assert!(record.baseline("gad7").is_none());
    // Deleted, it is none.
    record.delete(&Key::One(Kind::Check, first.id), START);
    assert_eq!(trend::since_baseline(&record, &third), None);
    // No longer wanted, it is none.
    record.settings.choose(&baseline("phq9"), "", START);
    assert!(record.baseline("phq9").is_none());
}

#[test]
fn results_within_the_recall_period_overlap_and_others_do_not() {
    for (days, shared) in [(0, 14), (1, 13), (13, 1), (14, 0), (15, 0)] {
        let mut record = Record::default();
        let first = add(&mut record, 0, 3);
        let later = add(&mut record, days, 3);
        let day = later.taken.day().unwrap();
        assert_eq!(trend::shared_days(&first, day), shared, "after {days} days");
        let points = trend::points(&record, "phq9");
        assert_eq!(points[1].overlaps, shared > 0);
        assert!(!points[0].overlaps);
    }
    let mut record = Record::default();
    let week = add_of(&mut record, "core10", 0, 3);
    let after = |days| week.taken.day().unwrap().plus(days);
    assert_eq!(trend::shared_days(&week, after(6)), 1);
    assert_eq!(trend::shared_days(&week, after(7)), 0);
}

#[test]
fn it_is_too_early_until_the_day_that_the_result_names() {
    let mut record = Record::default();
    let check = add(&mut record, 0, 3);
    let free = trend::free_from(&check).unwrap();
    assert_eq!(free.iso(), "2026-11-15");
    let before = check.taken.day().unwrap().plus(13);
    assert!(trend::too_early(&record, "phq9", before).is_some());
    assert!(trend::too_early(&record, "phq9", free).is_none());
    assert!(trend::too_early(&record, "gad7", before).is_none());
}

#[test]
fn the_sessions_from_one_result_to_the_next_are_named() {
    let mut record = Record::default();
    let first = add(&mut record, 0, 3);
    let second = add(&mut record, 14, 3);
    for day in ["2026-10-31", "2026-11-15", "2026-11-08", "2026-11-01", "2026-11-16"] {
        add_session(&mut record, day);
    }
    let between = trend::sessions_between(&record, &first, &second);
    let days: Vec<_> = between.iter().map(|session| session.day.iso()).collect();
    assert_eq!(days, ["2026-11-01", "2026-11-08", "2026-11-15"]);
    let before = trend::session_before(&record, &second).unwrap();
    assert_eq!(before.day.iso(), "2026-11-15");
}

/// The totals that are drawn beside a result, and how many there were before.
fn drawn(record: &Record, check: &Check) -> Vec<u8> {
    trend::recent(record, check).iter().map(|point| point.total).collect()
}

#[test]
fn the_last_six_results_are_drawn_once_there_are_two() {
    let mut record = Record::default();
    let never = add(&mut Record::default(), 0, 3);
    assert_eq!(drawn(&record, &never), [0; 0], "nothing is kept");
    let first = add(&mut record, 0, 9);
    assert_eq!(drawn(&record, &first), [0; 0], "one is no course");
    let second = add(&mut record, 14, 9);
    assert_eq!(drawn(&record, &second), [9, 9], "the same twice");
    let mut last = second.clone();
    for (at, total) in (2..).zip([1, 2, 3, 4, 27]) {
        last = add(&mut record, 14 * at, total);
    }
    assert_eq!(drawn(&record, &last), [9, 1, 2, 3, 4, 27], "seven");
    // What came later is no part of an older result.
    assert_eq!(drawn(&record, &second), [9, 9]);
    assert_eq!(drawn(&record, &first), [0; 0]);
}

#[test]
fn two_results_of_one_day_are_two_and_those_of_another_questionnaire_none() {
    let mut record = Record::default();
    let first = add(&mut record, 0, 5);
    add_of(&mut record, "gad7", 1, 21);
    let mut later = add(&mut record, 14, 7);
    later.taken.unix_ms += 3_600_000;
    later.id = Id::from_entropy([7; 16]);
    later.answers.retain(|(item, _)| item != "1");
    later.answers.push(("1".to_owned(), 0));
    record.keep(later.clone());
    assert_eq!(drawn(&record, &later), [5, 7, 4]);
    assert_eq!(drawn(&record, &first), [0; 0]);
}

#[test]
fn a_sheet_without_a_total_is_no_point_and_has_no_drawing() {
    let mut record = Record::default();
    add(&mut record, 0, 5);
    let mut open = add(&mut record, 14, 7);
    let whole = add(&mut record, 28, 9);
    open.id = Id::from_entropy([8; 16]);
    open.taken.unix_ms += 14 * DAY;
    open.answers.pop();
    record.keep(open.clone());
    assert_eq!(drawn(&record, &open), [0; 0]);
    assert_eq!(drawn(&record, &whole), [5, 7, 9]);
}

proptest! {
    #[test]
    fn the_order_in_which_results_were_kept_does_not_matter(
        mut days in prop::collection::vec((0_i64..400, 0_u8..=27), 1..12),
        seed in any::<u64>(),
    ) {
        days.sort_unstable_by_key(|one| one.0);
        days.dedup_by_key(|one| one.0);
        let course = |days: &[(i64, u8)]| {
            let mut record = Record::default();
            for (day, total) in days {
                add(&mut record, *day, *total);
            }
            let points = trend::points(&record, "phq9");
            points.iter().map(|one| (one.day, one.total, one.overlaps)).collect::<Vec<_>>()
        };
        let expected = course(&days);
        prop_assert_eq!(expected.len(), days.len());
        prop_assert!(expected.is_sorted_by_key(|one| one.0));
        let turn = usize::try_from(seed % 12).unwrap() % days.len();
        days.rotate_left(turn);
        prop_assert_eq!(course(&days), expected);
    }
}
