//! `#/help`

use yew::Html;

use super::tools::moment_short;
use crate::parts::{self, tag};
use crate::view::View;

/// The help page.
pub(crate) fn help(view: View<'_>) -> Html {
    let words = &view.words().help;
    // Only with the program, which alone can show them; below all that can be pressed before it.
    let leads_on = cfg!(target_arch = "wasm32") && !view.model.is_over();
    let numbers = parts::help_body(view, "h2", "page");
    tag!(
        "article.help-page",
        [
            parts::h1(words.title),
            parts::p_of("alone", words.nobody),
            tag!("section.help", [("data-help", ""), ("data-tier", "now")], [numbers]),
            parts::no_provider(view, "h2"),
            leads_on.then(|| moment_short(view)),
        ]
    )
}
