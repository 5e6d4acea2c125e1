//! What was written elsewhere, and goes on on another page.

use super::super::store_sync::persist;
use super::super::{Effect, Focus, Model};
use super::{clear, draft_name, shown, turn};
use crate::route::Route;
use crate::stored::Key;
use crate::worksheet::Worksheet;

/// [`Event::BegunFrom`]. What stands there already, from a page that was begun before, stays.
pub(super) fn begun_from(
    model: &mut Model,
    worksheet: &'static Worksheet,
    field: &str,
    text: String,
) -> Vec<Effect> {
    let now = model.now.unix_ms;
    let name = draft_name(worksheet, None).to_owned();
    let mut effects = Vec::new();
    if model.written(worksheet, None, field).is_empty()
        && let Some(draft) = model.record.drafts.slot(name.clone())
    {
        draft.write(field, text, now);
        effects = persist(model, [Key::Draft(name)]);
    }
    let route = Route::Worksheet(worksheet, None, 0);
    model.show(route.clone());
    effects.extend([Effect::Push(route), Effect::Focus(Focus::Heading)]);
    effects
}

/// [`Event::MovePressed`]: onto the page that is kept up to date, else onto a new one. Where something
/// else was written there meanwhile, both stand there.
pub(super) fn moved(model: &mut Model) -> Vec<Effect> {
    let Some((worksheet, Some(gone))) = shown(model).filter(|(_, id)| model.is_gone(id.as_ref()))
    else {
        return Vec::new();
    };
    let Some(draft) = model.record.drafts.get(gone.as_str()).cloned() else { return Vec::new() };
    let newest = model.newest(worksheet).filter(|_| worksheet.is_single);
    let to = newest.map(|newest| newest.id.clone());
    let now = model.now.unix_ms;
    let name = draft_name(worksheet, to.as_ref()).to_owned();
    for (field, text) in draft.texts.iter().filter(|(_, text)| !text.value.is_empty()) {
        let there = model.written(worksheet, to.as_ref(), field);
        let control = worksheet.field(field).map(|field| field.control);
        let both = control.is_some_and(|control| control.most().is_some());
        let text = match there.as_str() {
            "" => text.value.clone(),
            there if both && !there.contains(&text.value) => [there, "\n", &text.value].concat(),
            _ if both => continue,
            _ => text.value.clone(),
        };
        if let Some(draft) = model.record.drafts.slot(name.clone()) {
            draft.write(field, text, now);
        }
    }
    let mut keys = vec![Key::Draft(name)];
    keys.extend(clear(model, worksheet, Some(&gone)));
    let mut effects = persist(model, keys);
    effects.extend(turn(model, Route::Worksheet(worksheet, to, 0)));
    effects
}
