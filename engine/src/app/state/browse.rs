//! Where the person is in the diary.

use crate::moment::Day;

/// So many days with entries are listed at first, and more at each request.
pub(in crate::app) const LISTED: usize = 14;

/// Where the person is in the diary. Nothing of it is kept.
#[derive(Debug)]
pub struct Browsing {
    /// The day that the keyboard went to in the calendar.
    pub(in crate::app) at: Option<Day>,
    /// What entries are searched for.
    pub text: String,
    /// So many days are listed.
    pub(in crate::app) listed: usize,
}

impl Default for Browsing {
    fn default() -> Self {
        Self { at: None, text: String::new(), listed: LISTED }
    }
}
