//! `#/sessions`

use doorway_engine::app::{Asking, Event, deleting, sessions};
use doorway_engine::session::{Field, Form, NOTE, Place, Session, clock};
use yew::{Callback, Event as DomEvent, Html};

use super::history::question;
use crate::parts::{self, Value, When, group, tag};
use crate::view::View;

/// What an input that is at fault is described by.
const FAULT: &str = "session-fault";
/// What the note is described by.
const HINT: &str = "session-note-hint";

/// Every session, newest first, and the form for one more.
pub(crate) fn sessions(view: View<'_>) -> Html {
    let words = view.words().sessions;
    let sessions = view.model.record.sessions();
    let list = if sessions.is_empty() {
        parts::p(words.empty)
    } else {
        tag!("ul.entries", [parts::each(sessions, |session| entry(view, session))])
    };
    tag!(
        "article.sessions",
        [
            parts::h1(words.title),
            parts::p(words.about),
            form(view),
            parts::keeping(view),
            parts::h2(words.list),
            list,
        ]
    )
}

fn form(view: View<'_>) -> Html {
    let words = view.words().sessions;
    let form = &view.model.session_form;
    let changing = form.form.changing().is_some();
    let (title, save) =
        if changing { (words.change, words.save_change) } else { (words.new, words.save) };
    let drop = || {
        parts::button(view, "drop-change", words.drop_change, sessions::Event::Edited(None).into())
    };
    let save = parts::main_button(view, "save-session", save, sessions::Event::Saved.into());
    let places = Place::ALL.map(|one| (one.as_str(), (words.place_of)(one)));
    let forms = Form::ALL.map(|one| (one.as_str(), (words.form_of)(one)));
    let form = tag!(
        "form.card session",
        [("autocomplete", "off"), ("novalidate", "")],
        [
            parts::h2(title),
            field(view, Field::Day, words.day, input(view, Field::Day, "date")),
            field(view, Field::Time, words.time, time(view)),
            choices(view, Field::Place, words.place, &places),
            choices(view, Field::Form, words.form, &forms),
            field(view, Field::Who, words.who, input(view, Field::Who, "text")),
            field(view, Field::Note, words.note, note(view)),
            parts::saved(view),
            told(form.saved.then_some(words.saved)),
            tag!("div.acts", [save, changing.then(drop)]),
        ]
    );
    let form = parts::on(When::Input, typed(view), form);
    parts::on(When::Submit, parts::stay(), form)
}

/// That it was kept. It is there before it says so, or it would not be read out.
fn told(text: Option<&'static str>) -> Html {
    tag!("p", [("role", "status"), ("data-notice", "session-saved")], [text.unwrap_or_default()])
}

/// One listener for everything that is typed or picked in the form.
fn typed(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let Some((name, text)) = parts::name_and_text(&event) else { return };
        if let Some(field) = Field::parse(&name) {
            tell.emit(sessions::Event::Typed { field, text }.into());
        }
    })
}

/// A labelled input; above it, why it was refused.
fn field(view: View<'_>, field: Field, label: &'static str, input: Html) -> Html {
    let name = field.as_str();
    let fault = || {
        let text = view.model.session_form.form.fault.map(view.words().sessions.fault);
        tag!(
            "p.error",
            [("id", FAULT), ("role", "alert"), ("data-notice", FAULT)],
            [text.unwrap_or_default()]
        )
    };
    tag!(
        "div.field",
        [("id", ["item-", name].concat())],
        [tag!("label", [("for", name)], [label]), is_wrong(view, field).then(fault), input]
    )
}

fn is_wrong(view: View<'_>, field: Field) -> bool {
    view.model.session_form.form.fault.is_some_and(|fault| fault.field() == field)
}

fn input(view: View<'_>, field: Field, kind: &'static str) -> Html {
    let wrong = is_wrong(view, field);
    let described = wrong.then(|| FAULT.to_owned());
    let input = control(field, "input", Some(kind), wrong, described);
    parts::filled(view.model.session_form.form.given().get(field).to_owned(), input)
}

