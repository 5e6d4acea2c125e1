//! The form of an entry.

use doorway_engine::app;
use doorway_engine::diary::{self, DAY, FIELDS, Measure, NEVER, SLEEP_HOURS, Scale, WEEK};
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, Control, Rating, Value, When, group, tag};
use crate::view::View;

/// A new entry, or the one being changed: the mood, a chip for everything else, and below them
/// what is open.
pub(super) fn form(view: View<'_>) -> Html {
    let words = &view.words().diary.form;
    let changing = view.model.editor.form.changing().is_some();
    let save = if changing { words.save_change } else { words.save };
    let drop = || {
        parts::button(
            view,
            "drop-change",
            words.drop_change,
            app::diary::Event::Edited(None).into(),
        )
    };
    let chips = parts::each(&FIELDS, |one| {
        if view.model.has_chip(one) { chip(view, one) } else { Html::default() }
    });
    // Each has its place, open or not, so that the others stay themselves.
    let open = parts::each(&FIELDS, |one| {
        if view.model.editor.open.has(one) { field(view, one) } else { Html::default() }
    });
    let mood = (view.words().diary.scale)(Measure::Mood);
    let fields = group![
        parts::mood(view, mood, Some(words.not_noted)),
        tag!("div.extras", [("role", "group"), ("aria-label", words.more)], [chips]),
        open,
    ];
    parts::form(view, fields, group![parts::save(view, save), changing.then(drop)])
}

/// Opens and closes a field, and says what it holds either way.
fn chip(view: View<'_>, field: &'static str) -> Html {
    let given = view.model.editor.form.given();
    let held = (view.words().diary.form.held)(given.held(field));
    let open = if view.model.editor.open.has(field) { "true" } else { "false" };
    let button = tag!(
        "button.extra",
        [("type", "button"), ("data-act", "extra"), ("data-field", field), ("aria-expanded", open)],
        [tag!("span", [named(view, field)]), " ", tag!("b", [held])]
    );
    let press = app::diary::Event::FieldPressed(field).into();
    parts::on(When::Click, view.pressed(press), button)
}

fn field(view: View<'_>, field: &'static str) -> Html {
    match (field, diary::scale(field)) {
        ("tags", _) => tags(view),
        ("signs", _) => parts::noticed(view),
        ("note", _) => note(view),
        (DAY, _) => date(view),
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
        numbers: &parts::NUMBERS,
        ends: (words.ends)(scale.measure),
        middle: None,
        none: Some(words.form.not_noted),
        value: view.model.editor.form.given().rated(scale.id),
    };
    parts::rating(rating, parts::wrong(view, scale.id))
}

fn date(view: View<'_>) -> Html {
    let shown = view.model.editor.form.given().day_shown(view.model.day_noted());
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
    parts::field(view, "diary-note", words.note, None).input(Control::Area, given)
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

/// The name of one of [`FIELDS`].
fn named(view: View<'_>, field: &'static str) -> &'static str {
    let words = view.words().diary;
    match (field, diary::scale(field)) {
        (_, Some(scale)) => (words.scale)(scale.measure),
        ("tags", None) => words.form.tags,
        ("signs", None) => words.signs.way,
        (DAY, None) => words.form.day,
        (_, None) => words.form.note,
    }
}

/// Which fields are asked, and whether there is a look back.
pub(super) fn fields(view: View<'_>) -> Html {
    let words = view.words().diary;
    let chips = parts::each(&FIELDS, |field| match *field {
        DAY => Html::default(),
        field => parts::chip("field", field, named(view, field), view.model.shows(field)),
    });
    let fields = tag!("fieldset.chips", [tag!("legend.unseen", [words.form.fields]), chips]);
    let fields = parts::on(When::Input, chosen(view), fields);
    tag!("details.fields", [tag!("summary", [words.form.fields]), fields, week(view)])
}

/// Whether there is a look back over the week.
fn week(view: View<'_>) -> Html {
    let wanted = view.model.record.settings.chosen(WEEK) != Some(NEVER);
    let input = tag!("input", [("type", "checkbox"), ("name", "week")], []);
    let input = parts::ticked(wanted, Value::value("on"), input);
    let label = tag!("label", [input, tag!("span", [view.words().diary.week.wanted])]);
    let chosen = view.tell.reform(move |_: DomEvent| app::diary::Event::WeekChosen(!wanted).into());
    parts::on(When::Input, chosen, tag!("p.keeping", [label]))
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
