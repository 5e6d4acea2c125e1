//! The inputs.

use doorway_engine::app::{LINKS_ALL, clinic};
use doorway_engine::clinic::{Fault, NUMBERS};
use doorway_engine::contacts;
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::link::published;
use yew::{Callback, Event as DomEvent, Html};

use super::{pick, picked};
use crate::parts::{self, Value, When, group, tag};
use crate::view::View;

/// The input at fault, and why.
type Wrong<'a> = Option<&'a (String, Fault)>;

pub(super) fn form(view: View<'_>, wrong: Wrong<'_>) -> Html {
    let words = view.words().clinic;
    let told = picked(view, false);
    let form = tag!(
        "form",
        [("autocomplete", "off"), ("novalidate", "")],
        [
            tag!(
                "section.card",
                [pick(view, "open", words.open, words.open_hint, ".json,application/json", told)]
            ),
            tag!("section.card", [who(view, wrong)]),
            tag!("section.card", [look(view, wrong)]),
            tag!("section.card", [place(view, wrong)]),
        ]
    );
    let tell = view.tell.clone();
    let typed = Callback::from(move |event: DomEvent| {
        if let Some((field, text)) =
            parts::name_and_text(&event).filter(|(name, _)| !name.is_empty())
        {
            tell.emit(clinic::Event::Typed { field, text }.into());
        }
    });
    parts::on(When::Submit, parts::stay(), parts::on(When::Input, typed, form))
}

fn who(view: View<'_>, wrong: Wrong<'_>) -> Html {
    let words = view.words().clinic;
    let form = &view.model.clinic_form;
    let name = |at: usize| ["number-", &at.to_string()].concat();
    // One more than there are, so that another can be added.
    let filled = (0..NUMBERS).rfind(|at| !form.value(&name(*at)).is_empty());
    let count = filled.map_or(1, |last| last + 2).min(NUMBERS);
    let numbers = parts::each(0..count, |at| {
        text(view, wrong, &name(at), (words.number)(at), words.number_hint, "tel")
    });
    group![
        parts::h2(words.who),
        plain(view, wrong, "name", words.name, ""),
        numbers,
        plain(view, wrong, "hours", words.hours, words.hours_hint),
        plain(view, wrong, "zone", words.zone, words.zone_hint),
        country(view),
        area(view, wrong, "after_hours", words.after, words.after_hint),
    ]
}

fn country(view: View<'_>) -> Html {
    let words = view.words().clinic;
    let now = view.model.clinic_form.value("country");
    let option = |value: &'static str, text: &'static str| {
        let selected = (value == now).then_some("selected");
        tag!("option", [("value", value), ("selected", selected)], [text])
    };
    let options = parts::each(contacts::countries(), |one| option(one.code, one.en));
    let none = option("", words.country_none);
    let select = tag!("select", [("id", "clinic-country"), ("name", "country")], [none, options]);
    around("country", words.country.to_owned(), words.country_hint, None, select)
}

fn look(view: View<'_>, wrong: Wrong<'_>) -> Html {
    let words = view.words().clinic;
    let asks = parts::each(published(), |one| {
        let input = tag!("input", [("type", "checkbox"), ("name", "ask")], []);
        let ticked = view.model.clinic_form.asks(one);
        let input = parts::ticked(ticked, Value::value(one.id.to_owned()), input);
        tag!("label.choice", [input, tag!("span", [view.name(one)])])
    });
    let waits = parts::each(published(), |one| {
        let label = (words.wait)(view.name(one), one.recall_days);
        text(view, wrong, &["wait-", one.id].concat(), label, "", "text")
    });
    let more = view.model.clinic_form.keeps_more();
    group![
        parts::h2(words.look),
        plain(view, wrong, "accent", words.accent, words.accent_hint),
        tag!(
            "fieldset.field",
            [
                tag!("legend", [words.asks]),
                parts::p_of("hint", words.asks_hint),
                tag!("div.choices", [asks]),
            ]
        ),
        tag!(
            "details",
            [tag!("summary", [words.waits]), parts::p_of("hint", words.waits_hint), waits]
        ),
        more.then(|| parts::p(words.keeps_more)),
    ]
}

