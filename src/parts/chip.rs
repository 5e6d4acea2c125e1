//! Something to pick or tick.

use yew::Html;

use super::{Child, Value, tag, ticked};

/// A radio or a box (the `kind`) in a row of its own, with what it stands for.
pub(crate) fn option(
    kind: &'static str,
    name: &str,
    value: &str,
    is: bool,
    text: impl Child,
) -> Html {
    row(kind, name, value, is, text.node())
}

#[inline(never)]
fn row(kind: &'static str, name: &str, value: &str, is: bool, text: Html) -> Html {
    let input = tag!("input", [("type", kind), ("name", name.to_owned())], []);
    let input = ticked(is, Value::value(value.to_owned()), input);
    tag!("label.choice", [input, tag!("span", [text])])
}

/// Something to tick, in a word or two.
pub(crate) fn chip(name: &'static str, value: &str, text: &str, is: bool) -> Html {
    let input = tag!("input", [("type", "checkbox"), ("name", name)], []);
    let input = ticked(is, Value::value(value.to_owned()), input);
    tag!("label.chip", [input, tag!("bdi", [text.to_owned()])])
}
