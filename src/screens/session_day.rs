//! `#/tools/day`: the day of a session. One thing on the screen, in large type and dark, for somebody
//! who is half asleep.

use doorway_engine::app::page;
use doorway_engine::app::session_day::Event;
use doorway_engine::instrument::after::AFTER;
use doorway_engine::qr::Code;
use doorway_engine::route::Route;
use doorway_engine::session::wait::{Stage, Wait};
use doorway_engine::session::{Session, clock};
use doorway_engine::worksheet::{INTEGRATE, PARK};
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// The page of the day, by where the wait stands.
pub(super) fn session_day(view: View<'_>) -> Html {
    let content = match view.model.wait() {
        None => before(view, None),
        Some((session, Wait { stage: Stage::ToCome, .. })) => before(view, Some(session)),
        Some((session, wait)) if wait.stage == Stage::Running => running(view, session, wait),
        Some((session, wait)) => over(view, session, wait),
    };
    tag!("article.day night", [content])
}

fn before(view: View<'_>, session: Option<&Session>) -> Html {
    let words = view.words().session_day;
    let minute = session.and_then(|session| session.minute);
    let planned = minute.map(|minute| parts::p_of("over", (words.to_come)(&clock(minute))));
    group![
        planned,
        parts::h1(words.title),
        parts::p(words.about),
        tag!(
            "div.acts",
            [
                parts::main_button(view, "begin-day", words.begin, Event::Begun.into()),
                other_time(view, session),
            ]
        ),
        usual(view),
    ]
}

/// To help, wherever the wait stands.
fn worse(view: View<'_>) -> Html {
    let words = view.words().session_day;
    let help = Route::Help.fragment();
    tag!("p.worse", [parts::link(Some("button person"), Some("worse"), help, words.worse)])
}

/// To the form of sessions: that of this one, if there is one.
fn other_time(view: View<'_>, of: Option<&Session>) -> Html {
    let words = view.words().session_day;
    match of {
        None => {
            let route = Route::Sessions.fragment();
            parts::link(Some("plain"), Some("sessions"), route, words.other_time)
        }
        Some(session) => {
            let event = Event::OtherTimePressed(session.id.clone()).into();
            parts::button(view, "other-time", words.other_time, event)
        }
    }
}

/// What was planned may have begun at another time.
fn planned(view: View<'_>, session: &Session, wait: Wait) -> Option<Html> {
    let words = view.words().session_day;
    (!wait.noted).then(|| parts::p((words.planned)(session.minute.is_some())))
}

/// Another session, or the planned one at another time.
fn begins(view: View<'_>, text: &'static str, of: Option<&Session>) -> Html {
    let begin = parts::button(view, "begin-day", text, Event::Begun.into());
    tag!("div.acts", [begin, other_time(view, of)])
}

fn running(view: View<'_>, session: &Session, wait: Wait) -> Html {
    let words = view.words().session_day;
    let now = view.model.now();
    let since = wait.since.map(|minutes| parts::p_of("over", (words.since)(minutes)));
    let local = wait.until.day().map(|day| [&day.iso(), "T", &clock(wait.until.minute())].concat());
    let park = view.model.parking().fragment();
    // On another day it is another one that begins.
    let today = view.model.today() == Some(session.day);
    let begin = match (wait.noted, today) {
        (true, _) => tag!("p", [other_time(view, Some(session))]),
        (false, true) => begins(view, words.begin, Some(session)),
        (false, false) => begins(view, words.again, Some(session)),
    };
    let park_words = (view.words().worksheets.of)(&PARK).title;
    group![
        since,
        tag!(
            "div",
            [("data-clock", ""), ("data-until", local)],
            [parts::h1((words.until)(wait.until, now))]
        ),
        view.model
            .companion()
            .map(|text| parts::p_of("printed", text.lines().next().unwrap_or_default().to_owned())),
        drawing(view, wait),
        parts::p(words.then),
        worse(view),
        planned(view, session, wait),
        begin,
        tag!("p", [parts::link(Some("plain"), Some("park"), park, park_words)]),
        usual(view),
    ]
}

