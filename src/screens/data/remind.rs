//! Check-in days for a calendar.

use doorway_engine::app::{Remind, files};
use doorway_engine::export::ics::{Fault, Span};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event as DomEvent, Html};

use super::told;
use crate::parts::{self, Value, When, tag};
use crate::view::View;

/// What an input that is at fault is described by.
const FAULT: &str = "remind-fault";

/// Days, a time and a span, and the file that is made of them.
pub(super) fn remind(view: View<'_>) -> Html {
    let words = view.words().files;
    let files = &view.model.files;
    let no_date = files.remind_fault.filter(|fault| *fault == Fault::NoDate);
    let offered = files.remind_offered.then_some(words.remind_offered);
    let form = tag!(
        "form.card",
        [("autocomplete", "off"), ("novalidate", "")],
        [
            parts::h2(words.remind),
            parts::p(words.remind_about),
            days(view),
            time(view),
            span(view),
            no_date.map(|fault| error(view, fault)),
            parts::main_button(
                view,
                "remind",
                words.remind_act,
                files::Event::RemindPressed.into()
            ),
            told("remind-offered", offered),
            parts::p_of("hint", words.remind_remove),
        ]
    );
    parts::on(When::Submit, parts::stay(), form)
}

fn error(view: View<'_>, fault: Fault) -> Html {
    let text = (view.words().files.remind_fault)(fault);
    tag!("p.error", [("id", FAULT), ("role", "alert"), ("data-notice", FAULT)], [text])
}

fn is(view: View<'_>, fault: Fault) -> bool {
    view.model.files.remind_fault == Some(fault)
}

fn days(view: View<'_>) -> Html {
    let words = view.words().files;
    let wrong = is(view, Fault::NoDay);
    let days = parts::each(1..=7, |day| {
        let input = tag!("input", [("type", "checkbox"), ("name", "remind-day")], []);
        let value = Value::value(day.to_string());
        let input = parts::ticked(view.model.files.remind.has(day), value, input);
        let set = set(view, move |input: HtmlInputElement| Some(Remind::Day(day, input.checked())));
        let input = parts::on(When::Change, set, input);
        tag!("label.choice", [input, tag!("span", [(words.weekday)(day)])])
    });
    tag!(
        "fieldset.field",
        [("id", "item-remind-day"), ("aria-describedby", wrong.then_some(FAULT))],
        [
            tag!("legend", [words.remind_days]),
            wrong.then(|| error(view, Fault::NoDay)),
            tag!("div.choices", [days]),
        ]
    )
}

fn time(view: View<'_>) -> Html {
    let words = view.words().files;
    let wrong = is(view, Fault::NoTime);
    let input = tag!(
        "input",
        [
            ("id", "remind-time"),
            ("name", "remind-time"),
            ("type", "time"),
            ("aria-invalid", wrong.then_some("true")),
            ("aria-describedby", wrong.then_some(FAULT)),
        ],
        []
    );
    let input = parts::filled(view.model.files.remind.time.clone(), input);
    let set = set(view, |input: HtmlInputElement| Some(Remind::Time(input.value())));
    tag!(
        "div.field",
        [("id", "item-remind-time")],
        [
            tag!("label", [("for", "remind-time")], [words.remind_time]),
            wrong.then(|| error(view, Fault::NoTime)),
            parts::on(When::Input, set, input),
        ]
    )
}

fn span(view: View<'_>) -> Html {
    let words = view.words().files;
    let now = view.model.files.remind.span;
    let options = parts::each(Span::ALL, |one| {
        let selected = (one == now).then_some("selected");
        tag!("option", [("value", one.as_str()), ("selected", selected)], [(words.span)(one)])
    });
    let select = tag!("select", [("id", "remind-span"), ("name", "remind-span")], [options]);
    let set = set(view, |select: HtmlSelectElement| Span::parse(&select.value()).map(Remind::Span));
    tag!(
        "div.field",
        [
            tag!("label", [("for", "remind-span")], [words.remind_span]),
            parts::on(When::Change, set, select),
        ]
    )
}

/// What an input of this kind says, as an event.
fn set<T: JsCast>(
    view: View<'_>,
    read: impl Fn(T) -> Option<Remind> + 'static,
) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<T>().ok());
        if let Some(set) = input.and_then(&read) {
            tell.emit(files::Event::RemindSet(set).into());
        }
    })
}
