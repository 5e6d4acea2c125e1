//! Noting sessions: what is typed, and what becomes of it.

use super::entries::replace;
use super::store_sync::persist;
use super::{Effect, Focus, Model, Stamp};
use crate::id::Id;
use crate::session::{self, Field, Session, SessionInput};

/// What can happen on the screen of sessions.
#[derive(Clone, Debug)]
pub enum Event {
    /// Something about a session was typed or picked.
    Typed {
        /// Which input.
        field: Field,
        /// What stands there now.
        text: String,
    },
    /// "Save this session" was pressed: a new one, or the one being changed.
    Saved,
    /// A session is to be changed, or stays as it was.
    Edited(Option<Id>),
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    match event {
        Event::Typed { field, text } => typed(model, field, text),
        Event::Saved => saved(model, stamp),
        Event::Edited(id) => edited(model, id),
    }
}

/// [`Event::Typed`].
fn typed(model: &mut Model, field: Field, text: String) -> Vec<Effect> {
    // Days and times are told once more before they are kept.
    if model.session_editor.form.given().get(field) != text {
        model.session_editor.saved = false;
        model.session_editor.form.typing().set(field, text);
    }
    Vec::new()
}

/// [`Event::Edited`].
fn edited(model: &mut Model, id: Option<Id>) -> Vec<Effect> {
    model.session_editor.turned();
    let Some(id) = id else {
        model.session_editor.form.leave();
        return vec![Effect::Focus(Focus::Heading)];
    };
    if let Some(given) = kept(model, &id).map(SessionInput::of) {
        model.session_editor.form.begin(id, given);
    }
    vec![focus(Field::Day)]
}

/// [`Event::Saved`].
fn saved(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let form = &model.session_editor.form;
    // The second half of a double press.
    if model.session_editor.saved && *form.given() == SessionInput::default() {
        return Vec::new();
    }
    let id = Id::from_entropy(stamp.entropy);
    let mut session = match session::validate(form.given(), id, stamp.at) {
        Ok(session) => session,
        Err(fault) => {
            model.session_editor.form.fault = Some(fault);
            return vec![focus(fault.field())];
        }
    };
    let changed = form.changing().cloned();
    let given = form.given().clone();
    model.session_editor.form.kept();
    model.session_editor.saved = true;
    let before = changed.as_ref().and_then(|old| kept(model, old)).cloned();
    if before.as_ref().map(SessionInput::of) == Some(given) {
        return Vec::new();
    }
    // Gone by now, what belongs to it still knows it by this id.
    session.first = before.as_ref().map(Session::origin).or(changed.as_ref()).cloned();
    let keys = replace(model, session, before.as_ref().map(|before| &before.id));
    persist(model, keys)
}

fn kept<'a>(model: &'a Model, id: &Id) -> Option<&'a Session> {
    model.record.one(id)
}

fn focus(field: Field) -> Effect {
    Effect::Focus(Focus::Item(field.as_str().to_owned()))
}
