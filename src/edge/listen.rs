//! What the window tells by itself.

use std::cell::Cell;
use std::rc::Rc;

use doorway_engine::app::{Event, page, store, visit, worksheets};
use doorway_engine::stored::Key;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;
use web_sys::{HtmlInputElement, KeyboardEvent, PageTransitionEvent, PointerEvent, StorageEvent};

use super::{Denied, focus, fragment, window};

/// Passes on what happens to the window for as long as the page lives.
///
/// # Errors
/// Outside of a browser.
pub fn to_window(tell: impl Fn(Event) + Clone + 'static) -> Result<(), Denied> {
    let told = tell.clone();
    on("hashchange", move |_: web_sys::Event| {
        told(visit::Event::Navigated(fragment::read().unwrap_or_default()).into());
    })?;
    let told = tell.clone();
    on("storage", move |event: StorageEvent| {
        if let Some(event) = elsewhere(&event) {
            told(event);
        }
    })?;
    kept_page(tell.clone())?;
    let told = tell.clone();
    on("doorway-release", move |_: web_sys::Event| told(page::Event::ReleaseWaits.into()))?;
    keep_answers_in_sight()?;
    mouse(tell.clone())?;
    shift(tell)
}

/// A browser may keep a page as it is when another takes its place, and show it
/// again on "back".
fn kept_page(tell: impl Fn(Event) + Clone + 'static) -> Result<(), Denied> {
    for (name, which) in
        [("pagehide", visit::Event::WentAway), ("pageshow", visit::Event::CameBack)]
    {
        let told = tell.clone();
        on(name, move |event: PageTransitionEvent| {
            // What was written a moment ago is kept before the page goes.
            if name == "pagehide" {
                told(worksheets::Event::Left.into());
            }
            if event.persisted() {
                told(which.clone().into());
            }
        })?;
    }
    Ok(())
}

/// WebKit leaves a radio that an arrow key led to outside of the window. Only
/// at a change that a key made: under a finger or a mouse nothing may move, and
/// the focus also comes back with the window. Nor at the change of a text, which
/// comes when a press elsewhere takes the focus from it.
fn keep_answers_in_sight() -> Result<(), Denied> {
    let by_key = Rc::new(Cell::new(false));
    let pressed = by_key.clone();
    on("keydown", move |_: web_sys::Event| pressed.set(true))?;
    let touched = by_key.clone();
    on("pointerdown", move |_: web_sys::Event| touched.set(false))?;
    on("change", move |event: web_sys::Event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(radio) = input.filter(|input| by_key.get() && input.type_() == "radio") {
            focus::into_sight(&radio);
        }
    })
}

/// The first sign of a real mouse. After a touch browsers send a `mousemove`
/// that no mouse made: the kind of the pointer tells them apart. Screen readers
/// press without moving one.
fn mouse(tell: impl Fn(Event) + Clone + 'static) -> Result<(), Denied> {
    let seen = Rc::new(Cell::new(false));
    for name in ["pointermove", "pointerdown"] {
        let (tell, seen) = (tell.clone(), seen.clone());
        on(name, move |event: PointerEvent| {
            if event.pointer_type() == "mouse" && !seen.replace(true) {
                tell(page::Event::MouseSeen.into());
            }
        })?;
    }
    Ok(())
}

/// Another tab's write or removal.
fn elsewhere(event: &StorageEvent) -> Option<Event> {
    // No key means that all of the origin's local storage was cleared.
    let Some(key) = event.key() else { return Some(store::Event::WipedElsewhere.into()) };
    Key::is_ours(&key).then_some(store::Event::ChangedElsewhere.into())
}

/// Shift alone counts when it is let go: with another key in between it was
/// only used to type.
fn shift(tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    let alone = Rc::new(Cell::new(false));
    let pressed = alone.clone();
    on("keydown", move |event: KeyboardEvent| pressed.set(event.key() == "Shift"))?;
    on("keyup", move |event: KeyboardEvent| {
        if event.key() == "Shift" && alone.replace(false) {
            tell(visit::Event::ShiftPressed.into());
        }
    })
}

fn on<T: FromWasmAbi + 'static>(name: &str, heard: impl FnMut(T) + 'static) -> Result<(), Denied> {
    let heard = Closure::<dyn FnMut(T)>::new(heard);
    window()?.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref())?;
    heard.forget(); // lives as long as the page
    Ok(())
}

/// Tells the script that looks after the worker to let a later release have its
/// turn.
///
/// # Errors
/// Outside of a browser.
pub fn take_release() -> Result<(), Denied> {
    window()?.dispatch_event(&web_sys::Event::new("doorway-take")?)?;
    Ok(())
}
