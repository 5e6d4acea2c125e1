//! Mood and more over time.

use super::values::{Counted, Daily, counted, daily, quartiles};
use super::{length, values};
use crate::diary::{MOOD, Scale, scale};
use crate::instrument::Instrument;
use crate::kept::Kind;
use crate::moment::Day;
use crate::record::{Record, in_shard};
use crate::routine::Tick;
use crate::trend;

/// The width of the drawing in its own units. Where there are more days than
/// that, several share a place.
pub const UNITS: i64 = 508;

/// The days that one piece of the band stands for.
const BLOCK: i64 = 14;
/// With fewer noted days than this, a block says too little to be drawn.
const ENOUGH: usize = 4;

/// A place on a line: a day, or a few days together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Where it stands, counted from the first place of the drawing.
    pub at: i64,
    /// The first of its days.
    pub from: Day,
    /// The last of its days.
    pub to: Day,
    /// On how many of them something was rated.
    pub days: usize,
    /// The lowest rating, in the scale's unit.
    pub low: i64,
    /// The highest rating, in the scale's unit.
    pub high: i64,
    /// The median of its days, in quarters of the unit.
    pub middle: i64,
}

/// Two weeks of the band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// On how many of its days something was rated.
    pub days: usize,
    /// Lower quartile, median and upper quartile of these days, in quarters of
    /// the unit.
    pub quartiles: [i64; 3],
}

/// Which questionnaire is drawn.
#[derive(Clone, Copy, Debug, Default)]
pub enum Sheets {
    /// The one that was taken last.
    #[default]
    Latest,
    /// None.
    Hidden,
    /// This one.
    Of(&'static Instrument),
}

/// The drawing.
#[derive(Debug)]
pub struct Timeline {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// How many days stand at one place.
    pub step: i64,
    /// How many places there are.
    pub places: i64,
    /// The mood.
    pub mood: Vec<Point>,
    /// The mood in blocks of two weeks, counted back from the last day.
    pub blocks: Vec<Block>,
    /// Days with a mood, and its median.
    pub counted: Counted,
    /// Another scale with the same of it.
    pub other: Option<(&'static Scale, Vec<Point>, Counted)>,
    /// A questionnaire with its totals, oldest first.
    pub sheets: Option<(&'static Instrument, Vec<(Day, u8)>)>,
    /// Sessions, oldest first.
    pub sessions: Vec<Day>,
    /// Days on which something of the routine was ticked, with how much of it, oldest first.
    pub routine: Vec<(Day, usize)>,
}

/// Where a course of totals has come from: its last turn, not its first total,
/// so that one that has risen again doesn't read as one that fell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The last total is above the lowest one, which was last on this day.
    UpFrom(Day, u8),
    /// It is as low as any, and below the highest one, likewise.
    DownFrom(Day, u8),
    /// All were the same.
    Level,
}

impl Turn {
    /// The turn of some totals, oldest first; `None` of fewer than two.
    #[must_use]
    pub fn of(totals: &[(Day, u8)]) -> Option<Self> {
        let ((_, last), earlier) = totals.split_last()?;
        let lowest = earlier.iter().rev().min_by_key(|(_, total)| *total)?;
        let highest = earlier.iter().max_by_key(|(_, total)| *total)?;
        Some(if *last > lowest.1 {
            Self::UpFrom(lowest.0, lowest.1)
        } else if *last < highest.1 {
            Self::DownFrom(highest.0, highest.1)
        } else {
            Self::Level
        })
    }
}

/// What is known of one place of the drawing.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The first of its days.
    pub from: Day,
    /// The last of its days.
    pub to: Day,
    /// The mood.
    pub mood: Option<&'a Point>,
    /// The other scale, if one is shown.
    pub other: Option<(&'static Scale, Option<&'a Point>)>,
    /// The totals of the questionnaire, if one is shown.
    pub sheets: Option<(&'static Instrument, &'a [(Day, u8)])>,
    /// How many sessions were on these days.
    pub sessions: usize,
    /// How much of the routine was ticked on these days.
    pub routine: usize,
}

/// The questionnaires of which there is a total, the one taken last first.
#[must_use]
pub fn instruments(record: &Record) -> Vec<&'static Instrument> {
    let mut found: Vec<&'static Instrument> = Vec::new();
    for check in record.checks() {
        if let Some(instrument) = check.instrument()
            && found.iter().all(|one| one.id != instrument.id)
            && trend::total(check).is_some()
        {
            found.push(instrument);
        }
    }
    found
}

impl Sheets {
    /// The questionnaire that is meant, if it has a total.
    #[must_use]
    pub fn instrument(self, record: &Record) -> Option<&'static Instrument> {
        let all = instruments(record);
        let wanted = match self {
            Self::Hidden => return None,
            Self::Latest => None,
            Self::Of(wanted) => all.iter().find(|one| one.id == wanted.id),
        };
        wanted.or(all.first()).copied()
    }
}

