//! The clinic whose page this is, and how to reach it.

use doorway_engine::clinic::{Clinic, Number};
use doorway_engine::words::Words;
use yew::Html;

use super::{each, p, p_of, tag};

/// Name, numbers and hours, under a heading of a level; nothing where nothing is
/// set.
pub(crate) fn clinic_card(
    words: &'static Words,
    clinic: &Clinic,
    heading: &'static str,
) -> Option<Html> {
    if !clinic.is_named() {
        return None;
    }
    let words = words.clinic;
    let title = match clinic.name.as_str() {
        "" => words.yours_unnamed.to_owned(),
        name => (words.yours)(name),
    };
    let call = |number: &Number| {
        let href = ["tel:", &number.dial].concat();
        tag!("li", [tag!("a.call", [("href", href)], [(words.call)(&number.show)])])
    };
    let hours =
        (!clinic.hours.is_empty()).then(|| p((words.answered)(&clinic.hours, &clinic.zone)));
    let after = (!clinic.after_hours.is_empty())
        .then(|| tag!("p", [words.after_hours, " ", tag!("bdi", [clinic.after_hours.clone()])]));
    Some(tag!(
        "section.clinic",
        [("data-clinic", "")],
        [
            tag!(heading, [title]),
            tag!("ul.lines", [each(&clinic.numbers, call)]),
            hours,
            after,
            p_of("fact", words.not_watching),
        ]
    ))
}
