//! When to contact the provider, in English.

use super::super::guidance::GuidanceWords;
use crate::guidance::{Because, Rule};

pub(super) static GUIDANCE: GuidanceWords = GuidanceWords {
    title: "When to contact your provider",
    about: "Made of what you entered here, and of nothing else. It names what may be worth a call, and why. It can’t know how you are: if something feels wrong, that counts, whatever stands here.",
    see: "See why, and whom to reach",
    dip: "A dip, or a return? Six questions",
    always: "You can always call",
    hard: "It is hard to manage on my own",
    hard_about: "You don’t need a number or a rule for this.",
    hard_noted: "That is noted, and stands above for a week.",
    holds: "From what you entered",
    none: "No rule of this page points to anything in particular. That is no statement about how you are: keep watching.",
    look_again: |day| ["A good day to look again: ", day, "."].concat(),
    nothing_yet: "Nothing is entered here yet, so nothing can be said from it. A mood a day and a questionnaire every two weeks are enough for this page to help.",
    silent: |days, last| {
        format!(
            "Nothing was entered for {days} days, since {last}. An empty stretch says nothing, neither good nor bad."
        )
    },
    seen_on: |days| match days {
        1 => "Seen on:".to_owned(),
        _ => format!("Seen on {days} days:"),
    },
    check_of: |name, day| [name, " of ", day].concat(),
    call: "Whom to reach",
    call_provider: "Your provider or clinic, in their hours. The number stands on your papers and on their website.",
    call_after: "Outside their hours: the number that they gave you for that, or the answering service, which often tells one.",
    call_help: "If it can’t wait, “Help now” has lines to call and text, and the emergency number.",
    message: "A message to your provider",
    message_about: "Change it as you like. It goes nowhere by itself: you copy it, or open it as a text message and pick whom it goes to.",
    reasons: "What it tells",
    text: "The message",
    copy: "Copy the message",
    copied: "Copied. You can paste it wherever you write to them.",
    not_copied: "This browser doesn’t let the page copy. The text is selected: copy it with the keys or the menu of your device.",
    send: "Open as a text message",
    opening: "Hello, I’d like to talk before my next session.",
    closing: "When could we speak?",
    line,
};

/// In the first person, and no more than the rule says.
fn line(rule: &Rule, days: usize) -> String {
    let text = match rule.because {
        Because::LowDays => return format!("My mood has been low on {days} of the last 14 days."),
        Because::NoInterest => {
            return format!("I had little interest in things on {days} of the last 14 days.");
        }
        Because::SelfHarm | Because::Thoughts | Because::DeathSign => {
            "I have had thoughts of death or of hurting myself, and I’d like to speak to you today."
        }
        Because::Plans => {
            "I have had thoughts of ending my life, and I need to speak to you today."
        }
        Because::Difficult => "What I feel makes daily life very difficult.",
        Because::HighTotal | Because::HighestBand => {
            "My last questionnaire was in one of its higher ranges."
        }
        Because::Rise | Because::HigherBand => {
            "My last questionnaire was higher than the one before."
        }
        Because::Clinic => "My last questionnaire was at a point that you asked to hear of.",
        Because::CutOff | Because::LowerCutOff => {
            "My last questionnaire was at a point where a closer look is usual."
        }
        Because::Breathing | Because::Sudden => {
            "After my session I had signs that need emergency help."
        }
        Because::BreathingEarlier => {
            "After my session I had a sign such as trouble breathing, chest pain, swelling or fainting."
        }
        Because::SuddenEarlier => {
            "After my session I had a sudden sign, such as a severe headache, a change in sight or speech, weakness, a seizure or severe confusion."
        }
        Because::Voices | Because::VoicesGone => "I have heard voices that told me to do harm.",
        Because::Unreal => {
            "I have heard or seen what others did not, or felt that people were against me."
        }
        Because::MeantHarm => "I have taken more than was prescribed, and meant it to harm me.",
        Because::FarMore => "I have taken far more than was prescribed, or I don’t know how much.",
        Because::MoreWith => {
            "I have taken more than was prescribed, with signs or with something that slows breathing."
        }
        Because::More | Because::MoreEarlier => "I have taken more than was prescribed.",
        Because::Other => "A child, or somebody else, took ketamine that was prescribed for me.",
        Because::MixedUnwell => "After mixing I was hard to wake, or my breathing was slow.",
        Because::Mixed => {
            "On the day of a session I had alcohol or a medicine that we had not agreed on."
        }
        Because::StoppedUnwell => {
            "After stopping alcohol or a calming medicine I was confused, saw or heard things, or had a seizure."
        }
        Because::Stopped => "After stopping alcohol or a calming medicine I have been shaking.",
        Because::WearingUnsafe => {
            "While it was wearing off I felt unsafe, or had thoughts of death."
        }
        Because::WearingStays | Because::Wearing => "I felt worse while it was wearing off.",
        Because::NoUrine => {
            "I need to pass urine and can’t, or there are clots, or severe pain in my side and a fever."
        }
        Because::SevereBladder => "I have blood or severe pain when I pass urine, or pass none.",
        Because::PressureSigns => {
            "My blood pressure was very high, with signs such as a severe headache or chest pain."
        }
        Because::PressureHigh => "My blood pressure at home was very high.",
        Because::Palpitations => "My heart has been racing or beating unevenly, and does not stop.",
        Because::Yellow => "My skin or my eyes have turned yellow.",
        Because::Bladder => "Something has changed when I pass urine.",
        Because::Vomiting => "I vomited again and again.",
        Because::StomachNextDay | Because::Stomach => {
            "I felt nauseous, dizzy or very tired after my session."
        }
        Because::PressureUnwell | Because::Pressure => {
            "My blood pressure at home was higher than you told me to expect."
        }
        Because::Pregnant => "I may be pregnant.",
        Because::DetachedNextDay | Because::Detached => {
            "I felt detached, unreal or confused after my session."
        }
        Because::HighMood | Because::Elated => {
            "My mood has been unusually high, with little sleep."
        }
        Because::PanicStays | Because::Panic => "I had panic or strong fear after my session.",
        Because::Craving => "I feel a pull to take more.",
        Because::Memory => "I notice new trouble with my memory.",
        Because::Medicine => "A medicine of mine has changed, or how much alcohol I drink.",
        Because::HardAlone | Because::Pressed => "It is becoming hard to manage on my own.",
        Because::Dreams => "I had odd or vivid dreams after my session.",
        Because::Fall => "My mood has been lower these two weeks than in the two before.",
        Because::Signs => "I have noticed several of my own warning signs this week.",
        Because::Unchanged => "After several sessions I don’t notice the change I had hoped for.",
    };
    text.to_owned()
}
