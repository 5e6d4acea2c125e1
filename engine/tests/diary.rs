//! Local days, and what is asked of the diary.
#![allow(clippy::expect_used, clippy::indexing_slicing)] // tests only

use doorway_engine::diary::{self, Given, Noted, check};
use doorway_engine::id::Id;
use doorway_engine::moment::{Day, Moment, Month};
use doorway_engine::record::{Entry, Record};
use doorway_engine::stored::{Key, Part, read, write};
use proptest::prelude::*;

const HOUR: i64 = 3_600_000;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn id(number: u16) -> Id {
    let mut dice = [0; 16];
    dice[14..].copy_from_slice(&number.to_be_bytes());
    Id::from_dice(dice)
}

fn tap(at: Moment) -> Noted {
    check(&Given::mood(5), id(1), at, None).expect("an entry")
}

/// Year, month and day of a count of days since 1970, by H. Hinnant's
/// "chrono-Compatible Low-Level Date Algorithms".
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let first = i64::from(month <= 2);
    (year + era * 400 + first, month, of_year - (153 * shifted + 2) / 5 + 1)
}

/// The day that the calendar on the wall shows.
fn on_the_wall(at: Moment) -> String {
    let local = at.unix_ms + i64::from(at.offset_min) * 60_000;
    let (year, month, day) = civil(local.div_euclid(24 * HOUR));
    format!("{year:04}-{month:02}-{day:02}")
}

fn kept(record: &mut Record, noted: &Noted) {
    let pages = [(noted.id.clone(), Entry::Kept(noted.clone()))].into_iter().collect();
    record.absorb(Part::Diary(noted.month(), pages));
}

/// A diary with these moods, each on its day at this hour of it.
fn diary_of(moods: &[(&str, i64, u8)]) -> Record {
    let mut record = Record::default();
    for (number, &(text, hour, mood)) in (0..).zip(moods) {
        let start = day(text).since(day("1970-01-01")) * 24 * HOUR;
        let at = Moment { unix_ms: start + hour * HOUR, offset_min: 0 };
        kept(&mut record, &check(&Given::mood(mood), id(number), at, None).expect("an entry"));
    }
    record
}

fn noted_with(number: u16, tags: &[&str], note: &str) -> Noted {
    let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
    let given = Given { tags, note: note.to_owned(), ..Given::mood(5) };
    let at = Moment { unix_ms: 1_795_339_800_000 + i64::from(number), offset_min: 0 };
    check(&given, id(number), at, None).expect("an entry")
}

#[test]
fn an_hour_that_comes_twice_is_on_its_day_both_times_and_in_order() {
    // New York, 2026-11-01: 01:30 by summer time, and an hour later again.
    let first = Moment { unix_ms: 1_793_511_000_000, offset_min: -240 };
    let second = Moment { unix_ms: first.unix_ms + HOUR, offset_min: -300 };
    let mut record = Record::default();
    for (number, at) in [(2, second), (1, first)] {
        kept(&mut record, &check(&Given::mood(5), id(number), at, None).expect("an entry"));
    }
    let noted = diary::on(&record, day("2026-11-01"));
    assert_eq!(noted.iter().map(|one| one.at).collect::<Vec<_>>(), [second, first]);
}

#[test]
fn an_hour_that_is_left_out_takes_no_entry_to_another_day() {
    // Beirut, 2026-03-29: midnight is left out, 23:59 is followed by 01:00.
    let last = Moment { unix_ms: 1_774_735_140_000, offset_min: 120 };
    let next = Moment { unix_ms: last.unix_ms + 60_000, offset_min: 180 };
    assert_eq!(tap(last).day.iso(), "2026-03-28");
    assert_eq!(tap(next).day.iso(), "2026-03-29");
}

#[test]
fn over_the_date_line_a_day_comes_twice_or_not_at_all() {
    let kiritimati = Moment { unix_ms: 1_795_339_800_000, offset_min: 840 };
    let honolulu = Moment { unix_ms: kiritimati.unix_ms + 2 * HOUR, offset_min: -600 };
    assert_eq!(tap(kiritimati).day.iso(), "2026-11-22");
    assert_eq!(tap(honolulu).day.iso(), "2026-11-22");
    let back = Moment { unix_ms: honolulu.unix_ms + 24 * HOUR, offset_min: 840 };
    assert_eq!(tap(back).day.iso(), "2026-11-24", "the 23rd was left out");
}

#[test]
fn a_leap_day_is_a_day() {
    let at =
        Moment { unix_ms: day("2028-02-29").since(day("1970-01-01")) * 24 * HOUR, offset_min: 0 };
    assert_eq!(tap(at).day, day("2028-02-29"));
    let before = Moment { offset_min: -1, ..at };
    assert_eq!(tap(before).day, day("2028-02-28"));
    let month = Month::parse("2028-02").expect("a month");
    let record = diary_of(&[("2028-02-29", 12, 4)]);
    assert_eq!(diary::month(&record, month).len(), 1);
}

#[test]
fn days_are_newest_first_and_so_is_each_day() {
    let record = diary_of(&[
        ("2026-11-22", 8, 1),
        ("2026-10-31", 9, 2),
        ("2026-11-22", 20, 3),
        ("2026-11-01", 7, 4),
    ]);
    let days: Vec<_> = diary::days(&record)
        .into_iter()
        .map(|(day, noted)| (day.iso(), noted.into_iter().filter_map(Noted::mood).collect()))
        .collect();
    let expected: [(String, Vec<i64>); 3] = [
        ("2026-11-22".to_owned(), vec![3, 1]),
        ("2026-11-01".to_owned(), vec![4]),
        ("2026-10-31".to_owned(), vec![2]),
    ];
    assert_eq!(days, expected);
    assert_eq!(diary::on(&record, day("2026-11-02")), Vec::<&Noted>::new());
    assert_eq!(diary::counted(&record), 4);
}

