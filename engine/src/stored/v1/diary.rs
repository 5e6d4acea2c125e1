//! Texts that hold many entries: a month of the diary, and the warning signs.
//! Years of them are read at every start, so they are lists without names.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::Json;
use crate::diary_entry::{Noted, Pages, Sign};
use crate::id::Id;
use crate::moment::{Day, Moment, Month};
use crate::record::Entry;
use crate::sorted::Sorted;

/// `doorway/diary/<month>`: the entries, and the times of deletion.
pub(super) struct DiaryV1<'a>(pub(super) Month, pub(super) &'a Pages);

impl Serialize for DiaryV1<'_> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let mut map = writer.serialize_map(None)?;
        map.serialize_entry("month", &self.0.iso())?;
        map.serialize_entry("noted", &List(self.1, NotedV1))?;
        map.serialize_entry("deleted", &deleted(self.1))?;
        map.end()
    }
}

/// `doorway/signs`: likewise.
pub(super) struct SignsV1<'a>(pub(super) &'a Sorted<Id, Entry<Sign>>);

impl Serialize for SignsV1<'_> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let mut map = writer.serialize_map(None)?;
        map.serialize_entry("signs", &List(self.0, |sign| (sign.id.as_str(), &sign.text)))?;
        map.serialize_entry("deleted", &deleted(self.0))?;
        map.end()
    }
}

/// The kept ones among entries, each as a row.
struct List<'a, T, R>(&'a Sorted<Id, Entry<T>>, fn(&'a T) -> R);

impl<T, R: Serialize> Serialize for List<'_, T, R> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let mut list = writer.serialize_seq(None)?;
        for one in self.0.values().filter_map(Entry::kept) {
            list.serialize_element(&self.1(one))?;
        }
        list.end()
    }
}

/// Ids with the times of their deletion.
fn deleted<T>(entries: &Sorted<Id, Entry<T>>) -> Vec<(&str, i64)> {
    let mut gone = Vec::new();
    for (id, entry) in entries.iter() {
        if let Entry::Deleted(at) = entry {
            gone.push((id.as_str(), *at));
        }
    }
    gone
}

/// Id, day of the month, Unix milliseconds, minutes from UTC to local time,
/// ratings by scale, and, where there are any, tags, signs and the note.
struct NotedV1<'a>(&'a Noted);

impl Serialize for NotedV1<'_> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let Noted { id, day, at, tags, signs, note, .. } = self.0;
        let mut row = writer.serialize_seq(None)?;
        row.serialize_element(id.as_str())?;
        row.serialize_element(&day.parts().2)?;
        row.serialize_element(&at.unix_ms)?;
        row.serialize_element(&at.offset_min)?;
        row.serialize_element(&Ratings(self.0))?;
        if !(tags.is_empty() && signs.is_empty() && note.is_empty()) {
            row.serialize_element(&More { tags, signs, note })?;
        }
        row.end()
    }
}

struct Ratings<'a>(&'a Noted);

impl Serialize for Ratings<'_> {
    fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let mut map = writer.serialize_map(None)?;
        for (scale, value) in self.0.ratings.iter() {
            map.serialize_entry(scale, value)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct More<'a> {
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    tags: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    signs: &'a [String],
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

/// The entries of a month.
pub(super) fn pages(month: Month, body: &Json) -> Option<Pages> {
    // A text that was copied under another key is not that month's.
    if body.get("month")?.text()? != month.iso() {
        return None;
    }
    entries(body, "noted", |row| {
        let noted = noted(month, row)?;
        Some((noted.id.clone(), noted))
    })
}

/// The warning signs.
pub(super) fn signs(body: &Json) -> Option<Sorted<Id, Entry<Sign>>> {
    entries(body, "signs", |row| {
        let [id, text] = row.list()? else { return None };
        let id = Id::parse(&id.text()?)?;
        Some((id.clone(), Sign { id, text: text.text()? }))
    })
}

fn entries<T>(
    body: &Json,
    name: &str,
    kept: impl Fn(&Json) -> Option<(Id, T)>,
) -> Option<Sorted<Id, Entry<T>>> {
    let mut entries = Sorted::default();
    for row in body.get(name)?.list()? {
        let (id, one) = kept(row)?;
        entries.insert(id, Entry::Kept(one));
    }
    for row in body.get("deleted")?.list()? {
        let [id, at] = row.list()? else { return None };
        entries.insert(Id::parse(&id.text()?)?, Entry::Deleted(at.whole()?));
    }
    Some(entries)
}

fn noted(month: Month, row: &Json) -> Option<Noted> {
    let (row, more) = match row.list()? {
        [row @ .., more @ Json::Map(_)] if row.len() == 5 => (row, Some(more)),
        row => (row, None),
    };
    let [id, day, at, offset, ratings] = row else { return None };
    let rating = |(scale, value): &(String, Json)| Some((scale.clone(), value.whole()?));
    let texts = |name| match more.and_then(|more| more.get(name)) {
        Some(list) => list.list()?.iter().map(Json::text).collect(),
        None => Some(Vec::new()),
    };
    Some(Noted {
        id: Id::parse(&id.text()?)?,
        day: day_of(month, day.whole()?)?,
        at: Moment { unix_ms: at.whole()?, offset_min: i16::try_from(offset.whole()?).ok()? },
        ratings: ratings.pairs()?.iter().map(rating).collect::<Option<_>>()?,
        tags: texts("tags")?,
        signs: texts("signs")?,
        note: match more.and_then(|more| more.get("note")) {
            Some(note) => note.text()?,
            None => String::new(),
        },
    })
}

/// The day of a month, counted from 1.
fn day_of(month: Month, number: i64) -> Option<Day> {
    let number = u8::try_from(number).ok().filter(|one| (1..=month.length()).contains(one))?;
    Some(month.first().plus(u16::from(number - 1)))
}
