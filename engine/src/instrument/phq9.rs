//! PHQ-9: nine items on depression over the last two weeks, and one unscored
//! item on difficulty.
//!
//! Source of wording: `CamCOPS` `phq9.xml`; of scoring, bands and the rule for
//! the difficulty item: `CamCOPS` `phq9.py`; of codes: the US Core PHQ-9 example
//! (all read; see `docs/clinical/to-verify.md` for what was not).

mod en;

use super::check::checked;
use super::{Asked, Choice, CutOff, For, Instrument, Item, Kind, Known, Loinc, Role, phq};

/// The difficulty item's choices, LOINC answer list LL359-1. "Very" and
/// "Extremely" are not in the order of their codes.
const HOW_DIFFICULT: &[Choice] = &[
    Choice { value: 0, points: 0, loinc: Some("LA6572-7") },
    Choice { value: 1, points: 0, loinc: Some("LA6573-5") },
    Choice { value: 2, points: 0, loinc: Some("LA6575-0") },
    Choice { value: 3, points: 0, loinc: Some("LA6574-3") },
];

/// The item on thoughts of being better off dead or of self-harm. Any answer
/// above 0 calls for help, whatever the total.
pub const SELF_HARM: &str = "9";

/// The item on how difficult the problems have made life; not scored.
pub const DIFFICULTY: &str = "difficulty";

/// The definition of PHQ-9.
///
/// The algorithm for a "major depressive syndrome" is left out on purpose: it
/// is a provisional diagnosis. So is filling in missing answers.
pub static PHQ9: Instrument = checked(Instrument {
    id: "phq9",
    known: Known::Phq9,
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
        phq::item(SELF_HARM, "44260-8"),
        Item {
            id: DIFFICULTY,
            role: Role::Free,
            asked: Asked::WhenAnyProblem,
            choices: HOW_DIFFICULT,
            loinc: Some("69722-7"),
        },
    ],
    bands: phq::BANDS,
    cut_offs: &[CutOff { from: 10, of: For::All }],
    parts: &[],
    notable_change: Some(5),
    growths: &[],
    not_on_session_day: false,
    loinc: Some(Loinc { panel: "44249-1", total: "44261-6" }),
    wordings: &[&en::WORDING],
    citation: "Kroenke K, Spitzer RL, Williams JBW. The PHQ-9: validity of a brief depression \
               severity measure. J Gen Intern Med 2001;16(9):606-13. PMID 11556941",
});
