//! Paced breathing, as long as its screen is shown. Nothing of it is kept.

use crate::breathing::{CALM, Pattern};

/// What was picked, and how far it has come.
#[derive(Debug)]
pub struct Breathing {
    /// How to breathe.
    pub pattern: &'static Pattern,
    /// For how many minutes.
    pub minutes: u32,
    /// Whether the device vibrates at each change.
    pub vibrates: bool,
    /// It has ended by itself after so many minutes, which was not turned away from yet.
    pub ended: Option<u32>,
    /// What is going on.
    pub(in crate::app) run: Option<Run>,
    /// Counts what seconds are waited for: see [`Effect::Breathe`](crate::app::Effect::Breathe).
    pub(in crate::app) ticket: u32,
}

/// Breathing that is going on.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct Run {
    /// When it began, in Unix milliseconds.
    pub(in crate::app) began: i64,
    /// The second of it that is shown.
    pub(in crate::app) second: u32,
}

impl Default for Breathing {
    fn default() -> Self {
        Self { pattern: &CALM, minutes: 1, vibrates: false, ended: None, run: None, ticket: 0 }
    }
}

impl Breathing {
    /// Another screen was turned to.
    pub(in crate::app) const fn turned(&mut self) {
        self.run = None;
        self.ended = None;
    }
}
