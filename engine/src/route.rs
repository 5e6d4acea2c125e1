//! Fragment ↔ route.

use crate::id::Id;
use crate::instrument::{self, Instrument, Item};
use crate::learn::{self, Article};
use crate::moment::{Day, Month};
use crate::worksheet::{self, Worksheet};

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
    /// `#/tools`
    Tools,
    /// `#/tools/day`: the day of a session
    SessionDay,
    /// `#/tools/<worksheet>`, to write a new one, or
    /// `#/tools/<worksheet>/<id>/change`; behind it `/<number>` from the second section on,
    /// where one is shown at a time.
    Worksheet(&'static Worksheet, Option<Id>, usize),
    /// `#/tools/<worksheet>/<id>`: one that was written, to read.
    Written(&'static Worksheet, Id),
    /// `#/tools/breathe`: paced breathing
    Breathe,
    /// `#/tools/ground`: text to follow
    Ground,
    /// `#/chart`
    Chart,
    /// `#/data`: files to keep elsewhere
    Data,
    /// `#/guidance`
    Guidance,
    /// `#/dip`: a dip or a return?
    Dip,
    /// `#/learn`: articles to read
    Learn,
    /// `#/learn/<article>`
    Article(&'static Article),
    /// `#/clinic`: settings for a clinic, and what it puts on its site
    Clinic,
    /// `#/help`
    Help,
}

/// The screens of tools.
const TOOLS: &str = "#/tools";
/// The tool for the day of a session. No worksheet has this id.
const DAY: &str = "day";
/// The names of the tools that are no worksheets.
const BREATHE: &str = "breathe";
const GROUND: &str = "ground";
/// The articles.
const LEARN: &str = "#/learn";
/// What stands behind the id of a worksheet that is being changed.
const CHANGE: &str = "change";

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
            ("tools", None, None) => Self::Tools,
            ("tools", Some(DAY), None) => Self::SessionDay,
            ("tools", Some(BREATHE), None) => Self::Breathe,
            ("tools", Some(GROUND), None) => Self::Ground,
            ("tools", Some(id), at) => {
                let (third, fourth) = (steps.next(), steps.next());
                Self::of_worksheet(worksheet::find(id)?, [at, third, fourth])?
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
            ("learn", None, None) => Self::Learn,
            ("learn", Some(id), None) => Self::Article(learn::find(id)?),
            ("clinic", None, None) => Self::Clinic,
            ("help", None, None) => Self::Help,
            _ => return None,
        };
        steps.next().is_none().then_some(route)
    }

    fn of_worksheet(worksheet: &'static Worksheet, steps: [Option<&str>; 3]) -> Option<Self> {
        let number = |text: &str| {
            // A longer one is the id of an entry, which may begin with zeros.
            let number = text.parse().ok().filter(|_| text.len() < 3)?;
            (1..=worksheet.sections.len()).contains(&number).then_some(number - 1)
        };
        let change = |id| Some(Some(Id::parse(id)?));
        Some(match steps {
            [None, ..] => Self::Worksheet(worksheet, None, 0),
            [Some(at), None, None] => match number(at) {
                Some(at) => Self::Worksheet(worksheet, None, at),
                None => Self::Written(worksheet, Id::parse(at)?),
            },
            [Some(id), Some(CHANGE), None] => Self::Worksheet(worksheet, change(id)?, 0),
            [Some(id), Some(CHANGE), Some(at)] => {
                Self::Worksheet(worksheet, change(id)?, number(at)?)
            }
            _ => return None,
        })
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
            Self::Tools => TOOLS.to_owned(),
            Self::SessionDay => [TOOLS, "/", DAY].concat(),
            Self::Worksheet(worksheet, id, section) => {
                let number = (*section > 0).then(|| (section + 1).to_string());
                let id = id.iter().flat_map(|id| [id.as_str(), CHANGE]);
                let steps = [worksheet.id].into_iter().chain(id).chain(number.as_deref());
                steps.fold(TOOLS.to_owned(), |path, step| [&path, "/", step].concat())
            }
            Self::Written(worksheet, id) => [TOOLS, "/", worksheet.id, "/", id.as_str()].concat(),
            Self::Breathe => [TOOLS, "/", BREATHE].concat(),
            Self::Ground => [TOOLS, "/", GROUND].concat(),
            Self::Chart => "#/chart".to_owned(),
            Self::Data => "#/data".to_owned(),
            Self::Guidance => "#/guidance".to_owned(),
            Self::Dip => "#/dip".to_owned(),
            Self::Learn => LEARN.to_owned(),
            Self::Article(article) => [LEARN, "/", article.id].concat(),
            Self::Clinic => "#/clinic".to_owned(),
            Self::Help => "#/help".to_owned(),
        }
    }
}
