//! Ticks of the routine: a row is the id, the day of the month and what was done.

use serde::{Serialize, Serializer};

use super::{Kept, Lies, Named, Times, day_of};
use crate::id::Id;
use crate::json::Json;
use crate::moment::Month;
use crate::routine::Tick;

impl Kept for Tick {
    const FOLDER: &'static str = "routine";
    const NAME: &'static str = "ticks";
    const LIES: Lies = Lies::Monthly;

    fn write<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
        (self.id.as_str(), self.day.parts().2, &self.practice).serialize(writer)
    }

    fn read(named: Named<'_>, row: &Json) -> Option<Self> {
        let [id, day, practice] = row.list()? else { return None };
        Some(Self {
            id: Id::parse(&id.text()?)?,
            day: day_of(named.month?, day.whole()?)?,
            practice: practice.text()?,
        })
    }

    fn is_timely(&self, times: &Times) -> bool {
        times.has(self.day)
    }

    fn month(&self) -> Option<Month> {
        Some(self.month())
    }
}
