//! Something to tick, in a word or two.

use yew::Html;

use super::{Value, tag, ticked};

/// Something to tick.
pub(crate) fn chip(name: &'static str, value: &str, text: &str, is: bool) -> Html {
    let input = tag!("input", [("type", "checkbox"), ("name", name)], []);
    let input = ticked(is, Value::value(value.to_owned()), input);
    tag!("label.chip", [input, tag!("bdi", [text.to_owned()])])
}
