//! Fragment → what it asks for.

use crate::link::{Fault, LINK_MARK, Payload};
use crate::route::Route;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use crate::instrument;
    use crate::instrument::phq9::PHQ9;
    use crate::moment::{Day, Month};
    use crate::route::REVIEW;
    use crate::worksheet;

    fn read(fragment: &str) -> Option<Route> {
        Address::parse(fragment).map(|address| address.route)
    }

    #[test]
    fn every_route_reads_back_from_its_fragment() {
        let id = Id::from_entropy([3; 16]);
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
            Route::Tools,
            Route::Diary,
            Route::Month(Month::parse("2024-02").unwrap()),
            Route::Day(Day::parse("2024-02-29").unwrap()),
            Route::Signs,
            Route::Chart,
            Route::Data,
            Route::Guidance,
            Route::Dip,
            Route::Breathe,
            Route::Ground,
            Route::Learn,
            Route::Article(&crate::learn::ALL[0]),
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
    fn no_worksheet_is_called_like_a_tool_that_is_none() {
        for tool in [Route::Breathe, Route::Ground] {
            let path = tool.fragment();
            assert!(worksheet::ALL.iter().all(|one| path != ["#/tools/", one.id].concat()));
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
            "#/signs/1",
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
