//! Reading a file: all of it or nothing.

use std::ops::Range;

use super::span::{compact, pairs};
use super::{Fault, MOST, Of, Plan, VERSION, wanted};
use crate::moment::Day;
use crate::record::Record;
use crate::stored::json::Json;
use crate::stored::{self, Key, Unreadable};

/// What a file holds.
///
/// # Errors
/// The first [`Fault`].
pub fn read(text: &str) -> Result<Plan, Fault> {
    if text.len() > MOST {
        return Err(Fault::TooLarge);
    }
    // Some editors put this mark at the start of what they save.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file = Json::parse_at(text).map_err(|at| not_json(text, at))?;
    if file.get("doorway").and_then(Json::text).as_deref() != Some("backup") {
        return Err(Fault::NotOurs);
    }
    match file.get("version").and_then(Json::whole) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(Fault::Later),
        _ => return Err(Fault::NotOurs),
    }
    if file.get("texts").and_then(Json::pairs).is_none() {
        return Err(Fault::NotOurs);
    }
    let saved = file.get("saved").and_then(Json::text);
    let saved = saved.and_then(|saved| Day::parse(saved.get(..10)?));
    let top = pairs(text, 0..text.len());
    let texts = top.into_iter().find(|pair| text.get(pair.name.clone()) == Some("\"texts\""));
    let mut record = Record::default();
    // A name that is spelt with escapes is found by the tree alone.
    for pair in pairs(text, texts.ok_or(Fault::NotOurs)?.value) {
        take(&mut record, text, &pair.name, pair.value)?;
    }
    Ok(Plan { saved, record })
}

fn take(
    record: &mut Record,
    text: &str,
    name: &Range<usize>,
    value: Range<usize>,
) -> Result<(), Fault> {
    let line = || text.get(..name.start).unwrap_or_default().matches('\n').count() + 1;
    let damaged = |of| Fault::Damaged { line: line(), of };
    let value = compact(text.get(value).unwrap_or_default());
    let name = text.get(name.clone()).unwrap_or_default().trim_matches('"');
    let Some(key) = Key::parse(name) else {
        let later = stored::is_too_new(&value);
        return Err(if later { Fault::Later } else { damaged(Of::Unknown) });
    };
    match stored::read(&key, &value) {
        Ok(part) => {
            if let Some(part) = wanted(part) {
                record.absorb(part);
            }
            Ok(())
        }
        Err(Unreadable::TooNew) => Err(Fault::Later),
        Err(Unreadable::Damaged) => {
            let day = stored::day(&key, &value);
            Err(damaged(match key {
                Key::Settings => Of::Settings,
                Key::Draft(_) => Of::Draft,
                Key::Check(_) => Of::Check(day),
                Key::Session(_) => Of::Session(day),
                Key::Diary(month) | Key::Noted(month, _) => Of::Diary(month),
                Key::Signs | Key::Sign(_) => Of::Signs,
                Key::Sentinel => Of::Unknown,
            }))
        }
    }
}

/// Columns are told in bytes; a person counts characters.
fn not_json(text: &str, (line, column): (usize, usize)) -> Fault {
    let of = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let before = of.char_indices().take_while(|(at, _)| *at < column).count();
    Fault::NotJson { line, column: before.max(1) }
}
