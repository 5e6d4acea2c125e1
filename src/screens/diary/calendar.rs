//! A month as a grid of days with their moods. Its keys are those of the ARIA
//! practices for a grid of dates.

use doorway_engine::app::{Move, browse};
use doorway_engine::diary::{self, CalendarDay};
use doorway_engine::moment::Month;
use doorway_engine::route::Route;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// The id of the calendar's heading.
const TITLE: &str = "calendar-title";

/// The month that is shown; nothing under a clock beyond all calendars.
pub(super) fn calendar(view: View<'_>) -> Option<Html> {
    let month = view.model.month()?;
    let words = &view.words().diary.calendar;
    let heads = parts::each(words.weekdays, |(short, long)| {
        tag!("th", [("scope", "col"), ("abbr", long)], [short])
    });
    let days = diary::calendar(&view.model.record, month);
    // Whole weeks, Monday first.
    let before = usize::from(month.first().weekday()).saturating_sub(1);
    let weeks = parts::each(0..(before + days.len()).div_ceil(7), |week| {
        let day = |at: usize| days.get((week * 7 + at).checked_sub(before)?);
        tag!("tr", [parts::each(0..7, |at| cell(view, day(at)))])
    });
    let table = tag!(
        "table.month",
        [("role", "grid"), ("aria-labelledby", TITLE)],
        [tag!("thead", [tag!("tr", [heads])]), tag!("tbody", [weeks])]
    );
    let turn = |to: Month, act: &'static str, text: &'static str| {
        let label = group![text, tag!("span.unseen", [": ", (words.month)(to)])];
        parts::link(Some("small"), Some(act), Route::Month(to).fragment(), label)
    };
    Some(tag!(
        "section.calendar",
        [("data-month", month.iso())],
        [
            tag!(
                "div.turn",
                [
                    tag!("h2", [("id", TITLE), ("aria-live", "polite")], [(words.month)(month)]),
                    turn(month.previous(), "previous-month", words.previous),
                    turn(month.next(), "next-month", words.next),
                ]
            ),
            parts::on(When::KeyDown, moved(view), table),
            parts::p_of("hint", words.keys),
        ]
    ))
}

fn cell(view: View<'_>, of: Option<&CalendarDay>) -> Html {
    let Some(of) = of else { return tag!("td", [], []) };
    let day = of.day;
    let (_, _, number) = day.parts();
    let stop = if view.model.calendar_day() == Some(day) { "0" } else { "-1" };
    let today = view.model.today() == Some(day);
    let dot = (of.mood.is_none() && of.entries > 0).then_some(" ·");
    let link = tag!(
        "a",
        [("href", Route::Day(day).fragment()), ("tabindex", stop)],
        [
            tag!("span", [("aria-hidden", "true")], [number.to_string(), dot.unwrap_or_default()]),
            of.mood.map(ink),
            tag!("span.unseen", [(view.words().diary.calendar.day)(of)]),
        ]
    );
    tag!("td", [("data-day", day.iso()), ("aria-current", today.then_some("date"))], [link])
}

/// Ink as high as the mood, which is given in halves, and its level as a line: it is there at 0
/// too.
fn ink(twice: i64) -> Html {
    let level = (21 - twice).to_string();
    tag!(
        "svg",
        [("viewBox", "0 0 1 22"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")],
        [
            tag!("path.tint", [("d", ["M0,", &level, "H1V22H0z"].concat())], []),
            tag!("path.level", [("d", ["M0,", &level, "H1"].concat())], []),
        ]
    )
}

fn moved(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        if pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key() {
            return;
        }
        let Some(way) = Move::by_key(&pressed.key(), pressed.shift_key()) else { return };
        event.prevent_default();
        tell.emit(browse::Event::CalendarMoved(way).into());
    })
}
