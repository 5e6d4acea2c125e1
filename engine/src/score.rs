//! Sheet → score. An incomplete sheet has no total.

use crate::instrument::{Band, Item};
use crate::sheet::Sheet;

/// What a sheet comes to.
#[derive(Clone, Debug)]
pub enum Score {
    /// Every scored item is answered.
    Complete {
        /// The sum of the points; 0 to the instrument's highest.
        total: u8,
        /// The published band of that total.
        band: &'static Band,
    },
    /// Something is missing or unreadable; there is no total, and none is
    /// estimated from the rest.
    Incomplete {
        /// The scored items without an answer.
        missing: Vec<&'static Item>,
    },
}

/// Scores a sheet.
#[must_use]
pub fn score(sheet: &Sheet) -> Score {
    let missing: Vec<_> = sheet.missing().collect();
    let total = sheet.points();
    match sheet.instrument().band(total) {
        Some(band) if missing.is_empty() && sheet.strange() == 0 => Score::Complete { total, band },
        _ => Score::Incomplete { missing },
    }
}

/// The total of a sheet, if it has one.
#[must_use]
pub fn total(sheet: &Sheet) -> Option<u8> {
    match score(sheet) {
        Score::Complete { total, .. } => Some(total),
        Score::Incomplete { .. } => None,
    }
}
