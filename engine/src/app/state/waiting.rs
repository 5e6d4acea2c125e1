//! What is waited for.

/// So long IndexedDB may take, in milliseconds, before that is told …
pub(in crate::app) const PATIENCE: i32 = 3_000;
/// … and then twice as long each time, but not longer than this.
pub(in crate::app) const LONGEST: i32 = 48_000;

/// What is waited for.
#[derive(Debug)]
pub(in crate::app) struct Waiting {
    /// How many orders to IndexedDB have no answer yet.
    pub(in crate::app) open: usize,
    /// One was answered since the time was asked for.
    pub(in crate::app) answered: bool,
    /// The time was asked for and has not passed yet.
    pub(in crate::app) awake: bool,
    pub(in crate::app) patience: i32,
}

impl Default for Waiting {
    fn default() -> Self {
        Self { open: 0, answered: false, awake: false, patience: PATIENCE }
    }
}
