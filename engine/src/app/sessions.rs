//! Noting sessions: what is typed, and what becomes of it.

use super::entries::{confirmed, delete, wiped_elsewhere};
use super::shelf::keep;
use super::{Asking, Effect, Focus, Model, Stamp};
use crate::id::Id;
use crate::record::{Entry, Keeping};
use crate::session::{self, Fault, Field, Given, Session};
use crate::stored::Key;

/// What is typed on the screen of sessions and not kept yet.
#[derive(Debug, Default)]
pub struct SessionForm {
    /// A new session.
    new: Given,
    /// A session being changed. What was typed of a new one waits meanwhile.
    change: Option<(Id, Given)>,
    /// Why the last attempt to keep it was refused.
    pub fault: Option<Fault>,
    /// The last session typed was kept, and nothing was typed since.
    pub saved: bool,
}

impl SessionForm {
    /// What stands in the form.
    #[must_use]
    pub const fn given(&self) -> &Given {
        match &self.change {
            Some((_, given)) => given,
            None => &self.new,
        }
    }

    /// The session being changed.
    #[must_use]
    pub const fn changing(&self) -> Option<&Id> {
        match &self.change {
            Some((id, _)) => Some(id),
            None => None,
        }
    }

    /// Another screen was turned to. What was typed waits.
    pub(super) const fn turned(&mut self) {
        self.fault = None;
        self.saved = false;
    }
}

/// [`super::Event::SessionTyped`].
pub(super) fn typed(model: &mut Model, field: Field, text: String) -> Vec<Effect> {
    let form = &mut model.session_form;
    form.saved = false;
    let given = form.change.as_mut().map_or(&mut form.new, |(_, given)| given);
    given.set(field, text);
    Vec::new()
}

/// [`super::Event::SessionEdited`].
pub(super) fn edited(model: &mut Model, id: Option<Id>) -> Vec<Effect> {
    let form = &mut model.session_form;
    form.turned();
    let Some(id) = id else {
        form.change = None;
        return vec![Effect::Focus(Focus::Heading)];
    };
    // Another change that was begun is not lost for this one.
    if form.change.is_none()
        && let Some(session) = kept(model, &id)
    {
        let given = Given::of(session);
        model.session_form.change = Some((id, given));
    }
    vec![focus(Field::Day)]
}

/// [`super::Event::SessionSaved`].
pub(super) fn saved(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let form = &model.session_form;
    // The second half of a double press.
    if form.saved && *form.given() == Given::default() {
        return Vec::new();
    }
    let id = Id::from_dice(stamp.dice);
    let session = match session::check(form.given(), id.clone(), stamp.at) {
        Ok(session) => session,
        Err(fault) => {
            model.session_form.fault = Some(fault);
            return vec![focus(fault.field())];
        }
    };
    model.session_form.turned();
    model.session_form.saved = true;
    let Some((old, given)) = model.session_form.change.take() else {
        model.session_form.new = Given::default();
        model.visit.push(id.clone());
        model.record.sessions.insert(id.clone(), Entry::Kept(session));
        return keep(model, [Key::Session(id)]);
    };
    let before = kept(model, &old).map(Given::of);
    if before.as_ref() == Some(&given) {
        return Vec::new();
    }
    // What lay on the device before this visit stays there when it is changed:
    // in the tab alone, it would be gone with the tab.
    if before.is_none() || model.visit.contains(&old) {
        model.visit.push(id.clone());
    }
    model.record.sessions.insert(id.clone(), Entry::Kept(session));
    let mut keys = vec![Key::Session(id)];
    if before.is_some() {
        let key = Key::Session(old);
        delete(model, &key);
        keys.push(key);
    }
    keep(model, keys)
}

/// [`super::Event::DeleteConfirmed`]: what is deleted doesn't stay in the form.
pub(super) fn delete_confirmed(model: &mut Model) -> Vec<Effect> {
    match &model.asking {
        Some(Asking::Delete(id)) if model.session_form.changing() == Some(id) => {
            model.session_form.change = None;
            model.session_form.turned();
        }
        Some(Asking::DeleteAll) => model.session_form = SessionForm::default(),
        _ => {}
    }
    confirmed(model)
}

/// [`super::Event::WipedElsewhere`]: nor does it when another tab deletes all.
pub(super) fn all_wiped_elsewhere(model: &mut Model) -> Vec<Effect> {
    let effects = wiped_elsewhere(model);
    if model.keeping == Keeping::Device {
        model.session_form = SessionForm::default();
    } else if model.session_form.changing().is_some_and(|id| kept(model, id).is_none()) {
        model.session_form.change = None;
        model.session_form.turned();
    }
    effects
}

fn kept<'a>(model: &'a Model, id: &Id) -> Option<&'a Session> {
    model.record.sessions.get(id)?.kept()
}

fn focus(field: Field) -> Effect {
    Effect::Focus(Focus::Item(field.as_str().to_owned()))
}
