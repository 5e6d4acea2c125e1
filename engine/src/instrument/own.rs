//! What the checks of our own have in common (decision 8): nothing counts, any
//! question can be left out, and nothing in them was published.

use super::{Asked, Choice, Instrument, Item, ItemWording, Kind, Known, Role};

/// Such a check, with nothing yet of what it may have.
pub(super) const fn own(id: &'static str, known: Known) -> Instrument {
    Instrument {
        id,
        known,
        kind: Kind::Starter,
        recall_days: 0,
        items: &[],
        bands: &[],
        cut_offs: &[],
        parts: &[],
        notable_change: None,
        growths: &[],
        not_on_session_day: false,
        loinc: None,
        wordings: &[],
        citation: "",
    }
}

pub(super) const fn choice(value: u8) -> Choice {
    Choice { value, points: 0, loinc: None }
}

pub(super) const fn item(id: &'static str, choices: &'static [Choice]) -> Item {
    Item { id, role: Role::Free, asked: Asked::Always, choices, loinc: None }
}

/// The first item below a heading.
pub(super) const fn under(heading: &'static str, item: ItemWording) -> ItemWording {
    ItemWording { heading: Some(heading), ..item }
}

/// An item of a conversation starter, with what to take along.
pub(super) const fn starter(
    question: &'static str,
    choices: &'static [&'static str],
    bring: &'static str,
) -> ItemWording {
    ItemWording { bring, ..ItemWording::new(question, choices) }
}
