//! One question at a time: which is shown, and which comes next.

use super::draft::answered;
use super::keeping::choose;
use super::{Effect, Focus, Model};
use crate::instrument::{Instrument, Item};
use crate::record::{MANNER, Manner};
use crate::route::Route;
use crate::sheet::Sheet;

/// Brings the screen in line with the way of answering: one at a time, a
/// questionnaire opens at its first question without an answer; all on one
/// page, a question's own address leads to that page.
pub(super) fn settle(model: &mut Model) -> Vec<Effect> {
    let (manner, sheet) = match model.route {
        Route::Check(one) | Route::Item(one, _) | Route::Review(one) => {
            (model.manner(), model.sheet(one))
        }
        _ => return Vec::new(),
    };
    let instrument = sheet.instrument();
    let route = match (manner, &model.route) {
        (Manner::All, Route::Item(..) | Route::Review(_)) => Route::Check(instrument),
        (Manner::One, Route::Check(_)) if !model.whole => first_open(model, instrument),
        (Manner::One, Route::Item(_, item)) if !has_step(model, &sheet, item) => {
            first_open(model, instrument)
        }
        _ => return Vec::new(),
    };
    model.route = route.clone();
    vec![Effect::Replace(route)]
}

/// Whether `item` has a step of its own. One that no answer would count for is
/// passed over; but not within another page, which would count the steps and
/// know the answer, and not where the points so far decide it, so that the number
/// of steps is the same for everybody.
fn has_step(model: &Model, sheet: &Sheet, item: &Item) -> bool {
    model.is_framed() || !sheet.shuts(item)
}

/// The items that have a step.
fn steps(model: &Model, instrument: &'static Instrument) -> Vec<&'static Item> {
    let sheet = model.sheet(instrument);
    let items: &'static [Item] = instrument.items;
    items.iter().filter(|item| has_step(model, &sheet, item)).collect()
}

/// The first question that has a step and no answer, or all answers to check.
fn first_open(model: &Model, instrument: &'static Instrument) -> Route {
    let sheet = model.sheet(instrument);
    let mut steps = steps(model, instrument).into_iter();
    let open = steps.find(|item| sheet.value(item.id).is_none() && !sheet.shuts(item));
    open.map_or(Route::Review(instrument), |item| Route::Item(instrument, item))
}

/// The last question that has a step.
#[must_use]
pub fn last(model: &Model, instrument: &'static Instrument) -> Option<&'static Item> {
    steps(model, instrument).pop()
}

/// The question before `item`, if there is one.
#[must_use]
pub fn before(
    model: &Model,
    instrument: &'static Instrument,
    item: &Item,
) -> Option<&'static Item> {
    steps(model, instrument).into_iter().take_while(|one| one.id != item.id).last()
}

/// [`super::check::Event::NextPressed`]: on to the next question, or back to all answers
/// when this one was come back to from there.
pub(super) fn next(model: &mut Model) -> Vec<Effect> {
    let Route::Item(instrument, item) = model.route else { return Vec::new() };
    let sheet = model.sheet(instrument);
    let following = steps(model, instrument).into_iter().skip_while(|one| one.id != item.id).nth(1);
    let done = model.changing && sheet.missing().next().is_none();
    let route = match following {
        Some(next) if !done => Route::Item(instrument, next),
        _ => Route::Review(instrument),
    };
    turn(model, route)
}

/// Turns to another step; "back" leads here again.
fn turn(model: &mut Model, route: Route) -> Vec<Effect> {
    model.show(route.clone());
    vec![Effect::Push(route), Effect::Focus(Focus::Heading)]
}

/// [`super::check::Event::MannerChosen`].
pub(super) fn manner_chosen(model: &mut Model, manner: Manner) -> Vec<Effect> {
    let shown = match model.route {
        Route::Item(instrument, item) => Some([instrument.id, "-", item.id].concat()),
        _ => None,
    };
    model.whole = false;
    let mut effects = choose(model, MANNER, manner.as_str());
    effects.extend(settle(model));
    effects.push(Effect::Focus(shown.map_or(Focus::Heading, Focus::Item)));
    effects
}

/// [`super::check::Event::GapFollowed`].
pub(super) fn gap_followed(model: &mut Model, name: String) -> Vec<Effect> {
    if let Route::Review(instrument) = model.route {
        let id = name.strip_prefix(instrument.id).and_then(|rest| rest.strip_prefix('-'));
        if let Some(item) = id.and_then(|id| instrument.item(id)) {
            return turn(model, Route::Item(instrument, item));
        }
    }
    vec![Effect::Focus(Focus::Item(name))]
}

/// [`super::check::Event::DigitPressed`]: picks the choice at that place, if keys may.
pub(super) fn digit(model: &mut Model, name: Option<&str>, digit: usize) -> Vec<Effect> {
    if !model.number_keys() {
        return Vec::new();
    }
    let (instrument, item) = match model.route {
        Route::Item(instrument, item) => (instrument, Some(item)),
        Route::Check(instrument) => {
            let id = name.and_then(|name| name.strip_prefix(instrument.id)?.strip_prefix('-'));
            (instrument, id.and_then(|id| instrument.item(id)))
        }
        _ => return Vec::new(),
    };
    let Some(item) = item else { return Vec::new() };
    let choice = digit.checked_sub(1).and_then(|at| item.choices.get(at));
    choice.map_or_else(Vec::new, |choice| answered(model, instrument, item.id, choice.value))
}
