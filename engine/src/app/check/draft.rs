//! Filling in a questionnaire and finishing it.

use crate::app::entries::delete;
use crate::app::steps::settle;
use crate::app::store_sync::persist;
use crate::app::ticks::mark;
use crate::app::{Effect, Focus, Model, Stamp, rooms};
use crate::guidance::can_call;
use crate::id::Id;
use crate::instrument::{self, Instrument};
use crate::kept::Kind;
use crate::moment::{Day, Moment};
use crate::record::{Check, Chosen};
use crate::route::Route;
use crate::score::{self, Score};
use crate::sheet::Sheet;
use crate::stored::Key;

impl Model {
    /// The first day of an unfinished sheet, if that was not today: what it
    /// looks back on has moved since.
    #[must_use]
    pub fn begun_before(&self, instrument: &Instrument) -> Option<Day> {
        let draft = self.record.drafts.get(instrument.id)?;
        let unix_ms = draft.answers.values().map(|marked| marked.at).min()?;
        let day = Moment { unix_ms, ..self.now }.day()?;
        (Some(day) < self.today()).then_some(day)
    }

    /// The shorter questionnaire's entry whose answers the sheet being filled
    /// in began with, if it is still there.
    #[must_use]
    pub fn grown_from(&self, instrument: &Instrument) -> Option<&Check> {
        let from = self.record.drafts.get(instrument.id)?.from.as_ref()?;
        self.record.check(&Id::parse(&from.value)?)
    }
}

/// [`super::Event::Answered`].
pub(super) fn answered(
    model: &mut Model,
    instrument: &'static Instrument,
    item: &str,
    value: u8,
) -> Vec<Effect> {
    rooms::remember(model, instrument, item);
    model.turning = model.turning.wrapping_add(1);
    let Some(key) = mark(model, instrument, item, value) else { return Vec::new() };
    if model.sheet(instrument).missing().next().is_none() {
        model.gaps_shown = false;
    }
    let mut effects = persist(model, [key]);
    if can_call(instrument, item).is_some() {
        // What is said there now is more than what was unfolded over it.
        model.help_at = model.help_at.filter(|at| *at != item);
        effects.push(Effect::ShowRoom([instrument.id, "-", item].concat()));
    }
    effects
}

/// [`super::Event::FinishPressed`].
pub(super) fn finished(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let (Route::Check(instrument) | Route::Review(instrument) | Route::Item(instrument, _)) =
        model.route
    else {
        return Vec::new();
    };
    let sheet = model.sheet(instrument);
    // Of an instrument without a total nothing is missing; but nothing at all
    // is nothing to keep.
    let missing = sheet.is_blank() || matches!(score::score(&sheet), Score::Incomplete { .. });
    if missing || !model.offers(instrument) {
        let mut effects = Vec::new();
        if let Route::Item(..) = model.route {
            // What is missing is named beside all answers.
            model.show(Route::Review(instrument));
            effects.push(Effect::Push(Route::Review(instrument)));
        }
        model.gaps_shown = true;
        effects.push(Effect::Focus(Focus::Gaps));
        return effects;
    }
    let id = Id::from_entropy(stamp.entropy);
    let check = check(model, &sheet, id.clone(), stamp);
    model.visit.push(id.clone());
    let mut keys = vec![model.record.keep(check)];
    keys.extend(replace_shorter(model, instrument));
    clear(model, instrument);
    keys.push(Key::Draft(instrument.id.to_owned()));
    let mut effects = persist(model, keys);
    let total = score::total(&sheet);
    let next = instrument
        .growths
        .iter()
        .find(|one| one.follows_from.zip(total).is_some_and(|(from, total)| total >= from))
        // The page around would see by the longer form what the total was; there
        // the result offers it instead.
        .filter(|_| !model.is_framed());
    if let Some(longer) = next.and_then(|growth| instrument::find(growth.into)) {
        effects.extend(grow(model, &id, longer));
        effects.push(Effect::Replace(model.route.clone()));
    } else {
        let result = Route::Result(instrument, id);
        model.show(result.clone());
        // The filled-in form is no place to come back to: it is empty now.
        effects.push(Effect::Replace(result));
    }
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// [`super::Event::GrowPressed`].
pub(super) fn grow_pressed(model: &mut Model, from: &Id, into: &'static Instrument) -> Vec<Effect> {
    let mut effects = grow(model, from, into);
    if effects.is_empty() {
        return effects;
    }
    effects.extend([Effect::Push(model.route.clone()), Effect::Focus(Focus::Heading)]);
    effects
}

/// Carries the answers of a shorter questionnaire over to a longer one and
/// turns to it. The shorter one stays kept until the longer one is finished.
fn grow(model: &mut Model, from: &Id, into: &'static Instrument) -> Vec<Effect> {
    let Some(sheet) = model.record.check(from).and_then(Check::sheet) else { return Vec::new() };
    let growth = sheet.instrument().growths.iter().find(|growth| growth.into == into.id);
    for (here, there) in growth.map_or(&[][..], |growth| growth.items) {
        if let Some(value) = sheet.value(here) {
            mark(model, into, there, value);
        }
    }
    if let Some(draft) = model.record.drafts.get_mut(into.id) {
        let at = model.now.unix_ms.max(draft.cleared.saturating_add(1));
        draft.from = Some(Chosen { value: from.as_str().to_owned(), at });
    }
    model.show(Route::Check(into));
    let effects = persist(model, [Key::Draft(into.id.to_owned())]);
    // Each caller names the screen in the address in its own way.
    settle(model);
    effects
}

/// What was finished holds all that the shorter questionnaire asked, so that
/// one sheet is kept and not two.
fn replace_shorter(model: &mut Model, instrument: &Instrument) -> Option<Key> {
    let shorter = model.grown_from(instrument)?;
    let growths = shorter.instrument()?.growths;
    let replaces = growths.iter().any(|one| one.into == instrument.id && one.replaces);
    let key = Key::One(Kind::Check, shorter.id.clone());
    replaces.then(|| {
        delete(model, &key);
        key
    })
}

/// [`super::Event::StartOverPressed`].
pub(super) fn start_over(model: &mut Model, instrument: &'static Instrument) -> Vec<Effect> {
    clear(model, instrument);
    model.gaps_shown = false;
    let mut effects = persist(model, [Key::Draft(instrument.id.to_owned())]);
    if matches!(model.route, Route::Item(..) | Route::Review(_)) {
        model.show(Route::Check(instrument));
        effects.extend(settle(model));
    }
    effects.push(Effect::Focus(Focus::Heading));
    effects
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
    model.called.retain(|one| one.0 != instrument.id);
    let now = model.now.unix_ms;
    model.record.clear_draft(instrument.id, now);
}
