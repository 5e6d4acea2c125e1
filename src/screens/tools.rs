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
    tag!("article.tools", [parts::h1(words.tools), parts::p(words.tools_about), phases])
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
    let content = tag!("span", [tag!("b", [title]), tag!("span", [about])]);
    let link = parts::link(None, Some("tool"), route.fragment(), content);
    tag!("li", [("data-tool", id)], [link])
}
