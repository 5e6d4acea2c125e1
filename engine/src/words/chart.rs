//! The sentences of the charts.

use crate::chart::{Behind, Daily, Facts, Pixels, Range, Since, Tick, Timeline};
use crate::diary::{Measure, Scale};
use crate::moment::{Day, Month};

/// The charts.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct ChartWords {
    pub title: &'static str,
    /// The median moods of the last two weeks and of the two before.
    pub fortnights: fn(Option<&str>, Option<&str>) -> String,
    /// How they are to be read.
    pub fortnights_about: &'static str,
    pub about: &'static str,
    pub range: &'static str,
    pub range_of: fn(Range) -> &'static str,
    pub scale: &'static str,
    pub instrument: &'static str,
    pub none: &'static str,
    pub scale_of: fn(Measure) -> &'static str,
    pub mood: &'static str,
    pub day: &'static str,
    pub days: &'static str,
    pub value: fn(&Scale, i64) -> String,
    pub tick: fn(Tick) -> String,
    pub span: fn(Day, Day) -> String,
    pub open_table: &'static str,
    pub close_table: &'static str,
    pub between: fn(&str, &str, &str) -> String,
    pub lowest: &'static str,
    pub highest: &'static str,
    pub median: &'static str,
    pub total: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub diary: &'static str,
    pub timeline: TimelineWords,
    pub since: SinceWords,
    pub pixels: PixelWords,
}

/// Mood and more over time.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct TimelineWords {
    pub title: &'static str,
    pub summary: fn(&Timeline, &str) -> String,
    pub facts: fn(&Facts<'_>, &str) -> String,
    pub empty: &'static str,
    pub mood: &'static str,
    pub other: fn(&Scale) -> String,
    pub other_down: fn(&Scale) -> String,
    pub spread: &'static str,
    pub together: fn(i64) -> String,
    pub block: &'static str,
    pub blocks: &'static str,
    pub lower: &'static str,
    pub upper: &'static str,
    pub sheets: fn(&str) -> String,
    pub sessions: &'static str,
    /// What the marks of the routine stand for, and the heading of its table.
    pub routine: &'static str,
    pub routine_table: &'static str,
    pub routine_count: &'static str,
}

/// The days around sessions.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct SinceWords {
    pub title: &'static str,
    pub about: &'static str,
    pub summary: fn(&Since) -> String,
    pub facts: fn(i64, Option<&Behind>) -> String,
    pub no_session: &'static str,
    pub no_mood: &'static str,
    pub note_session: &'static str,
    pub each: &'static str,
    pub median: &'static str,
    pub behind: &'static str,
    pub day: &'static str,
    pub offset: fn(i64) -> String,
    pub offsets: &'static str,
    pub sessions: &'static str,
    pub values: &'static str,
    pub values_of: fn(&[(i64, usize)]) -> String,
}

/// A year, day by day.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct PixelWords {
    pub title: &'static str,
    pub summary: fn(&Pixels) -> String,
    pub facts: fn(Day, Option<&Daily>) -> String,
    pub empty: &'static str,
    pub noted: &'static str,
    pub blank: &'static str,
    pub month: fn(Month) -> String,
    pub previous: &'static str,
    pub next: &'static str,
}
