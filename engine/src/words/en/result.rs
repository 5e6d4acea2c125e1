//! A result, in English.

use super::super::result::ResultWords;
use super::facts;
use super::today::TODAY;
use crate::instrument::Severity;
use crate::moment::Day;
use crate::trend::Change;

pub(super) static RESULT: ResultWords = ResultWords {
    title: |name, day| ["Your ", name, ", ", day].concat(),
    date,
    sentence,
    lower: "Lower is better on this scale. A number is not a diagnosis.",
    name: "Name:",
    today: "Today",
    number: "What the number means",
    of: |highest| format!("of {highest}"),
    band: |name| ["Range: ", name].concat(),
    band_range: |from, to, name| format!("{from} to {to}: {name}"),
    cut_off: facts::cut_off,
    no_bands: "No ranges are shown: none were confirmed in their source.",
    part: facts::part,
    taken: |day| ["Answered on ", day].concat(),
    after_session: |day| ["The last session noted before it: ", day].concat(),
    no_all_clear: "A low or falling number is not an all-clear. If something feels wrong, that counts, whatever it says here.",
    first: "This is your first result here. The next one will be shown beside it.",
    changed: |points, from, day| facts::changed(points, from, &["on ", day].concat()),
    baseline: |points, from, day| {
        facts::changed(points, from, &["in your baseline of ", day].concat())
    },
    is_baseline: "This is your baseline: later results are held against it as well.",
    set_baseline: "Make this my baseline",
    unset_baseline: "No longer my baseline",
    notable: |points| {
        format!("A change of {points} points or more, up or down, is worth telling your provider.")
    },
    no_threshold: "No size of change is named here for this questionnaire. If it feels different to you, that is worth telling.",
    shared: |days, day| match days {
        1 => format!(
            "Both look back on one of the same days: the last was on {day}. Read them together."
        ),
        _ => format!(
            "Both look back on {days} of the same days: the last was on {day}. Read them together."
        ),
    },
    sessions: |count| match count {
        1 => "One session lies between:".to_owned(),
        _ => format!("{count} sessions lie between:"),
    },
    course: "Your results so far",
    course_about: |count| {
        format!("{count} results, oldest first. Nothing here says why they differ.")
    },
    course_overlap: "A dashed line joins results that look back on some of the same days.",
    day: "Day",
    total: "Total",
    overlaps: "overlaps with the one before",
    next: |day| ["Next, ", day].concat(),
    next_why: |days| {
        let span = facts::span(days);
        format!("The questions look back {span}. Sooner is possible; the days then overlap.")
    },
    calendar: "Put it in my calendar",
    grow: "Go on from here",
    grow_into: |name, more| format!("{name}: {more} more questions"),
    message: "Write a message",
    no_rule: "No rule of this page points to anything in particular. That is no statement about how you are: keep watching, and ask your provider whatever you would like to ask.",
    more_urgent: "This comes from something else that you entered: see the page linked below.",
    own_aid: "These hints are our own aid. They are not validated and replace nobody’s judgement, yours included.",
    left_open: |count| match count {
        1 => "One question was left open. Nothing is concluded from it.".to_owned(),
        _ => format!("{count} questions were left open. Nothing is concluded from them."),
    },
    why: "Why this, and its source",
    rule: |id, origin| [origin, " (Rule ", id, ")"].concat(),
    ask: "Questions to bring",
    ask_none: "Nothing in your answers calls for a question from this list. Your own questions count first.",
    tell: "To tell before any treatment",
    tell_none: "You marked nothing from the safety list. Your provider will still ask; tell them anything you take or have had.",
    tell_unsure: "You were not sure about these; ask:",
    unsure: facts::unsure,
    tell_if: "Tell them if any of this is true of you:",
    bring_about: "This is a list to take along, not an answer to whether a treatment is right for you. That is for you and a clinician.",
    answers: "Your answers",
    question: "Question",
    answer: "Answer",
    points: |points| format!(" ({points})"),
    unanswered: "Not answered",
    print: "Print this page",
    print_filled: "The filled-in form on paper",
    to_history: "All results",
    gone: "This result is not here. It may have been deleted, or kept in another browser or tab.",
    no_total: "There is no total, because not every answer could be read.",
    strange: |count| match count {
        1 => "One kept answer is unknown to this version. It is kept as it is.".to_owned(),
        _ => {
            format!("{count} kept answers are unknown to this version. They are kept as they are.")
        }
    },
    strange_answer: |value| ["Unknown answer: ", value].concat(),
    kept: "Kept, without a total",
};

