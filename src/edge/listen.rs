//! What the window tells by itself.

use doorway_engine::app::Event;
use doorway_engine::stored::Key;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;
use web_sys::{HtmlInputElement, KeyboardEvent, PageTransitionEvent, StorageEvent};

use super::{Denied, focus, fragment, window};

/// Passes on what happens to the window for as long as the page lives.
///
/// # Errors
/// Outside of a browser.
pub fn to_window(tell: impl Fn(Event) + Clone + 'static) -> Result<(), Denied> {
    let told = tell.clone();
    on("hashchange", move |_: web_sys::Event| {
        told(Event::Navigated(fragment::read().unwrap_or_default()));
    })?;
    let told = tell.clone();
    on("storage", move |event: StorageEvent| {
        if let Some(event) = elsewhere(&event) {
            told(event);
        }
    })?;
    kept_page(tell.clone())?;
    keep_answers_in_sight()?;
    mouse(tell.clone())?;
    shift(tell)
}

/// A browser may keep a page as it is when another takes its place, and show it
/// again on "back".
fn kept_page(tell: impl Fn(Event) + Clone + 'static) -> Result<(), Denied> {
    for (name, which) in [("pagehide", Event::WentAway), ("pageshow", Event::CameBack)] {
        let told = tell.clone();
        on(name, move |event: PageTransitionEvent| {
            if event.persisted() {
                told(which.clone());
            }
        })?;
    }
    Ok(())
}

/// WebKit leaves a radio that an arrow key led to outside of the window. Only
/// at a change: the focus also comes back with the window, and then nothing
/// may move under the pointer. Nor at the change of a text, which comes when a
/// press elsewhere takes the focus from it.
fn keep_answers_in_sight() -> Result<(), Denied> {
    on("change", |event: web_sys::Event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(radio) = input.filter(|input| input.type_() == "radio") {
            focus::into_sight(&radio);
        }
    })
}

/// The first move of a mouse. Screen readers press without moving one.
fn mouse(tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    let mut seen = false;
    on("mousemove", move |_: web_sys::Event| {
        if !std::mem::replace(&mut seen, true) {
            tell(Event::MouseSeen);
        }
    })
}

/// Another tab's write, or its "delete everything".
fn elsewhere(event: &StorageEvent) -> Option<Event> {
    // No key means that all of the origin's local storage was cleared.
    let Some(key) = event.key() else { return Some(Event::WipedElsewhere) };
    if event.new_value().is_none() && key == Key::Sentinel.to_string() {
        return Some(Event::WipedElsewhere);
    }
    Key::is_ours(&key).then_some(Event::ChangedElsewhere)
}

/// Shift alone counts when it is let go: with another key in between it was
/// only used to type.
fn shift(tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    let alone = std::rc::Rc::new(std::cell::Cell::new(false));
    let pressed = alone.clone();
    on("keydown", move |event: KeyboardEvent| pressed.set(event.key() == "Shift"))?;
    on("keyup", move |event: KeyboardEvent| {
        if event.key() == "Shift" && alone.replace(false) {
            tell(Event::ShiftPressed);
        }
    })
}

fn on<T: FromWasmAbi + 'static>(name: &str, heard: impl FnMut(T) + 'static) -> Result<(), Denied> {
    let heard = Closure::<dyn FnMut(T)>::new(heard);
    window()?.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref())?;
    heard.forget(); // lives as long as the page
    Ok(())
}
