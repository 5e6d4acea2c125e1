//! `#/clinic`

mod form;
mod made;

use doorway_engine::app::{PickedFile, files};
use doorway_engine::clinic::Clinic;
use yew::Html;

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// Settings for a clinic, and what it puts on its site.
pub(crate) fn clinic(view: View<'_>) -> Html {
    let words = view.model.language.clinic_form();
    let made = view.model.clinic_form.made();
    let (fault, made) = match &made {
        Ok(made) => (None, Some(made)),
        Err(fault) => (Some(fault), None),
    };
    tag!(
        "article.data for-clinic",
        [
            parts::h1(view.words().clinic.form_title),
            parts::p(words.about),
            tag!("p", [tag!("strong", [words.nothing_sent])]),
            form::form(view, fault),
            made.map(|made| preview(view, &made.clinic)),
            made::made(view, made),
        ]
    )
}

fn preview(view: View<'_>, clinic: &Clinic) -> Html {
    let words = view.model.language.clinic_form();
    let card = parts::clinic_card(view.words(), clinic, "h3");
    let offers = parts::each(clinic.questionnaires(), |one| tag!("li", [view.name(one)]));
    let offers = (!clinic.questionnaires().is_empty())
        .then(|| group![parts::p(words.offers), tag!("ul", [offers])]);
    let colours = clinic.accent.map(|accent| {
        let [light, dark] = accent.readable();
        group![button(view, light.hex(), "#ffffff"), " ", button(view, dark.hex(), "#0d1330")]
    });
    let none = (!clinic.is_named()).then(|| parts::p(words.preview_none));
    tag!(
        "section.preview",
        [("data-preview", "")],
        [
            parts::h2(words.preview),
            parts::p(words.preview_about),
            tag!("div.card", [card, none, offers, colours.map(parts::p)]),
        ]
    )
}

/// A button in a colour, as a picture: the policy of the page allows no styles
/// of an element's own.
fn button(view: View<'_>, ground: String, ink: &'static str) -> Html {
    let text = view.model.language.clinic_form().button;
    tag!(
        "svg.swatch",
        [("viewBox", "0 0 120 44"), ("role", "img"), ("aria-label", text)],
        [
            tag!("rect", [("width", "120"), ("height", "44"), ("rx", "10"), ("fill", ground)], []),
            tag!(
                "text",
                [("x", "60"), ("y", "28"), ("text-anchor", "middle"), ("fill", ink)],
                [text]
            ),
        ]
    )
}

/// Picking a file, with what became of the last one when that was about this.
fn pick(
    view: View<'_>,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    accept: &'static str,
    told: Option<(bool, String)>,
) -> Html {
    let input = tag!(
        "input",
        [
            ("id", id),
            ("type", "file"),
            ("accept", accept),
            ("data-act", "import"),
            ("aria-describedby", ["hint-", id].concat()),
        ],
        []
    );
    let event = files::Event::Picked(id).into();
    let input = parts::on(When::Change, view.pressed(event), input);
    let (fault, text) = told.unwrap_or_default();
    let kind = if fault { "p.error" } else { "p.told" };
    tag!(
        "div.field",
        [
            tag!("label", [("for", id)], [label]),
            tag!("p.hint", [("id", ["hint-", id].concat())], [hint]),
            parts::on(When::Click, parts::afresh(), input),
            tag!(kind, [("role", "status"), ("data-notice", "picked")], [text]),
        ]
    )
}

/// What became of the file that was picked last: of settings, or of the page.
fn picked(view: View<'_>, of_page: bool) -> Option<(bool, String)> {
    let words = view.model.language.clinic_form();
    let told = match &view.model.clinic_form.picked {
        PickedFile::Made if of_page => (false, words.page_made.to_owned()),
        PickedFile::NotOurs if of_page => (true, words.page_not_ours.to_owned()),
        PickedFile::Opened if !of_page => (false, words.opened.to_owned()),
        PickedFile::Fault(fault) if !of_page => (true, (view.words().clinic.fault)(fault)),
        PickedFile::Unread(fault) if !of_page => (true, (words.unread)(*fault)),
        _ => return None,
    };
    Some(told)
}
