//! One question at a time: which is shown, and which comes next.

use super::{Effect, Model};
use crate::instrument::{self, Instrument, Item};
use crate::record::AnswerMode;
use crate::route::Route;
use crate::sheet::Sheet;

/// Brings the screen in line with the way of answering: one at a time, a
/// questionnaire opens at its first question without an answer; all on one
/// page, a question's own address leads to that page.
pub(super) fn settle(model: &mut Model) -> Vec<Effect> {
    let (answer_mode, sheet) = match model.route {
        Route::Check(one) | Route::Item(one, _) | Route::Review(one) => {
            (model.answer_mode(one), model.sheet(one))
        }
        _ => return Vec::new(),
    };
    let instrument = sheet.instrument();
    let route = match (answer_mode, &model.route) {
        (AnswerMode::All, Route::Item(..) | Route::Review(_)) => Route::Check(instrument),
        (AnswerMode::One, Route::Check(_)) => first_open(model, instrument),
        (AnswerMode::One, Route::Item(_, item)) if !has_step(model, &sheet, item) => {
            first_open(model, instrument)
        }
        _ => return Vec::new(),
    };
    model.route = route.clone();
    vec![Effect::Replace(route)]
}

/// The same when the page was opened. The page before the program has the first
/// question on a phone, answered or not, and a finger may be on its way there.
pub(super) fn settle_at_start(model: &mut Model) -> Vec<Effect> {
    let Route::Check(instrument) = model.route else { return settle(model) };
    let one = model.answer_mode(instrument) == AnswerMode::One;
    // Where everything is answered there is nothing to aim at: all answers, to check.
    let open = model.stays.is_some() || model.sheet(instrument).missing().next().is_some();
    let first = instrument.items.first().filter(|_| one && open && model.narrow);
    match first.filter(|_| instrument == instrument::PRERENDERED) {
        Some(first) => {
            model.route = Route::Item(instrument, first);
            vec![Effect::Replace(model.route.clone())]
        }
        None => settle(model),
    }
}

/// Whether `item` has a step of its own. One that no answer would count for is
/// passed over; but not within another page, which would count the steps and
/// know the answer, and not where the points so far decide it, so that the number
/// of steps is the same for everybody.
fn has_step(model: &Model, sheet: &Sheet, item: &Item) -> bool {
    model.is_framed() || !sheet.shuts(item)
}

/// The items that have a step.
pub(super) fn steps(model: &Model, instrument: &'static Instrument) -> Vec<&'static Item> {
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

/// Whether no step follows that of `item`.
#[must_use]
pub fn is_last(model: &Model, instrument: &'static Instrument, item: &Item) -> bool {
    last(model, instrument).is_none_or(|last| last == item)
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
