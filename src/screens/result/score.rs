//! The number, how it moved, and what it means.

use doorway_engine::chart::Tick;
use doorway_engine::record::Check;
use doorway_engine::score::{self, Score};
use doorway_engine::sheet::Sheet;
use doorway_engine::trend::{self, Change};
use yew::Html;

use crate::parts::{self, group, tag};
use crate::screens::chart::paths::{Pen, label};
use crate::view::View;

/// The drawing's own units: the floor, the height of the highest total above it, the
/// first result and how far on the last one stands.
const FLOOR: i64 = 70;
const HEIGHT: i64 = 58;
const LEFT: i64 = 10;
const SPAN: i64 = 108;

/// `change` from the last result.
pub(super) fn score(
    view: View<'_>,
    check: &Check,
    sheet: &Sheet,
    change: Option<&Change<'_>>,
) -> Html {
    let words = view.words().result;
    let Score::Complete { total, band } = score::score(sheet) else {
        let strange = sheet.strange().len();
        let strange = (strange > 0).then(|| parts::p((words.strange)(strange)));
        return tag!("section.score", [parts::p(words.no_total), strange]);
    };
    let instrument = sheet.instrument();
    let range = band.map(|band| band.severity);
    let said = (words.sentence)(range, change, check.taken.day());
    // A rise as large has a rule of its own.
    let fell = change.is_some_and(|one| one.notable && one.points < 0);
    let notable = instrument.notable_change.filter(|_| fell);
    let points = tag!("strong", [total.to_string()]);
    let of = tag!("span", [(words.of)(instrument.highest())]);
    tag!(
        "section.score",
        [
            ("data-result", instrument.id),
            ("data-total", total.to_string()),
            ("data-band", range.map_or("", |range| range.as_str())),
        ],
        [
            tag!("div", [tag!("p.total", [points, " ", of]), drawing(view, check)]),
            tag!(
                "h2",
                [("data-change", change.map(|one| one.points.to_string()))],
                [if said.is_empty() { words.first.to_owned() } else { said }]
            ),
            parts::p_of("hint", words.lower),
            notable.map(|size| parts::p_of("hint", (words.notable)(size))),
        ]
    )
}

/// The last results, a step each; the sentence below says it for those who don't see
/// it, and the table has every number.
fn drawing(view: View<'_>, check: &Check) -> Option<Html> {
    let words = view.words();
    let results = trend::recent(&view.model.record, check);
    let (first, last) = results.first().zip(results.last())?;
    let highest = i64::from(check.instrument()?.highest().max(1));
    let steps = i64::try_from(results.len()).ok()? - 1;
    let mut x = 0;
    let (mut lines, mut overlaps, mut hatch) = (Pen::default(), Pen::default(), Pen::default());
    let (mut dots, mut here) = (Pen::default(), Pen::default());
    let mut before: Option<(i64, i64)> = None;
    let numbers = parts::each((0..).zip(&results), |(at, result)| {
        x = LEFT + at * SPAN / steps;
        let y = FLOOR - i64::from(result.total) * HEIGHT / highest;
        if let Some(from) = before {
            if result.overlaps { &mut overlaps } else { &mut lines }.stretch(from, (x, y));
            for at in (from.0..x).filter(|at| at % 4 == LEFT % 4) {
                let slope = (at - from.0) * (y - from.1) / (x - from.0);
                hatch.stretch((at, FLOOR), (at, from.1 + slope));
            }
        }
        before = Some((x, y));
        if at == steps {
            here.dot((x, y));
            return Html::default();
        }
        dots.dot((x, y));
        label("middle", x, y - 8, result.total.to_string())
    });
    let is_today = Some(last.day) == view.model.today();
    let tick = |day| (words.chart.tick)(Tick::Day(day));
    let end = if is_today { words.result.today.to_owned() } else { tick(last.day) };
    let (mut floor, mut now) = (Pen::default(), Pen::default());
    floor.stretch((0, FLOOR), (132, FLOOR));
    if is_today {
        now.stretch((x - 6, FLOOR + 2), (x + 6, FLOOR + 2));
    }
    Some(tag!(
        "svg.recent",
        [("viewBox", "0 -8 132 98"), ("aria-hidden", "true")],
        [
            hatch.path("hatch"),
            floor.path("floor"),
            now.path("now"),
            lines.path("pen"),
            overlaps.path("overlaps"),
            dots.path("dots"),
            here.path("here"),
            numbers,
            label("start", 0, 84, tick(first.day)),
            label("end", 132, 84, end),
        ]
    ))
}

/// How the number is read, and what it can't say.
pub(super) fn meaning(view: View<'_>, sheet: &Sheet) -> Option<Html> {
    let words = view.words().result;
    let total = score::total(sheet)?;
    let instrument = sheet.instrument();
    let about = (view.words().instruments)(instrument.known).total.as_ref();
    let sums = parts::each(instrument.parts, |part| {
        let Some(sum) = score::part(sheet, part) else { return Html::default() };
        let text = (words.part)(part.of, sum, part.highest(instrument), part.cut_off);
        tag!("li", [("data-part", part.of.as_str()), ("data-sum", sum.to_string())], [text])
    });
    let content = group![
        tag!("ul.sums", [sums]),
        parts::bands(view, instrument, Some(total)),
        about.map(|about| parts::p(about.says)),
        about.map(|about| parts::p(about.says_not)),
        parts::p(words.no_all_clear),
    ];
    Some(parts::fold("section.meaning", words.number, content))
}
