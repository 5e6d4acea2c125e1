//! The document with the texts of the articles, in the page or beside it.

use doorway_engine::app::{Event, learn};
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Denied, document, window};

/// Where it lies in the page that is one file.
const INSIDE: &str = "doorway-learn";
/// What the hosted page's script calls it while it is on its way.
const BESIDE: &str = "doorwayLearn";

/// Tells the document as soon as it is there. Nothing waits for it.
///
/// # Errors
/// Where the page brings none.
pub fn read(tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    if let Some(inside) = document()?.get_element_by_id(INSIDE) {
        let text = inside.inner_html();
        // An address of an article would otherwise show it twice.
        inside.remove();
        // Later: the widget is only being made.
        spawn_local(async move { tell(learn::Event::Read(text).into()) });
        return Ok(());
    }
    let beside = Reflect::get(&window()?.into(), &JsValue::from(BESIDE))?;
    let beside = beside.dyn_into::<Promise>().map_err(|_| Denied)?;
    spawn_local(async move {
        let text = JsFuture::from(beside).await.ok().and_then(|text| text.as_string());
        tell(learn::Event::Read(text.unwrap_or_default()).into());
    });
    Ok(())
}
