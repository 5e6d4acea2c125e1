//! Leaving for a neutral page, as GOV.UK's "Exit this page" does.

use doorway_engine::app::NEUTRAL;

use super::{Denied, host, window};

/// Where it leads without a connection, so that no error page names this one.
const BLANK: &str = "about:blank";

/// Leaves at once. In a frame the whole page goes, by the host's help if it
/// has made itself known.
///
/// # Errors
/// Where the browser refuses; the page stays covered then.
pub fn now() -> Result<(), Denied> {
    let window = window()?;
    let to = if window.navigator().on_line() { NEUTRAL } else { BLANK };
    if host::is_framed() {
        if host::say_leave().is_ok() {
            return Ok(());
        }
        let top = window.top()?.ok_or(Denied)?;
        if top.location().replace(to).is_ok() {
            return Ok(());
        }
    }
    Ok(window.location().replace(to)?)
}
