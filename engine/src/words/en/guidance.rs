//! When to contact the provider, in English.

use super::super::Language;
use super::super::guidance::{GuidanceWords, StepWords};
use super::because::scale;
use super::facts::{month_name, weekday_and_day};
use crate::guidance::{Basis, Because, Condition, Rule, Tier};
use crate::instrument::{self, Instrument, Topic};
use crate::moment::Day;

pub(super) static GUIDANCE: GuidanceWords = GuidanceWords {
    title: "When to contact someone",
    dip: "A dip, or a return? Six questions",
    here: "You are here",
    step,
    weight: "The thicker the line, the sooner. This is our own aid, not a tested scale, and replaces nobody’s judgement, yours included.",
    hard: "It is hard to manage on my own",
    hard_about: "You don’t need a number or a rule for this.",
    hard_noted: "That is noted, and counts for a week.",
    holds: "From what you entered:",
    none: "No rule of this page points to anything in particular. That is no statement about how you are: if something feels wrong, that counts.",
    look_again: |day| ["A good day to look again: ", day, "."].concat(),
    nothing_yet: "Nothing is entered here yet, so nothing can be said from it.",
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
    told_about: "What you told them is quiet here until something gets worse.",
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

/// "Monday 2 to Friday 6 November, 5 days"; where days between them are none of
/// them, "4 days from Monday 2 to Friday 6 November".
fn span(from: Day, to: Day, count: usize) -> String {
    let (mut first, last) = (weekday_and_day(from), weekday_and_day(to));
    if from == to {
        return last;
    }
    let ((year, month, _), (last_year, last_month, _)) = (from.parts(), to.parts());
    if (year, month) == (last_year, last_month) {
        let end = first.len().saturating_sub(month_name(month).len() + 1);
        first.truncate(end);
    }
    if usize::try_from(to.since(from)) == Ok(count.saturating_sub(1)) {
        format!("{first} to {last}, {count} days")
    } else {
        format!("{count} days from {first} to {last}")
    }
}

/// In the words of the rules of each tier, shortened; what is less urgent once it
/// has passed says when it was.
fn step(tier: Tier) -> &'static StepWords {
    match tier {
        Tier::Emergency => &StepWords {
            name: "Emergency",
            lead: "call the emergency number now",
            main: "If your life is in danger, or you might act on thoughts of ending it.",
            more: "Or if you took far more than was prescribed, or hear voices that tell you to do harm. Or for these, now or in the last 24 hours: trouble breathing, chest pain, fainting, a sudden severe headache, weakness on one side, a seizure (fit), severe confusion.",
        },
        Tier::Now => &StepWords {
            name: "Now",
            lead: "talk to a crisis line now",
            main: "For thoughts of death or of hurting yourself, or if you feel unsafe with yourself.",
            more: "That is enough to reach out; you don’t have to explain it first.",
        },
        Tier::Today => &StepWords {
            name: "Today",
            lead: "contact your provider today",
            main: "If you still feel detached, unreal or confused the day after a session.",
            more: "Or for blood in your urine, vomiting again and again, panic or strong fear that does not settle, a very high mood with very little sleep, a pull to take more, or a mood of 0 or 1 on at least two of your last days.",
        },
        Tier::Soon => &StepWords {
            name: "In the next few days",
            lead: "tell your provider in the next few days",
            main: "If it is hard to manage on your own.",
            more: "Or for a low mood, 3 or lower, on most of the days that you noted in the last two weeks, a total notably higher than last time, or any change when you pass urine.",
        },
        Tier::Visit => &StepWords {
            name: "At your next visit",
            lead: "bring it to your next appointment",
            main: "If the change you hoped for isn’t there.",
            more: "Or for nausea, dizziness or tiredness on the day of a session, odd or vivid dreams, or a single bad day.",
        },
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::table::RULES;
    use crate::guidance::{Mark, Pattern};

    fn told(from: &str, to: &str, count: usize) -> String {
        span(Day::parse(from).unwrap(), Day::parse(to).unwrap(), count)
    }

    #[test]
    fn days_are_told_as_a_span_with_their_number() {
        for (from, to, count, expected) in [
            ("2026-11-02", "2026-11-02", 1, "Monday 2 November"),
            ("2026-11-02", "2026-11-06", 5, "Monday 2 to Friday 6 November, 5 days"),
            ("2026-10-26", "2026-11-06", 12, "Monday 26 October to Friday 6 November, 12 days"),
            ("2026-11-02", "2026-11-13", 8, "8 days from Monday 2 to Friday 13 November"),
        ] {
            assert_eq!(told(from, to, count), expected);
        }
    }

    /// The numbers stand in the table; the sentences must not say others.
    #[test]
    fn what_is_said_of_an_urgency_has_the_numbers_of_its_rules() {
        let said = |id: &str| {
            let rule = RULES.iter().find(|rule| rule.id == id).unwrap();
            (rule.when, (GUIDANCE.step)(rule.tier).more)
        };
        let (when, soon) = said("diary-low-most");
        let Condition::Over(Pattern::Most { mark: Mark::AtMost(_, low), of: 14, .. }) = when else {
            panic!("{when:?}");
        };
        assert!(soon.contains(&format!("a low mood, {low} or lower, on most of the days")));
        assert!(soon.contains("in the last two weeks"));
        let (when, today) = said("diary-very-low");
        let Condition::Over(Pattern::Noted { marks: &[Mark::Lowest(_, 1)], days: 2, .. }) = when
        else {
            panic!("{when:?}");
        };
        assert!(today.contains("a mood of 0 or 1 on at least two of your last days"));
    }

    #[test]
    fn every_tier_is_named_and_says_what_belongs_to_it_in_words_of_its_own() {
        let of = |tier| {
            let words = (GUIDANCE.step)(tier);
            [words.name, words.lead, words.main, words.more]
        };
        let mut all: Vec<_> = Tier::ALL.into_iter().flat_map(of).collect();
        assert!(all.iter().all(|text| !text.is_empty()));
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 4 * Tier::ALL.len());
    }
}
