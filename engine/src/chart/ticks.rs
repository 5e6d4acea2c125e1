//! Where dates stand below a drawing, so that they never touch.

use super::length;
use crate::moment::Day;

/// A day that is named below the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// As a day of a month.
    Day(Day),
    /// As the month that begins with it.
    Month(Day),
    /// As the year that begins with it.
    Year(Day),
}

impl Tick {
    /// The day.
    #[must_use]
    pub const fn day(self) -> Day {
        match self {
            Self::Day(day) | Self::Month(day) | Self::Year(day) => day,
        }
    }
}

/// Days from one name to the next, and months. Years follow.
const DAYS: [i64; 5] = [1, 2, 4, 7, 14];
const MONTHS: [i64; 5] = [1, 2, 3, 4, 6];
const YEARS: [i64; 10] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/// The names of days, closest together where they fit. A name of a day takes at
/// most `room` of a width of 1000, and one of a month or a year two thirds of
/// that; one at an end is pushed inwards by half of that.
#[must_use]
pub fn ticks(from: Day, to: Day, room: i64) -> Vec<Tick> {
    let gaps = (length(from, to) - 1).max(1);
    let fits = |days: i64, room: i64| days * 1_000 >= room * 3 / 2 * gaps;
    if let Some(step) = DAYS.into_iter().find(|step| fits(*step, room)) {
        let count = to.since(from) / step;
        return (0..=count).rev().map(|back| Tick::Day(to.shifted(-back * step))).collect();
    }
    let room = room * 2 / 3;
    let months = MONTHS.into_iter().find(|step| fits(step * 28, room));
    let years = || 12 * YEARS.into_iter().find(|step| fits(step * 365, room)).unwrap_or(10_000);
    let step = months.unwrap_or_else(years);
    let mut ticks = Vec::new();
    let mut month = from.month();
    while month.first() <= to {
        let (year, number) = month.parts();
        let count = i64::from(year) * 12 + i64::from(number) - 1;
        if month.first() >= from && count % step == 0 {
            let day = month.first();
            ticks.push(if number == 1 { Tick::Year(day) } else { Tick::Month(day) });
        }
        let next = month.next();
        if next == month {
            break;
        }
        month = next;
    }
    ticks
}
