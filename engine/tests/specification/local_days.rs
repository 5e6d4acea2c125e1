//! An entry belongs to the day and the offset of the place where it was
//! written: travel, daylight saving and a clock set back never move or lose it.

use crate::support::civil_calendar::on_the_wall;
use doorway_engine::diary::{self, DiaryEntry, DiaryInput, Fault, MOOD, validate};
use doorway_engine::id::Id;
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::moment::{Day, Moment, Month};
use doorway_engine::record::{Entry, Record};
use doorway_engine::stored::{Key, StoredValue, merged, read, write};
use proptest::prelude::*;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn id(number: u16) -> Id {
    let mut entropy = [0; 16];
    if let Some(last) = entropy.last_chunk_mut() {
        *last = number.to_be_bytes();
    }
    Id::from_entropy(entropy)
}

/// So many milliseconds after midnight by the clock of a place.
fn by_the_clock(day: Day, after: i64, offset_min: i16) -> Moment {
    let midnight = day.since(self::day("1970-01-01")) * DAY;
    Moment { unix_ms: midnight + after - i64::from(offset_min) * MINUTE, offset_min }
}

fn tap(at: Moment) -> DiaryEntry {
    numbered(1, at)
}

fn numbered(number: u16, at: Moment) -> DiaryEntry {
    validate(&DiaryInput::mood(5), id(number), at, None).expect("an entry")
}

/// The texts of these entries, each of a month written anew over the other.
fn stored(noted: &[DiaryEntry]) -> Vec<(Month, String)> {
    let mut texts: Vec<(Month, String)> = Vec::new();
    for one in noted {
        let month = one.month();
        let entries = [(one.id.clone(), Entry::Kept(one.clone()))].into_iter().collect();
        let text = write(&StoredValue::many(Some(month), entries));
        match texts.iter_mut().find(|(other, _)| *other == month) {
            Some((_, old)) => {
                let key = Key::Many(Shard::monthly(Kind::DiaryEntry, month)).to_string();
                *old = merged(&key, old, text).expect("a text");
            }
            None => texts.push((month, text)),
        }
    }
    texts
}

/// What the next visit finds of these entries.
fn found(noted: &[DiaryEntry]) -> Record {
    let mut record = Record::default();
    for (month, text) in stored(noted) {
        record.absorb(
            read(&Key::Many(Shard::monthly(Kind::DiaryEntry, month)), &text).expect("a month"),
        );
    }
    record
}

/// The next visit finds the same entries, each on its day, the newest day
/// first, and within a day the one that was written last by its clock.
fn check_found(noted: &[DiaryEntry]) {
    let record = found(noted);
    let mut expected: Vec<_> = noted.iter().collect();
    expected.sort_by_key(|one| std::cmp::Reverse((one.day, one.at.unix_ms, one.id.clone())));
    assert_eq!(diary::every(&record).collect::<Vec<_>>(), expected);
    for one in noted {
        assert!(diary::on(&record, one.day).contains(&one), "{one:?}");
        let values = diary::values(&record, MOOD, one.day, one.day);
        assert_eq!(values.first().map(|(day, _)| *day), Some(one.day));
    }
}

/// How the clocks of a place were put on or back, and how many minutes each
/// day around it had by them (the tz database, 2025b).
struct Switch {
    place: &'static str,
    /// The day, hour and minute by the old offset.
    at: (&'static str, i64, i64),
    offsets: [i16; 2],
    days: &'static [(&'static str, usize)],
}

