//! Warning signs that the person watches for.

use doorway_engine::app::{Event, diary, signs};
use doorway_engine::diary::{KNOWN, NEVER, OWN, WEEK};
use doorway_engine::id::Id;
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, Value, When, group, tag};
use crate::view::View;

/// What the input of a sign in own words is described by when it is too long.
const FAULT: &str = "sign-fault";

/// Those to pick, own ones, and whether there is a look back.
pub(super) fn signs(view: View<'_>) -> Html {
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
    let known = tag!("fieldset.chips", [tag!("legend", [words.pick]), known]);
    let own = view.model.record.signs().filter(|sign| !sign.is_known());
    let own = parts::each(own, |sign| {
        let which = tag!("span.unseen", [(words.remove_which)(&sign.text)]);
        let label = group![words.remove, which];
        let remove = signs::Event::Removed(sign.id.clone()).into();
        let remove = parts::press(view, "button.small", "remove-sign", None, remove, label);
        let item = tag!("li", [tag!("bdi", [sign.text.clone()]), remove]);
        parts::keyed(sign.id.as_str(), item)
    });
    tag!(
        "section.signs",
        [
            parts::h2(words.title),
            parts::p(words.about),
            parts::on(When::Input, picked(view), known),
            tag!("ul.entries", [own]),
            written(view),
            week(view),
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
    let typed = view.tell.clone();
    let typed = Callback::from(move |event: DomEvent| {
        if let Some((_, text)) = parts::name_and_text(&event) {
            typed.emit(signs::Event::Typed(text).into());
        }
    });
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

/// Whether there is a look back over the week.
fn week(view: View<'_>) -> Html {
    let wanted = view.model.record.settings.chosen(WEEK) != Some(NEVER);
    let input = tag!("input", [("type", "checkbox"), ("name", "week")], []);
    let input = parts::ticked(wanted, Value::value("on"), input);
    let label = tag!("label", [input, tag!("span", [view.words().diary.week.wanted])]);
    let chosen =
        view.tell.reform(move |_: DomEvent| Event::Diary(diary::Event::WeekChosen(!wanted)));
    parts::on(When::Input, chosen, tag!("p.keeping", [label]))
}
