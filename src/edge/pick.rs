//! Reading a file that the person picked, a part at a time.

use doorway_engine::app::{Event, FilePart, files};
use doorway_engine::backup::{Fault, MOST};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};

use super::{Denied, document, window};

/// How many bytes are read at a time.
const PART: usize = 1 << 20;

/// Reads the part of the file that was picked in the input with this id which
/// begins with byte `from`, and tells what became of it.
///
/// # Errors
/// Where none is picked.
pub fn read(
    input: &str,
    ticket: u32,
    from: usize,
    tell: impl Fn(Event) + 'static,
) -> Result<(), Denied> {
    let input = document()?.get_element_by_id(input).ok_or(Denied)?;
    let input = input.dyn_into::<HtmlInputElement>().map_err(|_| Denied)?;
    let file = input.files().and_then(|files| files.get(0)).ok_or(Denied)?;
    spawn_local(async move {
        tell(files::Event::PartRead { ticket, part: part(&file, from).await }.into());
    });
    Ok(())
}

/// As bytes: the browser's own reading as text would put signs in place of what
/// is none.
async fn part(file: &File, from: usize) -> Result<FilePart, Fault> {
    // All are whole numbers well below where floats are not exact.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let (of, from, to) = (file.size() as usize, from as f64, (from + PART) as f64);
    if of > MOST {
        return Err(Fault::TooLarge);
    }
    let part = file.slice_with_f64_and_f64(from, to).map_err(|_| Fault::Denied)?;
    let bytes = JsFuture::from(part.array_buffer()).await.map_err(|_| Fault::Denied)?;
    Ok(FilePart { bytes: Uint8Array::new(&bytes).to_vec(), of })
}

/// Lets the page and the person have their turn before the next step.
///
/// # Errors
/// Outside of a browser.
pub fn go_on(ticket: u32, tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    let next = Closure::once_into_js(move || tell(files::Event::WentOn(ticket).into()));
    window()?.set_timeout_with_callback(next.unchecked_ref())?;
    Ok(())
}
