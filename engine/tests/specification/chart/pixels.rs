//! A year, day by day.

use doorway_engine::chart::{Pixels, Year};
use doorway_engine::record::Record;

use super::{day, moods};

fn drawn(record: &Record, year: Year, today: &str) -> Pixels {
    Pixels::of(record, year, day(today)).expect("a drawing")
}

#[test]
fn the_last_year_ends_today() {
    let record = moods(&[("2025-11-22", 1), ("2025-11-23", 2), ("2026-11-22", 3)]);
    let drawn = drawn(&record, Year::Last, "2026-11-22");
    assert_eq!((drawn.from, drawn.length()), (day("2025-11-23"), 365));
    assert_eq!(drawn.days.iter().map(|one| one.middle).collect::<Vec<_>>(), [8, 12]);
    assert_eq!((drawn.counted.noted, drawn.counted.before), (2, Some(4)));
    let months = drawn.months();
    assert_eq!(months.len(), 13);
    assert_eq!((months[0].iso(), months[12].iso()), ("2025-11".into(), "2026-11".into()));
    assert_eq!(drawn.on(day("2026-11-22")).map(|one| one.low), Some(3));
    assert_eq!(drawn.on(day("2026-11-21")), None);
}

#[test]
fn a_year_of_the_calendar_is_whole_or_ends_today() {
    let record = moods(&[("2024-02-29", 4)]);
    let leap = drawn(&record, Year::Of(2024), "2026-11-22");
    assert_eq!((leap.from, leap.to, leap.length()), (day("2024-01-01"), day("2024-12-31"), 366));
    assert_eq!((leap.months().len(), leap.days.len()), (12, 1));
    let now = drawn(&record, Year::Of(2026), "2026-11-22");
    assert_eq!(now.to, day("2026-11-22"));
    assert!(Pixels::of(&record, Year::Of(2027), day("2026-11-22")).is_none());
    assert!(Pixels::of(&record, Year::Of(-1), day("2026-11-22")).is_none());
}

#[test]
fn years_can_be_turned_from_the_first_noted_to_the_last() {
    let record = moods(&[("2024-12-31", 4), ("2026-11-20", 4)]);
    let today = day("2026-11-22");
    let previous = |year: Year| year.previous(&record, today);
    assert_eq!(previous(Year::Last), Some(Year::Of(2025)));
    assert_eq!(previous(Year::Of(2025)), Some(Year::Of(2024)));
    assert_eq!(previous(Year::Of(2024)), None);
    assert_eq!(Year::Of(2024).next(today), Some(Year::Of(2025)));
    assert_eq!(Year::Of(2025).next(today), Some(Year::Last));
    assert_eq!(Year::Last.next(today), None);
    assert_eq!(Year::Last.previous(&Record::default(), today), None);
}
