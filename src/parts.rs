//! Pieces that more than one screen is made of.

mod answer_mode;
mod bands;
mod chip;
mod clinic_card;
mod contact_card;
mod element;
mod field;
mod frame;
mod help_panel;
mod help_room;
mod item;
mod keeping;
mod notices;
mod noting;
mod person;
mod place;
mod printed;
mod qr;
mod rating;
mod routine;
mod text;
mod typed;
mod urgent;
mod ways;
mod week;

use doorway_engine::instrument::{Instrument, Item, ItemWording};
use doorway_engine::moment::{Day, Moment};
use doorway_engine::record::Check;
use doorway_engine::score::{self, Score};
use doorway_engine::sheet::Sheet;
use yew::Html;

pub(crate) use answer_mode::{answer_mode, keys, pressed};
pub(crate) use bands::bands;
pub(crate) use chip::{chip, option};
pub(crate) use clinic_card::{clinic_card, clinic_numbers};
pub(crate) use contact_card::emergency;
pub(crate) use element::{
    Child, Element, Value, When, each, filled, group, keyed, many, on, simple, tag, ticked,
};
pub(crate) use field::{Control, Field, fault};
pub(crate) use frame::{brand, exit, foot, left, top};
pub(crate) use help_panel::{help_body, help_panel};
pub(crate) use help_room::help_room;
pub(crate) use item::{answered, item, number};
pub(crate) use keeping::{choice, deleted, keeping, own_tab, saved};
pub(crate) use notices::{note, notice, notices};
pub(crate) use noting::{day_noted, field, form, mood, noticed, quick, save, wrong};
pub(crate) use person::person;
pub(crate) use place::{no_provider, no_provider_folded, poison};
pub(crate) use printed::printed_help;
pub(crate) use qr::qr;
pub(crate) use rating::{NUMBERS, Rating, rating};
pub(crate) use routine::routine;
pub(crate) use text::{
    bullets, button, fold, h1, h2, link, main_button, p, p_of, press, row, strokes, written,
};
pub(crate) use typed::{afresh, days_and_times, entered, name_and_text, stay, typed};
pub(crate) use ways::ways;
pub(crate) use week::week;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use contact_card::{elsewhere, every_country};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use help_panel::small_steps;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use urgent::urgent;

use crate::view::View;

/// The local day of a moment, in words; empty for a clock beyond all calendars.
pub(crate) fn day(view: View<'_>, moment: Moment) -> String {
    moment.day().map(view.words().day).unwrap_or_default()
}

/// A day that was written as text, in words; as it is where it is none.
pub(crate) fn written_day(view: View<'_>, text: &str) -> String {
    Day::parse(text).map_or_else(|| text.to_owned(), view.words().day)
}

/// A check in one line: total, band and day.
pub(crate) fn total_line(view: View<'_>, check: &Check) -> String {
    let words = view.words();
    match check.sheet().map(|sheet| score::score(&sheet)) {
        Some(Score::Complete { total, band }) => {
            let band = band.map_or("", |band| (words.severity)(band.severity));
            (words.home.total_on)(total, band, &day(view, check.taken))
        }
        Some(Score::None) => words.result.kept.to_owned(),
        _ => words.result.no_total.to_owned(),
    }
}

/// What was answered to an item, in the words of its choice.
pub(crate) fn answer(view: View<'_>, sheet: &Sheet, item: &Item, words: &ItemWording) -> String {
    let result = &view.words().result;
    if let Some((_, value)) = sheet.strange().iter().find(|(id, _)| id == item.id) {
        return (result.strange_answer)(&value.to_string());
    }
    let value = sheet.value(item.id);
    let at = item.choices.iter().position(|choice| Some(choice.value) == value);
    let text = at.and_then(|at| words.choices.get(at));
    text.copied().unwrap_or(result.unanswered).to_owned()
}

/// Source and rights of an instrument, wherever its wording is shown.
pub(crate) fn rights(view: View<'_>, instrument: &'static Instrument) -> Html {
    let rights = instrument.wording(view.model.language).map_or("", |wording| wording.rights);
    let citation = instrument.citation;
    let citation = (!citation.is_empty()).then(|| tag!("p", [citation, "."]));
    tag!("section.rights", [h2(view.words().check.rights), citation, p(rights)])
}
