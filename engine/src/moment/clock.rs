//! Times of day.

use super::Moment;

impl Moment {
    /// The second of the local day, 0 to 86,399.
    #[must_use]
    pub fn second(self) -> u32 {
        let local = self.unix_ms.div_euclid(1000).saturating_add(i64::from(self.offset_min) * 60);
        u32::try_from(local.rem_euclid(86_400)).unwrap_or(0)
    }

    /// The same moment by the clock of UTC.
    #[must_use]
    pub const fn utc(self) -> Self {
        Self { unix_ms: self.unix_ms, offset_min: 0 }
    }

    /// The local day and time as RFC 3339 writes them,
    /// `2026-11-22T04:30:00-05:00`; `None` for a clock beyond all calendars.
    #[must_use]
    pub fn iso(self) -> Option<String> {
        let time = clock(self.second(), ":");
        let sign = if self.offset_min < 0 { "-" } else { "+" };
        let offset = clock(u32::from(self.offset_min.unsigned_abs()) * 60, ":");
        let offset = offset.get(..5).unwrap_or_default();
        Some([&self.day()?.iso(), "T", &time, sign, offset].concat())
    }
}

/// Seconds after midnight as hours, minutes and seconds.
pub(crate) fn clock(second: u32, between: &str) -> String {
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{hour:02}{between}{minute:02}{between}{second:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_by_the_clock_of_its_place() {
        let at = |unix_ms, offset_min| Moment { unix_ms, offset_min }.iso();
        let morning = 1_795_339_800_000;
        assert_eq!(at(morning, 0).as_deref(), Some("2026-11-22T09:30:00+00:00"));
        assert_eq!(at(morning, -570).as_deref(), Some("2026-11-22T00:00:00-09:30"));
        assert_eq!(at(morning, 870).as_deref(), Some("2026-11-23T00:00:00+14:30"));
        assert_eq!(at(-1, 0).as_deref(), Some("1969-12-31T23:59:59+00:00"));
        assert_eq!(at(i64::MAX, 0), None);
    }
}
