//! The texts of the articles, which come beside the program.

use super::state::learn::Texts;
use super::{Effect, Model};
use crate::learn::{self, Article};

/// What can happen to the articles.
#[derive(Clone, Debug)]
pub enum Event {
    /// The document with all texts came; empty if it did not.
    Read(String),
}

/// What there is of an article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text<'a> {
    /// It is on its way.
    Coming,
    /// It did not come.
    Missing,
    /// HTML of the build's own making.
    Here(&'a str),
}

impl Model {
    /// The text of an article.
    #[must_use]
    pub fn article(&self, article: &Article) -> Text<'_> {
        match &self.texts {
            Texts::Coming => Text::Coming,
            Texts::Came(document) => {
                learn::text(document, article).map_or(Text::Missing, Text::Here)
            }
        }
    }
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let Event::Read(document) = event;
    model.texts = Texts::Came(learn::within(&document));
    Vec::new()
}
