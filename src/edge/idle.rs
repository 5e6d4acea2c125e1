//! Whether somebody touches the page.

use std::cell::Cell;

use doorway_engine::app::{Event, visit};
use js_sys::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::{Denied, document, window};

/// How often it is looked.
const EVERY: i32 = 5_000;
/// So shortly after a touch nothing is told: what follows from it could move
/// what is under the finger before the browser has made a click of it.
const SETTLED: f64 = 500.0;

/// What counts: a pointer, a key, a touch, scrolling.
const TOUCHES: [&str; 6] =
    ["pointerdown", "pointermove", "keydown", "touchstart", "wheel", "scroll"];

thread_local! {
    /// When it was touched last, by the clock: a timer stands still while the
    /// device sleeps.
    static LAST: Cell<f64> = const { Cell::new(0.0) };
    /// The longest time without a touch since it was last told.
    static LONGEST: Cell<f64> = const { Cell::new(0.0) };
}

/// Looks from now on, as long as the page lives.
///
/// # Errors
/// Outside of a browser.
pub fn watch(tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    if LAST.replace(Date::now()) > 0.0 {
        return Ok(());
    }
    let window = window()?;
    let touched = Closure::<dyn FnMut()>::new(|| {
        rest(Date::now());
        LAST.set(Date::now());
    });
    for name in TOUCHES {
        let touched = touched.as_ref().unchecked_ref();
        window.add_event_listener_with_callback_and_bool(name, touched, true)?;
    }
    touched.forget(); // lives as long as the page
    let told = Cell::new(false);
    let look = Closure::<dyn FnMut()>::new(move || {
        let now = Date::now();
        if now - LAST.get() < SETTLED {
            return;
        }
        rest(now);
        let longest = LONGEST.take();
        // While somebody is at work there is nothing to tell.
        if told.replace(longest > f64::from(EVERY)) || told.get() {
            tell(visit::Event::Rested(whole(longest)).into());
        }
    });
    let looked = look.as_ref().unchecked_ref();
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(looked, EVERY)?;
    // A hidden page looks seldom.
    document()?.add_event_listener_with_callback("visibilitychange", looked)?;
    look.forget();
    Ok(())
}

fn rest(now: f64) {
    LONGEST.set(LONGEST.get().max(now - LAST.get()));
}

#[allow(clippy::cast_possible_truncation)] // a float cast saturates
const fn whole(ms: f64) -> i64 {
    ms as i64
}