const SWITCHES: [Switch; 13] = [
    Switch {
        place: "New York, on",
        at: ("2026-03-08", 2, 0),
        offsets: [-300, -240],
        days: &[("2026-03-07", 1440), ("2026-03-08", 1380), ("2026-03-09", 1440)],
    },
    Switch {
        place: "New York, back",
        at: ("2026-11-01", 2, 0),
        offsets: [-240, -300],
        days: &[("2026-10-31", 1440), ("2026-11-01", 1500), ("2026-11-02", 1440)],
    },
    Switch {
        place: "Lord Howe Island, half an hour back",
        at: ("2026-04-05", 2, 0),
        offsets: [660, 630],
        days: &[("2026-04-04", 1440), ("2026-04-05", 1470), ("2026-04-06", 1440)],
    },
    Switch {
        place: "Lord Howe Island, half an hour on",
        at: ("2026-10-04", 2, 0),
        offsets: [630, 660],
        days: &[("2026-10-03", 1440), ("2026-10-04", 1410), ("2026-10-05", 1440)],
    },
    Switch {
        place: "Chatham Islands, at a quarter to, back",
        at: ("2026-04-05", 3, 45),
        offsets: [825, 765],
        days: &[("2026-04-04", 1440), ("2026-04-05", 1500), ("2026-04-06", 1440)],
    },
    Switch {
        place: "Chatham Islands, at a quarter to, on",
        at: ("2026-09-27", 2, 45),
        offsets: [765, 825],
        days: &[("2026-09-26", 1440), ("2026-09-27", 1380), ("2026-09-28", 1440)],
    },
    Switch {
        place: "Troll, two hours on",
        at: ("2026-03-29", 1, 0),
        offsets: [0, 120],
        days: &[("2026-03-28", 1440), ("2026-03-29", 1320), ("2026-03-30", 1440)],
    },
    Switch {
        place: "Troll, two hours back",
        at: ("2026-10-25", 3, 0),
        offsets: [120, 0],
        days: &[("2026-10-24", 1440), ("2026-10-25", 1560), ("2026-10-26", 1440)],
    },
    Switch {
        place: "Beirut, where midnight is left out",
        at: ("2026-03-29", 0, 0),
        offsets: [120, 180],
        days: &[("2026-03-28", 1440), ("2026-03-29", 1380), ("2026-03-30", 1440)],
    },
    Switch {
        place: "Beirut, where the hour before midnight comes twice",
        at: ("2026-10-25", 0, 0),
        offsets: [180, 120],
        days: &[("2026-10-24", 1500), ("2026-10-25", 1440)],
    },
    Switch {
        place: "St. John’s, where a day began, ended and began again",
        at: ("2010-11-07", 0, 1),
        offsets: [-150, -210],
        days: &[("2010-11-05", 1440), ("2010-11-06", 1499), ("2010-11-07", 1441)],
    },
    Switch {
        place: "Apia, over the date line by law",
        at: ("2011-12-30", 0, 0),
        offsets: [-600, 840],
        days: &[("2011-12-29", 1440), ("2011-12-31", 1440)],
    },
    Switch {
        place: "Kwajalein, over the date line by law",
        at: ("1993-08-21", 0, 0),
        offsets: [-720, 720],
        days: &[("1993-08-20", 1440), ("1993-08-22", 1440)],
    },
];

#[test]
fn at_every_offset_the_day_turns_at_its_own_midnight_and_not_a_millisecond_off() {
    let days = [
        "1970-01-01",
        "1999-12-31",
        "2000-02-29",
        "2024-02-28",
        "2024-02-29",
        "2024-03-01",
        "2026-12-31",
        "2027-01-01",
        "2100-02-28",
        "2100-03-01",
    ];
    for (text, offset_min) in days.iter().flat_map(|text| (-1080..=1080).map(move |o| (text, o))) {
        let day = day(text);
        let on = |after| tap(by_the_clock(day, after, offset_min)).day;
        assert_eq!(on(0), day, "{text} {offset_min}");
        assert_eq!(on(DAY - 1), day, "{text} {offset_min}");
        assert_eq!(on(-1), day.minus(1), "{text} {offset_min}");
        assert_eq!(on(DAY), day.plus(1), "{text} {offset_min}");
    }
}

#[test]
fn the_days_of_a_hundred_years_follow_each_other_without_a_gap() {
    let mut day = day("1990-01-01");
    assert_eq!(day.weekday(), 1, "a Monday");
    for number in 0_i64..36_890 {
        let at = by_the_clock(day, 12 * HOUR, 0);
        assert_eq!(Some(day), at.day());
        assert_eq!(Day::parse(&on_the_wall(at)), Some(day));
        assert_eq!(i64::from(day.weekday()), number % 7 + 1);
        assert!(day.month().days().any(|one| one == day));
        let next = day.plus(1);
        assert_eq!((next.since(day), next.minus(1)), (1, day));
        day = next;
    }
    assert_eq!(day.iso(), "2091-01-01");
}

