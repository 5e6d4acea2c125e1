//! Vibration.

use js_sys::Reflect;

use super::{Denied, media, window};

/// For so long, in milliseconds: long enough to be felt through a pocket.
const FOR: u32 = 120;

/// Whether the device can vibrate. Browsers on a desk say that they can.
#[must_use]
pub fn is_there() -> bool {
    media::is_touched() && has().unwrap_or(false)
}

/// Vibrates once.
///
/// # Errors
/// Where the browser can't.
pub fn once() -> Result<(), Denied> {
    if !has()? || !window()?.navigator().vibrate_with_duration(FOR) {
        return Err(Denied);
    }
    Ok(())
}

/// Not every browser has it, whatever its type says.
fn has() -> Result<bool, Denied> {
    Ok(Reflect::has(&window()?.navigator(), &"vibrate".into())?)
}
