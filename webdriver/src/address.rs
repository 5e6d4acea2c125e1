//! The address of the window's page, and the ways to another.

use serde_json::json;

use crate::{Session, Told};

impl Session {
    /// Goes to an address.
    ///
    /// # Errors
    /// The driver's error.
    pub fn go(&self, url: &str) -> Told<()> {
        let go = || self.post("url", &json!({ "url": url })).map(drop);
        match go() {
            // The way out of the page before was still under way.
            Err(trouble) if trouble.is_of_the_way_out() => go(),
            done => done,
        }
    }

    /// Loads the window's page again.
    ///
    /// # Errors
    /// The driver's error.
    pub fn refresh(&self) -> Told<()> {
        self.post("refresh", &json!({})).map(drop)
    }

    /// The window's back button.
    ///
    /// # Errors
    /// The driver's error.
    pub fn back(&self) -> Told<()> {
        self.post("back", &json!({})).map(drop)
    }

    /// The address of the window's page.
    ///
    /// # Errors
    /// The driver's error.
    pub fn address(&self) -> Told<String> {
        Ok(self.get("url")?.as_str().unwrap_or_default().to_owned())
    }
}
