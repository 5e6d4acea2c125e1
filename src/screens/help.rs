//! `#/help`

use yew::Html;

use crate::parts::{self, tag};
use crate::view::View;

/// The help page.
pub(crate) fn help(view: View<'_>) -> Html {
    let words = &view.words().help;
    let numbers = parts::help_body(view, "h2", "page");
    tag!(
        "article.help-page",
        [
            parts::h1(words.title),
            parts::p_of("alone", words.nobody),
            tag!("section.help", [("data-help", ""), ("data-tier", "now")], [numbers]),
            parts::no_provider(view, "h2"),
        ]
    )
}
