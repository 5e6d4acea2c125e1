//! The wait after a session, before driving and before decisions.
//!
//! Not before the next day, not before a night's sleep, and not before 24 hours: the stricter of
//! the esketamine label ("until the next day after a restful sleep") and of clinics' sheets (24
//! hours); reference, section 4. A clinic can make it longer. Nothing makes it shorter: wherever
//! it isn't known by which clock a time was noted, the one that makes the wait longer counts.

use super::Session;
use crate::moment::{Day, Moment};

/// The shortest wait, in hours.
pub const SHORTEST: u16 = 24;
/// The longest that a clinic can set, in hours.
pub const LONGEST: u16 = 7 * 24;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;
/// The last minute of a day.
const LAST: u16 = 24 * 60 - 1;

/// A session's wait, as seen at some moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Minutes since the session began; none where no time was noted, and before it begins.
    pub since: Option<i64>,
    /// Its end at the earliest, by the clock of now.
    pub until: Moment,
    /// Where it stands.
    pub stage: Stage,
    /// Whether the beginning was noted once it was there. What was planned may begin later.
    pub noted: bool,
}

/// Where a wait stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The session has not begun.
    ToCome,
    /// It has begun, and it is too early.
    Running,
    /// The hours are over. Whether a night's sleep was among them only the person knows.
    Over,
}

impl Wait {
    /// The wait of a session that takes so many hours; `None` under a clock beyond all calendars.
    #[must_use]
    pub fn of(session: &Session, hours: u16, now: Moment) -> Option<Self> {
        // By the clock of when it was noted or by that of now: it begins by the one that says so
        // first, and its wait is counted by the other.
        let (noted, offset) = (session.noted.offset_min, now.offset_min);
        let began = began(session, session.minute.unwrap_or(LAST), noted.min(offset))?;
        let until = began.checked_add(i64::from(hours.max(SHORTEST)) * HOUR_MS)?;
        let until = Moment { unix_ms: until, ..now };
        until.day()?;
        // Without a time it may have been in the first minute.
        let from = self::began(session, session.minute.unwrap_or(0), noted.max(offset))?;
        let stage = if now.unix_ms >= until.unix_ms {
            Stage::Over
        } else if now.unix_ms >= from || session.noted.unix_ms > now.unix_ms {
            // Noted later than now: the clock was set back since.
            Stage::Running
        } else {
            Stage::ToCome
        };
        let known = session.minute.is_some() && stage != Stage::ToCome;
        // Of the minute in which it is noted only the beginning is kept.
        let noted = known && (session.noted.unix_ms >= from || from > now.unix_ms);
        let since = known.then(|| (now.unix_ms - began).max(0) / MINUTE_MS);
        Some(Self { since, until, stage, noted })
    }
}

