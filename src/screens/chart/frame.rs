//! What stands around each drawing: its summary, its legend, the slider that
//! tells each place of it in words, and the same as a table.

use doorway_engine::app::charts;
use doorway_engine::chart::Drawing;
use doorway_engine::route::Route;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event as DomEvent, Html};

use super::paths::{Pen, WIDTH};
use crate::parts::{self, When, each, group, tag};
use crate::view::View;

/// A drawing and what is told of it.
pub(super) struct Framed {
    pub(super) which: Drawing,
    pub(super) title: &'static str,
    /// What the drawing is of, if the summary doesn't say.
    pub(super) about: Html,
    pub(super) summary: String,
    pub(super) legend: Html,
    pub(super) height: i64,
    /// `few`, `some` or `many` marks: how large they are.
    pub(super) dense: &'static str,
    pub(super) drawn: Html,
    /// How many places there are, which one is told, and what is known of it.
    pub(super) places: i64,
    pub(super) at: i64,
    pub(super) facts: String,
}

/// A chart; its tables only when they are asked for.
#[inline(never)]
pub(super) fn framed(view: View<'_>, one: Framed, tables: Option<Html>) -> Html {
    let view_box = ["0 0 ", &WIDTH.to_string(), " ", &one.height.to_string()].concat();
    let drawing = tag!(
        "svg",
        [
            ("class", ["plot ", one.dense].concat()),
            ("viewBox", view_box),
            ("role", "img"),
            ("aria-label", one.summary.clone()),
        ],
        [one.drawn]
    );
    section(
        one.which,
        one.title,
        group![
            one.about,
            tag!("p.summary", [one.summary]),
            tag!("ul.legend", [one.legend]),
            drawing,
            slider(view, one.which, one.places, one.at, one.facts),
            opener(view, one.which, one.title, tables.is_some()),
            tables,
        ],
    )
}

/// A chart of which nothing can be drawn yet: what will stand there, and where
/// it comes from.
#[inline(never)]
pub(super) fn empty(
    which: Drawing,
    title: &'static str,
    text: &'static str,
    to: &Route,
    link: &'static str,
) -> Html {
    let link = parts::link(Some("small"), Some("open"), to.fragment(), link);
    section(which, title, group![parts::p(text), tag!("p.to", [link])])
}

fn section(which: Drawing, title: &'static str, body: Html) -> Html {
    tag!("section.card chart", [("data-chart", which.as_str())], [parts::h2(title), body])
}

fn slider(view: View<'_>, which: Drawing, places: i64, at: i64, facts: String) -> Html {
    let tell = view.tell.clone();
    let moved = Callback::from(move |event: DomEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(at) = input.and_then(|input| input.value().parse().ok()) {
            tell.emit(charts::Event::Moved { chart: which, at }.into());
        }
    });
    let id = ["chart-at-", which.as_str()].concat();
    let input = tag!(
        "input",
        [
            ("id", id.clone()),
            ("type", "range"),
            ("min", "0"),
            ("max", (places - 1).to_string()),
            ("step", "1"),
            ("aria-valuetext", facts.clone()),
        ],
        []
    );
    let input = parts::on(When::Input, moved, parts::filled(at.to_string(), input));
    tag!(
        "div.move",
        [
            tag!("label", [("for", id.clone())], [view.words().chart.day]),
            input,
            // The slider says it already.
            tag!("output", [("for", id), ("aria-live", "off")], [facts]),
        ]
    )
}

fn opener(view: View<'_>, which: Drawing, title: &'static str, shown: bool) -> Html {
    let words = view.words().chart;
    let text = if shown { words.close_table } else { words.open_table };
    let button = tag!(
        "button.small",
        [
            ("type", "button"),
            ("data-act", "chart-table"),
            ("aria-expanded", if shown { "true" } else { "false" }),
        ],
        [text, tag!("span.unseen", [": ", title])]
    );
    parts::on(When::Click, view.pressed(charts::Event::TableToggled(which).into()), button)
}

/// One line of a legend, with a small drawing of what it names.
#[inline(never)]
pub(super) fn key(kind: &'static str, draw: fn(&mut Pen), text: &str) -> Html {
    let mut pen = Pen::default();
    draw(&mut pen);
    keyed(pen.path(kind), text)
}

/// The same for a line with marks on it.
#[inline(never)]
pub(super) fn line_key(line: &'static str, marks: Html, text: &str) -> Html {
    let mut pen = Pen::default();
    pen.stretch((0, 10), (40, 10));
    keyed(group![pen.path(line), marks], text)
}

fn keyed(drawn: Html, text: &str) -> Html {
    let drawn = tag!(
        "svg",
        [("class", "key few"), ("viewBox", "0 0 40 20"), ("aria-hidden", "true")],
        [drawn]
    );
    tag!("li", [drawn, tag!("span", [text.to_owned()])])
}

/// A table; the first column names the rows.
#[inline(never)]
pub(super) fn table(
    name: &'static str,
    caption: &'static str,
    heads: &[&'static str],
    rows: Vec<Vec<String>>,
) -> Html {
    let heads = each(heads, |head| tag!("th", [("scope", "col")], [*head]));
    let rows = each(rows, row);
    tag!(
        "table",
        [("data-table", name)],
        [tag!("caption", [caption]), tag!("thead", [tag!("tr", [heads])]), tag!("tbody", [rows]),]
    )
}

fn row(cells: Vec<String>) -> Html {
    let mut cells = cells.into_iter();
    let name = tag!("th", [("scope", "row")], [cells.next().unwrap_or_default()]);
    tag!("tr", [name, each(cells, |cell| tag!("td", [cell]))])
}
