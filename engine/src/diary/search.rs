//! The search in what was written.

use super::{DiaryEntry, every};
use crate::record::Record;
use crate::typed::bare;
use crate::worksheet::WorksheetEntry;

/// So many entries are shown of those that are found.
const SHOWN: usize = 50;

/// What was found.
#[derive(Debug)]
pub struct Found<'a> {
    /// The newest of them.
    pub entries: Vec<&'a DiaryEntry>,
    /// How many there are besides.
    pub more: usize,
    /// The newest of the worksheets that were found.
    pub worksheets: Vec<&'a WorksheetEntry>,
}

/// The entries that have every word of `text` in the note, a tag or a sign, and the worksheets that have
/// them in what was written, newest first. Neither capitals nor accents make a difference.
#[must_use]
pub fn search<'a>(record: &'a Record, text: &str) -> Found<'a> {
    let text = bare(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut worksheets = record.worksheets();
    worksheets.retain(|one| says(one, &words));
    worksheets.truncate(SHOWN);
    let mut found = Found { entries: Vec::new(), more: 0, worksheets };
    for one in every(record).filter(|one| noted(one, &words)) {
        if found.entries.len() < SHOWN {
            found.entries.push(one);
        } else {
            found.more += 1;
        }
    }
    found
}

fn noted(noted: &DiaryEntry, words: &[&str]) -> bool {
    let lists = noted.tags.iter().chain(&noted.signs);
    has([&noted.note].into_iter().chain(lists).map(String::as_str), words)
}

/// Only what was written: what was picked is kept by names that nobody sees.
fn says(entry: &WorksheetEntry, words: &[&str]) -> bool {
    let sheet = entry.worksheet();
    let is_written = |field: &str| {
        let field = sheet.and_then(|sheet| sheet.field(field));
        field.is_some_and(|field| field.control.most().is_some())
    };
    let texts = entry.texts.iter().filter(|(field, _)| is_written(field));
    has(texts.map(|(_, text)| text.as_str()), words)
}

fn has<'a>(texts: impl Iterator<Item = &'a str>, words: &[&str]) -> bool {
    let text = bare(&texts.collect::<Vec<_>>().join("\n"));
    words.iter().all(|word| text.contains(word))
}
