//! Random bits for ids.

use doorway_engine::id::Dice;

use super::{Denied, window};

/// 128 random bits.
///
/// # Errors
/// Where the browser has no cryptography.
pub fn roll() -> Result<Dice, Denied> {
    let mut dice = Dice::default();
    window()?.crypto()?.get_random_values_with_u8_array(&mut dice)?;
    Ok(dice)
}

/// Dice from the clock, for a browser without cryptography. Ids need only be
/// unlike each other; nothing is kept secret by them.
#[must_use]
pub fn from_clock() -> Dice {
    let mut dice = Dice::default();
    for (place, byte) in dice.iter_mut().zip(js_sys::Math::random().to_be_bytes()) {
        *place = byte;
    }
    for (place, byte) in dice.iter_mut().rev().zip(js_sys::Date::now().to_be_bytes()) {
        *place ^= byte;
    }
    dice
}
