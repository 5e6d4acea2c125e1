//! The time, and how this place differs from UTC.

use doorway_engine::moment::Moment;
use js_sys::Date;

/// Now.
#[must_use]
#[allow(clippy::cast_possible_truncation)] // a float cast saturates; both are whole numbers
pub fn now() -> Moment {
    let date = Date::new_0();
    let offset_min = -date.get_timezone_offset();
    Moment { unix_ms: date.get_time() as i64, offset_min: offset_min as i16 }
}
