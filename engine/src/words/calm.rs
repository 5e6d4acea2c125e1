//! The sentences of what helps at any moment: paced breathing, and text to follow.

use crate::breathing::Breath;

/// What helps at any moment.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct CalmWords {
    pub moment: &'static str,
    pub breathe: &'static str,
    pub breathe_about: &'static str,
    pub caution: &'static str,
    pub how: &'static str,
    /// By a pattern's name.
    pub pattern: fn(&str) -> &'static str,
    pub how_long: &'static str,
    pub vibrate: &'static str,
    pub start: &'static str,
    pub stop: &'static str,
    pub not_kept: &'static str,
    pub breath: fn(Breath) -> &'static str,
    /// By the seconds that are left.
    pub left: fn(u32) -> String,
    /// After so many minutes.
    pub ended: fn(u32) -> String,
    pub ground: &'static str,
    pub ground_about: &'static str,
    pub ground_stop: &'static str,
    pub exercises: &'static [Exercise],
}

/// Steps to follow.
#[derive(Debug)]
pub struct Exercise {
    /// Its name in the page.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// How it is done.
    pub about: &'static str,
    /// Each what to do, and what more can be said.
    pub steps: &'static [(&'static str, &'static str)],
    /// The steps are counted down, as many things in each as its number.
    pub counts_down: bool,
    /// What comes after the last.
    pub after: &'static str,
}
