//! The browser, one small file per thing it is asked for.
//!
//! Nothing here decides. Every function that can fail returns `Result`, and
//! nothing unwraps: a browser may deny anything at any time.

pub mod arrival;
pub mod awake;
mod beside;
pub mod clinic;
pub mod clock;
pub mod copy;
pub mod entropy;
pub mod focus;
pub mod fragment;
pub mod host;
pub mod idle;
pub mod learn;
pub mod leave;
pub mod listen;
pub mod locale;
pub mod media;
pub mod offer;
pub mod pick;
pub mod print;
pub mod store;
pub mod takeover;
pub mod vibration;

/// The browser has no window, or will not give what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

impl From<wasm_bindgen::JsValue> for Denied {
    fn from(_: wasm_bindgen::JsValue) -> Self {
        Self
    }
}

/// The window.
///
/// # Errors
/// Outside of a browser.
pub(crate) fn window() -> Result<web_sys::Window, Denied> {
    web_sys::window().ok_or(Denied)
}

/// The document.
///
/// # Errors
/// Outside of a browser.
pub(crate) fn document() -> Result<web_sys::Document, Denied> {
    window()?.document().ok_or(Denied)
}
