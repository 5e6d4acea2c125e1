//! `#/chart`

use yew::Html;

use crate::parts::{self, tag};
use crate::view::View;

/// What was noted, drawn.
pub(crate) fn chart(view: View<'_>) -> Html {
    tag!("article.charts", [parts::h1(view.words().chart.title)])
}
