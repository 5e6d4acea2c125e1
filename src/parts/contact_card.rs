//! Whom to call or text. Targets and what is shown come from the table apart,
//! so that a short code is never dialled as an international number.

use doorway_engine::contacts::{self, Country, Emergency, Line};
use doorway_engine::words::Words;
use yew::{Html, html};

/// The emergency numbers of a country, or what to do without one.
pub(crate) fn emergency(words: &'static Words, country: Option<&'static Country>) -> Html {
    let numbers = country.map_or(&[][..], |country| country.emergency);
    html! {
        <>
            if numbers.is_empty() {
                { super::p(words.help.emergency_any) }
            } else {
                <ul class="lines">{ for numbers.iter().map(|one| number(words, one)) }</ul>
                { super::p(words.help.emergency_or) }
            }
        </>
    }
}

fn number(words: &'static Words, one: &'static Emergency) -> Html {
    let help = &words.help;
    html! {
        <li>
            <a class="call" data-emergency="" href={one.call.href()}>{ (help.emergency_call)(one.call.display) }</a>
            <p class="fact">{ (help.reaches)(one.reaches) }{ ". " }{ (help.checked)(one.checked) }{ "." }</p>
        </li>
    }
}

/// One crisis line.
pub(crate) fn card(words: &'static Words, line: &'static Line) -> Html {
    let help = &words.help;
    let calls = line.calls.iter().map(|call| {
        html! {
            <>
                <a class="call" href={call.href()}>{ (help.call)(call.display) }</a>
                if let Some(press) = call.press {
                    <span class="fact press">{ (help.press)(press) }</span>
                }
            </>
        }
    });
    let text = line.text.as_ref().map(|text| {
        let label = match text.body {
            Some(body) => (help.text_body)(body, text.display),
            None => (help.text)(text.display),
        };
        html! { <a class="call" href={text.href()}>{ label }</a> }
    });
    let away = |address: &'static str, label: String| {
        html! { <a class="away" href={address} target="_blank" rel="noreferrer">{ label }</a> }
    };
    let shown = |address: &'static str| {
        address.trim_start_matches("https://").trim_end_matches('/').to_owned()
    };
    html! {
        <li>
            <p class="name"><bdi>{ line.name }</bdi></p>
            { for calls }
            { for text }
            { for line.chat.map(|address| away(address, (help.chat)(line.name))) }
            { for line.site.map(|address| away(address, (help.site)(&shown(address)))) }
            <p class="fact">
                { (help.hours)(line.hours) }{ ". " }{ (help.languages)(line.languages) }{ ". " }
                { for line.ages.map(|ages| (help.ages)(ages) + ". ") }
                { (help.checked)(line.checked) }{ "." }
            </p>
        </li>
    }
}

/// Where to look for any other country.
pub(crate) fn elsewhere(words: &'static Words) -> Html {
    html! {
        <p>
            { words.help.elsewhere }{ " " }
            <a href={contacts::FINDAHELPLINE_LINK} target="_blank" rel="noreferrer">{ words.help.elsewhere_link }</a>
            { "." }
        </p>
    }
}

/// Every country with its first numbers in sight, the rest folded: for the page
/// that has no program to choose one.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn every_country(words: &'static Words) -> Html {
    let help = &words.help;
    let first = |country: &'static Country| {
        let line = country.lines.first();
        let call = line.and_then(|line| line.calls.first()).map(|call| {
            html! { <a class="call" href={call.href()}>{ (help.call)(call.display) }</a> }
        });
        let emergency = country.emergency.first().map(|one| {
            html! {
                <a class="call" data-emergency="" href={one.call.href()}>
                    { (help.emergency_of)(one.call.display) }
                </a>
            }
        });
        html! { <p>{ for call }{ for emergency }</p> }
    };
    let one = |country: &'static Country| {
        html! {
            <li>
                { super::p_of("name", country.en) }
                { first(country) }
                <details>
                    <summary>{ (help.lines)(country.en) }</summary>
                    { emergency(words, Some(country)) }
                    <ul class="lines">{ for country.lines.iter().map(|line| card(words, line)) }</ul>
                </details>
            </li>
        }
    };
    html! {
        <ul class="lines countries">{ for contacts::countries().iter().map(one) }</ul>
    }
}
