//! One question as it is answered on screen.

use doorway_engine::app::check;
use doorway_engine::instrument::{Instrument, Item, ItemWording, Role};
use doorway_engine::sheet::Sheet;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event as DomEvent, Html};

use super::{Value, each, keyed, p_of, tag, ticked};
use crate::view::View;

/// What `embed/finger.js` marks an answer with that a pointer has picked; its value
/// is `hand` where that was no screen reader's.
const TAPPED: &str = "data-tapped";

/// A question with its choices as native radios.
pub(crate) fn item(
    view: View<'_>,
    sheet: &Sheet,
    item: &'static Item,
    words: &'static ItemWording,
) -> Html {
    let name = [sheet.instrument().id, "-", item.id].concat();
    let value = sheet.value(item.id);
    let missing =
        view.model.gaps_shown && value.is_none() && sheet.missing().any(|one| one == item);
    let check = &view.words().check;
    let keys = view.model.number_keys();
    let choices = item.choices.iter().zip(words.choices).enumerate();
    let choices = each(choices, |(at, (choice, text))| {
        let input = tag!("input", [("type", "radio"), ("name", name.clone())], []);
        let key = || tag!("kbd", [("aria-hidden", "true")], [(at + 1).to_string()]);
        tag!(
            "label.choice",
            [
                ticked(value == Some(choice.value), Value::value(choice.value.to_string()), input),
                tag!("span", [*text]),
                keys.then(key),
            ]
        )
    });
    let optional = sheet.instrument().has_total() && item.role == Role::Free;
    let fieldset = tag!(
        match (missing, words.is_long()) {
            (false, false) => "fieldset.item",
            (false, true) => "fieldset.item long",
            (true, false) => "fieldset.item missing",
            (true, true) => "fieldset.item long missing",
        },
        [("id", ["item-", &name].concat()), ("disabled", sheet.shuts(item).then_some("")),],
        [
            tag!("legend", [number(item), words.question]),
            optional.then(|| p_of("hint", check.optional)),
            missing.then(|| p_of("error", check.missing)),
            tag!("div.choices", [choices]),
        ]
    );
    keyed(item.id, fieldset)
}

/// The number before a question, where it is known by one.
pub(crate) fn number(item: &Item) -> String {
    let numbered = item.id.bytes().all(|byte| byte.is_ascii_digit());
    if numbered { [item.id, ". "].concat() } else { String::new() }
}

/// One listener for all radios of a form.
pub(crate) fn answered(view: View<'_>, instrument: &'static Instrument) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let Some(radio) = radio(event.target()) else { return };
        let name = radio.name();
        let item = name.strip_prefix(instrument.id).and_then(|rest| rest.strip_prefix('-'));
        if let (Some(item), Ok(value)) = (item, radio.value().parse()) {
            tell.emit(check::Event::Answered { instrument, item: item.to_owned(), value }.into());
            if was_by_hand(&radio) {
                tell.emit(check::Event::PickedByHand.into());
            }
        }
    })
}

/// Whether a finger or a mouse has just picked this answer, as `embed/finger.js`
/// marks it. The mark is of that press alone: a key may pick the same answer later.
fn was_by_hand(answer: &HtmlInputElement) -> bool {
    let by_hand = answer.get_attribute(TAPPED).is_some_and(|how| how == "hand");
    let _ = answer.remove_attribute(TAPPED);
    by_hand
}

/// The input that an event came from.
pub(crate) fn radio(target: Option<web_sys::EventTarget>) -> Option<HtmlInputElement> {
    target?.dyn_into().ok()
}
