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
    /// The numbers to pick from.
    pub(crate) numbers: &'a [&'static str],
    /// What the first and the last mean.
    pub(crate) ends: (&'static str, &'static str),
    /// What 5 means, where that is said.
    pub(crate) middle: Option<&'static str>,
    /// The choice of no number, where there is one.
    pub(crate) none: Option<&'static str>,
    /// What was picked.
    pub(crate) value: &'a str,
}

/// The numbers of the diary's scales.
pub(crate) const NUMBERS: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/// The numbers. What an end means stands beside it and is part of
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
    let (first, last) = (of.numbers.first(), of.numbers.last());
    let numbers = each(of.numbers, |number| {
        let means = match *number {
            _ if Some(number) == first => Some(of.ends.0),
            _ if Some(number) == last => Some(of.ends.1),
            "5" => of.middle,
            _ => None,
        };
        choice(number, tag!("span", [*number, means.map(unseen)]))
    });
    let end = |at: &'static str, means: &'static str| tag!("span", [tag!("b", [at]), " ", means]);
    let ends = tag!(
        "p.ends",
        [("aria-hidden", "true")],
        [
            first.map(|first| end(first, of.ends.0)),
            of.middle.map(|means| end("5", means)),
            last.map(|last| end(last, of.ends.1)),
        ]
    );
    let kind = match (of.none, of.numbers.len()) {
        (_, ..=5) => "fieldset.rating of-five",
        (Some(_), _) => "fieldset.rating small-too",
        (None, _) => "fieldset.rating",
    };
    tag!(
        kind,
        [("id", ["item-", of.name].concat())],
        [tag!("legend", [of.legend]), tag!("div.numbers", [none, numbers]), ends, fault]
    )
}

fn unseen(text: &'static str) -> Html {
    tag!("span.unseen", [", ", text])
}
