//! The sentences, which say what was counted and nothing more.

use doorway_engine::chart::{Pixels, Sheets, Since, Timeline, Year};
use doorway_engine::diary::{self, Good};
use doorway_engine::record::Record;
use doorway_engine::words::Language;
use doorway_engine::words::chart::ChartWords;

use super::{day, drawn, gad2, moods, rate, scale, session};

fn words() -> &'static ChartWords {
    Language::English.words().chart
}

fn summary(record: &Record, from: &str, to: &str) -> String {
    (words().timeline.summary)(&drawn(record, from, to), "GAD-2")
}

#[test]
fn the_summary_counts_days_and_names_medians() {
    let mut record = moods(&[("2026-11-18", 5), ("2026-11-20", 4), ("2026-11-21", 4)]);
    assert_eq!(
        summary(&record, "2026-11-20", "2026-11-22"),
        "Mood was noted on 2 of 3 days; median 4, before that 5."
    );
    assert_eq!(
        summary(&record, "2026-11-18", "2026-11-22"),
        "Mood was noted on 3 of 5 days; median 4."
    );
    assert_eq!(summary(&record, "2026-11-22", "2026-11-22"), "Mood was noted on 0 of 1 day.");
    session(&mut record, day("2026-11-20"));
    gad2(&mut record, day("2026-11-20"), 5);
    assert_eq!(
        summary(&record, "2026-11-18", "2026-11-22"),
        "Mood was noted on 3 of 5 days; median 4. GAD-2 was taken once: 5 on 20 November. One session."
    );
    gad2(&mut record, day("2026-11-21"), 2);
    session(&mut record, day("2026-11-21"));
    assert_eq!(
        summary(&record, "2026-11-18", "2026-11-22"),
        "Mood was noted on 3 of 5 days; median 4. GAD-2 was taken 2 times: 2 on 21 November; highest 5 on 20 November; down since. 2 sessions."
    );
}

/// What is said of totals on the days from the 1st of November on.
fn totals(totals: &[i64]) -> String {
    let mut record = Record::default();
    for (at, total) in (0..).zip(totals) {
        gad2(&mut record, day("2026-11-01").shifted(at), *total);
    }
    let text = summary(&record, "2026-11-01", "2026-11-22");
    text.split_once("GAD-2 was taken ").map_or(text.clone(), |(_, rest)| rest.to_owned())
}

#[test]
fn a_course_is_told_from_its_turn_and_not_from_its_start() {
    for (course, told) in [
        (&[6, 2, 4][..], "3 times: 4 on 3 November; lowest 2 on 2 November; up since."),
        (&[6, 2, 2, 4], "4 times: 4 on 4 November; lowest 2 on 3 November; up since."),
        (&[1, 6, 3], "3 times: 3 on 3 November; lowest 1 on 1 November; up since."),
        (&[2, 6, 2], "3 times: 2 on 3 November; highest 6 on 2 November; down since."),
        (&[6, 4, 1], "3 times: 1 on 3 November; highest 6 on 1 November; down since."),
        (&[6, 1, 6, 1], "4 times: 1 on 4 November; highest 6 on 3 November; down since."),
        (&[3, 3, 3], "3 times: 3 on 3 November; the same each time."),
        (&[0, 0], "2 times: 0 on 2 November; the same each time."),
    ] {
        assert_eq!(totals(course), told, "{course:?}");
    }
}

#[test]
fn a_course_over_a_new_year_names_its_years() {
    let mut record = Record::default();
    gad2(&mut record, day("2025-12-31"), 2);
    gad2(&mut record, day("2026-01-02"), 4);
    let text = summary(&record, "2025-12-01", "2026-01-22");
    assert!(text.ends_with("4 on 2 January; lowest 2 on 31 December 2025; up since."), "{text}");
}

#[test]
fn each_axis_says_which_way_is_better() {
    let words = words();
    assert!(words.timeline.mood.contains("higher is better"));
    assert!((words.timeline.sheets)("PHQ-9").contains("lower is better"));
    for one in diary::SCALES {
        let text = (words.timeline.other)(&one);
        assert_eq!(text.contains("higher is better"), one.good == Good::High, "{text}");
        assert_eq!(text.contains("lower is better"), one.good == Good::Low, "{text}");
    }
}

