//! What stands around the articles.

use crate::learn::{Article, Theme};

/// The articles.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct LearnWords {
    pub name: &'static str,
    pub short: &'static str,
    pub about: &'static str,
    pub theme: fn(Theme) -> &'static str,
    /// The title of an article.
    pub title: fn(&Article) -> &'static str,
    /// Its text has not come yet.
    pub coming: &'static str,
    /// It did not come.
    pub missing: &'static str,
    pub all: &'static str,
    pub print: &'static str,
    pub sources: &'static str,
    /// Where and when a source was read: as what (see [`crate::learn::SOURCES`]), and the day.
    pub read: fn(&str, &str) -> Option<String>,
    /// Where the program is, for who reads without it.
    pub program: &'static str,
}
