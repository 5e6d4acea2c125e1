//! Filling in a questionnaire: what can happen on the way from the first answer to the result.

use super::keeping::choose;
use super::{Effect, Focus, Model, Stamp, draft, steps};
use crate::id::Id;
use crate::instrument::Instrument;
use crate::record::{Manner, baseline};

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
    /// "See the result" was pressed.
    FinishPressed,
    /// "Next" was pressed, or Enter.
    NextPressed,
    /// It was chosen how questionnaires are answered.
    MannerChosen(Manner),
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
        Event::FinishPressed => draft::finished(model, stamp),
        Event::NextPressed => steps::next(model),
        Event::MannerChosen(manner) => steps::manner_chosen(model, manner),
        Event::DigitPressed { item, digit } => steps::digit(model, item.as_deref(), digit),
        Event::StartOverPressed(instrument) => draft::start_over(model, instrument),
        Event::GrowPressed { from, into } => draft::grow_pressed(model, &from, into),
        Event::BaselinePicked { instrument, id } => {
            let id = id.as_ref().map_or("", Id::as_str);
            choose(model, &baseline(&instrument), id)
        }
        Event::NotesFollowed => vec![Effect::Focus(Focus::Notes)],
        Event::GapFollowed(item) => steps::gap_followed(model, item),
    }
}
