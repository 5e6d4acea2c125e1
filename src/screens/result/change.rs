//! How a result stands beside earlier ones: the last, the baseline, and the
//! course so far.

use doorway_engine::app;
use doorway_engine::record::Check;
use doorway_engine::trend::{self, Change};
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

pub(super) fn change(view: View<'_>, check: &Check, last: Option<&Change<'_>>) -> Html {
    let words = view.words().result;
    let record = &view.model.record;
    let baseline = trend::since_baseline(record, check);
    let texts = match last {
        None => parts::p(words.first),
        Some(change) => group![
            parts::p((words.changed)(change.points, change.from, &since(view, change))),
            overlap(view, check, change),
        ],
    };
    let from_baseline = baseline.as_ref().map(|change| {
        let text = (words.baseline)(change.points, change.from, &since(view, change));
        tag!("p", [("data-baseline", change.points.to_string())], [text])
    });
    let earliest = baseline.as_ref().or(last);
    let content = group![
        texts,
        from_baseline,
        notable(view, check, last, baseline.as_ref()),
        earliest.map(|earliest| sessions(view, earliest.since, check)),
        pick(view, check),
        course(view, check),
    ];
    parts::fold("section.change", words.course, content)
}

/// The course so far, as a table; nothing for a single result.
fn course(view: View<'_>, check: &Check) -> Option<Html> {
    let words = view.words().result;
    let points = trend::points(&view.model.record, &check.instrument);
    (points.len() > 1).then_some(())?;
    let rows = parts::each(&points, |point| {
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
    Some(tag!(
        "div.course",
        [("data-course", points.len().to_string())],
        [
            parts::p((words.course_about)(points.len())),
            overlap.then(|| parts::p_of("hint", words.course_overlap)),
            table(words.day, words.total, rows),
        ]
    ))
}

/// A table of two columns.
pub(super) fn table(first: &'static str, second: &'static str, rows: Html) -> Html {
    let head = |text: &'static str| tag!("th", [("scope", "col")], [text]);
    let heads = tag!("tr", [head(first), head(second)]);
    tag!("table", [tag!("thead", [heads]), tag!("tbody", [rows])])
}

fn since(view: View<'_>, change: &Change<'_>) -> String {
    parts::day(view, change.since.taken)
}

/// The same prompt whichever way the total went.
fn notable(
    view: View<'_>,
    check: &Check,
    last: Option<&Change<'_>>,
    baseline: Option<&Change<'_>>,
) -> Option<Html> {
    let words = view.words().result;
    last?;
    match check.instrument()?.notable_change {
        Some(size) if [last, baseline].into_iter().flatten().any(|change| change.notable) => {
            Some(parts::p((words.notable)(size)))
        }
        Some(_) => None,
        None => Some(parts::p_of("hint", words.no_threshold)),
    }
}

fn overlap(view: View<'_>, check: &Check, change: &Change<'_>) -> Html {
    let shared = check.taken.day().map_or(0, |day| trend::shared_days(change.since, day));
    if shared == 0 {
        return Html::default();
    }
    let text = (view.words().result.shared)(shared, &since(view, change));
    tag!("p", [("data-shared", shared.to_string())], [text])
}

fn sessions(view: View<'_>, from: &Check, to: &Check) -> Html {
    let sessions = trend::sessions_between(&view.model.record, from, to);
    if sessions.is_empty() {
        return Html::default();
    }
    let days = parts::each(&sessions, |session| tag!("li", [(view.words().day)(session.day)]));
    let about = (view.words().result.sessions)(sessions.len());
    tag!(
        "div",
        [("data-sessions", sessions.len().to_string())],
        [parts::p(about), tag!("ul", [days])]
    )
}

/// The choice of a baseline, on the result that it would be.
fn pick(view: View<'_>, check: &Check) -> Html {
    let words = view.words().result;
    let instrument = check.instrument.clone();
    if trend::total(check).is_none() {
        return Html::default();
    }
    let is = view.model.record.baseline(&instrument).is_some_and(|one| one.id == check.id);
    if is {
        let event = app::check::Event::BaselinePicked { instrument, id: None }.into();
        let unset = parts::button(view, "unset-baseline", words.unset_baseline, event);
        group![parts::p(words.is_baseline), unset]
    } else {
        let event =
            app::check::Event::BaselinePicked { instrument, id: Some(check.id.clone()) }.into();
        parts::button(view, "set-baseline", words.set_baseline, event)
    }
}
