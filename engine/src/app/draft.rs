//! Filling in a questionnaire and finishing it.

use super::shelf::keep;
use super::{Effect, Focus, Model, Stamp};
use crate::guidance;
use crate::id::Id;
use crate::instrument::Instrument;
use crate::record::{Check, Entry, Marked};
use crate::route::Route;
use crate::score::{self, Score};
use crate::sheet::Sheet;
use crate::stored::Key;

/// [`super::Event::Answered`].
pub(super) fn answered(
    model: &mut Model,
    instrument: &'static Instrument,
    item: &str,
    value: u8,
) -> Vec<Effect> {
    let called_before = model.help_called(instrument);
    let Some(key) = mark(model, instrument, item, value) else { return Vec::new() };
    if model.sheet(instrument).missing().next().is_none() {
        model.gaps_shown = false;
    }
    let mut effects = keep(model, [key]);
    if calls_alone(instrument, item, value) {
        // Every such answer opens it anew, folded before or not.
        model.help_folded = false;
        effects.push(Effect::ShowHelp);
    } else if called_before && !model.help_called(instrument) {
        model.help_folded = false;
    }
    effects
}

/// Whether this answer by itself, whatever the others, calls for help.
fn calls_alone(instrument: &'static Instrument, item: &str, value: u8) -> bool {
    let mut sheet = Sheet::blank(instrument);
    sheet.answer(item, value).is_ok() && guidance::calls_for_help(&sheet)
}

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

/// [`super::Event::FinishPressed`].
pub(super) fn finished(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let Route::Check(instrument) = model.route else { return Vec::new() };
    let sheet = model.sheet(instrument);
    match score::score(&sheet) {
        Score::Incomplete { .. } => {
            model.gaps_shown = true;
            vec![Effect::Focus(Focus::Gaps)]
        }
        Score::Complete { .. } => {
            let id = Id::from_dice(stamp.dice);
            let check = check(model, &sheet, id.clone(), stamp);
            model.record.entries.insert(id.clone(), Entry::Kept(check));
            model.visit.push(id.clone());
            clear(model, instrument);
            let draft = Key::Draft(instrument.id.to_owned());
            let mut effects = keep(model, [Key::Check(id.clone()), draft]);
            let result = Route::Result(instrument, id);
            model.show(result.clone());
            // The filled-in form is no place to come back to: it is empty now.
            effects.extend([Effect::Replace(result), Effect::Focus(Focus::Heading)]);
            effects
        }
    }
}

/// The finished sheet. An unscored item that is no longer asked is left out.
fn check(model: &Model, sheet: &Sheet, id: Id, stamp: Stamp) -> Check {
    let instrument = sheet.instrument();
    let asked: Vec<_> = sheet.asked().map(|item| item.id).collect();
    let answers = sheet
        .rows()
        .filter(|(item, _)| asked.contains(&item.id))
        .filter_map(|(item, value)| Some((item.id.to_owned(), i64::from(value?))))
        .collect();
    let language = instrument.wording(model.language).map_or("", |one| one.language.tag());
    Check {
        id,
        instrument: instrument.id.to_owned(),
        taken: stamp.at,
        language: language.to_owned(),
        answers,
    }
}

fn clear(model: &mut Model, instrument: &'static Instrument) {
    let now = model.now.unix_ms;
    if let Some(draft) = model.record.drafts.get_mut(instrument.id) {
        let last = draft.answers.values().map(|marked| marked.at).max().unwrap_or(now);
        draft.cleared = now.max(last);
        draft.answers.clear();
    }
}
