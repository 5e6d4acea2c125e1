//! How a result stands beside earlier ones: the last, the baseline, and the
//! course so far.

use doorway_engine::app;
use doorway_engine::record::Check;
use doorway_engine::trend::{self, Change};
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

pub(super) fn change(view: View<'_>, check: &Check) -> Html {
    let words = &view.words().result;
    let record = &view.model.record;
    let last = trend::change(record, check);
    let points = last.as_ref().map(|change| change.points.to_string());
    let baseline = trend::since_baseline(record, check);
    let texts = match &last {
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
    let earliest = baseline.as_ref().or(last.as_ref());
    let section = tag!(
        "section.change",
        [("data-change", points)],
        [
            parts::h2(words.change),
            texts,
            from_baseline,
            notable(view, check, last.as_ref(), baseline.as_ref()),
            earliest.map(|earliest| sessions(view, earliest.since, check)),
            pick(view, check),
        ]
    );
    group![section, parts::course(view, check)]
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
) -> Html {
    let words = &view.words().result;
    if last.is_none() {
        return Html::default();
    }
    match check.instrument().and_then(|one| one.notable_change) {
        Some(size) if [last, baseline].into_iter().flatten().any(|change| change.notable) => {
            parts::p((words.notable)(size))
        }
        Some(_) => Html::default(),
        None => parts::p_of("hint", words.no_threshold),
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
    let words = &view.words().result;
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
