//! What the widget is at any time, what can happen to it, and what it then
//! asks the browser to do.
//!
//! [`start`] makes a [`Model`]; [`update`] takes one [`Event`] (named in the
//! past tense) and returns [`Effect`]s (named as orders). Nothing here waits:
//! what an effect leads to comes back as another event.

mod arrival;
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
mod event;
mod extent;
pub mod files;
mod framing;
mod held;
pub mod help;
mod home;
mod keeping;
mod link;
pub mod message;
mod model;
pub mod notices;
mod offered;
mod opening;
pub mod page;
mod place;
mod reading;
mod release;
pub mod rooms;
mod saving;
pub mod sessions;
pub mod settings;
mod shelf;
pub mod signs;
mod state;
mod steps;
pub mod store;
mod ticks;
pub mod visit;
mod waiting;
mod whereabouts;
mod wiping;

pub use crate::diary::Change;
pub use crate::moment::Stamp;
pub use arrival::{Arrival, Arrived};
pub use browse::{Listed, Move};
pub use effect::{Effect, Focus};
pub use event::Event;
pub use extent::{Extent, STEP};
pub use held::HELD;
pub use message::{Advice, Reason, texting};
pub use model::Model;
pub use opening::{reads_device, start};
pub use place::{Outcome, Place, Trouble};
pub use saving::{Saving, Troubles};
pub use state::browse::Browsing;
pub use state::charts::{Chart, Look};
pub use state::clinic::{ALL as LINKS_ALL, ClinicForm, Made, PickedFile, Placed};
pub use state::deleting::Asking;
pub use state::diary::Noting;
pub use state::files::{FilePart, Files, Picked, Remind};
pub use state::form::Form;
pub use state::framing::Framing;
pub use state::message::Message;
pub use state::sessions::SessionForm;
pub use steps::{before, last};

/// Where the exit leads: a page that anybody could have open.
pub const NEUTRAL: &str = "https://www.bbc.co.uk/weather";

/// Lets `event` happen to `model`.
pub fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    model.now = stamp.at;
    model.dice = stamp.dice;
    let mut effects = happened(model, event, stamp);
    held::follow(model, &mut effects);
    release::follow(model, &mut effects);
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
        Event::Charts(event) => charts::update(model, event),
        Event::Message(event) => message::update(model, event),
        Event::Dip(event) => dip::update(model, event),
        Event::Files(event) => files::update(model, event, stamp),
        Event::Clinic(event) => clinic::update(model, event),
        Event::Page(event) => page::update(model, event),
    }
}
