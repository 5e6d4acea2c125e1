//! One entry of the diary: what can be noted, and how it is read from a form.

mod field;
mod input;
mod scale;
mod sign;

pub use field::{DAY, FIELDS, Held, OpenFields, asks, shown, shown_at_first};
pub use input::{DiaryInput, EARLIEST, Fault, NOTE, TAG, TAGS, validate};
pub use scale::{Good, Group, MOOD, Measure, SCALES, SLEEP_HOURS, Scale, Unit, scale};
pub use sign::{KNOWN, OWN, RACING, Sign, THOUGHTS};

use crate::id::Id;
use crate::moment::{Day, Moment, Month};
use crate::sorted::Sorted;

/// The scale of looping thoughts, 0 to 10.
const LOOPING: &str = "looping";

/// One entry of the diary. It never changes: an edit is a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiaryEntry {
    /// Its unique name.
    pub id: Id,
    /// The local day that it belongs to. Once written it stays, wherever and
    /// by whichever clock it is read.
    pub day: Day,
    /// When it was written, and by the clock of which place.
    pub at: Moment,
    /// Ratings by the id of their scale. Those of scales that this release
    /// doesn't know are kept.
    pub ratings: Sorted<String, i64>,
    /// The person's own tags.
    pub tags: Vec<String>,
    /// Warning signs noticed that day: names of [`KNOWN`], or own words.
    pub signs: Vec<String>,
    /// The person's note.
    pub note: String,
}

impl DiaryEntry {
    /// The month that it is kept in.
    #[must_use]
    pub fn month(&self) -> Month {
        self.day.month()
    }

    /// When on its day it was written, in minutes after midnight there; `None`
    /// if it was written on another day.
    #[must_use]
    pub fn minute(&self) -> Option<u16> {
        (self.at.day()? == self.day).then(|| self.at.minute())
    }

    /// The rating on a scale.
    #[must_use]
    pub fn rating(&self, scale: &str) -> Option<i64> {
        self.ratings.get(scale).copied()
    }

    /// Whether thoughts went round that day: rated in the upper half.
    #[must_use]
    pub fn loops(&self) -> bool {
        self.rating(LOOPING).is_some_and(|rating| rating > 5)
    }

    /// The mood.
    #[must_use]
    pub fn mood(&self) -> Option<i64> {
        self.rating(MOOD)
    }
}

/// The last change of this visit to the diary, for a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// An entry was noted.
    Noted,
    /// An entry was changed.
    Changed,
    /// An entry was deleted.
    Deleted,
}
