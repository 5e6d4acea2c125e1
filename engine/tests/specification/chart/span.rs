//! From when to when.

use doorway_engine::chart::{Range, span};
use doorway_engine::moment::Day;
use doorway_engine::record::Record;

use super::{day, gad2, moods, session};

fn length(record: &Record, range: Range) -> Option<(String, String, i64)> {
    let (from, to): (Day, Day) = span(record, range, day("2026-11-22"))?;
    Some((from.iso(), to.iso(), to.since(from) + 1))
}

fn to_today(from: &str, days: i64) -> (String, String, i64) {
    (from.to_owned(), "2026-11-22".to_owned(), days)
}

#[test]
fn every_range_ends_today() {
    let record = moods(&[("2026-11-20", 4), ("2026-11-22", 4)]);
    assert_eq!(length(&record, Range::Weeks2), Some(to_today("2026-11-09", 14)));
    assert_eq!(length(&record, Range::Months3), Some(to_today("2026-08-24", 91)));
    assert_eq!(length(&record, Range::Year), Some(to_today("2025-11-23", 365)));
    assert_eq!(length(&record, Range::All), Some(to_today("2026-11-20", 3)));
}

#[test]
fn all_begins_with_whatever_came_first() {
    let mut record = moods(&[("2026-11-20", 4)]);
    session(&mut record, day("2026-11-18"));
    assert_eq!(length(&record, Range::All), Some(to_today("2026-11-18", 5)));
    gad2(&mut record, day("2026-11-10"), 3);
    assert_eq!(length(&record, Range::All), Some(to_today("2026-11-10", 13)));
}

#[test]
fn what_is_to_come_begins_nothing() {
    let mut record = Record::default();
    assert_eq!(length(&record, Range::All), None);
    session(&mut record, day("2026-11-23"));
    assert_eq!(length(&record, Range::All), None);
    session(&mut record, day("2026-11-22"));
    assert_eq!(length(&record, Range::All), Some(to_today("2026-11-22", 1)));
}

#[test]
fn every_range_has_a_name_of_its_own() {
    assert_eq!(Range::ALL.map(Range::as_str), ["2w", "3m", "1y", "all"]);
    assert_eq!(Range::default(), Range::Months3);
}
