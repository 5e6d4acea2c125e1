//! What may be answered here, and today.

use super::Model;
use crate::instrument::Instrument;

impl Model {
    /// Whether this may be answered here: what needs a clinic's choice, where
    /// its settings or its link name it. What was begun can be finished.
    #[must_use]
    pub fn has(&self, instrument: &'static Instrument) -> bool {
        let named = || {
            let linked = self.payload().map_or_else(Vec::new, |payload| payload.instruments);
            self.clinic.names(instrument) || linked.iter().any(|one| one.id == instrument.id)
        };
        !instrument.needs_clinic() || named() || !self.sheet(instrument).is_blank()
    }

    /// Whether the first screen lists it.
    #[must_use]
    pub fn lists(&self, instrument: &'static Instrument) -> bool {
        self.clinic.offers(instrument) || (instrument.needs_clinic() && self.has(instrument))
    }

    /// Whether `instrument` is offered today.
    #[must_use]
    pub fn offers(&self, instrument: &'static Instrument) -> bool {
        self.has(instrument) && !self.waits_for_tomorrow(instrument)
    }

    /// Whether it is not offered on the day of a session, and this is one.
    #[must_use]
    pub fn waits_for_tomorrow(&self, instrument: &Instrument) -> bool {
        let session_today =
            || self.record.sessions().iter().any(|session| Some(session.day) == self.today());
        instrument.not_on_session_day && session_today()
    }
}
