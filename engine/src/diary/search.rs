//! The search in what was written.

use super::{DiaryEntry, every};
use crate::record::Record;
use crate::typed::bare;

/// So many entries are shown of those that are found.
const SHOWN: usize = 50;

/// What was found.
#[derive(Debug)]
pub struct Found<'a> {
    /// The newest of them.
    pub entries: Vec<&'a DiaryEntry>,
    /// How many there are besides.
    pub more: usize,
}

/// The entries that have every word of `text` in the note, a tag or a sign, newest first. Neither
/// capitals nor accents make a difference.
#[must_use]
pub fn search<'a>(record: &'a Record, text: &str) -> Found<'a> {
    let text = bare(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Found { entries: Vec::new(), more: 0 };
    for one in every(record).filter(|one| has(one, &words)) {
        if found.entries.len() < SHOWN {
            found.entries.push(one);
        } else {
            found.more += 1;
        }
    }
    found
}

fn has(noted: &DiaryEntry, words: &[&str]) -> bool {
    let mut text = noted.note.clone();
    for one in noted.tags.iter().chain(&noted.signs) {
        text.push('\n');
        text.push_str(one);
    }
    let text = bare(&text);
    words.iter().all(|word| text.contains(word))
}
