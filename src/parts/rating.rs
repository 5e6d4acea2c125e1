//! A scale of numbers, as native radios.

use yew::Html;

use super::{Value, each, tag, ticked};

/// What is asked, and what was picked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rating<'a> {
    /// The name of the radios.
    pub(crate) name: &'static str,
    /// What is asked.
    pub(crate) legend: &'static str,
    /// What 0 and 10 mean.
    pub(crate) ends: (&'static str, &'static str),
    /// What 5 means, where that is said.
    pub(crate) middle: Option<&'static str>,
    /// The choice of no number, where there is one.
    pub(crate) none: Option<&'static str>,
    /// What was picked.
    pub(crate) value: &'a str,
}

const NUMBERS: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/// The numbers from 0 to 10. What an end means stands beside it and is part of
/// its name, so that a screen reader says it too. A fault stands below them: it
/// goes at the next tap, and must not move the numbers then.
pub(crate) fn rating(of: Rating<'_>, fault: Option<Html>) -> Html {
    let choice = |value: &'static str, label: Html| {
        let input = tag!("input", [("type", "radio"), ("name", of.name)], []);
        let input = ticked(of.value == value, Value::value(value), input);
        tag!("label.number", [input, label])
    };
    let none = of.none.map(|text| {
        choice("", tag!("span", [tag!("span", [("aria-hidden", "true")], ["–"]), unseen(text)]))
    });
    let numbers = each(NUMBERS, |number| {
        let means = match number {
            "0" => Some(of.ends.0),
            "5" => of.middle,
            "10" => Some(of.ends.1),
            _ => None,
        };
        choice(number, tag!("span", [number, means.map(unseen)]))
    });
    let end = |at: &'static str, means: &'static str| tag!("span", [tag!("b", [at]), " ", means]);
    let ends = tag!(
        "p.ends",
        [("aria-hidden", "true")],
        [end("0", of.ends.0), of.middle.map(|means| end("5", means)), end("10", of.ends.1)]
    );
    tag!(
        if of.none.is_some() { "fieldset.rating small-too" } else { "fieldset.rating" },
        [("id", ["item-", of.name].concat())],
        [tag!("legend", [of.legend]), tag!("div.numbers", [none, numbers]), ends, fault]
    )
}

fn unseen(text: &'static str) -> Html {
    tag!("span.unseen", [", ", text])
}
