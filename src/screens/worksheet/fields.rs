//! The fields of a worksheet, each by what is filled in.

use doorway_engine::app::worksheets::inputs_of;
use doorway_engine::id::Id;
use doorway_engine::words::worksheets::{FieldWords, SectionWords};
use doorway_engine::worksheet::{self, Control, Field, PEOPLE, PERCENT, Worksheet, places};
use yew::Html;

use crate::parts::{self, Rating, tag};
use crate::view::View;

/// What an input that is at fault is described by.
pub(super) const FAULT: &str = "worksheet-fault";

/// At least so many people have inputs.
const ROWS: usize = 3;

/// What a field needs to be shown.
#[derive(Clone, Copy)]
struct Shown<'a> {
    view: View<'a>,
    field: &'static Field,
    words: &'static FieldWords,
    /// The heading of the section, which asks what has no label of its own.
    heading: &'static str,
    text: &'a str,
}

/// The fields of a section.
pub(super) fn fields(
    view: View<'_>,
    worksheet: &'static Worksheet,
    changing: Option<&Id>,
    fields: &'static [Field],
    section: &'static SectionWords,
) -> Html {
    parts::each(fields.iter().zip(section.fields), |(field, words)| {
        let text = view.model.written(worksheet, changing, field.id);
        let shown = Shown { view, field, words, heading: section.title, text: &text };
        parts::keyed(field.id, shown.node())
    })
}

impl Shown<'_> {
    fn node(self) -> Html {
        let input = |control| self.labelled().input(control, self.text.to_owned());
        match self.field.control {
            Control::Line => input(parts::Control::Line),
            Control::Text | Control::Lines => input(parts::Control::Area),
            Control::Day => input(parts::Control::Day),
            Control::Percent => self.percent(),
            Control::Choice(options) | Control::Checklist(options) => self.options(options),
            Control::People => self.people(),
            Control::Session => self.session(),
        }
    }

    fn label(self) -> &'static str {
        if self.words.label.is_empty() { self.heading } else { self.words.label }
    }

    fn fault(self) -> Option<Html> {
        let fault = self.view.model.worksheet_editor.fault;
        let fault = fault.filter(|fault| fault.field() == Some(self.field.id));
        let fault = fault.or_else(|| worksheet::too_long(self.field, self.text))?;
        Some(parts::fault(FAULT, (self.view.words().worksheets.fault)(fault)))
    }

    fn labelled(self) -> parts::Field {
        let hint = (!self.words.hint.is_empty()).then(|| self.words.hint.to_owned());
        let unseen = self.words.label.is_empty();
        let fault = self.fault().map(|fault| (FAULT, fault));
        parts::Field { unseen, hint, fault, ..parts::Field::new(self.field.id, self.label()) }
    }

    fn percent(self) -> Html {
        let words = self.view.words();
        let rating = Rating {
            name: self.field.id,
            legend: self.label(),
            numbers: &PERCENT,
            ends: words.worksheets.percent_ends,
            middle: None,
            none: Some(words.diary.form.not_noted),
            value: self.text,
        };
        parts::rating(rating, self.fault())
    }

    /// Radios or boxes. What another release let one pick stays as it is.
    fn options(self, options: &'static [&'static str]) -> Html {
        let several = matches!(self.field.control, Control::Checklist(_));
        let kind = if several { "checkbox" } else { "radio" };
        let choices = parts::each(options.iter().zip(self.words.options), |(option, text)| {
            let is = self.text.lines().any(|line| line == *option);
            parts::option(kind, self.field.id, option, is, *text)
        });
        let legend = if self.words.label.is_empty() { "legend.unseen" } else { "legend" };
        tag!(
            "fieldset.field options",
            [("id", ["item-", self.field.id].concat())],
            [tag!(legend, [self.label()]), tag!("div.choices", [choices]), self.fault()]
        )
    }

    fn people(self) -> Html {
        let words = self.view.words().worksheets;
        let written: Vec<_> = places(self.text).collect();
        let rows = (written.len() + 1).clamp(ROWS, PEOPLE.max(written.len()));
        let rows = parts::each(0..rows, |nth| {
            let person = written.get(nth).copied().unwrap_or_default();
            let [name, number] = inputs_of(self.field.id, nth);
            let place = tag!("span.unseen", [" ", (nth + 1).to_string()]);
            let input = |id: String, label, kind, value: &str| {
                let label = tag!("label", [("for", id.clone())], [label, place.clone()]);
                let input = tag!(
                    "input",
                    [("id", id.clone()), ("name", id), ("type", kind), ("dir", "auto")],
                    []
                );
                tag!("div", [label, parts::filled(value.to_owned(), input)])
            };
            tag!(
                "div.person",
                [
                    input(name, words.person, "text", person.name),
                    input(number, words.number, "tel", person.number),
                ]
            )
        });
        tag!(
            "fieldset.field people",
            [("id", ["item-", self.field.id].concat())],
            [tag!("legend.unseen", [self.label()]), self.fault(), rows]
        )
    }

    /// The sessions, the newest first; with those of long ago only the one that was picked.
    fn session(self) -> Html {
        let words = self.view.words();
        let sessions = self.view.model.record.sessions();
        if sessions.is_empty() {
            return Html::default();
        }
        let picked = |origin: &Id| origin.as_str() == self.text;
        let listed = sessions.into_iter().enumerate();
        let listed = listed.filter(|(nth, one)| *nth < SESSIONS || picked(one.origin()));
        let options =
            listed.map(|(_, one)| (one.origin().as_str().to_owned(), (words.day)(one.day)));
        let none = (String::new(), words.worksheets.no_session.to_owned());
        let mut options = std::iter::once(none).chain(options);
        self.labelled().select(&mut options, self.text)
    }
}

/// So many sessions are listed.
const SESSIONS: usize = 12;

/// The words of what was picked.
pub(super) fn picked<'a>(
    control: Control,
    words: &'static FieldWords,
    text: &'a str,
) -> Vec<&'a str> {
    let options = control.options();
    let word = |name: &'a str| {
        let at = options.iter().position(|option| *option == name);
        at.and_then(|at| words.options.get(at)).copied().unwrap_or(name)
    };
    text.lines().filter(|line| !line.is_empty()).map(word).collect()
}
