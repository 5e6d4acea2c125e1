//! The quick entry, and what is said of the last change to the diary.

use doorway_engine::app::{self, Change};
use doorway_engine::diary::{self, DiaryEntry, MOOD, Measure, THOUGHTS};
use doorway_engine::route::Route;
use doorway_engine::session::clock;
use wasm_bindgen::JsCast;
use web_sys::MouseEvent;
use yew::{Callback, Event as DomEvent, Html};

use super::chip::chip;
use super::field::{Field, fault};
use super::help_panel::help_panel;
use super::item::radio;
use super::rating::{NUMBERS, Rating, rating};
use super::typed::{entered, name_and_text, stay};
use super::{When, button, each, group, link, main_button, on, p_of, saved, tag};
use crate::view::View;

/// What the form's input at fault is described by.
const FAULT: &str = "diary-fault";

/// The mood of now: one tap and it is saved.
pub(crate) fn quick(view: View<'_>) -> Html {
    let words = &view.words().diary.quick;
    let form = tag!(
        "form.card quick",
        [("autocomplete", "off"), ("novalidate", "")],
        [
            on(When::Click, tapped(view), mood(view, words.ask, None)),
            p_of("hint", words.hint),
            tag!(
                "div.acts",
                [
                    super::press(
                        view,
                        "button.small",
                        "save-entry",
                        None,
                        app::diary::Event::Saved.into(),
                        group![words.save]
                    ),
                    p_of("hint", words.hint_key),
                ]
            ),
            noted(view),
            unsaved(view),
            today(view),
        ]
    );
    listening(view, form)
}

/// A form of the diary: what can be noted, and below it what saves that, what became of it, and
/// help where something calls for it.
pub(crate) fn form(view: View<'_>, fields: Html, acts: Html) -> Html {
    let called = view.model.noting_calls();
    let form = tag!(
        "form.entry",
        [("autocomplete", "off"), ("novalidate", "")],
        [
            fields,
            tag!("div.acts", [acts]),
            noted(view),
            called.map(|_| help_panel(view, called, true)),
        ]
    );
    listening(view, form)
}

/// The form's one listener for all that is typed, and Enter.
fn listening(view: View<'_>, form: Html) -> Html {
    let form = on(When::Input, typed(view), form);
    let form = on(When::KeyDown, entered(view, app::diary::Event::Saved.into()), form);
    on(When::Submit, stay(), form)
}

fn typed(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        if let Some((field, text)) = name_and_text(&event) {
            tell.emit(app::diary::Event::Typed { field, text }.into());
        }
    })
}

/// A pointer on a number. A key that moves from one number to the next makes a
/// click too, but one that counts no presses.
fn tapped(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let Some(input) = radio(event.target()) else { return };
        let pointer = event.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() > 0);
        if let (true, Ok(mood)) = (pointer, input.value().parse()) {
            // It is saved, so it doesn't stay ticked.
            event.prevent_default();
            tell.emit(app::diary::Event::MoodTapped(mood).into());
        }
    })
}

/// The scale of the mood.
pub(crate) fn mood(view: View<'_>, legend: &'static str, none: Option<&'static str>) -> Html {
    let words = view.words().diary;
    let value = view.model.diary_input().rated(MOOD);
    let ends = (words.ends)(Measure::Mood);
    let middle = Some(words.quick.middle);
    let numbers = &NUMBERS;
    rating(Rating { name: MOOD, legend, numbers, ends, middle, none, value }, wrong(view, MOOD))
}

/// Why the form was refused, if it is for this input.
pub(crate) fn wrong(view: View<'_>, field: &str) -> Option<Html> {
    let at_fault = view.model.editor.form.fault.filter(|one| one.field() == field)?;
    Some(fault(FAULT, (view.words().diary.fault)(at_fault)))
}

/// An input of the diary.
pub(crate) fn field(
    view: View<'_>,
    id: &'static str,
    label: &'static str,
    hint: Option<String>,
) -> Field {
    let fault = wrong(view, id).map(|fault| (FAULT, fault));
    Field { hint, fault, ..Field::new(id, label) }
}

