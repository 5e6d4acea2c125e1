//! Where the person is, as far as that is known.

use super::Model;
use crate::contacts::{self, Country};
use crate::record::COUNTRY;

impl Model {
    /// The country of the crisis lines: the one chosen, or else the clinic's, or
    /// else where the person seems to be. `None` when they chose none or it has
    /// to be asked.
    #[must_use]
    pub fn country(&self) -> Option<&'static Country> {
        match self.record.settings.chosen(COUNTRY) {
            Some(code) => contacts::country(code),
            None => self.clinic.country.or(match &self.seems {
                contacts::Place::In(there) => Some(*there),
                contacts::Place::Ask(_) => None,
            }),
        }
    }

    /// The countries that the person is perhaps in, where that has to be asked
    /// and was not answered yet. A clinic that names its country has answered.
    #[must_use]
    pub fn asks_place(&self) -> Option<&[&'static Country]> {
        let known = self.clinic.country.is_some() || self.record.settings.chosen(COUNTRY).is_some();
        match &self.seems {
            contacts::Place::Ask(perhaps) if !known => Some(perhaps),
            _ => None,
        }
    }
}
