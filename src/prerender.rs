//! The page before the program, without it, and without scripts at all.
//!
//! `cargo xtask build` renders this into the page: the first screen, the
//! questionnaire with real radios, and help. Styles alone show the section that
//! the address names (`:target`), the help panel (`:has(:checked)`) and the
//! sum (counters).

use doorway_engine::app::Model;
use doorway_engine::instrument::{Instrument, PRERENDERED};
use doorway_engine::moment::Moment;
use doorway_engine::route::Route;
use doorway_engine::sheet::Sheet;
use yew::{Callback, Component, Context, Html, ServerRenderer, html};

use crate::parts::{self, group, tag};
use crate::screens;
use crate::view::View;

/// The HTML of the still page.
pub async fn render() -> String {
    ServerRenderer::<Still>::new().hydratable(false).render().await
}

/// The document of the articles, beside the page.
pub const ARTICLES: &str = "learn.html";

struct Still {
    model: Model,
}

impl Component for Still {
    type Message = ();
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        let never = Moment { unix_ms: 0, offset_min: 0 };
        Self { model: Model::blank(Route::Home, never) }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let tell = Callback::noop();
        let view = View { model: &self.model, tell: &tell };
        // The id of the mark before a section is the fragment that shows it.
        let id = |route: &Route| route.fragment().trim_start_matches('#').to_owned();
        let first = PRERENDERED.items.first();
        html! {
            <div id="doorway-still">
                { parts::top(view) }
                <main>
                    { parts::note(view, false) }
                    // A mark without a box: the page must not jump to it.
                    <i hidden=true id={id(&Route::Check(PRERENDERED))}></i>
                    { for first.map(|item| html! {
                        <i hidden=true id={id(&Route::Item(PRERENDERED, item))}></i>
                    }) }
                    <section class="page">{ check(view, PRERENDERED) }</section>
                    <i hidden=true id={id(&Route::Help)}></i>
                    <section class="page">{ help(view) }</section>
                    <section class="page first">{ home(view) }</section>
                </main>
                { parts::foot(view) }
            </div>
        }
    }
}

fn home(view: View<'_>) -> Html {
    let (mood, rest) = screens::home(view);
    html! {
        <>
            <noscript>
                { parts::p_of("notice", view.words().home.needs_program) }
                { parts::p(parts::link(None, Some("learn"), ARTICLES.to_owned(), view.words().learn.all)) }
            </noscript>
            { mood }
            { rest }
        </>
    }
}

/// Laid out as the program does, to the pixel: a person may be aiming at an
/// answer when it comes. On a phone the styles show the first question alone.
fn check(view: View<'_>, instrument: &'static Instrument) -> Html {
    let words = &view.words().check;
    let sheet = Sheet::blank(instrument);
    let first = instrument.items.first();
    let items = instrument.worded(view.model.language).map(|(item, text)| {
        let kind = if item.is_scored() { "scored" } else { "unscored" };
        let room = view.model.room(instrument, item).map(|_| room(view));
        html! {
            <>
                <div class={kind} data-item={item.id}>
                    { parts::item(view, &sheet, item, text) }
                </div>
                { for room }
            </>
        }
    });
    html! {
        <>
            <article class="check">
                { parts::h1(group![
                    tag!("span.all", [(words.title)(view.name(instrument))]),
                    first.map(|item| tag!("span.one", [screens::title(view, instrument, item)])),
                ]) }
                { for first.map(|item| screens::strokes(instrument, item)) }
                <noscript>{ parts::p_of("notice", words.by_hand) }</noscript>
                <form data-check={instrument.id} autocomplete="off">
                    { screens::intro(view, instrument) }
                    { for items }
                    <noscript>{ by_hand(view, instrument) }</noscript>
                    <div class="later">{ screens::ending(view, &sheet) }</div>
                </form>
            </article>
            <div class="later">{ screens::settings(view, instrument) }</div>
            { parts::rights(view, instrument) }
        </>
    }
}

/// The room for help: calm, and as high, filled with the help that the styles
/// show once the answer calls for it.
fn room(view: View<'_>) -> Html {
    let words = &view.words().help;
    let help = Route::Help.fragment();
    html! {
        <div class="room" data-room="">
            <section class="compact calm">
                { parts::h2(words.calm) }
                { parts::p(words.nobody) }
                { parts::link(Some("call"), Some("open-help"), help, words.open) }
            </section>
            <section class="compact help" data-help="" data-tier="now">
                { parts::h2(words.panel_title) }
                { parts::p(words.emergency_any) }
                // The rest of each country's lines stands once, on the page for help.
                { parts::every_country(view.words(), false) }
                { parts::elsewhere(view.words()) }
                { parts::small_steps(view, "h3") }
                { parts::link(Some("call"), Some("open-help"), Route::Help.fragment(), words.open) }
                { parts::p(words.carry_on) }
            </section>
        </div>
    }
}

fn body(view: View<'_>, heading: &'static str) -> Html {
    let words = view.words();
    html! {
        <>
            { parts::urgent(view) }
            { tag!(heading, [words.help.emergency]) }
            { parts::p(words.help.emergency_any) }
            { tag!(heading, [words.help.all_countries]) }
            { parts::every_country(words, true) }
            { parts::p(words.help.no_answer) }
            { parts::elsewhere(words) }
            { parts::small_steps(view, heading) }
        </>
    }
}

fn help(view: View<'_>) -> Html {
    let words = &view.words().help;
    html! {
        <article class="help-page">
            { parts::h1(words.title) }
            { parts::p_of("alone", words.nobody) }
            <section class="help" data-help="" data-tier="now">{ body(view, "h2") }</section>
            { parts::no_provider(view, "h2") }
        </article>
    }
}

/// The sum by style counters, shown once every scored item is answered.
fn by_hand(view: View<'_>, instrument: &'static Instrument) -> Html {
    let words = view.words();
    let range = words.result.band_range;
    let bands: Vec<_> = instrument
        .ranges()
        .map(|(band, to)| range(band.from, to, (words.severity)(band.severity)))
        .collect();
    html! {
        <p class="sum">
            { words.check.by_hand_total }{ " " }<output></output>{ ". " }
            { (words.check.by_hand_bands)(&bands.join(", ")) }
        </p>
    }
}
