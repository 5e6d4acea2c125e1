//! The three stores, behind one door.

mod indexed;
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use doorway_engine::app::{self, Event, StoreKind, Trouble, UNSAVED, store};
use doorway_engine::stored::{Epoch, Gone, StoredText};
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{clock, fragment};

pub use indexed::Indexed;

/// So long the still page waits for IndexedDB, in milliseconds.
const MOMENT: i32 = 300;

/// The stores of this browser.
#[derive(Clone, Debug)]
pub struct Stores {
    safe: Indexed,
}

impl Stores {
    /// Stores whose late answers are told to `tell`.
    pub fn new(tell: impl Fn(Event) + 'static) -> Self {
        Self { safe: Indexed::new(tell) }
    }

    /// Reads everything of ours. `None`: the answer comes later.
    #[must_use]
    pub fn read(&self, store: StoreKind) -> Option<Event> {
        let texts = match store {
            StoreKind::Local => web::read(web::Kind::Local),
            StoreKind::Tab => web::read(web::Kind::Session),
            StoreKind::Indexed => {
                self.safe.read();
                return None;
            }
        };
        Some(store::Event::WasRead { store, texts }.into())
    }

    /// Writes in order. `None`: the answer comes later.
    #[must_use]
    pub fn write(
        &self,
        store: StoreKind,
        ticket: u32,
        epoch: Option<Epoch>,
        texts: Vec<StoredText>,
    ) -> Option<Event> {
        let outcome = match store {
            StoreKind::Local => web::write(web::Kind::Local, epoch.as_ref(), texts),
            StoreKind::Tab => web::write(web::Kind::Session, None, texts),
            StoreKind::Indexed => {
                self.safe.write(ticket, epoch, texts);
                return None;
            }
        };
        Some(store::Event::Written { store, ticket, outcome }.into())
    }

    /// Begins an epoch. `None`: the answer comes later.
    #[must_use]
    pub fn renew(
        &self,
        store: StoreKind,
        ticket: u32,
        epoch: Epoch,
        gone: Gone,
        texts: Vec<StoredText>,
    ) -> Option<Event> {
        if store == StoreKind::Indexed {
            self.safe.renew(ticket, epoch, gone, texts);
            return None;
        }
        let outcome = web::renew(web::Kind::Local, epoch, &gone, texts);
        Some(store::Event::Renewed { store, ticket, outcome }.into())
    }

    /// Waits no longer for what IndexedDB was asked for.
    pub fn give_up(&self) {
        self.safe.give_up();
    }

    /// Removes these keys from local storage or the tab's.
    #[must_use]
    pub fn remove(&self, store: StoreKind, keys: &[String]) -> Event {
        store::Event::Removed { store, outcome: web::remove(kind(store), keys) }.into()
    }

    /// Removes everything of ours from local storage or the tab's.
    #[must_use]
    pub fn wipe(&self, store: StoreKind) -> Event {
        store::Event::Removed { store, outcome: web::wipe(kind(store)) }.into()
    }
}

const fn kind(store: StoreKind) -> web::Kind {
    match store {
        StoreKind::Tab => web::Kind::Session,
        StoreKind::Local | StoreKind::Indexed => web::Kind::Local,
    }
}

/// What lies in IndexedDB, unless that takes longer than a moment or is none of
/// this visit's business.
pub async fn at_first() -> Option<Result<Vec<StoredText>, Trouble>> {
    let fragment = fragment::read().unwrap_or_default();
    if !app::reads_device(&fragment, &read_tab()) {
        return None;
    }
    let found = Rc::new(RefCell::new(None));
    let put = found.clone();
    let read = future_to_promise(async move {
        *put.borrow_mut() = Some(indexed::early().await);
        Ok(JsValue::UNDEFINED)
    });
    let first = Promise::race(&Array::of2(&read, &clock::passed(MOMENT)));
    // Whichever came first, and whether it went well, is seen by what is there.
    let _ = JsFuture::from(first).await;
    found.take()
}

/// What lies in this tab's session storage.
///
/// # Errors
/// Where it is denied.
pub fn read_tab() -> Result<Vec<StoredText>, Trouble> {
    web::read(web::Kind::Session)
}

/// Holds what is typed in this tab's session storage.
///
/// # Errors
/// Where it is denied, or full.
pub fn hold(text: &str) -> Result<(), Trouble> {
    web::hold(UNSAVED, text)
}

/// Whether an error means that there is no room; anything else is a refusal.
fn trouble(error: &JsValue) -> Trouble {
    let name = error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name);
    // Firefox has a name of its own for local storage.
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Trouble::Full,
        _ => Trouble::Denied,
    }
}
