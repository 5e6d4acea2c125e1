//! The day of a session, in English. Driving and what is usual: reference, section 4; seed article
//! 002; feeling worse: tiers.

use super::super::session_day::DayWords;
use super::facts::weekday_and_day;
use crate::moment::Moment;
use crate::session::clock;

pub(super) static DAY: DayWords = DayWords {
    name: "The day of a session",
    short: "How long to wait before driving, what is usual today, and whom to call.",
    title: "The day of your session",
    about: "When it begins, press the button. This page then counts how long to wait before you drive or decide anything big.",
    to_come: |time| ["Your session is today at ", time, "."].concat(),
    planned: |timed| {
        if timed {
            "This counts from the time that was planned. If it began later, say so here."
        } else {
            "No time was noted, so this counts from the end of that day. If you know when it began, say so here."
        }
    },
    again: "Another session begins now",
    begin: "It begins now",
    other_time: "It was at another time",
    since,
    until,
    asks: "Before you drive: have you slept a night since your session?",
    until_short: |until, now| {
        ["Don’t drive before ", &day_and_time(until, now), ", and not before a night’s sleep."]
            .concat()
    },
    then: "Then ask your clinic first. No big decisions until then either. Don’t drive, ride or use machines; if you still feel it then, not until it is gone.",
    worse: "I feel worse now",
    unsafe_now: "If you don’t feel safe, or think of death or of hurting yourself:",
    usual: "What is usual today",
    usual_points: &[
        "You may feel relaxed, dreamy or gently detached.",
        "You may see pictures, or feel more than you expected.",
        "You may be a little dizzy, sick or tired for the rest of the day.",
        "Feeling worse while it wears off usually passes within hours. Don’t be alone then: stay with somebody, or ask somebody to come.",
    ],
    unusual: "Call the emergency number at once for",
    unusual_points: &[
        "trouble breathing, or very slow breathing",
        "somebody who cannot be woken, or falls down",
        "chest pain",
        "a face or throat that swells, or trouble swallowing",
        "a sudden, very bad headache",
        "a sudden change of sight or speech, or one side that is weak",
        "a fit",
        "being very confused or violent, or voices that say to do harm",
    ],
    print: "Print it for the person who stays with me",
    code: "Show it to them as a code",
    code_about: "Their phone’s camera reads this text from it. It says nothing about you or your health.",
    code_until: |until| ["No driving before ", until, ", nor before a night’s sleep."].concat(),
    code_emergency: |number| ["Emergency: ", number].concat(),
    next_morning: "Not gone by the next morning: call your provider the same day.",
    slept: "Have you slept a night since then?",
    slept_about: "If not, wait until you have.",
    slept_yes: "Yes, I have slept",
    slept_no: "No, not yet",
    over: "The minimum wait is over.",
    over_about: "Ask your clinic if you feel unsure. If you still feel it, don’t drive until it is gone.",
    drawn: |began, now, until| {
        let began = began.map(|began| ["The session began at ", began, ". "].concat());
        let began = began.unwrap_or_default();
        format!(
            "{began}It is {now}. The wait lasts at least until {until}, with a night’s sleep between."
        )
    },
    now: |time| ["now, ", time].concat(),
    night: "a night’s sleep",
    day_and_time,
};

/// The day by today's name where it has one, and the time.
fn day_and_time(at: Moment, now: Moment) -> String {
    let time = clock(at.minute());
    match named(at, now).as_str() {
        "" => time,
        day => [day, ", ", &time].concat(),
    }
}

/// `today`, `tomorrow`, or a weekday with its date.
fn named(at: Moment, now: Moment) -> String {
    let (Some(day), Some(today)) = (at.day(), now.day()) else { return String::new() };
    match day.since(today) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        _ => weekday_and_day(day),
    }
}

fn until(until: Moment, now: Moment) -> String {
    let time = clock(until.minute());
    match named(until, now).as_str() {
        "today" => format!("Don’t drive before {time}, and not before a night’s sleep."),
        day => format!("Don’t drive before {day}, after a night’s sleep, and not before {time}."),
    }
}

/// Down to the half hour: nobody counts minutes on that day, and no hour is told that isn't over.
fn since(minutes: i64) -> String {
    let said = match minutes / 30 {
        0 => "A few minutes".to_owned(),
        1 => "About half an hour".to_owned(),
        2 => "About an hour".to_owned(),
        3 => "About one and a half hours".to_owned(),
        5 => "About two and a half hours".to_owned(),
        halves if halves % 2 == 0 => format!("About {} hours", halves / 2),
        halves => format!("About {} and a half hours", halves / 2),
    };
    said + " since your session began."
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-22, so many minutes after midnight and days later.
    fn at(days: i64, minute: i64) -> Moment {
        Moment { unix_ms: 1_795_305_600_000 + (days * 1440 + minute) * 60_000, offset_min: 0 }
    }

    #[test]
    fn the_end_is_named_by_the_day_that_it_is_on() {
        let end = at(1, 870);
        for (now, said) in [
            (
                at(0, 1025),
                "Don’t drive before tomorrow, after a night’s sleep, and not before 14:30.",
            ),
            (at(1, 500), "Don’t drive before 14:30, and not before a night’s sleep."),
            (
                at(-1, 500),
                "Don’t drive before Monday 23 November, after a night’s sleep, and not before 14:30.",
            ),
        ] {
            assert_eq!(until(end, now), said);
        }
        assert_eq!(
            (DAY.until_short)(end, at(0, 0)),
            "Don’t drive before tomorrow, 14:30, and not before a night’s sleep."
        );
    }

    #[test]
    fn how_long_ago_is_said_to_the_half_hour() {
        for (minutes, said) in [
            (0, "A few minutes"),
            (29, "A few minutes"),
            (30, "About half an hour"),
            (60, "About an hour"),
            (90, "About one and a half hours"),
            (155, "About two and a half hours"),
            (250, "About 4 hours"),
            (1439, "About 23 and a half hours"),
        ] {
            assert_eq!(since(minutes), [said, " since your session began."].concat(), "{minutes}");
        }
    }
}