fn year(day: Day) -> i32 {
    day.parts().0
}

fn date(day: Day, today: Option<Day>) -> String {
    let date = (TODAY.date)(day);
    match today {
        Some(today) if year(today) == year(day) => date,
        _ => format!("{date} {}", year(day)),
    }
}

fn sentence(range: Option<Severity>, change: Option<&Change<'_>>, day: Option<Day>) -> String {
    let range = range.map(|range| {
        let range = match range {
            Severity::Minimal => "minimal",
            other => facts::severity(other),
        };
        ["In the ", range, " range"].concat()
    });
    let change = change.map(|change| moved(change, day));
    let sentence = match (range, change) {
        (Some(range), Some(change)) => [range, change].join(", "),
        (Some(only), None) => only,
        (None, Some(only)) => facts::capital(&only),
        (None, None) => return String::new(),
    };
    sentence + "."
}

fn moved(change: &Change<'_>, day: Option<Day>) -> String {
    let when = match change.since.taken.day() {
        None => "last time".to_owned(),
        since if since == day => "earlier that day".to_owned(),
        Some(since) => {
            let (_, month, number) = since.parts();
            let same = day.is_some_and(|day| year(day) == year(since));
            let near = || format!("{number} {}", facts::month_name(month));
            ["on ", &if same { near() } else { facts::day(since) }].concat()
        }
    };
    match change.points {
        0 => ["no different from ", when.strip_prefix("on ").unwrap_or(&when)].concat(),
        1.. => format!("{} higher than {when}", change.points),
        _ => format!("{} lower than {when}", -change.points),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::phq9::PHQ9;
    use crate::moment::Moment;
    use crate::record::Check;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// A check on the 10th of November 2026 at noon, and how far the one after it is from it.
    fn from_tenth(points: i16, on: &str) -> String {
        let since = Check {
            id: crate::id::Id::from_entropy([0; 16]),
            instrument: PHQ9.id.to_owned(),
            taken: Moment { unix_ms: 1_794_312_000_000, offset_min: 0 },
            language: "en".to_owned(),
            answers: Vec::new(),
        };
        let change = Change { points, from: 9, since: &since, notable: false };
        sentence(Some(Severity::Moderate), Some(&change), Some(day(on)))
    }

    #[test]
    fn the_sentence_names_the_range_and_the_last_time() {
        for (points, on, said) in [
            (5, "2026-11-24", "5 higher than on 10 November."),
            (-1, "2026-11-24", "1 lower than on 10 November."),
            (0, "2026-11-24", "no different from 10 November."),
            (0, "2026-11-10", "no different from earlier that day."),
            (2, "2026-11-10", "2 higher than earlier that day."),
            (27, "2027-01-02", "27 higher than on 10 November 2026."),
        ] {
            assert_eq!(from_tenth(points, on), ["In the moderate range, ", said].concat());
        }
    }

    #[test]
    fn it_says_no_more_than_is_known() {
        assert_eq!(sentence(Some(Severity::Minimal), None, None), "In the minimal range.");
        assert_eq!(sentence(None, None, None), "");
    }

    #[test]
    fn a_date_has_its_year_where_that_is_another() {
        let of = day("2026-11-24");
        assert_eq!(date(of, Some(day("2026-01-01"))), "Tuesday 24 November");
        assert_eq!(date(of, Some(day("2027-01-01"))), "Tuesday 24 November 2026");
        assert_eq!(date(of, None), "Tuesday 24 November 2026");
    }
}
