//! Points in time and local days.
//!
//! The engine never asks what time it is; a [`Moment`] comes with each event.

mod clock;
mod month;

pub(crate) use clock::clock;
pub use month::Month;

use time::{Date, Duration, OffsetDateTime, UtcOffset};

use crate::id::Entropy;

/// A point in time, and how the clock of that place differed from UTC then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00Z.
    pub unix_ms: i64,
    /// Local time minus UTC, in minutes; −1080 to 1080.
    pub offset_min: i16,
}

/// A calendar day at the place where something was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

/// The time of an event, and entropy for an id it may need.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    /// The moment, by the clock of the device.
    pub at: Moment,
    /// 128 random bits, new for every event.
    pub entropy: Entropy,
}

impl Moment {
    /// The local day of this moment, or `None` when the clock is beyond the
    /// years that a calendar can name (±9999).
    #[must_use]
    pub fn day(self) -> Option<Day> {
        let utc = OffsetDateTime::from_unix_timestamp(self.unix_ms.div_euclid(1000)).ok()?;
        let offset = UtcOffset::from_whole_seconds(i32::from(self.offset_min) * 60).ok()?;
        utc.checked_to_offset(offset).map(|local| Day(local.date()))
    }
}

impl Moment {
    /// The local time, in minutes after midnight (0 to 1439).
    #[must_use]
    pub fn minute(self) -> u16 {
        let minutes = self.unix_ms.div_euclid(60_000) + i64::from(self.offset_min);
        u16::try_from(minutes.rem_euclid(24 * 60)).unwrap_or_default()
    }
}

impl Day {
    /// Reads a day as forms and stores write it, `2026-11-22`; `None` for
    /// anything else, and for a day that no calendar has.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let plain = [year, month, day].into_iter().flat_map(str::bytes).all(|b| b.is_ascii_digit());
        if !plain || (year.len(), month.len(), day.len()) != (4, 2, 2) || parts.next().is_some() {
            return None;
        }
        let month = month.parse::<u8>().ok()?.try_into().ok()?;
        Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok().map(Self)
    }

    /// The day as forms and stores write it, `2026-11-22`.
    #[must_use]
    pub fn iso(self) -> String {
        let (year, month, day) = self.parts();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// This day plus `days`; the last nameable day when that is beyond it.
    #[must_use]
    pub fn plus(self, days: u16) -> Self {
        Self(self.0.saturating_add(Duration::days(i64::from(days))))
    }

    /// This day minus `days`; the first nameable day when that is beyond it.
    #[must_use]
    pub fn minus(self, days: u16) -> Self {
        Self(self.0.saturating_sub(Duration::days(i64::from(days))))
    }

    /// This day plus `days`, which may be below 0; the first or the last
    /// nameable day when that is beyond it.
    #[must_use]
    pub fn shifted(self, days: i64) -> Self {
        Self(self.0.saturating_add(Duration::days(days)))
    }

    /// The day of the week, from 1 for Monday to 7 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_from_monday()
    }

    /// Whole days from `earlier` to this day; negative when it is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).whole_days()
    }

    /// Year, month (1–12) and day of the month (1–31).
    #[must_use]
    pub fn parts(self) -> (i32, u8, u8) {
        (self.0.year(), self.0.month().into(), self.0.day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-22T02:30:00Z
    const NIGHT: i64 = 1_795_314_600_000;

    fn day(unix_ms: i64, offset_min: i16) -> Option<(i32, u8, u8)> {
        Moment { unix_ms, offset_min }.day().map(Day::parts)
    }

    #[test]
    fn an_entry_belongs_to_the_day_of_its_place() {
        assert_eq!(day(NIGHT, 0), Some((2026, 11, 22)));
        assert_eq!(day(NIGHT, -300), Some((2026, 11, 21)));
        assert_eq!(day(NIGHT, 780), Some((2026, 11, 22)));
    }

    #[test]
    fn days_before_1970_and_absurd_clocks_do_not_break_anything() {
        assert_eq!(day(-1, 0), Some((1969, 12, 31)));
        assert_eq!(day(i64::MAX, 0), None);
        assert_eq!(day(i64::MIN, 0), None);
        assert_eq!(day(0, i16::MAX), None);
    }

    #[test]
    fn a_day_reads_back_from_its_text_and_no_other_text_is_a_day() {
        for text in ["2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(Day::parse(text).map(Day::iso).as_deref(), Some(text));
        }
        for text in [
            "",
            "2026-11",
            "2025-02-29",
            "2026-13-01",
            "2026-1-1",
            "+026-01-01",
            "2026-11-22-1",
            "22.11.2026",
            "99999-01-01",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn two_weeks_cross_the_end_of_a_year() {
        let start = Moment { unix_ms: NIGHT, offset_min: 0 }.day().unwrap();
        assert_eq!(start.plus(14).parts(), (2026, 12, 6));
        assert_eq!(start.plus(40).parts(), (2027, 1, 1));
        assert_eq!(start.plus(40).since(start), 40);
    }
}
