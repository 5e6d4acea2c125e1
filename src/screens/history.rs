//! `#/history`

use doorway_engine::app::{Asking, Event};
use doorway_engine::record::Check;
use doorway_engine::route::Route;
use yew::{Html, html};

use crate::parts;
use crate::view::View;

/// Every finished questionnaire, newest first.
pub(crate) fn history(view: View<'_>) -> Html {
    let words = &view.words().history;
    let checks = view.model.record.checks();
    let empty = checks.is_empty();
    html! {
        <article class="history">
            { parts::h1(words.title) }
            if empty {
                { parts::p(words.empty) }
            } else {
                <ul class="entries">{ for checks.into_iter().map(|check| entry(view, check)) }</ul>
            }
            { parts::keeping(view) }
            { delete_all(view) }
        </article>
    }
}

fn entry(view: View<'_>, check: &Check) -> Html {
    let words = &view.words().history;
    let day = parts::day(view, check.taken);
    let name = check.instrument().map_or(check.instrument.as_str(), |one| one.name);
    let asked = view.model.asking == Some(Asking::Delete(check.id.clone()));
    html! {
        <li data-entry={check.id.as_str().to_owned()} key={check.id.as_str()}>
            <div>
                if let Some(instrument) = check.instrument() {
                    <a href={Route::Result(instrument, check.id.clone()).fragment()}>
                        { (words.open)(name, &day) }
                    </a>
                    { parts::p(parts::total_line(view, check)) }
                } else {
                    { parts::p((words.open)(name, &day)) }
                    { parts::p(words.unknown) }
                }
            </div>
            if asked {
                { question(view, words.sure, "confirm-delete", words.confirm) }
            } else {
                <button type="button" class="small" data-act="delete"
                    onclick={view.pressed(Event::DeletePressed(check.id.clone()))}>
                    { words.delete }
                    <span class="unseen">{ (words.delete_which)(name, &day) }</span>
                </button>
            }
        </li>
    }
}

fn delete_all(view: View<'_>) -> Html {
    let words = &view.words().history;
    html! {
        <section class="delete-all">
            { parts::h2(words.delete_all.into()) }
            { parts::p(words.delete_all_about) }
            if view.model.asking == Some(Asking::DeleteAll) {
                { question(view, words.sure_all, "confirm-delete-all", words.confirm_all) }
            } else {
                { parts::button(view, "delete-all", words.delete_all, Event::DeleteAllPressed) }
            }
        </section>
    }
}

/// A question before something is deleted. The focus goes to the question, so
/// that a second key press does not answer it by accident.
fn question(view: View<'_>, text: &'static str, act: &'static str, yes: &'static str) -> Html {
    html! {
        <div class="question" role="group" aria-label={text} data-question="" tabindex="-1">
            { parts::p(text) }
            { parts::button(view, act, yes, Event::DeleteConfirmed) }
            { parts::button(view, "cancel-delete", view.words().history.cancel, Event::DeleteCancelled) }
        </div>
    }
}
