//! When to contact the provider, in English.

use super::super::Language;
use super::super::guidance::GuidanceWords;
use super::because::scale;
use super::facts::{day, month_name};
use crate::guidance::{Basis, Because, Condition, Rule, Tier};
use crate::instrument::{self, Instrument, Topic};
use crate::moment::Day;

pub(super) static GUIDANCE: GuidanceWords = GuidanceWords {
    title: "When to contact your provider",
    about: "Made of what you entered here, and of nothing else. It names what may be worth a call, and why. It can’t know how you are: if something feels wrong, that counts, whatever stands here.",
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
    seen_on: "Seen:",
    span,
    check_of: |name, day| [name, " of ", day].concat(),
    unfinished: |name, day| [name, ", not finished, of ", day].concat(),
    more_often: |day| ["More often than on ", day, "."].concat(),
    less_on: |day| {
        [
            "On ",
            day,
            " you answered lower. A change for the better is worth telling too; it doesn’t undo the answer before.",
        ]
        .concat()
    },
    how_now: "This was entered more than 24 hours ago. How is it now?",
    still: "It is still there, or has come back",
    passed: "It has passed",
    have_told: "I have told them",
    have_told_about: "Then it is quiet here until something gets worse.",
    told: "Told already",
    told_about: "If something gets worse, it stands further up again.",
    told_on: |day| ["You told them on ", day, "."].concat(),
    sleep: |day| {
        [
            "Your mood on ",
            day,
            " was very high. That can simply be a good day. How long did you sleep?",
        ]
        .concat()
    },
    sleep_note: "Note it",
    days: "Each day",
    origin,
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
    opening: |tier| match tier {
        Some(Tier::Emergency) => "Hello, this is an emergency.",
        Some(Tier::Now) => "Hello, I need help today.",
        Some(Tier::Today) => "Hello, I need to speak to you today.",
        Some(Tier::Soon) => {
            "Hello, I’d like to speak to you in the next few days, and before my next session."
        }
        Some(Tier::Visit) => "Hello, at my next appointment I’d like to talk about this.",
        None => "Hello, I’d like to talk before my next session.",
    },
    closing: |tier| match tier {
        Some(Tier::Emergency) => {
            "I am calling the emergency number, or on my way to an emergency department. Please call me as soon as you read this."
        }
        Some(Tier::Now) => "Please call me today, as soon as you can.",
        Some(Tier::Today) => "Please call me back today.",
        Some(Tier::Visit) => "Could we make time for it?",
        Some(Tier::Soon) | None => "When could we speak?",
    },
    told_above: "The message further up tells this too.",
    call_first: "A message may be read late. Call first.",
    line,
};

