//! Entries as a list, and the search in it.

use doorway_engine::app::{self, Event, browse};
use doorway_engine::diary::{self, DiaryEntry, SCALES};
use doorway_engine::route::Route;
use doorway_engine::session::clock;
use yew::{AttrValue, Callback, Event as DomEvent, Html};

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// The entries that are searched for, by day, newest first.
pub(super) fn list(view: View<'_>) -> Html {
    let words = &view.words().diary.list;
    let empty = diary::counted(&view.model.record) == 0;
    let listed = view.model.listed();
    let days = parts::each(&listed.days, |(day, noted)| {
        let href = Route::Day(*day).fragment();
        let entries = parts::each(noted, |one| entry(view, one));
        let title = tag!("h3", [parts::link(None, None, href, (view.words().day)(*day))]);
        parts::keyed(&day.iso(), tag!("section", [title, tag!("ul.entries", [entries])]))
    });
    let told =
        if empty { Some(words.empty) } else { listed.days.is_empty().then_some(words.none_found) };
    let more = || parts::button(view, "more-days", words.more, browse::Event::MoreShown.into());
    tag!(
        "section.list",
        [
            parts::h2(words.title),
            (!empty).then(|| search(view)),
            tag!("p", [("role", "status")], [told.unwrap_or_default()]),
            days,
            listed.more.then(more),
        ]
    )
}

fn search(view: View<'_>) -> Html {
    let words = &view.words().diary.list;
    let browsing = &view.model.browsing;
    let input = tag!(
        "input",
        [("type", "search"), ("id", "diary-search"), ("name", "diary-search"), ("dir", "auto")],
        []
    );
    let option = |value: &str, text: String| {
        let chosen = browsing.tag == value;
        tag!("option", [("value", value.to_owned()), ("selected", chosen.then_some(""))], [text])
    };
    let any = option("", words.any.to_owned());
    let tags = parts::each(diary::tags(&view.model.record), |(tag, count)| {
        option(tag, (words.tag_count)(tag, count))
    });
    let select =
        tag!("select", [("id", "diary-tag"), ("name", "diary-tag"), ("dir", "auto")], [any, tags]);
    let fields = tag!(
        "div.search",
        [
            tag!("label", [("for", "diary-search")], [words.search]),
            parts::filled(browsing.text.clone(), input),
            tag!("label", [("for", "diary-tag")], [words.tag]),
            select,
        ]
    );
    parts::on(When::Input, searched(view), fields)
}

fn searched(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let Some((name, text)) = parts::name_and_text(&event) else { return };
        let tag = name == "diary-tag";
        tell.emit(if tag {
            browse::Event::TagPicked(text).into()
        } else {
            browse::Event::SearchTyped(text).into()
        });
    })
}

/// One entry.
pub(super) fn entry(view: View<'_>, noted: &DiaryEntry) -> Html {
    let diary = view.words().diary;
    let words = &diary.list;
    let when = noted.minute().map_or_else(|| words.later.to_owned(), |at| (words.at)(&clock(at)));
    let rated = SCALES.iter().filter_map(|scale| Some((scale, noted.rating(scale.id)?)));
    let rated = parts::each(rated, |(scale, value)| {
        let value = (diary.value)(scale, value);
        tag!("li", [tag!("span", [(diary.scale)(scale.measure)]), " ", tag!("b", [value])])
    });
    let names = |signs: &[String]| {
        parts::each(signs, |sign| {
            tag!("li", [tag!("bdi", [(diary.sign)(sign).unwrap_or(sign).to_owned()])])
        })
    };
    let some = |list: &[String], title: &'static str, items: Html| {
        (!list.is_empty())
            .then(|| tag!("div.named", [tag!("span", [title]), " ", tag!("ul", [items])]))
    };
    let changing = view.model.editor.form.changing();
    let day = (view.words().day)(noted.day);
    let which = [day, when.clone()].join(", ");
    let edit = app::diary::Event::Edited(Some(noted.id.clone())).into();
    let delete = app::diary::Event::Deleted(noted.id.clone()).into();
    let edit = || act(view, "edit-entry", words.edit, &which, edit);
    let note = || tag!("p.own", [tag!("bdi", [noted.note.clone()])]);
    let about = tag!(
        "div",
        [
            parts::p_of("hint", when.clone()),
            tag!("ul.rated", [rated]),
            some(&noted.tags, words.tags, names_of_tags(&noted.tags)),
            some(&noted.signs, words.signs, names(&noted.signs)),
            (!noted.note.is_empty()).then(note),
            (changing == Some(&noted.id)).then(|| parts::p_of("hint", words.edited)),
        ]
    );
    let acts = tag!(
        "div.acts",
        [changing.is_none().then(edit), act(view, "delete-entry", words.delete, &which, delete),]
    );
    let id = AttrValue::from(noted.id.as_str().to_owned());
    let entry = tag!("li", [("data-entry", id.to_string())], [about, acts]);
    parts::keyed(&id, entry)
}

fn names_of_tags(tags: &[String]) -> Html {
    parts::each(tags, |tag| tag!("li", [tag!("bdi", [tag.clone()])]))
}

/// A button that says, to a person who can't see the list, on which entry.
fn act(view: View<'_>, act: &'static str, text: &'static str, which: &str, event: Event) -> Html {
    let which = tag!("span.unseen", [(view.words().diary.list.which)(which)]);
    parts::press(view, "button.small", act, None, event, group![text, which])
}
