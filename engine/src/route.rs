//! Fragment ↔ route.

use crate::id::Id;
use crate::instrument::{self, Instrument, Item};
use crate::moment::{Day, Month};

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Home,
    /// `#/check/<instrument>`
    Check(&'static Instrument),
    /// `#/check/<instrument>/<item>`: one question at a time
    Item(&'static Instrument, &'static Item),
    /// `#/check/<instrument>/review`: all answers, to check
    Review(&'static Instrument),
    /// `#/paper/<instrument>`, to fill in by hand, or
    /// `#/paper/<instrument>/<id>`, filled in
    Paper(&'static Instrument, Option<Id>),
    /// `#/result/<instrument>/<id>`
    Result(&'static Instrument, Id),
    /// `#/history`
    History,
    /// `#/sessions`
    Sessions,
    /// `#/diary`
    Diary,
    /// `#/diary/<year>-<month>`: the diary, at a month
    Month(Month),
    /// `#/diary/<year>-<month>-<day>`: a day of it
    Day(Day),
    /// `#/signs`: warning signs to watch for
    Signs,
    /// `#/chart`
    Chart,
    /// `#/data`: files to keep elsewhere
    Data,
    /// `#/guidance`
    Guidance,
    /// `#/dip`: a dip or a return?
    Dip,
    /// `#/clinic`: settings for a clinic, and what it puts on its site
    Clinic,
    /// `#/help`
    Help,
}

/// The step after the last question. No item has this id.
pub(crate) const REVIEW: &str = "review";

impl Route {
    /// Reads the path of a fragment. `None` means unknown.
    pub(crate) fn parse(path: &str) -> Option<Self> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let mut steps = path.split('/');
        let route = match (steps.next()?, steps.next(), steps.next()) {
            ("", None, None) => Self::Home,
            ("check", Some(id), None) => Self::Check(instrument::find(id)?),
            ("check", Some(id), Some(REVIEW)) => Self::Review(instrument::find(id)?),
            ("check", Some(id), Some(item)) => {
                let instrument = instrument::find(id)?;
                Self::Item(instrument, instrument.item(item)?)
            }
            ("paper", Some(id), None) => Self::Paper(instrument::find(id)?, None),
            ("paper", Some(instrument), Some(id)) => {
                Self::Paper(instrument::find(instrument)?, Some(Id::parse(id)?))
            }
            ("result", Some(instrument), Some(id)) => {
                Self::Result(instrument::find(instrument)?, Id::parse(id)?)
            }
            ("history", None, None) => Self::History,
            ("sessions", None, None) => Self::Sessions,
            ("diary", None, None) => Self::Diary,
            ("diary", Some(at), None) => match Day::parse(at) {
                Some(day) => Self::Day(day),
                None => Self::Month(Month::parse(at)?),
            },
            ("signs", None, None) => Self::Signs,
            ("chart", None, None) => Self::Chart,
            ("data", None, None) => Self::Data,
            ("guidance", None, None) => Self::Guidance,
            ("dip", None, None) => Self::Dip,
            ("clinic", None, None) => Self::Clinic,
            ("help", None, None) => Self::Help,
            _ => return None,
        };
        steps.next().is_none().then_some(route)
    }

    /// Whether this is the diary, at whichever month, or a day of it.
    #[must_use]
    pub const fn is_of_diary(&self) -> bool {
        matches!(self, Self::Diary | Self::Month(_) | Self::Day(_))
    }

    /// Whether the next screen is this one with its calendar at a month. All else stays as and
    /// where it is.
    #[must_use]
    pub const fn turns_to(&self, next: &Self) -> bool {
        matches!((self, next), (Self::Diary | Self::Month(_), Self::Month(_)))
    }

    /// The fragment of this route, with its `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Check(instrument) => ["#/check/", instrument.id].concat(),
            Self::Item(instrument, item) => ["#/check/", instrument.id, "/", item.id].concat(),
            Self::Review(instrument) => ["#/check/", instrument.id, "/", REVIEW].concat(),
            Self::Paper(instrument, None) => ["#/paper/", instrument.id].concat(),
            Self::Paper(instrument, Some(id)) => {
                ["#/paper/", instrument.id, "/", id.as_str()].concat()
            }
            Self::Result(instrument, id) => ["#/result/", instrument.id, "/", id.as_str()].concat(),
            Self::History => "#/history".to_owned(),
            Self::Sessions => "#/sessions".to_owned(),
            Self::Diary => "#/diary".to_owned(),
            Self::Month(month) => ["#/diary/", &month.iso()].concat(),
            Self::Day(day) => ["#/diary/", &day.iso()].concat(),
            Self::Signs => "#/signs".to_owned(),
            Self::Chart => "#/chart".to_owned(),
            Self::Data => "#/data".to_owned(),
            Self::Guidance => "#/guidance".to_owned(),
            Self::Dip => "#/dip".to_owned(),
            Self::Clinic => "#/clinic".to_owned(),
            Self::Help => "#/help".to_owned(),
        }
    }
}
