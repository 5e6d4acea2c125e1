//! Whom to call or text. Targets and what is shown come from the table apart,
//! so that a short code is never dialled as an international number.

use doorway_engine::contacts::{self, Country, Emergency, Line, Other};
use doorway_engine::words::Words;
use yew::Html;

use super::{Child, each, group, p, tag};

/// The emergency numbers of a country, or what to do without one.
pub(crate) fn emergency(words: &'static Words, country: Option<&'static Country>) -> Html {
    let numbers = country.map_or(&[][..], |country| country.emergency);
    if numbers.is_empty() {
        return p(words.help.emergency_any);
    }
    let lines = tag!("ul.lines", [each(numbers, |one| number(words, one))]);
    group![lines, p(words.help.emergency_or)]
}

fn number(words: &'static Words, one: &'static Emergency) -> Html {
    let help = &words.help;
    let label = (help.emergency_call)(one.call.display);
    let checked = (help.checked)(one.checked, one.source);
    tag!(
        "li",
        [
            tag!("a.call", [("data-emergency", ""), ("href", one.call.href())], [label]),
            tag!("p.fact", [(help.reaches)(one.reaches), ". ", checked, "."]),
        ]
    )
}

/// One crisis line.
pub(crate) fn card(words: &'static Words, line: &'static Line) -> Html {
    let help = &words.help;
    let calls = each(line.calls, |one| {
        let press = one.press.map(|press| tag!("span.fact press", [(help.press)(press)]));
        group![call(one.href(), (help.call)(one.display)), press]
    });
    let text = line.text.as_ref().map(|text| {
        let label = match text.body {
            Some(body) => (help.text_body)(body, text.display),
            None => (help.text)(text.display),
        };
        call(text.href(), label)
    });
    let chat = line.chat.map(|address| away(address, (help.chat)(line.name)));
    let site = line.site.map(|address| away(address, (help.site)(&shown(address))));
    let ages = line.ages.map(|ages| ((help.ages)(ages) + ". ").node());
    let facts = tag!(
        "p.fact",
        [
            (help.hours)(line.hours),
            ". ",
            (help.languages)(line.languages),
            ". ",
            ages,
            (help.checked)(line.checked, line.source),
            ".",
        ]
    );
    let name = tag!("p.name", [tag!("bdi", [line.name])]);
    tag!("li", [name, calls, text, chat, site, facts])
}

pub(super) fn call(href: String, label: String) -> Html {
    tag!("a.call", [("href", href)], [label])
}

fn away(address: &'static str, label: String) -> Html {
    outside("a.away", address, label.node())
}

pub(super) fn outside(kind: &'static str, address: &'static str, label: Html) -> Html {
    tag!(kind, [("href", address), ("target", "_blank"), ("rel", "noreferrer")], [label])
}

fn shown(address: &'static str) -> String {
    let address = address.strip_prefix("https://").unwrap_or(address);
    address.strip_suffix('/').unwrap_or(address).to_owned()
}

/// Where to look for any other country.
pub(crate) fn elsewhere(words: &'static Words) -> Html {
    let help = &words.help;
    let link = outside("a", contacts::FINDAHELPLINE_LINK, help.elsewhere_link.node());
    tag!("p", [help.elsewhere, " ", link, "."])
}

/// The first line and the first emergency number of a country.
pub(crate) fn first_numbers(words: &'static Words, country: &'static Country) -> Html {
    let help = &words.help;
    let line = country.lines.iter().find_map(|line| line.calls.first());
    let line = line.map(|one| call(one.href(), (help.call)(one.display)));
    tag!("p", [line, first_emergency(country, help.emergency_of)])
}

/// The first emergency number of a country.
pub(super) fn first_emergency(
    country: &'static Country,
    label: fn(&str) -> String,
) -> Option<Html> {
    let one = &country.emergency.first()?.call;
    let label = label(one.display);
    Some(tag!("a.call", [("data-emergency", ""), ("href", one.href())], [label]))
}

/// A number below an emergency.
pub(crate) fn other(words: &'static Words, one: &'static Other) -> Html {
    let help = &words.help;
    let checked = (help.checked)(one.checked, one.source);
    tag!(
        "li",
        [
            tag!("span.name", [tag!("bdi", [one.name])]),
            " ",
            call(one.call.href(), (help.call)(one.call.display)),
            tag!("p.fact", [checked, "."]),
        ]
    )
}

/// Every country with its first numbers in sight, for the page that has no program to choose one;
/// `whole` has all others too, folded.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn every_country(words: &'static Words, whole: bool) -> Html {
    let one = |country: &'static Country| {
        let rest = whole.then(|| {
            let lines = tag!("ul.lines", [each(country.lines, |line| card(words, line))]);
            let summary = tag!("summary", [(words.help.lines)(country.en)]);
            tag!("details", [summary, emergency(words, Some(country)), lines])
        });
        let name = tag!("p.name", [country.en]);
        tag!("li", [name, first_numbers(words, country), rest])
    };
    tag!("ul.lines countries", [each(contacts::countries(), one)])
}