#[test]
fn no_minute_around_a_change_of_the_clocks_is_lost_or_on_another_day() {
    for Switch { place, at: (on, hour, minute), offsets: [before, after], days } in SWITCHES {
        let switch = by_the_clock(day(on), hour * HOUR + minute * MINUTE, before).unix_ms;
        let (Some((first, _)), Some((last, _))) = (days.first(), days.last()) else { continue };
        let start = by_the_clock(day(first), 0, before).unix_ms;
        let end = by_the_clock(day(last), DAY, after).unix_ms;
        let mut record = Record::default();
        let mut unix_ms = start;
        for number in 0.. {
            let offset_min = if unix_ms < switch { before } else { after };
            let noted = numbered(number, Moment { unix_ms, offset_min });
            assert_eq!(noted.day.iso(), on_the_wall(noted.at), "{place}");
            let pages = [(noted.id.clone(), Entry::Kept(noted.clone()))].into_iter().collect();
            record.absorb(StoredValue::many(Some(noted.month()), pages));
            unix_ms += MINUTE;
            if unix_ms >= end {
                break;
            }
        }
        let mut found = Vec::new();
        for (day, noted) in diary::days(&record).into_iter().rev() {
            let times: Vec<_> = noted.iter().map(|one| one.at.unix_ms).collect();
            assert!(times.is_sorted_by(|a, b| a > b), "{place}: the newest first");
            found.push((day.iso(), noted.len()));
        }
        let days: Vec<_> = days.iter().map(|&(day, minutes)| (day.to_owned(), minutes)).collect();
        assert_eq!(found, days, "{place}");
    }
}

#[test]
fn entries_of_an_hour_that_comes_twice_are_in_the_order_they_were_written() {
    // New York, 2026-11-01, 01:50 by summer time, 01:10, 01:50 and 02:10 by winter time.
    let moments = [(110, -240), (70, -300), (110, -300), (130, -300)]
        .map(|(minute, offset)| by_the_clock(day("2026-11-01"), minute * MINUTE, offset));
    let noted: Vec<_> = (1..).zip(moments).map(|(number, at)| numbered(number, at)).collect();
    let record = found(&noted);
    let shown: Vec<_> = diary::on(&record, day("2026-11-01")).iter().map(|one| one.at).collect();
    assert!(shown.into_iter().rev().eq(moments));
    check_found(&noted);
}

#[test]
fn over_the_date_line_a_day_comes_twice_or_not_at_all() {
    let kiritimati = Moment { unix_ms: 1_795_339_800_000, offset_min: 840 };
    let honolulu = Moment { unix_ms: kiritimati.unix_ms + 2 * HOUR, offset_min: -600 };
    assert_eq!(tap(kiritimati).day.iso(), "2026-11-22");
    assert_eq!(tap(honolulu).day.iso(), "2026-11-22");
    let back = Moment { unix_ms: honolulu.unix_ms + 24 * HOUR, offset_min: 840 };
    assert_eq!(tap(back).day.iso(), "2026-11-24", "the 23rd was left out");
    let noted: Vec<_> =
        (1..).zip([kiritimati, honolulu, back]).map(|(number, at)| numbered(number, at)).collect();
    check_found(&noted);
}

#[test]
fn a_flight_back_over_midnight_leaves_each_entry_on_its_own_day() {
    // Tokyo, 2026-11-23 00:30, and Honolulu nine hours later, on the 22nd at 04:30.
    let tokyo = by_the_clock(day("2026-11-23"), 30 * MINUTE, 540);
    let honolulu = Moment { unix_ms: tokyo.unix_ms + 9 * HOUR, offset_min: -600 };
    let noted = [numbered(1, tokyo), numbered(2, honolulu)];
    let days: Vec<_> = noted.iter().map(|one| one.day.iso()).collect();
    assert_eq!(days, ["2026-11-23", "2026-11-22"]);
    check_found(&noted);
}

