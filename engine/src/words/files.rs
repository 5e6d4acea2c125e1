//! The sentences of the screen of files.

use crate::backup::{Amounts, Fault};
use crate::export::ics;

/// The screen of files.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct FileWords {
    pub title: &'static str,
    pub about: &'static str,
    pub save: &'static str,
    pub save_about: &'static str,
    pub save_open: &'static str,
    pub save_nothing: &'static str,
    pub save_not_damaged: &'static str,
    pub save_act: &'static str,
    pub offered: &'static str,
    pub add: &'static str,
    pub add_about: &'static str,
    pub add_not_by_link: &'static str,
    pub add_not_newer: &'static str,
    pub pick: &'static str,
    pub plan: &'static str,
    pub plan_of: fn(&str) -> String,
    pub plan_new: &'static str,
    pub plan_nothing: &'static str,
    pub amounts: fn(&Amounts) -> Vec<String>,
    pub choices: fn(usize) -> String,
    pub here: fn(usize) -> String,
    pub gone: fn(usize) -> String,
    pub in_tab: &'static str,
    pub add_act: &'static str,
    pub drop: &'static str,
    pub close: &'static str,
    pub added: &'static str,
    pub fault: fn(Fault) -> String,
    pub fault_nothing: &'static str,
    pub remind: &'static str,
    pub remind_about: &'static str,
    pub remind_days: &'static str,
    pub weekday: fn(u8) -> &'static str,
    pub remind_time: &'static str,
    pub remind_span: &'static str,
    pub span: fn(ics::Span) -> &'static str,
    pub remind_act: &'static str,
    pub remind_event: &'static str,
    pub remind_fault: fn(ics::Fault) -> &'static str,
    pub remind_offered: &'static str,
    pub remind_remove: &'static str,
    pub delete: &'static str,
    pub delete_about: &'static str,
    pub delete_link: &'static str,
}
