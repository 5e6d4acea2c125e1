//! The diary, in English.

use super::super::diary::{Calendar, DiaryWords, FormWords, List, Quick, SignWords, WeekWords};
use super::facts;
use crate::diary::{
    CalendarDay, Change, EARLIEST, Fault, Held, Measure, NOTE, OWN, Scale, TAG, TAGS, Unit,
};

pub(super) static DIARY: DiaryWords = DiaryWords {
    title: "Diary",
    about: "One number is enough. Days without an entry stay empty, and that is fine.",
    quick: Quick {
        ask: "How is your mood right now?",
        middle: "neither low nor high",
        hint: "A tap on a number saves it.",
        hint_key: "Or press Enter.",
        low: "That is very low. You don’t have to be alone with it, and you don’t need a reason to talk to somebody.",
        save: "Save",
        today: "Noted today:",
        changed: |change| match change {
            Change::Noted => "Noted.",
            Change::Changed => "Changed.",
            Change::Deleted => "Deleted.",
        },
        of: |mood| ["Mood ", mood].concat(),
        undo: "Undo",
        unsaved: "What you wrote in the diary is not saved yet.",
        go_on: "Go on with it",
        add: "Add sleep or a note",
        twice: |first, second| {
            format!("You noted {first} and then {second} within two minutes. Both are kept.")
        },
        correct: |mood| format!("Keep only the {mood}"),
    },
    calendar: Calendar {
        month: facts::month,
        previous: "Earlier",
        next: "Later",
        weekdays: facts::WEEKDAYS,
        day: calendar_day,
        entries,
        keys: "The higher the ink, the higher the mood. Arrow keys move through the days.",
    },
    form: FormWords {
        change: "Change this entry",
        day: "Day",
        not_noted: "not noted",
        hours_hint: "In hours and half hours, such as 7.5 or 7:30.",
        more: "More to note",
        held: |held| match held {
            Held::Nothing => String::new(),
            Held::Rating(Scale { unit: Unit::Minutes, .. }, value) => {
                [&halves(value / 30), " h"].concat()
            }
            Held::Rating(_, value) => value.to_string(),
            Held::Unread => "?".to_owned(),
            Held::Count(count) => count.to_string(),
            Held::Text => "✓".to_owned(),
        },
        tags: "What was around it",
        tags_hint: "With commas between: what you did, who was there, what set something off.",
        tags_offered: "Tap to add or take away",
        ideas: &[
            "work",
            "family",
            "friends",
            "alone",
            "outside",
            "movement",
            "rest",
            "therapy",
            "conflict",
            "good news",
            "bad news",
            "alcohol",
        ],
        signs: "Warning signs noticed on this day",
        note: "Note",
        fields: "Choose what is asked here",
        save: "Save this entry",
        save_change: "Save the change",
        drop_change: "Leave it as it was",
        to_come: "This day is still to come. Entries can be made once it is here.",
        previous_day: "Day before",
        next_day: "Day after",
        whole: "Whole diary",
    },
    list: List {
        title: "Entries",
        earlier: "Earlier entries",
        none_found: "No entry has this.",
        pages: |count| match count {
            1 => "1 worksheet".to_owned(),
            _ => [&count.to_string(), " worksheets"].concat(),
        },
        more_found: |more| format!("And {more} more."),
        none_on: "Nothing is noted on this day.",
        search: "Search in notes, tags, signs and worksheets",
        more: "Show earlier days",
        at: |time| ["At ", time].concat(),
        later: "Written on another day",
        tags: "Around it:",
        signs: "Warning signs:",
        edit: "Change",
        edited: "You are changing this one in the form.",
        delete: "Delete",
        which: |day, at, of| match of {
            1 => [" the entry of ", day].concat(),
            _ => format!(" the entry of {day}, {at} of {of}"),
        },
    },
    signs: SignWords {
        title: "Your warning signs",
        about: "Signs that tell you early that a low is coming. Choose them while you are well, best with somebody who knows you.",
        way: "Warning signs",
        today: |count| match count {
            0 => "None noticed today".to_owned(),
            _ => format!("{count} noticed today"),
        },
        choose: "Choose your own",
        pick: "Signs to watch for",
        own: "A sign in your own words",
        add: "Add",
        remove: "Remove",
        remove_which: |sign| [" the sign “", sign, "”"].concat(),
        over: |most, over| {
            format!("A sign can have up to {most} characters; these are {over} too many.")
        },
    },
    week: WeekWords {
        title: "A look at the last seven days",
        mood: |days, median| {
            let days = match days {
                0 => return "No mood was noted in these days.".to_owned(),
                1 => "1 of 7 days".to_owned(),
                _ => format!("{days} of 7 days"),
            };
            format!("A mood was noted on {days}; the middle one is {}.", median.unwrap_or_default())
        },
        sign: |sign, days| match days {
            0 => format!("{sign}: not ticked"),
            1 => format!("{sign}: ticked on 1 day"),
            _ => format!("{sign}: ticked on {days} days"),
        },
        no_verdict: "These are only counts. If the week felt different, what you felt is what counts.",
        close: "Close",
        never: "Don’t show this again",
        wanted: "Offer a look at the last seven days, at most once a week",
    },
    scale,
    ends,
    value,
    halves,
    sign,
    fault,
};

