//! A later release that the worker has brought and that waits for its turn.
//!
//! Taking it changes nothing on this page, which goes on as it was loaded; the
//! next load has it. As long as something is half filled in, a reload in the
//! middle of it has the page that it was begun on.

use super::{Effect, Model, Picked};

/// What is to be done about it after something happened.
pub(super) fn follow(model: &mut Model, effects: &mut Vec<Effect>) {
    // What is kept is known only once it was read.
    let known = !model.reads_device() || (model.local.is_read() && model.indexed.is_read());
    if model.release_waits && known && !model.left && !is_half_filled(model) {
        model.release_waits = false;
        effects.push(Effect::TakeRelease);
    }
}

fn is_half_filled(model: &Model) -> bool {
    model.record.drafts.values().any(|draft| !draft.is_blank())
        || !model.unsaved.is_empty()
        || model.screens.dip.is_some()
        || !matches!(model.files.picked, Picked::None | Picked::Added(_))
        || model.files.is_arriving()
        || model.clinic_form.is_begun()
}
