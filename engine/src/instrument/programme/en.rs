//! "What should a good programme offer?" in English. These words are ours.

use super::super::own::{starter, under};
use super::super::{ItemWording, Wording};
use crate::language::Language;

const CHOICES: &[&str] = &["They do", "I don’t know", "They don’t"];

const fn item(question: &'static str, bring: &'static str) -> ItemWording {
    starter(question, CHOICES, bring)
}

/// The English wording.
pub(super) static WORDING: Wording = Wording {
    language: Language::English,
    name: "What should a good programme offer?",
    stem: "Think of a programme that you have, or are considering. What you don’t know yet, or they don’t do, becomes a question to bring. There is no verdict at the end.",
    items: &[
        under(
            "Before you begin",
            item(
                "Do they check your body and your mental health before the first session?",
                "Which checks of my body and my mental health come before the first session, and who does them?",
            ),
        ),
        item(
            "Do they have a clinician fit the treatment to you, rather than give everyone the same?",
            "Which clinician fits the treatment to me, and on what grounds?",
        ),
        item(
            "Do they explain what you would agree to, and which boundaries hold in a session?",
            "What would I agree to, which boundaries hold in a session, and how can I change my mind?",
        ),
        item(
            "Do they tell you which medicine it is, and what that means? In the US, esketamine nasal spray is approved for some adults with depression; ketamine is approved for no psychiatric disorder, so using it for depression is off-label, and in October 2023 the FDA, the US authority, warned of added risk in use at home.",
            "Is this esketamine nasal spray, which is approved for some adults with depression, or ketamine, whose use for depression is off-label? And what do you say to the FDA’s caution of October 2023 on use at home, where nobody watches on site?",
        ),
        item(
            "Do they tell you what everything costs, checks and follow-up included?",
            "What does everything cost, checks and follow-up included?",
        ),
        under(
            "On the day",
            item(
                "Do they watch over you, your blood pressure included, until it is safe for you to leave?",
                "How will my blood pressure be watched, and for how long?",
            ),
        ),
        item(
            "Do they want someone to take you home, and ask you not to drive until the next day after a full night’s sleep, and for at least 24 hours?",
            "Who takes me home, and when can I drive again? I have read: not until the next day after a full night’s sleep, and at least 24 hours, or longer if you say so.",
        ),
        under(
            "Between sessions",
            item(
                "Do they prepare you for a session, and work with you afterwards on what came up?",
                "How do you prepare me for a session, and who works with me afterwards on what came up?",
            ),
        ),
        item(
            "Do they tell you whom to reach at night and at weekends?",
            "Whom can I reach at night and at weekends?",
        ),
        item(
            "Do they ask about your bladder, and about other lasting effects, as time goes on?",
            "How will you keep an eye on my bladder, and on other effects, as time goes on?",
        ),
        item(
            "Do they tell you what happens if it does not help?",
            "What do we do if it does not help, or no longer helps?",
        ),
    ],
    rights: "These are our own questions, to start a conversation. They are not a validated questionnaire, and there is no score. The FDA’s caution of 10 October 2023 was read in copies.",
};
