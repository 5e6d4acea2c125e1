//! Finished questionnaires.

use serde::{Serialize, Serializer};

use super::{Kept, Lies, MomentV1, Named, Times, moment, moment_of};
use crate::id::Id;
use crate::instrument::{self, Instrument};
use crate::json::Json;
use crate::moment::{Day, Moment};
use crate::sheet::Sheet;

/// A finished questionnaire. It never changes; it can only be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its unique name.
    pub id: Id,
    /// The instrument's id. Kept as text, so that an entry of a questionnaire
    /// that this release doesn't know is not lost.
    pub instrument: String,
    /// When it was finished.
    pub taken: Moment,
    /// The language of the wording that was answered, as a BCP 47 tag.
    pub language: String,
    /// Item ids with choice values, as answered.
    pub answers: Vec<(String, i64)>,
}

impl Check {
    /// The instrument, if this release knows it.
    #[must_use]
    pub fn instrument(&self) -> Option<&'static Instrument> {
        instrument::find(&self.instrument)
    }

    /// The answers as a sheet of its instrument.
    #[must_use]
    pub fn sheet(&self) -> Option<Sheet> {
        let answers = self.answers.iter().map(|(item, value)| (item.as_str(), *value));
        Some(Sheet::filled(self.instrument()?, answers))
    }
}

#[derive(Serialize)]
struct CheckV1<'a> {
    instrument: &'a str,
    taken: MomentV1,
    language: &'a str,
    answers: &'a [(String, i64)],
}

impl Kept for Check {
    const FOLDER: &'static str = "check";
    const NAME: &'static str = "check";
    const LIES: Lies = Lies::Alone;

    fn write<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let check = CheckV1 {
            instrument: &self.instrument,
            taken: moment(self.taken),
            language: &self.language,
            answers: &self.answers,
        };
        check.serialize(writer)
    }

    fn read(named: Named<'_>, text: &Json) -> Option<Self> {
        let answers = text.get("answers")?.list()?.iter().map(answer);
        Some(Self {
            id: named.id?.clone(),
            instrument: text.get("instrument")?.text()?,
            taken: moment_of(text.get("taken")?)?,
            language: text.get("language")?.text()?,
            answers: answers.collect::<Option<_>>()?,
        })
    }

    fn is_timely(&self, times: &Times) -> bool {
        times.holds(self.taken)
    }

    fn day(text: &Json) -> Option<Day> {
        moment_of(text.get("taken")?)?.day()
    }
}

fn answer(pair: &Json) -> Option<(String, i64)> {
    match pair.list()? {
        [item, value] => Some((item.text()?, value.whole()?)),
        _ => None,
    }
}
