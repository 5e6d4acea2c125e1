//! GAD-7: seven items on anxiety over the last two weeks; and GAD-2, its first
//! two, which can grow into it.
//!
//! Source of wording: `CamCOPS` `gad7.xml`; of scoring, bands and cut-offs:
//! `CamCOPS` `gad7.py` and `gad7.rst`, Awell, Dartmouth; of codes: LOINC 69737-5.
//! Awell's table prints "above 15" for the highest band: 15 belongs to it.
//! GAD-2 has no LOINC code for its panel or its total. A change of 4 points is
//! remembered only, and left out.

pub(super) mod en;

use super::check::checked;
use super::{Band, CutOff, For, Growth, Instrument, Item, Kind, Known, Loinc, Severity, phq};

pub(super) const NERVOUS: Item = phq::item("1", "69725-0");
pub(super) const WORRY: Item = phq::item("2", "68509-9");

/// The definition of GAD-7.
pub static GAD7: Instrument = checked(Instrument {
    id: "gad7",
    known: Known::Gad7,
    kind: Kind::Published,
    recall_days: 14,
    items: &[
        NERVOUS,
        WORRY,
        phq::item("3", "69733-4"),
        phq::item("4", "69734-2"),
        phq::item("5", "69735-9"),
        phq::item("6", "69689-8"),
        phq::item("7", "69736-7"),
    ],
    bands: &[
        Band { from: 0, severity: Severity::Minimal },
        Band { from: 5, severity: Severity::Mild },
        Band { from: 10, severity: Severity::Moderate },
        Band { from: 15, severity: Severity::Severe },
    ],
    cut_offs: &[CutOff { from: 10, of: For::All }],
    parts: &[],
    notable_change: None,
    growths: &[],
    not_on_session_day: false,
    loinc: Some(Loinc { panel: "69737-5", total: "70274-6" }),
    wordings: &[&en::GAD7],
    citation: "Spitzer RL, Kroenke K, Williams JBW, Löwe B. A brief measure for assessing \
               generalized anxiety disorder: the GAD-7. Arch Intern Med 2006;166:1092-7. \
               doi 10.1001/archinte.166.10.1092",
});

/// The definition of GAD-2.
pub static GAD2: Instrument = checked(Instrument {
    id: "gad2",
    known: Known::Gad2,
    kind: Kind::Published,
    recall_days: 14,
    items: &[NERVOUS, WORRY],
    bands: &[],
    cut_offs: &[CutOff { from: 3, of: For::All }],
    parts: &[],
    notable_change: None,
    growths: &[Growth {
        into: "gad7",
        items: &[("1", "1"), ("2", "2")],
        follows_from: None,
        replaces: true,
    }],
    not_on_session_day: false,
    loinc: None,
    wordings: &[&en::GAD2],
    citation: "Kroenke K, Spitzer RL, Williams JBW, Monahan PO, Löwe B. Anxiety disorders in primary \
               care: prevalence, impairment, comorbidity, and detection. Ann Intern Med \
               2007;146:317-25",
});
