//! Today, in English.

use super::super::today::TodayWords;
use super::diary::DIARY;
use super::facts::{self, weekday_and_day as date};
use crate::diary::StripDay;
use crate::instrument::after::AFTER;
use crate::instrument::{Instrument, Kind, Known};
use crate::next_step::NextStep;
use crate::sheet::Sheet;

const NOTHING: &str = "Nothing is due today.";
const MORE: &str = "More check-ins";

pub(super) static TODAY: TodayWords = TodayWords {
    title,
    reason,
    act: |step| match step {
        NextStep::Contact(_) => "See what to do",
        NextStep::CarryOn { .. } => "Carry on",
        NextStep::Prepare { .. } | NextStep::Integrate { .. } | NextStep::Plan => "Begin",
        NextStep::Parked { .. } | NextStep::LookBack { .. } => "Look at it",
        NextStep::AfterSession { .. } | NextStep::Due { .. } | NextStep::First { .. } => "Start",
        NextStep::Nothing { .. } => MORE,
    },
    strip_title: "Your last 14 days",
    strip_about,
    more: MORE,
    ways: "Or begin with",
    session_way: (
        "A session is coming up",
        "Note it here; the days after have a check of their own.",
    ),
    asking_way: ("I’m thinking about ketamine", "What to ask, and what to be told."),
    date,
};

fn title(step: &NextStep, name: &str) -> String {
    match step {
        NextStep::Contact(tier) => facts::tier(*tier).to_owned(),
        // Our own are called by sentences.
        NextStep::CarryOn { instrument, .. } if instrument.kind != Kind::Published => {
            ["Carry on with “", name, "”"].concat()
        }
        NextStep::CarryOn { .. } => ["Carry on with your ", name].concat(),
        NextStep::AfterSession { .. } => "How was your session?".to_owned(),
        NextStep::Prepare { .. } => "Prepare for your session".to_owned(),
        NextStep::Integrate { .. } => "Keep what came of your session".to_owned(),
        NextStep::Parked { .. } => "What you parked: does it still hold?".to_owned(),
        NextStep::LookBack { .. } => "A week later: what became of it?".to_owned(),
        NextStep::Plan => "A plan for worse days".to_owned(),
        NextStep::Due { .. } => ["Time for your ", name].concat(),
        NextStep::First { .. } => ["Begin with ", name].concat(),
        NextStep::Nothing { .. } => NOTHING.to_owned(),
    }
}

fn reason(step: &NextStep, name: &str) -> String {
    match step {
        NextStep::Contact(_) => "This comes from what you entered.".to_owned(),
        NextStep::CarryOn { answered, of, .. } => format!("{answered} of {of} answered."),
        NextStep::AfterSession { day } => {
            let questions = questions(&AFTER);
            format!("It was on {}. {questions} You can leave out any of them.", date(*day))
        }
        NextStep::Prepare { day } => {
            format!("It is on {}. Your ride home, your questions, what you hope for.", date(*day))
        }
        NextStep::Integrate { day } => {
            format!("It was on {}. A few words are enough.", date(*day))
        }
        NextStep::Parked { day, .. } => {
            format!("It waits since your session on {}.", date(*day))
        }
        NextStep::LookBack { day, .. } => {
            format!("You wrote it after your session on {}.", date(*day))
        }
        NextStep::Plan => {
            "What you notice first, what helps, whom to call: easiest to write while it is going better.".to_owned()
        }
        NextStep::Due { instrument, days } => [since(*days), questions(instrument)].join(" "),
        NextStep::First { instrument } => {
            [&questions(instrument), "You can stop at any point."].join(" ")
        }
        NextStep::Nothing { next: Some((_, day)) } => {
            let day = date(*day);
            format!(
                "The next answers to {name} stand on their own from {day}. Sooner is possible; the days then overlap."
            )
        }
        NextStep::Nothing { next: None } => {
            "You can begin a check-in whenever you like.".to_owned()
        }
    }
}

fn since(days: i64) -> String {
    let span = match days {
        1 => "1 day".to_owned(),
        _ => u16::try_from(days).map_or_else(|_| format!("{days} days"), facts::span),
    };
    facts::capital(&span) + " since your last one."
}

/// How many there are, and how long they take where that is known.
fn questions(instrument: &'static Instrument) -> String {
    let count = Sheet::blank(instrument).counted().count();
    match minutes(instrument.known) {
        "" => format!("{count} questions."),
        minutes => format!("{count} questions, {minutes}."),
    }
}

