//! What stands around every screen.

use doorway_engine::app::{Event, NEUTRAL};
use doorway_engine::route::Route;
use yew::{Html, html};

use crate::view::View;

/// The top: the way out first, then the screens.
pub(crate) fn top(view: View<'_>) -> Html {
    let words = &view.words().frame;
    let link = |route: Route, text: &'static str, act: Option<&'static str>| {
        let here = view.is_at(&route).then_some("page");
        html! { <li><a href={route.fragment()} data-act={act} aria-current={here}>{ text }</a></li> }
    };
    html! {
        <>
            <div class="exit" role="region" aria-label={words.leave}>
                <a class="leave" data-act="leave" href={NEUTRAL} target="_top" rel="noreferrer nofollow"
                    onclick={view.followed(Event::LeavePressed)}>{ words.leave }</a>
            </div>
            <header class="top">
                <nav aria-label={words.navigation}>
                    <ul>
                        { link(Route::Home, words.home, None) }
                        { link(Route::History, words.history, None) }
                        { link(Route::Help, words.help, Some("help")) }
                    </ul>
                </nav>
            </header>
        </>
    }
}

/// The foot.
pub(crate) fn foot(view: View<'_>) -> Html {
    let words = &view.words().frame;
    html! {
        <footer class="foot">
            <p>{ words.alone }{ " " }{ words.promise }</p>
            <p>{ words.leave }{ ": " }{ words.leave_hint }</p>
        </footer>
    }
}

/// What covers everything once the person has left, until the browser follows.
pub(crate) fn left(view: View<'_>) -> Html {
    html! {
        <main id="doorway-left"><p role="alert">{ view.words().frame.left }</p></main>
    }
}
