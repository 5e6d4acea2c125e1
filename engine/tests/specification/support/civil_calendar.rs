//! The calendar on the wall, computed without the engine.

use doorway_engine::moment::Moment;

/// The day that the calendar on the wall shows at the place of a moment.
pub(crate) fn on_the_wall(at: Moment) -> String {
    let minutes = at.unix_ms.div_euclid(60_000) + i64::from(at.offset_min);
    let (year, month, day) = civil(minutes.div_euclid(24 * 60));
    format!("{year:04}-{month:02}-{day:02}")
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
