//! Rules over days, each at its edge, and what holds over all that is kept.

mod any;
mod edges;
mod overviews;
mod table;
mod time;

use doorway_engine::guidance::{Condition, Pattern, overview};
use doorway_engine::moment::Day;
use doorway_engine::record::Record;

fn today() -> Day {
    crate::support::days::day("2026-11-28")
}

/// So many days ago.
fn ago(back: i64) -> Day {
    today().shifted(-back)
}

/// The rules that hold today, by name.
fn held(record: &Record) -> Vec<&'static str> {
    overview(record, crate::support::days::noon(today()))
        .told
        .iter()
        .map(|told| told.rule.id)
        .collect()
}

/// The pattern of a rule of the table.
fn pattern(id: &str) -> Pattern {
    let rule = doorway_engine::guidance::table::RULES.iter().find(|rule| rule.id == id);
    match rule.expect(id).when {
        Condition::Over(pattern) => pattern,
        other => panic!("{id} is not over days: {other:?}"),
    }
}
