//! The diary: moods and what goes with them, by local day.

mod fortnights;
mod look;
mod month;
mod search;
mod strip;
mod week;

pub use crate::diary_entry::*;
pub use fortnights::{Fortnights, fortnights};
pub use look::{
    counted, days, every, find, median, month, noted_days, noticed, on, recent_tags, values,
};
pub use month::{CalendarDay, calendar};
pub use search::{Found, search};
pub use strip::{StripDay, strip};
pub use week::{NEVER, WEEK, Week, due, week};
