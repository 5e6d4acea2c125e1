//! One screen per route, each a function of the model, and the page around them.

mod begin;
mod breathe;
mod chart;
mod check;
mod clinic;
mod data;
mod diary;
mod dip;
mod ground;
mod guidance;
mod help;
mod history;
mod home;
mod learn;
mod paper;
mod result;
mod session_day;
mod sessions;
mod signs;
mod step;
mod strip;
mod tools;
mod worksheet;

use doorway_engine::app::Extent;
use doorway_engine::clinic::{FORM, PAGE};
use doorway_engine::route::Route;
use yew::Html;

pub(crate) use check::check;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use check::{ending, intro, settings};
pub(crate) use help::help;
pub(crate) use home::home;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use step::{strokes, title};

use crate::parts::{self, group, tag};
use crate::view::View;

/// The whole page.
pub fn page(view: View<'_>) -> Html {
    if view.model.left {
        return parts::left(view);
    }
    if view.model.is_framed_by_stranger() {
        return elsewhere(view);
    }
    if view.model.is_over() && view.model.route != Route::Help {
        return begin::begin(view);
    }
    let nothing = Html::default;
    // What is answered, dialled or typed stands first; notices, which may come
    // late, below it, where they move nothing. Elsewhere they stand first.
    let (form, rest) = match &view.model.route {
        Route::Home => home(view),
        Route::Check(instrument) => check(view, instrument),
        Route::Item(instrument, item) => step::step(view, instrument, item),
        Route::Diary | Route::Month(_) => (diary::diary(view), nothing()),
        Route::Day(day) => (diary::day(view, *day), nothing()),
        Route::Signs => (signs::signs(view), nothing()),
        Route::Sessions => (sessions::sessions(view), nothing()),
        Route::Worksheet(sheet, changing, at) => {
            worksheet::worksheet(view, sheet, changing.as_ref(), *at)
        }
        Route::SessionDay => (session_day::session_day(view), nothing()),
        Route::Dip => (dip::dip(view), nothing()),
        Route::Breathe => (breathe::breathe(view), nothing()),
        Route::Ground => (ground::ground(view), nothing()),
        Route::Clinic if FORM => (clinic::clinic(view), nothing()),
        Route::Clinic => (clinic_elsewhere(view), nothing()),
        Route::Help => (help(view), nothing()),
        _ => (nothing(), read(view)),
    };
    let notes = notes(view);
    let below = !notes.is_empty() && form != nothing();
    group![
        parts::top(view),
        tag!(
            "main",
            [("id", "content"), ("data-told", view.model.extent().as_str())],
            [
                parts::note(view, below),
                form,
                tag!("div", [("id", "notes"), ("tabindex", "-1")], [parts::many(notes)]),
                rest,
                begin::next_person(view),
            ]
        ),
        parts::foot(view),
        view.model.is_shared().then(|| begin::ending(view)),
    ]
}

/// A screen that is only read.
fn read(view: View<'_>) -> Html {
    match &view.model.route {
        Route::Review(instrument) => step::review(view, instrument),
        Route::Paper(instrument, id) => paper::paper(view, instrument, id.as_ref()),
        Route::Result(_, id) => result::result(view, id),
        Route::Tools => tools::tools(view),
        Route::Written(sheet, id) => worksheet::written(view, sheet, id),
        Route::History => history::history(view),
        Route::Chart => chart::chart(view),
        Route::Learn => learn::learn(view),
        Route::Article(article) => learn::article(view, article),
        Route::Data => data::data(view),
        Route::Guidance => guidance::guidance(view),
        _ => Html::default(),
    }
}

/// Everything that has to be known and may come late.
fn notes(view: View<'_>) -> Vec<Html> {
    let mut notes = parts::notices(view);
    notes.extend(check::known(view));
    notes
}

/// Where the form for a clinic is not part of the program: the way to it.
fn clinic_elsewhere(view: View<'_>) -> Html {
    let words = view.words().clinic;
    let link = parts::link(Some("button"), Some("clinic"), PAGE.to_owned(), words.form_title);
    tag!("article.for-clinic", [parts::h1(words.form_title), parts::p(words.form_moved), link])
}

/// In a frame where the clinic does not want to be: the way to its own page,
/// and the help, which is nowhere withheld.
fn elsewhere(view: View<'_>) -> Html {
    let words = view.words().clinic;
    let open = parts::own_tab(view, words.own_page);
    tag!(
        "main",
        [("id", "content"), ("data-notice", "framed"), ("data-told", Extent::Steps.as_str())],
        [
            parts::h1(words.framed),
            parts::p(words.framed_about),
            parts::p(open),
            parts::help_panel(view, None, false),
        ]
    )
}
