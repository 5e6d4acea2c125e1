//! AUDIT-C: three items on drinking alcohol in the past year.
//!
//! Source of wording: Bush 1998 as in `clinical/reference` and in `CamCOPS`
//! `audit.xml`; of scoring and cut-offs: US Core `Questionnaire-AUDIT-C` and the
//! VA's form; of codes: LOINC 72109-2 as published by Regenstrief
//! (jmandel/ktc-questionnaire-starters `fhir-loinc/72109-2.json`). US Core's
//! example has another question, 68517-2, in the place of the first.

mod en;

use super::check::checked;
use super::{Asked, Choice, CutOff, For, Instrument, Item, Kind, Known, Loinc, Role};

const fn choice(value: u8, loinc: &'static str) -> Choice {
    Choice { value, points: value, loinc: Some(loinc) }
}

/// LOINC answer list LL2179-1.
const HOW_OFTEN: &[Choice] = &[
    choice(0, "LA6270-8"),
    choice(1, "LA18926-8"),
    choice(2, "LA18927-6"),
    choice(3, "LA18928-4"),
    choice(4, "LA18929-2"),
];

/// LOINC answer list LL2180-9, and before it the answer of someone who doesn't
/// drink: no points, and a value of its own, since 0 to 4 are the points of the
/// others.
const HOW_MANY: &[Choice] = &[
    Choice { value: 5, points: 0, loinc: None },
    choice(0, "LA15694-5"),
    choice(1, "LA15695-2"),
    choice(2, "LA18930-0"),
    choice(3, "LA18931-8"),
    choice(4, "LA18932-6"),
];

/// LOINC answer list LL2181-7.
const HOW_OFTEN_SIX: &[Choice] = &[
    choice(0, "LA6270-8"),
    choice(1, "LA18933-4"),
    choice(2, "LA18876-5"),
    choice(3, "LA18891-4"),
    choice(4, "LA18934-2"),
];

const fn item(id: &'static str, choices: &'static [Choice], loinc: &'static str) -> Item {
    Item { id, role: Role::Scored, asked: Asked::Always, choices, loinc: Some(loinc) }
}

/// The definition of AUDIT-C.
pub static AUDITC: Instrument = checked(Instrument {
    id: "auditc",
    known: Known::AuditC,
    kind: Kind::Published,
    recall_days: 365,
    items: &[
        item("1", HOW_OFTEN, "68518-0"),
        item("2", HOW_MANY, "68519-8"),
        item("3", HOW_OFTEN_SIX, "68520-6"),
    ],
    bands: &[],
    cut_offs: &[CutOff { from: 3, of: For::Women }, CutOff { from: 4, of: For::Men }],
    parts: &[],
    notable_change: None,
    growths: &[],
    not_on_session_day: false,
    loinc: Some(Loinc { panel: "72109-2", total: "75626-2" }),
    wordings: &[&en::WORDING],
    citation: "Bush K, Kivlahan DR, McDonell MB, Fihn SD, Bradley KA. The AUDIT alcohol consumption \
               questions (AUDIT-C): an effective brief screening test for problem drinking. Arch \
               Intern Med 1998;158:1789-95",
});
