//! `#/data`

use yew::Html;

use crate::parts::{self, tag};
use crate::view::View;

/// Files to keep elsewhere.
pub(crate) fn data(view: View<'_>) -> Html {
    tag!("article.data", [parts::h1(view.words().files.title)])
}
