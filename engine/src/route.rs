//! Fragment ↔ route.

use crate::id::Id;
use crate::instrument::{self, Instrument};

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Home,
    /// `#/check/<instrument>`
    Check(&'static Instrument),
    /// `#/result/<instrument>/<id>`
    Result(&'static Instrument, Id),
    /// `#/history`
    History,
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
}

/// What stands between a route and the payload of a link made for sharing. This
/// release reads only that it is there; a payload has nothing to say to it.
pub const LINK_MARK: &str = "#c1.";

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
        let (path, link) = match fragment.split_once(LINK_MARK) {
            Some((path, _payload)) => (path, true),
            None => (fragment, false),
        };
        Route::parse(path).map(|route| Self { route, link })
    }
}

impl Route {
    fn parse(path: &str) -> Option<Self> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let mut steps = path.split('/');
        let route = match (steps.next()?, steps.next(), steps.next()) {
            ("", None, None) => Self::Home,
            ("check", Some(id), None) => Self::Check(instrument::find(id)?),
            ("result", Some(instrument), Some(id)) => {
                Self::Result(instrument::find(instrument)?, Id::parse(id)?)
            }
            ("history", None, None) => Self::History,
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
            Self::Result(instrument, id) => ["#/result/", instrument.id, "/", id.as_str()].concat(),
            Self::History => "#/history".to_owned(),
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
            Route::Result(&PHQ9, id),
            Route::History,
            Route::Help,
        ] {
            assert_eq!(read(&route.fragment()), Some(route));
        }
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
