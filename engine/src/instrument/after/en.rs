//! After a session, in English. These words are ours.

use super::super::own::under;
use super::super::{ItemWording, Wording};
use crate::words::Language;

const NONE_OR_ONE: &[&str] = &["No, none of these", "Yes, at least one of these"];
const NO_OR_YES: &[&str] = &["No", "Yes"];

const fn item(question: &'static str, choices: &'static [&'static str]) -> ItemWording {
    ItemWording::new(question, choices)
}

/// The English wording.
pub(super) static WORDING: Wording = Wording {
    language: Language::English,
    name: "After a session",
    stem: "Think of the time since your last session ended. Where more than one answer fits, choose the one furthest down. You can leave out any question.",
    items: &[
        under(
            "First, what cannot wait",
            item(
                "Have you had any of these: trouble breathing or very slow breathing, trouble swallowing, a swollen face or throat, chest pain, fainting, or not waking up when someone tried to wake you?",
                NONE_OR_ONE,
            ),
        ),
        item(
            "Have you had any of these: a sudden severe headache, a sudden change in sight or speech, weakness on one side, a fit, or being so confused or agitated that it was not safe?",
            NONE_OR_ONE,
        ),
        item("Have you heard voices that told you to hurt yourself or someone else?", NO_OR_YES),
        item(
            "Have you taken more ketamine, or more of any medicine, than was prescribed for you?",
            &["No", "Yes, somewhat more", "Yes, far more, or I don’t know how much"],
        ),
        item(
            "Have you had thoughts of death, of being better off dead or of hurting yourself, or have you felt unsafe with yourself?",
            NO_OR_YES,
        ),
        under(
            "Your body",
            item(
                "Has anything changed when you pass urine?",
                &[
                    "No",
                    "Yes: more often, more urgently, at night, or with burning",
                    "Yes: with blood, with severe pain in my bladder or side, or I can’t pass any",
                ],
            ),
        ),
        item(
            "Have you felt nauseous, dizzy or unusually tired?",
            &[
                "No",
                "Yes, only on the day of the session",
                "Yes, and it was still there the next day",
                "Yes, and I vomited again and again",
            ],
        ),
        item(
            "If you measured your blood pressure at home, how was it?",
            &[
                "I didn’t measure it",
                "As I was told to expect, or lower",
                "Higher than I was told to expect, and I feel well",
                "Higher than I was told to expect, and I feel unwell",
            ],
        ),
        item("Could you be pregnant?", &["No, or it does not apply to me", "Yes, or I’m not sure"]),
        under(
            "Your mind",
            item(
                "Have you felt detached, unreal or confused?",
                &[
                    "No",
                    "Yes, only on the day of the session",
                    "Yes, and it was still there the next day",
                ],
            ),
        ),
        item("Has your mood been unusually high, with little sleep or racing thoughts?", NO_OR_YES),
        item(
            "Have you had panic or strong fear?",
            &["No", "Yes, and it settled", "Yes, and it does not settle"],
        ),
        item("Have you craved ketamine, or felt a pull to take more of it?", NO_OR_YES),
        under("Also worth telling", item("Have you had new trouble with your memory?", NO_OR_YES)),
        item(
            "Have you started, stopped or changed a medicine, or changed how much alcohol you drink?",
            NO_OR_YES,
        ),
        item("Is it becoming harder to manage on your own?", NO_OR_YES),
        item("Have you had odd or vivid dreams?", NO_OR_YES),
    ],
    rights: "These are our own questions. They are not a validated questionnaire, and there is no score.",
};
