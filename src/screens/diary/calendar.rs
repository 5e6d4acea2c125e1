//! A month as a grid of days with their moods. Its keys are those of the ARIA
//! practices for a grid of dates.

use doorway_engine::app::{Move, browse};
use doorway_engine::diary::{self, DiaryEntry, MOOD};
use doorway_engine::moment::{Day, Month};
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
    let noted = diary::month(&view.model.record, month);
    let days: Vec<Option<Day>> = placed(month);
    let weeks = parts::each(days.chunks(7), |week| {
        tag!("tr", [parts::each(week, |day| cell(view, *day, &noted))])
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

/// The days of a month in whole weeks, Monday first.
fn placed(month: Month) -> Vec<Option<Day>> {
    let before = usize::from(month.first().weekday()).saturating_sub(1);
    let mut days = vec![None; before];
    days.extend(month.days().map(Some));
    days.resize(days.len().next_multiple_of(7), None);
    days
}

fn cell(view: View<'_>, day: Option<Day>, noted: &[&DiaryEntry]) -> Html {
    let Some(day) = day else { return tag!("td", [], []) };
    let diary = view.words().diary;
    let words = &diary.calendar;
    let here: Vec<_> = noted.iter().filter(|one| one.day == day).collect();
    let moods: Vec<i64> = here.iter().filter_map(|one| one.rating(MOOD)).collect();
    let twice = diary::median(&moods);
    let mood = twice.map(diary.halves);
    let mut label = [(view.words().day)(day), (words.entries)(here.len())].join(", ");
    if let Some(mood) = &mood {
        label = [label, (words.mood)(mood)].join(", ");
    }
    let (_, _, number) = day.parts();
    let stop = if view.model.calendar_day() == Some(day) { "0" } else { "-1" };
    let today = view.model.today() == Some(day);
    let shown = mood.map(|mood| {
        tag!("span.mood", [("aria-hidden", "true")], [bar(twice.unwrap_or_default()), mood])
    });
    let only = here.len() > moods.len() && moods.is_empty();
    let link = tag!(
        "a",
        [("href", Route::Day(day).fragment()), ("tabindex", stop)],
        [
            tag!("span", [("aria-hidden", "true")], [number.to_string()]),
            shown,
            only.then(|| tag!("span.mood", [("aria-hidden", "true")], ["·"])),
            tag!("span.unseen", [label]),
        ]
    );
    tag!("td", [("data-day", day.iso()), ("aria-current", today.then_some("date"))], [link])
}

/// A bar as long as the mood, given in halves.
fn bar(twice: i64) -> Html {
    let line =
        |kind: &'static str, to: i64| tag!(kind, [("d", ["M0,1H", &to.to_string()].concat())], []);
    tag!(
        "svg",
        [("viewBox", "0 0 20 2"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")],
        [line("path.rail", 20), line("path.bar", twice)]
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
