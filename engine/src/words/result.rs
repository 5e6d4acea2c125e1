//! The sentences of a result.

use crate::instrument::{For, Severity, Topic};
use crate::moment::Day;
use crate::trend::Change;

/// A result.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct ResultWords {
    /// The name of the questionnaire, and a day near this one.
    pub title: fn(&str, &str) -> String,
    /// A day with its day of the week; the year too where it is not that of
    /// today.
    pub date: fn(Day, Option<Day>) -> String,
    /// The range, and how the total moved up to this day; nothing where neither
    /// is known.
    pub sentence: fn(Option<Severity>, Option<&Change<'_>>, Option<Day>) -> String,
    pub lower: &'static str,
    /// A line to write one's name on.
    pub name: &'static str,
    pub today: &'static str,
    pub number: &'static str,
    pub of: fn(u8) -> String,
    pub band: fn(&str) -> String,
    pub band_range: fn(u8, u8, &str) -> String,
    pub cut_off: fn(u8, For) -> String,
    pub no_bands: &'static str,
    pub part: fn(Topic, u8, u8, u8) -> String,
    pub taken: fn(&str) -> String,
    pub after_session: fn(&str) -> String,
    pub no_all_clear: &'static str,
    pub first: &'static str,
    pub changed: fn(i16, u8, &str) -> String,
    pub baseline: fn(i16, u8, &str) -> String,
    pub is_baseline: &'static str,
    pub set_baseline: &'static str,
    pub unset_baseline: &'static str,
    pub notable: fn(u8) -> String,
    pub no_threshold: &'static str,
    pub shared: fn(u16, &str) -> String,
    pub sessions: fn(usize) -> String,
    pub course: &'static str,
    pub course_about: fn(usize) -> String,
    pub course_overlap: &'static str,
    pub day: &'static str,
    pub total: &'static str,
    pub overlaps: &'static str,
    pub next: fn(&str) -> String,
    pub next_why: fn(u16) -> String,
    pub calendar: &'static str,
    pub grow: &'static str,
    pub grow_into: fn(&str, usize) -> String,
    pub message: &'static str,
    pub no_rule: &'static str,
    pub more_urgent: &'static str,
    pub own_aid: &'static str,
    pub left_open: fn(usize) -> String,
    pub why: &'static str,
    pub rule: fn(&str, &str) -> String,
    pub ask: &'static str,
    pub ask_none: &'static str,
    pub tell: &'static str,
    pub tell_none: &'static str,
    pub tell_unsure: &'static str,
    /// What the person was not sure of, never as a fact.
    pub unsure: fn(&str) -> String,
    pub tell_if: &'static str,
    pub bring_about: &'static str,
    pub answers: &'static str,
    pub question: &'static str,
    pub answer: &'static str,
    pub points: fn(u8) -> String,
    pub unanswered: &'static str,
    pub print: &'static str,
    pub print_filled: &'static str,
    pub to_history: &'static str,
    pub gone: &'static str,
    pub no_total: &'static str,
    pub strange: fn(usize) -> String,
    pub strange_answer: fn(&str) -> String,
    pub kept: &'static str,
}
