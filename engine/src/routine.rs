//! What was done of a routine, by days. A tick says that something was done; that there is none says
//! nothing.

use crate::id::Id;
use crate::moment::{Day, Month};
use crate::worksheet::{OWN_PRACTICE, PICKED_PRACTICES, PRACTICES, WorksheetEntry};

/// Something of the routine was done on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its unique name.
    pub id: Id,
    /// The local day.
    pub day: Day,
    /// What was done: a name of [`PRACTICES`], or [`OWN_PRACTICE`]. One that this release doesn't know
    /// is kept.
    pub practice: String,
}

impl Tick {
    /// The month that it is kept in.
    #[must_use]
    pub fn month(&self) -> Month {
        self.day.month()
    }
}

/// What is in a routine, in the order in which it can be picked; what this release doesn't know is
/// left out.
#[must_use]
pub fn practices(routine: &WorksheetEntry) -> Vec<&'static str> {
    let picked = |name: &&str| routine.text(PICKED_PRACTICES).lines().any(|line| line == *name);
    let own = (!routine.text(OWN_PRACTICE).is_empty()).then_some(OWN_PRACTICE);
    PRACTICES.iter().copied().filter(picked).chain(own).collect()
}