#[test]
fn what_was_deleted_never_appears() {
    let mut record = diary_of(&[("2026-11-22", 8, 1), ("2026-11-21", 8, 2)]);
    let month = Month::parse("2026-11").expect("a month");
    record.absorb(Part::Diary(month, [(id(0), Entry::Deleted(9))].into_iter().collect()));
    let (from, to) = (day("2026-11-01"), day("2026-11-30"));
    assert_eq!(diary::every(&record).count(), 1);
    assert_eq!(diary::search(&record, "", "").count(), 1);
    assert_eq!(diary::values(&record, "mood", from, to), [(day("2026-11-21"), vec![2])]);
    assert_eq!((diary::noted_days(&record, from, to), diary::counted(&record)), (1, 1));
    assert_eq!(diary::find(&record, &id(0)), None);
    assert!(diary::find(&record, &id(1)).is_some());
}

#[test]
fn values_are_by_day_oldest_first_and_days_without_one_are_left_out() {
    let record = diary_of(&[
        ("2026-11-22", 20, 3),
        ("2026-11-22", 8, 1),
        ("2026-10-31", 9, 2),
        ("2026-11-01", 7, 4),
        ("2026-09-30", 7, 9),
    ]);
    let (from, to) = (day("2026-10-31"), day("2026-11-22"));
    let expected = [
        (day("2026-10-31"), vec![2]),
        (day("2026-11-01"), vec![4]),
        (day("2026-11-22"), vec![1, 3]),
    ];
    assert_eq!(diary::values(&record, "mood", from, to), expected);
    assert_eq!(diary::values(&record, "energy", from, to), []);
    assert_eq!(diary::noted_days(&record, from, to), 3);
    assert_eq!(diary::noted_days(&record, day("2026-11-02"), day("2026-11-21")), 0);
}

#[test]
fn twice_the_median_is_whole() {
    for (values, twice) in [
        (&[][..], None),
        (&[4], Some(8)),
        (&[9, 1], Some(10)),
        (&[7, 1, 4], Some(8)),
        (&[10, 0, 3, 4], Some(7)),
    ] {
        assert_eq!(diary::median(values), twice, "{values:?}");
    }
}

#[test]
fn entries_are_found_by_text_and_by_tag_whatever_the_capitals() {
    let mut record = Record::default();
    kept(&mut record, &noted_with(1, &["Sun", "walk"], "Slow morning"));
    kept(&mut record, &noted_with(2, &["sunday"], "ÄRGER at work"));
    kept(&mut record, &noted_with(3, &["שלום", "SUN"], ""));
    let found = |text: &str, tag: &str| -> Vec<i64> {
        let start = 1_795_339_800_000;
        diary::search(&record, text, tag).map(|one| one.at.unix_ms - start).collect()
    };
    assert_eq!(found("", ""), [3, 2, 1]);
    assert_eq!(found("sun", ""), [3, 2, 1]);
    assert_eq!(found("", "sun"), [3, 1]);
    assert_eq!(found(" ärger ", ""), [2]);
    assert_eq!(found("שלום", ""), [3]);
    assert_eq!(found("slow", "sun"), [1]);
    assert!(found("slow", "sunday").is_empty());
    assert_eq!(diary::tags(&record), [("SUN", 2), ("sunday", 1), ("walk", 1), ("שלום", 1)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_entry_belongs_to_the_day_on_the_wall_and_stays_there(
        // From the year 1 to the year 9998.
        seconds in -62_100_000_000_i64..253_300_000_000,
        offset_min in -1080_i16..=1080,
    ) {
        let at = Moment { unix_ms: seconds * 1_000, offset_min };
        let noted = tap(at);
        prop_assert_eq!(noted.day.iso(), on_the_wall(at));
        let pages = [(noted.id.clone(), Entry::Kept(noted.clone()))].into_iter().collect();
        let part = Part::Diary(noted.month(), pages);
        prop_assert_eq!(read(&Key::Diary(noted.month()), &write(&part)), Ok(part));
    }

    #[test]
    fn no_travel_no_leap_and_no_clock_set_back_moves_or_loses_an_entry(
        steps in proptest::collection::vec((-40 * HOUR..60 * HOUR, -1080_i16..=1080), 1..40),
        start in 0_i64..3_000,
    ) {
        let mut record = Record::default();
        let mut unix_ms = 1_700_000_000_000 + start * 24 * HOUR;
        let mut expected = Vec::new();
        for (number, (step, offset_min)) in (0..).zip(steps) {
            unix_ms += step;
            let at = Moment { unix_ms, offset_min };
            let noted = check(&Given::mood(5), id(number), at, None).expect("an entry");
            kept(&mut record, &noted);
            expected.push((on_the_wall(at), id(number)));
        }
        // As the next visit finds them, wherever that is.
        let mut next = Record::default();
        for (month, pages) in record.diary.iter() {
            let part = Part::Diary(*month, pages.clone());
            next.absorb(read(&Key::Diary(*month), &write(&part)).expect("a month"));
        }
        let mut found: Vec<_> =
            diary::every(&next).map(|one| (one.day.iso(), one.id.clone())).collect();
        prop_assert!(found.is_sorted_by(|a, b| a.0 >= b.0), "newest day first");
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
    }
}
