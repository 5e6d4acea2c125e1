//! What is looked at on the screen of charts. None of it is kept.

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
    pub(in crate::app) timeline: Look,
    pub(in crate::app) since: Look,
    pub(in crate::app) pixels: Look,
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

    pub(in crate::app) const fn look_mut(&mut self, drawing: Drawing) -> &mut Look {
        match drawing {
            Drawing::Timeline => &mut self.timeline,
            Drawing::Since => &mut self.since,
            Drawing::Pixels => &mut self.pixels,
        }
    }
}
