//! What was published about scoring, written out here and not read from the
//! definitions.

use doorway_engine::instrument::Instrument;
use doorway_engine::instrument::auditc::AUDITC;
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::gad::{GAD2, GAD7};
use doorway_engine::instrument::pcptsd5::PCPTSD5;
use doorway_engine::instrument::phq2::PHQ2;
use doorway_engine::instrument::phq4::PHQ4;
use doorway_engine::instrument::phq8::PHQ8;
use doorway_engine::instrument::phq9::PHQ9;

/// The published questionnaires.
pub(crate) const PUBLISHED: [&Instrument; 9] =
    [&PHQ9, &PHQ8, &PHQ2, &PHQ4, &GAD7, &GAD2, &PCPTSD5, &AUDITC, &CORE10];

/// The items that count, each with its answers from the most to the least
/// favourable: what is stored, and the points as published.
pub(crate) struct Scoring {
    pub(crate) of: &'static Instrument,
    pub(crate) items: &'static [&'static [(u8, u8)]],
    /// The highest total.
    pub(crate) highest: u8,
    /// The bands by their first and last total.
    pub(crate) bands: &'static [(u8, u8, &'static str)],
}

impl Scoring {
    /// The id of an item by its place.
    pub(crate) fn id(&self, at: usize) -> String {
        assert!(at < self.items.len());
        (at + 1).to_string()
    }

    /// The published band of a total.
    pub(crate) fn band(&self, total: u8) -> Option<&'static str> {
        let holds = |band: &&(u8, u8, &str)| (band.0..=band.1).contains(&total);
        self.bands.iter().find(holds).map(|band| band.2)
    }
}

/// "Not at all" to "Nearly every day".
const HOW_OFTEN: &[(u8, u8)] = &[(0, 0), (1, 1), (2, 2), (3, 3)];
const NO_YES: &[(u8, u8)] = &[(0, 0), (1, 1)];
/// "Not at all" to "Most or all of the time", of something bad.
const LATELY: &[(u8, u8)] = &[(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)];
/// "Most or all of the time" to "Not at all", of something good.
const GOOD: &[(u8, u8)] = &[(4, 0), (3, 1), (2, 2), (1, 3), (0, 4)];
/// Question 2 of AUDIT-C, first "None, I do not drink".
const DRINKS: &[(u8, u8)] = &[(5, 0), (0, 0), (1, 1), (2, 2), (3, 3), (4, 4)];

const DEPRESSION: &[(u8, u8, &str)] = &[
    (0, 4, "minimal"),
    (5, 9, "mild"),
    (10, 14, "moderate"),
    (15, 19, "moderately-severe"),
    (20, 24, "severe"),
];

pub(crate) static PHQ8_SCORING: Scoring =
    Scoring { of: &PHQ8, items: &[HOW_OFTEN; 8], highest: 24, bands: DEPRESSION };
pub(crate) static PHQ2_SCORING: Scoring =
    Scoring { of: &PHQ2, items: &[HOW_OFTEN; 2], highest: 6, bands: &[] };
pub(crate) static PHQ4_SCORING: Scoring = Scoring {
    of: &PHQ4,
    items: &[HOW_OFTEN; 4],
    highest: 12,
    bands: &[(0, 2, "normal"), (3, 5, "mild"), (6, 8, "moderate"), (9, 12, "severe")],
};
pub(crate) static GAD7_SCORING: Scoring = Scoring {
    of: &GAD7,
    items: &[HOW_OFTEN; 7],
    highest: 21,
    bands: &[(0, 4, "minimal"), (5, 9, "mild"), (10, 14, "moderate"), (15, 21, "severe")],
};
pub(crate) static GAD2_SCORING: Scoring =
    Scoring { of: &GAD2, items: &[HOW_OFTEN; 2], highest: 6, bands: &[] };
/// Behind a gate that was answered "yes".
pub(crate) static PCPTSD5_SCORING: Scoring =
    Scoring { of: &PCPTSD5, items: &[NO_YES; 5], highest: 5, bands: &[] };
pub(crate) static AUDITC_SCORING: Scoring =
    Scoring { of: &AUDITC, items: &[LATELY, DRINKS, LATELY], highest: 12, bands: &[] };
pub(crate) static CORE10_SCORING: Scoring = Scoring {
    of: &CORE10,
    items: &[LATELY, GOOD, GOOD, LATELY, LATELY, LATELY, LATELY, LATELY, LATELY, LATELY],
    highest: 40,
    bands: &[],
};