/// As what is said of the questionnaire has it.
const fn minutes(known: Known) -> &'static str {
    match known {
        Known::Phq9 => "two to three minutes",
        _ => "",
    }
}

fn strip_about(days: &[StripDay]) -> String {
    let noted = days.iter().filter(|one| one.mood.is_some()).count();
    let mut sentences = vec![format!("A mood is noted on {noted} of {} days.", days.len())];
    for StripDay { day, mood, session } in days {
        let mood = mood.map(|twice| ["mood ", &(DIARY.halves)(twice)].concat());
        let said = match (mood, session) {
            (Some(mood), true) => [&mood, ", session"].concat(),
            (Some(mood), false) => mood,
            (None, true) => "session, no mood noted".to_owned(),
            (None, false) => continue,
        };
        sentences.push([&date(*day), ": ", &said, "."].concat());
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::Tier;
    use crate::instrument::phq9::PHQ9;
    use crate::instrument::{self, ALL};
    use crate::moment::Day;
    use crate::words::Language;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_date_names_its_weekday_at_the_ends_of_months_too() {
        for (of, said) in [
            ("2026-11-30", "Monday 30 November"),
            ("2026-12-01", "Tuesday 1 December"),
            ("2028-02-29", "Tuesday 29 February"),
            ("2026-12-06", "Sunday 6 December"),
        ] {
            assert_eq!(date(day(of)), said);
        }
    }

    #[test]
    fn how_long_it_takes_is_said_as_elsewhere() {
        for one in ALL {
            let about = super::super::instruments::of(one.known).about.to_lowercase();
            assert!(about.contains(minutes(one.known)), "{}", one.id);
        }
    }

    #[test]
    fn only_facts_are_given_as_the_reason() {
        let due = |days| reason(&NextStep::Due { instrument: &PHQ9, days }, "PHQ-9");
        let long = "9 questions, two to three minutes.";
        assert_eq!(due(14), ["Two weeks since your last one. ", long].concat());
        assert_eq!(due(15), ["15 days since your last one. ", long].concat());
        assert_eq!(due(1), ["1 day since your last one. ", long].concat());
        assert_eq!(
            due(i64::MAX),
            [&i64::MAX.to_string(), " days since your last one. ", long].concat()
        );
        let half = NextStep::CarryOn { instrument: &PHQ9, answered: 4, of: 9 };
        assert_eq!(title(&half, "PHQ-9"), "Carry on with your PHQ-9");
        assert_eq!(reason(&half, "PHQ-9"), "4 of 9 answered.");
        let next = NextStep::Nothing { next: Some((&PHQ9, day("2026-12-14"))) };
        assert_eq!(title(&next, "PHQ-9"), NOTHING);
        assert!(
            reason(&next, "PHQ-9").contains("PHQ-9 stand on their own from Monday 14 December.")
        );
        let session = NextStep::AfterSession { day: day("2026-11-29") };
        let said = "It was on Sunday 29 November. 23 questions. You can leave out any of them.";
        assert_eq!(reason(&session, ""), said);
    }

    #[test]
    fn what_our_own_are_called_stays_apart_from_the_sentence() {
        let instrument = instrument::find("asking").unwrap();
        let half = NextStep::CarryOn { instrument, answered: 1, of: 9 };
        let name = instrument.name(Language::English);
        assert_eq!(title(&half, name), "Carry on with “Is it worth asking about?”");
    }

    #[test]
    fn a_contact_is_told_as_everywhere_else() {
        for tier in Tier::ALL {
            assert_eq!(title(&NextStep::Contact(tier), ""), facts::tier(tier));
        }
    }

    #[test]
    fn the_strip_is_told_day_by_day_and_gaps_only_as_a_number() {
        let on = |of, mood, session| StripDay { day: day(of), mood, session };
        let days = [
            on("2026-11-27", Some(13), false),
            on("2026-11-28", None, false),
            on("2026-11-29", None, true),
            on("2026-11-30", Some(0), true),
        ];
        assert_eq!(
            strip_about(&days),
            "A mood is noted on 2 of 4 days. Friday 27 November: mood 6.5. Sunday 29 November: session, no mood noted. Monday 30 November: mood 0, session."
        );
    }
}
