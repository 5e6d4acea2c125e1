//! Why a rule holds, in English.
//!
//! A reason names what was noticed and nothing that was not asked. It stays
//! true when a worse answer was given than the lowest that counts.

use crate::guidance::{Because, Condition, Mark, Pattern, Rule};
use crate::instrument::Topic;

pub(super) fn because(rule: &Rule) -> String {
    match rule.because {
        Because::CutOff => match rule.when {
            Condition::Part { part, at_least, .. } => [
                match part {
                    Topic::Anxiety => "Your answers on anxiety add up to ",
                    Topic::Depression => "Your answers on low mood add up to ",
                },
                &at_least.to_string(),
                " or more, where a closer look by a professional is usual.",
            ]
            .concat(),
            when => [
                "Your total is at or above ",
                &number(when),
                ", where a closer look by a professional is usual.",
            ]
            .concat(),
        },
        Because::LowerCutOff => [
            "Your total is at or above ",
            &number(rule.when),
            ", the lower of two published points for a closer look by a professional.",
        ]
        .concat(),
        Because::Clinic => [
            "Your total is at or above ",
            &number(rule.when),
            ", the point from which your clinic wants to hear from you.",
        ]
        .concat(),
        Because::Unchanged => {
            let sessions = number(rule.when);
            format!(
                "Over {sessions} sessions or more your PHQ-9 total has not fallen by 5 points. If the change you hoped for isn’t there, that is worth sharing; there are other ways."
            )
        }
        Because::LowScale => [
            "You noted ",
            scale(rule.when),
            ", 3 or lower, on most of the days that you noted it in the last two weeks.",
        ]
        .concat(),
        because => sentence(because).to_owned(),
    }
}

/// What is low on the scale of a rule.
pub(super) fn scale(when: Condition) -> &'static str {
    match when {
        Condition::Over(Pattern::Most { mark: Mark::AtMost("energy", _), .. }) => "little energy",
        Condition::Over(Pattern::Most { mark: Mark::AtMost("sleep-quality", _), .. }) => {
            "poor sleep"
        }
        Condition::Over(Pattern::Most { mark: Mark::AtMost("connection", _), .. }) => {
            "little connection with others"
        }
        _ => "little interest in things",
    }
}

/// The threshold that a rule itself names.
fn number(when: Condition) -> String {
    match when {
        Condition::Answer { at_least, .. }
        | Condition::Total { at_least, .. }
        | Condition::Part { at_least, .. } => at_least.to_string(),
        Condition::Over(Pattern::Unchanged { sessions, .. }) => sessions.to_string(),
        _ => String::new(),
    }
}

