//! What the widget is at any time, what can happen to it, and what it then
//! asks the browser to do.
//!
//! [`start`] makes a [`Model`]; [`update`] takes one [`Event`] (named in the
//! past tense) and returns [`Effect`]s (named as orders). Nothing here waits:
//! what an effect leads to comes back as another event.

mod asking;
mod browse;
mod chart;
mod clinic;
mod damaged;
mod diary;
mod dip;
mod draft;
mod effect;
mod ending;
mod entries;
mod event;
mod extent;
mod files;
mod form;
mod framing;
mod held;
mod keeping;
mod link;
mod message;
mod model;
mod offered;
mod opening;
mod release;
pub mod rooms;
mod saving;
mod sessions;
mod shelf;
mod steps;
mod visit;
mod waiting;
mod whereabouts;
mod wiping;

pub use crate::diary::Change;
pub use crate::moment::Stamp;
pub use browse::{Browsing, Listed, Move};
pub use chart::{Chart, Look};
pub use clinic::{ALL as LINKS_ALL, ClinicForm, Made, PickedFile, Placed};
pub use diary::Noting;
pub use effect::{Effect, Focus, Place};
pub use event::{Arrival, Arrived, Event, Outcome, Trouble};
pub use extent::{Extent, STEP};
pub use files::{FilePart, Files, Picked, Remind};
pub use form::Form;
pub use framing::Framing;
pub use held::HELD;
pub use message::{Advice, Message, Reason, texting};
pub use model::{Asking, Model};
pub use opening::{reads_device, start};
pub use saving::{Saving, Troubles};
pub use sessions::SessionForm;
pub use steps::{before, last};

use crate::address::Address;
use crate::diary::{NEVER, WEEK, shown as field_shown};
use crate::id::Id;
use crate::record::{KEYS, baseline};
use crate::route::Route;
use model::{OFF, ON};

/// Where the exit leads: a page that anybody could have open.
pub const NEUTRAL: &str = "https://www.bbc.co.uk/weather";

/// Shift pressed this often …
const EXIT_PRESSES: usize = 3;
/// … within this time leaves the page (GOV.UK, "Exit this page").
const EXIT_WITHIN_MS: i64 = 5_000;

/// Lets `event` happen to `model`.
pub fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    model.now = stamp.at;
    model.dice = stamp.dice;
    waiting::heard(model, &event);
    let mut effects = happened(model, event, stamp);
    held::follow(model, &mut effects);
    release::follow(model, &mut effects);
    waiting::watched(model, effects)
}

