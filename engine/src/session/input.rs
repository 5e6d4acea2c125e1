//! What a person types of a session, and whether it can be kept.

use super::Session;
use crate::id::Id;
use crate::moment::{Day, Moment};
use crate::typed::short;

/// What is asked about a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The day.
    Day,
    /// The time.
    Time,
    /// The place: at a clinic, at home, or elsewhere.
    Place,
    /// In which form.
    Form,
    /// Who was there.
    Who,
    /// The note.
    Note,
}

/// A session as typed, before anything of it is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionInput {
    /// The day, such as `2026-11-22`.
    pub day: String,
    /// The time, such as `14:30`, or nothing.
    pub time: String,
    /// A name of [`super::Place`], or nothing.
    pub place: String,
    /// A name of [`super::Administration`], or nothing.
    pub form: String,
    /// Who was there.
    pub who: String,
    /// The note.
    pub note: String,
}

/// Why what was typed can't be kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no day.
    NoDay,
    /// No calendar has this day, or it can't be read.
    NotADay,
    /// The day is before [`EARLIEST`].
    TooEarly,
    /// The day is more than a year ahead.
    TooFar,
    /// The time can't be read.
    NotATime,
    /// "Who was there" has so many characters more than [`WHO`].
    WhoTooLong(usize),
    /// The note has so many characters more than [`NOTE`].
    NoteTooLong(usize),
}

/// The first year of a day that can be kept. Ketamine has been in use since
/// the 1960s: an earlier year is a slip.
pub const EARLIEST: i32 = 1960;
/// How many days ahead a planned session may be: the same day of next year is
/// always among them.
pub(crate) const AHEAD: i64 = 366;
/// The most characters of "who was there".
pub const WHO: usize = 200;
/// The most characters of a note.
pub const NOTE: usize = 2_000;

impl Field {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 6] =
        [Self::Day, Self::Time, Self::Place, Self::Form, Self::Who, Self::Note];

    /// The name of its inputs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "session-day",
            Self::Time => "session-time",
            Self::Place => "session-place",
            Self::Form => "session-form",
            Self::Who => "session-who",
            Self::Note => "session-note",
        }
    }

    /// Reads a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}

impl Fault {
    /// What it is about.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::NoDay | Self::NotADay | Self::TooEarly | Self::TooFar => Field::Day,
            Self::NotATime => Field::Time,
            Self::WhoTooLong(_) => Field::Who,
            Self::NoteTooLong(_) => Field::Note,
        }
    }
}

impl SessionInput {
    /// A session as it would be typed.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        Self {
            day: session.day.iso(),
            time: session.minute.map(clock).unwrap_or_default(),
            place: session.place.clone(),
            form: session.form.clone(),
            who: session.who.clone(),
            note: session.note.clone(),
        }
    }

    /// What was typed into a field.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::Day => &self.day,
            Field::Time => &self.time,
            Field::Place => &self.place,
            Field::Form => &self.form,
            Field::Who => &self.who,
            Field::Note => &self.note,
        }
    }

    /// Notes what was typed into a field, as it is.
    pub fn set(&mut self, field: Field, text: String) {
        let typed = match field {
            Field::Day => &mut self.day,
            Field::Time => &mut self.time,
            Field::Place => &mut self.place,
            Field::Form => &mut self.form,
            Field::Who => &mut self.who,
            Field::Note => &mut self.note,
        };
        *typed = text;
    }
}

/// The session that was typed.
///
/// # Errors
/// The first [`Fault`], in the order of the form.
pub fn validate(given: &SessionInput, id: Id, noted: Moment) -> Result<Session, Fault> {
    Ok(Session {
        id,
        day: day(given.day.trim(), noted.day())?,
        minute: minute(given.time.trim())?,
        place: given.place.clone(),
        form: given.form.clone(),
        who: short(&given.who, WHO, "").map_err(Fault::WhoTooLong)?,
        note: short(&given.note, NOTE, "\n\t").map_err(Fault::NoteTooLong)?,
        noted,
        first: None,
    })
}

fn day(text: &str, today: Option<Day>) -> Result<Day, Fault> {
    if text.is_empty() {
        return Err(Fault::NoDay);
    }
    let day = Day::parse(text).ok_or(Fault::NotADay)?;
    if day.parts().0 < EARLIEST {
        Err(Fault::TooEarly)
    } else if today.is_some_and(|today| day.since(today) > AHEAD) {
        Err(Fault::TooFar)
    } else {
        Ok(day)
    }
}

fn minute(text: &str) -> Result<Option<u16>, Fault> {
    if text.is_empty() { Ok(None) } else { of_clock(text).map(Some).ok_or(Fault::NotATime) }
}

/// Reads `14:30` or `9:05`. Some browsers add seconds; they are left out.
pub(crate) fn of_clock(text: &str) -> Option<u16> {
    let mut parts = text.split(':');
    let (hour, minute) = (two(parts.next()?, 23)?, two(parts.next()?, 59)?);
    Some(hour * 60 + minute)
}

fn two(digits: &str, most: u16) -> Option<u16> {
    let plain = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number <= most)
}

