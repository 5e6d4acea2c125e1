//! `#/help`

use yew::{Html, html};

use crate::parts;
use crate::view::View;

/// The help page.
pub(crate) fn help(view: View<'_>) -> Html {
    let words = &view.words().help;
    html! {
        <article class="help-page">
            { parts::h1(words.title) }
            { parts::p_of("alone", words.nobody) }
            <section data-help="" data-tier="now" class="help">
                { parts::help_body(view, parts::h2, "page") }
            </section>
        </article>
    }
}
