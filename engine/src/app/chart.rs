//! What is looked at on the screen of charts. None of it is kept.

use super::{Effect, Model};
use crate::chart::{Drawing, Range, Sheets, Year};
use crate::diary::Scale;

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

/// [`super::Event::ChartRangeChosen`]: other days stand at the places then.
pub(super) const fn range_chosen(model: &mut Model, range: Range) -> Vec<Effect> {
    model.chart.range = range;
    model.chart.timeline.at = None;
    Vec::new()
}

/// [`super::Event::ChartYearChosen`].
pub(super) const fn year_chosen(model: &mut Model, year: Year) -> Vec<Effect> {
    model.chart.year = year;
    model.chart.pixels.at = None;
    Vec::new()
}

/// [`super::Event::ChartTableToggled`].
pub(super) const fn table_toggled(model: &mut Model, drawing: Drawing) -> Vec<Effect> {
    let look = model.chart.look_mut(drawing);
    look.table = !look.table;
    Vec::new()
}

/// [`super::Event::ChartMoved`].
pub(super) const fn moved(model: &mut Model, drawing: Drawing, at: i64) -> Vec<Effect> {
    model.chart.look_mut(drawing).at = Some(at);
    Vec::new()
}
