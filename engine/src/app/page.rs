//! What the page around the screens tells, and what any screen can ask of it.

use super::{Effect, Model};

/// What the page around the screens tells, and what any screen can ask of it.
#[derive(Clone, Debug)]
pub enum Event {
    /// A mouse was moved over the page.
    MouseSeen,
    /// The origin of the page that holds ours in a frame became known.
    FramedBy(String),
    /// A later release was brought, and waits to be taken.
    ReleaseWaits,
    /// A text was wanted in the clipboard: the id of its area.
    CopyPressed(&'static str),
    /// Whether it got there.
    Copied {
        /// The id of its area.
        area: &'static str,
        /// Whether it did.
        done: bool,
    },
    /// "Print" was pressed.
    PrintPressed,
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::FramedBy(origin) => model.framing.framed_by(origin),
        Event::MouseSeen => model.mouse = true,
        Event::ReleaseWaits => model.release_waits = true,
        Event::Copied { area, done } => model.copied = Some((area, done)),
        Event::CopyPressed(area) => return vec![Effect::CopyArea(area)],
        Event::PrintPressed => return vec![Effect::Print],
    }
    Vec::new()
}
