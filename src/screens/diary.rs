//! `#/diary`, a month of it and a day of it: the entry first, then what is noted.

mod calendar;
mod form;
mod list;

use doorway_engine::diary;
use doorway_engine::moment::Day;
use doorway_engine::route::Route;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// The diary at a month.
pub(crate) fn diary(view: View<'_>) -> Html {
    let words = view.words().diary;
    tag!(
        "article.diary",
        [
            over(view),
            parts::h1(words.title),
            form::form(view),
            parts::p_of("hint", words.about),
            view.model.today().map(|today| of_day(view, today)),
            signs(view),
            calendar::calendar(view),
            parts::week(view),
            list::list(view),
            form::fields(view),
            parts::keeping(view),
        ]
    )
}

/// A day of the diary.
pub(crate) fn day(view: View<'_>, day: Day) -> Html {
    let words = view.words().diary;
    let to_come = view.model.today().is_some_and(|today| day > today);
    let changing = view.model.editor.form.changing().is_some();
    let form = if to_come && !changing {
        parts::p_of("hint", words.form.to_come)
    } else {
        form::form(view)
    };
    tag!(
        "article.diary",
        [over(view), parts::h1((view.words().day)(day)), form, of_day(view, day), ways(view, day),]
    )
}

/// What stands over the title, always as high: that an entry is being changed, or the day of the
/// new one.
fn over(view: View<'_>) -> Html {
    let changing = view.model.editor.form.changing().is_some();
    let text =
        if changing { view.words().diary.form.change.to_owned() } else { parts::day_noted(view) };
    tag!("p.over", [text])
}

/// What is noted on a day.
fn of_day(view: View<'_>, day: Day) -> Html {
    let noted = diary::on(&view.model.record, day);
    let words = &view.words().diary.list;
    let told = noted.is_empty().then(|| parts::p(words.none_on));
    tag!("section.list", [parts::h2(words.title), told, list::entries(view, &noted)])
}

/// The way to the warning signs.
fn signs(view: View<'_>) -> Option<Html> {
    let words = &view.words().diary.signs;
    let noticed = diary::noticed(&view.model.record, view.model.today()?);
    let told = noticed.map_or_else(|| words.choose.to_owned(), words.today);
    let row = parts::row("signs", &Route::Signs, words.way, Some(told.into()));
    Some(tag!("ul.rows", [tag!("li", [row])]))
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
