//! `#/`

use doorway_engine::instrument::{self, Instrument};
use doorway_engine::record::Check;
use doorway_engine::route::Route;
use doorway_engine::trend;
use yew::{Html, html};

use crate::parts;
use crate::view::View;

/// The first screen.
pub(crate) fn home(view: View<'_>) -> Html {
    let words = &view.words().home;
    html! {
        <article class="home">
            { parts::h1(words.title) }
            { parts::p_of("lead", words.lead) }
            { for instrument::ALL.iter().map(|one| card(view, one)) }
            { for latest(view) }
            { parts::keeping(view) }
            <div class="pair">
                <section>
                    { parts::h2(words.is.into()) }
                    { parts::bullets(words.is_points) }
                </section>
                <section>
                    { parts::h2(words.not.into()) }
                    { parts::bullets(words.not_points) }
                </section>
            </div>
        </article>
    }
}

fn card(view: View<'_>, instrument: &'static Instrument) -> Html {
    let words = &view.words().home;
    let sheet = view.model.sheet(instrument);
    let (done, all) = (sheet.answered(), sheet.answered() + sheet.missing().count());
    let label = if done == 0 { words.start } else { words.carry_on };
    html! {
        <section class="card">
            <h2>{ instrument.name }</h2>
            { parts::p(words.about) }
            if done > 0 {
                { parts::p_of("progress", (words.answered)(done, all)) }
            }
            <a class="button" data-act="start" href={Route::Check(instrument).fragment()}>
                { label(instrument.name) }
            </a>
        </section>
    }
}

/// The latest result with a total.
fn latest(view: View<'_>) -> Option<Html> {
    let checks = view.model.record.checks();
    let check: &Check = checks.into_iter().find(|check| trend::total(check).is_some())?;
    let instrument = check.instrument()?;
    let href = Route::Result(instrument, check.id.clone()).fragment();
    Some(html! {
        <section class="card quiet">
            { parts::h2(view.words().home.last.into()) }
            <p><a href={href}>{ instrument.name }{ ": " }{ parts::total_line(view, check) }</a></p>
        </section>
    })
}
