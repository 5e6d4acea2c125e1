//! PHQ-4: the first two items of GAD-7, then the first two of PHQ-9.
//!
//! Source of wording: the items as in GAD-7 and PHQ-9, the stem as said in
//! `phq/en.rs`; of scoring, bands and the cut-offs of its halves: Awell; of
//! codes: uwcirg `CIRG-PHQ-4.json`. That file's own stem ("have you been
//! bothered by these problems?") and one of its answers ("More days than not")
//! belong to other questions and were not followed.

use super::check::checked;
use super::{Band, Growth, Instrument, Item, Kind, Known, Loinc, Part, Severity, Topic, gad, phq};

/// The definition of PHQ-4.
pub static PHQ4: Instrument = checked(Instrument {
    id: "phq4",
    known: Known::Phq4,
    kind: Kind::Published,
    recall_days: 14,
    items: &[
        gad::NERVOUS,
        gad::WORRY,
        Item { id: "3", ..phq::INTEREST },
        Item { id: "4", ..phq::MOOD },
    ],
    bands: &[
        Band { from: 0, severity: Severity::Normal },
        Band { from: 3, severity: Severity::Mild },
        Band { from: 6, severity: Severity::Moderate },
        Band { from: 9, severity: Severity::Severe },
    ],
    cut_offs: &[],
    parts: &[
        Part { of: Topic::Anxiety, items: &["1", "2"], cut_off: 3 },
        Part { of: Topic::Depression, items: &["3", "4"], cut_off: 3 },
    ],
    notable_change: None,
    growths: &[
        Growth {
            into: "gad7",
            items: &[("1", "1"), ("2", "2")],
            follows_from: None,
            replaces: false,
        },
        Growth {
            into: "phq9",
            items: &[("3", "1"), ("4", "2")],
            follows_from: None,
            replaces: false,
        },
    ],
    not_on_session_day: false,
    loinc: Some(Loinc { panel: "69724-3", total: "70272-0" }),
    wordings: &[&phq::en::PHQ4],
    citation: "Kroenke K, Spitzer RL, Williams JBW, Löwe B. An ultra-brief screening scale for \
               anxiety and depression: the PHQ-4. Psychosomatics 2009;50:613-21",
});
