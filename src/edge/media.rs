//! What the window and the person's settings ask of the page.

use super::window;

/// Whether the window is as narrow as a phone's. The styles ask the same, in
/// `styles/check.css`; but a frame that is hidden has no width yet.
#[must_use]
pub fn is_narrow() -> bool {
    matches("(0rem < width < 40rem)")
}

/// Whether nothing may move by itself.
#[must_use]
pub fn is_still() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether it is mostly touched with a finger.
#[must_use]
pub fn is_touched() -> bool {
    matches("(pointer: coarse)")
}

/// False where the browser doesn't know.
fn matches(query: &str) -> bool {
    let found = window().ok().and_then(|window| window.match_media(query).ok().flatten());
    found.is_some_and(|found| found.matches())
}