fn entries(count: usize) -> String {
    match count {
        0 => "nothing noted".to_owned(),
        1 => "1 entry".to_owned(),
        _ => format!("{count} entries"),
    }
}

fn calendar_day(of: &CalendarDay) -> String {
    let day = facts::weekday_and_day(of.day);
    match (of.entries, of.mood) {
        // One entry is told by its mood.
        (1, Some(twice)) => [&day, ", mood ", &halves(twice)].concat(),
        (count, Some(twice)) => [&day, ", ", &entries(count), ", mood ", &halves(twice)].concat(),
        (count, None) => [&day, ", ", &entries(count)].concat(),
    }
}

fn halves(twice: i64) -> String {
    let half = if twice % 2 == 0 { "" } else { ".5" };
    format!("{}{half}", twice / 2)
}

fn scale(of: Measure) -> &'static str {
    match of {
        Measure::Mood => "Mood",
        Measure::Energy => "Energy",
        Measure::SleepHours => "Sleep",
        Measure::SleepQuality => "Quality of sleep",
        Measure::Looping => "Looping thoughts",
        Measure::Appetite => "Appetite",
        Measure::Interest => "Interest in things",
        Measure::Irritability => "Irritability",
        Measure::Connection => "Connection with others",
        Measure::Stress => "Stress",
        Measure::Movement => "Movement",
        Measure::Nutrition => "Eating well",
        Measure::SelfCompassion => "Kindness towards yourself",
        Measure::EmotionalAccess => "Access to your feelings",
        Measure::Agency => "Being able to act",
    }
}

fn ends(of: Measure) -> (&'static str, &'static str) {
    match of {
        Measure::Mood => ("as low as it gets", "as good as it gets"),
        Measure::SleepQuality => ("very bad", "very good"),
        Measure::Looping | Measure::Irritability | Measure::Stress => {
            ("none", "as much as it gets")
        }
        Measure::Movement => ("none", "a lot"),
        Measure::Energy
        | Measure::SleepHours
        | Measure::Appetite
        | Measure::Interest
        | Measure::Connection
        | Measure::Nutrition
        | Measure::SelfCompassion
        | Measure::EmotionalAccess
        | Measure::Agency => ("none at all", "plenty"),
    }
}

fn value(scale: &Scale, value: i64) -> String {
    let text = scale.text(value);
    match scale.unit {
        Unit::Points => text,
        Unit::Minutes if value == 60 => [&text, " hour"].concat(),
        Unit::Minutes => [&text, " hours"].concat(),
    }
}

