//! The shapes of schema 1. Frozen: a change of shape is a new schema.

use serde::Serialize;

use super::json::Json;
use super::{Key, Part};
use crate::id::Id;
use crate::moment::Moment;
use crate::record::{Check, Chosen, Draft, Entry, Marked, Settings};

/// `doorway/settings`: choices with the time of choosing.
#[derive(Serialize)]
struct SettingsV1<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<(&'a str, i64)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keeping: Option<(&'a str, i64)>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    link: bool,
}

/// `doorway/draft/<instrument>`: item id, choice value, time of ticking.
#[derive(Serialize)]
struct DraftV1<'a> {
    instrument: &'a str,
    answers: Vec<(&'a str, i64, i64)>,
    cleared: i64,
}

/// `doorway/check/<id>`: the entry, or the time of its deletion.
#[derive(Serialize)]
struct EntryV1<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    deleted: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    check: Option<CheckV1<'a>>,
}

#[derive(Serialize)]
struct CheckV1<'a> {
    instrument: &'a str,
    taken: MomentV1,
    language: &'a str,
    answers: &'a [(String, i64)],
}

/// Unix milliseconds, and minutes from UTC to local time.
#[derive(Serialize)]
struct MomentV1 {
    at: i64,
    offset: i16,
}

/// `doorway/sentinel`
#[derive(Serialize)]
struct SentinelV1 {
    since: i64,
}

/// The body's text for `part`.
pub(super) fn body(part: &Part) -> serde_json::Result<String> {
    match part {
        Part::Settings(settings) => serde_json::to_string(&SettingsV1 {
            country: settings.country.as_ref().map(pair),
            keeping: settings.keeping.as_ref().map(pair),
            link: settings.link,
        }),
        Part::Draft(instrument, draft) => {
            let answers = draft.answers.iter().map(|(item, one)| row(item, one)).collect();
            serde_json::to_string(&DraftV1 { instrument, answers, cleared: draft.cleared })
        }
        Part::Entry(id, Entry::Deleted(at)) => {
            serde_json::to_string(&EntryV1 { id: id.as_str(), deleted: Some(*at), check: None })
        }
        Part::Entry(id, Entry::Kept(check)) => serde_json::to_string(&EntryV1 {
            id: id.as_str(),
            deleted: None,
            check: Some(CheckV1 {
                instrument: &check.instrument,
                taken: MomentV1 { at: check.taken.unix_ms, offset: check.taken.offset_min },
                language: &check.language,
                answers: &check.answers,
            }),
        }),
        Part::Sentinel(since) => serde_json::to_string(&SentinelV1 { since: *since }),
    }
}

fn row<'a>(item: &'a str, marked: &Marked) -> (&'a str, i64, i64) {
    (item, marked.value, marked.at)
}

fn pair(chosen: &Chosen) -> (&str, i64) {
    (&chosen.value, chosen.at)
}

/// The part that a body's text holds, if it holds one that fits its key.
pub(super) fn part(key: &Key, body: &str) -> Option<Part> {
    let body = Json::parse(body)?;
    Some(match key {
        // Each of its names may be missing, so any other text would do.
        Key::Settings if !body.has_only(&["country", "keeping", "link"]) => return None,
        Key::Settings => Part::Settings(Settings {
            country: body.get("country").and_then(chosen),
            keeping: body.get("keeping").and_then(chosen),
            link: body.get("link").is_some_and(|link| link.whole() == Some(1)),
        }),
        Key::Draft(instrument) => {
            // A text that was copied under another key is not that key's draft.
            if body.get("instrument")?.text()? != *instrument {
                return None;
            }
            let answers = body.get("answers")?.list()?.iter().map(marked);
            let draft = Draft {
                answers: answers.collect::<Option<_>>()?,
                cleared: body.get("cleared")?.whole()?,
            };
            Part::Draft(instrument.clone(), draft)
        }
        Key::Check(id) => {
            // A text that was copied under another key is not that key's entry.
            if body.get("id")?.text()? != id.as_str() {
                return None;
            }
            let entry = match (body.get("deleted"), body.get("check")) {
                (Some(at), _) => Entry::Deleted(at.whole()?),
                (None, check) => Entry::Kept(check_of(id, check?)?),
            };
            Part::Entry(id.clone(), entry)
        }
        Key::Sentinel => Part::Sentinel(body.get("since")?.whole()?),
    })
}

fn chosen(pair: &Json) -> Option<Chosen> {
    match pair.list()? {
        [value, at] => Some(Chosen { value: value.text()?, at: at.whole()? }),
        _ => None,
    }
}

fn marked(row: &Json) -> Option<(String, Marked)> {
    match row.list()? {
        [item, value, at] => {
            Some((item.text()?, Marked { value: value.whole()?, at: at.whole()? }))
        }
        _ => None,
    }
}

fn check_of(id: &Id, check: &Json) -> Option<Check> {
    let taken = check.get("taken")?;
    let answers = check.get("answers")?.list()?.iter().map(answer);
    Some(Check {
        id: id.clone(),
        instrument: check.get("instrument")?.text()?,
        taken: Moment {
            unix_ms: taken.get("at")?.whole()?,
            offset_min: i16::try_from(taken.get("offset")?.whole()?).ok()?,
        },
        language: check.get("language")?.text()?,
        answers: answers.collect::<Option<_>>()?,
    })
}

fn answer(pair: &Json) -> Option<(String, i64)> {
    match pair.list()? {
        [item, value] => Some((item.text()?, value.whole()?)),
        _ => None,
    }
}
