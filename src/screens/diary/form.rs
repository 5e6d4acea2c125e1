//! The form of an entry.

use doorway_engine::app::{self};
use doorway_engine::diary::{self, FIELDS, Measure, NOTE, SLEEP_HOURS, Scale, THOUGHTS};
use doorway_engine::moment::Day;
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, Control, Rating, When, group, tag};
use crate::view::View;

/// A new entry, or the one being changed. Without a day typed it is of `day`.
pub(super) fn form(view: View<'_>, day: Option<Day>) -> Html {
    let words = view.words().diary;
    let changing = view.model.editor.form.changing().is_some();
    let (title, save) = if changing {
        (words.form.change, words.form.save_change)
    } else {
        (words.form.new, words.form.save)
    };
    let drop = || {
        parts::button(
            view,
            "drop-change",
            words.form.drop_change,
            app::diary::Event::Edited(None).into(),
        )
    };
    let none = Some(words.form.not_noted);
    // The sign of thoughts of death can be ticked whatever else is asked.
    let more = FIELDS.iter().filter(|one| **one == "signs" || asks(view, one));
    let more = more.filter(|one| **one != "note");
    let more = parts::each(more, |one| field(view, one));
    let called = view.model.noting_calls();
    let form = tag!(
        "form.card entry",
        [("autocomplete", "off"), ("novalidate", "")],
        [
            parts::h2(title),
            date(view, day),
            parts::mood(view, (words.scale)(Measure::Mood), none),
            asks(view, "note").then(|| note(view)),
            tag!(
                "details.more",
                [("open", changing.then_some(""))],
                [tag!("summary", [words.form.more]), more]
            ),
            tag!("div.acts", [parts::save(view, save), changing.then(drop)]),
            parts::noted(view),
            called.map(|_| parts::help_panel(view, called, true)),
        ]
    );
    group![parts::listening(view, form), fields(view)]
}

/// A field is asked if it was chosen, or if something stands in it.
fn asks(view: View<'_>, field: &str) -> bool {
    let given = view.model.editor.form.given();
    let filled = match field {
        "tags" => !given.tags.is_empty(),
        "signs" => !given.signs.is_empty(),
        "note" => !given.note.is_empty(),
        scale => !given.rated(scale).is_empty(),
    };
    filled || view.model.shows(field)
}

fn field(view: View<'_>, field: &'static str) -> Html {
    match (field, diary::scale(field)) {
        ("tags", _) => tags(view),
        ("signs", _) => signs(view),
        (SLEEP_HOURS, _) => hours(view),
        (_, Some(scale)) => points(view, scale),
        _ => Html::default(),
    }
}

fn points(view: View<'_>, scale: &'static Scale) -> Html {
    let words = view.words().diary;
    let rating = Rating {
        name: scale.id,
        legend: (words.scale)(scale.measure),
        ends: (words.ends)(scale.measure),
        middle: None,
        none: Some(words.form.not_noted),
        value: view.model.editor.form.given().rated(scale.id),
    };
    parts::rating(rating, parts::wrong(view, scale.id))
}

fn date(view: View<'_>, day: Option<Day>) -> Html {
    let shown = view.model.editor.form.given().day_shown(day);
    let label = view.words().diary.form.day;
    parts::field(view, "diary-day", label, None).input(Control::Day, shown)
}

fn hours(view: View<'_>) -> Html {
    let words = view.words().diary;
    let given = view.model.editor.form.given().rated(SLEEP_HOURS).to_owned();
    let hint = Some(words.form.hours_hint.to_owned());
    parts::field(view, SLEEP_HOURS, (words.scale)(Measure::SleepHours), hint)
        .input(Control::Line, given)
}

fn note(view: View<'_>) -> Html {
    let words = &view.words().diary.form;
    let given = view.model.editor.form.given().note.clone();
    let hint = Some((words.note_hint)(NOTE));
    parts::field(view, "diary-note", words.note, hint).input(Control::Area, given)
}

/// Tags as typed, and some to tap: those used before, and until there are some,
/// ours.
fn tags(view: View<'_>) -> Html {
    let words = &view.words().diary.form;
    let given = view.model.editor.form.given();
    let hint = Some(words.tags_hint.to_owned());
    let used = diary::recent_tags(&view.model.record);
    let ideas = words.ideas.iter().copied().filter(|idea| !used.contains(idea));
    let offered: Vec<&str> = used.iter().copied().chain(ideas).take(words.ideas.len()).collect();
    let chips = parts::each(offered, |tag| parts::chip("tag", tag, tag, given.has_tag(tag)));
    group![
        parts::field(view, "diary-tags", words.tags, hint).input(Control::Line, given.tags_shown()),
        tag!("fieldset.chips", [tag!("legend", [words.tags_offered]), chips]),
    ]
}

/// Those that are watched for, and in every entry the one of thoughts of death.
fn signs(view: View<'_>) -> Html {
    let words = view.words().diary;
    let given = view.model.editor.form.given();
    let watched = view.model.record.signs().filter(|_| view.model.shows("signs"));
    let mut signs: Vec<&str> = watched.map(|sign| sign.text.as_str()).collect();
    // A sign of the entry may be watched for no longer.
    for sign in given.signs.iter().map(String::as_str).chain([THOUGHTS]) {
        if !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    let chips = parts::each(signs, |sign| {
        parts::chip("sign", sign, (words.sign)(sign).unwrap_or(sign), given.has_sign(sign))
    });
    let wrong = parts::wrong(view, "diary-signs");
    tag!(
        "fieldset.chips",
        [("id", "item-diary-signs")],
        [tag!("legend", [words.form.signs]), wrong, chips]
    )
}

/// The name of one of [`FIELDS`].
fn named(view: View<'_>, field: &'static str) -> &'static str {
    let words = view.words().diary;
    match (field, diary::scale(field)) {
        (_, Some(scale)) => (words.scale)(scale.measure),
        ("tags", None) => words.form.tags,
        ("signs", None) => words.form.signs_asked,
        (_, None) => words.form.note,
    }
}

/// Which fields are asked.
fn fields(view: View<'_>) -> Html {
    let words = view.words().diary;
    let chips = parts::each(FIELDS, |field| {
        parts::chip("field", field, named(view, field), view.model.shows(field))
    });
    let fields = tag!("fieldset.chips", [tag!("legend.unseen", [words.form.fields]), chips]);
    let fields = parts::on(When::Input, chosen(view), fields);
    tag!("details.fields", [tag!("summary", [words.form.fields]), fields])
}

fn chosen(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    let shown = FIELDS.map(|field| view.model.shows(field));
    Callback::from(move |event: DomEvent| {
        let Some((_, name)) = parts::name_and_text(&event) else { return };
        let mut fields = FIELDS.iter().zip(shown);
        if let Some((field, shown)) = fields.find(|(field, _)| **field == name) {
            tell.emit(app::diary::Event::FieldChosen { field, shown: !shown }.into());
        }
    })
}
