//! Somebody whom a person wrote down, with the ways to reach them.

use doorway_engine::worksheet::Person;
use yew::Html;

use super::{link, tag};
use crate::view::View;

/// A name and a number as they were written, to call and to text where it can be dialled.
pub(crate) fn person(view: View<'_>, of: Person<'_>) -> Html {
    let words = view.words().worksheets;
    let name = if of.name.is_empty() { of.number } else { of.name };
    let way = |scheme: &str, act, text: fn(&str) -> String| {
        let number = of.dialled()?;
        Some(link(Some("small"), Some(act), [scheme, &number].concat(), text(name)))
    };
    tag!(
        "li.person",
        [
            tag!("b", [tag!("bdi", [of.name.to_owned()])]),
            " ",
            tag!("bdi", [of.number.to_owned()]),
            tag!("div.acts", [way("tel:", "call", words.call), way("sms:", "text", words.text)]),
        ]
    )
}
