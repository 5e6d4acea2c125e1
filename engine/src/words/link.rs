//! The sentences of a visit by a link made for sharing.

use crate::link::Fault;

/// A visit by a link.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct LinkWords {
    pub next: fn(&str) -> String,
    pub more: fn(usize) -> String,
    pub others: &'static str,
    pub end: &'static str,
    pub about: &'static str,
    pub keep: &'static str,
    pub keep_about: &'static str,
    pub copy: &'static str,
    pub text: &'static str,
    pub hand_over: &'static str,
    pub next_person: &'static str,
    pub next_person_about: &'static str,
    pub over: &'static str,
    pub over_about: &'static str,
    /// The same where things from before may lie on the device.
    pub over_own: &'static str,
    pub begin: &'static str,
    pub cleared: &'static str,
    pub ending: &'static str,
    pub stay: &'static str,
    pub fault: fn(Fault) -> &'static str,
}
