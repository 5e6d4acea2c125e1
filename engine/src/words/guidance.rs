//! The sentences of the page on when to contact the provider.

use crate::guidance::{Rule, Tier};
use crate::moment::Day;

/// When to contact the provider.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct GuidanceWords {
    pub title: &'static str,
    /// What leads to the conversation on a dip or a return.
    pub dip: &'static str,
    pub here: &'static str,
    pub step: fn(Tier) -> &'static StepWords,
    pub weight: &'static str,
    pub hard: &'static str,
    pub hard_about: &'static str,
    pub hard_noted: &'static str,
    pub holds: &'static str,
    pub none: &'static str,
    pub look_again: fn(&str) -> String,
    pub nothing_yet: &'static str,
    pub silent: fn(i64, &str) -> String,
    pub seen_on: &'static str,
    /// From a day to another, and how many of them.
    pub span: fn(Day, Day, usize) -> String,
    pub check_of: fn(&str, &str) -> String,
    pub unfinished: fn(&str, &str) -> String,
    pub more_often: fn(&str) -> String,
    pub less_on: fn(&str) -> String,
    pub how_now: &'static str,
    pub still: &'static str,
    pub passed: &'static str,
    pub have_told: &'static str,
    pub have_told_about: &'static str,
    pub told: &'static str,
    pub told_about: &'static str,
    pub told_on: fn(&str) -> String,
    pub sleep: fn(&str) -> String,
    pub sleep_note: &'static str,
    pub days: &'static str,
    /// Where a rule comes from, in one plain line.
    pub origin: fn(&Rule) -> &'static str,
    pub call: &'static str,
    pub call_provider: &'static str,
    pub call_after: &'static str,
    pub message: &'static str,
    pub message_about: &'static str,
    pub reasons: &'static str,
    pub text: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub send: &'static str,
    /// How a message begins and ends, by how urgent it is.
    pub opening: fn(Option<Tier>) -> &'static str,
    pub closing: fn(Option<Tier>) -> &'static str,
    pub call_first: &'static str,
    /// What is told of a rule that holds, seen on so many days.
    pub line: fn(&Rule, usize) -> String,
}

/// What is said of an urgency, whether something of it holds or not.
#[derive(Debug)]
pub struct StepWords {
    /// What it is called.
    pub name: &'static str,
    /// What to do, within a sentence.
    pub lead: &'static str,
    /// What belongs to it whatever was entered: the main thing.
    pub main: &'static str,
    /// And more.
    pub more: &'static str,
}
