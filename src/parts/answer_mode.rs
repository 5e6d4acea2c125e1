//! How a questionnaire is answered: the way, and the number keys.

use doorway_engine::app::{check, settings};
use doorway_engine::record::AnswerMode;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::{Callback, Event as DomEvent, Html};

use super::item::radio;
use super::{When, group, on, p_of, tag, ticked};
use crate::view::View;

/// All on one page, or one at a time.
pub(crate) fn answer_mode(view: View<'_>, now: AnswerMode) -> Html {
    let words = &view.words().check;
    let choice = |mode: AnswerMode, text: &'static str| {
        super::choice(
            "manner",
            mode.as_str(),
            text,
            now == mode,
            view,
            check::Event::AnswerModeChosen(mode).into(),
        )
    };
    tag!(
        "fieldset.keeping",
        [
            tag!("legend", [words.manner]),
            choice(AnswerMode::All, words.manner_all),
            choice(AnswerMode::One, words.manner_one),
        ]
    )
}

/// Whether number keys pick an answer, and what they do to the `choices` of a
/// question that stands alone. Said whether they are on or not: that a mouse
/// turns them on must move nothing.
pub(crate) fn keys(view: View<'_>, choices: Option<usize>) -> Html {
    let check = &view.words().check;
    let tell = view.tell.clone();
    let changed = Callback::from(move |event: DomEvent| {
        if let Some(input) = radio(event.target()) {
            tell.emit(settings::Event::KeysChosen(input.checked()).into());
        }
    });
    let input = tag!("input", [("type", "checkbox"), ("name", "number-keys")], []);
    let input = ticked(view.model.number_keys(), None, input);
    let input = on(When::Change, changed, input);
    let about = tag!("span", [check.keys_about]);
    let hint = choices.map(|count| p_of("hint keys", (check.keys)(count)));
    group![tag!("p.keeping keys", [tag!("label", [input, about])]), hint]
}

/// Listens for number keys, and for Enter on an answer or on the heading that
/// has the focus first.
pub(crate) fn pressed(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(at) = event.target().and_then(|at| at.dyn_into::<Element>().ok()) else { return };
        let radio = radio(event.target()).filter(|input| input.type_() == "radio");
        let elsewhere = matches!(at.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA");
        if elsewhere && radio.is_none() {
            return;
        }
        let key = event.key();
        let goes_on = radio.is_some() || at.tag_name() == "H1";
        if key.eq_ignore_ascii_case("enter") && goes_on {
            event.prevent_default();
            tell.emit(check::Event::NextPressed.into());
        } else if let Ok(digit) = key.parse() {
            tell.emit(
                check::Event::DigitPressed { item: radio.map(|radio| radio.name()), digit }.into(),
            );
        }
    })
}
