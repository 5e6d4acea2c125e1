//! What can happen: each feature says so of itself.

use super::{
    browse, charts, check, clinic, deleting, diary, dip, files, help, message, notices, page,
    sessions, settings, signs, store, visit,
};

/// Something that happened.
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
    /// The charts.
    Charts(charts::Event),
    /// The message to the provider.
    Message(message::Event),
    /// The conversation on a dip or a return.
    Dip(dip::Event),
    /// Files.
    Files(files::Event),
    /// A clinic's settings.
    Clinic(clinic::Event),
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
    Charts(charts),
    Message(message),
    Dip(dip),
    Files(files),
    Clinic(clinic),
    Page(page)
);
