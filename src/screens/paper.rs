//! `#/paper/<instrument>`: a questionnaire on paper, to fill in by hand or
//! filled in.

use doorway_engine::app::page;
use doorway_engine::guidance;
use doorway_engine::id::Id;
use doorway_engine::instrument::{Asked, Instrument, Item, ItemWording};
use doorway_engine::record::Check;
use doorway_engine::route::Route;
use doorway_engine::score;
use doorway_engine::sheet::Sheet;
use yew::Html;

use super::result::gone;
use crate::parts::{self, group, tag};
use crate::view::View;

/// The form, blank where there is no `id`.
pub(super) fn paper(view: View<'_>, instrument: &'static Instrument, id: Option<&Id>) -> Html {
    let words = &view.words().paper;
    let check = id.and_then(|id| view.model.record.check(id));
    let filled = check.and_then(Check::sheet).filter(|sheet| sheet.instrument() == instrument);
    if id.is_some() && filled.is_none() {
        return gone(view);
    }
    if id.is_none() && !view.model.has(instrument) {
        return super::check::not_offered(view, instrument);
    }
    let sheet = filled.clone().unwrap_or_else(|| Sheet::blank(instrument));
    let name = view.name(instrument);
    let (title, back) = match id {
        None => ((words.blank)(name), Route::Check(instrument)),
        Some(id) => ((words.filled)(name), Route::Result(instrument, id.clone())),
    };
    let points = filled.as_ref().and_then(score::total);
    let help = match &filled {
        None => instrument.items.iter().any(|item| guidance::calls_alone(instrument, item.id)),
        Some(sheet) => guidance::help_for(sheet).is_some(),
    };
    let total = points.map(|total| {
        [&total.to_string(), " ", &(view.words().result.of)(instrument.highest())].concat()
    });
    let reading = || {
        group![
            parts::p_of("hint", words.points),
            parts::written(words.total, total),
            parts::bands(view, instrument, points),
        ]
    };
    let numbers = || {
        let numbers = parts::help_body(view, "h2", "paper");
        tag!("section.help", [parts::p_of("alone", view.words().help.nobody), numbers])
    };
    let texts = instrument.worded(view.model.language);
    tag!(
        "article.paper",
        [("data-paper", instrument.id)],
        [
            parts::h1(title),
            tag!(
                "div.acts",
                [
                    parts::main_button(
                        view,
                        "print",
                        words.print,
                        page::Event::PrintPressed.into()
                    ),
                    parts::link(
                        Some("plain"),
                        Some("back"),
                        back.fragment(),
                        view.words().check.previous
                    ),
                ]
            ),
            parts::written(words.date, check.map(|check| parts::day(view, check.taken))),
            super::check::stem(view, instrument),
            parts::each(texts, |(item, text)| self::item(view, &sheet, item, text)),
            instrument.has_total().then(reading),
            help.then(numbers),
            parts::rights(view, instrument),
        ]
    )
}

/// A question that is never parted from its choices.
fn item(view: View<'_>, sheet: &Sheet, item: &'static Item, text: &'static ItemWording) -> Html {
    let value = sheet.value(item.id);
    let choices = parts::each(item.choices.iter().zip(text.choices), |(choice, word)| {
        let points = item.is_scored().then(|| (view.words().result.points)(choice.points));
        let points = points.unwrap_or_default();
        let ticked = value == Some(choice.value);
        let (kind, mark) = if ticked { ("li.ticked", "☒") } else { ("li", "☐") };
        let mark = tag!("span.box", [("aria-hidden", "true")], [mark]);
        tag!(kind, [mark, " ", *word, points])
    });
    let when = when(view, sheet.instrument(), item);
    tag!(
        "section.paper-item",
        [("data-item", item.id)],
        [
            text.heading.map(parts::h2),
            when.map(|when| parts::p_of("hint", when)),
            tag!("p.asks", [parts::number(item), text.question]),
            tag!("ul", [choices]),
        ]
    )
}

/// When a question is to be answered, where that depends.
fn when(view: View<'_>, instrument: &'static Instrument, item: &Item) -> Option<String> {
    let words = &view.words().paper;
    match item.asked {
        Asked::Always => None,
        Asked::WhenAnyProblem => Some(words.only_if_any.to_owned()),
        Asked::After { gate, value } => {
            let mut worded = instrument.worded(view.model.language);
            let (gate, text) = worded.find(|(one, _)| one.id == gate)?;
            let at = gate.choices.iter().position(|choice| choice.value == value)?;
            Some((words.only_if)(text.question, text.choices.get(at)?))
        }
    }
}
