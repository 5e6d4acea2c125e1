//! The conversation on a dip or a return, in English.

use super::super::dip::DipWords;
use crate::guidance::dip::{AREAS, LASTS, LIFTS, Outcome, STRENGTH, THOUGHTS, TRIGGER};

pub(super) static DIP: DipWords = DipWords {
    title: "A dip, or a return?",
    about: "A low stretch after treatment can be a bad day or two, or the beginning of something longer. Six short questions help to tell them apart. That symptoms come back is no failure of yours.",
    aid: "This is our own aid. It is not validated, no diagnosis, and replaces nobody’s judgement, yours included. Nothing of it is kept.",
    question: |id| match id {
        LASTS => "How long has it lasted?",
        STRENGTH => "How strong is it?",
        AREAS => "What does it touch?",
        LIFTS => "Does it lift at times?",
        TRIGGER => "Did something stressful happen before it began?",
        _ => "Have you had thoughts of being dead or of hurting yourself?",
    },
    choice,
    many: "Pick all that fit.",
    from_diary: |low, noted| {
        format!(
            "Filled in from your diary: a low mood, 3 or lower, on {low} of the {noted} days that you noted in the last two weeks. Change it if it isn’t right."
        )
    },
    areas_from_diary: "Filled in from your diary of the last 7 days. Change it if it isn’t right.",
    looks: "What it looks like",
    first: "This stands here once you have answered a question yourself.",
    outcome: |outcome| match outcome {
        Outcome::Dip => "More like a dip",
        Outcome::Unclear => "It can’t be told from this",
        Outcome::Return => "More like a return",
        Outcome::Help => "Talk to somebody now",
    },
    about_outcome: |outcome| match outcome {
        Outcome::Dip => {
            "Your answers are those of a bad day or two. That is no promise. Keep noting your mood, be easy on yourself, and look again: if it lasts, deepens or spreads, tell your provider."
        }
        Outcome::Unclear => {
            "When in doubt, tell your provider in the next few days, and before your next session. You don’t have to be sure to call."
        }
        Outcome::Return => {
            "Tell your provider in the next few days, and before your next session. That symptoms come back is known and no failure, and there are things to do about it."
        }
        Outcome::Help => "Nothing else counts beside this. The numbers stand right above.",
    },
    missing: "Still open:",
    reasons: "Why",
    for_dip: |id| match id {
        LASTS => "It has lasted a day or two: a bad day rarely stays.",
        STRENGTH => "It is no stronger than a usual bad day.",
        AREAS => "It touches at most one area of your life.",
        LIFTS => "It lifts for hours.",
        _ => "Something stressful came before; dips often follow.",
    },
    for_neither: |id| match id {
        LASTS => "It has lasted most of a week: longer than a bad day or two.",
        STRENGTH => "It is stronger than a usual bad day.",
        AREAS => "It touches two areas of your life.",
        LIFTS => "It lifts only a little.",
        _ => "No stressful event is known to have set it off.",
    },
    for_return: |id| match id {
        LASTS => "It has lasted for two weeks or longer: a slide tends to last for weeks.",
        STRENGTH => "It is as strong as before treatment.",
        AREAS => "It touches several areas of your life.",
        _ => "It does not lift, like a heavy blanket over everything.",
    },
    unsaid: "You’d rather not say whether there are such thoughts. That is your right. If there are, you don’t need to be sure or in danger to call or text a line.",
    look_again: |day| ["A good day to look again: ", day, "."].concat(),
    rule: |name| {
        [
            "Rule dip-",
            name,
            ". More like a return: two of how long, how strong, how much and whether it lifts speak for one, or it has lasted two weeks and touches two areas. More like a dip: none of them does, it has lasted a day or two, and at most one lies between, after something stressful. What is told apart follows an article on what to do when symptoms return; where the lines are drawn is ours, to be signed off by a clinician.",
        ]
        .concat()
    },
    over: "Start over",
};

fn choice(question: &str, choice: &str) -> &'static str {
    match (question, choice) {
        (LASTS, "days") => "A day or two",
        (LASTS, "week") => "Most of a week",
        (LASTS, _) => "Two weeks or longer",
        (STRENGTH, "usual") => "Like a usual bad day",
        (STRENGTH, "stronger") => "Stronger than that",
        (STRENGTH, _) => "As strong as before treatment",
        (AREAS, "sleep") => "Sleep",
        (AREAS, "appetite") => "Appetite",
        (AREAS, "interest") => "Interest in things",
        (AREAS, "tasks") => "Work or chores",
        (AREAS, "people") => "Being with people",
        (AREAS, "care") => "Looking after myself",
        (AREAS, "thinking") => "Thinking and deciding",
        (AREAS, _) => "None of these",
        (LIFTS, "hours") => "Yes, for hours",
        (LIFTS, "little") => "A little",
        (LIFTS, _) => "No, it lies over everything",
        (TRIGGER | THOUGHTS, "yes") => "Yes",
        (TRIGGER, "unsure") => "Not sure",
        (THOUGHTS, "unsaid") => "I’d rather not say",
        _ => "No",
    }
}
