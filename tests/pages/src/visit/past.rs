//! What was kept on earlier days, written as the widget itself writes it.

use std::time::{SystemTime, UNIX_EPOCH};

use doorway_engine::id::Id;
use doorway_engine::moment::Moment;
use doorway_engine::record::Check;
use doorway_engine::stored::StoredValue;
use serde_json::json;

use super::Visit;
use crate::trouble::{Told, Trouble};

/// A day in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Noon in Greenwich so many days ago; below 0, that far ahead. A flow that runs at midnight then
/// still sees the same days between two of them.
#[must_use]
pub fn days_ago(days: i64) -> Moment {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let today = i64::try_from(now.as_millis()).unwrap_or_default() / DAY;
    Moment { unix_ms: (today - days) * DAY + DAY / 2, offset_min: 0 }
}

/// A finished check from then, with any answers at all.
///
/// # Errors
/// When the id could not be one.
pub fn past(
    id: &str,
    instrument: &str,
    taken: Moment,
    answers: &[(&str, i64)],
) -> Told<StoredValue> {
    let id = Id::parse(id).ok_or_else(|| Trouble::new(format!("{id} is no id")))?;
    let answers = answers.iter().map(|(item, value)| ((*item).to_owned(), *value)).collect();
    let check =
        Check { id, instrument: instrument.to_owned(), taken, language: "en".to_owned(), answers };
    Ok(StoredValue::kept(check))
}

impl Visit {
    /// Puts parts of a record into local storage, as if they had been kept there before, and loads
    /// again. The page has to be open.
    ///
    /// # Errors
    /// When it does not come back.
    pub fn remember(&self, parts: &[StoredValue]) -> Told<()> {
        let leaves = parts.iter().map(StoredValue::stored);
        let texts: Vec<_> = leaves.map(|leaf| json!([leaf.key, leaf.text])).collect();
        self.session().run(
            "for (const [key, text] of arguments[0]) localStorage.setItem(key, text);
             window.before = true;
             location.reload()",
            &[json!(texts)],
        )?;
        // Not the window but the widget's own page, wherever it is framed.
        self.until("the page has loaded again", "return !window.before")?;
        self.ready()
    }
}
