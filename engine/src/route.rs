//! Fragment ↔ route.

use crate::id::Id;
use crate::instrument::{self, Instrument, Item};
use crate::link::{Fault, Payload};
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

/// What an address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The screen.
    pub route: Route,
    /// The address carries the mark of a link made for sharing. Such a visit
    /// keeps nothing unless the person says so.
    pub link: bool,
    /// What the link says, if it says more than its address.
    pub payload: Option<Result<Payload, Fault>>,
}

/// What stands between a route and the payload of a link made for sharing.
pub const LINK_MARK: &str = "#c1.";

/// The step after the last question. No item has this id.
const REVIEW: &str = "review";

/// The longest fragment that is read at all.
const LONGEST: usize = 2_000;

impl Address {
    /// Reads a fragment, with or without its `#`. `None` means unknown.
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Self> {
        if fragment.len() > LONGEST {
            return None;
        }
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, said) = match fragment.split_once(LINK_MARK) {
            Some((path, said)) => (path, Some(said)),
            None => (fragment, None),
        };
        let route = Route::parse(path)?;
        let payload = said.filter(|said| !said.is_empty()).map(|said| {
            let payload = Payload::read(said)?;
            if payload.fits(&route) { Ok(payload) } else { Err(Fault::Damaged) }
        });
        Some(Self { route, link: said.is_some(), payload })
    }
}

impl Route {
    fn parse(path: &str) -> Option<Self> {
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
            Self::Chart => "#/chart".to_owned(),
            Self::Data => "#/data".to_owned(),
            Self::Guidance => "#/guidance".to_owned(),
            Self::Dip => "#/dip".to_owned(),
            Self::Clinic => "#/clinic".to_owned(),
            Self::Help => "#/help".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::phq9::PHQ9;

    fn read(fragment: &str) -> Option<Route> {
        Address::parse(fragment).map(|address| address.route)
    }

    #[test]
    fn every_route_reads_back_from_its_fragment() {
        let id = Id::from_dice([3; 16]);
        for route in [
            Route::Home,
            Route::Check(&PHQ9),
            Route::Item(&PHQ9, &PHQ9.items[9]),
            Route::Review(&PHQ9),
            Route::Paper(&PHQ9, None),
            Route::Paper(&PHQ9, Some(id.clone())),
            Route::Result(&PHQ9, id),
            Route::History,
            Route::Sessions,
            Route::Diary,
            Route::Month(Month::parse("2024-02").unwrap()),
            Route::Day(Day::parse("2024-02-29").unwrap()),
            Route::Chart,
            Route::Data,
            Route::Guidance,
            Route::Dip,
            Route::Clinic,
            Route::Help,
        ] {
            assert_eq!(read(&route.fragment()), Some(route));
        }
    }

    #[test]
    fn no_item_is_called_like_the_step_after_the_last() {
        assert!(instrument::ALL.iter().all(|one| one.item(REVIEW).is_none()));
    }

    #[test]
    fn an_empty_fragment_is_home_and_an_unknown_one_is_not_guessed() {
        assert_eq!(read(""), Some(Route::Home));
        assert_eq!(read("#"), Some(Route::Home));
        for unknown in [
            "#/nowhere",
            "#/check",
            "#/check/phq10",
            "#/check/phq9/more",
            "#/result/phq9",
            "#/result/phq9/<script>",
            "#/help/x",
            "#/diary/2026",
            "#/diary/2026-02-30",
            "#/diary/2026-02/1",
            "#javascript:alert(1)",
        ] {
            assert_eq!(read(unknown), None, "{unknown}");
        }
        assert_eq!(read(&"#/check/".repeat(300)), None);
    }

    #[test]
    fn a_link_made_for_sharing_is_told_by_its_mark() {
        let link = |fragment| Address::parse(fragment).map(|address| address.link);
        assert_eq!(link("#/check/phq9"), Some(false));
        assert_eq!(link("#/check/phq9#c1."), Some(true));
        assert_eq!(link("#/check/phq9#c1.whatever/it/says"), Some(true));
        assert_eq!(link("#/nowhere#c1."), None);
    }
}
