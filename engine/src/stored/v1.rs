//! The shapes of schema 1. Frozen with the first release; until then a name may
//! be added, but none changed or taken away. Afterwards a change is a new schema.

mod diary;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::json::Json;
use super::{Epoch, Key, Part};
use crate::id::Id;
use crate::moment::{Day, Moment};
use crate::record::{Check, Chosen, Draft, Entry, Marked, Settings};
use crate::session::Session;
use crate::sorted::Sorted;

/// `doorway/settings`: choices by name, with the time of choosing.
struct SettingsV1<'a>(&'a Settings);

impl Serialize for SettingsV1<'_> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let mut map = writer.serialize_map(None)?;
        for (name, chosen) in self.0.choices.iter() {
            map.serialize_entry(name, &pair(chosen))?;
        }
        if self.0.link {
            map.serialize_entry(LINK, &true)?;
        }
        map.end()
    }
}

/// The one name in the settings that is no choice.
const LINK: &str = "link";

/// `doorway/draft/<instrument>`: item id, choice value, time of ticking.
#[derive(Serialize)]
struct DraftV1<'a> {
    instrument: &'a str,
    answers: Vec<(&'a str, i64, i64)>,
    cleared: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<(&'a str, i64)>,
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

/// `doorway/session/<id>`: the session, or the time of its deletion.
#[derive(Serialize)]
struct KeptSessionV1<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    deleted: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<SessionV1<'a>>,
}

#[derive(Serialize)]
struct SessionV1<'a> {
    day: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u16>,
    place: &'a str,
    form: &'a str,
    who: &'a str,
    note: &'a str,
    noted: MomentV1,
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

/// `doorway/epoch`
#[derive(Serialize)]
struct EpochV1<'a> {
    count: i64,
    wiped: i64,
    id: &'a str,
    at: i64,
}

/// The body's text for `part`.
pub(super) fn body(part: &Part) -> serde_json::Result<String> {
    match part {
        Part::Settings(settings) => serde_json::to_string(&SettingsV1(settings)),
        Part::Draft(instrument, draft) => {
            let answers = draft.answers.iter().map(|(item, one)| row(item, one)).collect();
            let from = draft.from.as_ref().map(pair);
            serde_json::to_string(&DraftV1 { instrument, answers, cleared: draft.cleared, from })
        }
        Part::Entry(id, Entry::Deleted(at)) => {
            serde_json::to_string(&EntryV1 { id: id.as_str(), deleted: Some(*at), check: None })
        }
        Part::Entry(id, Entry::Kept(check)) => serde_json::to_string(&EntryV1 {
            id: id.as_str(),
            deleted: None,
            check: Some(CheckV1 {
                instrument: &check.instrument,
                taken: moment(check.taken),
                language: &check.language,
                answers: &check.answers,
            }),
        }),
        Part::Session(id, entry) => serde_json::to_string(&match entry {
            Entry::Deleted(at) => {
                KeptSessionV1 { id: id.as_str(), deleted: Some(*at), session: None }
            }
            Entry::Kept(session) => {
                KeptSessionV1 { id: id.as_str(), deleted: None, session: Some(of_session(session)) }
            }
        }),
        Part::Diary(month, pages) => serde_json::to_string(&diary::DiaryV1(*month, pages)),
        Part::Signs(signs) => serde_json::to_string(&diary::SignsV1(signs)),
        Part::Sentinel(since) => serde_json::to_string(&SentinelV1 { since: *since }),
        Part::Epoch(Epoch { count, wiped, id, at }) => {
            let (count, wiped, at) = (*count, *wiped, *at);
            serde_json::to_string(&EpochV1 { count, wiped, id: id.as_str(), at })
        }
    }
}

const fn moment(moment: Moment) -> MomentV1 {
    MomentV1 { at: moment.unix_ms, offset: moment.offset_min }
}

fn of_session(session: &Session) -> SessionV1<'_> {
    SessionV1 {
        day: session.day.iso(),
        minute: session.minute,
        place: &session.place,
        form: &session.form,
        who: &session.who,
        note: &session.note,
        noted: moment(session.noted),
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
        Key::Settings => Part::Settings(settings(&body)?),
        Key::Draft(instrument) => {
            // A text that was copied under another key is not that key's draft.
            if body.get("instrument")?.text()? != *instrument {
                return None;
            }
            let answers = body.get("answers")?.list()?.iter().map(marked);
            let draft = Draft {
                answers: answers.collect::<Option<_>>()?,
                cleared: body.get("cleared")?.whole()?,
                from: body.get("from").and_then(chosen),
            };
            Part::Draft(instrument.clone(), draft)
        }
        Key::Check(id) => Part::Entry(id.clone(), entry(id, &body, "check", check_of)?),
        Key::Session(id) => Part::Session(id.clone(), entry(id, &body, "session", session_of)?),
        Key::Diary(month) => Part::Diary(*month, diary::pages(*month, &body)?),
        Key::Signs => Part::Signs(diary::signs(&body)?),
        Key::Sentinel => Part::Sentinel(body.get("since")?.whole()?),
        Key::Epoch => Part::Epoch(Epoch {
            count: body.get("count")?.whole()?,
            wiped: body.get("wiped")?.whole()?,
            id: Id::parse(&body.get("id")?.text()?)?,
            at: body.get("at")?.whole()?,
        }),
        Key::Noted(..) | Key::Sign(_) => return None,
    })
}

/// The entry under `name`, or that it was deleted.
fn entry<T>(
    id: &Id,
    body: &Json,
    name: &str,
    kept: fn(&Id, &Json) -> Option<T>,
) -> Option<Entry<T>> {
    // A text that was copied under another key is not that key's entry.
    if body.get("id")?.text()? != id.as_str() {
        return None;
    }
    Some(match body.get("deleted") {
        Some(at) => Entry::Deleted(at.whole()?),
        None => Entry::Kept(kept(id, body.get(name)?)?),
    })
}

/// Each name may be missing, so every value has to be a choice: any other text
/// would do else.
fn settings(body: &Json) -> Option<Settings> {
    let mut settings = Settings { choices: Sorted::default(), link: false };
    for (name, value) in body.pairs()? {
        if name == LINK {
            settings.link = value.whole() == Some(1);
        } else {
            settings.choices.insert(name.clone(), chosen(value)?);
        }
    }
    Some(settings)
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
    let answers = check.get("answers")?.list()?.iter().map(answer);
    Some(Check {
        id: id.clone(),
        instrument: check.get("instrument")?.text()?,
        taken: moment_of(check.get("taken")?)?,
        language: check.get("language")?.text()?,
        answers: answers.collect::<Option<_>>()?,
    })
}

fn session_of(id: &Id, session: &Json) -> Option<Session> {
    let text = |name| session.get(name)?.text();
    Some(Session {
        id: id.clone(),
        day: Day::parse(&text("day")?)?,
        minute: match session.get("minute") {
            Some(minute) => Some(u16::try_from(minute.whole()?).ok()?),
            None => None,
        },
        place: text("place")?,
        form: text("form")?,
        who: text("who")?,
        note: text("note")?,
        noted: moment_of(session.get("noted")?)?,
    })
}

pub(super) fn moment_of(moment: &Json) -> Option<Moment> {
    Some(Moment {
        unix_ms: moment.get("at")?.whole()?,
        offset_min: i16::try_from(moment.get("offset")?.whole()?).ok()?,
    })
}

fn answer(pair: &Json) -> Option<(String, i64)> {
    match pair.list()? {
        [item, value] => Some((item.text()?, value.whole()?)),
        _ => None,
    }
}
