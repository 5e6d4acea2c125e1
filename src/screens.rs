//! One screen per route, each a function of the model, and the page around them.

mod check;
mod help;
mod history;
mod home;
mod result;

use doorway_engine::route::Route;
use yew::{Html, html};

pub(crate) use check::check;
pub(crate) use help::help;
pub(crate) use home::home;

use crate::parts;
use crate::view::View;

/// The whole page.
pub fn page(view: View<'_>) -> Html {
    if view.model.left {
        return parts::left(view);
    }
    let screen = match &view.model.route {
        Route::Home => home(view),
        Route::Check(instrument) => check(view, instrument),
        Route::Result(_, id) => result::result(view, id),
        Route::History => history::history(view),
        Route::Help => help(view),
    };
    html! {
        <>
            { parts::top(view) }
            <main id="content">
                { parts::notices(view) }
                { screen }
            </main>
            { parts::foot(view) }
        </>
    }
}
