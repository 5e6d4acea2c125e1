//! The days around sessions.

use doorway_engine::chart::Since;
use doorway_engine::record::Record;

use super::{day, moods, moods_from, session};

fn drawn(record: &Record, from: &str, to: &str) -> Since {
    Since::of(record, (day(from), day(to))).expect("a drawing")
}

/// Days since, median in quarters, sessions.
fn told(drawn: &Since) -> Vec<(i64, i64, usize)> {
    drawn.days.iter().map(|day| (day.offset, day.middle, day.sessions)).collect()
}

#[test]
fn a_window_goes_from_a_week_before_to_four_weeks_after() {
    let mut record = moods(&[
        ("2026-10-02", 1),
        ("2026-10-03", 2),
        ("2026-10-10", 4),
        ("2026-11-07", 6),
        ("2026-11-08", 8),
    ]);
    session(&mut record, day("2026-10-10"));
    let drawn = drawn(&record, "2026-10-05", "2026-11-22");
    // The week before reaches over the first day of the range.
    assert_eq!(told(&drawn), [(-7, 8, 1), (0, 16, 1), (28, 24, 1)]);
    assert_eq!(drawn.noted, 3);
    assert_eq!((drawn.before, drawn.after), (Some(8), None));
    assert_eq!(drawn.on(28).map(|day| day.middle), Some(24));
    assert_eq!(drawn.on(27), None);
}

#[test]
fn a_day_counts_once_for_the_nearest_session() {
    // Sessions on the 1st and the 4th; moods of 1 to 7 on the 1st to the 7th.
    let record = moods_from("2026-11-01", &[1, 2, 3, 4, 5, 6, 7].map(Some));
    let mut record = record;
    session(&mut record, day("2026-11-01"));
    session(&mut record, day("2026-11-04"));
    let drawn = drawn(&record, "2026-11-01", "2026-11-07");
    assert_eq!(
        told(&drawn),
        [
            // The 3rd is a day before the second, and two after the first.
            (-1, 12, 1),
            // 1 and 4, 2 and 5.
            (0, 10, 2),
            (1, 14, 2),
            (2, 24, 1),
            (3, 28, 1),
        ]
    );
    assert_eq!(drawn.noted, 7);
    assert_eq!(
        drawn.lines,
        [vec![(0, 4), (1, 8)], vec![(-1, 12), (0, 16), (1, 20), (2, 24), (3, 28)]]
    );
    assert_eq!(drawn.days[1].values, [(4, 1), (16, 1)]);
    // 3 before; 2, 5, 6 and 7 after.
    assert_eq!((drawn.before, drawn.after), (Some(12), Some(22)));
}

#[test]
fn a_day_as_near_to_two_sessions_is_one_after() {
    let mut record = moods(&[("2026-11-03", 5)]);
    session(&mut record, day("2026-11-01"));
    session(&mut record, day("2026-11-05"));
    assert_eq!(told(&drawn(&record, "2026-11-01", "2026-11-07")), [(2, 20, 1)]);
}

#[test]
fn a_day_nearest_to_a_session_before_the_range_stands_nowhere() {
    let mut record = moods(&[("2026-11-07", 3), ("2026-11-10", 5)]);
    session(&mut record, day("2026-11-06"));
    session(&mut record, day("2026-11-12"));
    let drawn = drawn(&record, "2026-11-08", "2026-11-22");
    assert_eq!((told(&drawn), drawn.noted), (vec![(-2, 20, 1)], 1));
}

#[test]
fn two_sessions_on_one_day_have_its_moods_once() {
    let mut record = moods(&[("2026-11-01", 5), ("2026-11-02", 7)]);
    session(&mut record, day("2026-11-01"));
    session(&mut record, day("2026-11-01"));
    let drawn = drawn(&record, "2026-11-01", "2026-11-15");
    assert_eq!((told(&drawn), drawn.sessions.len()), (vec![(0, 20, 1), (1, 28, 1)], 2));
}

#[test]
fn the_same_mood_twice_is_told_as_such() {
    let mut record = moods(&[("2026-11-01", 5), ("2026-11-15", 5)]);
    session(&mut record, day("2026-11-01"));
    session(&mut record, day("2026-11-15"));
    let drawn = drawn(&record, "2026-11-01", "2026-11-15");
    assert_eq!(drawn.on(0).map(|day| day.values.clone()), Some(vec![(20, 2)]));
    // The 15th is nobody's two weeks after.
    assert_eq!(drawn.on(14), None);
}

#[test]
fn planned_sessions_and_those_before_the_range_are_left_out() {
    let mut record = moods(&[("2026-11-20", 5)]);
    session(&mut record, day("2026-11-23"));
    session(&mut record, day("2026-11-08"));
    assert_eq!(drawn(&record, "2026-11-09", "2026-11-22").sessions, []);
    session(&mut record, day("2026-11-22"));
    let drawn = drawn(&record, "2026-11-09", "2026-11-22");
    assert_eq!(drawn.sessions, [day("2026-11-22")]);
    assert_eq!(told(&drawn), [(-2, 20, 1)]);
}

#[test]
fn a_session_without_moods_around_it_has_no_points() {
    let mut record = moods(&[("2026-08-20", 5)]);
    session(&mut record, day("2026-11-01"));
    let drawn = drawn(&record, "2026-08-01", "2026-11-22");
    assert_eq!((drawn.days.len(), drawn.noted, drawn.lines.len()), (0, 0, 1));
    assert_eq!((drawn.before, drawn.after), (None, None));
}

#[test]
fn a_window_may_hold_a_leap_day() {
    let mut record = moods(&[("2028-02-29", 3), ("2028-03-01", 4)]);
    session(&mut record, day("2028-02-28"));
    assert_eq!(told(&drawn(&record, "2028-02-01", "2028-03-31")), [(1, 12, 1), (2, 16, 1)]);
}
