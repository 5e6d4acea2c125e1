//! A calendar file with check-in days, as RFC 5545 has it.
//!
//! Times are "floating" (section 3.3.5): nine o'clock is nine o'clock wherever
//! the person is, before and after a change to summer time. What it says is
//! seen on lock screens, so it says nothing: no description, no address, no
//! name of a product.

use crate::id::Id;
use crate::moment::Stamp;
use crate::moment::clock;
use crate::session::of_clock;

/// What the person picked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReminderInput {
    /// Days of the week, from Monday.
    pub days: [bool; 7],
    /// The time as the form has it, `09:30`, or nothing.
    pub time: String,
    /// For how long.
    pub span: Span,
}

/// For how long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// Four weeks.
    Month,
    /// Twelve weeks.
    #[default]
    Quarter,
    /// 52 weeks.
    Year,
}

/// Why no file can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No day was picked.
    NoDay,
    /// There is no time, or it can't be read.
    NoTime,
    /// The device's clock is beyond what a calendar file can say.
    NoDate,
}

/// The name of the file.
pub const NAME: &str = "check-in.ics";

/// Days of the week, from Monday.
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// The most octets of a line (section 3.1).
const WIDTH: usize = 75;

impl Span {
    /// Every span, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// How many weeks.
    #[must_use]
    pub const fn weeks(self) -> u16 {
        match self {
            Self::Month => 4,
            Self::Quarter => 12,
            Self::Year => 52,
        }
    }

    /// The name in hooks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Month => "4w",
            Self::Quarter => "12w",
            Self::Year => "1y",
        }
    }

    /// Reads a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}

impl ReminderInput {
    /// Picks a day of the week, from 1 for Monday, or drops it.
    pub fn pick(&mut self, day: u8, on: bool) {
        let at = usize::from(day).checked_sub(1);
        if let Some(one) = at.and_then(|at| self.days.get_mut(at)) {
            *one = on;
        }
    }

    /// Whether a day of the week, from 1 for Monday, is picked.
    #[must_use]
    pub fn has(&self, day: u8) -> bool {
        let at = usize::from(day).checked_sub(1);
        at.and_then(|at| self.days.get(at)).copied().unwrap_or_default()
    }
}

/// The file's text; `title` is what the calendar shows.
///
/// # Errors
/// The first [`Fault`], in the order of the form.
pub fn write(given: &ReminderInput, title: &str, stamp: Stamp) -> Result<String, Fault> {
    let picked: Vec<_> = WEEKDAYS.iter().zip(given.days).filter(|(_, on)| *on).collect();
    let picked: Vec<_> = picked.into_iter().map(|(day, _)| *day).collect();
    if picked.is_empty() {
        return Err(Fault::NoDay);
    }
    let minute = of_clock(given.time.trim()).ok_or(Fault::NoTime)?;
    let today = stamp.at.day().ok_or(Fault::NoDate)?;
    let second = u32::from(minute) * 60;
    // Today counts as long as the time is still to come.
    let from = u16::from(second <= stamp.at.second());
    let first =
        (from..from + 7).map(|after| today.plus(after)).find(|day| given.has(day.weekday()));
    let first = first.ok_or(Fault::NoDate)?;
    let made = stamp.at.utc();
    let made_on = made.day().ok_or(Fault::NoDate)?;
    if !(1..=9_998).contains(&today.parts().0) {
        return Err(Fault::NoDate);
    }
    let title = escaped(title);
    let count = usize::from(given.span.weeks()) * picked.len();
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Check-in//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        &["UID:", Id::from_entropy(stamp.entropy).as_str()].concat(),
        &["DTSTAMP:", &basic(&made_on.iso(), made.second()), "Z"].concat(),
        &["DTSTART:", &basic(&first.iso(), second)].concat(),
        "DURATION:PT10M",
        &["RRULE:FREQ=WEEKLY;BYDAY=", &picked.join(","), ";COUNT=", &count.to_string()].concat(),
        &["SUMMARY:", &title].concat(),
        // The day stays free for other people to see.
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        // An alarm has to say something (section 3.6.6).
        &["DESCRIPTION:", &title].concat(),
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    let mut text = String::new();
    for line in lines {
        fold(line, &mut text);
    }
    Ok(text)
}

/// A day and the seconds after its midnight, `20261122T093000`.
fn basic(day: &str, second: u32) -> String {
    [&day.replace('-', ""), "T", &clock(second, "")].concat()
}

/// A text as a value (section 3.3.11).
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

/// A line in pieces of at most [`WIDTH`] octets, none of which cuts a character
/// in two.
fn fold(line: &str, text: &mut String) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > WIDTH {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(c);
        width += c.len_utf8();
    }
    text.push_str("\r\n");
}