impl Timeline {
    /// Draws the days from one to another. The last is not in the future.
    #[must_use]
    pub fn of(
        record: &Record,
        (from, to): (Day, Day),
        other: Option<&'static Scale>,
        sheets: Sheets,
    ) -> Option<Self> {
        let days = length(from, to);
        let step = (days + UNITS - 1) / UNITS;
        let places = (days + step - 1) / step;
        let points = |days: &[Daily]| points(days, from, to, step, places);
        let mood = scale(MOOD)?;
        let moods = daily(record, mood, from, to);
        let other = other.map(|scale| {
            let days = daily(record, scale, from, to);
            (scale, points(&days), counted(record, scale, &days, from, to))
        });
        let sheets = sheets.instrument(record).map(|instrument| {
            let taken = trend::points(record, instrument.id).into_iter();
            let mut totals: Vec<_> = taken.map(|point| (point.day, point.total)).collect();
            totals.retain(|(day, _)| (from..=to).contains(day));
            // By the clock of one place the later may be the earlier day.
            totals.sort_by_key(|(day, _)| *day);
            (instrument, totals)
        });
        let mut sessions: Vec<_> = record.sessions().iter().map(|session| session.day).collect();
        sessions.retain(|day| (from..=to).contains(day));
        sessions.reverse();
        let routine = routine(record, from, to);
        Some(Self {
            from,
            to,
            step,
            places,
            mood: points(&moods),
            blocks: blocks(&moods, from, to),
            counted: counted(record, mood, &moods, from, to),
            other,
            sheets,
            sessions,
            routine,
        })
    }

    /// Whether there is anything that could be drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let nothing = |points: Option<usize>| points.is_none_or(|count| count == 0);
        self.mood.is_empty()
            && nothing(self.other.as_ref().map(|(_, points, _)| points.len()))
            && nothing(self.sheets.as_ref().map(|(_, totals)| totals.len()))
    }

    /// The place of a day, counted from the first.
    #[must_use]
    pub fn place(&self, day: Day) -> i64 {
        self.places - 1 - self.to.since(day) / self.step
    }

    /// What is known of a place; of the last one beyond it.
    #[must_use]
    pub fn facts(&self, at: i64) -> Facts<'_> {
        let at = at.clamp(0, self.places - 1);
        let to = self.to.shifted((at + 1 - self.places) * self.step);
        let from = to.shifted(1 - self.step).max(self.from);
        let point = |points: &'_ [Point]| points.binary_search_by_key(&at, |point| point.at).ok();
        let within = |days: &dyn Fn(Day) -> usize| (days(from), days(to.shifted(1)));
        let sheets = self.sheets.as_ref().map(|(instrument, totals)| {
            let (start, end) = within(&|day| totals.partition_point(|(one, _)| *one < day));
            (*instrument, totals.get(start..end).unwrap_or_default())
        });
        let (start, end) = within(&|day| self.routine.partition_point(|(one, _)| *one < day));
        let ticked = self.routine.get(start..end).unwrap_or_default();
        let (start, end) = within(&|day| self.sessions.partition_point(|one| *one < day));
        Facts {
            from,
            to,
            mood: point(&self.mood).and_then(|at| self.mood.get(at)),
            other: self
                .other
                .as_ref()
                .map(|(scale, points, _)| (*scale, point(points).and_then(|at| points.get(at)))),
            sheets,
            sessions: end - start,
            routine: ticked.iter().map(|(_, count)| count).sum(),
        }
    }
}

/// The same thing ticked twice on a day, as two tabs may, counts once.
fn routine(record: &Record, from: Day, to: Day) -> Vec<(Day, usize)> {
    let months = record.months(Kind::Tick, from, to);
    let mut ticks: Vec<_> = months
        .flat_map(in_shard::<Tick>)
        .filter(|tick| (from..=to).contains(&tick.day))
        .map(|tick| (tick.day, tick.practice.as_str()))
        .collect();
    ticks.sort_unstable();
    ticks.dedup();
    let days = ticks.chunk_by(|(one, _), (other, _)| one == other);
    days.filter_map(|ticks| Some((ticks.first()?.0, ticks.len()))).collect()
}

/// Days put together by `step`, counted back from the last day; a place where
/// nothing was rated has no point.
fn points(days: &[Daily], from: Day, to: Day, step: i64, places: i64) -> Vec<Point> {
    let back = |one: &Daily| to.since(one.day) / step;
    let together = days.chunk_by(|a, b| back(a) == back(b));
    let point = |days: &[Daily]| {
        let back = back(days.first()?);
        let last = to.shifted(-back * step);
        Some(Point {
            at: places - 1 - back,
            from: last.shifted(1 - step).max(from),
            to: last,
            days: days.len(),
            low: days.iter().map(|one| one.low).min()?,
            high: days.iter().map(|one| one.high).max()?,
            middle: values::median(days.iter().map(|one| one.middle))?,
        })
    };
    together.filter_map(point).collect()
}

fn blocks(days: &[Daily], from: Day, to: Day) -> Vec<Block> {
    let back = |one: &Daily| to.since(one.day) / BLOCK;
    let together = days.chunk_by(|a, b| back(a) == back(b));
    let block = |days: &[Daily]| {
        let last = to.shifted(-back(days.first()?) * BLOCK);
        let middles: Vec<_> = days.iter().map(|one| one.middle).collect();
        Some(Block {
            from: last.shifted(1 - BLOCK).max(from),
            to: last,
            days: days.len(),
            quartiles: quartiles(&middles)?,
        })
    };
    together.filter(|days| days.len() >= ENOUGH).filter_map(block).collect()
}
