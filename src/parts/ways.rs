//! The first ways to somebody: what stands first wherever an answer has called for
//! help.

use doorway_engine::contacts::{self, Country};
use doorway_engine::guidance::Tier;
use yew::Html;

use super::contact_card::{call, first_emergency, outside};
use super::{Child, each, p_of, tag};
use crate::view::View;

/// At the head of a panel, as urgent as what was ticked, and where lines are named.
pub(crate) fn ways(view: View<'_>, tier: Tier) -> Html {
    let Some(country) = view.model.country() else {
        let advice = p_of("fact", view.words().help.emergency_any);
        return tag!("div.ways", [advice, anywhere(view)]);
    };
    let (first, line) = first_ways(view, country, tier == Tier::Emergency);
    tag!("div.ways", [each(first, |one| one), line.map(|line| tag!("div.line", [line]))])
}

/// A call and a text, as wide as there is room, and the emergency number for the
/// line below; where that comes first, the text stands there instead.
pub(super) fn first_ways(
    view: View<'_>,
    country: &'static Country,
    emergency_first: bool,
) -> (Vec<Html>, Option<Html>) {
    let words = &view.words().help;
    let mut lines = reach(view, country);
    if !emergency_first {
        return (lines, first_emergency(country, words.danger));
    }
    let second = lines.pop();
    lines.splice(0..0, first_emergency(country, words.emergency_call));
    (lines, second)
}

/// Where to look in any country.
pub(super) fn anywhere(view: View<'_>) -> Html {
    let name = view.words().help.elsewhere_link.node();
    outside("a.call", contacts::FINDAHELPLINE_LINK, name)
}

/// Two ways to a person of this country: a call, and a text, or else what there
/// is in its place.
fn reach(view: View<'_>, country: &'static Country) -> Vec<Html> {
    let words = &view.words().help;
    let calls = country.lines.iter().flat_map(|line| line.calls);
    let mut calls = calls.map(|one| call(one.href(), (words.call)(one.display)));
    let texts = country.lines.iter().filter_map(|line| line.text.as_ref());
    let mut texts = texts.map(|text| {
        let label = match text.body {
            Some(body) => (words.text_body)(body, text.display),
            None => (words.text)(text.display),
        };
        call(text.href(), label)
    });
    let first: Vec<_> = calls.next().into_iter().chain(texts.next()).collect();
    first.into_iter().chain(calls).chain(texts).chain([anywhere(view)]).take(2).collect()
}
