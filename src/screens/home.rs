//! `#/`: how am I, and what is next?

use doorway_engine::diary;
use doorway_engine::instrument::asking::ASKING;
use doorway_engine::instrument::{GROUPS, Group, Instrument};
use doorway_engine::next_step::NextStep;
use doorway_engine::route::Route;
use doorway_engine::session::clock;
use yew::Html;

use super::strip::strip;
use crate::parts::{self, group, tag};
use crate::view::View;

/// The first screen: the mood, and all the rest. What is only known when the
/// record is read, or a clinic's settings, stands below the mood.
pub(crate) fn home(view: View<'_>) -> (Html, Html) {
    let words = view.words();
    let mood = tag!(
        "article.home",
        [tag!("p.over", [date(view)]), parts::h1(words.diary.quick.ask), parts::quick(view)]
    );
    let days = view.model.today().map(|today| diary::strip(&view.model.record, today));
    let rest = tag!(
        "div.home",
        [
            waits(view),
            view.model.next_step().map(|step| next(view, &step)),
            days.and_then(|days| strip(view, &days)),
            parts::routine(view),
            parts::week(view),
            of_clinic(view),
            offers(view),
            parts::keeping(view),
            about(view),
        ]
    );
    (mood, rest)
}

/// Not before the program, which alone knows what day it is.
fn date(view: View<'_>) -> String {
    let today = view.model.today().filter(|_| cfg!(target_arch = "wasm32"));
    today.map(view.words().today.date).unwrap_or_default()
}

/// From the morning of a session on, as long as it is too early to drive: the way to the page of the
/// day, whatever else is next.
fn waits(view: View<'_>) -> Option<Html> {
    let words = view.words().session_day;
    let text = match view.model.waits_until() {
        Some(until) => (words.until_short)(until, view.model.now()),
        None if view.model.asks_for_sleep() => words.asks.to_owned(),
        None => (words.to_come)(&clock(view.model.session_to_come()?)),
    };
    let link = parts::link(None, Some("day"), Route::SessionDay.fragment(), text);
    Some(tag!("p.waits", [link]))
}

/// The one thing to do next, and why.
fn next(view: View<'_>, step: &NextStep) -> Html {
    let words = view.words().today;
    let tier = match step {
        NextStep::Contact(tier) => Some(tier.as_str()),
        _ => None,
    };
    let name = step.instrument().map(|instrument| view.name(instrument)).unwrap_or_default();
    if matches!(step, NextStep::First { .. } | NextStep::Nothing { next: None }) {
        return ways(view);
    }
    let act = if tier.is_some() { "guidance" } else { "start" };
    let button =
        |route: Route| parts::link(Some("button"), Some(act), route.fragment(), (words.act)(step));
    tag!(
        "section.next",
        [("data-next", step.as_str()), ("data-urgency", tier)],
        [
            parts::h2((words.title)(step, name)),
            parts::p((words.reason)(step, name)),
            step.route().map(button),
        ]
    )
}

/// The ways in, for a first visit.
fn ways(view: View<'_>) -> Html {
    let words = view.words();
    let front = view.model.clinic.front();
    let row = |act: &'static str, route: Route, name: &'static str, about: Html| {
        tag!("li", [parts::row(act, &route, name, Some(about))])
    };
    let name = view.name(front);
    let about = (words.today.reason)(&NextStep::First { instrument: front }, name);
    let (session, asking) = (words.today.session_way, words.today.asking_way);
    tag!(
        "section.next",
        [("data-next", "first")],
        [
            parts::h2(words.today.ways),
            tag!(
                "ul.rows",
                [
                    row("start", Route::Check(front), name, about.into()),
                    row("sessions", Route::Sessions, session.0, session.1.into()),
                    row("asking", Route::Check(&ASKING), asking.0, asking.1.into()),
                ]
            ),
            parts::p_of("hint", words.frame.alone),
        ]
    )
}

/// Whose page this is.
fn of_clinic(view: View<'_>) -> Option<Html> {
    let clinic = &view.model.clinic;
    let name = (!clinic.name.is_empty()).then(|| (view.words().clinic.yours)(&clinic.name))?;
    Some(tag!("p", [("data-clinic-name", "")], [tag!("strong", [name])]))
}

