//! How the page came to be in its tab.

use doorway_engine::app::Arrived;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{Denied, document, window};

/// As the browser tells it.
///
/// # Errors
/// Where it does not.
pub fn read() -> Result<Arrived, Denied> {
    // A tab that was discarded to save memory is loaded again when it is turned to.
    if Reflect::get(&document()?.into(), &JsValue::from("wasDiscarded"))?.is_truthy() {
        return Ok(Arrived::Reloaded);
    }
    let performance = window()?.performance().ok_or(Denied)?;
    let entries: Array = performance.get_entries_by_type("navigation").unchecked_into();
    let kind = Reflect::get(&entries.get(0), &JsValue::from("type"))?;
    Ok(match kind.as_string().as_deref() {
        Some("reload") => Arrived::Reloaded,
        Some("back_forward") => Arrived::Returned,
        _ => Arrived::Opened,
    })
}

/// Loads the page anew.
///
/// # Errors
/// Where the browser refuses.
pub fn again() -> Result<(), Denied> {
    Ok(window()?.location().reload()?)
}