#[test]
fn under_a_clock_set_back_by_a_year_an_entry_is_on_the_day_that_it_showed() {
    let now = by_the_clock(day("2026-11-22"), 9 * HOUR, 0);
    let wrong = Moment { unix_ms: now.unix_ms - 365 * DAY, ..now };
    let right = Moment { unix_ms: now.unix_ms + HOUR, ..now };
    let noted = [numbered(1, now), numbered(2, wrong), numbered(3, right)];
    let days: Vec<_> = noted.iter().map(|one| one.day.iso()).collect();
    assert_eq!(days, ["2026-11-22", "2025-11-22", "2026-11-22"]);
    check_found(&noted);
}

/// Most offsets that anybody lives by are of whole, half or quarter hours.
fn any_offset() -> impl Strategy<Value = i16> {
    prop_oneof![2 => (-72_i16..=72).prop_map(|quarters| quarters * 15), 1 => -1080_i16..=1080]
}

fn any_moment() -> impl Strategy<Value = Moment> {
    // From 1990, by whatever offset, to 2190, often within some minutes of a midnight.
    let near = (7_307_i64..80_000, -30 * MINUTE..30 * MINUTE, any_offset()).prop_map(
        |(days, after, offset_min)| Moment {
            unix_ms: days * DAY + after - i64::from(offset_min) * MINUTE,
            offset_min,
        },
    );
    let any = (7_307 * DAY..80_000 * DAY, any_offset())
        .prop_map(|(unix_ms, offset_min)| Moment { unix_ms, offset_min });
    prop_oneof![near, any]
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
        let record = found(std::slice::from_ref(&noted));
        prop_assert_eq!(diary::every(&record).collect::<Vec<_>>(), [&noted]);
    }

    #[test]
    fn no_travel_no_leap_and_no_clock_set_back_moves_or_loses_an_entry(
        steps in proptest::collection::vec((-40 * HOUR..60 * HOUR, -1080_i16..=1080), 1..40),
        start in 0_i64..3_000,
    ) {
        let mut unix_ms = 1_700_000_000_000 + start * DAY;
        let mut all = Vec::new();
        for (number, (step, offset_min)) in (0..).zip(steps) {
            unix_ms += step;
            let noted = numbered(number, Moment { unix_ms, offset_min });
            prop_assert_eq!(noted.day.iso(), on_the_wall(noted.at));
            all.push(noted);
        }
        check_found(&all);
        all.reverse();
        check_found(&all);
    }

    #[test]
    fn a_change_elsewhere_never_moves_the_day_nor_the_time_of_writing(
        at in any_moment(),
        // How many days ago it was, if another day was picked.
        ago in proptest::option::of(0_u16..2_000),
        changes in proptest::collection::vec(
            (-60 * HOUR..900 * HOUR, any_offset(), 0_u8..=10, any::<bool>()),
            1..6,
        ),
    ) {
        let today = at.day().expect("a day");
        let picked = ago.map_or(today, |ago| today.minus(ago)).max(day("1990-01-01"));
        let given = DiaryInput {
            day: ago.map_or_else(String::new, |_| picked.iso()),
            ..DiaryInput::mood(5)
        };
        let mut noted = validate(&given, id(0), at, None).expect("an entry");
        let mut now = at;
        for (number, (later, offset_min, mood, emptied)) in (1..).zip(changes) {
            now = Moment { unix_ms: now.unix_ms + later, offset_min };
            let mut given = DiaryInput { note: number.to_string(), ..DiaryInput::of(&noted) };
            given.set(MOOD, mood.to_string());
            let changed = |given: &DiaryInput| validate(given, id(number), now, Some(&noted));
            if emptied {
                // A date field is empty as long as a date is half typed.
                let mut given = given.clone();
                given.set("diary-day", String::new());
                prop_assert_eq!(changed(&given), Err(Fault::NotADay));
            }
            noted = changed(&given).expect("a change");
            prop_assert_eq!((noted.day, noted.at), (picked, at));
            check_found(std::slice::from_ref(&noted));
        }
    }
}
