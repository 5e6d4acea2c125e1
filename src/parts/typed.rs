//! What is typed into inputs.

use doorway_engine::app::Event;
use doorway_engine::typed::UNREADABLE;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};
use yew::{Callback, Event as DomEvent};

use crate::view::View;

/// The name of the input that an event came from, and what stands there now.
pub(crate) fn name_and_text(event: &DomEvent) -> Option<(String, String)> {
    let target = event.target()?;
    let target = match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => return Some(named(&input)),
        Err(target) => target,
    };
    match target.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => Some((area.name(), area.value())),
        Err(target) => {
            let select = target.dyn_into::<HtmlSelectElement>().ok()?;
            Some((select.name(), select.value()))
        }
    }
}

fn named(input: &HtmlInputElement) -> (String, String) {
    let half = input.validity().bad_input();
    (input.name(), if half { UNREADABLE.to_owned() } else { input.value() })
}

/// Calls `each` with the name and the text of each day and time in the form that a press was in.
/// Browsers tell nothing of one that is half typed.
pub(crate) fn days_and_times(press: &DomEvent, each: &dyn Fn(String, String)) -> Option<()> {
    let button = press.target()?.dyn_into::<Element>().ok()?;
    let form = button.closest("form").ok()??;
    let inputs = form.query_selector_all("[type=date],[type=time]").ok()?;
    for at in 0..inputs.length() {
        let (name, text) = named(inputs.get(at)?.unchecked_ref());
        each(name, text);
    }
    Some(())
}

/// What stands in an input whenever something is typed there.
#[inline(never)]
pub(crate) fn typed(view: View<'_>, become_of: fn(String) -> Event) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        if let Some((_, text)) = name_and_text(&event) {
            tell.emit(become_of(text));
        }
    })
}

/// Enter in an input is this. A form of ours has no button that submits: in a
/// frame that may not submit forms it would do nothing.
pub(crate) fn entered(view: View<'_>, done: Event) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let Some(input) = event.target() else { return };
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.key().eq_ignore_ascii_case("enter") && input.dyn_ref::<HtmlInputElement>().is_some()
        {
            event.prevent_default();
            tell.emit(done.clone());
        }
    })
}

/// A form is never sent anywhere.
pub(crate) fn stay() -> Callback<DomEvent> {
    Callback::from(|event: DomEvent| event.prevent_default())
}

/// To pick the same file again, perhaps a better copy, would be no change to
/// the input otherwise.
pub(crate) fn afresh() -> Callback<DomEvent> {
    Callback::from(|event: DomEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            input.set_value("");
        }
    })
}
