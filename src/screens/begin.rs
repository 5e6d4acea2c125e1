//! What waits for the next person once a visit is over that is to be forgotten.

use doorway_engine::app::Event;
use doorway_engine::route::Route;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// The way in and the help; nothing that tells of anybody.
pub(super) fn begin(view: View<'_>) -> Html {
    let words = view.words().link;
    let help = parts::link(None, Some("help"), Route::Help.fragment(), view.words().frame.help);
    group![
        parts::exit(view),
        tag!("header.top", [tag!("nav", [tag!("ul", [tag!("li", [help])])])]),
        tag!(
            "main",
            [("id", "content"), ("data-notice", "over")],
            [
                parts::h1(words.over),
                parts::p(words.over_about),
                parts::p(parts::main_button(view, "begin", words.begin, Event::BeginPressed)),
            ]
        ),
        parts::foot(view),
    ]
}
