//! `#/result/<instrument>/<id>`

use doorway_engine::app::Event;
use doorway_engine::guidance::{self, Rule};
use doorway_engine::id::Id;
use doorway_engine::instrument::{Band, Instrument};
use doorway_engine::record::Check;
use doorway_engine::route::Route;
use doorway_engine::score::{self, Score};
use doorway_engine::sheet::Sheet;
use doorway_engine::trend;
use yew::{Html, html};

use crate::parts;
use crate::view::View;

/// One finished questionnaire.
pub(crate) fn result(view: View<'_>, id: &Id) -> Html {
    let found = view.model.record.check(id);
    let Some((check, sheet)) = found.and_then(|check| Some((check, check.sheet()?))) else {
        return gone(view);
    };
    let instrument = sheet.instrument();
    let words = &view.words().result;
    html! {
        <article class="result">
            { parts::h1((words.title)(instrument.name)) }
            { parts::p_of("taken", (words.taken)(&parts::day(view, check.taken))) }
            if guidance::calls_for_help(&sheet) {
                { parts::help_panel(view, false) }
            }
            { score(view, &sheet) }
            { parts::saved(view) }
            { change(view, check) }
            { advice(view, check) }
            { next(view, check, instrument) }
            { answers(view, &sheet) }
            { parts::keeping(view) }
            <div class="acts">
                { parts::main_button(view, "print", words.print, Event::PrintPressed) }
                { parts::link(Some("plain"), None, Route::History.fragment(), words.to_history) }
            </div>
            { parts::rights(view, instrument) }
        </article>
    }
}

fn gone(view: View<'_>) -> Html {
    let words = &view.words().result;
    html! {
        <article class="result">
            { parts::h1(view.words().history.title) }
            { parts::p(words.gone) }
            <a href={Route::History.fragment()}>{ words.to_history }</a>
        </article>
    }
}

fn score(view: View<'_>, sheet: &Sheet) -> Html {
    let words = &view.words().result;
    let instrument = sheet.instrument();
    match score::score(sheet) {
        Score::Complete { total, band } => complete(view, instrument, total, band),
        Score::Incomplete { .. } => html! {
            <section class="score">
                { parts::p(words.no_total) }
                if sheet.strange() > 0 {
                    { parts::p((words.strange)(sheet.strange())) }
                }
            </section>
        },
    }
}

fn complete(
    view: View<'_>,
    instrument: &'static Instrument,
    total: u8,
    band: &'static Band,
) -> Html {
    let words = &view.words().result;
    let severity = (view.words().severity)(band.severity);
    html! {
        <section class="score" data-result={instrument.id} data-total={total.to_string()}
            data-band={band.severity.as_str()}>
            <p class="total"><strong>{ total }</strong>{ " " }<span>{ (words.of)(instrument.highest()) }</span></p>
            { parts::p_of("band", (words.band)(severity)) }
            { parts::band_scale(view, instrument, total) }
            { parts::p(words.says) }
            <p>{ words.says_not }{ " " }<small>{ "(" }{ words.says_not_source }{ ")" }</small></p>
            { parts::p(words.no_all_clear) }
        </section>
    }
}

fn change(view: View<'_>, check: &Check) -> Html {
    let words = &view.words().result;
    let change = trend::change(&view.model.record, check);
    let points = change.as_ref().map(|change| change.points.to_string());
    html! {
        <section class="change" data-change={points}>
            { parts::h2(words.change.into()) }
            if let Some(change) = change {
                { parts::p((words.changed)(change.points, change.from, &parts::day(view, change.since.taken))) }
                if change.notable {
                    { parts::p((words.notable)(check.instrument().map_or(0, |one| one.notable_change))) }
                }
            } else {
                { parts::p(words.first) }
            }
        </section>
    }
}

fn advice(view: View<'_>, check: &Check) -> Html {
    let words = &view.words().result;
    let rules = guidance::advise_on(&view.model.record, check);
    html! {
        <section class="advice">
            { parts::h2(words.advice.into()) }
            if rules.is_empty() {
                { parts::p(words.no_rule) }
            } else {
                <ul>{ for rules.into_iter().map(|rule| held(view, rule)) }</ul>
            }
            { parts::p_of("hint", words.own_aid) }
        </section>
    }
}

fn held(view: View<'_>, rule: &'static Rule) -> Html {
    let words = view.words();
    html! {
        <li data-rule={rule.id} data-urgency={rule.tier.as_str()}>
            <p><strong>{ (words.tier)(rule.tier) }</strong></p>
            { parts::p((words.because)(rule.because)) }
            <details>
                <summary>{ words.result.why }</summary>
                { parts::p((words.result.rule)(rule.id, rule.source)) }
            </details>
        </li>
    }
}

fn next(view: View<'_>, check: &Check, instrument: &'static Instrument) -> Html {
    let words = &view.words().result;
    let days = instrument.recall_days;
    let day = check.taken.day().map(|day| (view.words().day)(day.plus(days)));
    html! {
        if let Some(day) = day {
            <section class="next">
                { parts::h2(words.next.into()) }
                { parts::p((words.next_on)(days, &day)) }
            </section>
        }
    }
}

fn answers(view: View<'_>, sheet: &Sheet) -> Html {
    let words = &view.words().result;
    let texts = sheet.instrument().worded(view.model.language);
    let rows = sheet.rows().zip(texts).filter(|((item, value), _)| item.scored || value.is_some());
    let rows = rows.map(|((item, value), (_, text))| {
        let at = item.choices.iter().position(|choice| Some(choice.value) == value);
        let answer = at.and_then(|at| text.choices.get(at)).copied().unwrap_or(words.unanswered);
        let points = value.filter(|_| item.scored).map(|value| format!(" ({value})"));
        html! {
            <tr>
                <th scope="row">{ text.question }</th>
                <td>{ answer }{ points.unwrap_or_default() }</td>
            </tr>
        }
    });
    html! {
        <section class="answers">
            { parts::h2(words.answers.into()) }
            <table>
                <thead><tr><th scope="col">{ words.question }</th><th scope="col">{ words.answer }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </section>
    }
}
