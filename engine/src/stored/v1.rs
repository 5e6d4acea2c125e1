//! The shapes of schema 1, but for what the kinds of entries say themselves (see
//! [`crate::kept`]). Frozen with the first release; until then a name may
//! be added, but none changed or taken away. Afterwards a change is a new schema.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Epoch, Key, StoredValue};
use crate::id::Id;
use crate::json::Json;
use crate::kept::{Entries, Kind, Named, Shard, Value};
use crate::record::{Chosen, Draft, Entry, Marked, Settings};
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

/// `doorway/draft/<name>`: item id, choice value, time of ticking; or field, text, time of
/// writing. The name is that of an instrument or a worksheet, or the id of the worksheet that
/// is being changed; as text it has been called `instrument` from the start.
#[derive(Serialize)]
struct DraftV1<'a> {
    instrument: &'a str,
    answers: Vec<(&'a str, i64, i64)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    texts: Vec<(&'a str, &'a str, i64)>,
    cleared: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<(&'a str, i64)>,
}

/// `doorway/<folder>/<id>`: the entry, or the time of its deletion.
struct OneV1<'a>(Kind, &'a Id, &'a Entry<Value>);

impl Serialize for OneV1<'_> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let mut map = writer.serialize_map(None)?;
        map.serialize_entry("id", self.1.as_str())?;
        match self.2 {
            Entry::Deleted(at) => map.serialize_entry("deleted", at)?,
            Entry::Kept(one) => map.serialize_entry(self.0.name(), one)?,
        }
        map.end()
    }
}

/// `doorway/<folder>` and `doorway/<folder>/<month>`: the entries, and the times of deletion.
struct ManyV1<'a>(Shard, &'a Entries);

impl Serialize for ManyV1<'_> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let mut map = writer.serialize_map(None)?;
        if let Some(month) = self.0.month {
            map.serialize_entry("month", &month.iso())?;
        }
        let kept: Vec<_> = self.1.values().filter_map(Entry::kept).collect();
        map.serialize_entry(self.0.kind.name(), &kept)?;
        let deleted = self.1.iter().filter_map(|(id, entry)| match entry {
            Entry::Deleted(at) => Some((id.as_str(), *at)),
            Entry::Kept(_) => None,
        });
        map.serialize_entry("deleted", &deleted.collect::<Vec<_>>())?;
        map.end()
    }
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
pub(super) fn body(part: &StoredValue) -> serde_json::Result<String> {
    match part {
        StoredValue::Settings(settings) => serde_json::to_string(&SettingsV1(settings)),
        StoredValue::Draft(instrument, draft) => {
            let answers = draft.answers.iter().map(|(item, one)| row(item, one)).collect();
            let from = draft.from.as_ref().map(pair);
            let texts = draft.texts.iter();
            let texts = texts.map(|(field, one)| (field.as_str(), one.value.as_str(), one.at));
            let (texts, cleared) = (texts.collect(), draft.cleared);
            serde_json::to_string(&DraftV1 { instrument, answers, texts, cleared, from })
        }
        StoredValue::One(kind, id, entry) => serde_json::to_string(&OneV1(*kind, id, entry)),
        StoredValue::Many(shard, entries) => serde_json::to_string(&ManyV1(*shard, entries)),
        StoredValue::Sentinel(since) => serde_json::to_string(&SentinelV1 { since: *since }),
        StoredValue::Epoch(Epoch { count, wiped, id, at }) => {
            let (count, wiped, at) = (*count, *wiped, *at);
            serde_json::to_string(&EpochV1 { count, wiped, id: id.as_str(), at })
        }
    }
}

fn row<'a>(item: &'a str, marked: &Marked) -> (&'a str, i64, i64) {
    (item, marked.value, marked.at)
}

fn pair(chosen: &Chosen) -> (&str, i64) {
    (&chosen.value, chosen.at)
}

/// The part that a body's text holds, if it holds one that fits its key.
pub(super) fn part(key: &Key, body: &str) -> Option<StoredValue> {
    let body = Json::parse(body)?;
    Some(match key {
        Key::Settings => StoredValue::Settings(settings(&body)?),
        Key::Draft(instrument) => {
            // A text that was copied under another key is not that key's draft.
            if body.get("instrument")?.text()? != *instrument {
                return None;
            }
            let answers = body.get("answers")?.list()?.iter().map(marked);
            let draft = Draft {
                answers: answers.collect::<Option<_>>()?,
                texts: match body.get("texts") {
                    Some(texts) => texts.list()?.iter().map(text).collect::<Option<_>>()?,
                    None => Sorted::default(),
                },
                cleared: body.get("cleared")?.whole()?,
                from: body.get("from").and_then(chosen),
            };
            StoredValue::Draft(instrument.clone(), draft)
        }
        Key::One(kind, id) => StoredValue::One(*kind, id.clone(), entry(*kind, id, &body)?),
        Key::Many(shard) => StoredValue::Many(*shard, entries(*shard, &body)?),
        Key::Sentinel => StoredValue::Sentinel(body.get("since")?.whole()?),
        Key::Epoch => StoredValue::Epoch(Epoch {
            count: body.get("count")?.whole()?,
            wiped: body.get("wiped")?.whole()?,
            id: Id::parse(&body.get("id")?.text()?)?,
            at: body.get("at")?.whole()?,
        }),
        Key::Among(..) => return None,
    })
}

/// The entry, or that it was deleted.
fn entry(kind: Kind, id: &Id, body: &Json) -> Option<Entry<Value>> {
    // A text that was copied under another key is not that key's entry.
    if body.get("id")?.text()? != id.as_str() {
        return None;
    }
    if let Some(at) = body.get("deleted") {
        return at.whole().map(Entry::Deleted);
    }
    let named = Named { id: Some(id), month: None };
    kind.read(named, body.get(kind.name())?).map(Entry::Kept)
}

/// The entries of a text that holds many, and which were deleted.
fn entries(shard: Shard, body: &Json) -> Option<Entries> {
    let Shard { kind, month } = shard;
    // A text that was copied under another key is not that month's.
    if let Some(month) = month
        && body.get("month")?.text()? != month.iso()
    {
        return None;
    }
    let mut entries = Entries::default();
    for row in body.get(kind.name())?.list()? {
        let one = kind.read(Named { id: None, month }, row)?;
        entries.insert(one.id().clone(), Entry::Kept(one));
    }
    for row in body.get("deleted")?.list()? {
        let [id, at] = row.list()? else { return None };
        entries.insert(Id::parse(&id.text()?)?, Entry::Deleted(at.whole()?));
    }
    Some(entries)
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

fn text(row: &Json) -> Option<(String, Chosen)> {
    match row.list()? {
        [field, text, at] => Some((field.text()?, Chosen { value: text.text()?, at: at.whole()? })),
        _ => None,
    }
}
