//! PHQ-2: the first two items of PHQ-9, which it can grow into.
//!
//! Source of wording: `CamCOPS` `phq9.xml`; of scoring and cut-off: Awell, and
//! Arroll 2010 (PMC2906530); of codes: US Core and `LForms`. No bands are
//! published.

use super::check::checked;
use super::{CutOff, For, Growth, Instrument, Kind, Known, Loinc, phq};

/// The published cut-off. With this many points the rest of PHQ-9 follows.
const CUT_OFF: u8 = 3;

/// The definition of PHQ-2.
pub static PHQ2: Instrument = checked(Instrument {
    id: "phq2",
    known: Known::Phq2,
    kind: Kind::Published,
    recall_days: 14,
    items: &[phq::INTEREST, phq::MOOD],
    bands: &[],
    cut_offs: &[CutOff { from: CUT_OFF, of: For::All }],
    parts: &[],
    notable_change: None,
    growths: &[Growth {
        into: "phq9",
        items: &[("1", "1"), ("2", "2")],
        follows_from: Some(CUT_OFF),
        replaces: true,
    }],
    not_on_session_day: false,
    loinc: Some(Loinc { panel: "55757-9", total: "55758-7" }),
    wordings: &[&phq::en::PHQ2],
    citation: "Kroenke K, Spitzer RL, Williams JBW. The Patient Health Questionnaire-2: validity of \
               a two-item depression screener. Med Care 2003;41:1284-92",
});
