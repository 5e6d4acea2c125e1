//! What is asked before anything is deleted.

use crate::id::Id;

/// What is asked before it is deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asking {
    /// One entry.
    Delete(Id),
    /// Everything.
    DeleteAll,
    /// What was written on a worksheet and not saved.
    Drop,
}
