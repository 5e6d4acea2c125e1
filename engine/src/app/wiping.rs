//! Everything goes: deleted here, or found to be deleted by another tab.

use super::reading::read_again;
use super::state::Screens;
use super::{
    Browsing, Chart, DiaryEditor, Effect, Files, Message, Model, SessionEditor, StoreKind,
    WorksheetEditor,
};
use crate::record::{KEEPING, Keeping, Record, Settings};
use crate::route::Route;
use crate::worksheet::WorksheetEntry;

/// [`super::store::Event::WipedElsewhere`].
pub(super) fn wiped_elsewhere(model: &mut Model) -> Vec<Effect> {
    if model.by_link() {
        return Vec::new();
    }
    model.wiped_elsewhere |= model.record.since.is_some();
    // The other tab may have left there what it could not read either.
    model.foreign |= !model.damaged.is_empty();
    if model.keeping == Keeping::Tab {
        forget_older(model);
    } else {
        empty(model);
    }
    let mut effects: Vec<_> = read_again(model).into_iter().collect();
    if matches!(&model.route, Route::Result(_, id) if model.record.check(id).is_none()) {
        model.show(Route::History);
        effects.push(Effect::Replace(Route::History));
    }
    effects.extend(leave_gone(model));
    effects
}

/// Turns from a worksheet that is gone to where it was listed.
pub(super) fn leave_gone(model: &mut Model) -> Option<Effect> {
    let (Route::Written(worksheet, id) | Route::Worksheet(worksheet, Some(id), _)) = &model.route
    else {
        return None;
    };
    let list = Route::Worksheet(worksheet, None, 0);
    model.record.one::<WorksheetEntry>(id).is_none().then(|| {
        model.show(list.clone());
        Effect::Replace(list)
    })
}

/// What lies in this tab stays; everything that lay on the device is gone.
fn forget_older(model: &mut Model) {
    let visit = &model.visit;
    for key in model.record.keys() {
        if key.id().is_some_and(|id| !visit.contains(id)) {
            model.record.forget(&key);
        }
    }
    model.local.forget_all();
    model.indexed.forget_all();
    model.editor.forget_older(&model.record);
    model.session_editor.forget_older(&model.record);
    model.chart = Chart::default();
}

/// Empties the record. Where entries are kept from now on stays as chosen.
pub(super) fn empty(model: &mut Model) {
    let mut settings = Settings::default();
    if let Some(keeping) = model.record.settings.choices.get(KEEPING) {
        settings.choices.insert(KEEPING.to_owned(), keeping.clone());
    }
    let epoch = model.record.epoch.take();
    model.record = Record { settings, epoch, ..Record::default() };
    model.unseen = None;
    model.deleting = false;
    model.visit.clear();
    model.called.clear();
    model.editor = DiaryEditor::default();
    model.session_editor = SessionEditor::default();
    model.worksheet_editor = WorksheetEditor::default();
    model.browsing = Browsing::default();
    model.message = Message::default();
    model.screens = Screens::default();
    model.files = Files::default();
    // Which questionnaires and years were looked at would tell of them.
    model.chart = Chart::default();
    model.damaged.clear();
    model.damaged_saved = false;
    model.emptied = false;
    for store in [StoreKind::Tab, StoreKind::Local, StoreKind::Indexed] {
        model.sync(store).forget_all();
    }
}
