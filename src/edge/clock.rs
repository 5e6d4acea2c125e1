//! The time, and how this place differs from UTC.

use doorway_engine::moment::Moment;
use js_sys::{Date, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{Denied, window};

/// Now.
#[must_use]
#[allow(clippy::cast_possible_truncation)] // a float cast saturates; both are whole numbers
pub fn now() -> Moment {
    let date = Date::new_0();
    let offset_min = -date.get_timezone_offset();
    Moment { unix_ms: date.get_time() as i64, offset_min: offset_min as i16 }
}

/// Calls back after so many milliseconds.
///
/// # Errors
/// Outside of a browser.
pub fn after(ms: i32, then: impl FnOnce() + 'static) -> Result<(), Denied> {
    let then = Closure::once_into_js(then);
    window()?.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), ms)?;
    Ok(())
}

/// Kept after so many milliseconds.
pub fn passed(ms: i32) -> Promise {
    Promise::new(&mut |kept, broken| {
        let set = window().ok().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&kept, ms).ok()
        });
        if set.is_none() {
            let _ = broken.call0(&JsValue::UNDEFINED);
        }
    })
}
