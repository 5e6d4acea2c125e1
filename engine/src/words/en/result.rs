//! A result, in English.

use super::super::result::ResultWords;
use super::facts;

pub(super) static RESULT: ResultWords = ResultWords {
    title: |name| ["Your ", name, " result"].concat(),
    of: |highest| format!("of {highest}"),
    band: |name| ["Range: ", name].concat(),
    scale: |total, highest, band| match band {
        "" => format!("{total} on a scale from 0 to {highest}."),
        _ => format!("{total} on a scale from 0 to {highest} lies in the range called {band}."),
    },
    band_range: |from, to, name| format!("{from} to {to}: {name}"),
    cut_off: facts::cut_off,
    no_bands: "No ranges are shown: none were confirmed in their source.",
    part: facts::part,
    taken: |day| ["Answered on ", day].concat(),
    after_session: |day| ["The last session noted before it: ", day].concat(),
    no_all_clear: "A low or falling number is not an all-clear. If something feels wrong, that counts, whatever it says here.",
    change: "Since last time",
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
    next: "When to answer again",
    next_on: |days, day| {
        let span = facts::span(days);
        format!(
            "The questions look back {span}, so the next answers stand on their own from {day}. Sooner is possible; the days then overlap."
        )
    },
    grow: "Go on from here",
    grow_into: |name, more| format!("{name}: {more} more questions"),
    advice: "Worth doing with this result",
    no_rule: "No rule of this page points to anything in particular. That is no statement about how you are: keep watching, and ask your provider whatever you would like to ask.",
    more_urgent: "This comes from something else that you entered: see the page linked below.",
    own_aid: "These hints are our own aid. They are not validated and replace nobody’s judgement, yours included.",
    left_open: |count| match count {
        1 => "One question was left open. Nothing is concluded from it.".to_owned(),
        _ => format!("{count} questions were left open. Nothing is concluded from them."),
    },
    why: "Why am I seeing this?",
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
