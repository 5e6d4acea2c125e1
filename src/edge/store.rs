//! The three stores, behind one door.

mod indexed;
mod web;

use doorway_engine::app::{Event, HELD, Place, Trouble};
use doorway_engine::stored::Leaf;
use wasm_bindgen::{JsCast, JsValue};

pub use indexed::Indexed;

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
    pub fn read(&self, place: Place) -> Option<Event> {
        let texts = match place {
            Place::First => web::read(web::Kind::Local),
            Place::Tab => web::read(web::Kind::Session),
            Place::Safe => {
                self.safe.read();
                return None;
            }
        };
        Some(Event::WasRead { place, texts })
    }

    /// Writes in order. `None`: the answer comes later.
    #[must_use]
    pub fn write(&self, place: Place, ticket: u32, leaves: Vec<Leaf>) -> Option<Event> {
        let outcome = match place {
            Place::First => web::write(web::Kind::Local, leaves),
            Place::Tab => web::write(web::Kind::Session, leaves),
            Place::Safe => {
                self.safe.write(ticket, leaves);
                return None;
            }
        };
        Some(Event::Written { place, ticket, outcome })
    }

    /// Removes these keys. `None`: the answer comes later.
    #[must_use]
    pub fn remove(&self, place: Place, keys: Vec<String>) -> Option<Event> {
        let outcome = match place {
            Place::First => web::remove(web::Kind::Local, &keys),
            Place::Tab => web::remove(web::Kind::Session, &keys),
            Place::Safe => {
                self.safe.remove(keys);
                return None;
            }
        };
        Some(Event::Removed { place, outcome })
    }

    /// Removes everything of ours. `None`: the answer comes later.
    #[must_use]
    pub fn wipe(&self, place: Place) -> Option<Event> {
        let outcome = match place {
            Place::First => web::wipe(web::Kind::Local),
            Place::Tab => web::wipe(web::Kind::Session),
            Place::Safe => {
                self.safe.wipe();
                return None;
            }
        };
        Some(Event::Removed { place, outcome })
    }
}

/// What lies in this tab's session storage.
///
/// # Errors
/// Where it is denied.
pub fn read_tab() -> Result<Vec<Leaf>, Trouble> {
    web::read(web::Kind::Session)
}

/// Holds what is typed in this tab's session storage.
///
/// # Errors
/// Where it is denied, or full.
pub fn hold(text: &str) -> Result<(), Trouble> {
    web::hold(HELD, text)
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