/// In the first person, no more than the rule says, and as urgent as it.
#[allow(clippy::too_many_lines)] // a table, a sentence each
fn line(rule: &Rule, days: usize) -> String {
    let name = || of(rule.when).map_or("questionnaire", |one| one.name(Language::English));
    let text = match rule.because {
        Because::LowRun => {
            return format!("My mood has been low on {days} noted days after each other.");
        }
        Because::LowMost => return format!("My mood has been low on {days} of the last 14 days."),
        Because::LowScale => {
            let low = scale(rule.when);
            return format!("I had {low} on {days} of the last 14 days.");
        }
        Because::HighTotal => {
            return format!("My {} is in one of its two highest ranges.", name());
        }
        Because::HighestBand => return format!("My {} is in its highest range.", name()),
        Because::Rise => return format!("My {} is notably higher than last time.", name()),
        Because::HigherBand => {
            return format!("My {} has moved into a higher range than last time.", name());
        }
        Because::WorstItems => {
            return format!("Four or more of my answers in {} are at the hardest end.", name());
        }
        Because::Clinic => {
            return format!("My {} is at a point that you asked to hear of.", name());
        }
        Because::CutOff | Because::LowerCutOff => match rule.when {
            Condition::Part { part: Topic::Anxiety, .. } => {
                "My answers on anxiety are at a point where a closer look is usual."
            }
            Condition::Part { part: Topic::Depression, .. } => {
                "My answers on low mood are at a point where a closer look is usual."
            }
            _ => {
                return format!("My {} is at a point where a closer look is usual.", name());
            }
        },
        Because::SelfHarm | Because::Thoughts | Because::DeathSign => {
            "I have had thoughts of death or of hurting myself."
        }
        Because::Plans => "I have made plans to end my life.",
        Because::VeryLow => {
            return format!("My mood has been at the very bottom, 0 or 1, on {days} days.");
        }
        Because::Drop => "My mood has dropped and stays down.",
        Because::Difficult => "What I feel makes daily life very difficult.",
        Because::Drinking => "My drinking is in one of the two highest ranges of the AUDIT-C.",
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
        Because::MeantHarm | Because::MeantHarmSince => {
            "I have taken more than was prescribed, and meant it to harm me."
        }
        Because::FarMore => "I have taken far more than was prescribed, or I don’t know how much.",
        Because::MoreWith => {
            "I have taken more than was prescribed, with signs or with something that slows breathing."
        }
        Because::More => "I have recently taken more than was prescribed.",
        Because::MoreEarlier => "I have taken more than was prescribed, more than a day ago.",
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
        Because::WearingStays => {
            "I felt worse while it was wearing off, and it was not gone by the next morning."
        }
        Because::Wearing => "I felt worse while it was wearing off.",
        Because::NoUrine | Because::NoUrineEarlier => {
            "I couldn’t pass urine, or there were clots, or severe pain in my side and a fever."
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
        Because::StomachNextDay => {
            "I felt nauseous, dizzy or very tired after my session, and still did the next day."
        }
        Because::Stomach => "I felt nauseous, dizzy or very tired after my session.",
        Because::PressureUnwell => {
            "My blood pressure at home was higher than you told me to expect, and I feel unwell."
        }
        Because::Pressure => "My blood pressure at home was higher than you told me to expect.",
        Because::Pregnant => "I may be pregnant.",
        Because::DetachedNextDay => {
            "I felt detached, unreal or confused after my session, and still did the next day."
        }
        Because::Detached => "I felt detached, unreal or confused after my session.",
        Because::HighMood | Because::Elated => {
            "My mood has been unusually high, or my thoughts race, with little sleep."
        }
        Because::PanicStays => "I had panic or strong fear that does not settle.",
        Because::Panic => "I had panic or strong fear after my session.",
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

/// The questionnaire that a rule is about.
fn of(when: Condition) -> Option<&'static Instrument> {
    match when {
        Condition::Answer { instrument, .. }
        | Condition::Total { instrument, .. }
        | Condition::Part { instrument, .. }
        | Condition::Rise { instrument }
        | Condition::HigherBand { instrument, .. }
        | Condition::Worst { instrument, .. }
        | Condition::Answers { instrument, .. } => instrument::find(instrument),
        Condition::Over(_) => None,
    }
}

/// "11 to 24 November 2026, 12 days".
fn span(from: Day, to: Day, count: usize) -> String {
    if from == to {
        return day(to);
    }
    let ((year, month, first), (last_year, last_month, _)) = (from.parts(), to.parts());
    let first = match (year == last_year, month == last_month) {
        (true, true) => first.to_string(),
        (true, false) => format!("{first} {}", month_name(month)),
        _ => day(from),
    };
    format!("{first} to {}, {count} days", day(to))
}

/// What was read, and where; nothing that only helps who maintains the table.
fn origin(rule: &Rule) -> &'static str {
    if rule.basis == Basis::Ours {
        return "Our own rule, not yet checked by a clinician.";
    }
    match rule.because {
        Because::SelfHarm => "From what is published on this question.",
        Because::Rise | Because::CutOff | Because::LowerCutOff => {
            "From what is published on this questionnaire."
        }
        Because::Breathing | Because::Sudden => "From a clinic’s sheet for the way home.",
        Because::Voices | Because::VoicesGone => "From a guide of the 988 Lifeline.",
        Because::Thoughts | Because::WearingUnsafe | Because::Stomach | Because::Detached => {
            "From the label of esketamine."
        }
        Because::SevereBladder | Because::Bladder => "From papers on ketamine and the bladder.",
        _ => "From what is published on it.",
    }
}
