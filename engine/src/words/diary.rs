//! The sentences of the diary.

use crate::diary::{CalendarDay, Change, Fault, Held, Measure, Scale};
use crate::moment::Month;

/// The diary.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct DiaryWords {
    pub title: &'static str,
    pub about: &'static str,
    pub quick: Quick,
    pub calendar: Calendar,
    pub form: FormWords,
    pub list: List,
    pub signs: SignWords,
    pub week: WeekWords,
    pub scale: fn(Measure) -> &'static str,
    /// What the lower and the upper end of a scale mean.
    pub ends: fn(Measure) -> (&'static str, &'static str),
    /// A value on a scale, as it is read.
    pub value: fn(&Scale, i64) -> String,
    /// A number given in halves.
    pub halves: fn(i64) -> String,
    /// A warning sign by its name; `None` for own words.
    pub sign: fn(&str) -> Option<&'static str>,
    pub fault: fn(Fault) -> String,
}

/// The quick entry, and what is said of the last change.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Quick {
    pub ask: &'static str,
    pub middle: &'static str,
    pub hint: &'static str,
    /// Beside what saves a number that a key has picked.
    pub hint_key: &'static str,
    /// To a mood at the very bottom.
    pub low: &'static str,
    pub save: &'static str,
    pub today: &'static str,
    pub changed: fn(Change) -> &'static str,
    pub of: fn(&str) -> String,
    pub undo: &'static str,
    /// Of what was typed in the diary, and the way to it.
    pub unsaved: &'static str,
    pub go_on: &'static str,
    pub add: &'static str,
    pub twice: fn(i64, i64) -> String,
    pub correct: fn(i64) -> String,
}

/// The calendar.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Calendar {
    pub month: fn(Month) -> String,
    pub previous: &'static str,
    pub next: &'static str,
    /// Short and long names of the days of the week, Monday first.
    pub weekdays: [(&'static str, &'static str); 7],
    /// A day for those who don't see its bar.
    pub day: fn(&CalendarDay) -> String,
    pub entries: fn(usize) -> String,
    pub keys: &'static str,
}

/// The form of an entry.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct FormWords {
    pub change: &'static str,
    pub day: &'static str,
    pub not_noted: &'static str,
    pub hours_hint: &'static str,
    /// What is noted besides the mood.
    pub more: &'static str,
    /// What a chip says of what its field holds.
    pub held: fn(Held) -> String,
    pub tags: &'static str,
    pub tags_hint: &'static str,
    pub tags_offered: &'static str,
    /// Tags to begin with, as long as the person has few of their own.
    pub ideas: &'static [&'static str],
    pub signs: &'static str,
    pub note: &'static str,
    pub fields: &'static str,
    pub save: &'static str,
    pub save_change: &'static str,
    pub drop_change: &'static str,
    pub to_come: &'static str,
    pub previous_day: &'static str,
    pub next_day: &'static str,
    pub whole: &'static str,
}

/// The list of entries.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct List {
    pub title: &'static str,
    pub earlier: &'static str,
    pub none_found: &'static str,
    /// So many worksheets were found.
    pub pages: fn(usize) -> String,
    /// So many were found besides those shown.
    pub more_found: fn(usize) -> String,
    pub none_on: &'static str,
    pub search: &'static str,
    pub more: &'static str,
    pub at: fn(&str) -> String,
    pub later: &'static str,
    pub tags: &'static str,
    pub signs: &'static str,
    pub edit: &'static str,
    pub edited: &'static str,
    pub delete: &'static str,
    /// An entry of a day, in its place among so many.
    pub which: fn(&str, usize, usize) -> String,
}

/// Own warning signs.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct SignWords {
    pub title: &'static str,
    pub about: &'static str,
    pub way: &'static str,
    /// How many were noticed today, of those who watch for some.
    pub today: fn(usize) -> String,
    pub choose: &'static str,
    pub pick: &'static str,
    pub own: &'static str,
    pub add: &'static str,
    pub remove: &'static str,
    pub remove_which: fn(&str) -> String,
    pub over: fn(usize, usize) -> String,
}

/// The look back over the week.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct WeekWords {
    pub title: &'static str,
    pub mood: fn(usize, Option<&str>) -> String,
    pub sign: fn(&str, usize) -> String,
    pub no_verdict: &'static str,
    pub close: &'static str,
    pub never: &'static str,
    pub wanted: &'static str,
}
