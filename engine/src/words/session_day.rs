//! The sentences of the page for the day of a session.

use crate::moment::Moment;

/// The day of a session.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct DayWords {
    pub name: &'static str,
    pub short: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    pub to_come: fn(&str) -> String,
    /// Its time was planned, or none was noted.
    pub planned: fn(bool) -> &'static str,
    pub again: &'static str,
    pub begin: &'static str,
    pub other_time: &'static str,
    /// How long ago it began, in minutes.
    pub since: fn(i64) -> String,
    /// Until when not to drive; the second is now.
    pub until: fn(Moment, Moment) -> String,
    /// The same in a line.
    pub until_short: fn(Moment, Moment) -> String,
    /// As long as it was not said that a night's sleep lies between.
    pub asks: &'static str,
    pub then: &'static str,
    pub worse: &'static str,
    pub unsafe_now: &'static str,
    pub usual: &'static str,
    pub usual_points: &'static [&'static str],
    pub unusual: &'static str,
    pub unusual_points: &'static [&'static str],
    pub print: &'static str,
    /// The same as a code, what it is called, and what stands in it.
    pub code: &'static str,
    pub code_about: &'static str,
    pub code_until: fn(&str) -> String,
    pub code_emergency: fn(&str) -> String,
    pub next_morning: &'static str,
    pub slept: &'static str,
    pub slept_about: &'static str,
    pub slept_no: &'static str,
    pub slept_yes: &'static str,
    pub over: &'static str,
    pub over_about: &'static str,
    /// What the drawing says: when it began, now, and the end.
    pub drawn: fn(Option<&str>, &str, &str) -> String,
    pub now: fn(&str) -> String,
    pub night: &'static str,
    pub day_and_time: fn(Moment, Moment) -> String,
}
