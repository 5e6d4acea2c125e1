//! What is on the screens: a file for each feature, and nothing that decides.

pub(super) mod breathing;
pub(super) mod browse;
pub(super) mod charts;
pub(super) mod clinic;
pub(super) mod deleting;
pub(super) mod diary;
pub(super) mod editor;
pub(super) mod files;
pub(super) mod framing;
pub(super) mod help;
pub(super) mod learn;
pub(super) mod message;
pub(super) mod sessions;
pub(super) mod store_sync;
pub(super) mod visit;
pub(super) mod waiting;
pub(super) mod worksheets;

use crate::guidance::dip;

/// What screens hold as long as the page is open, and no other feature changes: all of it goes with
/// what is kept.
#[derive(Debug, Default)]
pub(super) struct Screens {
    /// What was picked on a dip or a return, once something was.
    pub(super) dip: Option<dip::DipAnswers>,
    /// The next minute was asked for.
    pub(super) ticking: bool,
    /// Paced breathing.
    pub(super) breathing: breathing::Breathing,
}
