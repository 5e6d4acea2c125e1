//! The clipboard.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement};

use super::{Denied, document};

/// Copies what stands in the text area with this id. Where that fails, the text
/// is left selected, to be copied by hand; else the focus stays where it was.
///
/// By the old command: the new interface is refused in frames and in local
/// files.
///
/// # Errors
/// Where there is no such area, or the browser refuses.
pub fn area(id: &str) -> Result<(), Denied> {
    let document = document()?;
    let area = document.get_element_by_id(id).ok_or(Denied)?;
    let area = area.dyn_into::<HtmlTextAreaElement>().map_err(|_| Denied)?;
    let before = document.active_element().and_then(|one| one.dyn_into::<HtmlElement>().ok());
    area.focus()?;
    area.select();
    let document = document.dyn_into::<HtmlDocument>().map_err(|_| Denied)?;
    document.exec_command("copy")?.then_some(()).ok_or(Denied)?;
    before.map_or(Ok(()), |before| Ok(before.focus()?))
}
