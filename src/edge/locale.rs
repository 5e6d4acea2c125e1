//! The languages that the browser asks for, and its time zone.

use js_sys::{Array, Intl, Object, Reflect};

use super::window;

/// BCP 47 tags, most wanted first; empty where the browser doesn't say.
#[must_use]
pub fn languages() -> Vec<String> {
    let Ok(window) = window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// The time zone, as IANA names it; empty where the browser doesn't say.
#[must_use]
pub fn zone() -> String {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    let zone = Reflect::get(&options, &"timeZone".into()).ok();
    zone.and_then(|zone| zone.as_string()).unwrap_or_default()
}
