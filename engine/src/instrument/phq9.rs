//! PHQ-9: nine items on depression over the last two weeks, and one unscored
//! item on difficulty.
//!
//! Source of scoring, bands and the rule for the difficulty item: `CamCOPS`
//! `phq9.py`; codes: the US Core PHQ-9 example (both read; see
//! `docs/clinical/to-verify.md` for what was not).

mod en;

use super::check::checked;
use super::{Asked, Band, Choice, Instrument, Item, Loinc, Severity};

/// The nine items' choices, LOINC answer list LL358-3.
const HOW_OFTEN: &[Choice] = &[
    Choice { value: 0, points: 0, loinc: "LA6568-5" },
    Choice { value: 1, points: 1, loinc: "LA6569-3" },
    Choice { value: 2, points: 2, loinc: "LA6570-1" },
    Choice { value: 3, points: 3, loinc: "LA6571-9" },
];

/// The difficulty item's choices, LOINC answer list LL359-1. "Very" and
/// "Extremely" are not in the order of their codes.
const HOW_DIFFICULT: &[Choice] = &[
    Choice { value: 0, points: 0, loinc: "LA6572-7" },
    Choice { value: 1, points: 0, loinc: "LA6573-5" },
    Choice { value: 2, points: 0, loinc: "LA6575-0" },
    Choice { value: 3, points: 0, loinc: "LA6574-3" },
];

const fn item(id: &'static str, loinc: &'static str) -> Item {
    Item { id, scored: true, asked: Asked::Always, choices: HOW_OFTEN, loinc }
}

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
    name: "PHQ-9",
    recall_days: 14,
    items: &[
        item("1", "44250-9"),
        item("2", "44255-8"),
        item("3", "44259-0"),
        item("4", "44254-1"),
        item("5", "44251-7"),
        item("6", "44258-2"),
        item("7", "44252-5"),
        item("8", "44253-3"),
        item(SELF_HARM, "44260-8"),
        Item {
            id: DIFFICULTY,
            scored: false,
            asked: Asked::WhenAnyProblem,
            choices: HOW_DIFFICULT,
            loinc: "69722-7",
        },
    ],
    bands: &[
        Band { from: 0, severity: Severity::Minimal },
        Band { from: 5, severity: Severity::Mild },
        Band { from: 10, severity: Severity::Moderate },
        Band { from: 15, severity: Severity::ModeratelySevere },
        Band { from: 20, severity: Severity::Severe },
    ],
    cut_off: 10,
    notable_change: 5,
    loinc: Loinc { panel: "44249-1", total: "44261-6" },
    wordings: &[&en::WORDING],
    citation: "Kroenke K, Spitzer RL, Williams JBW. The PHQ-9: validity of a brief depression \
               severity measure. J Gen Intern Med 2001;16(9):606-13. PMID 11556941",
});
