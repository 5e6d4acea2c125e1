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
    /// What was done: a name of [`PRACTICES`], or something of one's own by its text.
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
pub fn practices(routine: &WorksheetEntry) -> Vec<&str> {
    let picked = |name: &&str| routine.text(PICKED_PRACTICES).lines().any(|line| line == *name);
    let own = Some(routine.text(OWN_PRACTICE)).filter(|own| !own.is_empty());
    PRACTICES.iter().copied().filter(picked).chain(own).collect()
}
