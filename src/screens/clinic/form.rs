//! The inputs.

use doorway_engine::app::{LINKS_ALL, clinic};
use doorway_engine::clinic::{Fault, NUMBERS};
use doorway_engine::contacts;
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::link::published;
use yew::{Callback, Event as DomEvent, Html};

use super::{pick, picked};
use crate::parts::{self, Control, Field, When, group, tag};
use crate::view::View;

/// What an input at fault is described by.
const FAULT: &str = "clinic-fault";

/// The input at fault, and why.
type Wrong<'a> = Option<&'a (String, Fault)>;

pub(super) fn form(view: View<'_>, wrong: Wrong<'_>) -> Html {
    let words = view.model.language.clinic_form();
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
    let words = view.model.language.clinic_form();
    let form = &view.model.clinic_form;
    let name = |at: usize| ["number-", &at.to_string()].concat();
    // One more than there are, so that another can be added.
    let filled = (0..NUMBERS).rfind(|at| !form.value(&name(*at)).is_empty());
    let count = filled.map_or(1, |last| last + 2).min(NUMBERS);
    let numbers = parts::each(0..count, |at| {
        let (label, hint) = ((words.number)(at), words.number_hint);
        input(view, wrong, &name(at), label, hint, Control::Telephone)
    });
    group![
        parts::h2(words.who),
        line(view, wrong, "name", words.name, ""),
        numbers,
        line(view, wrong, "hours", words.hours, words.hours_hint),
        line(view, wrong, "zone", words.zone, words.zone_hint),
        country(view),
        area(view, wrong, "after_hours", words.after, words.after_hint),
    ]
}

fn country(view: View<'_>) -> Html {
    let words = view.model.language.clinic_form();
    let countries = contacts::countries().iter().map(|one| (one.code, one.en));
    let options = std::iter::once(("", words.country_none)).chain(countries);
    let mut options = options.map(|(code, name)| (code.to_owned(), name.to_owned()));
    field(view, None, "country", words.country.to_owned(), words.country_hint)
        .select(&mut options, view.model.clinic_form.value("country"))
}

fn look(view: View<'_>, wrong: Wrong<'_>) -> Html {
    let words = view.model.language.clinic_form();
    let asks = parts::each(published(), |one| {
        let is = view.model.clinic_form.asks(one);
        parts::option("checkbox", "ask", one.id, is, view.name(one))
    });
    let waits = parts::each(published(), |one| {
        let label = (words.wait)(view.name(one), one.recall_days);
        input(view, wrong, &["wait-", one.id].concat(), label, "", Control::Line)
    });
    let more = view.model.clinic_form.keeps_more();
    group![
        parts::h2(words.look),
        line(view, wrong, "accent", words.accent, words.accent_hint),
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
    let words = view.model.language.clinic_form();
    let form = &view.model.clinic_form;
    let picked = if form.links_all() { LINKS_ALL } else { form.linked().id };
    let options = published().map(|one| (one.id, view.name(one)));
    let options = options.chain([(LINKS_ALL, words.linked_all)]);
    let mut options = options.map(|(id, name)| (id.to_owned(), name.to_owned()));
    let link = field(view, None, "link", words.linked.to_owned(), "").select(&mut options, picked);
    let shared = parts::option("checkbox", "shared", "on", form.is_shared(), words.shared);
    group![
        parts::h2(words.place),
        line(view, wrong, "base", words.base, words.base_hint),
        link,
        shared,
        parts::p_of("hint", words.shared_hint),
        area(view, wrong, "sites", words.sites, words.sites_hint),
    ]
}

fn field(view: View<'_>, wrong: Wrong<'_>, name: &str, label: String, hint: &'static str) -> Field {
    // A fault is there while somebody types, so it is not called out.
    let fault = fault(view, wrong, name)
        .map(|text| (FAULT, tag!("p.error", [("id", FAULT), ("data-notice", FAULT)], [text])));
    let hint = (!hint.is_empty()).then(|| hint.to_owned());
    let id = ["clinic-", name].concat();
    Field { id, name: name.to_owned(), label, hint, fault, ..Field::default() }
}

fn input(
    view: View<'_>,
    wrong: Wrong<'_>,
    name: &str,
    label: String,
    hint: &'static str,
    control: Control,
) -> Html {
    let value = view.model.clinic_form.value(name).to_owned();
    field(view, wrong, name, label, hint).input(control, value)
}

fn line(
    view: View<'_>,
    wrong: Wrong<'_>,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
) -> Html {
    input(view, wrong, name, label.to_owned(), hint, Control::Line)
}

fn area(
    view: View<'_>,
    wrong: Wrong<'_>,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
) -> Html {
    input(view, wrong, name, label.to_owned(), hint, Control::Area)
}

fn fault(view: View<'_>, wrong: Wrong<'_>, name: &str) -> Option<String> {
    let words = view.model.language.clinic_form();
    let (_, fault) = wrong.filter(|(field, _)| field == name)?;
    let waits = |id: &str| instrument::find(id).map(|one: &Instrument| (words.wait_fault)(one));
    let text = match name.strip_prefix("wait-") {
        Some(id) => waits(id).unwrap_or_default(),
        None if name == "base" => words.base_fault.to_owned(),
        None => (view.words().clinic.fault)(fault),
    };
    Some(text)
}
