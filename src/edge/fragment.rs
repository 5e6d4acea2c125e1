//! The address's fragment. Only routes are ever written to it.

use doorway_engine::route::Route;
use wasm_bindgen::JsValue;

use super::{Denied, window};

/// The fragment, with its `#`.
///
/// # Errors
/// Outside of a browser.
pub fn read() -> Result<String, Denied> {
    Ok(window()?.location().hash()?)
}

/// The page's own address, without its fragment and its query.
///
/// # Errors
/// Outside of a browser.
pub fn address() -> Result<String, Denied> {
    let address = window()?.location().href()?;
    Ok(address.split(['#', '?']).next().unwrap_or_default().to_owned())
}

/// Names the present screen, in place of what stands in the address.
///
/// # Errors
/// Where the browser refuses.
pub fn replace(route: &Route) -> Result<(), Denied> {
    let history = window()?.history()?;
    Ok(history.replace_state_with_url(&JsValue::NULL, "", Some(&route.fragment()))?)
}

/// Names the present screen, so that "back" leads to the one before.
///
/// # Errors
/// Where the browser refuses.
pub fn push(route: &Route) -> Result<(), Denied> {
    let history = window()?.history()?;
    Ok(history.push_state_with_url(&JsValue::NULL, "", Some(&route.fragment()))?)
}
