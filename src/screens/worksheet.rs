//! `#/tools/<worksheet>`: writing on a worksheet, and what was written on it so far.

mod fields;
mod read;

use doorway_engine::app::{Asking, worksheets};
use doorway_engine::id::Id;
use doorway_engine::route::Route;
use doorway_engine::words::worksheets::SectionWords;
use doorway_engine::worksheet::{Worksheet, WorksheetEntry};
use yew::{Callback, Event as DomEvent, Html};

pub(super) use read::written;

use super::history::question;
use crate::parts::{self, When, group, tag};
use crate::view::View;

/// A worksheet to write on: all sections on one page, or the one at this place alone.
pub(super) fn worksheet(
    view: View<'_>,
    worksheet: &'static Worksheet,
    changing: Option<&Id>,
    at: usize,
) -> (Html, Html) {
    if let Some(id) = changing.filter(|id| view.model.is_gone(Some(id))) {
        return (Html::default(), read::gone(view, worksheet, id));
    }
    if let Some(kept) = view.model.kept_up(worksheet).filter(|_| changing.is_none()) {
        return (Html::default(), written(view, worksheet, &kept.id));
    }
    let alone = view.model.shows_sections_alone();
    let form = if alone {
        section_alone(view, worksheet, changing, at)
    } else {
        whole(view, worksheet, changing)
    };
    // Who comes back to a later section once it was saved sees that it was.
    let first = !alone || at == 0 || !view.model.is_begun(worksheet, None);
    let rest = (changing.is_none() && first).then(|| earlier(view, worksheet));
    (form, rest.unwrap_or_default())
}

/// All sections, one below the other.
fn whole(view: View<'_>, worksheet: &'static Worksheet, changing: Option<&Id>) -> Html {
    let words = view.words().worksheets;
    let sheet = (words.of)(worksheet);
    let sections = parts::each(worksheet.sections.iter().zip(sheet.sections), |(fields, text)| {
        let fields = fields::fields(view, worksheet, changing, fields, text);
        tag!("section", [parts::h2(text.title), hint(text), fields])
    });
    let acts = group![save(view, changing, true), drop(view, worksheet, changing)];
    tag!(
        "article.worksheet",
        [
            parts::h1(sheet.title),
            parts::p(sheet.about),
            parts::p_of("hint", words.private),
            form(view, group![sections, ending(view, worksheet, changing, acts)]),
        ]
    )
}

/// One section, with the way to the next and the one before.
fn section_alone(
    view: View<'_>,
    worksheet: &'static Worksheet,
    changing: Option<&Id>,
    at: usize,
) -> Html {
    let words = view.words().worksheets;
    let sheet = (words.of)(worksheet);
    let of = worksheet.sections.len();
    let (Some(fields), Some(text)) = (worksheet.sections.get(at), sheet.sections.get(at)) else {
        return Html::default();
    };
    let route = |at| Route::Worksheet(worksheet, changing.cloned(), at).fragment();
    let next =
        (at + 1 < of).then(|| parts::link(Some("button"), Some("next"), route(at + 1), words.next));
    let before = match (at.checked_sub(1), changing) {
        (Some(before), _) => route(before),
        (None, Some(id)) => Route::Written(worksheet, id.clone()).fragment(),
        (None, None) => Route::Tools.fragment(),
    };
    let back = parts::link(Some("plain"), Some("back"), before, words.back);
    let main = next.is_none();
    let save_main = main.then(|| save(view, changing, true));
    let acts = group![next, save_main, back];
    let about = (at == 0).then(|| parts::p_of("hint", words.private));
    let save_now =
        (!main && view.model.is_begun(worksheet, changing)).then(|| save(view, changing, false));
    let fields = fields::fields(view, worksheet, changing, fields, text);
    let rest = tag!("div.rest", [save_now, drop(view, worksheet, changing)]);
    tag!(
        "article.worksheet step",
        [
            tag!("p.over", [sheet.title, ": ", (words.section)(at + 1, of)]),
            parts::strokes(Some(at), of),
            parts::h1(text.title),
            hint(text),
            recalled(view, worksheet, changing, at),
            form(view, group![fields, about, ending(view, worksheet, changing, acts), rest]),
        ]
    )
}

fn hint(section: &SectionWords) -> Option<Html> {
    (!section.hint.is_empty()).then(|| parts::p_of("hint", section.hint))
}

