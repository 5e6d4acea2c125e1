//! PC-PTSD-5: whether something traumatic was ever lived through, and if so,
//! five questions on the past month.
//!
//! Source of wording, gate and scoring: Prins 2016 (PMC5023594, table Taba); of
//! the cut-offs: Prins 2016 and Bovin 2021 (PMC7862990); of codes: uwcirg
//! `CIRG-PC-PTSD-5.json`.
//!
//! "Numb or detached" is also what a session itself can bring on, so it is not
//! offered on the day of one.

mod en;

use super::check::checked;
use super::{Asked, Choice, CutOff, For, Instrument, Item, Kind, Known, Loinc, Role};

/// The item that decides whether the others are asked. "No" comes to 0.
pub const GATE: &str = "gate";

const YES: u8 = 1;

/// The gate's choices have no points themselves. The order of the screen itself.
const EVER: &[Choice] = &[yes(0), no()];
const PAST_MONTH: &[Choice] = &[yes(1), no()];

const fn yes(points: u8) -> Choice {
    Choice { value: YES, points, loinc: Some("LA33-6") }
}

const fn no() -> Choice {
    Choice { value: 0, points: 0, loinc: Some("LA32-8") }
}

const fn item(id: &'static str, loinc: &'static str) -> Item {
    Item {
        id,
        role: Role::Scored,
        asked: Asked::After { gate: GATE, value: YES },
        choices: PAST_MONTH,
        loinc: Some(loinc),
    }
}

/// The definition of PC-PTSD-5.
pub static PCPTSD5: Instrument = checked(Instrument {
    id: "pcptsd5",
    known: Known::PcPtsd5,
    kind: Kind::Published,
    recall_days: 30,
    items: &[
        Item {
            id: GATE,
            role: Role::Gate,
            asked: Asked::Always,
            choices: EVER,
            loinc: Some("102011-4"),
        },
        item("1", "102012-2"),
        item("2", "102013-0"),
        item("3", "102014-8"),
        item("4", "102015-5"),
        item("5", "102016-3"),
    ],
    bands: &[],
    cut_offs: &[CutOff { from: 3, of: For::Sensitive }, CutOff { from: 4, of: For::Balanced }],
    parts: &[],
    notable_change: None,
    growths: &[],
    not_on_session_day: true,
    loinc: Some(Loinc { panel: "102010-6", total: "102017-1" }),
    wordings: &[&en::WORDING],
    citation: "Prins A, Bovin MJ, Smolenski DJ, et al. The Primary Care PTSD Screen for DSM-5 \
               (PC-PTSD-5): development and evaluation within a veteran primary care sample. \
               J Gen Intern Med 2016;31(10):1206-11. doi 10.1007/s11606-016-3703-5",
});
