//! Where the person is, and whom to call there below an emergency.

use doorway_engine::app::settings;
use doorway_engine::contacts::{Country, For, others};
use yew::Html;

use super::contact_card::{emergency, first_numbers, other};
use super::{Child, button, each, group, p, press, tag};
use crate::view::View;

/// Where it isn't known: asked, with the numbers of each country that it may be.
pub(crate) fn asked_place(view: View<'_>, heading: &'static str) -> Option<Html> {
    let words = &view.words().help;
    let perhaps = view.model.asks_place()?;
    let one = |country: &&'static Country| {
        let yes = settings::Event::CountryChosen(country.code.to_owned()).into();
        tag!(
            "li",
            [("data-place", country.code)],
            [
                tag!("p.name", [(words.place_in)(country.en)]),
                first_numbers(view.words(), country),
                press(
                    view,
                    "button.small",
                    "place",
                    None,
                    yes,
                    (words.place_yes)(country.en).node()
                ),
            ]
        )
    };
    let other = settings::Event::CountryChosen(String::new()).into();
    let other = (!perhaps.is_empty()).then(|| button(view, "place", words.place_other, other));
    Some(tag!(
        "section.place",
        [tag!(heading, [words.place]), tag!("ul.lines", [each(perhaps, one)]), other]
    ))
}

/// Below an emergency, for whoever has no provider yet or reaches none.
pub(crate) fn no_provider(view: View<'_>, heading: &'static str) -> Html {
    let title = tag!(heading, [view.words().help.no_provider]);
    tag!("section.no-provider", [title, others_to_ask(view)])
}

/// The same, folded.
pub(crate) fn no_provider_folded(view: View<'_>) -> Html {
    let title = tag!("summary", [view.words().help.no_provider]);
    tag!("details.no-provider", [title, others_to_ask(view)])
}

fn others_to_ask(view: View<'_>) -> Html {
    let words = &view.words().help;
    let ways = tag!(
        "ul",
        [
            tag!("li", [words.doctor]),
            lines(view, For::Health, words.health, words.health_none),
            tag!("li", [words.urgent_care]),
            poison_line(view),
            tag!("li", [words.cannot_wait, emergency(view.words(), view.model.country())]),
        ]
    );
    group![p(words.no_provider_about), ways]
}

/// Whom to ask where too much was taken.
fn poison_line(view: View<'_>) -> Html {
    let words = &view.words().help;
    lines(view, For::Poison, words.poison, words.poison_none)
}

/// The same by itself, below a reason that speaks of it.
pub(crate) fn poison(view: View<'_>) -> Html {
    tag!("ul.poison", [poison_line(view)])
}

/// The lines of this kind in the country, or what to do where none is known.
fn lines(view: View<'_>, of: For, some: &'static str, none: &'static str) -> Html {
    let country = view.model.country();
    let mut lines = country.into_iter().flat_map(|country| others(country, of)).peekable();
    if lines.peek().is_none() {
        return tag!("li", [none]);
    }
    tag!("li", [some, tag!("ul.lines", [each(lines, |line| other(view.words(), line))])])
}
