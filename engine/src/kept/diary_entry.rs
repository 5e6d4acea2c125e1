//! Entries of the diary. Years of them are read at every start, so they are lists without names.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::{Kept, Lies, Named, Times, day_of};
use crate::diary_entry::DiaryEntry;
use crate::id::Id;
use crate::json::Json;
use crate::moment::{Moment, Month};

impl Kept for DiaryEntry {
    const FOLDER: &'static str = "diary";
    const NAME: &'static str = "noted";
    const LIES: Lies = Lies::Monthly;

    /// Id, day of the month, Unix milliseconds, minutes from UTC to local time,
    /// ratings by scale, and, where there are any, tags, signs and the note.
    fn write<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let Self { id, day, at, tags, signs, note, .. } = self;
        let mut row = writer.serialize_seq(None)?;
        row.serialize_element(id.as_str())?;
        row.serialize_element(&day.parts().2)?;
        row.serialize_element(&at.unix_ms)?;
        row.serialize_element(&at.offset_min)?;
        row.serialize_element(&Ratings(self))?;
        if !(tags.is_empty() && signs.is_empty() && note.is_empty()) {
            row.serialize_element(&More { tags, signs, note })?;
        }
        row.end()
    }

    fn read(named: Named<'_>, row: &Json) -> Option<Self> {
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
        Some(Self {
            id: Id::parse(&id.text()?)?,
            day: day_of(named.month?, day.whole()?)?,
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

    fn is_timely(&self, times: &Times) -> bool {
        times.has(self.day) && times.is_past(self.at)
    }

    fn month(&self) -> Option<Month> {
        Some(self.day.month())
    }
}

struct Ratings<'a>(&'a DiaryEntry);

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
