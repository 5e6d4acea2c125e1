//! The languages that the browser asks for.

use super::window;

/// BCP 47 tags, most wanted first; empty where the browser doesn't say.
#[must_use]
pub fn languages() -> Vec<String> {
    let Ok(window) = window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}
