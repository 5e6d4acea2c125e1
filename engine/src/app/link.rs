//! A visit by a link made for sharing.

use super::opening::start;
use super::{Arrival, Effect, Model, Place, Stamp};
use crate::instrument::Instrument;
use crate::link::{Offer, Payload};
use crate::record::{Check, LINKED};
use crate::route::Route;

impl Model {
    /// What the link of this visit asked for, if it said more than its address.
    #[must_use]
    pub fn payload(&self) -> Option<Payload> {
        if !self.by_link() {
            return None;
        }
        Payload::read(self.record.settings.chosen(LINKED)?).ok()
    }

    /// What is offered at the end of this visit.
    #[must_use]
    pub fn link_offer(&self) -> Offer {
        self.payload().map_or(Offer::ALL, |payload| payload.offer)
    }

    /// The questionnaire of the link that was not finished yet, nor a longer one
    /// that took its answers over.
    #[must_use]
    pub fn link_next(&self) -> Option<&'static Instrument> {
        let done = self.record.checks();
        let is_done = |one: &&'static Instrument| {
            let longer = || one.longer().into_iter().map(|(into, _)| into);
            let mut counts = std::iter::once(*one).chain(longer());
            counts.any(|one| done.iter().any(|check| check.instrument() == Some(one)))
        };
        self.payload()?.instruments.into_iter().find(|one| !is_done(one))
    }

    /// The visit's finished questionnaires but this one, the latest first.
    #[must_use]
    pub fn link_others(&self, check: &Check) -> Vec<&Check> {
        self.record.checks().into_iter().filter(|one| one.id != check.id).collect()
    }
}

/// [`super::Event::NextPersonPressed`]: nothing of this visit stays, and the
/// same link begins again.
pub(super) fn next_person(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    if !model.by_link() {
        return Vec::new();
    }
    let payload = model.payload();
    let first = payload.as_ref().and_then(Payload::fragment);
    let fragment = first.unwrap_or_else(|| {
        let checks = model.record.checks();
        let last = checks.last().and_then(|check| check.instrument());
        let route = last.map_or(Route::Home, Route::Check);
        [&route.fragment(), crate::route::LINK_MARK].concat()
    });
    let arrival = Arrival {
        address: String::new(),
        fragment,
        languages: Vec::new(),
        tab: Ok(Vec::new()),
        ticked: Vec::new(),
    };
    let (mut fresh, effects) = start(arrival, stamp);
    fresh.guessed = model.guessed;
    fresh.clinic = std::mem::take(&mut model.clinic);
    fresh.clinic_fault = model.clinic_fault.take();
    *model = fresh;
    let turn = [Effect::Wipe(Place::Tab)].into_iter().chain(effects);
    turn.chain([Effect::Focus(super::Focus::Heading)]).collect()
}
