//! What the widget is at any time, what can happen to it, and what it then
//! asks the browser to do.
//!
//! [`start`] makes a [`Model`]; [`update`] takes one [`Event`] (named in the
//! past tense) and returns [`Effect`]s (named as orders). Nothing here waits:
//! what an effect leads to comes back as another event.

mod arrival;
pub mod breathing;
pub mod browse;
pub mod charts;
pub mod check;
pub mod clinic;
pub mod deleting;
pub mod diary;
pub mod dip;
mod effect;
mod ending;
mod entries;
mod extent;
pub mod files;
mod framing;
pub mod help;
mod home;
mod keeping;
pub mod learn;
mod link;
pub mod message;
mod model;
mod next_step;
pub mod notices;
mod offered;
mod opening;
pub mod page;
mod reading;
mod release;
mod result;
pub mod rooms;
pub mod routine;
mod saving;
pub mod session_day;
pub mod sessions;
pub mod settings;
pub mod signs;
mod state;
mod steps;
pub mod store;
mod store_sync;
mod stores;
mod ticks;
mod unsaved;
pub mod visit;
mod waiting;
mod whereabouts;
mod wiping;
pub mod worksheets;

pub use crate::diary::Change;
pub use crate::moment::Stamp;
pub use arrival::{Arrival, Arrived};
pub use browse::{Listed, Move};
pub use effect::{Effect, Focus};
pub use extent::{Extent, STEP};
pub use message::{Reason, texting};
pub use model::Model;
pub use opening::{reads_device, start};
pub use result::{Advice, Card};
pub use saving::{Saving, Troubles};
pub use state::breathing::Breathing;
pub use state::browse::Browsing;
pub use state::charts::{Chart, Look};
pub use state::clinic::{ALL as LINKS_ALL, ClinicForm, Made, PickedFile, Placed};
pub use state::deleting::Asking;
pub use state::diary::DiaryEditor;
pub use state::editor::Editor;
pub use state::files::{FilePart, Files, Picked, Remind};
pub use state::framing::Framing;
pub use state::message::Message;
pub use state::sessions::SessionEditor;
pub use state::worksheets::WorksheetEditor;
pub use steps::{before, is_last, last};
pub use stores::{Outcome, StoreKind, Trouble};
pub use unsaved::UNSAVED;

/// Where the exit leads: a page that anybody could have open.
pub const NEUTRAL: &str = "https://www.bbc.co.uk/weather";

/// Something that happened: each feature says what can happen to it.
#[derive(Clone, Debug)]
pub enum Event {
    /// The way through a visit.
    Visit(visit::Event),
    /// A questionnaire.
    Check(check::Event),
    /// The help panel and the rooms for help.
    Help(help::Event),
    /// A choice about the widget.
    Settings(settings::Event),
    /// The stores.
    Store(store::Event),
    /// The notices above a screen.
    Notices(notices::Event),
    /// What is asked before anything is deleted.
    Deleting(deleting::Event),
    /// The diary.
    Diary(diary::Event),
    /// The warning signs.
    Signs(signs::Event),
    /// The calendar and the list of the diary.
    Browse(browse::Event),
    /// The sessions.
    Sessions(sessions::Event),
    /// The day of a session.
    SessionDay(session_day::Event),
    /// The charts.
    Charts(charts::Event),
    /// The message to the provider.
    Message(message::Event),
    /// The conversation on a dip or a return.
    Dip(dip::Event),
    /// Paced breathing.
    Breathing(breathing::Event),
    /// Files.
    Files(files::Event),
    /// A clinic's settings.
    Clinic(clinic::Event),
    /// The worksheets.
    Worksheets(worksheets::Event),
    /// The routine.
    Routine(routine::Event),
    /// The articles.
    Learn(learn::Event),
    /// The page around the screens.
    Page(page::Event),
}

macro_rules! from_its_feature {
    ($($name:ident($feature:ident)),*) => {
        $(impl From<$feature::Event> for Event {
            fn from(event: $feature::Event) -> Self {
                Self::$name(event)
            }
        })*
    };
}

from_its_feature!(
    Visit(visit),
    Check(check),
    Help(help),
    Settings(settings),
    Store(store),
    Notices(notices),
    Deleting(deleting),
    Diary(diary),
    Signs(signs),
    Browse(browse),
    Sessions(sessions),
    SessionDay(session_day),
    Charts(charts),
    Message(message),
    Dip(dip),
    Breathing(breathing),
    Files(files),
    Clinic(clinic),
    Worksheets(worksheets),
    Routine(routine),
    Learn(learn),
    Page(page)
);

/// Lets `event` happen to `model`.
pub fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    model.now = stamp.at;
    model.entropy = stamp.entropy;
    let breathes = model.pace().is_some();
    let mut effects = happened(model, event, stamp);
    breathing::follow(model, breathes, &mut effects);
    unsaved::follow(model, &mut effects);
    release::follow(model, &mut effects);
    session_day::follow(model, &mut effects);
    waiting::watched(model, effects)
}

fn happened(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    match event {
        Event::Visit(event) => visit::update(model, event),
        Event::Check(event) => check::update(model, event, stamp),
        Event::Help(event) => help::update(model, event),
        Event::Settings(event) => settings::update(model, event),
        Event::Store(event) => store::update(model, event),
        Event::Notices(event) => notices::update(model, event),
        Event::Deleting(event) => deleting::update(model, event),
        Event::Diary(event) => diary::update(model, event, stamp),
        Event::Signs(event) => signs::update(model, event, stamp),
        Event::Browse(event) => browse::update(model, event),
        Event::Sessions(event) => sessions::update(model, event, stamp),
        Event::SessionDay(event) => session_day::update(model, event, stamp),
        Event::Charts(event) => charts::update(model, event),
        Event::Message(event) => message::update(model, event),
        Event::Dip(event) => dip::update(model, event),
        Event::Breathing(event) => breathing::update(model, event),
        Event::Files(event) => files::update(model, event, stamp),
        Event::Clinic(event) => clinic::update(model, event),
        Event::Worksheets(event) => worksheets::update(model, event, stamp),
        Event::Routine(event) => routine::update(model, event, stamp),
        Event::Learn(event) => learn::update(model, event),
        Event::Page(event) => page::update(model, event),
    }
}
