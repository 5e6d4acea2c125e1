//! The sentences of the conversation on a dip or a return.

use crate::guidance::dip::Outcome;

/// A dip or a return?
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct DipWords {
    pub title: &'static str,
    pub about: &'static str,
    pub aid: &'static str,
    /// By a question's id.
    pub question: fn(&str) -> &'static str,
    /// By the ids of a question and its choice.
    pub choice: fn(&str, &str) -> &'static str,
    pub many: &'static str,
    /// A low mood on so many of so many noted days of the last 14.
    pub from_diary: fn(usize, usize) -> String,
    pub areas_from_diary: &'static str,
    pub looks: &'static str,
    /// As long as nothing was answered.
    pub first: &'static str,
    pub outcome: fn(Outcome) -> &'static str,
    pub about_outcome: fn(Outcome) -> &'static str,
    pub missing: &'static str,
    pub reasons: &'static str,
    /// By a question's id; what its answer speaks for.
    pub for_dip: fn(&str) -> &'static str,
    pub for_neither: fn(&str) -> &'static str,
    pub for_return: fn(&str) -> &'static str,
    pub unsaid: &'static str,
    pub look_again: fn(&str) -> String,
    /// By the outcome's name; where the lines are drawn.
    pub rule: fn(&str) -> String,
    pub over: &'static str,
}
