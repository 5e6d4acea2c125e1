//! Where the person goes, and when a visit begins and ends.

use super::steps::settle;
use super::{Effect, Focus, Model, ending, link};
use crate::address::Address;
use crate::record::Keeping;
use crate::route::Route;

/// Shift pressed this often …
const EXIT_PRESSES: usize = 3;
/// … within this time leaves the page (GOV.UK, "Exit this page").
const EXIT_WITHIN_MS: i64 = 5_000;

/// What can happen on the way through a visit.
#[derive(Clone, Debug)]
pub enum Event {
    /// The address's fragment changed.
    Navigated(String),
    /// At the end of a visit by a link: nothing of it stays, and a screen waits
    /// for the next person.
    NextPersonPressed,
    /// On that screen, "Begin" was pressed.
    BeginPressed,
    /// Nobody touched the page for so long, in milliseconds: the longest time
    /// since this was last told.
    Rested(i64),
    /// Another page took the place of ours, which the browser may keep as it
    /// looks now.
    WentAway,
    /// A page that was kept so is shown again.
    CameBack,
    /// The exit was pressed.
    LeavePressed,
    /// The Shift key was pressed.
    ShiftPressed,
}

impl Model {
    /// Whether this tab has something of its own, which nothing that is done to the device takes
    /// away.
    #[must_use]
    pub fn keeps_own(&self) -> bool {
        self.keeping == Keeping::Tab && self.record.since.is_some()
    }
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Navigated(fragment) => navigated(model, &fragment),
        Event::NextPersonPressed => ending::next_person(model),
        Event::BeginPressed => ending::begin(model),
        Event::Rested(ms) => ending::rested(model, ms),
        Event::WentAway => ending::went_away(model),
        Event::CameBack => ending::came_back(model),
        Event::LeavePressed => ending::leave(model),
        Event::ShiftPressed => shift_pressed(model),
    }
}

fn navigated(model: &mut Model, fragment: &str) -> Vec<Effect> {
    let address = match Address::parse(fragment) {
        Some(address) if address.link => return ending::opened_again(model, address),
        address => address.map(|address| address.route),
    };
    if model.is_over() {
        return ending::navigated(model, address.as_ref());
    }
    let Some(route) = address.filter(|route| link::leads_on(model, route)) else {
        model.show(Route::Home);
        return vec![Effect::Replace(Route::Home), Effect::Focus(Focus::Heading)];
    };
    let mut effects = Vec::new();
    if route != model.route {
        let turns = model.route.turns_to(&route);
        model.show(route);
        if !turns {
            effects.push(Effect::Focus(Focus::Heading));
        }
    }
    effects.extend(settle(model));
    effects
}

fn shift_pressed(model: &mut Model) -> Vec<Effect> {
    let now = model.now.unix_ms;
    // A clock that was set back counts as too long ago.
    model.shifts.retain(|at| (0..EXIT_WITHIN_MS).contains(&(now - at)));
    model.shifts.push(now);
    if model.shifts.len() >= EXIT_PRESSES { ending::leave(model) } else { Vec::new() }
}