/// What became of the last change, and the way to take it back. It is there
/// before it says anything, or it would not be read out.
pub(crate) fn noted(view: View<'_>) -> Html {
    let words = &view.words().diary.quick;
    let noting = &view.model.editor;
    let content = noting.undo().map(|change| {
        let came = noting.came().and_then(|id| diary::find(&view.model.record, id));
        let add = came.filter(|_| {
            // Another one that is being changed would be opened in its place.
            let free = noting.form.changing().is_none();
            free && change == Change::Noted && view.is_at(&Route::Home)
        });
        let add = add.map(|noted| {
            button(
                view,
                "add-more",
                words.add,
                app::diary::Event::Edited(Some(noted.id.clone())).into(),
            )
        });
        group![
            tag!("p", [(words.changed)(change), came.map(|noted| about(view, noted))]),
            view.model.noted_at_the_bottom().then(|| gentle(view)),
            tag!(
                "div.acts",
                [button(view, "undo", words.undo, app::diary::Event::Undone.into()), add]
            ),
            twice(view),
            saved(view),
        ]
    });
    tag!("div.noted", [("role", "status"), ("data-notice", "noted")], [content])
}

/// A mood at the bottom of the scale is not passed over. It stands below the
/// scale, so that nothing moves that a finger is on.
fn gentle(view: View<'_>) -> Html {
    let help = link(None, Some("help"), Route::Help.fragment(), view.words().frame.help);
    tag!("p", [("data-notice", "low")], [view.words().diary.quick.low, " ", help])
}

/// Two moods shortly after one another, of which the first may have been a slip.
fn twice(view: View<'_>) -> Option<Html> {
    let words = &view.words().diary.quick;
    let (first, second) = view.model.noted_twice()?;
    let (first, second) = (first.mood()?, second.mood()?);
    let label = group![(words.correct)(second)];
    let correct = super::press(
        view,
        "button.small",
        "correct",
        None,
        app::diary::Event::MoodCorrected.into(),
        label,
    );
    Some(group![
        tag!("p", [("data-twice", "")], [(words.twice)(first, second)]),
        tag!("div.acts", [correct])
    ])
}

/// Which entry it was.
fn about(view: View<'_>, noted: &DiaryEntry) -> Html {
    let words = view.words();
    let mood =
        noted.mood().map(|mood| [" ", &(words.diary.quick.of)(&mood.to_string()), "."].concat());
    let day = (Some(noted.day) != view.model.today())
        .then(|| [" ", &(words.day)(noted.day), "."].concat());
    group![mood.unwrap_or_default(), day.unwrap_or_default()]
}

/// The day of the entry that is being written.
pub(crate) fn day_noted(view: View<'_>) -> String {
    view.model.day_noted().map(view.words().today.date).unwrap_or_default()
}

/// Those signs that are watched for, and in every entry the one of thoughts of death.
pub(crate) fn noticed(view: View<'_>) -> Html {
    let words = view.words().diary;
    let given = view.model.diary_input();
    let watched = view.model.record.signs().filter(|_| view.model.shows("signs"));
    let mut signs: Vec<&str> = watched.map(|sign| sign.text.as_str()).collect();
    // A sign of the entry may be watched for no longer.
    for sign in given.signs.iter().map(String::as_str).chain([THOUGHTS]) {
        if !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    let chips = each(signs, |sign| {
        chip("sign", sign, (words.sign)(sign).unwrap_or(sign), given.has_sign(sign))
    });
    tag!(
        "fieldset.chips",
        [("id", "item-diary-signs")],
        [tag!("legend", [words.form.signs]), wrong(view, "diary-signs"), chips]
    )
}

/// What was typed in the diary and is not saved yet, with the way to it.
fn unsaved(view: View<'_>) -> Option<Html> {
    let words = &view.words().diary.quick;
    let route = view.model.unsaved_entry()?;
    let go_on = link(None, Some("unsaved"), route.fragment(), words.go_on);
    Some(tag!("p", [("data-notice", "unsaved")], [words.unsaved, " ", go_on]))
}

/// The moods of today, in the order in which they were noted.
fn today(view: View<'_>) -> Option<Html> {
    let day = view.model.today()?;
    let mut noted = diary::on(&view.model.record, day);
    noted.reverse();
    let moods = noted.iter().filter_map(|one| Some((one, one.mood()?)));
    let mut moods = moods.peekable();
    moods.peek()?;
    let moods = each(moods, |(one, mood)| {
        let time = one.minute().map(|minute| tag!("small", [clock(minute)]));
        tag!("li", [("data-entry", one.id.as_str().to_owned())], [mood.to_string(), " ", time])
    });
    let title = tag!("span", [view.words().diary.quick.today]);
    Some(tag!("div.so-far", [title, tag!("ul", [moods])]))
}

/// Saves what stands in the form.
pub(crate) fn save(view: View<'_>, text: &'static str) -> Html {
    main_button(view, "save-entry", text, app::diary::Event::Saved.into())
}
