//! Pieces that more than one screen is made of.

mod band_scale;
mod contact_card;
mod frame;
mod help_panel;
mod keeping;
mod notices;
mod text;

use doorway_engine::instrument::Instrument;
use doorway_engine::moment::Moment;
use doorway_engine::record::Check;
use doorway_engine::score::{self, Score};
use yew::{Html, html};

pub(crate) use band_scale::band_scale;
pub(crate) use frame::{foot, left, top};
pub(crate) use help_panel::{help_body, help_panel};
pub(crate) use keeping::{keeping, saved};
pub(crate) use notices::notices;
pub(crate) use text::{Heading, bullets, button, h1, h2, h3, link, main_button, p, p_of};

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use contact_card::{elsewhere, every_country};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use help_panel::small_steps;

use crate::view::View;

/// The local day of a moment, in words; empty for a clock beyond all calendars.
pub(crate) fn day(view: View<'_>, moment: Moment) -> String {
    moment.day().map(view.words().day).unwrap_or_default()
}

/// A check in one line: total, band and day.
pub(crate) fn total_line(view: View<'_>, check: &Check) -> String {
    let words = view.words();
    match check.sheet().map(|sheet| score::score(&sheet)) {
        Some(Score::Complete { total, band }) => {
            (words.home.total_on)(total, (words.severity)(band.severity), &day(view, check.taken))
        }
        _ => words.result.no_total.to_owned(),
    }
}

/// Source and rights of an instrument, wherever its wording is shown.
pub(crate) fn rights(view: View<'_>, instrument: &'static Instrument) -> Html {
    let rights = instrument.wording(view.model.language).map_or("", |wording| wording.rights);
    html! {
        <section class="rights">
            { h2(view.words().check.rights.into()) }
            <p>{ instrument.citation }{ "." }</p>
            { p(rights) }
        </section>
    }
}
