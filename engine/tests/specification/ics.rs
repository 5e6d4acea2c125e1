//! The calendar file, read back by a checker that knows RFC 5545 as far as it
//! is used.
use doorway_engine::app::Stamp;
use doorway_engine::export::ics::{self, Fault, ReminderInput, Span};
use doorway_engine::moment::{Day, Moment};
use proptest::prelude::*;

const TITLE: &str = "Check-in";

fn given(days: &[u8], time: &str, span: Span) -> ReminderInput {
    let mut given = ReminderInput { time: time.to_owned(), span, ..ReminderInput::default() };
    for day in days {
        given.pick(*day, true);
    }
    given
}

fn stamp(unix_ms: i64, offset_min: i16) -> Stamp {
    Stamp { at: Moment { unix_ms, offset_min }, entropy: [7; 16] }
}

/// Noon in UTC.
fn noon(day: &str) -> i64 {
    let days = Day::parse(day).expect("a day").since(Day::parse("1970-01-01").expect("a day"));
    days * 86_400_000 + 43_200_000
}

/// A calendar file as a calendar reads it.
struct Read {
    lines: Vec<String>,
}

impl Read {
    /// Lines end as they must, none is too long, and all belong together.
    fn of(text: &str) -> Self {
        assert!(text.ends_with("\r\n"));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "no bare end of a line");
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let unfolded = text.replace("\r\n ", "");
        let lines: Vec<_> = unfolded.trim_end().split("\r\n").map(str::to_owned).collect();
        let mut open = Vec::new();
        for line in &lines {
            let (name, value) = line.split_once(':').expect("a name and a value");
            match name {
                "BEGIN" => open.push(value),
                "END" => assert_eq!(open.pop(), Some(value)),
                _ => assert!(!open.is_empty(), "{line} stands in nothing"),
            }
        }
        assert!(open.is_empty());
        Self { lines }
    }

    fn value(&self, name: &str) -> &str {
        let with = [name, ":"].concat();
        let mut found = self.lines.iter().filter_map(|line| line.strip_prefix(&with));
        let value = found.next().expect(name);
        assert_eq!(found.next(), None, "{name} once");
        value
    }

    /// The day, and hour with minute, of the first occurrence.
    fn first(&self) -> (Day, &str) {
        let (day, time) = self.value("DTSTART").split_once('T').expect("a day and a time");
        let day = [&day[..4], "-", &day[4..6], "-", &day[6..]].concat();
        (Day::parse(&day).expect("a day"), time)
    }

    /// The days of all occurrences, as RRULE says.
    fn days(&self) -> Vec<Day> {
        let rule = self.value("RRULE");
        let rule = rule.strip_prefix("FREQ=WEEKLY;BYDAY=").expect("a weekly rule");
        let (days, count) = rule.split_once(";COUNT=").expect("a count");
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        let on =
            |day: &Day| days.split(',').any(|name| names[usize::from(day.weekday()) - 1] == name);
        let (first, _) = self.first();
        assert!(on(&first), "the first is one of them");
        let count = count.parse().expect("a number");
        (0..).map(|after| first.plus(after)).filter(on).take(count).collect()
    }
}

/// The door of this subject: the first day and the last one of these picks, and
/// how many there are.
fn check(now: Stamp, given: &ReminderInput, first: &str, last: &str, count: usize) {
    let text = ics::write(given, TITLE, now).expect("a file");
    let days = Read::of(&text).days();
    let ends = (days[0].iso(), days[days.len() - 1].iso());
    assert_eq!((ends.0.as_str(), ends.1.as_str(), days.len()), (first, last, count), "{text}");
}

#[test]
fn a_calendar_file_is_exactly_this() {
    let given = given(&[1, 3, 5], "9:05", Span::Month);
    let text = ics::write(&given, TITLE, stamp(noon("2026-11-22") + 1_000, -300));
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Check-in//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:070w3ge1r70w3ge1r70w3ge1r7",
        "DTSTAMP:20261122T120001Z",
        "DTSTART:20261123T090500",
        "DURATION:PT10M",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=12",
        "SUMMARY:Check-in",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Check-in",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(text, Ok(expected.join("\r\n")));
}

#[test]
fn the_first_is_the_next_picked_day_and_today_only_while_the_time_is_to_come() {
    // A Sunday, at noon.
    let now = stamp(noon("2026-11-22"), 0);
    let on = |day, time| given(&[day], time, Span::Month);
    check(now, &on(7, "12:01"), "2026-11-22", "2026-12-13", 4);
    check(now, &on(7, "12:00"), "2026-11-29", "2026-12-20", 4);
    check(now, &on(7, "00:00"), "2026-11-29", "2026-12-20", 4);
    check(now, &on(1, "00:00"), "2026-11-23", "2026-12-14", 4);
    check(now, &on(6, "23:59"), "2026-11-28", "2026-12-19", 4);
}