/// The reasons without a number.
#[allow(clippy::too_many_lines)] // a table, a sentence each
fn sentence(because: Because) -> &'static str {
    match because {
        Because::CutOff
        | Because::LowerCutOff
        | Because::Clinic
        | Because::Unchanged
        | Because::LowScale => "",
        Because::SelfHarm => {
            "You ticked thoughts of being better off dead or of hurting yourself. Any answer above “Not at all” counts, whatever the total."
        }
        Because::Plans => {
            "You answered that you made plans to end your life. Any answer above “Not at all” counts, whatever the total. If you might act on them, or have begun, call the emergency number."
        }
        Because::Difficult => {
            "You answered that these problems make daily life very or extremely difficult. Reaching out for that is a sign of strength."
        }
        Because::HighTotal => "Your total is in one of the two highest ranges.",
        Because::HighestBand => "Your total is in the highest range.",
        Because::Rise => {
            "Your total is notably higher than last time. A return of symptoms is not a failure, and telling early keeps more options open."
        }
        Because::HigherBand => "Your total has moved into a higher range than last time.",
        Because::WorstItems => "Four or more of your answers are at the hardest end.",
        Because::Drinking => {
            "Your answers on drinking are in one of the two highest ranges. Alcohol and ketamine both slow breathing, so your provider should know before your next session. If you drink every day, don’t stop all at once: that can be dangerous without help."
        }
        Because::Breathing => {
            "You ticked a sign that needs emergency help, such as trouble breathing, chest pain, swelling or fainting. Call even if it has passed."
        }
        Because::BreathingEarlier => {
            "You had a sign such as trouble breathing, chest pain, swelling or fainting. Your provider should know of it today, even if it has passed. If it comes back, call the emergency number."
        }
        Because::Sudden => {
            "You ticked a sign that needs emergency help, such as a sudden severe headache, a change in sight or speech, weakness on one side, a seizure (fit), severe confusion, or what follows a blow to the head. Call even if it has passed."
        }
        Because::SuddenEarlier => {
            "You had a sign such as a sudden severe headache, a change in sight or speech, weakness on one side, a seizure (fit), severe confusion, or what follows a blow to the head. Your provider should know of it today, even if it has passed. If it comes back, call the emergency number."
        }
        Because::Voices => {
            "You heard voices that told you to hurt yourself or someone else. You don’t have to handle that alone."
        }
        Because::VoicesGone => {
            "You heard voices that told you to hurt yourself or someone else. That is enough to reach out, even if they are gone. If they are there, call the emergency number."
        }
        Because::Unreal => {
            "After the day of the session you heard or saw what others did not, or felt that people were against you. If it gets worse, or voices tell you to hurt anybody, call the emergency number."
        }
        Because::MeantHarm => {
            "You took more than was prescribed, and meant it to harm you. Call even if you feel well; you don’t have to explain it first."
        }
        Because::MeantHarmSince => {
            "You took more than was prescribed, and meant it to harm you. That is enough to reach out; you don’t have to explain it first. If you feel unwell, or might do it again, call the emergency number."
        }
        Because::FarMore => {
            "You took far more than was prescribed, or you don’t know how much. Asking for help with that is right, whatever led to it."
        }
        Because::MoreWith => {
            "You took more than was prescribed, with signs or together with something that slows breathing. Call even if you feel well, and don’t be alone."
        }
        Because::Other => {
            "A child, or somebody else, took ketamine that was prescribed for you. Call for them even if they seem well, and stay with them."
        }
        Because::MixedUnwell => {
            "You were hard to wake, or your breathing was slow. Whatever was taken, that needs emergency help, and somebody with you."
        }
        Because::Mixed => {
            "You mixed a session with alcohol, or with medicine for sleep, for calming down or against strong pain. Together with ketamine they slow breathing. Don’t be alone, and call the emergency number if you are hard to wake or your breathing is slow. Don’t stop prescribed medicine or daily drinking suddenly: that has dangers of its own."
        }
        Because::StoppedUnwell => {
            "After stopping alcohol or a calming medicine you were confused, heard or saw what others did not, or had a seizure (fit). That needs emergency help."
        }
        Because::Stopped => {
            "After stopping alcohol or a calming medicine you were shaking. Don’t stop prescribed medicine or daily drinking suddenly. If you become confused, see or hear what others don’t, or have a seizure (fit), call the emergency number."
        }
        Because::Thoughts => {
            "You had thoughts of death or of hurting yourself, or felt unsafe with yourself. That is enough to reach out; you don’t have to explain it first."
        }
        Because::More => {
            "You took more than was prescribed, or may have. Call a poison line now, where your country has one, and don’t be alone. If you become very sleepy or confused, or breathe slowly, call the emergency number. Telling it is no reason for shame."
        }
        Because::MoreEarlier => {
            "You took more than was prescribed. Telling that is no reason for shame, and your provider can only take into account what they know."
        }
        Because::NoUrine => {
            "You need to pass urine and can’t, or there are clots, or you have severe pain in your side and a fever. Go to an emergency department now, or call the emergency number."
        }
        Because::NoUrineEarlier => {
            "You couldn’t pass urine, or there were clots, or severe pain in your side and a fever. Your provider should know of it today, even if it has passed. If it is still so, go to an emergency department now."
        }
        Because::SevereBladder => {
            "You noticed blood in your urine, or severe pain in your bladder or side, or have passed none for long. If your provider doesn’t reply today, go to urgent care. If you need to and can’t, if clots come, or a fever, go to an emergency department."
        }
        Because::Bladder => {
            "Something changed when you pass urine. That is worth telling early, even if it seems small."
        }
        Because::Vomiting => "You vomited again and again.",
        Because::WearingUnsafe => {
            "While it was wearing off you felt unsafe, or had thoughts of death. That is enough to reach out. Don’t be alone."
        }
        Because::WearingStays => {
            "You felt worse while it was wearing off, and it was not gone by the next morning. Don’t be alone with it."
        }
        Because::Wearing => {
            "You felt worse while it was wearing off. Stay with the person who is with you: it usually passes within hours. If it is not gone by the next morning, call your provider that day."
        }
        Because::StomachNextDay => {
            "Nausea, dizziness, drowsiness or tiredness was more than a passing thing. Don’t drive, ride or use machines until it is gone."
        }
        Because::Stomach => {
            "You felt nauseous, dizzy, drowsy or unusually tired after the session. Don’t drive, ride or use machines until the next day after a night’s sleep, and not before 24 hours; if you still feel it then, not until it is gone."
        }
        Because::PressureSigns => {
            "Your blood pressure was very high, and with it came a sign such as a severe headache, pain in your chest or back, breathlessness, weakness, or changed sight or speech. That needs emergency help."
        }
        Because::PressureHigh => {
            "Your blood pressure was very high. Rest, and measure it again after five minutes; if it is still that high, call your provider today. If a severe headache, pain in your chest or back, breathlessness, weakness, or changed sight or speech comes with it, call the emergency number."
        }
        Because::Palpitations => {
            "Your heart has been racing or beating unevenly, and has not stopped. If chest pain or fainting comes with it, call the emergency number."
        }
        Because::Yellow => "Your skin or your eyes have turned yellow.",
        Because::PressureUnwell => {
            "Your blood pressure at home was higher than you were told to expect, and you feel unwell."
        }
        Because::Pressure => "Your blood pressure at home was higher than you were told to expect.",
        Because::Pregnant => {
            "You could be pregnant, and your provider should know before anything else is planned."
        }
        Because::DetachedNextDay => {
            "Feeling detached, unreal or confused was still there the next day. Don’t drive, ride or use machines until it is gone."
        }
        Because::Detached => {
            "You felt detached, unreal or confused after the session. Don’t drive, ride or use machines until the next day after a night’s sleep, and not before 24 hours; if you still feel it then, not until it is gone."
        }
        Because::HighMood => {
            "Your mood was unusually high, with little sleep or racing thoughts. It can feel good and still be worth a call."
        }
        Because::PanicStays => "You had panic or strong fear that does not settle.",
        Because::Panic => "You had panic or strong fear after the session.",
        Because::Craving => {
            "You felt a craving or a pull to take more. Telling that early is a sign of strength."
        }
        Because::Memory => "You noticed new trouble with your memory.",
        Because::Medicine => {
            "A medicine has changed, or how much alcohol you drink. Your provider can only take into account what they know. Don’t stop prescribed medicine or daily drinking suddenly."
        }
        Because::HardAlone => {
            "You answered that it is becoming harder to manage on your own. Reaching out for that is a sign of strength."
        }
        Because::Dreams => "You had odd or vivid dreams.",
        Because::DeathSign => {
            "You ticked thoughts of death or of hurting yourself in your diary. That is enough to reach out; you don’t have to explain it first."
        }
        Because::Pressed => {
            "You said that it is hard to manage on your own. That counts by itself, and reaching out for it is a sign of strength."
        }
        Because::Elated => {
            "You noted a very high mood with very little sleep, or racing thoughts and hardly any need for sleep, on two of your last days. It can feel good and still be worth a call."
        }
        Because::VeryLow => {
            "You noted a mood of 0 or 1 on at least two of your last days here. Days like these are hard to carry alone; somebody who knows you should hear of them."
        }
        Because::LowRun => {
            "You noted a low mood, 3 or lower, on three or more noted days after each other. A single bad day is something else; this is worth a call."
        }
        Because::LowMost => {
            "You noted a low mood, 3 or lower, on most of the days that you noted in the last two weeks. A single bad day is something else; this is worth a call."
        }
        Because::Drop => {
            "Your mood has dropped: the middle of three noted days is 3 points or more below the days before them. Symptoms that come back are no failure of yours."
        }
        Because::Fall => {
            "The middle of your moods over the last 14 days is 2 points or more below the 14 days before. Symptoms that come back are no failure of yours."
        }
        Because::Signs => {
            "You ticked three or more different warning signs in the last 7 days. You chose them as signs to act on early."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{because, scale};
    use crate::guidance::{Because, table::RULES};

    #[test]
    fn each_rule_says_why_and_each_low_scale_has_words_of_its_own() {
        let mut low = Vec::new();
        for rule in RULES {
            assert!(!because(rule).is_empty(), "{}", rule.id);
            if rule.because == Because::LowScale {
                assert!(!low.contains(&scale(rule.when)), "{}", rule.id);
                low.push(scale(rule.when));
            }
        }
        assert_eq!(low.len(), 4);
    }
}
