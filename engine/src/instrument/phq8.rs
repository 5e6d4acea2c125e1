//! PHQ-8: PHQ-9 without the item on thoughts of being better off dead or of
//! self-harm, and without the one on difficulty.
//!
//! It is meant for settings that can't answer to such thoughts (`CamCOPS`
//! `phq8.rst`). Source of wording: `CamCOPS` `phq8.xml`; of scoring and bands:
//! `phq8.py` and Awell. There is no LOINC code for the panel or its total:
//! 44261-6, which some copies use, is the total of PHQ-9.

use super::check::checked;
use super::{CutOff, For, Instrument, Kind, Known, phq};

/// The definition of PHQ-8.
pub static PHQ8: Instrument = checked(Instrument {
    id: "phq8",
    known: Known::Phq8,
    kind: Kind::Published,
    recall_days: 14,
    items: &[
        phq::INTEREST,
        phq::MOOD,
        phq::SLEEP,
        phq::ENERGY,
        phq::APPETITE,
        phq::WORTH,
        phq::CONCENTRATION,
        phq::MOVEMENT,
    ],
    bands: phq::BANDS,
    cut_offs: &[CutOff { from: 10, of: For::All }],
    parts: &[],
    notable_change: None,
    growths: &[],
    not_on_session_day: false,
    loinc: None,
    wordings: &[&phq::en::PHQ8],
    citation: "Kroenke K, Strine TW, Spitzer RL, Williams JBW, Berry JT, Mokdad AH. The PHQ-8 as a \
               measure of current depression in the general population. J Affect Disord \
               2009;114:163-73. doi 10.1016/j.jad.2008.06.026",
});
