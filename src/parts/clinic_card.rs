//! The clinic whose page this is, and how to reach it.

use doorway_engine::clinic::{Clinic, Number};
use doorway_engine::words::Words;
use yew::Html;

use super::{each, p, p_of, tag};

/// The numbers alone; nothing where none is set.
pub(crate) fn clinic_numbers(words: &'static Words, clinic: &Clinic) -> Option<Html> {
    let call = |number: &Number| {
        let href = ["tel:", &number.dial].concat();
        tag!("li", [tag!("a.call", [("href", href)], [(words.clinic.call)(&number.show)])])
    };
    let numbers = (!clinic.numbers.is_empty()).then_some(&clinic.numbers)?;
    Some(tag!("ul.lines", [each(numbers, call)]))
}

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
    let numbers = clinic_numbers(words, clinic);
    let words = words.clinic;
    let title = match clinic.name.as_str() {
        "" => words.yours_unnamed.to_owned(),
        name => (words.yours)(name),
    };
    let hours =
        (!clinic.hours.is_empty()).then(|| p((words.answered)(&clinic.hours, &clinic.zone)));
    let after = (!clinic.after_hours.is_empty())
        .then(|| tag!("p", [words.after_hours, " ", tag!("bdi", [clinic.after_hours.clone()])]));
    Some(tag!(
        "section.clinic",
        [("data-clinic", "")],
        [tag!(heading, [title]), numbers, hours, after, p_of("fact", words.not_watching),]
    ))
}
