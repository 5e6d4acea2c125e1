//! Sessions, in English.

use super::super::sessions::SessionWords;
use super::facts;
use crate::session::{Administration, EARLIEST, Fault, NOTE, Place, WHO};

pub(super) static SESSIONS: SessionWords = SessionWords {
    title: "Your sessions",
    about: "Note when a session was or is planned, and your results show which sessions lie between them. There is no field for a dose on purpose, and nothing here is advice on treatment. After a session don’t drive, ride or use machines until the next day after a night’s sleep, and not before 24 hours; if you still feel it then, not until it is gone.",
    about_short: "When and where your sessions were, so that your results show which lie between them.",
    open: "Open",
    new: "Note a session",
    change: "Change this session",
    day: "Day",
    time: "Time (optional)",
    place: "Where (optional)",
    place_of: place,
    form: "In which form (optional)",
    form_of: form,
    who: "Who was there (optional)",
    note: "Note (optional)",
    note_hint: |most| {
        format!("Whatever you want to remember or tell your provider, in up to {most} characters.")
    },
    fault,
    save: "Save this session",
    save_change: "Save the change",
    drop_change: "Leave it as it was",
    saved: "This session is in the list below.",
    list: "Noted so far",
    empty: "Nothing here yet. A session stands here once you have saved it.",
    planned: "Planned",
    at: |day, time| [day, ", ", time].concat(),
    with: "Who was there:",
    edit: "Change",
    edited: "You are changing this one above.",
    delete: "Delete",
    which: |day| [" the session of ", day].concat(),
    sure: "Delete this session? It cannot be brought back.",
    confirm: "Yes, delete it",
};

fn place(place: Place) -> &'static str {
    match place {
        Place::Clinic => "In a clinic",
        Place::Home => "At home",
        Place::Other => "Somewhere else",
    }
}

fn form(form: Administration) -> &'static str {
    match form {
        Administration::Iv => "IV infusion",
        Administration::Injection => "Injection",
        Administration::Nasal => "Nasal spray",
        Administration::Oral => "Under the tongue or swallowed",
        Administration::Other => "Another form",
    }
}

fn fault(fault: Fault) -> String {
    match fault {
        Fault::NoDay => "Enter the day of the session in full: day, month and year.".to_owned(),
        Fault::NotADay => {
            "No calendar has this day, or it can’t be read. Write it with year, month and day, such as 2026-11-22.".to_owned()
        }
        Fault::TooEarly => {
            format!("A day before {EARLIEST} can’t be kept here. Is the year as you meant it?")
        }
        Fault::TooFar => {
            "This day is more than a year ahead. Is the year as you meant it?".to_owned()
        }
        Fault::NotATime => {
            "This time can’t be read. Write hours and minutes, such as 14:30, or leave it empty.".to_owned()
        }
        Fault::WhoTooLong(over) => facts::too_long("Who was there", WHO, over),
        Fault::NoteTooLong(over) => facts::too_long("The note", NOTE, over),
    }
}
