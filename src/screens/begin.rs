//! What waits for the next person once a visit is over that is to be forgotten.

use doorway_engine::app::visit;
use doorway_engine::route::Route;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// The way in and the help; nothing that tells of anybody.
pub(super) fn begin(view: View<'_>) -> Html {
    let words = view.words().link;
    let about = if view.model.by_link() { words.over_about } else { words.over_own };
    let help =
        parts::link(Some("small"), Some("help"), Route::Help.fragment(), view.words().frame.help);
    group![
        tag!("header.top", [parts::brand(view), parts::exit(view)]),
        tag!(
            "main",
            [("id", "content"), ("data-notice", "over")],
            [
                parts::h1(words.over),
                parts::p(about),
                parts::p(parts::main_button(
                    view,
                    "begin",
                    words.begin,
                    visit::Event::BeginPressed.into()
                )),
                parts::p(help),
            ]
        ),
        parts::foot(view),
    ]
}

/// Told beforehand, where nobody touches a shared device. The room for it is
/// there from the beginning, so that screen readers hear of it when it is filled.
pub(super) fn ending(view: View<'_>) -> Html {
    let words = view.words().link;
    let told = view.model.is_ending().then(|| {
        let stay = parts::button(view, "stay", words.stay, visit::Event::Rested(0).into());
        group![tag!("span", [words.ending]), stay]
    });
    tag!("div.ending", [("role", "status"), ("data-notice", "ending")], [told])
}

/// The way to clear a visit on a shared device, on every screen that is no form: a form
/// is as high before an answer as after, and its result has this of its own.
pub(super) fn next_person(view: View<'_>) -> Option<Html> {
    let form = matches!(
        view.model.route,
        Route::Check(_)
            | Route::Item(..)
            | Route::Review(_)
            | Route::Result(..)
            | Route::Paper(..)
            | Route::Help
    );
    let due = view.model.is_shared() && view.model.has_entered() && !form;
    let words = view.words().link;
    due.then(|| {
        let clear = visit::Event::NextPersonPressed.into();
        tag!(
            "section.card",
            [
                parts::p(words.next_person_about),
                parts::button(view, "next-person", words.next_person, clear),
            ]
        )
    })
}
