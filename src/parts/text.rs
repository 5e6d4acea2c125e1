//! The plainest pieces, and buttons and links.

use doorway_engine::app::Event;
use doorway_engine::route::Route;
use yew::Html;

use super::element::{Child, When, each, on, simple, tag};
use crate::view::View;

/// A paragraph.
pub(crate) fn p(text: impl Child) -> Html {
    simple("p", text.node())
}

/// A paragraph of some kind.
pub(crate) fn p_of(kind: &'static str, text: impl Child) -> Html {
    classed(kind, text.node())
}

fn classed(kind: &'static str, text: Html) -> Html {
    tag!("p", [("class", kind)], [text])
}

/// The heading of a screen. It takes the focus when the screen is turned to.
pub(crate) fn h1(text: impl Child) -> Html {
    title(text.node())
}

fn title(text: Html) -> Html {
    tag!("h1", [("tabindex", "-1")], [text])
}

/// A heading.
pub(crate) fn h2(text: impl Child) -> Html {
    simple("h2", text.node())
}

/// A list of sentences.
pub(crate) fn bullets(texts: &[&'static str]) -> Html {
    tag!("ul", [each(texts, |text| tag!("li", [*text]))])
}

/// Where one is on a way of so many steps, drawn: a stroke for each, ink as far as one has come; all
/// of it beyond the last.
pub(crate) fn strokes(at: Option<usize>, of: usize) -> Html {
    let strokes = each(0..of, |nth| {
        let kind = if at.is_some_and(|at| nth > at) { "i" } else { "i.done" };
        let kind = if at == Some(nth) { "i.now" } else { kind };
        tag!(kind, [])
    });
    tag!("p.strokes", [("aria-hidden", "true")], [strokes])
}

/// A part of a screen that is folded, and open on paper.
pub(crate) fn fold(kind: &'static str, title: &'static str, content: Html) -> Html {
    tag!(kind, [tag!("details.fold", [tag!("summary", [title]), content])])
}

/// Something to write on, or what was written.
pub(crate) fn written(label: &'static str, text: Option<String>) -> Html {
    let kind = if text.is_some() { "p.line" } else { "p.line open" };
    let text = tag!("span", [text.unwrap_or_default()]);
    tag!(kind, [tag!("strong", [label]), " ", text])
}

/// A button that does one thing; `act` is its hook.
pub(crate) fn button(view: View<'_>, act: &'static str, text: &'static str, event: Event) -> Html {
    press(view, "button.small", act, None, event, text.node())
}

/// The one button that a screen is there for.
pub(crate) fn main_button(
    view: View<'_>,
    act: &'static str,
    text: &'static str,
    event: Event,
) -> Html {
    press(view, "button.button", act, None, event, text.node())
}

/// A button of some kind; `into` says more of what it leads to.
pub(crate) fn press(
    view: View<'_>,
    kind: &'static str,
    act: &'static str,
    into: Option<&'static str>,
    event: Event,
    text: Html,
) -> Html {
    let button = tag!(kind, [("type", "button"), ("data-act", act), ("data-into", into)], [text]);
    on(When::Click, view.pressed(event), button)
}

/// A link to a screen as a row: what it is called, and a line about it.
pub(crate) fn row(
    act: &'static str,
    route: &Route,
    title: impl Child,
    about: Option<Html>,
) -> Html {
    let lines = tag!("span", [tag!("b", [title.node()]), about.map(|about| tag!("span", [about]))]);
    anchor(None, Some(act), route.fragment(), lines)
}

/// A link to a screen.
pub(crate) fn link(
    kind: Option<&'static str>,
    act: Option<&'static str>,
    href: String,
    text: impl Child,
) -> Html {
    anchor(kind, act, href, text.node())
}

fn anchor(kind: Option<&'static str>, act: Option<&'static str>, href: String, text: Html) -> Html {
    tag!("a", [("class", kind), ("data-act", act), ("href", href)], [text])
}
