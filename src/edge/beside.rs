//! Texts that come beside the program.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Denied, window};

/// Tells a text that is there already. Later: the widget is only being made.
pub(super) fn there(text: String, tell: impl FnOnce(String) + 'static) {
    spawn_local(async move { tell(text) });
}

/// Tells what the hosted page's script calls so while it is on its way, once it is there; blank where
/// it did not come. Nothing waits for it.
///
/// # Errors
/// Where the page brings nothing of that name.
pub(super) fn coming(name: &str, tell: impl FnOnce(String) + 'static) -> Result<(), Denied> {
    let coming = Reflect::get(&window()?.into(), &JsValue::from(name))?;
    let coming = coming.dyn_into::<Promise>().map_err(|_| Denied)?;
    spawn_local(async move {
        let text = JsFuture::from(coming).await.ok().and_then(|text| text.as_string());
        tell(text.unwrap_or_default());
    });
    Ok(())
}
