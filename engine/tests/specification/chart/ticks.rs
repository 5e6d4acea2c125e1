//! The names of days below a drawing.

use doorway_engine::chart::{Tick, ticks};

use super::day;

/// Thousandths of the width for a name of a day.
const ROOM: i64 = 165;

fn named(from: &str, to: &str) -> Vec<String> {
    let text = |tick: Tick| match tick {
        Tick::Day(day) => day.iso(),
        Tick::Month(day) => day.month().iso(),
        Tick::Year(day) => day.parts().0.to_string(),
    };
    ticks(day(from), day(to), ROOM).into_iter().map(text).collect()
}

#[test]
fn days_months_and_years_are_named_as_they_fit() {
    assert_eq!(named("2026-11-22", "2026-11-22"), ["2026-11-22"]);
    assert_eq!(named("2026-11-20", "2026-11-22"), ["2026-11-20", "2026-11-21", "2026-11-22"]);
    assert_eq!(
        named("2026-11-09", "2026-11-22"),
        ["2026-11-10", "2026-11-14", "2026-11-18", "2026-11-22"]
    );
    assert_eq!(named("2026-08-24", "2026-11-22"), ["2026-09", "2026-10", "2026-11"]);
    assert_eq!(named("2025-11-23", "2026-11-22"), ["2026", "2026-04", "2026-07", "2026-10"]);
    assert_eq!(named("2016-11-25", "2026-11-22"), ["2018", "2020", "2022", "2024", "2026"]);
}

#[test]
fn names_never_touch_however_long_the_span() {
    let last = day("2026-11-22");
    for days in (1..4_000).chain([20_000, 60_000]) {
        let from = last.shifted(-days);
        let named = ticks(from, last, ROOM);
        assert!(!named.is_empty(), "{days}");
        for pair in named.windows(2) {
            let apart = pair[1].day().since(pair[0].day()) * 1_000 / days;
            let room = if matches!(pair[0], Tick::Day(_)) { ROOM } else { ROOM * 2 / 3 };
            assert!(apart >= room * 3 / 2 - 1, "{days}: {pair:?}");
        }
        assert!(named.iter().all(|tick| (from..=last).contains(&tick.day())), "{days}");
    }
}
