//! Reading a file that the person picked.

use doorway_engine::app::Event;
use doorway_engine::backup::{Fault, MOST};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};

use super::{Denied, document};

/// Reads the file that was picked in the input with this id, and tells what became of it.
///
/// # Errors
/// Where none is picked.
pub fn read(input: &str, tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    let input = document()?.get_element_by_id(input).ok_or(Denied)?;
    let input = input.dyn_into::<HtmlInputElement>().map_err(|_| Denied)?;
    let file = input.files().and_then(|files| files.get(0)).ok_or(Denied)?;
    spawn_local(async move { tell(Event::FileRead(text(&file).await)) });
    Ok(())
}

/// The browser's own reading as text would put signs in place of what is none.
async fn text(file: &File) -> Result<String, Fault> {
    // Both are whole numbers well below where floats are not exact.
    #[allow(clippy::cast_precision_loss)]
    if file.size() > MOST as f64 {
        return Err(Fault::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| Fault::Denied)?;
    String::from_utf8(Uint8Array::new(&bytes).to_vec()).map_err(|_| Fault::NotText)
}
