//! What called for help.

use crate::guidance::Tier;

/// Instrument, item and how urgently it called. Who takes such an answer back may
/// do so because it was seen: the way to help that was there stays until the sheet
/// is finished or the visit ends.
pub(in crate::app) type Called = Vec<(&'static str, &'static str, Tier)>;
