//! A person's own warning signs, written down while well.

use crate::id::Id;

/// A warning sign that the person watches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its unique name.
    pub id: Id,
    /// A name of [`KNOWN`], kept as text so that a later release's names are
    /// not lost, or the person's own words.
    pub text: String,
}

/// Thoughts of death or of self-harm. Ticked, it calls for help.
pub const THOUGHTS: &str = "thoughts";

/// Racing thoughts, hardly any need for sleep: the one sign of a mood that is too
/// high. Ours, to be signed off.
pub const RACING: &str = "racing";

/// Signs to pick from. Source: the mission's section 2, after seed 003.
pub const KNOWN: [&str; 13] = [
    "low-mood",
    "lost-interest",
    "sleep",
    "appetite",
    "fatigue",
    "irritability",
    "worthlessness",
    "isolation",
    "self-criticism",
    "hopelessness",
    "anxiety",
    RACING,
    THOUGHTS,
];

/// The most characters of a sign in own words.
pub const OWN: usize = 80;

impl Sign {
    /// Whether it was picked from [`KNOWN`].
    #[must_use]
    pub fn is_known(&self) -> bool {
        KNOWN.contains(&self.text.as_str())
    }
}
