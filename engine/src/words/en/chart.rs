//! The charts, in English.

use super::super::chart::ChartWords;

pub(super) static CHART: ChartWords = ChartWords { title: "Charts" };
