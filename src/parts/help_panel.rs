//! Help: the panel that an answer opens, and what the help page shares with it.

use doorway_engine::app::{help, settings, texting};
use doorway_engine::contacts;
use doorway_engine::guidance::Tier;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event as DomEvent, Html};

use super::clinic_card::clinic_card;
use super::contact_card::{card, elsewhere, emergency};
use super::person::person;
use super::place::asked_place;
use super::urgent::urgent;
use super::ways::ways;
use super::{When, bullets, button, each, group, keyed, link, on, p, p_of, tag};
use crate::view::View;

/// The panel, as urgent as what was ticked; `announced` where it opens while
/// something is written. Folded, it leaves one line with the way back, and
/// it is whole in print either way.
pub(crate) fn help_panel(view: View<'_>, tier: Option<Tier>, announced: bool) -> Html {
    let tier = tier.unwrap_or(Tier::Now);
    let words = &view.words().help;
    let folded = view.model.help_folded;
    let (title, lead) = match tier {
        Tier::Emergency => (words.sign_title, words.sign_lead),
        _ => (words.panel_title, words.lead),
    };
    let back = || {
        let open = button(view, "open-help", words.open, help::Event::Folded(false).into());
        tag!("p.folded", [words.folded, " ", open])
    };
    let whole = tag!(
        "div.whole",
        [
            tag!("h2", [("id", "help-panel-title"), ("tabindex", "-1")], [title]),
            ways(view, tier),
            p(lead),
            p_of("alone", words.nobody),
            help_body(view, "h3", "panel"),
            announced.then(|| p(words.carry_on)),
            button(view, "close-help", words.close, help::Event::Folded(true).into()),
        ]
    );
    let panel = tag!(
        "section.help panel",
        [
            ("data-help", ""),
            ("data-tier", tier.as_str()),
            ("aria-labelledby", "help-panel-title"),
            ("data-folded", folded.then_some("true")),
        ],
        [
            announced.then(|| tag!("p.unseen", [("role", "alert")], [words.opened])),
            folded.then(back),
            whole,
        ]
    );
    keyed("help", panel)
}

/// Numbers, small steps and the provider, under headings of a level (`h2`, …).
pub(crate) fn help_body(view: View<'_>, heading: &'static str, place: &'static str) -> Html {
    let words = &view.words().help;
    let country = view.model.country();
    let lines = country.map_or_else(|| words.lines_any.to_owned(), |one| (words.lines)(one.en));
    let asked = asked_place(view, heading);
    // Where it is not known where somebody is, what holds everywhere comes first.
    let anywhere = asked.is_some();
    group![
        urgent(view),
        tag!(heading, [words.emergency]),
        emergency(view.words(), country),
        anywhere.then(|| elsewhere(view.words())),
        asked,
        (!anywhere).then(|| tag!(heading, [lines])),
        country.map(|country| {
            group![
                tag!("ul.lines", [each(country.lines, |line| card(view.words(), line))]),
                p(words.no_answer),
            ]
        }),
        picker(view, place),
        (!anywhere).then(|| elsewhere(view.words())),
        own_people(view, heading),
        clinic_card(view.words(), &view.model.clinic, heading),
        small_steps(view, heading),
    ]
}

/// Those whom the person wrote into the plan, to call or to text.
fn own_people(view: View<'_>, heading: &'static str) -> Option<Html> {
    let people = view.model.own_people();
    let title = view.words().worksheets.own_people;
    let list = || tag!("ul.people", [each(&people, |one| person(view, *one))]);
    (!people.is_empty()).then(|| group![tag!(heading, [title]), list()])
}

/// Steps for a person to whom a line feels like too much, and the provider.
pub(crate) fn small_steps(view: View<'_>, heading: &'static str) -> Html {
    let words = &view.words().help;
    let open = link(Some("small"), Some("draft"), texting(words.draft), words.draft_open);
    let draft = tag!("div.draft", [tag!("blockquote", [words.draft]), p(open)]);
    group![tag!(heading, [words.small]), bullets(words.small_steps), draft, p(words.provider)]
}

pub(super) fn picker(view: View<'_>, place: &'static str) -> Html {
    let words = &view.words().help;
    let id = ["country-", place].concat();
    let chosen = view.model.country().map(|country| country.code);
    let tell = view.tell.clone();
    let changed = Callback::from(move |event: DomEvent| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            tell.emit(settings::Event::CountryChosen(select.value()).into());
        }
    });
    let option = |code: &'static str, name: &'static str, selected: bool| {
        let selected = selected.then_some("selected");
        tag!("option", [("value", code), ("selected", selected)], [name])
    };
    let none = option("", words.no_country, chosen.is_none());
    let countries = each(contacts::countries(), |country| {
        option(country.code, country.en, chosen == Some(country.code))
    });
    let label = tag!("label", [("for", id.clone())], [words.country]);
    let select = tag!("select", [("id", id), ("name", "country")], [none, countries]);
    tag!("p.country", [label, " ", on(When::Change, changed, select)])
}