fn place(view: View<'_>, wrong: Wrong<'_>) -> Html {
    let words = view.words().clinic;
    let form = &view.model.clinic_form;
    let option = |value: &'static str, selected: bool, text: &'static str| {
        let selected = selected.then_some("selected");
        tag!("option", [("value", value), ("selected", selected)], [text])
    };
    let one = (!form.links_all()).then(|| form.linked());
    let options =
        parts::each(published(), |each| option(each.id, Some(each) == one, view.name(each)));
    let shared = tag!("input", [("type", "checkbox"), ("name", "shared")], []);
    let shared = parts::ticked(form.is_shared(), Value::value("on".to_owned()), shared);
    let all = option(LINKS_ALL, form.links_all(), words.linked_all);
    group![
        parts::h2(words.place),
        plain(view, wrong, "base", words.base, words.base_hint),
        tag!(
            "div.field",
            [
                tag!("label", [("for", "clinic-link")], [words.linked]),
                tag!("select", [("id", "clinic-link"), ("name", "link")], [options, all]),
            ]
        ),
        tag!("label.choice", [shared, tag!("span", [words.shared])]),
        parts::p_of("hint", words.shared_hint),
        area(view, wrong, "sites", words.sites, words.sites_hint),
    ]
}

fn plain(
    view: View<'_>,
    wrong: Wrong<'_>,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
) -> Html {
    text(view, wrong, name, label.to_owned(), hint, "text")
}

fn text(
    view: View<'_>,
    wrong: Wrong<'_>,
    name: &str,
    label: String,
    hint: &'static str,
    kind: &'static str,
) -> Html {
    let wrong = fault(view, wrong, name);
    let input = tag!(
        "input",
        [
            ("id", ["clinic-", name].concat()),
            ("name", name.to_owned()),
            ("type", kind),
            ("aria-invalid", wrong.is_some().then_some("true")),
            ("aria-describedby", ["about-", name].concat()),
        ],
        []
    );
    let input = parts::filled(value(view, name), input);
    around(name, label, hint, wrong, input)
}

fn area(
    view: View<'_>,
    wrong: Wrong<'_>,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
) -> Html {
    let wrong = fault(view, wrong, name);
    let input = tag!(
        "textarea",
        [
            ("id", ["clinic-", name].concat()),
            ("name", name),
            ("rows", "3"),
            ("aria-invalid", wrong.is_some().then_some("true")),
            ("aria-describedby", ["about-", name].concat()),
        ],
        []
    );
    let input = parts::filled(value(view, name), input);
    around(name, label.to_owned(), hint, wrong, input)
}

fn value(view: View<'_>, name: &str) -> String {
    view.model.clinic_form.value(name).to_owned()
}

/// The label, what is to be written, what is wrong with it, and the input.
fn around(
    name: &str,
    label: String,
    hint: &'static str,
    wrong: Option<String>,
    input: Html,
) -> Html {
    let error = wrong.map(|text| tag!("p.error", [("data-notice", "clinic-fault")], [text]));
    let about = tag!(
        "div",
        [("id", ["about-", name].concat())],
        [(!hint.is_empty()).then(|| parts::p_of("hint", hint)), error]
    );
    let label = tag!("label", [("for", ["clinic-", name].concat())], [label]);
    tag!("div.field", [label, about, input])
}

fn fault(view: View<'_>, wrong: Wrong<'_>, name: &str) -> Option<String> {
    let words = view.words().clinic;
    let (_, fault) = wrong.filter(|(field, _)| field == name)?;
    let waits = |id: &str| instrument::find(id).map(|one: &Instrument| (words.wait_fault)(one));
    let text = match name.strip_prefix("wait-") {
        Some(id) => waits(id).unwrap_or_default(),
        None if name == "base" => words.base_fault.to_owned(),
        None => (words.fault)(fault),
    };
    Some(text)
}