/// Minutes after midnight as forms write them, `14:30`.
#[must_use]
pub fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-22T09:30:00Z
    const NOW: Moment = Moment { unix_ms: 1_795_339_800_000, offset_min: 0 };

    fn given(day: &str, time: &str) -> SessionInput {
        SessionInput { day: day.to_owned(), time: time.to_owned(), ..SessionInput::default() }
    }

    fn checked(given: &SessionInput) -> Result<Session, Fault> {
        validate(given, Id::from_entropy([1; 16]), NOW)
    }

    fn fault(day: &str, time: &str) -> Option<Fault> {
        checked(&given(day, time)).err()
    }

    #[test]
    fn every_field_reads_back_from_its_name() {
        assert!(Field::ALL.into_iter().all(|one| Field::parse(one.as_str()) == Some(one)));
        assert_eq!(Field::parse("day"), None);
    }

    #[test]
    fn a_day_has_to_be_there_and_in_a_calendar() {
        for day in ["", " "] {
            assert_eq!(fault(day, ""), Some(Fault::NoDay), "{day}");
        }
        for day in ["2026-02-29", "2026-13-01", "22.11.2026", "yesterday", "12026-11-22"] {
            assert_eq!(fault(day, ""), Some(Fault::NotADay), "{day}");
        }
    }

    #[test]
    fn a_day_lies_between_1960_and_a_year_from_now() {
        for day in ["1960-01-01", "1970-01-01", "2024-02-29", "2026-11-22", "2027-11-22"] {
            assert_eq!(checked(&given(day, "")).unwrap().day.iso(), day);
        }
        for day in ["1959-12-31", "0022-11-22", "0000-01-01"] {
            assert_eq!(fault(day, ""), Some(Fault::TooEarly), "{day}");
        }
        for day in ["2027-11-24", "2190-01-01", "9999-12-31"] {
            assert_eq!(fault(day, ""), Some(Fault::TooFar), "{day}");
        }
    }

    #[test]
    fn under_a_clock_beyond_all_calendars_a_day_is_still_kept() {
        let noted = Moment { unix_ms: i64::MAX, offset_min: 0 };
        let session = validate(&given("2190-01-01", ""), Id::from_entropy([1; 16]), noted).unwrap();
        assert!(!session.is_planned(noted.day()));
    }

    #[test]
    fn today_is_not_planned_and_tomorrow_is() {
        let planned = |day| checked(&given(day, "")).unwrap().is_planned(NOW.day());
        assert!(!planned("2026-11-21") && !planned("2026-11-22") && planned("2026-11-23"));
    }

    #[test]
    fn a_time_is_one_of_a_day_or_nothing() {
        for (time, minute) in [
            ("", None),
            ("00:00", Some(0)),
            ("9:05", Some(545)),
            ("14:30", Some(870)),
            ("14:30:59", Some(870)),
            (" 23:59 ", Some(1439)),
        ] {
            assert_eq!(checked(&given("2026-11-22", time)).unwrap().minute, minute, "{time}");
        }
        for time in ["24:00", "12:60", "12", "12:", ":30", "half past", "+1:30", "012:30", "１:30"]
        {
            assert_eq!(fault("2026-11-22", time), Some(Fault::NotATime), "{time}");
        }
    }

    #[test]
    fn what_can_not_be_seen_is_taken_out_and_all_else_stays() {
        let given = SessionInput {
            day: "2026-11-22".to_owned(),
            who: " Dr\u{202e} \u{7}No\u{0}a\n\u{2066}ל\u{2069} ".to_owned(),
            note: "one\r\n\ttwo 👩\u{200d}⚕️ \u{202d}שלום\u{200f}!\u{9b}".to_owned(),
            ..SessionInput::default()
        };
        let session = checked(&given).unwrap();
        assert_eq!(session.who, "Dr Noaל");
        assert_eq!(session.note, "one\n\ttwo 👩\u{200d}⚕️ שלום\u{200f}!");
    }

    #[test]
    fn a_text_is_measured_in_characters_and_never_cut() {
        let with = |who: &str, note: &str| SessionInput {
            day: "2026-11-22".to_owned(),
            who: who.to_owned(),
            note: note.to_owned(),
            ..SessionInput::default()
        };
        let longest = "é".repeat(NOTE);
        assert_eq!(checked(&with("", &longest)).unwrap().note, longest);
        let long = |note: &str| checked(&with("", note)).unwrap_err();
        assert_eq!(long(&[&longest, "x"].concat()), Fault::NoteTooLong(1));
        assert_eq!(long(&"🌱".repeat(100_000)), Fault::NoteTooLong(98_000));
        assert_eq!(checked(&with(&"x".repeat(WHO + 7), "")), Err(Fault::WhoTooLong(7)));
        assert_eq!(checked(&with(&"x".repeat(WHO), "")).unwrap().who.len(), WHO);
    }

    #[test]
    fn a_session_typed_again_is_the_same() {
        let given = SessionInput {
            day: "2024-02-29".to_owned(),
            time: "09:05".to_owned(),
            place: "retreat".to_owned(),
            form: "iv".to_owned(),
            who: "Noa".to_owned(),
            note: "a\nb".to_owned(),
        };
        assert_eq!(SessionInput::of(&checked(&given).unwrap()), given);
    }
}
