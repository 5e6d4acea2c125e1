//! PHQ-9 in English, byte for byte from the text that `CamCOPS` reproduces.

use super::super::{ItemWording, Wording};
use crate::words::Language;

const HOW_OFTEN: &[&str] =
    &["Not at all", "Several days", "More than half the days", "Nearly every day"];

const HOW_DIFFICULT: &[&str] =
    &["Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"];

const fn item(question: &'static str) -> ItemWording {
    ItemWording { question, choices: HOW_OFTEN }
}

/// The English wording.
pub(super) static WORDING: Wording = Wording {
    language: Language::English,
    stem: "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    items: &[
        item("Little interest or pleasure in doing things"),
        item("Feeling down, depressed, or hopeless"),
        item("Trouble falling or staying asleep, or sleeping too much"),
        item("Feeling tired or having little energy"),
        item("Poor appetite or overeating"),
        item(
            "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
        ),
        item(
            "Trouble concentrating on things, such as reading the newspaper or watching television",
        ),
        item(
            "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual",
        ),
        item("Thoughts that you would be better off dead or of hurting yourself in some way"),
        ItemWording {
            question: "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?",
            choices: HOW_DIFFICULT,
        },
    ],
    rights: "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
};
