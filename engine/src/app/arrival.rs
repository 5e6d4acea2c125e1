//! How the page was opened.

use super::Trouble;
use crate::stored::StoredText;

/// How a page came to be in its tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrived {
    /// By its address, or a link.
    #[default]
    Opened,
    /// It was there before, and was loaded again.
    Reloaded,
    /// By "back" or "forward", or with a closed tab that was opened again.
    Returned,
}

/// How the page was opened.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// How it came to be in its tab.
    pub arrived: Arrived,
    /// The address's fragment.
    pub fragment: String,
    /// The browser's languages, most wanted first, as BCP 47 tags.
    pub languages: Vec<String>,
    /// The browser's time zone, as IANA names it; empty where it doesn't say.
    pub zone: String,
    /// What lay in the tab's session storage.
    pub tab: Result<Vec<StoredText>, Trouble>,
    /// What lay in IndexedDB, if it has answered already: see
    /// [`super::reads_device`].
    pub safe: Option<Result<Vec<StoredText>, Trouble>>,
    /// The page's own address.
    pub address: String,
    /// Radios ticked before the program arrived: their names and values.
    pub ticked: Vec<(String, String)>,
    /// The window is as narrow as a phone's: see [`AnswerMode`](crate::record::AnswerMode).
    pub narrow: bool,
    /// Nothing may move by itself: the person has asked for less motion.
    pub still: bool,
    /// The device can vibrate.
    pub vibrates: bool,
}
