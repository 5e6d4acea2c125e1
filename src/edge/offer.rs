//! Offering a text as a file.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{Denied, document};

/// What a text is, by the name of its file.
fn media(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "json")) => "application/json",
        Some((_, "html")) => "text/html;charset=utf-8",
        Some((_, "svg")) => "image/svg+xml",
        Some((_, "ics")) => "text/calendar;charset=utf-8",
        _ => "text/plain;charset=utf-8",
    }
}

/// Offers `text` as a download called `name`.
///
/// # Errors
/// Where the browser refuses.
pub fn text(name: &str, text: &str) -> Result<(), Denied> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media(name));
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from(text)), &kind)?;
    save(name, &blob)
}

/// Offers a picture in PNG.
///
/// # Errors
/// Where the browser refuses.
pub fn png(name: &str, bytes: &[u8]) -> Result<(), Denied> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/png");
    let bytes = Array::of1(&Uint8Array::from(bytes));
    save(name, &Blob::new_with_u8_array_sequence_and_options(&bytes, &kind)?)
}

fn save(name: &str, blob: &Blob) -> Result<(), Denied> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link = document()?.create_element("a")?;
    let link = link.dyn_into::<HtmlAnchorElement>().map_err(|_| Denied)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The address is let go with the page: letting it go now can come before
    // the browser has begun to read.
    Ok(())
}
