//! `#/signs`: warning signs, those to watch for and those of today.

use doorway_engine::app::{Event, signs};
use doorway_engine::diary::{KNOWN, MOOD, OWN};
use doorway_engine::id::Id;
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// What the input of a sign in own words is described by when it is too long.
const FAULT: &str = "sign-fault";

/// Those to pick, own ones, and what was noticed today. It is noted as an entry of the diary.
pub(crate) fn signs(view: View<'_>) -> Html {
    let diary = view.words().diary;
    let words = &diary.signs;
    let known = parts::each(KNOWN, |sign| {
        parts::chip(
            "watch",
            sign,
            (diary.sign)(sign).unwrap_or(sign),
            watched(view, sign).is_some(),
        )
    });
    let known = tag!("fieldset.chips", [tag!("legend.unseen", [words.pick]), known]);
    let known = parts::on(When::Input, picked(view), known);
    let own = view.model.record.signs().filter(|sign| !sign.is_known());
    let own = parts::each(own, |sign| {
        let which = tag!("span.unseen", [(words.remove_which)(&sign.text)]);
        let label = group![words.remove, which];
        let remove = signs::Event::Removed(sign.id.clone()).into();
        let remove = parts::press(view, "button.small", "remove-sign", None, remove, label);
        let item = tag!("li", [tag!("bdi", [sign.text.clone()]), remove]);
        parts::keyed(sign.id.as_str(), item)
    });
    let ticks = group![parts::noticed(view), parts::wrong(view, MOOD)];
    let form = parts::form(view, ticks, parts::save(view, diary.form.save));
    tag!(
        "article.diary signs",
        [
            parts::h1(words.title),
            parts::p(words.about),
            tag!("details", [tag!("summary", [words.pick]), known]),
            tag!("ul.entries", [own]),
            written(view),
            tag!("p.over", [parts::day_noted(view)]),
            form,
        ]
    )
}

fn watched(view: View<'_>, text: &str) -> Option<Id> {
    view.model.record.signs().find(|sign| sign.text == text).map(|sign| sign.id.clone())
}

fn picked(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    let watched: Vec<_> = KNOWN.iter().map(|sign| (*sign, watched(view, sign))).collect();
    Callback::from(move |event: DomEvent| {
        let Some((_, name)) = parts::name_and_text(&event) else { return };
        match watched.iter().find(|(sign, _)| *sign == name) {
            Some((_, Some(id))) => tell.emit(signs::Event::Removed(id.clone()).into()),
            _ => tell.emit(signs::Event::Added(name).into()),
        }
    })
}

/// A sign in own words.
fn written(view: View<'_>) -> Html {
    let words = &view.words().diary.signs;
    let noting = &view.model.editor;
    let wrong = noting.sign_over.is_some();
    let fault = noting.sign_over.map(|over| parts::fault(FAULT, (words.over)(OWN, over)));
    let input = tag!(
        "input",
        [
            ("id", "sign"),
            ("name", "own-sign"),
            ("type", "text"),
            ("dir", "auto"),
            ("aria-invalid", wrong.then_some("true")),
            ("aria-describedby", wrong.then_some(FAULT)),
        ],
        []
    );
    let input = parts::filled(noting.sign.clone(), input);
    let add: Event = signs::Event::Added(noting.sign.clone()).into();
    let input = parts::on(When::KeyDown, parts::entered(view, add.clone()), input);
    let typed = parts::typed(view, |text| signs::Event::Typed(text).into());
    let field = tag!(
        "div.field",
        [("id", "item-sign")],
        [
            tag!("label", [("for", "sign")], [words.own]),
            fault,
            parts::on(When::Input, typed, input)
        ]
    );
    group![field, parts::button(view, "add-sign", words.add, add)]
}
