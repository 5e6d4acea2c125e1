//! What is looked at on the screen of charts. None of it is kept.

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

/// What was chosen to be drawn, as long as the page is open.
#[derive(Debug, Default)]
pub struct Chart {
    /// How far back the charts look.
    pub range: Range,
    /// The scale that is drawn beside the mood.
    pub scale: Option<&'static Scale>,
    /// The questionnaire that is drawn below it.
    pub sheets: Sheets,
    /// The year that is drawn day by day.
    pub year: Year,
    timeline: Look,
    since: Look,
    pixels: Look,
}

/// How one chart is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// Its table is shown.
    pub table: bool,
    /// The place that is told in words, counted from the first; `None` as long
    /// as none was chosen.
    pub at: Option<i64>,
}

impl Chart {
    /// How a chart is looked at.
    #[must_use]
    pub const fn look(&self, drawing: Drawing) -> Look {
        match drawing {
            Drawing::Timeline => self.timeline,
            Drawing::Since => self.since,
            Drawing::Pixels => self.pixels,
        }
    }

    const fn look_mut(&mut self, drawing: Drawing) -> &mut Look {
        match drawing {
            Drawing::Timeline => &mut self.timeline,
            Drawing::Since => &mut self.since,
            Drawing::Pixels => &mut self.pixels,
        }
    }
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