/// What was written before and this section is about.
fn recalled(
    view: View<'_>,
    worksheet: &'static Worksheet,
    changing: Option<&Id>,
    at: usize,
) -> Option<Html> {
    let text = view.model.recalled(worksheet, changing, at)?;
    Some(tag!("p.own recalled", [tag!("bdi", [text])]))
}

/// What stands below the fields.
fn ending(
    view: View<'_>,
    worksheet: &'static Worksheet,
    changing: Option<&Id>,
    acts: Html,
) -> Html {
    let fault = view.model.worksheet_editor.fault.filter(|fault| fault.field().is_none());
    let fault =
        fault.map(|fault| parts::fault(fields::FAULT, (view.words().worksheets.fault)(fault)));
    let begun = view.model.is_begun(worksheet, changing);
    let begun = begun.then(|| parts::p_of("hint", view.words().worksheets.begun));
    let help =
        parts::link(Some("plain"), Some("help"), Route::Help.fragment(), view.words().frame.help);
    let unsafe_now = tag!("p.hint", [view.words().session_day.unsafe_now, " ", help]);
    group![fault, tag!("div.acts", [acts]), begun, parts::saved(view), unsafe_now]
}

/// One listener for all that is written or picked; and for every field that is left.
fn form(view: View<'_>, content: Html) -> Html {
    let form = tag!("form.writing", [("autocomplete", "off"), ("novalidate", "")], [content]);
    let tell = view.tell.clone();
    let typed = Callback::from(move |event: DomEvent| {
        if let Some((field, text)) = parts::name_and_text(&event) {
            tell.emit(worksheets::Event::Typed { field, text }.into());
        }
    });
    let left = view.tell.reform(|_: DomEvent| worksheets::Event::Left.into());
    let form = parts::on(When::Input, typed, form);
    let form = parts::on(When::Change, left, form);
    parts::on(When::Submit, parts::stay(), form)
}

/// A day that is half typed is told before it is saved.
fn save(view: View<'_>, changing: Option<&Id>, main: bool) -> Html {
    let words = view.words().worksheets;
    let text = match (changing, main) {
        (Some(_), _) => words.save_change,
        (None, true) => words.save,
        (None, false) => words.save_now,
    };
    let tell = view.tell.clone();
    let saved = Callback::from(move |press: DomEvent| {
        let _ = parts::days_and_times(&press, &|field, text| {
            tell.emit(worksheets::Event::Typed { field, text }.into());
        });
        tell.emit(worksheets::Event::Saved.into());
    });
    let kind = if main { "button.button" } else { "button.small" };
    let button = tag!(kind, [("type", "button"), ("data-act", "save-worksheet")], [text]);
    parts::on(When::Click, saved, button)
}

/// The way to leave off: what was written goes.
fn drop(view: View<'_>, worksheet: &'static Worksheet, changing: Option<&Id>) -> Option<Html> {
    let words = view.words().worksheets;
    let text = if changing.is_some() { words.drop_change } else { words.drop };
    let begun = changing.is_some() || view.model.is_begun(worksheet, changing);
    let event = worksheets::Event::DropPressed;
    if view.model.asking == Some(Asking::Drop) {
        let dropped = worksheets::Event::Dropped.into();
        let yes = words.drop_confirm;
        return Some(question(view, words.drop_sure, "confirm-drop", yes, dropped));
    }
    begun.then(|| parts::button(view, "drop-worksheet", text, event.into()))
}

/// What was written so far.
fn earlier(view: View<'_>, worksheet: &'static Worksheet) -> Html {
    let entries = view.model.worksheets(worksheet);
    if entries.is_empty() {
        return Html::default();
    }
    let words = view.words().worksheets;
    let rows = parts::each(entries, |entry| {
        let summary = match entry.summary() {
            "" => words.untitled.into(),
            summary => tag!("bdi", [summary.to_owned()]),
        };
        let route = Route::Written(worksheet, entry.id.clone());
        let row = parts::row("open", &route, summary, Some(when(view, entry).into()));
        let row = tag!("li", [("data-worksheet", entry.id.as_str().to_owned())], [row]);
        parts::keyed(entry.id.as_str(), row)
    });
    tag!("section.earlier", [parts::h2(words.earlier), tag!("ul.rows", [rows])])
}

/// For which session it was, or when it was written.
fn when(view: View<'_>, entry: &WorksheetEntry) -> String {
    let words = view.words().worksheets;
    match view.model.session_of(entry) {
        Some(session) => (words.on)(&(view.words().day)(session.day)),
        None => (words.written)(&parts::day(view, entry.written)),
    }
}
