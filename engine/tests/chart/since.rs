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
fn a_day_belongs_to_each_session_whose_window_holds_it() {
    // Sessions on the 1st and the 4th; moods of 1 to 7 on the 1st to the 7th.
    let record = moods_from("2026-11-01", &[1, 2, 3, 4, 5, 6, 7].map(Some));
    let mut record = record;
    session(&mut record, day("2026-11-01"));
    session(&mut record, day("2026-11-04"));
    let drawn = drawn(&record, "2026-11-01", "2026-11-07");
    assert_eq!(
        told(&drawn),
        [
            (-3, 4, 1),
            (-2, 8, 1),
            (-1, 12, 1),
            // 1 and 4, 2 and 5, 3 and 6, 4 and 7.
            (0, 10, 2),
            (1, 14, 2),
            (2, 18, 2),
            (3, 22, 2),
            (4, 20, 1),
            (5, 24, 1),
            (6, 28, 1),
        ]
    );
    assert_eq!(drawn.noted, 7, "a day of the calendar counts once");
    assert_eq!(drawn.lines[0].len() + drawn.lines[1].len(), 14);
    assert_eq!(drawn.days[3].values, [(4, 1), (16, 1)]);
    // 1, 2 and 3 before; after 2 to 7 and 5 to 7.
    assert_eq!((drawn.before, drawn.after), (Some(8), Some(20)));
}

#[test]
fn the_same_mood_twice_is_told_as_such() {
    let mut record = moods(&[("2026-11-01", 5), ("2026-11-15", 5)]);
    session(&mut record, day("2026-11-01"));
    session(&mut record, day("2026-11-15"));
    let drawn = drawn(&record, "2026-11-01", "2026-11-15");
    assert_eq!(drawn.on(0).map(|day| day.values.clone()), Some(vec![(20, 2)]));
    // The 15th is also two weeks after the first.
    assert_eq!(drawn.on(14).map(|day| day.sessions), Some(1));
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
