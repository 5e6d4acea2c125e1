//! What is written on a worksheet, as long as the page is open. The texts are drafts, and kept.

use crate::worksheet::Fault;

/// What is written on a worksheet and was not ordered to be kept yet.
#[derive(Debug, Default)]
pub struct WorksheetEditor {
    /// Why the last attempt to save was refused.
    pub fault: Option<Fault>,
    /// The name of the draft that has texts which no write was ordered for.
    pub(in crate::app) owed: Option<String>,
    /// Counts what is waited for: see
    /// [`Effect::Rest`](crate::app::Effect::Rest).
    pub(in crate::app) resting: u32,
}
