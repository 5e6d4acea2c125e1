//! CORE-10: ten statements on distress over the last week.
//!
//! Source of wording: `CamCOPS` `core10.xml`; of scoring, items 2 and 3
//! reversed: `core10.py` and `core10.cpp`. No LOINC codes were found. Its bands,
//! its cut-off and its reliable change (Barkham 2013) were not read in their
//! source, and are left out.

mod en;

use super::check::checked;
use super::{Asked, Choice, Instrument, Item, Kind, Known, Role};

/// The item on plans to end one's life. Any answer above 0 calls for help,
/// whatever the total.
pub const SELF_HARM: &str = "6";

const fn choice(value: u8, points: u8) -> Choice {
    Choice { value, points, loinc: None }
}

const HOW_OFTEN: &[Choice] =
    &[choice(0, 0), choice(1, 1), choice(2, 2), choice(3, 3), choice(4, 4)];

/// For statements of something good. The values are those of the others, so
/// that a stored answer says what was ticked and not what it scored.
const REVERSED: &[Choice] = &[choice(0, 4), choice(1, 3), choice(2, 2), choice(3, 1), choice(4, 0)];

const fn item(id: &'static str, choices: &'static [Choice]) -> Item {
    Item { id, role: Role::Scored, asked: Asked::Always, choices, loinc: None }
}

/// The definition of CORE-10.
pub static CORE10: Instrument = checked(Instrument {
    id: "core10",
    known: Known::Core10,
    kind: Kind::Published,
    recall_days: 7,
    items: &[
        item("1", HOW_OFTEN),
        item("2", REVERSED),
        item("3", REVERSED),
        item("4", HOW_OFTEN),
        item("5", HOW_OFTEN),
        item(SELF_HARM, HOW_OFTEN),
        item("7", HOW_OFTEN),
        item("8", HOW_OFTEN),
        item("9", HOW_OFTEN),
        item("10", HOW_OFTEN),
    ],
    bands: &[],
    cut_offs: &[],
    parts: &[],
    notable_change: None,
    growths: &[],
    not_on_session_day: false,
    loinc: None,
    wordings: &[&en::WORDING],
    citation: "Barkham M, Bewick B, Mullin T, Gilbody S, Connell J, Cahill J, et al. The CORE-10: a \
               short measure of psychological distress for routine use in the psychological \
               therapies. Couns Psychother Res 2013;13(1):3-13",
});
