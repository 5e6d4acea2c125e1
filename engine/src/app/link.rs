//! A visit by a link made for sharing.

use super::Model;
use crate::instrument::Instrument;
use crate::link::{Offer, Payload};
use crate::record::{Check, LINKED};
use crate::route::Route;
use crate::worksheet::WorksheetEntry;

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
        let offer = self.payload().map_or(Offer::ALL, |payload| payload.offer);
        if offer.has(Offer::SHARED) { offer.without(Offer::KEEP) } else { offer }
    }

    /// Whether this visit is on a device that several people use.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.link_offer().has(Offer::SHARED)
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

/// Whether this visit has what the address names. One of an earlier visit by a
/// link, still in the tab's history, leads nowhere and says nothing.
pub(super) fn leads_on(model: &Model, route: &Route) -> bool {
    match route {
        Route::Result(_, id) | Route::Paper(_, Some(id)) if model.by_link() => {
            model.record.check(id).is_some()
        }
        Route::Written(_, id) | Route::Worksheet(_, Some(id), _) if model.by_link() => {
            model.record.one::<WorksheetEntry>(id).is_some()
        }
        _ => true,
    }
}