/// From when it began to the end, with now and a night between. The small door stands at the end.
fn drawing(view: View<'_>, wait: Wait) -> Html {
    let words = view.words().session_day;
    let now = view.model.now();
    let (time, until) = (clock(now.minute()), (words.day_and_time)(wait.until, now));
    let began = wait.since.map(|minutes| {
        let unix_ms = now.unix_ms - minutes * 60_000;
        clock(doorway_engine::moment::Moment { unix_ms, ..now }.minute())
    });
    let said = (words.drawn)(began.as_deref(), &time, &until);
    let all = wait.since.map(|minutes| minutes + (wait.until.unix_ms - now.unix_ms) / 60_000);
    let at = wait.since.zip(all).map(|(since, all)| 1 + since * 290 / all.max(1));
    let point = at.map(|at| {
        let (x, label) = (at.to_string(), (at - 10).clamp(0, 200).to_string());
        group![
            tag!("path", [("class", "pen"), ("d", ["M1 40H", &x].concat())], []),
            tag!("circle", [("class", "now"), ("cx", x), ("cy", "40"), ("r", "6")], []),
            tag!("text", [("class", "strong"), ("x", label), ("y", "22")], [(words.now)(&time)]),
        ]
    });
    tag!(
        "svg",
        [("class", "wait"), ("viewBox", "0 0 320 72"), ("role", "img"), ("aria-label", said)],
        [
            tag!("path", [("class", "hair"), ("d", "M1 40H320M1 33v14")], []),
            tag!("path", [("class", "light"), ("d", "M295.5 15h11v25l9 7h-11l-9-7z")], []),
            tag!("path", [("class", "pen"), ("d", "M292 40V11h18v29")], []),
            point,
            tag!("text", [("x", "0"), ("y", "66")], [began.unwrap_or_default()]),
            tag!("text", [("x", "320"), ("y", "66"), ("text-anchor", "end")], [until]),
        ]
    )
}

/// What cannot wait is in sight wherever the wait stands; what is usual is folded below it.
fn usual(view: View<'_>) -> Html {
    let words = view.words().session_day;
    let help = Route::Help.fragment();
    let help = parts::link(Some("plain"), Some("help"), help, view.words().frame.help);
    group![
        parts::h2(words.unusual),
        parts::emergency(view.words(), view.model.country()),
        parts::bullets(words.unusual_points),
        tag!("p", [words.unsafe_now, " ", help]),
        parts::p(words.next_morning),
        parts::fold("section", words.usual, parts::bullets(words.usual_points)),
        parts::clinic_card(view.words(), &view.model.clinic, "h2"),
        parts::button(view, "print", words.print, page::Event::PrintPressed.into()),
        code(view),
        parts::printed_help(view),
    ]
}

/// For the phone of the person who stays.
fn code(view: View<'_>) -> Option<Html> {
    let words = view.words().session_day;
    let text = view.model.companion()?;
    let code = Code::of(&text)?;
    let lines = parts::each(text.lines(), |line| tag!("li", [line.to_owned()]));
    let content =
        group![parts::qr(words.code, &code), parts::p(words.code_about), tag!("ul", [lines])];
    Some(tag!("details.fold", [("data-code", "")], [tag!("summary", [words.code]), content]))
}

fn over(view: View<'_>, session: &Session, wait: Wait) -> Html {
    let words = view.words().session_day;
    if !view.model.has_slept(session) {
        return group![
            parts::h1(words.slept),
            parts::p(words.slept_about),
            tag!(
                "div.acts",
                [parts::main_button(view, "slept", words.slept_yes, Event::Slept(true).into())]
            ),
            planned(view, session, wait),
            begins(view, words.again, Some(session)),
            usual(view),
        ];
    }
    let tools = view.words().worksheets;
    let row = |act, route: Route, name: String| tag!("li", [parts::row(act, &route, name, None)]);
    let title = |worksheet| (tools.of)(worksheet).title.to_owned();
    group![
        parts::h1(words.over),
        parts::p(words.over_about),
        planned(view, session, wait),
        tag!(
            "ul.rows",
            [
                row("start", Route::Check(&AFTER), view.name(&AFTER).to_owned()),
                row("tool", Route::Worksheet(&INTEGRATE, None, 0), title(&INTEGRATE)),
                row("tool", view.model.parking(), title(&PARK)),
            ]
        ),
        worse(view),
        parts::button(view, "not-slept", words.slept_no, Event::Slept(false).into()),
        begins(view, words.again, Some(session)),
        usual(view),
    ]
}
