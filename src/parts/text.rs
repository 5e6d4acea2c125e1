//! The plainest pieces. As functions they are in the program once, where the
//! macro would write them out at every place.

use doorway_engine::app::Event;
use yew::{AttrValue, Html, html};

use crate::view::View;

/// A paragraph.
pub(crate) fn p(text: impl Into<AttrValue>) -> Html {
    paragraph(None, text.into())
}

/// A paragraph of some kind.
pub(crate) fn p_of(kind: &'static str, text: impl Into<AttrValue>) -> Html {
    paragraph(Some(kind), text.into())
}

fn paragraph(kind: Option<&'static str>, text: AttrValue) -> Html {
    html! { <p class={kind}>{ text }</p> }
}

/// The heading of a screen. It takes the focus when the screen is turned to.
pub(crate) fn h1(text: impl Into<AttrValue>) -> Html {
    title(text.into())
}

fn title(text: AttrValue) -> Html {
    html! { <h1 tabindex="-1">{ text }</h1> }
}

/// A heading of some level.
pub(crate) type Heading = fn(AttrValue) -> Html;

/// A heading.
pub(crate) fn h2(text: AttrValue) -> Html {
    html! { <h2>{ text }</h2> }
}

/// A lower heading.
pub(crate) fn h3(text: AttrValue) -> Html {
    html! { <h3>{ text }</h3> }
}

/// A list of sentences.
pub(crate) fn bullets(texts: &'static [&'static str]) -> Html {
    html! { <ul>{ for texts.iter().map(|text| html! { <li>{ *text }</li> }) }</ul> }
}

/// A button that does one thing; `act` is its hook.
pub(crate) fn button(view: View<'_>, act: &'static str, text: &'static str, event: Event) -> Html {
    html! {
        <button type="button" class="small" data-act={act} onclick={view.pressed(event)}>{ text }</button>
    }
}

/// The one button that a screen is there for.
pub(crate) fn main_button(
    view: View<'_>,
    act: &'static str,
    text: &'static str,
    event: Event,
) -> Html {
    html! {
        <button type="button" class="button" data-act={act} onclick={view.pressed(event)}>{ text }</button>
    }
}

/// A link to a screen.
pub(crate) fn link(
    kind: Option<&'static str>,
    act: Option<&'static str>,
    href: String,
    text: impl Into<AttrValue>,
) -> Html {
    anchor(kind, act, href, text.into())
}

fn anchor(
    kind: Option<&'static str>,
    act: Option<&'static str>,
    href: String,
    text: AttrValue,
) -> Html {
    html! { <a class={kind} data-act={act} href={href}>{ text }</a> }
}