#[test]
fn another_scale_is_told_in_its_unit() {
    let mut record = moods(&[("2026-11-22", 4), ("2026-11-22", 5)]);
    rate(&mut record, "sleep-hours", day("2026-11-22"), 450);
    let span = (day("2026-11-21"), day("2026-11-22"));
    let drawn = Timeline::of(&record, span, Some(scale("sleep-hours")), Sheets::Hidden);
    let drawn = drawn.expect("a drawing");
    assert_eq!(
        (words().timeline.summary)(&drawn, ""),
        "Mood was noted on 1 of 2 days; median 4.5. Time asleep was noted on 1 of 2 days; median 7 h 30 min."
    );
    assert_eq!(
        (words().timeline.facts)(&drawn.facts(1), ""),
        "22 November 2026: mood 4.5, from 4 to 5; time asleep 7 h 30 min."
    );
    assert_eq!(
        (words().timeline.facts)(&drawn.facts(0), ""),
        "21 November 2026: mood not noted; time asleep not noted."
    );
}

#[test]
fn days_together_are_told_as_such() {
    let mut record = moods(&[("2026-11-22", 4), ("2026-11-21", 5), ("2025-01-01", 1)]);
    session(&mut record, day("2026-11-22"));
    let drawn = drawn(&record, "2025-01-01", "2026-11-22");
    assert_eq!(
        (words().timeline.facts)(&drawn.facts(i64::MAX), ""),
        "21 November 2026 to 22 November 2026: mood 4.5 (median of 2 days), from 4 to 5; a session."
    );
}

#[test]
fn what_stands_around_sessions_is_counted() {
    let mut record = moods(&[("2026-11-01", 3), ("2026-11-03", 4), ("2026-11-20", 6)]);
    session(&mut record, day("2026-11-02"));
    let span = (day("2026-11-01"), day("2026-11-22"));
    let drawn = Since::of(&record, span).expect("a drawing");
    assert_eq!(
        (words().since.summary)(&drawn),
        "Mood was noted on 3 days around one session; median 3 in the seven days before, 4 in the seven days after."
    );
    let facts = |offset| (words().since.facts)(offset, drawn.on(offset));
    assert_eq!(facts(-1), "One day before: mood 3, one session.");
    assert_eq!(facts(0), "On the day of the session: no mood noted.");
    assert_eq!(facts(18), "18 days after: mood 6, one session.");
    session(&mut record, day("2026-11-19"));
    let drawn = Since::of(&record, span).expect("a drawing");
    // One day after the first it was 4, one day after the second 6.
    assert_eq!(
        (words().since.facts)(1, drawn.on(1)),
        "One day after: median 5, from 4 to 6, 2 sessions."
    );
    assert_eq!((words().since.values_of)(&[(16, 1), (18, 3)]), "4, 4.5 (3 times)");
    assert_eq!([-7, 0, 14].map(words().since.offset), ["−7", "0", "+14"]);
}

#[test]
fn a_year_is_counted_from_day_to_day() {
    let record = moods(&[("2026-11-20", 3), ("2026-11-21", 4)]);
    let drawn = Pixels::of(&record, Year::Last, day("2026-11-22")).expect("a drawing");
    assert_eq!(
        (words().pixels.summary)(&drawn),
        "23 November 2025 to 22 November 2026: mood was noted on 2 of 365 days; median 3.5."
    );
    let facts = |text| (words().pixels.facts)(day(text), drawn.on(day(text)));
    assert_eq!(facts("2026-11-21"), "21 November 2026: mood 4.");
    assert_eq!(facts("2026-11-22"), "22 November 2026: no mood noted.");
}

#[test]
fn every_scale_has_a_name() {
    let names = doorway_engine::diary::SCALES.map(|scale| (words().scale_of)(scale.measure));
    assert!(names.iter().all(|name| !name.is_empty()));
}
