//! After a session, in English. These words are ours.

use super::super::own::under;
use super::super::{ItemWording, Wording};
use crate::language::Language;

const NO_OR_YES: &[&str] = &["No", "Yes"];
const WHEN: &[&str] = &[
    "No, none of these",
    "Yes, earlier than the last 24 hours, and it is gone now",
    "Yes, at least one of these, and it is not clear when",
    "Yes, in the last 24 hours, and it is gone now",
    "Yes, and it is still there now",
];

const fn item(question: &'static str, choices: &'static [&'static str]) -> ItemWording {
    ItemWording::new(question, choices)
}

/// The English wording.
pub(super) static WORDING: Wording = Wording {
    language: Language::English,
    name: "After a session",
    stem: "Think of the time since your last session ended. Where more than one answer fits, choose the one furthest down. You can leave out any question. Are you answering for somebody else? Answer as they would, with them. On the day of a session don’t drive, ride or use machines until the next day after a night’s sleep, and not before 24 hours.",
    items: &[
        under(
            "First, what cannot wait",
            item(
                "Have you had any of these: trouble breathing or very slow breathing, trouble swallowing, a swollen face or throat, chest pain, fainting, or not waking up when someone tried to wake you?",
                WHEN,
            ),
        ),
        item(
            "Have you had any of these: a sudden severe headache, a sudden change in sight or speech, weakness on one side, a seizure (fit), being so confused or agitated that it was not safe, or a blackout, vomiting or drowsiness after a blow to the head?",
            WHEN,
        ),
        item(
            "Have you heard voices that told you to hurt yourself or someone else? Or, after the day of the session, have you heard or seen what others did not, or felt that people were against you?",
            &[
                "No",
                "Yes, but no voices that told me to hurt anybody",
                "Yes, voices that told me to hurt myself or someone else, and they are gone now",
                "Yes, voices that told me to hurt myself or someone else, and they are there now, or I’m not sure",
            ],
        ),
        item(
            "Have you taken more ketamine, or more of any medicine, than was prescribed for you, or swallowed what you should have spat out?",
            &[
                "No",
                "Yes, somewhat more, longer than 24 hours ago",
                "Yes, somewhat more, in the last 24 hours, or it is not clear when",
                "Yes, with marked sleepiness, slow breathing, confusion or chest pain, or with alcohol, or medicine for sleep, for calming down or against strong pain",
                "Yes, far more, or I don’t know how much",
                "Yes, and it was meant to harm me",
            ],
        ),
        item(
            "Has a child, or anybody else, taken ketamine that was prescribed for you?",
            NO_OR_YES,
        ),
        item(
            "On the day of a session, have you drunk alcohol, or taken medicine for sleep, for calming down or against strong pain (opioids) that your provider did not agree to?",
            &["No", "Yes", "Yes, and I was hard to wake, or my breathing was slow"],
        ),
        item(
            "Have you stopped alcohol, or medicine for calming down or sleep (benzodiazepines), and then felt unwell?",
            &[
                "No",
                "Yes: shaking",
                "Yes: confused, hearing or seeing what others did not, or a seizure (fit)",
            ],
        ),
        item(
            "Have you had thoughts of death, of being better off dead or of hurting yourself, or have you felt unsafe with yourself?",
            NO_OR_YES,
        ),
        item(
            "While it was wearing off, did you feel worse than before?",
            &[
                "No",
                "Yes, and it is passing, or gone",
                "Yes, and it was not gone by the next morning",
                "Yes, and I felt unsafe, or had thoughts of death",
            ],
        ),
        under(
            "Your body",
            item(
                "Has anything changed when you pass urine?",
                &[
                    "No",
                    "Yes: more often, more urgently, at night, or with burning",
                    "Yes: with blood, with severe pain in my bladder or side, or none for 12 hours",
                    "Yes: I need to but I can’t, or there are clots, or severe pain in my side and a fever",
                ],
            ),
        ),
        item(
            "If you measured your blood pressure at home, how was it?",
            &[
                "I didn’t measure it",
                "As I was told to expect, or lower",
                "Higher than I was told to expect, and I feel well",
                "Higher than I was told to expect, and I feel unwell",
                "180 or more (upper), or 120 or more (lower), or above my clinic’s limit, without the signs below",
                "So high, and with a severe headache, pain in my chest or back, breathlessness, weakness, or changed sight or speech",
            ],
        ),
        item("Has your heart been racing, or beating unevenly, and not stopped?", NO_OR_YES),
        item("Have your skin or your eyes turned yellow?", NO_OR_YES),
        item(
            "Have you felt nauseous, dizzy, drowsy or unusually tired?",
            &[
                "No",
                "Yes, only on the day of the session",
                "Yes, and it was still there the next day",
                "Yes, and I vomited again and again",
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
