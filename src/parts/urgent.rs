//! The first steps of somebody who has done something, or might; folded, so that
//! it works before the program and without scripts.

use doorway_engine::contacts::{For, others};
use yew::Html;

use super::contact_card::{emergency, other};
use super::{each, group, p, tag};
use crate::view::View;

/// One line each: the emergency number, then who can stay.
pub(crate) fn urgent(view: View<'_>) -> Html {
    let words = &view.words().help;
    let country = view.model.country();
    let one = |act: &'static str, title: &'static str, first: Option<Html>, then: Option<Html>| {
        let summary = tag!("summary", [title]);
        let content = group![first, emergency(view.words(), country), then];
        tag!("details.urgent", [("data-urgent", act)], [summary, content])
    };
    let poison = country.map(|country| {
        let lines = each(others(country, For::Poison), |line| other(view.words(), line));
        tag!("ul.lines", [lines])
    });
    group![
        one("self", words.act, None, Some(group![p(words.act_stay), p(words.poison_none), poison])),
        one("others", words.others, Some(p(words.others_away)), None),
    ]
}
