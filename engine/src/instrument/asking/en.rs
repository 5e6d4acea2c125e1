//! "Is it worth asking about?" in English. These words are ours.

use super::super::own::{starter, under};
use super::super::{ItemWording, Wording};
use crate::language::Language;

const CHOICES: &[&str] = &["No", "Not sure", "Yes"];

const fn item(question: &'static str, bring: &'static str) -> ItemWording {
    starter(question, CHOICES, bring)
}

/// The English wording.
pub(super) static WORDING: Wording = Wording {
    language: Language::English,
    name: "Is it worth asking about?",
    stem: "Your answers become a list to take along: what to ask, and what to tell. There is no verdict at the end, and you can leave out any question.",
    items: &[
        under(
            "What you recognise",
            item(
                "I feel stuck, although I have tried different ways to feel better.",
                "What options do I have now, after what I have tried, and what speaks for or against this one?",
            ),
        ),
        item(
            "My thoughts keep going round in the same circles.",
            "What could help with thoughts that go round in circles, this therapy or another?",
        ),
        item(
            "I have already tried other treatments, such as talking therapy or medicine.",
            "I have read that this is not the first treatment to try. What usually comes before it, and what of that is still open to me?",
        ),
        item(
            "I know whether anything speaks against this therapy for me.",
            "I have read that this is not for everyone. Does anything speak against it for me?",
        ),
        item(
            "I can say what I hope it would change.",
            "What can I realistically hope for, and how would we notice it?",
        ),
        item(
            "Someone at home could be there for me, on the day and after it.",
            "I may have nobody at home on the day and after it. What can we arrange?",
        ),
        item(
            "I have talking therapy, or could have it alongside.",
            "Is talking therapy part of this, or can you help me find it?",
        ),
        item(
            "Someone could take me home after a session.",
            "I may have nobody to take me home after a session. What can we arrange?",
        ),
        under(
            "What to tell before any treatment",
            item(
                "Have you ever had a bulging blood vessel (aneurysm), or blood vessels that are joined in an unusual way (arteriovenous malformation)?",
                "I have or had an aneurysm or an arteriovenous malformation.",
            ),
        ),
        item("Have you ever had bleeding in the brain?", "I have had bleeding in the brain."),
        item(
            "Have you ever had an allergic reaction to ketamine or esketamine?",
            "I have had an allergic reaction to ketamine or esketamine.",
        ),
        item(
            "Have you ever had psychosis, such as hearing or seeing what others did not, or being sure of something that nobody else believed?",
            "I have or had psychosis.",
        ),
        item(
            "Have you, or has anybody in your close family, ever had mania or bipolar disorder: days of very high or irritable mood with hardly any need for sleep?",
            "I, or somebody in my close family, have or had mania or bipolar disorder.",
        ),
        item(
            "Have you ever had thoughts of ending your life, or tried to? (If such thoughts are there now, “Help now” is for you, before any list.)",
            "I have had thoughts of ending my life, or tried to.",
        ),
        item(
            "Do you have high blood pressure that is not well controlled?",
            "I have high blood pressure that is not well controlled.",
        ),
        item(
            "Have you recently had trouble with your heart or blood vessels, such as a heart attack or a stroke?",
            "I recently had trouble with my heart or blood vessels, such as a heart attack or a stroke.",
        ),
        item(
            "Do you have sleep apnoea (pauses in breathing while asleep), or a disease of the lungs?",
            "I have sleep apnoea, or a disease of the lungs.",
        ),
        item(
            "Do you have raised pressure in an eye (glaucoma) or in your skull?",
            "I have raised pressure in an eye or in my skull.",
        ),
        item("Do you have an overactive thyroid?", "I have an overactive thyroid."),
        item(
            "Have you ever had trouble with your bladder or your kidneys?",
            "I have or had trouble with my bladder or my kidneys.",
        ),
        item(
            "Has your use of alcohol, drugs or medicines ever been a problem?",
            "My use of alcohol, drugs or medicines is or was a problem.",
        ),
        item(
            "Are you pregnant, could you be, do you plan to be, or are you breastfeeding?",
            "I am pregnant, could be or plan to be, or I am breastfeeding.",
        ),
        item("Do you have severe liver disease?", "I have severe liver disease."),
        item(
            "Do you take anything that makes you drowsy, such as medicine for sleep, for calming down or against strong pain (opioids), or alcohol?",
            "I take something that makes me drowsy, such as medicine for sleep, for calming down or against strong pain (opioids), or alcohol.",
        ),
        item(
            "Do you take a stimulant, such as a medicine for attention, or an antidepressant of the kind called MAOI?",
            "I take a stimulant, or an antidepressant of the kind called MAOI.",
        ),
    ],
    rights: "These are our own questions, to start a conversation. They are not a validated questionnaire, and there is no score. What to tell follows the US label of esketamine, read in copies, and our own list, which a clinician has yet to check.",
};
