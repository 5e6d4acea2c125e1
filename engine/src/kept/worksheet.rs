//! Worksheets that were filled in.

use serde::{Serialize, Serializer};

use super::{Kept, Lies, MomentV1, Named, Times, moment, moment_of};
use crate::json::Json;
use crate::moment::Day;
use crate::worksheet::WorksheetEntry;

#[derive(Serialize)]
struct WorksheetV1<'a> {
    worksheet: &'a str,
    texts: &'a [(String, String)],
    written: MomentV1,
}

impl Kept for WorksheetEntry {
    const FOLDER: &'static str = "worksheet";
    const NAME: &'static str = "worksheet";
    const LIES: Lies = Lies::Alone;

    fn write<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        let Self { worksheet, texts, written, .. } = self;
        WorksheetV1 { worksheet, texts, written: moment(*written) }.serialize(writer)
    }

    fn read(named: Named<'_>, entry: &Json) -> Option<Self> {
        let pair = |pair: &Json| {
            let [field, text] = pair.list()? else { return None };
            Some((field.text()?, text.text()?))
        };
        Some(Self {
            id: named.id?.clone(),
            worksheet: entry.get("worksheet")?.text()?,
            texts: entry.get("texts")?.list()?.iter().map(pair).collect::<Option<_>>()?,
            written: moment_of(entry.get("written")?)?,
        })
    }

    fn is_timely(&self, times: &Times) -> bool {
        times.holds(self.written)
    }

    fn day(entry: &Json) -> Option<Day> {
        moment_of(entry.get("written")?)?.day()
    }
}