/// When a session begins that begins at this minute of its day by a clock so many minutes from UTC,
/// in Unix milliseconds.
fn began(session: &Session, minute: u16, offset_min: i16) -> Option<i64> {
    let days = session.day.since(Day::parse("1970-01-01")?);
    Some(days * DAY_MS + (i64::from(minute) - i64::from(offset_min)) * MINUTE_MS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;

    fn session(day: &str, minute: Option<u16>, noted: Moment) -> Session {
        Session {
            minute,
            ..Session::on(Day::parse(day).unwrap(), Id::from_entropy([1; 16]), noted)
        }
    }

    /// A local time, by a clock so many minutes from UTC.
    fn at(day: &str, minute: i64, offset_min: i16) -> Moment {
        let days = Day::parse(day).unwrap().since(Day::parse("1970-01-01").unwrap());
        let unix_ms = days * DAY_MS + (minute - i64::from(offset_min)) * MINUTE_MS;
        Moment { unix_ms, offset_min }
    }

    fn local(moment: Moment) -> (String, u16) {
        (moment.day().unwrap().iso(), moment.minute())
    }

    #[test]
    fn it_ends_a_day_later_at_the_same_time_and_never_on_the_same_day() {
        for minute in [0, 1, 870, 1430, 1439] {
            for offset in [-1080, -300, 0, 345, 1080] {
                let noted = at("2026-11-22", i64::from(minute), offset);
                let session = session("2026-11-22", Some(minute), noted);
                let wait = Wait::of(&session, SHORTEST, noted).unwrap();
                assert_eq!(local(wait.until), ("2026-11-23".to_owned(), minute));
                assert_eq!((wait.stage, wait.since), (Stage::Running, Some(0)));
                let over = |later| {
                    let now = Moment { unix_ms: noted.unix_ms + later, ..noted };
                    Wait::of(&session, SHORTEST, now).unwrap().stage == Stage::Over
                };
                assert!(!over(DAY_MS - 1) && over(DAY_MS));
            }
        }
    }

    #[test]
    fn without_a_time_it_counts_from_the_end_of_the_day_and_runs_from_its_start() {
        let noted = at("2026-11-20", 600, 0);
        let session = session("2026-11-22", None, noted);
        let wait = |now| Wait::of(&session, SHORTEST, now).unwrap();
        assert_eq!(wait(at("2026-11-21", 1439, 0)).stage, Stage::ToCome);
        assert_eq!(wait(at("2026-11-22", 0, 0)).stage, Stage::Running);
        assert_eq!(wait(at("2026-11-22", 0, 0)).since, None);
        assert_eq!(local(wait(noted).until), ("2026-11-23".to_owned(), 1439));
        assert_eq!(wait(at("2026-11-23", 1438, 0)).stage, Stage::Running);
        assert_eq!(wait(at("2026-11-23", 1439, 0)).stage, Stage::Over);
    }

    #[test]
    fn however_the_clock_of_the_place_changes_it_is_never_shorter() {
        // Noted by one clock, looked at by another: over daylight saving, and after a journey.
        for noted_offset in [-600, -300, 0, 60, 120, 600] {
            for now_offset in [-600, -300, 0, 60, 120, 600] {
                // The session itself is by either of the two.
                for true_offset in [noted_offset, now_offset] {
                    let began = at("2026-10-25", 870, true_offset).unix_ms;
                    let session =
                        session("2026-10-25", Some(870), at("2026-10-24", 600, noted_offset));
                    let now = Moment { unix_ms: began, offset_min: now_offset };
                    let wait = Wait::of(&session, SHORTEST, now).unwrap();
                    assert!(wait.until.unix_ms - began >= DAY_MS, "{noted_offset} {now_offset}");
                    assert!(wait.until.day() > Day::parse("2026-10-25"));
                }
            }
        }
    }

    #[test]
    fn a_planned_time_is_no_beginning_that_was_noted() {
        let planned = session("2026-11-22", Some(870), at("2026-11-20", 600, 0));
        let wait = Wait::of(&planned, SHORTEST, at("2026-11-22", 1000, 0)).unwrap();
        assert_eq!((wait.stage, wait.noted), (Stage::Running, false));
        for minute in [870, 871, 1000] {
            let noted = session("2026-11-22", Some(870), at("2026-11-22", minute, 0));
            assert!(Wait::of(&noted, SHORTEST, at("2026-11-22", 1000, 0)).unwrap().noted);
        }
        let bare = session("2026-11-22", None, at("2026-11-22", 900, 0));
        assert!(!Wait::of(&bare, SHORTEST, at("2026-11-22", 1000, 0)).unwrap().noted);
    }

    #[test]
    fn a_clinic_makes_it_longer_and_never_shorter() {
        let noted = at("2026-11-22", 870, 0);
        let session = session("2026-11-22", Some(870), noted);
        for (hours, day) in [(0, "2026-11-23"), (8, "2026-11-23"), (48, "2026-11-24")] {
            let until = Wait::of(&session, hours, noted).unwrap().until;
            assert_eq!(local(until), (day.to_owned(), 870), "{hours}");
        }
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_end_it_nor_make_it_one_to_come() {
        let noted = at("2026-11-22", 870, 0);
        let session = session("2026-11-22", Some(870), noted);
        let back = Moment { unix_ms: noted.unix_ms - 3 * DAY_MS, ..noted };
        let wait = Wait::of(&session, SHORTEST, back).unwrap();
        assert_eq!((wait.stage, wait.since), (Stage::Running, Some(0)));
        // One that is planned has yet to come.
        let planned = self::session("2026-11-22", Some(870), back);
        assert_eq!(Wait::of(&planned, SHORTEST, back).unwrap().stage, Stage::ToCome);
    }
}
