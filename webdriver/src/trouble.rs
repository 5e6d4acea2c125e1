//! Why a command failed, as one sentence for the person who reads the report.

use std::fmt;

/// A failed step, told in words. A flow of the page tests ends with `?`, never with a panic, so that browsers are put
/// away in order.
#[derive(Debug, Clone)]
pub struct Trouble(String);

/// What every command gives back.
pub type Told<T> = Result<T, Trouble>;

impl Trouble {
    /// Starts from a sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// Whether an element was drawn anew between being found and being used.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.0.contains("stale element reference")
    }

    /// Whether it is the error page of the exit's site, which no network leads to here: Firefox's
    /// driver holds it against the next page that is asked for. Nothing of ours is served over https.
    #[must_use]
    pub fn is_of_the_way_out(&self) -> bool {
        self.0.contains("Reached error page") && self.0.contains("u=https%3A")
    }

    /// The same trouble, with the step that it happened in said first.
    #[must_use]
    pub fn during(self, step: &str) -> Self {
        Self(format!("{step}: {}", self.0))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Trouble {}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<ureq::Error> for Trouble {
    fn from(error: ureq::Error) -> Self {
        Self(format!("the driver did not answer: {error}"))
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}