#[allow(clippy::too_many_lines)] // one line or so for each event
fn happened(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    match event {
        Event::Navigated(fragment) => navigated(model, &fragment),
        Event::Answered { instrument, item, value } => {
            draft::answered(model, instrument, &item, value)
        }
        Event::FinishPressed => draft::finished(model, stamp),
        Event::NextPressed => steps::next(model),
        Event::MannerChosen(manner) => steps::manner_chosen(model, manner),
        Event::DigitPressed { item, digit } => steps::digit(model, item.as_deref(), digit),
        Event::KeysChosen(on) => keeping::choose(model, KEYS, if on { ON } else { OFF }),
        Event::MouseSeen => {
            model.mouse = true;
            Vec::new()
        }
        Event::StartOverPressed(instrument) => draft::start_over(model, instrument),
        Event::GrowPressed { from, into } => draft::grow_pressed(model, &from, into),
        Event::BaselinePicked { instrument, id } => {
            let id = id.as_ref().map_or("", Id::as_str);
            keeping::choose(model, &baseline(&instrument), id)
        }
        Event::NotesFollowed => vec![Effect::Focus(Focus::Notes)],
        Event::GapFollowed(item) => steps::gap_followed(model, item),
        Event::HelpFolded(folded) => {
            model.help_folded = folded;
            let focus = if folded { Focus::HelpOpener } else { Focus::HelpPanel };
            vec![Effect::Focus(focus)]
        }
        Event::HelpUnfolded(room) => rooms::unfolded(model, room),
        Event::CountryChosen(code) => keeping::country_chosen(model, &code),
        Event::KeepingChosen(keeping) => keeping::chosen(model, keeping),
        Event::WasRead { place, texts } => shelf::was_read(model, place, texts),
        Event::Written { place, ticket, outcome } => shelf::written(model, place, ticket, outcome),
        Event::Renewed { place, ticket, outcome } => shelf::renewed(model, place, ticket, outcome),
        Event::Woke => waiting::woke(model),
        Event::Removed { place, outcome } => shelf::removed(model, place, outcome),
        Event::NotDeletedSeen => {
            model.not_deleted = false;
            Vec::new()
        }
        Event::WipedElsewhereSeen => {
            model.wiped_elsewhere = false;
            Vec::new()
        }
        Event::ChangedElsewhere if model.reads_device() => vec![shelf::read(model, Place::First)],
        Event::ChangedElsewhere => Vec::new(),
        Event::WipedElsewhere => wiping::wiped_elsewhere(model),
        Event::DeletePressed(id) => asking::ask(model, Asking::Delete(id)),
        Event::DeleteAllPressed => asking::ask(model, Asking::DeleteAll),
        Event::DeleteCancelled => asking::cancelled(model),
        Event::DeleteConfirmed => asking::confirmed(model),
        Event::SessionTyped { field, text } => sessions::typed(model, field, text),
        Event::SessionSaved => sessions::saved(model, stamp),
        Event::SessionEdited(id) => sessions::edited(model, id),
        Event::ChartRangeChosen(range) => chart::range_chosen(model, range),
        Event::ChartScaleChosen(scale) => {
            model.chart.scale = scale;
            Vec::new()
        }
        Event::ChartInstrumentChosen(sheets) => {
            model.chart.sheets = sheets;
            Vec::new()
        }
        Event::ChartYearChosen(year) => chart::year_chosen(model, year),
        Event::ChartTableToggled(drawing) => chart::table_toggled(model, drawing),
        Event::ChartMoved { chart, at } => chart::moved(model, chart, at),
        Event::FramedBy(origin) => framing::framed_by(model, origin),
        Event::ClinicRead(text) => clinic::read(model, &text),
        Event::ClinicTyped { field, text } => clinic::typed(model, &field, text),
        Event::ClinicOffered(what) => clinic::offered(model, what),
        Event::CopyPressed(area) => vec![Effect::CopyArea(area)],
        Event::DamagedSaved => damaged::saved(model),
        Event::DamagedDiscarded => damaged::discarded(model),
        Event::MoodTapped(mood) => diary::tapped(model, mood, stamp),
        Event::MoodCorrected => diary::corrected(model, stamp),
        Event::NotedTyped { field, text } => diary::typed(model, &field, text),
        Event::NotedSaved => diary::saved(model, stamp),
        Event::NotedEdited(id) => diary::edited(model, id),
        Event::NotedDeleted(id) => diary::deleted(model, &id),
        Event::Undone => diary::undone(model, stamp),
        Event::UndoSeen => {
            model.noting.forget_undo();
            Vec::new()
        }
        Event::FieldChosen { field, shown } => {
            keeping::choose(model, &field_shown(field), if shown { ON } else { OFF })
        }
        Event::SignTyped(text) => {
            model.noting.sign = text;
            Vec::new()
        }
        Event::SignAdded(text) => diary::sign_added(model, &text, stamp),
        Event::CalendarMoved(way) => browse::moved(model, way),
        Event::SearchTyped(text) => browse::searched(model, text),
        Event::TagPicked(tag) => browse::tagged(model, tag),
        Event::MoreShown => browse::more_shown(model),
        Event::WeekSeen => diary::week_seen(model),
        Event::WeekChosen(on) => keeping::choose(model, WEEK, if on { ON } else { NEVER }),
        Event::SignRemoved(id) => diary::sign_removed(model, id),
        Event::BackupPressed => files::backup_pressed(model),
        Event::FilePicked(input) => files::picked(model, input),
        Event::PartRead { ticket, part } => files::part_read(model, ticket, part),
        Event::WentOn(ticket) => files::went_on(model, ticket),
        Event::ReadingStopped => files::stopped(model),
        Event::RestoreConfirmed => files::confirmed(model),
        Event::RestoreDropped => files::dropped(model),
        Event::RemindSet(set) => files::remind_set(model, set),
        Event::RemindPressed => files::remind_pressed(model, stamp),
        Event::ReleaseWaits => {
            model.release_waits = true;
            Vec::new()
        }
        Event::RestoredSeen => {
            model.emptied = false;
            Vec::new()
        }
        Event::DipPicked { question, choice } => dip::picked(model, &question, &choice),
        Event::DipStartedOver => dip::started_over(model),
        Event::HardPressed => message::pressed(model),
        Event::ToldPressed => message::told(model),
        Event::HowItIsSaid(since) => message::how_it_is(model, since),
        Event::ReasonToggled(rule) => message::toggled(model, &rule),
        Event::MessageTyped(text) => message::typed(model, text),
        Event::Copied { area, done } => {
            model.copied = Some((area, done));
            Vec::new()
        }
        Event::NextPersonPressed => ending::next_person(model),
        Event::BeginPressed => ending::begin(model),
        Event::Rested(ms) => ending::rested(model, ms),
        Event::WentAway => ending::went_away(model),
        Event::CameBack => ending::came_back(model),
        Event::PrintPressed => vec![Effect::Print],
        Event::LeavePressed => ending::leave(model),
        Event::ShiftPressed => shift_pressed(model),
    }
}

fn navigated(model: &mut Model, fragment: &str) -> Vec<Effect> {
    let address = match Address::parse(fragment) {
        Some(address) if address.link => return ending::opened_again(model, address),
        address => address.map(|address| address.route),
    };
    if model.is_over() {
        return ending::navigated(model, address.as_ref());
    }
    let Some(route) = address.filter(|route| link::leads_on(model, route)) else {
        model.show(Route::Home);
        return vec![Effect::Replace(Route::Home), Effect::Focus(Focus::Heading)];
    };
    let mut effects = Vec::new();
    if route != model.route {
        model.show(route);
        effects.push(Effect::Focus(Focus::Heading));
    }
    effects.extend(steps::settle(model));
    effects
}

fn shift_pressed(model: &mut Model) -> Vec<Effect> {
    let now = model.now.unix_ms;
    // A clock that was set back counts as too long ago.
    model.shifts.retain(|at| (0..EXIT_WITHIN_MS).contains(&(now - at)));
    model.shifts.push(now);
    if model.shifts.len() >= EXIT_PRESSES { ending::leave(model) } else { Vec::new() }
}
