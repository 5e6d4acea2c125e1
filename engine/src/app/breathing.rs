//! Paced breathing. It goes on by the seconds that pass, ends by itself, and stops with its
//! screen.

use super::state::breathing::{Breathing, Run};
use super::{Effect, Focus, Model};
use crate::breathing::{At, MINUTES, PATTERNS};

/// What can happen while one breathes by the screen.
#[derive(Clone, Debug)]
pub enum Event {
    /// How to breathe was picked, by the pattern's name.
    PatternPicked(String),
    /// For how many minutes was picked.
    MinutesPicked(String),
    /// Vibration was ticked, or let go.
    VibrationTicked,
    /// "Start" was pressed.
    Started,
    /// "Stop" was pressed.
    Stopped,
    /// [`Effect::Breathe`] came due.
    Passed(u32),
}

/// What is shown of breathing that is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How the pattern stands.
    pub at: At,
    /// How many seconds are left of all.
    pub left: u32,
}

impl Model {
    /// What was picked for breathing.
    #[must_use]
    pub const fn breathing(&self) -> &Breathing {
        &self.screens.breathing
    }

    /// How breathing stands that is going on.
    #[must_use]
    pub fn pace(&self) -> Option<Pace> {
        let Breathing { pattern, minutes, run, .. } = self.breathing();
        let second = run.as_ref().filter(|_| !self.left)?.second;
        let left = pattern.whole(*minutes).checked_sub(second)?;
        Some(Pace { at: pattern.at(second)?, left })
    }

    /// Whether the device can vibrate.
    #[must_use]
    pub const fn can_vibrate(&self) -> bool {
        self.vibrates
    }
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let breathing = &mut model.screens.breathing;
    match event {
        Event::PatternPicked(id) => {
            let picked = PATTERNS.into_iter().find(|pattern| pattern.id == id);
            breathing.pattern = picked.unwrap_or(breathing.pattern);
        }
        Event::MinutesPicked(text) => {
            let picked = text.parse().ok().filter(|minutes| MINUTES.contains(minutes));
            breathing.minutes = picked.unwrap_or(breathing.minutes);
        }
        Event::VibrationTicked => breathing.vibrates = !breathing.vibrates,
        Event::Started => return started(model),
        Event::Stopped => {
            breathing.turned();
            return vec![Effect::Focus(Focus::Heading)];
        }
        Event::Passed(ticket) => return passed(model, ticket),
    }
    Vec::new()
}

/// Lets the screen go dark again once breathing is over, however it came to be.
pub(super) fn follow(model: &Model, went_on: bool, effects: &mut Vec<Effect>) {
    if went_on && model.pace().is_none() {
        effects.push(Effect::LetSleep);
    }
}

/// [`Event::Started`].
fn started(model: &mut Model) -> Vec<Effect> {
    let began = model.now.unix_ms;
    let breathing = &mut model.screens.breathing;
    breathing.ended = None;
    breathing.run = Some(Run { began, second: 0 });
    breathing.ticket = breathing.ticket.wrapping_add(1);
    let ticket = breathing.ticket;
    vec![Effect::StayAwake, Effect::Breathe { ticket, ms: 1000 }, Effect::Focus(Focus::Heading)]
}

/// [`Event::Passed`].
fn passed(model: &mut Model, ticket: u32) -> Vec<Effect> {
    let now = model.now.unix_ms;
    let Some(before) = model.pace() else { return Vec::new() };
    let breathing = &mut model.screens.breathing;
    let Some(run) = breathing.run.as_mut().filter(|_| ticket == breathing.ticket) else {
        return Vec::new();
    };
    if now - run.began < i64::from(run.second) * 1000 {
        // The clock was set back.
        run.began = now - (i64::from(run.second) + 1) * 1000;
    }
    let passed = now - run.began;
    let second = u32::try_from(passed / 1000).unwrap_or(u32::MAX);
    run.second = second;
    if second >= breathing.pattern.whole(breathing.minutes) {
        breathing.run = None;
        breathing.ended = Some(breathing.minutes);
        return vec![Effect::Focus(Focus::Heading)];
    }
    let ms = i32::try_from(1000 - passed % 1000).unwrap_or(1000);
    let mut effects = vec![Effect::Breathe { ticket, ms }];
    if breathing.pattern.at(second).is_some_and(|at| at.nth != before.at.nth) {
        // Asked for again: a browser lets go of it when the page is not seen.
        effects.push(Effect::StayAwake);
        effects.extend(breathing.vibrates.then_some(Effect::Vibrate));
    }
    effects
}
