//! What a rule looks for over days: in the diary, among warning signs, sessions
//! and results.
//!
//! Windows are local days up to today. A day counts by the middle of its
//! ratings, and one without a rating never counts for anything. So a worse
//! rating in place of another, or one more at the worst end, can only add a
//! rule.

use crate::diary::{self, values};
use crate::instrument;
use crate::moment::Day;
use crate::record::Record;
use crate::trend;
use crate::typed::fold;

/// The name of the choice on which day the person last said that it is hard to
/// manage alone.
pub const HARD: &str = "hard";

/// A rating that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// On this scale, this or lower.
    AtMost(&'static str, i64),
    /// On this scale, this or higher.
    AtLeast(&'static str, i64),
}

/// What must be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Ratings that count, on at least so many days of the last `of`.
    Days {
        /// Which.
        mark: Mark,
        /// The fewest days.
        days: usize,
        /// The window, in days.
        of: u16,
    },
    /// Two of them on the same day, likewise.
    Together {
        /// Which.
        marks: [Mark; 2],
        /// The fewest days.
        days: usize,
        /// The window, in days.
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
    /// A warning sign ticked in the last `of` days.
    Sign {
        /// Its name.
        sign: &'static str,
        /// The window, in days.
        of: u16,
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
            Self::Days { mark, days, of } => enough(mark.days(record, today, of), days),
            Self::Together { marks: [one, other], days, of } => {
                let others = other.days(record, today, of);
                let mut both = one.days(record, today, of);
                both.retain(|day| others.contains(day));
                enough(both, days)
            }
            Self::Fall { scale, by, least, of } => {
                let now = middles(record, scale, today, of);
                let before = middles(record, scale, today.minus(of), of);
                let rated = now.len() >= least && before.len() >= least;
                let fall = median(&before)? - median(&now)?;
                // Medians of medians are counted in quarters of a point.
                (rated && fall >= 4 * by).then(|| now.into_iter().map(|(day, _)| day).collect())
            }
            Self::Sign { sign, of } => {
                let ticked = ticked(record, today, of);
                let days = ticked.into_iter().filter(|(_, one)| one == sign);
                enough(distinct(days.map(|(day, _)| day)), 1)
            }
            Self::Signs { count, of } => {
                let ticked = ticked(record, today, of);
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

impl Mark {
    /// The days of the last `of` up to `today` that count, oldest first.
    pub(super) fn days(self, record: &Record, today: Day, of: u16) -> Vec<Day> {
        let (Self::AtMost(scale, _) | Self::AtLeast(scale, _)) = self;
        let counts = |twice: i64| match self {
            Self::AtMost(_, most) => twice <= 2 * most,
            Self::AtLeast(_, least) => twice >= 2 * least,
        };
        let days = middles(record, scale, today, of);
        days.into_iter().filter(|(_, twice)| counts(*twice)).map(|(day, _)| day).collect()
    }
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

/// Warning signs of the window with their days, oldest first; in small letters,
/// so that the same sign counts once.
fn ticked(record: &Record, today: Day, of: u16) -> Vec<(Day, String)> {
    let from = today.minus(of.saturating_sub(1));
    let noted = diary::every(record).skip_while(|one| one.day > today);
    let noted: Vec<_> = noted.take_while(|one| one.day >= from).collect();
    let signs = |one: &&diary::Noted| {
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
