//! `#/history`

use doorway_engine::app::{Asking, Event, deleting};
use doorway_engine::record::Check;
use doorway_engine::route::Route;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// Every finished questionnaire, newest first.
pub(crate) fn history(view: View<'_>) -> Html {
    let words = &view.words().history;
    let checks = view.model.record.checks();
    let list = if checks.is_empty() {
        parts::p(words.empty)
    } else {
        tag!("ul.entries", [parts::each(checks, |check| entry(view, check))])
    };
    tag!(
        "article.history",
        [
            parts::h1(words.title),
            list,
            parts::deleted(view),
            parts::keeping(view),
            files(view),
            delete_all(view)
        ]
    )
}

fn entry(view: View<'_>, check: &Check) -> Html {
    let words = &view.words().history;
    let day = parts::day(view, check.taken);
    let name = check.instrument().map_or(check.instrument.as_str(), |one| view.name(one));
    let open = (words.open)(name, &day);
    let about = if let Some(instrument) = check.instrument() {
        let href = Route::Result(instrument, check.id.clone()).fragment();
        group![parts::link(None, None, href, open), parts::p(parts::total_line(view, check))]
    } else {
        group![parts::p(open), parts::p(words.unknown)]
    };
    let act = if view.model.asking == Some(Asking::Delete(check.id.clone())) {
        question(view, words.sure, "confirm-delete", words.confirm, confirmed())
    } else {
        let which = tag!("span.unseen", [(words.delete_which)(name, &day)]);
        let label = group![words.delete, which];
        let delete = deleting::Event::Pressed(check.id.clone()).into();
        parts::press(view, "button.small", "delete", None, delete, label)
    };
    let id = check.id.as_str();
    let entry = tag!("li", [("data-entry", id.to_owned())], [tag!("div", [about]), act]);
    parts::keyed(id, entry)
}

fn files(view: View<'_>) -> Html {
    let title = view.words().files.title;
    parts::p(parts::link(Some("plain"), Some("files"), Route::Data.fragment(), title))
}

fn delete_all(view: View<'_>) -> Html {
    let words = &view.words().history;
    let act = if view.model.asking == Some(Asking::DeleteAll) {
        question(view, words.sure_all, "confirm-delete-all", words.confirm_all, confirmed())
    } else {
        parts::button(view, "delete-all", words.delete_all, deleting::Event::AllPressed.into())
    };
    tag!("section.delete-all", [parts::h2(words.delete_all), parts::p(words.delete_all_about), act])
}

/// A question before something is deleted. The focus goes to the question, so
/// that a second key press does not answer it by accident.
/// That what was asked for is to be deleted.
pub(super) fn confirmed() -> Event {
    deleting::Event::Confirmed.into()
}

pub(super) fn question(
    view: View<'_>,
    text: &'static str,
    act: &'static str,
    yes: &'static str,
    confirmed: Event,
) -> Html {
    let cancel = view.words().history.cancel;
    tag!(
        "div.question",
        [("role", "group"), ("aria-label", text), ("data-question", ""), ("tabindex", "-1")],
        [
            parts::p(text),
            parts::button(view, act, yes, confirmed),
            parts::button(view, "cancel-delete", cancel, deleting::Event::Cancelled.into()),
        ]
    )
}
