//! Sessions.

use serde::{Serialize, Serializer};

use super::{Kept, Lies, MomentV1, Named, Times, moment, moment_of};
use crate::id::Id;
use crate::json::Json;
use crate::moment::Day;
use crate::session::{AHEAD, EARLIEST, Session};

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
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<&'a str>,
}

impl Kept for Session {
    const FOLDER: &'static str = "session";
    const NAME: &'static str = "session";
    const LIES: Lies = Lies::Alone;

    fn write<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let session = SessionV1 {
            day: self.day.iso(),
            minute: self.minute,
            place: &self.place,
            form: &self.form,
            who: &self.who,
            note: &self.note,
            noted: moment(self.noted),
            first: self.first.as_ref().map(Id::as_str),
        };
        session.serialize(writer)
    }

    fn read(named: Named<'_>, session: &Json) -> Option<Self> {
        let text = |name| session.get(name)?.text();
        Some(Self {
            id: named.id?.clone(),
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
            first: match session.get("first") {
                Some(first) => Some(Id::parse(&first.text()?)?),
                None => None,
            },
        })
    }

    /// A session may be planned, and long ago, as in its form.
    fn is_timely(&self, times: &Times) -> bool {
        times.has_within(self.day, EARLIEST, AHEAD) && times.is_past(self.noted)
    }

    fn day(text: &Json) -> Option<Day> {
        Day::parse(&text.get("day")?.text()?)
    }
}
