//! The message to the provider.

/// The message as it stands. Nothing of it is kept.
#[derive(Debug, Default)]
pub struct Message {
    /// Keys of reasons that are left out.
    pub(in crate::app) left_out: Vec<String>,
    /// The text in the person's own words, once they have changed it.
    pub(in crate::app) typed: Option<String>,
}

impl Message {
    /// The text in the person's own words.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        self.typed.as_deref()
    }

    /// The same again, after the page was gone.
    pub(in crate::app) fn take_back(&mut self, text: String) {
        self.typed = Some(text);
    }

    /// Whether this reason is told.
    #[must_use]
    pub fn tells(&self, key: &str) -> bool {
        !self.left_out.iter().any(|one| one == key)
    }
}
