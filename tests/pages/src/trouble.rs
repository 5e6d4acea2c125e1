//! What a flow expects of the page, and what it says when that does not hold.

use std::fmt;

pub use doorway_webdriver::{Told, Trouble};

/// Fails with `sentence` unless `holds`.
///
/// # Errors
/// The sentence, when it does not hold.
pub fn ensure(holds: bool, sentence: impl FnOnce() -> String) -> Told<()> {
    if holds { Ok(()) } else { Err(Trouble::new(sentence())) }
}

/// Fails unless both are the same, and shows both.
///
/// # Errors
/// Both values, when they differ.
pub fn same<T: PartialEq + fmt::Debug>(what: &str, seen: &T, expected: &T) -> Told<()> {
    ensure(seen == expected, || format!("{what}: expected {expected:?}, saw {seen:?}"))
}
