//! One screen per route, each a function of the model, and the page around them.

mod begin;
mod chart;
mod check;
mod clinic;
mod data;
mod diary;
mod dip;
mod guidance;
mod help;
mod history;
mod home;
mod paper;
mod result;
mod sessions;
mod step;

use doorway_engine::route::Route;
use yew::Html;

pub(crate) use check::check;
pub(crate) use help::help;
pub(crate) use home::home;

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
    let screen = match &view.model.route {
        Route::Home => home(view),
        Route::Check(instrument) => check(view, instrument),
        Route::Item(instrument, item) => step::step(view, instrument, item),
        Route::Review(instrument) => step::review(view, instrument),
        Route::Paper(instrument, id) => paper::paper(view, instrument, id.as_ref()),
        Route::Result(_, id) => result::result(view, id),
        Route::History => history::history(view),
        Route::Sessions => sessions::sessions(view),
        Route::Diary | Route::Month(_) => diary::diary(view),
        Route::Day(day) => diary::day(view, *day),
        Route::Chart => chart::chart(view),
        Route::Data => data::data(view),
        Route::Guidance => guidance::guidance(view),
        Route::Dip => dip::dip(view),
        Route::Clinic => clinic::clinic(view),
        Route::Help => help(view),
    };
    group![
        parts::top(view),
        tag!("main", [("id", "content")], [parts::notices(view), screen]),
        parts::foot(view),
        view.model.is_shared().then(|| begin::ending(view)),
    ]
}

/// In a frame where the clinic does not want to be: the way to its own page,
/// and the help, which is nowhere withheld.
fn elsewhere(view: View<'_>) -> Html {
    let words = view.words().clinic;
    let open = parts::own_tab(view, words.own_page);
    tag!(
        "main",
        [("id", "content"), ("data-notice", "framed")],
        [
            parts::h1(words.framed),
            parts::p(words.framed_about),
            parts::p(open),
            parts::help_panel(view, None, false),
        ]
    )
}
