//! Entries as a list, and the search in it.

use doorway_engine::app::{self, Event, browse, worksheets};
use doorway_engine::diary::{self, DiaryEntry, Found, SCALES};
use doorway_engine::moment::Day;
use doorway_engine::route::Route;
use doorway_engine::session::clock;
use doorway_engine::worksheet::{THOUGHT, WorksheetEntry};
use yew::Html;

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// The search, and below it what is found, or else the days before today.
pub(super) fn list(view: View<'_>) -> Option<Html> {
    let words = &view.words().diary.list;
    let counted = diary::counted(&view.model.record);
    let (told, listed) = match view.model.found() {
        Some(found) => found_of(view, &found),
        None => (String::new(), days(view)),
    };
    let list = group![
        parts::h2(words.earlier),
        search(view),
        tag!("p", [("role", "status")], [told]),
        listed,
    ];
    let written = view.model.record.all::<WorksheetEntry>().next().is_some();
    (counted > 0 || written).then(|| tag!("section.list", [list]))
}

fn days(view: View<'_>) -> Html {
    let listed = view.model.listed();
    let days = parts::each(&listed.days, |(day, noted)| {
        let title = tag!("h3", [to_day(view, *day)]);
        parts::keyed(&day.iso(), tag!("section", [title, entries(view, noted)]))
    });
    let more = view.words().diary.list.more;
    let more = || parts::button(view, "more-days", more, browse::Event::MoreShown.into());
    group![days, listed.more.then(more)]
}

/// How many entries were found, and those that are shown.
fn found_of(view: View<'_>, found: &Found<'_>) -> (String, Html) {
    let words = view.words().diary;
    let told = match (found.entries.len() + found.more, found.worksheets.len()) {
        (0, 0) => words.list.none_found.to_owned(),
        (0, pages) => (words.list.pages)(pages),
        (all, 0) => (words.calendar.entries)(all),
        (all, pages) => [(words.calendar.entries)(all), (words.list.pages)(pages)].join(", "),
    };
    let rows = parts::each(&found.entries, |noted| {
        let id = noted.id.as_str();
        let row = group![to_day(view, noted.day), about(view, noted)];
        parts::keyed(id, tag!("li", [("data-found", id.to_owned())], [tag!("div", [row])]))
    });
    let more = (found.more > 0).then(|| parts::p((words.list.more_found)(found.more)));
    (told, group![tag!("ul.entries", [rows]), more, pages(view, &found.worksheets)])
}

/// The worksheets that were found.
fn pages(view: View<'_>, found: &[&WorksheetEntry]) -> Html {
    let rows = parts::each(
        found.iter().filter_map(|one| Some((*one, one.worksheet()?))),
        |(one, sheet)| {
            let title = (view.words().worksheets.of)(sheet).title;
            let route = Route::Written(sheet, one.id.clone());
            let written = parts::day(view, one.written);
            let row = parts::row("open", &route, title, Some(written.into()));
            let id = one.id.as_str();
            parts::keyed(id, tag!("li", [("data-found", id.to_owned())], [row]))
        },
    );
    tag!("ul.rows", [rows])
}

fn to_day(view: View<'_>, day: Day) -> Html {
    parts::link(None, None, Route::Day(day).fragment(), (view.words().day)(day))
}

fn search(view: View<'_>) -> Html {
    let input = tag!(
        "input",
        [("type", "search"), ("id", "diary-search"), ("name", "diary-search"), ("dir", "auto")],
        []
    );
    let typed = parts::typed(view, |text| browse::Event::SearchTyped(text).into());
    let input = parts::filled(view.model.browsing.text.clone(), input);
    let label = tag!("label", [("for", "diary-search")], [view.words().diary.list.search]);
    tag!("div.field", [label, parts::on(When::Input, typed, input)])
}

/// Entries of a day, with what can be done with each.
pub(super) fn entries(view: View<'_>, noted: &[&DiaryEntry]) -> Html {
    let place = noted.iter().enumerate();
    let entries = parts::each(place, |(at, one)| entry(view, one, at + 1, noted.len()));
    tag!("ul.entries", [entries])
}

/// When an entry was written, as far as that is known.
fn when(view: View<'_>, noted: &DiaryEntry) -> String {
    let words = &view.words().diary.list;
    noted.minute().map_or_else(|| words.later.to_owned(), |at| (words.at)(&clock(at)))
}

/// What was noted.
fn about(view: View<'_>, noted: &DiaryEntry) -> Html {
    let diary = view.words().diary;
    let words = &diary.list;
    let rated = SCALES.iter().filter_map(|scale| Some((scale, noted.rating(scale.id)?)));
    let rated = parts::each(rated, |(scale, value)| {
        let value = (diary.value)(scale, value);
        tag!("li", [tag!("span", [(diary.scale)(scale.measure)]), " ", tag!("b", [value])])
    });
    let note = || tag!("p.own", [tag!("bdi", [noted.note.clone()])]);
    group![
        parts::p_of("hint", when(view, noted)),
        tag!("ul.rated", [rated]),
        named(&noted.tags, words.tags, |_| None),
        named(&noted.signs, words.signs, diary.sign),
        (!noted.note.is_empty()).then(note),
    ]
}

/// One entry, and its place among those of its day.
fn entry(view: View<'_>, noted: &DiaryEntry, at: usize, of: usize) -> Html {
    let words = &view.words().diary.list;
    let changing = view.model.editor.form.changing();
    let day = [(view.words().day)(noted.day), when(view, noted)].join(", ");
    let which = (words.which)(&day, at, of);
    let edit = app::diary::Event::Edited(Some(noted.id.clone())).into();
    let delete = app::diary::Event::Deleted(noted.id.clone()).into();
    let edit = || act(view, "edit-entry", words.edit, &which, edit);
    let look = || {
        let (worksheet, text) = (&THOUGHT, noted.note.clone());
        let event = worksheets::Event::BegunFrom { worksheet, field: "situation", text }.into();
        act(view, "look", view.words().worksheets.look, &which, event)
    };
    let told = (changing == Some(&noted.id)).then(|| parts::p_of("hint", words.edited));
    let about = tag!("div", [about(view, noted), told]);
    let acts = tag!(
        "div.acts",
        [
            changing.is_none().then(edit),
            act(view, "delete-entry", words.delete, &which, delete),
            noted.loops().then(look),
        ]
    );
    let id = noted.id.as_str();
    parts::keyed(id, tag!("li", [("data-entry", id.to_owned())], [about, acts]))
}

/// A list of own words, or of names that have words of ours.
fn named(
    list: &[String],
    title: &'static str,
    known: fn(&str) -> Option<&'static str>,
) -> Option<Html> {
    let items =
        parts::each(list, |one| tag!("li", [tag!("bdi", [known(one).unwrap_or(one).to_owned()])]));
    let whole = || tag!("div.named", [tag!("span", [title]), " ", tag!("ul", [items])]);
    (!list.is_empty()).then(whole)
}

/// A button that says, to a person who can't see the list, on which entry.
fn act(view: View<'_>, act: &'static str, text: &'static str, which: &str, event: Event) -> Html {
    let which = tag!("span.unseen", [which.to_owned()]);
    parts::press(view, "button.small", act, None, event, group![text, which])
}
