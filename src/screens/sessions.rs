//! `#/sessions`

use doorway_engine::app::{Asking, Event, deleting, sessions};
use doorway_engine::route::Route;
use doorway_engine::session::{Administration, Field, NOTE, Place, Session, clock};
use yew::{Callback, Event as DomEvent, Html};

use super::history::{confirmed, question};
use crate::parts::{self, Control, When, group, tag};
use crate::view::View;

/// What an input that is at fault is described by.
const FAULT: &str = "session-fault";

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
            parts::p(tools(view)),
            form(view),
            parts::keeping(view),
            parts::h2(words.list),
            list,
        ]
    )
}

/// The way to what is written around a session.
fn tools(view: View<'_>) -> Html {
    let words = view.words().worksheets;
    parts::link(Some("plain"), Some("tools"), Route::Tools.fragment(), words.tools_short)
}

fn form(view: View<'_>) -> Html {
    let words = view.words().sessions;
    let form = &view.model.session_editor;
    let changing = form.form.changing().is_some();
    let (title, save) =
        if changing { (words.change, words.save_change) } else { (words.new, words.save) };
    let drop = || {
        parts::button(view, "drop-change", words.drop_change, sessions::Event::Edited(None).into())
    };
    let save = tag!("button.button", [("type", "button"), ("data-act", "save-session")], [save]);
    let save = parts::on(When::Click, saved(view), save);
    let places = Place::ALL.map(|one| (one.as_str(), (words.place_of)(one)));
    let forms = Administration::ALL.map(|one| (one.as_str(), (words.form_of)(one)));
    let form = tag!(
        "form.card session",
        [("autocomplete", "off"), ("novalidate", "")],
        [
            parts::h2(title),
            input(view, Field::Day, words.day, Control::Day),
            input(view, Field::Time, words.time, Control::Time),
            choices(view, Field::Place, words.place, &places),
            choices(view, Field::Form, words.form, &forms),
            input(view, Field::Who, words.who, Control::Line),
            note(view),
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
        if let Some((name, text)) = parts::name_and_text(&event) {
            tell_typed(&tell, &name, text);
        }
    })
}

fn tell_typed(tell: &Callback<Event>, name: &str, text: String) {
    if let Some(field) = Field::parse(name) {
        tell.emit(sessions::Event::Typed { field, text }.into());
    }
}

fn saved(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |press: DomEvent| {
        let _ = parts::days_and_times(&press, &|name, text| tell_typed(&tell, &name, text));
        tell.emit(sessions::Event::Saved.into());
    })
}

fn field(view: View<'_>, field: Field, label: &'static str) -> parts::Field {
    let fault = view.model.session_editor.form.fault.filter(|fault| fault.field() == field);
    let text = fault.map(view.words().sessions.fault);
    let fault = text.map(|text| (FAULT, parts::fault(FAULT, text)));
    parts::Field { fault, ..parts::Field::new(field.as_str(), label) }
}

fn input(view: View<'_>, of: Field, label: &'static str, control: Control) -> Html {
    let given = view.model.session_editor.form.given().get(of).to_owned();
    field(view, of, label).input(control, given)
}

fn note(view: View<'_>) -> Html {
    let words = view.words().sessions;
    let given = view.model.session_editor.form.given().note.clone();
    let hint = Some((words.note_hint)(NOTE));
    parts::Field { hint, ..field(view, Field::Note, words.note) }.input(Control::Area, given)
}

/// Native radios; none is picked beforehand.
fn choices(
    view: View<'_>,
    field: Field,
    legend: &'static str,
    choices: &[(&'static str, &'static str)],
) -> Html {
    let given = view.model.session_editor.form.given().get(field);
    let choices = parts::each(choices, |&(value, text)| {
        parts::option("radio", field.as_str(), value, given == value, text)
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
    let changing = view.model.session_editor.form.changing();
    let acts = if view.model.asking == Some(Asking::Delete(session.id.clone())) {
        question(view, words.sure, "confirm-delete", words.confirm, confirmed())
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
            Administration::parse(&session.form).map(|form| parts::p((words.form_of)(form))),
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
