//! Sheet → score. An incomplete sheet has no total.

use crate::instrument::{Band, Item, Part};
use crate::sheet::Sheet;

/// What a sheet comes to.
#[derive(Clone, Debug)]
pub enum Score {
    /// Every scored item is answered.
    Complete {
        /// The sum of the points; 0 to the instrument's highest.
        total: u8,
        /// The published band of that total, where bands are published.
        band: Option<&'static Band>,
    },
    /// Something is missing or unreadable; there is no total, and none is
    /// estimated from the rest.
    Incomplete {
        /// The items that a total needs and that have no answer.
        missing: Vec<&'static Item>,
    },
    /// The instrument has no total.
    None,
}

/// Scores a sheet.
#[must_use]
pub fn score(sheet: &Sheet) -> Score {
    let instrument = sheet.instrument();
    if !instrument.has_total() {
        return Score::None;
    }
    let missing: Vec<_> = sheet.missing().collect();
    if missing.is_empty() && sheet.strange().is_empty() {
        let total = sheet.points();
        Score::Complete { total, band: instrument.band(total) }
    } else {
        Score::Incomplete { missing }
    }
}

/// The total of a sheet, if it has one.
#[must_use]
pub fn total(sheet: &Sheet) -> Option<u8> {
    match score(sheet) {
        Score::Complete { total, .. } => Some(total),
        Score::Incomplete { .. } | Score::None => None,
    }
}

/// The sum of a part's items, once all of them are answered.
#[must_use]
pub fn part(sheet: &Sheet, part: &Part) -> Option<u8> {
    let answered = part.items.iter().all(|item| sheet.value(item).is_some());
    answered.then(|| sheet.points_of(|item| part.items.contains(&item.id)))
}
