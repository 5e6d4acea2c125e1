//! Warning signs: a row is the id and the text.

use serde::{Serialize, Serializer};

use super::{Kept, Lies, Named, Times};
use crate::diary_entry::Sign;
use crate::id::Id;
use crate::json::Json;

impl Kept for Sign {
    const FOLDER: &'static str = "signs";
    const NAME: &'static str = "signs";
    const LIES: Lies = Lies::Together;

    fn write<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        (self.id.as_str(), &self.text).serialize(writer)
    }

    fn read(_: Named<'_>, row: &Json) -> Option<Self> {
        let [id, text] = row.list()? else { return None };
        Some(Self { id: Id::parse(&id.text()?)?, text: text.text()? })
    }

    /// It has no time.
    fn is_timely(&self, _: &Times) -> bool {
        true
    }
}
