//! Random bits for ids.

use doorway_engine::id::Entropy;

use super::{Denied, window};

/// 128 random bits.
///
/// # Errors
/// Where the browser has no cryptography.
pub fn roll() -> Result<Entropy, Denied> {
    let mut entropy = Entropy::default();
    window()?.crypto()?.get_random_values_with_u8_array(&mut entropy)?;
    Ok(entropy)
}

/// Entropy from the clock, for a browser without cryptography. Ids need only be
/// unlike each other; nothing is kept secret by them.
#[must_use]
pub fn from_clock() -> Entropy {
    let mut entropy = Entropy::default();
    for (place, byte) in entropy.iter_mut().zip(js_sys::Math::random().to_be_bytes()) {
        *place = byte;
    }
    for (place, byte) in entropy.iter_mut().rev().zip(js_sys::Date::now().to_be_bytes()) {
        *place ^= byte;
    }
    entropy
}
