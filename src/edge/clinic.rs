//! A clinic's settings, beside the page or in it.

use doorway_engine::app::{Event, clinic};
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

use super::{Denied, document, window};

/// Where they lie in the page that is one file.
const INSIDE: &str = "doorway-clinic";
/// What the hosted page's script calls them while they are on their way.
const BESIDE: &str = "doorwayClinic";

/// Tells the settings, as soon as they are there. Nothing waits for them.
///
/// # Errors
/// Outside of a browser.
pub fn read(tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    if let Some(inside) = document()?.get_element_by_id(INSIDE) {
        let text = inside.text_content().unwrap_or_default();
        // Later: the widget is only being made.
        spawn_local(async move { tell(clinic::Event::Read(text).into()) });
        return Ok(());
    }
    let beside = Reflect::get(&window()?.into(), &JsValue::from(BESIDE))?;
    let beside = beside.dyn_into::<Promise>().map_err(|_| Denied)?;
    spawn_local(async move {
        if let Some(text) = JsFuture::from(beside).await.ok().and_then(|text| text.as_string()) {
            tell(clinic::Event::Read(text).into());
        }
    });
    Ok(())
}

/// Shows links and buttons in the clinic's colours: of the light scheme, and of
/// the dark one.
///
/// # Errors
/// Outside of a browser.
pub fn colour([light, dark]: &[String; 2]) -> Result<(), Denied> {
    let root = document()?.document_element().ok_or(Denied)?;
    let style = root.dyn_into::<HtmlElement>().map_err(|_| Denied)?.style();
    style.set_property("--own-light", light)?;
    Ok(style.set_property("--own-dark", dark)?)
}
