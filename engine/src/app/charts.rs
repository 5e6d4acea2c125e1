//! The screen of charts.

use super::{Effect, Model};
use crate::chart::{Drawing, Range, Sheets, Year};
use crate::diary::Scale;

/// What can happen on the screen of charts.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// It was chosen how far back the charts look.
    RangeChosen(Range),
    /// A scale was chosen to be drawn beside the mood, or none.
    ScaleChosen(Option<&'static Scale>),
    /// A questionnaire was chosen to be drawn, or none.
    InstrumentChosen(Sheets),
    /// A year was chosen to be drawn day by day.
    YearChosen(Year),
    /// The table of a chart was asked for, or is no longer wanted.
    TableToggled(Drawing),
    /// A place of a chart was chosen.
    Moved {
        /// Of which chart.
        chart: Drawing,
        /// Which place, counted from the first.
        at: i64,
    },
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::RangeChosen(range) => range_chosen(model, range),
        Event::ScaleChosen(scale) => model.chart.scale = scale,
        Event::InstrumentChosen(sheets) => model.chart.sheets = sheets,
        Event::YearChosen(year) => year_chosen(model, year),
        Event::TableToggled(drawing) => table_toggled(model, drawing),
        Event::Moved { chart, at } => model.chart.look_mut(chart).at = Some(at),
    }
    Vec::new()
}

/// [`Event::RangeChosen`]: other days stand at the places then.
const fn range_chosen(model: &mut Model, range: Range) {
    model.chart.range = range;
    model.chart.timeline.at = None;
}

/// [`Event::YearChosen`].
const fn year_chosen(model: &mut Model, year: Year) {
    model.chart.year = year;
    model.chart.pixels.at = None;
}

/// [`Event::TableToggled`].
const fn table_toggled(model: &mut Model, drawing: Drawing) {
    let look = model.chart.look_mut(drawing);
    look.table = !look.table;
}
