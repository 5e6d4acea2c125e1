//! Looking through the diary: the calendar and the list.

use super::state::browse::LISTED;
use super::{Effect, Focus, Model};
use crate::diary::{self, DiaryEntry, Found};
use crate::moment::{Day, Month};
use crate::route::Route;

/// What can happen in the calendar and the list of the diary.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key that moves through the calendar was pressed.
    CalendarMoved(Move),
    /// Something was typed into the search of the diary: what stands there now.
    SearchTyped(String),
    /// More of the list was asked for.
    MoreShown,
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::CalendarMoved(way) => moved(model, way),
        Event::SearchTyped(text) => searched(model, text),
        Event::MoreShown => more_shown(model),
    }
}

/// Where a key of the calendar leads, as the ARIA practices have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// So many days on, or back below 0.
    Days(i8),
    /// To the first day of the week.
    WeekStart,
    /// To its last day.
    WeekEnd,
    /// So many months on, or back below 0; to the same day, as far as there is
    /// one.
    Months(i8),
}

impl Move {
    /// The move of a key, by its name in the browser; Shift makes months years.
    #[must_use]
    pub fn by_key(key: &str, shift: bool) -> Option<Self> {
        let months = if shift { 12 } else { 1 };
        Some(match key {
            "ArrowLeft" => Self::Days(-1),
            "ArrowRight" => Self::Days(1),
            "ArrowUp" => Self::Days(-7),
            "ArrowDown" => Self::Days(7),
            "Home" => Self::WeekStart,
            "End" => Self::WeekEnd,
            "PageUp" => Self::Months(-months),
            "PageDown" => Self::Months(months),
            _ => return None,
        })
    }

    /// Where it leads from `day`.
    #[must_use]
    pub fn from(self, day: Day) -> Day {
        let weekday = day.weekday();
        match self {
            Self::Days(days) => shift(day, days),
            Self::WeekStart => day.minus(u16::from(weekday - 1)),
            Self::WeekEnd => day.plus(u16::from(7 - weekday)),
            Self::Months(months) => {
                let mut month = day.month();
                for _ in 0..months.unsigned_abs() {
                    month = if months < 0 { month.previous() } else { month.next() };
                }
                let (_, _, at) = day.parts();
                month.first().plus(u16::from(at.min(month.length())) - 1)
            }
        }
    }
}

fn shift(day: Day, days: i8) -> Day {
    let by = u16::from(days.unsigned_abs());
    if days < 0 { day.minus(by) } else { day.plus(by) }
}

/// The days that the list shows.
#[derive(Debug)]
pub struct Listed<'a> {
    /// Days with their entries, newest first.
    pub days: Vec<(Day, Vec<&'a DiaryEntry>)>,
    /// There are more.
    pub more: bool,
}

impl Model {
    /// The month that the diary shows; `None` under a clock beyond all
    /// calendars.
    #[must_use]
    pub fn month(&self) -> Option<Month> {
        match self.route {
            Route::Month(month) => Some(month),
            Route::Day(day) => Some(day.month()),
            _ => self.today().map(Day::month),
        }
    }

    /// The one day of the calendar that the tab key leads to.
    #[must_use]
    pub fn calendar_day(&self) -> Option<Day> {
        let month = self.month()?;
        let here = |day: &Day| day.month() == month;
        self.browsing.at.filter(here).or_else(|| self.today().filter(here)).or(Some(month.first()))
    }

    /// The days of the list. Today stands above the calendar.
    #[must_use]
    pub fn listed(&self) -> Listed<'_> {
        let mut days = diary::days(&self.record);
        days.retain(|(day, _)| Some(*day) != self.today());
        let more = days.len() > self.browsing.listed;
        days.truncate(self.browsing.listed);
        Listed { days, more }
    }

    /// What is searched for in the diary; `None` where nothing is.
    #[must_use]
    pub fn found(&self) -> Option<Found<'_>> {
        let text = &self.browsing.text;
        (!text.trim().is_empty()).then(|| diary::search(&self.record, text))
    }
}

/// [`Event::CalendarMoved`].
pub(super) fn moved(model: &mut Model, way: Move) -> Vec<Effect> {
    let (Some(day), Some(month)) = (model.calendar_day(), model.month()) else {
        return Vec::new();
    };
    let day = way.from(day);
    model.browsing.at = Some(day);
    let mut effects = Vec::new();
    if day.month() != month {
        let route = Route::Month(day.month());
        model.show(route.clone());
        effects.push(Effect::Replace(route));
    }
    effects.push(Effect::Focus(Focus::Day(day)));
    effects
}

/// [`Event::SearchTyped`].
pub(super) fn searched(model: &mut Model, text: String) -> Vec<Effect> {
    model.browsing.text = text;
    Vec::new()
}

/// [`Event::MoreShown`].
pub(super) const fn more_shown(model: &mut Model) -> Vec<Effect> {
    model.browsing.listed += LISTED;
    Vec::new()
}
