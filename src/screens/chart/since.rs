//! The days around each session, laid over each other.

use doorway_engine::chart::{AFTER, BEFORE, Drawing, Since};
use doorway_engine::diary::{MOOD, scale};
use doorway_engine::moment::Day;
use doorway_engine::route::Route;
use yew::Html;

use super::frame::{Framed, empty, framed, key, line_key, table};
use super::paths::{
    BOTTOM, FOOT, GAP, LEFT, Pen, RIGHT, TOP, across, below, beside, mood_axis, up,
};
use crate::parts::{self, each, group};
use crate::view::View;

/// How many days are drawn.
const PLACES: i64 = BEFORE + AFTER + 1;
/// With more sessions than this, lines would hide each other: dots then.
const LINES: usize = 8;
/// The panel that tells how many sessions have a day.
const COUNTS: i64 = 60;
const COUNTS_BOTTOM: i64 = BOTTOM + GAP + COUNTS;
/// From one name below to the next.
const STEP: usize = 7;

pub(super) fn since(view: View<'_>, span: Option<(Day, Day)>) -> Html {
    let words = view.words().chart;
    let nothing = |text: &'static str, to: &Route, link: &'static str| {
        empty(Drawing::Since, words.since.title, text, to, link)
    };
    let drawn = span.and_then(|span| Since::of(&view.model.record, span));
    let Some(drawn) = drawn.filter(|drawn| !drawn.sessions.is_empty()) else {
        return nothing(words.since.no_session, &Route::Sessions, words.since.note_session);
    };
    if drawn.days.is_empty() {
        return nothing(words.since.no_mood, &Route::Diary, words.diary);
    }
    let look = view.model.chart.look(Drawing::Since);
    let at = look.at.unwrap_or(BEFORE).clamp(0, PLACES - 1);
    let one = Framed {
        which: Drawing::Since,
        title: words.since.title,
        about: parts::p(words.since.about),
        summary: (words.since.summary)(&drawn),
        legend: legend(view, &drawn),
        height: COUNTS_BOTTOM + FOOT,
        dense: "few",
        drawn: drawing(view, &drawn, at),
        places: PLACES,
        at,
        facts: (words.since.facts)(at - BEFORE, drawn.on(at - BEFORE)),
    };
    let tables = look.table.then(|| {
        let heads = [words.day, words.median, words.since.sessions, words.since.values];
        let rows = drawn.days.iter().map(|day| {
            let median = scale(MOOD).map(|mood| (words.value)(mood, day.middle));
            vec![
                (words.since.offset)(day.offset),
                median.unwrap_or_default(),
                day.sessions.to_string(),
                (words.since.values_of)(&day.values),
            ]
        });
        table("since", words.since.offsets, &heads, rows.collect())
    });
    framed(view, one, tables)
}

fn x(offset: i64) -> i64 {
    across(offset + BEFORE, PLACES)
}

fn drawing(view: View<'_>, drawn: &Since, at: i64) -> Html {
    let point = |&(offset, quarters): &(i64, i64)| (x(offset), up(quarters, 10));
    let [mut each_line, mut one, mut few, mut many, mut line, mut dots] =
        [(); 6].map(|()| Pen::default());
    for days in &drawn.lines {
        if drawn.lines.len() <= LINES {
            for run in days.chunk_by(|a, b| a.0 + 1 == b.0) {
                each_line.line(run.iter().map(point));
            }
        }
    }
    for run in drawn.days.chunk_by(|a, b| a.offset + 1 == b.offset).filter(|run| run.len() > 1) {
        line.line(run.iter().map(|day| point(&(day.offset, day.middle))));
    }
    for day in &drawn.days {
        for (value, count) in &day.values {
            let same = match count {
                1 => &mut one,
                2..=3 => &mut few,
                _ => &mut many,
            };
            same.dot(point(&(day.offset, *value)));
        }
        dots.dot(point(&(day.offset, day.middle)));
    }
    let [mut bars, mut base, mut session, mut through, mut cursor] =
        [(); 5].map(|()| Pen::default());
    let most = i64::try_from(drawn.sessions.len()).unwrap_or(i64::MAX).max(1);
    for day in &drawn.days {
        let count = i64::try_from(day.sessions).unwrap_or_default();
        let x = x(day.offset);
        bars.area((x - 4, COUNTS_BOTTOM - count * COUNTS / most), (x + 4, COUNTS_BOTTOM));
    }
    base.stretch((LEFT, COUNTS_BOTTOM), (RIGHT, COUNTS_BOTTOM));
    session.triangle((x(0), TOP - 6), 9);
    through.stretch((x(0), TOP), (x(0), COUNTS_BOTTOM));
    let here = across(at, PLACES);
    cursor.stretch((here, TOP - 6), (here, COUNTS_BOTTOM));
    let names = each((-BEFORE..=AFTER).step_by(STEP), |offset: i64| {
        below(x(offset), COUNTS_BOTTOM, (view.words().chart.since.offset)(offset))
    });
    group![
        mood_axis(view),
        through.path("through"),
        base.path("axis"),
        bars.path("bars"),
        beside("end", COUNTS_BOTTOM, "0".to_owned()),
        beside("end", COUNTS_BOTTOM - COUNTS, most.to_string()),
        each_line.path("each"),
        one.path("each-dots"),
        few.path("each-dots few"),
        many.path("each-dots many"),
        line.path("line"),
        dots.path("dots"),
        session.path("triangles"),
        names,
        cursor.path("cursor"),
    ]
}

fn legend(view: View<'_>, drawn: &Since) -> Html {
    let words = &view.words().chart.since;
    let dot = |kind: &'static str| {
        let mut pen = Pen::default();
        pen.dot((20, 10));
        pen.path(kind)
    };
    let line = if drawn.lines.len() <= LINES { "each" } else { "none" };
    group![
        line_key("line", dot("dots"), words.median),
        line_key(line, dot("each-dots"), words.each),
        key("triangles", |pen| pen.triangle((20, 18), 9), words.day),
        key("bars", |pen| pen.area((16, 2), (24, 18)), words.behind),
    ]
}
