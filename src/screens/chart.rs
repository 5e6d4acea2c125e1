//! `#/chart`

mod frame;
pub(super) mod paths;
mod pixels;
mod since;
mod timeline;

use doorway_engine::app::{Event, charts};
use doorway_engine::chart::{self, Range, Sheets};
use doorway_engine::diary::{self, MOOD, SCALES};
use doorway_engine::instrument;
use doorway_engine::moment::Day;
use doorway_engine::route::Route;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, When, each, tag};
use crate::view::View;

/// What stands for no choice in a select.
const NONE: &str = "";

/// What was noted, drawn.
pub(crate) fn chart(view: View<'_>) -> Html {
    let words = view.words().chart;
    let today = view.model.today();
    let range = view.model.chart.range;
    let span = today.and_then(|today| chart::span(&view.model.record, range, today));
    tag!(
        "article.charts",
        [
            parts::h1(words.title),
            today.and_then(|today| answer(view, today)),
            timeline::timeline(view, span),
            ranges(view, range),
            tag!("div.picks", [scales(view), instruments(view)]),
            since::since(view, span),
            today.map(|today| pixels::pixels(view, today)),
            parts::p_of("hint", words.about),
            parts::link(
                Some("plain"),
                Some("history"),
                Route::History.fragment(),
                view.words().history.title
            ),
        ]
    )
}

/// How the mood moved, before any drawing.
fn answer(view: View<'_>, today: Day) -> Option<Html> {
    let two = diary::fortnights(&view.model.record, today)?;
    let halves = |twice: Option<i64>| twice.map(view.words().diary.halves);
    let (last, before) = (halves(two.last), halves(two.before));
    let words = view.words().chart;
    let sentence = (words.fortnights)(last.as_deref(), before.as_deref());
    Some(tag!(
        "div",
        [
            tag!("p.answer", [("data-fortnights", "")], [sentence]),
            parts::p_of("hint", words.fortnights_about),
        ]
    ))
}

fn ranges(view: View<'_>, now: Range) -> Html {
    let words = view.words().chart;
    let ranges = each(Range::ALL, |one| {
        let (value, event) = (one.as_str(), charts::Event::RangeChosen(one).into());
        parts::choice("chart-range", value, (words.range_of)(one), now == one, view, event)
    });
    tag!("fieldset.keeping", [tag!("legend", [words.range]), ranges])
}

fn scales(view: View<'_>) -> Html {
    let words = view.words().chart;
    let now = view.model.chart.scale.map_or(NONE, |scale| scale.id);
    let mut options = vec![(NONE, words.none)];
    let others = SCALES.iter().filter(|scale| scale.id != MOOD);
    options.extend(others.map(|scale| (scale.id, (words.scale_of)(scale.measure))));
    let chosen = |id: &str| Event::Charts(charts::Event::ScaleChosen(diary::scale(id)));
    pick(view, "chart-scale", words.scale, &options, now, chosen)
}

/// The questionnaires that have a total; nothing where none has.
fn instruments(view: View<'_>) -> Html {
    let words = view.words().chart;
    let record = &view.model.record;
    let all = chart::instruments(record);
    if all.is_empty() {
        return Html::default();
    }
    let now = view.model.chart.sheets.instrument(record).map_or(NONE, |one| one.id);
    let mut options = vec![(NONE, words.none)];
    options.extend(all.iter().map(|one| (one.id, view.name(one))));
    let chosen = |id: &str| {
        charts::Event::InstrumentChosen(instrument::find(id).map_or(Sheets::Hidden, Sheets::Of))
            .into()
    };
    pick(view, "chart-instrument", words.instrument, &options, now, chosen)
}

fn pick(
    view: View<'_>,
    name: &'static str,
    label: &'static str,
    options: &[(&'static str, &'static str)],
    now: &str,
    event: fn(&str) -> Event,
) -> Html {
    let tell = view.tell.clone();
    let changed = Callback::from(move |change: DomEvent| {
        let select = change.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            tell.emit(event(&select.value()));
        }
    });
    let options = each(options, |&(value, text)| {
        let selected = (value == now).then_some("selected");
        tag!("option", [("value", value), ("selected", selected)], [text])
    });
    let select = tag!("select", [("id", name), ("name", name)], [options]);
    let label = tag!("label", [("for", name)], [label]);
    tag!("p.country", [label, " ", parts::on(When::Change, changed, select)])
}
