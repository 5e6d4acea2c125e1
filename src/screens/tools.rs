//! `#/tools`: every tool, by when it is of use.

use doorway_engine::route::Route;
use doorway_engine::worksheet::{ALL, Phase, Worksheet};
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// The tools, each in two lines.
pub(super) fn tools(view: View<'_>) -> Html {
    let words = view.words().worksheets;
    let phases = parts::each([Phase::Before, Phase::Day, Phase::After, Phase::Any], |phase| {
        let tools = ALL.into_iter().filter(|one| one.phase == phase);
        let tools = parts::each(tools, |worksheet| tool(view, worksheet));
        let day = (phase == Phase::Day).then(|| day(view));
        group![parts::h2((words.phase)(phase)), tag!("ul.rows", [day, tools])]
    });
    tag!(
        "article.tools",
        [parts::h1(words.tools), parts::p(words.tools_about), moment(view), phases, learn(view)]
    )
}

/// The way to what can be read.
fn learn(view: View<'_>) -> Html {
    let words = view.words().learn;
    let row = parts::row("learn", &Route::Learn, words.all, Some(words.short.into()));
    group![parts::h2(words.name), tag!("ul.rows", [tag!("li", [row])])]
}

/// What helps at any moment, and leaves nothing behind.
fn moment(view: View<'_>) -> Html {
    let words = view.words().calm;
    let abouts = [words.breathe_about, words.ground_about];
    let rows = parts::each(names(view).into_iter().zip(abouts), |((id, route, name), about)| {
        row(id, &route, name.into(), about)
    });
    group![parts::h2(words.moment), tag!("ul.rows", [rows])]
}

/// The same in one row.
pub(super) fn moment_short(view: View<'_>) -> Html {
    let links = parts::each(names(view), |(id, route, name)| {
        tag!(
            "span",
            [("data-tool", id)],
            [parts::link(Some("small"), Some("tool"), route.fragment(), name)]
        )
    });
    group![parts::h2(view.words().calm.moment), tag!("div.acts moment", [links])]
}

fn names(view: View<'_>) -> [(&'static str, Route, &'static str); 2] {
    let words = view.words().calm;
    [("breathe", Route::Breathe, words.breathe), ("ground", Route::Ground, words.ground)]
}

fn tool(view: View<'_>, worksheet: &'static Worksheet) -> Html {
    let words = view.words().worksheets;
    let sheet = (words.of)(worksheet);
    let begun = view.model.is_begun(worksheet, None).then(|| view.words().home.carry_on_short);
    let begun = begun.map(|text| tag!("small", [" ", text]));
    let title = group![sheet.title, begun];
    row(worksheet.id, &Route::Worksheet(worksheet, None, 0), title, sheet.about)
}

fn day(view: View<'_>) -> Html {
    let words = view.words().session_day;
    row("day", &Route::SessionDay, words.name.into(), words.short)
}

fn row(id: &'static str, route: &Route, title: Html, about: &'static str) -> Html {
    tag!("li", [("data-tool", id)], [parts::row("tool", route, title, Some(about.into()))])
}
