//! The screen stays on for a while.
//!
//! The browser's own types of it are not stable in `web_sys`, so it is asked by name.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{Denied, window};

thread_local! {
    /// Whether it is to stay on; it may take a moment until the browser has answered.
    static WANTED: Cell<bool> = const { Cell::new(false) };
    /// What the browser gave for it.
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Keeps the screen on from now. A browser lets go of it by itself when the page is not seen, so
/// it can be asked again at any time.
///
/// # Errors
/// Where the browser has no such thing. In a frame whose host doesn't allow it, it refuses later.
pub fn keep() -> Result<(), Denied> {
    let asked_before = WANTED.replace(true);
    let held = LOCK.with_borrow(|lock| lock.as_ref().map(is_held));
    // Nothing held yet and asked before: the answer is still to come, or was a refusal.
    if held == Some(true) || (held.is_none() && asked_before) {
        return Ok(());
    }
    let navigator = window()?.navigator();
    let locks = Reflect::get(&navigator, &"wakeLock".into())?;
    let request: Function = method(&locks, "request")?;
    let answer: Promise = request.call1(&locks, &"screen".into())?.dyn_into()?;
    spawn_local(async move {
        let Ok(lock) = JsFuture::from(answer).await else { return };
        if WANTED.get() {
            // One that was given before, where it was asked for twice, is let go.
            let before = LOCK.replace(Some(lock));
            let _ = before.map(|before| release(&before));
        } else {
            let _ = release(&lock);
        }
    });
    Ok(())
}

/// Lets it go dark again.
///
/// # Errors
/// Where the browser refuses.
pub fn let_go() -> Result<(), Denied> {
    WANTED.set(false);
    LOCK.take().map_or(Ok(()), |lock| release(&lock))
}

fn is_held(lock: &JsValue) -> bool {
    Reflect::get(lock, &"released".into()).is_ok_and(|released| released.is_falsy())
}

fn release(lock: &JsValue) -> Result<(), Denied> {
    let answer: Promise = method(lock, "release")?.call0(lock)?.dyn_into()?;
    // What comes of it is of no use, but a refusal must not go unheard.
    spawn_local(async move { drop(JsFuture::from(answer).await) });
    Ok(())
}

fn method(of: &JsValue, name: &str) -> Result<Function, Denied> {
    Ok(Reflect::get(of, &name.into())?.dyn_into()?)
}
