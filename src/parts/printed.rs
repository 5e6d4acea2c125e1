//! What a printed page has that the screen has elsewhere.

use yew::Html;

use super::clinic_card::clinic_card;
use super::contact_card::{card, elsewhere, emergency};
use super::{each, h2, tag};
use crate::view::View;

/// Numbers to call, on paper alone: there “Help now” can't be pressed.
pub(crate) fn printed_help(view: View<'_>) -> Html {
    let words = view.words();
    let country = view.model.country();
    let lines = country.map_or(&[][..], |country| country.lines);
    tag!(
        "section.printed help",
        [
            h2(words.help.title),
            emergency(words, country),
            tag!("ul.lines", [each(lines, |line| card(words, line))]),
            elsewhere(words),
            clinic_card(words, &view.model.clinic, "h3"),
        ]
    )
}