#[test]
fn today_is_the_day_of_the_place() {
    let given = given(&[1, 2, 3, 4, 5, 6, 7], "00:30", Span::Month);
    let now = noon("2026-11-22");
    check(stamp(now, 13 * 60), &given, "2026-11-24", "2026-12-21", 28);
    check(stamp(now, 12 * 60), &given, "2026-11-23", "2026-12-20", 28);
    check(stamp(now, -12 * 60), &given, "2026-11-22", "2026-12-19", 28);
    check(stamp(now, -13 * 60), &given, "2026-11-22", "2026-12-19", 28);
}

#[test]
fn days_go_over_the_end_of_a_year_and_the_29th_of_february() {
    let new_year = given(&[5], "08:00", Span::Month);
    check(stamp(noon("2026-12-31"), 0), &new_year, "2027-01-01", "2027-01-22", 4);
    let leap = given(&[2, 4], "08:00", Span::Quarter);
    check(stamp(noon("2028-02-28"), 0), &leap, "2028-02-29", "2028-05-18", 24);
    check(
        stamp(noon("2023-12-31"), 0),
        &given(&[4], "8:00", Span::Year),
        "2024-01-04",
        "2024-12-26",
        52,
    );
}

#[test]
fn times_have_no_zone_so_that_summer_time_moves_none() {
    // New York changes its clocks on 8 March 2026.
    for (now, offset) in [("2026-03-07", -300), ("2026-03-09", -240)] {
        let text = ics::write(&given(&[3], "09:00", Span::Month), TITLE, stamp(noon(now), offset));
        let text = text.expect("a file");
        let read = Read::of(&text);
        assert_eq!(read.first().1, "090000");
        assert!(!text.contains("TZID") && !text.contains("VTIMEZONE"));
    }
}

#[test]
fn a_lock_screen_tells_nothing() {
    let text = ics::write(&given(&[1], "09:00", Span::Year), TITLE, stamp(0, 0)).expect("a file");
    let text = text.to_lowercase();
    for telling in ["doorway", "http", "url", "location", "mood", "ketamine", "attendee", "@"] {
        assert!(!text.contains(telling), "{telling}");
    }
}

#[test]
fn a_long_title_is_folded_between_characters_and_its_signs_are_escaped() {
    for title in [&"é👩\u{200d}⚕️ ".repeat(40), "a\\b;c,d\ne\rf\u{7}", &"x".repeat(300), ""]
    {
        let text = ics::write(&given(&[1], "09:00", Span::Year), title, stamp(0, 0));
        let text = text.expect("a file");
        let plain: String = title.chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let shown = Read::of(&text).value("SUMMARY").to_owned();
        let shown = shown.replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",");
        assert_eq!(shown.replace("\\\\", "\\"), plain);
    }
}

#[test]
fn what_is_missing_is_told_in_the_order_of_the_form() {
    let now = stamp(noon("2026-11-22"), 0);
    let told = |given: &ReminderInput, now| ics::write(given, TITLE, now).err();
    assert_eq!(told(&ReminderInput::default(), now), Some(Fault::NoDay));
    for time in ["", "9", "24:00", "12:60", "noon", "-1:00"] {
        assert_eq!(told(&given(&[1], time, Span::Year), now), Some(Fault::NoTime), "{time}");
    }
    assert_eq!(told(&given(&[1], "9:00", Span::Year), stamp(i64::MAX, 0)), Some(Fault::NoDate));
    let mut dropped = given(&[1, 0, 8, 200], "9:00", Span::Year);
    dropped.pick(1, false);
    assert_eq!(told(&dropped, now), Some(Fault::NoDay));
}

#[test]
fn every_span_reads_back_from_its_name() {
    assert!(Span::ALL.into_iter().all(|one| Span::parse(one.as_str()) == Some(one)));
    assert_eq!(Span::parse(""), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_day_has_its_check_ins_and_none_is_past(
        unix_ms in -62_000_000_000_000_i64..250_000_000_000_000,
        offset in -1_080..1_080_i16,
        days in any::<[bool; 7]>(),
        (hour, minute) in (0..24_u32, 0..60_u32),
        span in proptest::sample::select(&Span::ALL[..]),
    ) {
        prop_assume!(days.contains(&true));
        let given = ReminderInput { days, time: format!("{hour:02}:{minute:02}"), span };
        let now = stamp(unix_ms, offset);
        let text = ics::write(&given, TITLE, now).expect("a file");
        let read = Read::of(&text);
        let all = read.days();
        let picked = days.iter().filter(|on| **on).count();
        prop_assert_eq!(all.len(), picked * usize::from(span.weeks()));
        prop_assert!(all.iter().all(|day| given.has(day.weekday())));
        let (first, time) = read.first();
        let today = now.at.day().expect("a day");
        prop_assert_eq!(time, format!("{hour:02}{minute:02}00"));
        prop_assert!((0..=7).contains(&first.since(today)));
        if first == today {
            prop_assert!((hour * 60 + minute) * 60 > now.at.second());
        }
        // As many weeks as picked: the last is less than a week before their end.
        let last = all.last().expect("a day").since(first);
        prop_assert!(last < i64::from(span.weeks()) * 7, "{}", last);
        prop_assert!(last >= (i64::from(span.weeks()) - 1) * 7, "{}", last);
    }
}
