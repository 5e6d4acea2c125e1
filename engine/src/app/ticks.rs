//! Answers on the sheets that are being filled in.

use super::Model;
use crate::diary::MOOD;
use crate::instrument::{self, Instrument};
use crate::record::Marked;
use crate::route::Route;
use crate::stored::Key;

/// Puts an answer into the draft; returns the draft's key, or `None` when the
/// instrument has no such answer.
pub(super) fn mark(
    model: &mut Model,
    instrument: &'static Instrument,
    item: &str,
    value: u8,
) -> Option<Key> {
    instrument.item(item)?.choice(value)?;
    let mut draft = model.record.drafts.get(instrument.id).cloned().unwrap_or_default();
    // A clock that was set back must not make this answer older than the one
    // it replaces, or than the last finish.
    let before = draft.answers.get(item).map_or(draft.cleared, |marked| marked.at);
    let at = model.now.unix_ms.max(before.max(draft.cleared).saturating_add(1));
    draft.answers.insert(item.to_owned(), Marked { value: i64::from(value), at });
    model.record.drafts.insert(instrument.id.to_owned(), draft);
    Some(Key::Draft(instrument.id.to_owned()))
}

fn shows(model: &Model, instrument: &Instrument) -> bool {
    matches!(model.route, Route::Check(shown) | Route::Item(shown, _) if shown == instrument)
}

/// Puts the ticks from before the program on their sheets; returns the keys
/// that changed. A name or value that no instrument has is left out.
pub(super) fn apply_ticks(model: &mut Model) -> Vec<Key> {
    let ticked = std::mem::take(&mut model.ticked);
    let mut keys = Vec::new();
    for (name, value) in ticked {
        if name == MOOD {
            model.editor.form.typing().set(MOOD, value);
            continue;
        }
        let Some((instrument, item)) = name.split_once('-') else { continue };
        let (Some(instrument), Ok(value)) = (instrument::find(instrument), value.parse()) else {
            continue;
        };
        let key = mark(model, instrument, item, value);
        if key.is_some() && shows(model, instrument) {
            model.stays = Some(model.usual_mode(instrument));
        }
        keys.extend(key);
    }
    keys.dedup();
    keys
}