/// Source: the mission's section 2, after seed 003.
fn sign(name: &str) -> Option<&'static str> {
    Some(match name {
        "low-mood" => "Low mood that stays",
        "lost-interest" => "Losing interest in what I like",
        "sleep" => "Sleeping much less or much more",
        "appetite" => "Appetite or weight changing",
        "fatigue" => "Tired, without strength",
        "irritability" => "Easily irritated",
        "worthlessness" => "Feeling worthless or guilty",
        "isolation" => "Withdrawing from people",
        "self-criticism" => "Harsh words about myself",
        "hopelessness" => "Feeling without hope",
        "anxiety" => "More worry or fear",
        "racing" => "Racing thoughts, hardly any need for sleep",
        "thoughts" => "Thoughts of death or of hurting myself",
        _ => return None,
    })
}

fn fault(fault: Fault) -> String {
    match fault {
        Fault::NotADay => {
            "Enter the day in full: day, month and year, such as 2026-11-22.".to_owned()
        }
        Fault::TooEarly => {
            format!("A day before {EARLIEST} can’t be kept here. Is the year as you meant it?")
        }
        Fault::StillToCome => {
            "This day is still to come. Enter today or a day before it.".to_owned()
        }
        Fault::OffScale(scale) => match scale.unit {
            Unit::Points => "Pick one of the numbers from 0 to 10.".to_owned(),
            Unit::Minutes => {
                "Write hours from 0 to 24, in full or half hours, such as 7.5 or 7:30.".to_owned()
            }
        },
        Fault::TooManyTags(over) => {
            format!("An entry can have up to {TAGS} tags; these are {over} too many.")
        }
        Fault::TagTooLong(over) => facts::too_long("A tag", TAG, over),
        Fault::TooManySigns(over) => format!("These are {over} signs too many for one entry."),
        Fault::SignTooLong(over) => facts::too_long("A sign", OWN, over),
        Fault::NoteTooLong(over) => facts::too_long("The note", NOTE, over),
        Fault::Nothing => "Pick a number, or note something else.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{DIARY, calendar_day, sign};
    use crate::diary::{CalendarDay, Held, KNOWN, scale};
    use crate::moment::Day;

    #[test]
    fn a_day_of_the_calendar_is_told_by_its_mood() {
        let on = |entries, mood| {
            let day = Day::parse("2026-11-02").unwrap();
            calendar_day(&CalendarDay { day, entries, mood })
        };
        assert_eq!(on(0, None), "Monday 2 November, nothing noted");
        assert_eq!(on(1, None), "Monday 2 November, 1 entry");
        assert_eq!(on(1, Some(12)), "Monday 2 November, mood 6");
        assert_eq!(on(3, Some(13)), "Monday 2 November, 3 entries, mood 6.5");
    }

    #[test]
    fn a_chip_says_what_its_field_holds() {
        let rated = |id: &str, value| (DIARY.form.held)(Held::Rating(scale(id).unwrap(), value));
        assert_eq!((rated("stress", 7), rated("stress", 0)), ("7".to_owned(), "0".to_owned()));
        assert_eq!(rated("sleep-hours", 360), "6 h");
        assert_eq!(rated("sleep-hours", 450), "7.5 h");
        for held in [Held::Unread, Held::Count(2), Held::Text] {
            assert!(!(DIARY.form.held)(held).is_empty(), "{held:?}");
        }
        assert_eq!((DIARY.form.held)(Held::Nothing), "");
    }

    #[test]
    fn each_sign_to_pick_from_has_words_of_its_own() {
        for (at, one) in KNOWN.iter().enumerate() {
            assert!(sign(one).is_some(), "{one}");
            assert!(KNOWN[..at].iter().all(|other| sign(other) != sign(one)), "{one}");
        }
        assert_eq!(sign("in my own words"), None);
    }
}
