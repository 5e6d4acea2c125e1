//! What the form makes: lines, files, a code and a card.

use doorway_engine::app::{Made, Placed, clinic, page};
use doorway_engine::clinic::{Clinic, Number};
use doorway_engine::qr::Code;
use yew::Html;

use super::{pick, picked};
use crate::parts::{self, group, tag};
use crate::view::View;

pub(super) fn made(view: View<'_>, made: Option<&Made>) -> Html {
    let words = view.model.language.clinic_form();
    let Some(made) = made else {
        let mend = tag!("p.error", [("role", "status"), ("data-notice", "mend")], [words.mend]);
        return tag!("section.made", [parts::h2(words.made), mend]);
    };
    let told = picked(view, true);
    let placed = match &made.placed {
        Some(placed) => lines(view, &made.clinic, placed),
        None => parts::p_of("notice", words.no_place),
    };
    tag!(
        "section.made",
        [
            parts::h2(words.made),
            tag!(
                "section.card",
                [
                    output(view, "clinic-file", words.file, words.file_about, &made.file),
                    tag!(
                        "div.acts",
                        [
                            offer(view, words.file_act, clinic::Output::Settings),
                            copy(view, "clinic-file")
                        ]
                    ),
                ]
            ),
            tag!(
                "section.card",
                [pick(view, "page", words.page, words.page_about, ".html,text/html", told)]
            ),
            placed,
        ]
    )
}

fn offer(view: View<'_>, text: &'static str, what: clinic::Output) -> Html {
    parts::button(view, what.as_str(), text, clinic::Event::Offered(what).into())
}

fn lines(view: View<'_>, clinic: &Clinic, placed: &Placed) -> Html {
    let words = view.model.language.clinic_form();
    let one = |id, title, about, text: &str| {
        tag!(
            "section.card",
            [output(view, id, title, about, text), tag!("div.acts", [copy(view, id)])]
        )
    };
    let code = placed.code();
    group![
        one("clinic-embed", words.embed, "", &placed.embed),
        one("clinic-frame", words.frame, words.frame_about, &placed.frame),
        one("clinic-address", words.link, words.link_about, &placed.link),
        code.as_ref().map(|code| offered(view, code)),
        code.as_ref().map(|code| card(view, clinic, placed, code)),
    ]
}

/// A text to be copied.
fn output(
    view: View<'_>,
    id: &'static str,
    title: &'static str,
    about: &'static str,
    text: &str,
) -> Html {
    let area = tag!(
        "textarea.code",
        [("id", id), ("rows", "5"), ("readonly", ""), ("spellcheck", "false"), ("dir", "ltr")],
        []
    );
    let told = view.model.copied(id).map_or("", |done| {
        let words = view.words().guidance;
        if done { words.copied } else { words.not_copied }
    });
    group![
        tag!("h3", [tag!("label", [("for", id)], [title])]),
        (!about.is_empty()).then(|| parts::p(about)),
        parts::filled(text.to_owned(), area),
        tag!("p.told", [("role", "status"), ("data-notice", "copied")], [told]),
    ]
}

fn copy(view: View<'_>, area: &'static str) -> Html {
    let label = view.model.language.clinic_form().copy.into();
    parts::press(
        view,
        "button.small",
        "copy",
        Some(area),
        page::Event::CopyPressed(area).into(),
        label,
    )
}

fn offered(view: View<'_>, code: &Code) -> Html {
    let words = view.model.language.clinic_form();
    tag!(
        "section.card",
        [("data-code", "")],
        [
            tag!("h3", [words.code]),
            parts::qr(view.model.language.clinic_form().code_of, code),
            tag!(
                "div.acts",
                [
                    offer(view, words.svg_act, clinic::Output::Svg),
                    offer(view, words.png_act, clinic::Output::Png)
                ]
            ),
        ]
    )
}

/// The card, as it is printed.
fn card(view: View<'_>, clinic: &Clinic, placed: &Placed, code: &Code) -> Html {
    let words = view.model.language.clinic_form();
    let number = |number: &Number| tag!("p.number", [number.show.clone()]);
    let hours = (!clinic.hours.is_empty())
        .then(|| parts::p((view.words().clinic.answered)(&clinic.hours, &clinic.zone)));
    // The crisis line stays, whatever the clinic writes: that of its country, not
    // of whoever sits at this browser.
    let line = clinic.country.and_then(|country| country.lines.first());
    let line = line.and_then(|line| Some([line.name, ": ", line.calls.first()?.display].concat()));
    let line = line.unwrap_or_else(|| view.model.language.clinic_form().card_elsewhere.to_owned());
    tag!(
        "section.card",
        [
            tag!("h3", [words.card]),
            parts::p(words.card_about),
            tag!(
                "div.a6",
                [("data-card", "")],
                [
                    parts::p_of("name", words.card_title),
                    (!clinic.name.is_empty()).then(|| parts::p_of("of", clinic.name.clone())),
                    parts::qr(view.model.language.clinic_form().code_of, code),
                    parts::p_of("fact", words.card_scan),
                    parts::p_of("address", placed.link.clone()),
                    parts::p(words.card_kept),
                    parts::each(clinic.numbers.iter().take(2), number),
                    hours,
                    parts::p(words.card_urgent),
                    parts::p_of("line", line),
                ]
            ),
            parts::button(view, "print", words.card_act, page::Event::PrintPressed.into()),
        ]
    )
}
