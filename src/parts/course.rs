//! The results of one questionnaire so far, drawn and as a table. Results that
//! look back on some of the same days are joined by a dashed line.

use doorway_engine::record::Check;
use doorway_engine::trend::{self, Point};
use yew::Html;

use super::{each, group, h2, p, p_of, tag};
use crate::view::View;

/// The drawing's own units: its width, the height for the totals, and the room
/// around them.
const WIDTH: i64 = 600;
const HEIGHT: i64 = 160;
const EDGE: i64 = 44;

/// The course up to now; nothing for a single result.
pub(crate) fn course(view: View<'_>, check: &Check) -> Html {
    let words = &view.words().result;
    let points = trend::points(&view.model.record, &check.instrument);
    if points.len() < 2 {
        return Html::default();
    }
    let rows = each(&points, |point| {
        let overlaps = if point.overlaps { words.overlaps } else { "" };
        let here = (point.check.id == check.id).then_some("true");
        tag!(
            "tr",
            [("aria-current", here)],
            [
                tag!("th", [("scope", "row")], [(view.words().day)(point.day)]),
                tag!("td", [point.total.to_string(), " ", tag!("small", [overlaps])]),
            ]
        )
    });
    let overlap = points.iter().any(|point| point.overlaps);
    tag!(
        "section.course",
        [("data-course", points.len().to_string())],
        [
            h2(words.course),
            p((words.course_about)(points.len())),
            drawing(view, check, &points),
            overlap.then(|| p_of("hint", words.course_overlap)),
            table(words.day, words.total, rows),
        ]
    )
}

/// A table of two columns.
pub(crate) fn table(first: &'static str, second: &'static str, rows: Html) -> Html {
    let head = |text: &'static str| tag!("th", [("scope", "col")], [text]);
    let heads = tag!("tr", [head(first), head(second)]);
    tag!("table", [tag!("thead", [heads]), tag!("tbody", [rows])])
}

fn drawing(view: View<'_>, check: &Check, points: &[Point<'_>]) -> Html {
    let Some(instrument) = check.instrument() else { return Html::default() };
    let Some(((first, last), highest)) =
        points.first().zip(points.last()).zip(nonzero(instrument.highest()))
    else {
        return Html::default();
    };
    let span = last.day.since(first.day).max(1);
    let x = |point: &Point<'_>| EDGE + point.day.since(first.day) * (WIDTH - 2 * EDGE) / span;
    let y = |total: u8| EDGE + HEIGHT - i64::from(total) * HEIGHT / highest;
    let starts = each(instrument.bands, |band| {
        let at = y(band.from);
        group![
            tag!("path.start", [("d", path([(EDGE, at), (WIDTH - EDGE, at)]))], []),
            tag!("text", [("x", "2"), ("y", (at + 5).to_string())], [band.from.to_string()]),
        ]
    });
    let lines = each(points.windows(2), |pair| {
        let [from, to] = pair else { return Html::default() };
        let kind = if to.overlaps { "path.join overlaps" } else { "path.join" };
        let d = path([(x(from), y(from.total)), (x(to), y(to.total))]);
        tag!(kind, [("d", d)], [])
    });
    let marks = each(points, |point| {
        let kind = if point.check.id == check.id { "circle.here" } else { "circle" };
        let (cx, cy) = (x(point).to_string(), y(point.total).to_string());
        tag!(kind, [("cx", cx), ("cy", cy), ("r", "6")], [])
    });
    let better = tag!("text", [("x", "2"), ("y", "24")], [view.words().chart.down]);
    let height = (HEIGHT + 2 * EDGE).to_string();
    tag!(
        "svg.drawn",
        [
            ("viewBox", ["0 0 ", &WIDTH.to_string(), " ", &height].concat()),
            ("role", "img"),
            ("aria-label", (view.words().result.course_about)(points.len())),
        ],
        [better, starts, lines, marks]
    )
}

fn nonzero(highest: u8) -> Option<i64> {
    (highest > 0).then_some(i64::from(highest))
}

fn path(ends: [(i64, i64); 2]) -> String {
    let [from, to] = ends.map(|(x, y)| [x.to_string(), y.to_string()].join(" "));
    ["M", &from, "L", &to].concat()
}
