//! The diary: moods and what goes with them, by local day.

mod fortnights;
mod look;
mod strip;
mod week;

pub use crate::diary_entry::*;
pub use fortnights::{Fortnights, fortnights};
pub use look::{
    counted, days, every, find, median, month, noted_days, on, recent_tags, search, tags, values,
};
pub use strip::{StripDay, strip};
pub use week::{NEVER, WEEK, Week, due, week};
