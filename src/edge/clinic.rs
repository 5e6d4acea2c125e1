//! A clinic's settings, beside the page or in it.

use doorway_engine::app::{Event, clinic};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{Denied, beside, document};

/// Where they lie in the page that is one file.
const INSIDE: &str = "doorway-clinic";
/// What the hosted page's script calls them while they are on their way.
const BESIDE: &str = "doorwayClinic";

/// Tells the settings, as soon as they are there.
///
/// # Errors
/// Outside of a browser.
pub fn read(tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    let tell = move |text| tell(clinic::Event::Read(text).into());
    let Some(inside) = document()?.get_element_by_id(INSIDE) else {
        return beside::coming(BESIDE, tell);
    };
    beside::there(inside.text_content().unwrap_or_default(), tell);
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
