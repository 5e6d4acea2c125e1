//! The sentences of the page for today.

use crate::diary::StripDay;
use crate::moment::Day;
use crate::next_step::NextStep;

/// Today.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct TodayWords {
    /// The headline, with the name of the step's instrument, if it has one.
    pub title: fn(&NextStep, &str) -> String,
    /// What is known about it, with the same name.
    pub reason: fn(&NextStep, &str) -> String,
    /// What the button says.
    pub act: fn(&NextStep) -> &'static str,
    pub strip_title: &'static str,
    /// The strip for those who don't see it.
    pub strip_about: fn(&[StripDay]) -> String,
    pub more: &'static str,
    pub ways: &'static str,
    /// A name and a line about it.
    pub session_way: (&'static str, &'static str),
    pub asking_way: (&'static str, &'static str),
    /// A day near today, with its day of the week and without its year.
    pub date: fn(Day) -> String,
}
