//! What to take along from a conversation starter: questions to ask, and the
//! safety history to tell. Nothing is weighed here and nothing added up.

use crate::instrument::{Instrument, asking, programme};
pub use crate::instrument::{Side, TakeawayRule};
use crate::language::Language;
use crate::record::Record;
use crate::sheet::Sheet;

/// What to take along, in the order of the items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Takeaway {
    /// Questions to ask.
    pub ask: Vec<&'static str>,
    /// Facts to tell.
    pub tell: Vec<&'static str>,
    /// Facts that the person was not sure of: to tell as such.
    pub unsure: Vec<&'static str>,
}

/// What the answers given put on the list. An item without an answer, or with
/// one that this release can't read, puts nothing there.
#[must_use]
pub fn takeaway(sheet: &Sheet, language: Language) -> Takeaway {
    let mut list = Takeaway::default();
    for (brings, line) in lines(sheet.instrument(), language) {
        let Some(value) = sheet.value(brings.item) else { continue };
        if brings.when.contains(&value) {
            match brings.side {
                Side::Ask => list.ask.push(line),
                Side::Tell if value == asking::NOT_SURE => list.unsure.push(line),
                Side::Tell => list.tell.push(line),
            }
        }
    }
    list
}

/// What was said of the safety history: on this sheet, or, where it doesn't ask
/// for it, on the latest kept one that does. `None` where nothing was.
#[must_use]
pub fn told(record: &Record, sheet: &Sheet, language: Language) -> Option<Takeaway> {
    if table(sheet.instrument()).iter().any(|row| row.side == Side::Tell) {
        return Some(takeaway(sheet, language));
    }
    let checks = record.checks();
    let latest = checks.into_iter().find(|check| check.instrument == asking::ASKING.id)?;
    Some(takeaway(&latest.sheet()?, language))
}

/// The whole safety history, for somebody who was not asked for it.
#[must_use]
pub fn safety(language: Language) -> Vec<&'static str> {
    lines(&asking::ASKING, language)
        .filter(|(brings, _)| brings.side == Side::Tell)
        .map(|(_, line)| line)
        .collect()
}

/// The table of an instrument, each row with its line in `language`.
fn lines(
    instrument: &'static Instrument,
    language: Language,
) -> impl Iterator<Item = (&'static TakeawayRule, &'static str)> {
    instrument.worded(language).filter_map(move |(item, words)| {
        let brings = table(instrument).iter().find(|brings| brings.item == item.id)?;
        Some((brings, words.bring))
    })
}

/// Which answers bring what, in an instrument that is a conversation starter.
#[must_use]
pub fn table(instrument: &Instrument) -> &'static [TakeawayRule] {
    match instrument.id {
        "asking" => asking::TAKEAWAY,
        "programme" => programme::TAKEAWAY,
        _ => &[],
    }
}
