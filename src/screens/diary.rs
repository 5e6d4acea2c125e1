//! `#/diary`, a month of it and a day of it

mod calendar;
mod form;
mod list;
mod signs;

use doorway_engine::diary;
use doorway_engine::moment::Day;
use doorway_engine::route::Route;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// The diary at a month: calendar, form and list.
pub(crate) fn diary(view: View<'_>) -> Html {
    let words = view.words().diary;
    tag!(
        "article.diary",
        [
            parts::h1(words.title),
            parts::p(words.about),
            calendar::calendar(view),
            form::form(view, view.model.today()),
            parts::week(view),
            list::list(view),
            signs::signs(view),
            parts::keeping(view),
        ]
    )
}

/// A day of the diary.
pub(crate) fn day(view: View<'_>, day: Day) -> Html {
    let words = view.words().diary;
    let noted = diary::on(&view.model.record, day);
    let list = if noted.is_empty() {
        parts::p(words.list.none_on)
    } else {
        tag!("ul.entries", [parts::each(noted, |one| list::entry(view, one))])
    };
    let to_come = view.model.today().is_some_and(|today| day > today);
    let changing = view.model.editor.form.changing().is_some();
    let form = if to_come && !changing {
        parts::p_of("hint", words.form.to_come)
    } else {
        form::form(view, Some(day))
    };
    tag!(
        "article.diary",
        [
            parts::h1((view.words().day)(day)),
            ways(view, day),
            form,
            parts::h2(words.list.title),
            list,
        ]
    )
}

/// To the days beside it and back to the whole.
fn ways(view: View<'_>, day: Day) -> Html {
    let words = &view.words().diary.form;
    let way = |route: Route, act: &'static str, text: &'static str| {
        parts::link(Some("small"), Some(act), route.fragment(), text)
    };
    let next = day.plus(1);
    let after = view.model.today().is_none_or(|today| next <= today);
    let all = group![
        way(Route::Day(day.minus(1)), "previous-day", words.previous_day),
        after.then(|| way(Route::Day(next), "next-day", words.next_day)),
        way(Route::Month(day.month()), "whole-diary", words.whole),
    ];
    tag!("div.acts", [all])
}
