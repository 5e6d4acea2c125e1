//! Leaving for a neutral page, as GOV.UK's "Exit this page" does.

use doorway_engine::app::NEUTRAL;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::{Denied, host, window};

/// Where it leads without a connection, so that no error page names this one.
const BLANK: &str = "about:blank";

/// So long, in milliseconds, whatever was asked to take us away has for it.
const PATIENCE: i32 = 300;

/// Leaves at once. In a frame the whole page goes, by the host's help if it
/// has made itself known; if it does not follow, without it; and if that is
/// refused too, what is in the frame goes.
///
/// # Errors
/// Where the browser refuses; the page stays covered then.
pub fn now() -> Result<(), Denied> {
    if !host::is_framed() {
        return Ok(window()?.location().replace(neutral()?)?);
    }
    if host::say_leave().is_ok() { later(whole) } else { whole() }
}

/// Takes the page around away. A refusal may come as an error or as nothing.
fn whole() -> Result<(), Denied> {
    if let Some(top) = window()?.top()? {
        let _ = top.location().replace(neutral()?);
    }
    later(|| Ok(window()?.location().replace(BLANK)?))
}

fn neutral() -> Result<&'static str, Denied> {
    Ok(if window()?.navigator().on_line() { NEUTRAL } else { BLANK })
}

fn later(then: impl FnOnce() -> Result<(), Denied> + 'static) -> Result<(), Denied> {
    let then = Closure::once_into_js(move || {
        let _ = then();
    });
    let then = then.unchecked_ref();
    let _ = window()?.set_timeout_with_callback_and_timeout_and_arguments_0(then, PATIENCE)?;
    Ok(())
}
