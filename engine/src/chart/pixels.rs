//! A year, day by day.

use super::values::{Counted, Daily, counted, daily};
use super::{first_noted, length};
use crate::diary::{MOOD, scale};
use crate::moment::{Day, Month};
use crate::record::Record;

/// The year that is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Year {
    /// The 365 days that end today.
    #[default]
    Last,
    /// A year of the calendar.
    Of(i32),
}

/// The drawing.
#[derive(Debug, PartialEq, Eq)]
pub struct Pixels {
    /// The first day.
    pub from: Day,
    /// The last day; not in the future.
    pub to: Day,
    /// The days that have a mood, oldest first.
    pub days: Vec<Daily>,
    /// How many they are, and the median.
    pub counted: Counted,
}

impl Year {
    /// The year before it; `None` when nothing was noted up to its end.
    #[must_use]
    pub fn previous(self, record: &Record, today: Day) -> Option<Self> {
        let year = match self {
            Self::Last => today.parts().0 - 1,
            Self::Of(year) => year - 1,
        };
        (first_noted(record, today)?.parts().0 <= year).then_some(Self::Of(year))
    }

    /// The year after it; `None` for the last one.
    #[must_use]
    pub fn next(self, today: Day) -> Option<Self> {
        match self {
            Self::Last => None,
            Self::Of(year) if year + 1 < today.parts().0 => Some(Self::Of(year + 1)),
            Self::Of(_) => Some(Self::Last),
        }
    }

    /// Its first day, and its last that is not in the future.
    fn span(self, today: Day) -> Option<(Day, Day)> {
        let Self::Of(year) = self else { return Some((today.minus(364), today)) };
        let day = |rest: &str| {
            let year = year.to_string();
            // Stores and forms write years with four digits.
            let zeros = "0000".get(year.len()..)?;
            Day::parse(&[zeros, &year, rest].concat())
        };
        let (from, to) = (day("-01-01")?, day("-12-31")?);
        (from <= today).then_some((from, to.min(today)))
    }
}

impl Pixels {
    /// Draws a year; `None` for one that is still to come.
    #[must_use]
    pub fn of(record: &Record, year: Year, today: Day) -> Option<Self> {
        let (from, to) = year.span(today)?;
        let mood = scale(MOOD)?;
        let days = daily(record, mood, from, to);
        let counted = counted(record, mood, &days, from, to);
        Some(Self { from, to, days, counted })
    }

    /// How many days it has.
    #[must_use]
    pub fn length(&self) -> i64 {
        length(self.from, self.to)
    }

    /// Its months, the first first.
    #[must_use]
    pub fn months(&self) -> Vec<Month> {
        let last = self.to.month();
        let mut months = vec![self.from.month()];
        while let Some(month) = months.last().copied().filter(|month| *month < last) {
            months.push(month.next());
        }
        months
    }

    /// What was rated on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<&Daily> {
        let at = self.days.binary_search_by_key(&day, |one| one.day).ok()?;
        self.days.get(at)
    }
}
