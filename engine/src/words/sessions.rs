//! The sentences of the screen of sessions.

use crate::session::{Administration, Fault, Place};

/// Sessions.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct SessionWords {
    pub title: &'static str,
    pub about: &'static str,
    pub about_short: &'static str,
    pub open: &'static str,
    pub new: &'static str,
    pub change: &'static str,
    pub day: &'static str,
    pub time: &'static str,
    pub place: &'static str,
    pub place_of: fn(Place) -> &'static str,
    pub form: &'static str,
    pub form_of: fn(Administration) -> &'static str,
    pub who: &'static str,
    pub note: &'static str,
    pub note_hint: fn(usize) -> String,
    pub fault: fn(Fault) -> String,
    pub save: &'static str,
    pub save_change: &'static str,
    pub drop_change: &'static str,
    pub saved: &'static str,
    pub list: &'static str,
    pub empty: &'static str,
    pub planned: &'static str,
    pub at: fn(&str, &str) -> String,
    pub with: &'static str,
    pub edit: &'static str,
    pub edited: &'static str,
    pub delete: &'static str,
    pub which: fn(&str) -> String,
    pub sure: &'static str,
    pub confirm: &'static str,
}
