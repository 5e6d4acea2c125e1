//! Anything that is kept under an id of its own, or was.

/// What is known under an entry's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry<T> {
    /// The entry.
    Kept(T),
    /// It was deleted at this time (Unix milliseconds). Nothing but the time
    /// stays, so that a copy in the other store does not bring it back.
    Deleted(i64),
}

impl<T> Entry<T> {
    /// The entry, unless it was deleted.
    #[must_use]
    pub const fn kept(&self) -> Option<&T> {
        match self {
            Self::Kept(one) => Some(one),
            Self::Deleted(_) => None,
        }
    }

    /// Takes in another state of the same entry: a deletion is final.
    pub fn merge(&mut self, other: Self) {
        match (&*self, &other) {
            (Self::Deleted(ours), Self::Deleted(theirs)) if ours >= theirs => {}
            (_, Self::Deleted(_)) => *self = other,
            (_, Self::Kept(_)) => {}
        }
    }
}