/// Everything that can be answered, named by what it asks, and the other pages.
/// Folded, it is empty before the program: the page that comes first is to fit into
/// what a server sends at once.
fn offers(view: View<'_>) -> Html {
    let all = cfg!(target_arch = "wasm32").then(|| all(view));
    tag!("details.offers", [tag!("summary", [view.words().today.more]), all])
}

fn all(view: View<'_>) -> Html {
    let groups = parts::each(GROUPS, |(group, instruments)| offered(view, *group, instruments));
    let results = tag!("h3", [view.words().history.title]);
    let link = parts::link(
        Some("small"),
        Some("history"),
        Route::History.fragment(),
        view.words().sessions.open,
    );
    group![groups, tag!("ul.entries", [tag!("li", [tag!("div", [results]), link])])]
}

/// A group of questionnaires, each in a line or two.
fn offered(view: View<'_>, group: Group, instruments: &'static [&'static Instrument]) -> Html {
    let rows: Vec<_> = instruments.iter().filter(|one| view.model.lists(one)).collect();
    if rows.is_empty() && group != Group::Sessions {
        return Html::default();
    }
    let rows = parts::each(rows, |one| row(view, one));
    let sessions =
        (group == Group::Sessions).then(|| group![sessions(view), tools(view), learn(view)]);
    tag!(
        "section.group",
        [parts::h2((view.words().group)(group)), tag!("ul.entries", [rows, sessions])]
    )
}

/// The way to the sessions.
fn sessions(view: View<'_>) -> Html {
    let words = view.words().sessions;
    way(view, "sessions", &Route::Sessions, [words.title, words.about_short])
}

/// The way to the tools.
fn tools(view: View<'_>) -> Html {
    let words = view.words().worksheets;
    way(view, "tools", &Route::Tools, [words.tools, words.tools_short])
}

/// The way to the articles.
fn learn(view: View<'_>) -> Html {
    let words = view.words().learn;
    way(view, "learn", &Route::Learn, [words.name, words.short])
}

/// The way to a screen, in two lines.
fn way(view: View<'_>, act: &'static str, route: &Route, lines: [&'static str; 2]) -> Html {
    let [title, about] = lines;
    let about = tag!("div", [tag!("h3", [title]), parts::p(about)]);
    let open = view.words().sessions.open;
    tag!("li", [about, parts::link(Some("small"), Some(act), route.fragment(), open)])
}

fn row(view: View<'_>, instrument: &'static Instrument) -> Html {
    let words = view.words();
    let name = view.name(instrument);
    let act = if view.model.offers(instrument) {
        let label = group![short(view, instrument), tag!("span.unseen", [" ", name])];
        parts::link(Some("small"), Some("start"), Route::Check(instrument).fragment(), label)
    } else {
        parts::p_of("hint", words.home.not_today)
    };
    let about = tag!(
        "div",
        [
            tag!("h3", [name]),
            parts::p((words.instruments)(instrument.known).about),
            progress(view, instrument),
        ]
    );
    tag!("li", [("data-offer", instrument.id)], [about, act])
}

fn progress(view: View<'_>, instrument: &'static Instrument) -> Html {
    let sheet = view.model.sheet(instrument);
    if sheet.is_blank() {
        return Html::default();
    }
    parts::p_of("progress", (view.words().home.answered)(sheet.answered(), sheet.counted().count()))
}

fn short(view: View<'_>, instrument: &'static Instrument) -> &'static str {
    let words = &view.words().home;
    if view.model.sheet(instrument).is_blank() { words.start_short } else { words.carry_on_short }
}

/// What this is, and what it is not.
fn about(view: View<'_>) -> Html {
    let words = &view.words().home;
    let points = |title: &'static str, points: &[&'static str]| {
        tag!("section", [parts::h2(title), parts::bullets(points)])
    };
    tag!("div.pair", [points(words.is, words.is_points), points(words.not, words.not_points)])
}