fn control(
    field: Field,
    name: &'static str,
    kind: Option<&'static str>,
    wrong: bool,
    described: Option<String>,
) -> Html {
    // A day and a time run as the browser has them.
    let own = !matches!(field, Field::Day | Field::Time);
    tag!(
        name,
        [
            ("id", field.as_str()),
            ("name", field.as_str()),
            ("type", kind),
            ("dir", own.then_some("auto")),
            ("aria-invalid", wrong.then_some("true")),
            ("aria-describedby", described),
        ],
        []
    )
}

/// A browser gives no text for a time that is half typed, so that only the
/// style sheet can tell.
fn time(view: View<'_>) -> Html {
    let incomplete = view.words().sessions.time_incomplete;
    group![input(view, Field::Time, "time"), parts::p_of("hint incomplete", incomplete)]
}

fn note(view: View<'_>) -> Html {
    let wrong = is_wrong(view, Field::Note);
    let described = if wrong { [HINT, " ", FAULT].concat() } else { HINT.to_owned() };
    let area = control(Field::Note, "textarea", None, wrong, Some(described));
    let hint = (view.words().sessions.note_hint)(NOTE);
    group![
        tag!("p.hint", [("id", HINT)], [hint]),
        parts::filled(view.model.session_form.form.given().note.clone(), area),
    ]
}

/// Native radios; none is picked beforehand.
fn choices(
    view: View<'_>,
    field: Field,
    legend: &'static str,
    choices: &[(&'static str, &'static str)],
) -> Html {
    let given = view.model.session_form.form.given().get(field);
    let choices = parts::each(choices, |&(value, text)| {
        let input = tag!("input", [("type", "radio"), ("name", field.as_str())], []);
        let input = parts::ticked(given == value, Value::value(value), input);
        tag!("label.choice", [input, tag!("span", [text])])
    });
    tag!("fieldset.field", [tag!("legend", [legend]), tag!("div.choices", [choices])])
}

fn entry(view: View<'_>, session: &Session) -> Html {
    let words = view.words().sessions;
    let id = session.id.as_str();
    let day = (view.words().day)(session.day);
    let when = match session.minute {
        Some(minute) => (words.at)(&day, &clock(minute)),
        None => day,
    };
    let planned = session.is_planned(view.model.today());
    let changing = view.model.session_form.form.changing();
    let acts = if view.model.asking == Some(Asking::Delete(session.id.clone())) {
        question(view, words.sure, "confirm-delete", words.confirm)
    } else {
        let edit = sessions::Event::Edited(Some(session.id.clone())).into();
        let edit = || act(view, "edit-session", words.edit, &when, edit);
        let delete = deleting::Event::Pressed(session.id.clone()).into();
        let delete = act(view, "delete", words.delete, &when, delete);
        tag!("div.acts", [changing.is_none().then(edit), delete])
    };
    let mark = || group![" ", tag!("span.planned", [words.planned])];
    let about = tag!(
        "div",
        [
            tag!("p.when", [when.clone(), planned.then(mark)]),
            Place::parse(&session.place).map(|place| parts::p((words.place_of)(place))),
            Form::parse(&session.form).map(|form| parts::p((words.form_of)(form))),
            own_words(words.with, &session.who),
            own_words("", &session.note),
            (changing == Some(&session.id)).then(|| parts::p_of("hint", words.edited)),
        ]
    );
    let entry = tag!(
        "li",
        [("data-session", id.to_owned()), ("data-planned", planned.then_some("true"))],
        [about, acts]
    );
    parts::keyed(id, entry)
}

/// What the person wrote, in whichever direction it runs.
fn own_words(before: &'static str, text: &str) -> Option<Html> {
    let own = || tag!("p.own", [before, " ", tag!("bdi", [text.to_owned()])]);
    (!text.is_empty()).then(own)
}

/// A button that says, to a person who can't see the list, on which session.
fn act(view: View<'_>, act: &'static str, text: &'static str, when: &str, event: Event) -> Html {
    let which = tag!("span.unseen", [(view.words().sessions.which)(when)]);
    parts::press(view, "button.small", act, None, event, group![text, which])
}
