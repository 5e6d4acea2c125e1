//! The last 14 days at a glance, and beside the 14 before.

use doorway_engine::diary::{Fortnights, StripDay, fortnights, strip};
use doorway_engine::moment::Day;
use doorway_engine::record::Record;

use crate::support::days::{day, note, session};

fn today() -> Day {
    day("2026-12-05")
}

fn on(days: &[StripDay], text: &str) -> StripDay {
    *days.iter().find(|one| one.day == day(text)).unwrap()
}

#[test]
fn the_days_follow_each_other_over_the_end_of_a_month() {
    for (today, first) in [
        ("2026-12-05", "2026-11-22"),
        ("2027-01-01", "2026-12-19"),
        ("2028-03-01", "2028-02-17"),
        ("2027-03-01", "2027-02-16"),
    ] {
        let days = strip(&Record::default(), day(today));
        assert_eq!(days.len(), 14);
        assert_eq!((days[0].day, days[13].day), (day(first), day(today)));
        assert!(days.windows(2).all(|two| two[1].day.since(two[0].day) == 1));
        assert!(days.iter().all(|one| one.mood.is_none() && !one.session));
    }
}

#[test]
fn a_gap_stays_a_gap_and_two_moods_a_day_are_their_median() {
    let mut record = Record::default();
    note(&mut record, day("2026-11-30"), &[("mood", 4)], &[]);
    note(&mut record, day("2026-11-30"), &[("mood", 7)], &[]);
    note(&mut record, day("2026-12-01"), &[("energy", 9)], &[]);
    note(&mut record, day("2026-12-02"), &[("mood", 0)], &[]);
    let days = strip(&record, today());
    assert_eq!(on(&days, "2026-11-30").mood, Some(11));
    assert_eq!(on(&days, "2026-12-01").mood, None, "nothing is drawn between");
    assert_eq!(on(&days, "2026-12-02").mood, Some(0));
    assert_eq!(days.iter().filter(|one| one.mood.is_some()).count(), 2);
}

#[test]
fn what_lies_before_and_after_is_not_on_it() {
    let mut record = Record::default();
    for text in ["2026-11-21", "2026-11-22", "2026-12-05", "2026-12-06"] {
        note(&mut record, day(text), &[("mood", 5)], &[]);
        session(&mut record, day(text));
    }
    let days = strip(&record, today());
    let noted = days.iter().filter(|one| one.mood.is_some() && one.session);
    let noted: Vec<_> = noted.map(|one| one.day).collect();
    assert_eq!(noted, [day("2026-11-22"), day("2026-12-05")]);
}

#[test]
fn a_session_is_marked_on_its_day_with_a_mood_or_without() {
    let mut record = Record::default();
    session(&mut record, day("2026-11-30"));
    session(&mut record, day("2026-12-01"));
    session(&mut record, day("2026-12-01"));
    note(&mut record, day("2026-11-30"), &[("mood", 6)], &[]);
    let days = strip(&record, today());
    assert_eq!(on(&days, "2026-11-30").mood, Some(12));
    assert_eq!(on(&days, "2026-12-01").mood, None);
    let marked: Vec<_> = days.iter().filter(|one| one.session).map(|one| one.day).collect();
    assert_eq!(marked, [day("2026-11-30"), day("2026-12-01")]);
}

#[test]
fn two_weeks_stand_beside_the_two_before() {
    let mut record = Record::default();
    assert_eq!(fortnights(&record, today()), None);
    // The day before the 28, and the one after them.
    for text in ["2026-11-07", "2026-12-06"] {
        note(&mut record, day(text), &[("mood", 0)], &[]);
    }
    assert_eq!(fortnights(&record, today()), None);
    note(&mut record, day("2026-11-08"), &[("mood", 6)], &[]);
    note(&mut record, day("2026-11-21"), &[("mood", 7)], &[]);
    let before = Fortnights { last: None, before: Some(13) };
    assert_eq!(fortnights(&record, today()), Some(before));
    note(&mut record, day("2026-11-22"), &[("mood", 3)], &[]);
    note(&mut record, day("2026-12-05"), &[("mood", 4)], &[]);
    note(&mut record, day("2026-12-05"), &[("mood", 4), ("energy", 9)], &[]);
    assert_eq!(fortnights(&record, today()), Some(Fortnights { last: Some(8), ..before }));
}
