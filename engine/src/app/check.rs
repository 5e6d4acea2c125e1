//! Filling in a questionnaire: what can happen on the way from the first answer to the result.

mod draft;

use super::keeping::choose;
use super::steps::{is_last, settle, steps};
use super::{Effect, Focus, Model, Stamp};
use crate::id::Id;
use crate::instrument::Instrument;
use crate::record::{ANSWER_MODE, AnswerMode, baseline};
use crate::route::Route;

/// What can happen while a questionnaire is filled in, and to what was.
#[derive(Clone, Debug)]
pub enum Event {
    /// A choice was ticked.
    Answered {
        /// Of which instrument.
        instrument: &'static Instrument,
        /// For which item.
        item: String,
        /// The choice's value.
        value: u8,
    },
    /// The answer of this moment was picked by a finger or a mouse.
    PickedByHand,
    /// [`Effect::Turn`] came due.
    Turned(u32),
    /// "See the result" was pressed.
    FinishPressed,
    /// "Next" was pressed, or Enter.
    NextPressed,
    /// It was chosen how questionnaires are answered.
    AnswerModeChosen(AnswerMode),
    /// A number key was pressed, 1 to 9, with the item that has the focus, if
    /// one has.
    DigitPressed {
        /// By the name of its radios.
        item: Option<String>,
        /// Which choice, counted from 1.
        digit: usize,
    },
    /// The unfinished answers are no longer wanted.
    StartOverPressed(&'static Instrument),
    /// A longer questionnaire was asked for, to go on with the answers of this
    /// entry.
    GrowPressed {
        /// The entry.
        from: Id,
        /// The longer questionnaire.
        into: &'static Instrument,
    },
    /// An entry was picked to hold later ones against, or is one no more.
    BaselinePicked {
        /// The questionnaire's id.
        instrument: String,
        /// The entry.
        id: Option<Id>,
    },
    /// The link to the notices below the form was followed.
    NotesFollowed,
    /// The link to an unanswered item was followed; the name of its radios.
    GapFollowed(String),
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    match event {
        Event::Answered { instrument, item, value } => {
            draft::answered(model, instrument, &item, value)
        }
        Event::PickedByHand => picked_by_hand(model),
        Event::Turned(turning) if turning == model.turning => next(model),
        Event::Turned(_) => Vec::new(),
        Event::FinishPressed => draft::finished(model, stamp),
        Event::NextPressed => next(model),
        Event::AnswerModeChosen(answer_mode) => answer_mode_chosen(model, answer_mode),
        Event::DigitPressed { item, digit } => digit_pressed(model, item.as_deref(), digit),
        Event::StartOverPressed(instrument) => draft::start_over(model, instrument),
        Event::GrowPressed { from, into } => draft::grow_pressed(model, &from, into),
        Event::BaselinePicked { instrument, id } => {
            let id = id.as_ref().map_or("", Id::as_str);
            choose(model, &baseline(&instrument), id)
        }
        Event::NotesFollowed => vec![Effect::Focus(Focus::Notes)],
        Event::GapFollowed(item) => gap_followed(model, item),
    }
}

/// [`Event::NextPressed`]: on to the next question, or back to all answers
/// when this one was come back to from there.
fn next(model: &mut Model) -> Vec<Effect> {
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

/// [`Event::PickedByHand`]: it goes on by itself after a moment. Not from the
/// last question, nor from one that was come back to, nor where help stands
/// below: who has just said that they think of death decides when to go on.
/// And never where nothing is to move by itself.
fn picked_by_hand(model: &mut Model) -> Vec<Effect> {
    let Route::Item(instrument, item) = model.route else { return Vec::new() };
    let helps = model.room_at(instrument, item).is_some();
    let last = is_last(model, instrument, item);
    let still = model.still || model.changing;
    if helps || last || still || model.sheet(instrument).value(item.id).is_none() {
        return Vec::new();
    }
    vec![Effect::Turn(model.turning)]
}

/// Turns to another step; "back" leads here again.
fn turn(model: &mut Model, route: Route) -> Vec<Effect> {
    model.show(route.clone());
    vec![Effect::Push(route), Effect::Focus(Focus::Heading)]
}

/// [`Event::AnswerModeChosen`].
fn answer_mode_chosen(model: &mut Model, manner: AnswerMode) -> Vec<Effect> {
    let shown = match model.route {
        Route::Item(instrument, item) => Some([instrument.id, "-", item.id].concat()),
        _ => None,
    };
    model.stays = None;
    let mut effects = choose(model, ANSWER_MODE, manner.as_str());
    effects.extend(settle(model));
    effects.push(Effect::Focus(shown.map_or(Focus::Heading, Focus::Item)));
    effects
}

/// [`Event::GapFollowed`].
fn gap_followed(model: &mut Model, name: String) -> Vec<Effect> {
    if let Route::Review(instrument) = model.route {
        let id = name.strip_prefix(instrument.id).and_then(|rest| rest.strip_prefix('-'));
        if let Some(item) = id.and_then(|id| instrument.item(id)) {
            return turn(model, Route::Item(instrument, item));
        }
    }
    vec![Effect::Focus(Focus::Item(name))]
}

/// [`Event::DigitPressed`]: picks the choice at that place, if keys may.
fn digit_pressed(model: &mut Model, name: Option<&str>, digit: usize) -> Vec<Effect> {
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
    choice.map_or_else(Vec::new, |choice| draft::answered(model, instrument, item.id, choice.value))
}
