//! The help panel and the rooms for help in a form.

use super::{Effect, Focus, Model};

/// What can happen to the help panel and to the rooms for help.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// The help panel was folded or opened.
    Folded(bool),
    /// The room for help with this name was unfolded, or what was unfolded was
    /// folded.
    Unfolded(Option<&'static str>),
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Folded(folded) => {
            model.help_folded = folded;
            let focus = if folded { Focus::HelpOpener } else { Focus::HelpPanel };
            vec![Effect::Focus(focus)]
        }
        Event::Unfolded(room) => unfolded(model, room),
    }
}

/// [`Event::Unfolded`].
fn unfolded(model: &mut Model, room: Option<&'static str>) -> Vec<Effect> {
    let before = std::mem::replace(&mut model.help_at, room);
    match room {
        Some(_) => vec![Effect::Focus(Focus::HelpPanel)],
        None => before.map(|room| Effect::Focus(Focus::HelpRoom(room))).into_iter().collect(),
    }
}
