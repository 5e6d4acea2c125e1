//! Whatever was noted, in whatever order.

use doorway_engine::chart::{Sheets, Since, Timeline};
use doorway_engine::moment::Day;
use doorway_engine::record::Record;
use proptest::prelude::*;

use super::{day, rate, session};

const LAST: &str = "2026-11-22";

fn record_of(noted: &[(i64, i64)], sessions: &[i64]) -> Record {
    let mut record = Record::default();
    for (back, mood) in noted {
        rate(&mut record, "mood", day(LAST).shifted(-back), *mood);
    }
    for back in sessions {
        session(&mut record, day(LAST).shifted(-back));
    }
    record
}

fn drawn(record: &Record, days: i64) -> (Timeline, Since) {
    let span = (day(LAST).shifted(1 - days), day(LAST));
    let line = Timeline::of(record, span, None, Sheets::Latest).expect("a drawing");
    (line, Since::of(record, span).expect("a drawing"))
}

/// Twice the median of the moods of a day, by counting.
fn twice(noted: &[(i64, i64)], day: Day) -> Option<i64> {
    let moods = noted.iter().filter(|(back, _)| super::day(LAST).shifted(-back) == day);
    let mut moods: Vec<_> = moods.map(|(_, mood)| *mood).collect();
    moods.sort_unstable();
    let last = moods.len().checked_sub(1)?;
    Some(moods[last / 2] + moods[last.div_ceil(2)])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_writing_makes_no_difference(
        (noted, shuffled) in proptest::collection::vec((0_i64..900, 0_i64..=10), 0..60)
            .prop_flat_map(|noted| (Just(noted.clone()), Just(noted).prop_shuffle())),
        sessions in proptest::collection::vec(-5_i64..900, 0..6),
        days in prop_oneof![Just(14_i64), Just(91), Just(365), Just(900)],
    ) {
        let (line, since) = drawn(&record_of(&noted, &sessions), days);
        let (other, around) = drawn(&record_of(&shuffled, &sessions), days);
        prop_assert_eq!(line.mood, other.mood);
        prop_assert_eq!(line.blocks, other.blocks);
        prop_assert_eq!(line.counted, other.counted);
        prop_assert_eq!(since, around);
    }

    #[test]
    fn every_entry_is_in_its_point_and_every_point_has_its_entries(
        noted in proptest::collection::vec((0_i64..1_500, 0_i64..=10), 0..60),
        days in prop_oneof![Just(14_i64), Just(91), Just(365), Just(1_500)],
    ) {
        let (line, _) = drawn(&record_of(&noted, &[]), days);
        let within = || noted.iter().filter(|(back, _)| *back < days);
        for point in &line.mood {
            let moods = || within().filter(|(back, _)| {
                (point.from..=point.to).contains(&day(LAST).shifted(-back))
            });
            prop_assert_eq!(Some(point.low), moods().map(|(_, mood)| *mood).min());
            prop_assert_eq!(Some(point.high), moods().map(|(_, mood)| *mood).max());
            prop_assert!(point.to.since(point.from) < line.step);
            prop_assert_eq!(line.place(point.from), point.at);
            prop_assert_eq!(line.place(point.to), point.at);
            if line.step == 1 {
                prop_assert_eq!(Some(point.middle), twice(&noted, point.from).map(|two| two * 2));
            }
        }
        let mut backs: Vec<_> = within().map(|(back, _)| *back).collect();
        backs.sort_unstable();
        backs.dedup();
        prop_assert_eq!(line.mood.iter().map(|point| point.days).sum::<usize>(), backs.len());
        prop_assert!(line.mood.is_sorted_by(|a, b| a.at < b.at));
        prop_assert!(line.places <= doorway_engine::chart::UNITS);
    }

    #[test]
    fn a_day_around_sessions_counts_once_and_for_none_that_is_farther(
        noted in proptest::collection::vec((0_i64..100, 0_i64..=10), 0..60),
        sessions in proptest::collection::vec(-5_i64..100, 0..8),
        days in prop_oneof![Just(14_i64), Just(91)],
    ) {
        let (_, since) = drawn(&record_of(&noted, &sessions), days);
        let mut seen = Vec::new();
        for (session, line) in since.sessions.iter().zip(&since.lines) {
            for (offset, _) in line {
                let day = session.shifted(*offset);
                let nearest = sessions.iter().filter(|back| **back >= 0)
                    .map(|back| day.since(self::day(LAST).shifted(-back)).abs()).min();
                prop_assert_eq!(nearest, Some(offset.abs()));
                seen.push(day);
            }
        }
        prop_assert_eq!(since.noted, seen.len());
        seen.sort_unstable();
        prop_assert!(seen.is_sorted_by(|a, b| a < b), "a day counts twice");
    }
}
