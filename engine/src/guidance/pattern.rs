//! What a rule looks for over days: in the diary, among warning signs, sessions
//! and results.
//!
//! A *noted day* is one with at least one rating on the scale in question; what
//! counts is by how many of them, since somebody who is low writes little. A day
//! counts by the middle of its ratings. Days to come are left out, except for
//! thoughts of death. So a worse rating in place of another, or one more at the
//! worst end, can only add a rule; where a rule compares with what was before,
//! that is so of what it compares.

use crate::diary::{self, MOOD, values};
use crate::instrument;
use crate::moment::{Day, Moment};
use crate::record::Record;
use crate::trend;
use crate::typed::fold;

/// The name of the choice on which day the person last said that it is hard to
/// manage alone.
pub const HARD: &str = "hard";

/// What makes a day count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// On this scale, the middle of its ratings is this or lower.
    AtMost(&'static str, i64),
    /// On this scale, the middle of its ratings is this or higher.
    AtLeast(&'static str, i64),
    /// On this scale, the lowest of its ratings is this or lower.
    Lowest(&'static str, i64),
    /// This warning sign was ticked.
    Sign(&'static str),
    /// Both of these.
    Both(&'static [Mark; 2]),
}

/// What must be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// So many noted days after each other count, and the last of them is at
    /// most `within` days ago. It ends once `until` later noted days don't.
    Run {
        /// What a day must show to count.
        mark: Mark,
        /// How many days.
        days: usize,
        /// How long ago at most, in days.
        within: u16,
        /// So many other days end it.
        until: usize,
    },
    /// Of the noted days of the last `of`, at least `days` count, and more than
    /// half of them.
    Most {
        /// What a day must show to count.
        mark: Mark,
        /// The fewest days.
        days: usize,
        /// The window, in days.
        of: u16,
    },
    /// One of these counts on at least `days` of the last `noted` noted days,
    /// none of them longer ago than the window.
    Noted {
        /// What counts, each for itself.
        marks: &'static [Mark],
        /// The fewest days.
        days: usize,
        /// Among so many noted days.
        noted: usize,
        /// The window, in days.
        of: u16,
    },
    /// The median of so many noted days after each other, the last of them at
    /// most `within` days ago, is `at_most` or less, and at least `by` below the
    /// median of the up to `before` noted days before them. It ends once the
    /// median of so many later ones is above `at_most`.
    Drop {
        /// The scale.
        scale: &'static str,
        /// How many days.
        days: usize,
        /// How long ago at most, in days.
        within: u16,
        /// The highest median that counts.
        at_most: i64,
        /// Points.
        by: i64,
        /// The most noted days to compare with.
        before: usize,
        /// The fewest of them.
        least: usize,
        /// None of them longer ago than this.
        of: u16,
    },
    /// The median of the last `of` days lies at least `by` points below that of
    /// as many days before; both with at least `least` days rated.
    Fall {
        /// The scale.
        scale: &'static str,
        /// Points.
        by: i64,
        /// The fewest days rated in each.
        least: usize,
        /// The window, in days.
        of: u16,
    },
    /// A warning sign ticked at most `within` days ago, or for a day to come.
    Sign {
        /// Its name.
        sign: &'static str,
        /// How long ago at most, in days.
        within: u16,
    },
    /// So many different warning signs ticked in the last `of` days.
    Signs {
        /// The fewest.
        count: usize,
        /// The window, in days.
        of: u16,
    },
    /// The last total is at or above the instrument's cut-off, and not lower by
    /// its notable change than the last one before so many sessions.
    Unchanged {
        /// The instrument's id.
        instrument: &'static str,
        /// How many sessions lie between the two.
        sessions: usize,
    },
    /// The person said in the last `of` days that it is hard to manage alone.
    Pressed {
        /// The window, in days.
        of: u16,
    },
}

impl Pattern {
    /// The days on which it was found, oldest first; `None` when it wasn't.
    #[must_use]
    pub fn found(self, record: &Record, today: Day) -> Option<Vec<Day>> {
        match self {
            Self::Run { mark, days, within, until } => {
                let noted = mark.noted(record, today);
                let later = |at: usize| noted.get(at + days..).unwrap_or_default();
                let (at, run) = noted.windows(days).enumerate().rev().find(|(at, run)| {
                    let recent =
                        run.last().is_some_and(|(day, _)| today.since(*day) <= within.into());
                    let over = later(*at).iter().filter(|(_, counts)| !counts).count() >= until;
                    recent && !over && run.iter().all(|(_, counts)| *counts)
                })?;
                let before = noted.get(..at).unwrap_or_default().iter().rev();
                let mut found: Vec<_> = before.take_while(|(_, counts)| *counts).collect();
                found.reverse();
                found.extend(run.iter().chain(later(at)).filter(|(_, counts)| *counts));
                Some(found.into_iter().map(|(day, _)| *day).collect())
            }
            Self::Most { mark, days, of } => {
                let noted = middles(record, mark.scale(), today, of).len();
                let found = mark.days(record, today, of);
                if 2 * found.len() > noted { enough(found, days) } else { None }
            }
            Self::Noted { marks, days, noted, of } => marks.iter().find_map(|mark| {
                let mut found = mark.days(record, today, of);
                let last = last_noted(record, &found, today, of, noted);
                found.retain(|day| last.contains(day));
                enough(found, days)
            }),
            Self::Drop { scale, days, within, at_most, by, before, least, of } => {
                let noted = middles(record, scale, today, of);
                // Medians of medians are counted in quarters of a point.
                let down = |run: &[_]| median(run).is_some_and(|is| is <= 4 * at_most);
                let runs = noted.windows(days).enumerate().rev();
                runs.take_while(|(_, run)| down(run)).find_map(|(at, run)| {
                    let (day, _) = run.last()?;
                    let from = noted.get(at.saturating_sub(before)..at)?;
                    let fallen = median(from)? - median(run)? >= 4 * by && from.len() >= least;
                    let recent = today.since(*day) <= within.into();
                    (recent && fallen).then(|| run.iter().map(|(day, _)| *day).collect())
                })
            }
            Self::Fall { scale, by, least, of } => {
                let now = middles(record, scale, today, of);
                let before = middles(record, scale, today.minus(of), of);
                let rated = now.len() >= least && before.len() >= least;
                let fall = median(&before)? - median(&now)?;
                (rated && fall >= 4 * by).then(|| now.into_iter().map(|(day, _)| day).collect())
            }
            Self::Sign { sign, within } => {
                // What was said of a day to come was said.
                let ticked = ticked(record, None, today.minus(within));
                let days = ticked.into_iter().filter(|(_, one)| one == sign);
                enough(distinct(days.map(|(day, _)| day)), 1)
            }
            Self::Signs { count, of } => {
                let ticked = ticked(record, Some(today), today.minus(of.saturating_sub(1)));
                let mut names: Vec<_> = ticked.iter().map(|(_, sign)| sign).collect();
                names.sort_unstable();
                names.dedup();
                let enough = names.len() >= count;
                enough.then(|| distinct(ticked.iter().map(|(day, _)| *day)))
            }
            Self::Unchanged { instrument, sessions } => unchanged(record, instrument, sessions),
            Self::Pressed { of } => {
                let day = Day::parse(record.settings.chosen(HARD)?)?;
                (day <= today && today.since(day) < i64::from(of)).then(|| vec![day])
            }
        }
    }
}

impl Pattern {
    /// How bad it is: the higher the worse, to be compared with other days.
    pub(super) fn grade(self, record: &Record, today: Day, days: &[Day]) -> i64 {
        let lowest = |scale: &'static str| {
            let (Some(from), Some(to)) = (days.first(), days.last()) else { return 0 };
            let days = values(record, scale, *from, *to).into_iter();
            -days.flat_map(|(_, values)| values).min().unwrap_or_default()
        };
        match self {
            Self::Run { mark, .. } | Self::Most { mark, .. } => lowest(mark.scale()),
            Self::Drop { scale, .. } | Self::Fall { scale, .. } => lowest(scale),
            Self::Signs { of, .. } => {
                let ticked = ticked(record, Some(today), today.minus(of.saturating_sub(1)));
                let mut names: Vec<_> = ticked.into_iter().map(|(_, sign)| sign).collect();
                names.sort_unstable();
                names.dedup();
                i64::try_from(names.len()).unwrap_or_default()
            }
            // One more of them is worse.
            Self::Noted { .. } | Self::Sign { .. } | Self::Pressed { .. } => {
                let epoch = Moment { unix_ms: 0, offset_min: 0 }.day();
                days.last().zip(epoch).map_or(0, |(day, epoch)| day.since(epoch))
            }
            Self::Unchanged { .. } => 0,
        }
    }
}

impl Mark {
    /// The scale whose ratings make a day a noted one.
    const fn scale(self) -> &'static str {
        match self {
            Self::AtMost(scale, _) | Self::AtLeast(scale, _) | Self::Lowest(scale, _) => scale,
            Self::Sign(_) | Self::Both(_) => MOOD,
        }
    }

    /// The days of the last `of` up to `today` that count, oldest first.
    pub(super) fn days(self, record: &Record, today: Day, of: u16) -> Vec<Day> {
        let from = today.minus(of.saturating_sub(1));
        let rated = |scale, counts: &dyn Fn(&[i64]) -> bool| {
            let days = values(record, scale, from, today).into_iter();
            days.filter(|(_, values)| counts(values)).map(|(day, _)| day).collect()
        };
        match self {
            Self::AtMost(scale, most) => {
                rated(scale, &|day| diary::median(day).is_some_and(|twice| twice <= 2 * most))
            }
            Self::AtLeast(scale, least) => {
                rated(scale, &|day| diary::median(day).is_some_and(|twice| twice >= 2 * least))
            }
            Self::Lowest(scale, most) => rated(scale, &|day| day.iter().any(|one| *one <= most)),
            Self::Sign(sign) => {
                let ticked = ticked(record, Some(today), from).into_iter();
                distinct(ticked.filter(|(_, one)| one == sign).map(|(day, _)| day))
            }
            Self::Both([one, other]) => {
                let others = other.days(record, today, of);
                let mut both = one.days(record, today, of);
                both.retain(|day| others.contains(day));
                both
            }
        }
    }

    /// The noted days up to `today`, oldest first, and whether they count; as
    /// far back as any rule looks.
    fn noted(self, record: &Record, today: Day) -> Vec<(Day, bool)> {
        // Who notes little is looked at over all that is kept.
        let some = middles(record, self.scale(), today, SOME_DAYS).len() >= ENOUGH_DAYS;
        let of = if some { SOME_DAYS } else { u16::MAX };
        let counts = self.days(record, today, of);
        let noted = middles(record, self.scale(), today, of).into_iter();
        noted.map(|(day, _)| (day, counts.contains(&day))).collect()
    }
}

/// With so many noted days in so many days nothing earlier can matter.
const ENOUGH_DAYS: usize = 20;
const SOME_DAYS: u16 = 60;

/// The last `noted` days of the window with a mood, or that were `found`.
fn last_noted(record: &Record, found: &[Day], today: Day, of: u16, noted: usize) -> Vec<Day> {
    let moods = middles(record, MOOD, today, of).into_iter().map(|(day, _)| day);
    let mut all: Vec<_> = moods.chain(found.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    all.split_off(all.len().saturating_sub(noted))
}

/// Of the last days that [`Pattern::Noted`] looks at, those on which `high`
/// counts and nothing is noted on `beside`.
pub(super) fn open(
    record: &Record,
    today: Day,
    (high, beside): (Mark, &str),
    (noted, of): (usize, u16),
) -> Vec<Day> {
    let mut days = high.days(record, today, of);
    let last = last_noted(record, &days, today, of, noted);
    let known = middles(record, beside, today, of);
    days.retain(|day| last.contains(day) && known.iter().all(|(one, _)| one != day));
    days
}

/// Days of the window with twice the middle of their ratings, oldest first.
fn middles(record: &Record, scale: &str, today: Day, of: u16) -> Vec<(Day, i64)> {
    let days = values(record, scale, today.minus(of.saturating_sub(1)), today);
    days.into_iter().filter_map(|(day, values)| Some((day, diary::median(&values)?))).collect()
}

/// Four times the median of days.
fn median(days: &[(Day, i64)]) -> Option<i64> {
    let values: Vec<_> = days.iter().map(|(_, twice)| *twice).collect();
    diary::median(&values)
}

fn enough(days: Vec<Day>, least: usize) -> Option<Vec<Day>> {
    (days.len() >= least).then_some(days)
}

fn distinct(days: impl Iterator<Item = Day>) -> Vec<Day> {
    let mut days: Vec<_> = days.collect();
    days.dedup();
    days
}

/// Warning signs from a day on, up to another, with their days, oldest first; in
/// small letters, so that the same sign counts once.
fn ticked(record: &Record, to: Option<Day>, from: Day) -> Vec<(Day, String)> {
    let noted = diary::every(record).skip_while(|one| to.is_some_and(|to| one.day > to));
    let noted: Vec<_> = noted.take_while(|one| one.day >= from).collect();
    let signs = |one: &&diary::DiaryEntry| {
        let day = one.day;
        one.signs.iter().map(move |sign| (day, fold(sign))).collect::<Vec<_>>()
    };
    noted.iter().rev().flat_map(signs).collect()
}

/// The days of the two results.
fn unchanged(record: &Record, id: &str, sessions: usize) -> Option<Vec<Day>> {
    let instrument = instrument::find(id)?;
    let (size, cut_off) = (instrument.notable_change?, instrument.cut_offs.first()?);
    let points = trend::points(record, id);
    let last = points.last()?;
    let between = |day: Day| {
        let sessions = record.sessions();
        sessions.iter().filter(|one| one.day > day && one.day <= last.day).count()
    };
    let before = points.iter().rev().find(|one| between(one.day) >= sessions)?;
    let same = last.total.saturating_add(size) > before.total;
    (same && last.total >= cut_off.from).then(|| vec![before.day, last.day])
}
