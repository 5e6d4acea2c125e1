//! The sentences of the charts.

/// The charts.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct ChartWords {
    pub title: &'static str,
}
