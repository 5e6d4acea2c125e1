//! Help: the panel that an answer opens, and what the help page shares with it.

use doorway_engine::app::Event;
use doorway_engine::contacts;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event as DomEvent, Html, html};

use super::contact_card::{card, elsewhere, emergency};
use crate::parts::Heading;
use crate::view::View;

/// The panel; `announced` where it opens while the questions are answered. Folded, it leaves one line with the way back, and it is whole in
/// print either way.
pub(crate) fn help_panel(view: View<'_>, announced: bool) -> Html {
    let words = &view.words().help;
    let folded = view.model.help_folded;
    html! {
        <section class="help panel" data-help="" data-tier="now" aria-labelledby="help-panel-title"
            data-folded={folded.then_some("true")} key="help">
            if announced {
                <p class="unseen" role="alert">{ words.opened }</p>
            }
            if folded {
                <p class="folded">
                    { words.folded }{ " " }
                    { super::button(view, "open-help", words.open, Event::HelpFolded(false)) }
                </p>
            }
            <div class="whole">
                <h2 id="help-panel-title" tabindex="-1">{ words.panel_title }</h2>
                { super::p(words.lead) }
                { super::p_of("alone", words.nobody) }
                { help_body(view, super::h3, "panel") }
                if announced {
                    { super::p(words.carry_on) }
                }
                { super::button(view, "close-help", words.close, Event::HelpFolded(true)) }
            </div>
        </section>
    }
}

/// Numbers, small steps and the provider, under headings of the given level.
pub(crate) fn help_body(view: View<'_>, heading: Heading, place: &'static str) -> Html {
    let words = &view.words().help;
    let country = view.model.country();
    html! {
        <>
            { heading(words.emergency.into()) }
            { emergency(view.words(), country) }
            { heading(country.map_or_else(|| words.lines_any.to_owned(), |one| (words.lines)(one.en)).into()) }
            if let Some(country) = country {
                <ul class="lines">{ for country.lines.iter().map(|line| card(view.words(), line)) }</ul>
            }
            { picker(view, place) }
            { elsewhere(view.words()) }
            { small_steps(view, heading) }
        </>
    }
}

/// Steps for a person to whom a line feels like too much, and the provider.
pub(crate) fn small_steps(view: View<'_>, heading: Heading) -> Html {
    let words = &view.words().help;
    html! {
        <>
            { heading(words.small.into()) }
            { super::bullets(words.small_steps) }
            { super::p(words.provider) }
        </>
    }
}

fn picker(view: View<'_>, place: &'static str) -> Html {
    let words = &view.words().help;
    let id = ["country-", place].concat();
    let chosen = view.model.country().map(|country| country.code);
    let tell = view.tell.clone();
    let changed = Callback::from(move |event: DomEvent| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            tell.emit(Event::CountryChosen(select.value()));
        }
    });
    html! {
        <p class="country">
            <label for={id.clone()}>{ words.country }</label>{ " " }
            <select id={id} name="country" onchange={changed}>
                <option value="" selected={chosen.is_none()}>{ words.no_country }</option>
                { for contacts::countries().iter().map(|country| html! {
                    <option value={country.code} selected={chosen == Some(country.code)}>{ country.en }</option>
                }) }
            </select>
        </p>
    }
}
