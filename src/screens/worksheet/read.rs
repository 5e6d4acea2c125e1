//! `#/tools/<worksheet>/<id>`: what was written, to read and to print.

use doorway_engine::app::{Asking, deleting, page, worksheets};
use doorway_engine::id::Id;
use doorway_engine::route::Route;
use doorway_engine::words::worksheets::{FieldWords, SectionWords};
use doorway_engine::worksheet::{
    Control, EVIDENCE, Field, ROUTINE, SESSION, Worksheet, WorksheetEntry, people,
};
use yew::Html;

use super::fields::picked;
use crate::parts::{self, group, tag};
use crate::screens::history::{confirmed, question};
use crate::view::View;

/// What was written, section by section; what was left out is left out.
pub(in crate::screens) fn written(view: View<'_>, worksheet: &'static Worksheet, id: &Id) -> Html {
    let words = view.words().worksheets;
    let sheet = (words.of)(worksheet);
    let list = Route::Worksheet(worksheet, None, 0).fragment();
    let Some(entry) = view.model.record.one::<WorksheetEntry>(id) else {
        return gone(view, worksheet, id);
    };
    let sections = sections(view, worksheet, &|field| entry.text(field).to_owned());
    let asked = view.model.asking == Some(Asking::Delete(id.clone()));
    let acts = if asked {
        question(view, words.sure, "confirm-delete", words.confirm, confirmed())
    } else {
        let change = Route::Worksheet(worksheet, Some(id.clone()), 0).fragment();
        let begun = view.model.is_begun(worksheet, Some(id));
        let change_text = if begun { words.carry_on } else { words.change };
        let delete = deleting::Event::Pressed(id.clone()).into();
        let new = (!worksheet.is_single)
            .then(|| parts::link(Some("plain"), Some("new"), list, words.new));
        tag!(
            "div.acts",
            [
                parts::link(Some("small"), Some("change"), change, change_text),
                parts::button(view, "print", words.print, page::Event::PrintPressed.into()),
                parts::button(view, "delete", words.delete, delete),
                new,
            ]
        )
    };
    let session = entry.text(SESSION);
    let gone = !session.is_empty() && view.model.session_of(entry).is_none();
    tag!(
        "article.written",
        [("data-worksheet", id.as_str().to_owned()), ("data-of", worksheet.id)],
        [
            parts::h1(sheet.title),
            parts::p_of("taken", super::when(view, entry)),
            gone.then(|| parts::p_of("hint", words.session_gone)),
            (*worksheet == ROUTINE).then(|| parts::routine(view)).flatten(),
            sections,
            test(view, entry),
            parts::saved(view),
            acts,
            worksheet.is_single.then(|| parts::printed_help(view)),
        ]
    )
}

/// From a core belief or an insight to the evidence test.
fn test(view: View<'_>, entry: &WorksheetEntry) -> Option<Html> {
    let text = entry.claim();
    let event = || {
        let (worksheet, text) = (&EVIDENCE, text.to_owned());
        worksheets::Event::BegunFrom { worksheet, field: "insight", text }.into()
    };
    let words = view.words().worksheets;
    (!text.is_empty()).then(|| parts::button(view, "test", words.test, event()))
}

/// A page that was changed or deleted, and what was written into it and not saved.
pub(super) fn gone(view: View<'_>, worksheet: &'static Worksheet, id: &Id) -> Html {
    let words = view.words().worksheets;
    let sheet = (words.of)(worksheet);
    let new = Route::Worksheet(worksheet, None, 0).fragment();
    let now = if view.model.kept_up(worksheet).is_some() { words.now } else { words.new };
    let written = view.model.is_begun(worksheet, Some(id)).then(|| {
        let written = |field: &str| view.model.written(worksheet, Some(id), field);
        let go_on = worksheets::Event::MovePressed.into();
        group![
            parts::p_of("notice", words.not_saved),
            sections(view, worksheet, &written),
            parts::main_button(view, "move-worksheet", words.moved, go_on),
        ]
    });
    let link = parts::link(Some("small"), Some("new"), new, now);
    tag!(
        "article.written",
        [("data-gone", "")],
        [parts::h1(sheet.title), parts::p(words.gone), written, tag!("div.acts", [link])]
    )
}

fn sections(
    view: View<'_>,
    worksheet: &'static Worksheet,
    written: &dyn Fn(&str) -> String,
) -> Html {
    let words = (view.words().worksheets.of)(worksheet);
    parts::each(worksheet.sections.iter().zip(words.sections), |(fields, words)| {
        section(view, written, fields, words)
    })
}

fn section(
    view: View<'_>,
    written: &dyn Fn(&str) -> String,
    fields: &'static [Field],
    words: &'static SectionWords,
) -> Html {
    let fields = fields.iter().zip(words.fields).filter(|(field, _)| field.id != SESSION);
    let fields = fields.map(|(field, words)| (field, words, written(field.id)));
    let fields: Vec<_> = fields.filter(|(.., text)| !text.is_empty()).collect();
    if fields.is_empty() {
        return Html::default();
    }
    let fields = parts::each(fields, |(field, words, written)| {
        let label = (!words.label.is_empty()).then(|| tag!("h3", [words.label]));
        group![label, text(view, field, words, &written)]
    });
    tag!("section", [parts::h2(words.title), fields])
}

fn text(view: View<'_>, field: &'static Field, words: &'static FieldWords, text: &str) -> Html {
    let own = |text: &str| tag!("bdi", [text.to_owned()]);
    let list = |texts: Vec<&str>| tag!("ul", [parts::each(texts, |one| tag!("li", [own(one)]))]);
    match field.control {
        Control::Line | Control::Text | Control::Session => tag!("p.own", [own(text)]),
        Control::Lines | Control::Checklist(_) => list(picked(field.control, words, text)),
        Control::Percent => parts::p((view.words().worksheets.percent)(text)),
        Control::Choice(_) => parts::p(picked(field.control, words, text).concat()),
        Control::Day => parts::p(parts::written_day(view, text)),
        Control::People => {
            tag!("ul.people", [parts::each(people(text), |one| parts::person(view, one))])
        }
    }
}
