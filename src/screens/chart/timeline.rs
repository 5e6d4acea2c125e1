//! Mood and more over time.

use doorway_engine::chart::{Drawing, Point, QUARTERS, Timeline};
use doorway_engine::diary::{Good, MOOD, Scale, Unit, scale};
use doorway_engine::instrument::Instrument;
use doorway_engine::moment::Day;
use doorway_engine::route::Route;
use yew::Html;

use super::frame::{Framed, empty, framed, key, line_key, table};
use super::paths::{
    BOTTOM, FOOT, GAP, LEFT, Pen, RIGHT, TOP, across, beside, better, dates, mood_axis, up,
};
use crate::parts::{each, group};
use crate::view::View;

/// The panel of the questionnaire.
const SHEETS_TOP: i64 = BOTTOM + GAP;
const SHEETS_HEIGHT: i64 = 180;
const SHEETS_BOTTOM: i64 = SHEETS_TOP + SHEETS_HEIGHT;
/// With more sessions than this their marks are narrow.
const CROWD: usize = 20;
/// How high the marks of the routine are, which stand on the floor of the mood.
const ROUTINE: i64 = 10;
/// Numbers closer than this would touch on a small screen.
const APART: i64 = 30;

pub(super) fn timeline(view: View<'_>, span: Option<(Day, Day)>) -> Html {
    let words = view.words().chart;
    let chart = &view.model.chart;
    let drawn = span
        .and_then(|span| Timeline::of(&view.model.record, span, chart.scale, chart.sheets))
        .filter(|drawn| !drawn.is_empty());
    let Some(drawn) = drawn else {
        let (title, text) = (words.timeline.title, words.timeline.empty);
        return empty(Drawing::Timeline, title, text, &Route::Diary, words.diary);
    };
    let look = chart.look(Drawing::Timeline);
    let at = look.at.unwrap_or(drawn.places - 1).clamp(0, drawn.places - 1);
    let name = drawn.sheets.as_ref().map_or("", |(instrument, _)| view.name(instrument));
    let bottom = if drawn.sheets.is_some() { SHEETS_BOTTOM } else { BOTTOM };
    let one = Framed {
        which: Drawing::Timeline,
        title: words.timeline.title,
        about: Html::default(),
        summary: (words.timeline.summary)(&drawn, name),
        legend: legend(view, &drawn, name),
        height: bottom + FOOT,
        dense: dense(drawn.places).0,
        drawn: drawing(view, &drawn, at, bottom),
        places: drawn.places,
        at,
        facts: (words.timeline.facts)(&drawn.facts(at), name),
    };
    framed(view, one, look.table.then(|| tables(view, &drawn, name)))
}

fn drawing(view: View<'_>, drawn: &Timeline, at: i64, bottom: i64) -> Html {
    let x = |at: i64| across(at, drawn.places);
    let half = if drawn.sessions.len() > CROWD { 4 } else { 9 };
    let (mut sessions, mut through, mut cursor) = (Pen::default(), Pen::default(), Pen::default());
    for day in &drawn.sessions {
        let x = x(drawn.place(*day));
        sessions.triangle((x, TOP - 6), half);
        through.stretch((x, TOP), (x, bottom));
    }
    let mut routine = Pen::default();
    for (day, _) in &drawn.routine {
        let x = x(drawn.place(*day));
        routine.stretch((x, BOTTOM - ROUTINE), (x, BOTTOM));
    }
    cursor.stretch((x(at), TOP - 6), (x(at), bottom));
    let other = drawn.other.as_ref().map(|(scale, points, _)| {
        let top = top(scale, points);
        let down = || better("end", TOP, (view.words().chart.timeline.other_down)(scale));
        group![
            (scale.unit == Unit::Minutes).then(|| hours(top)),
            (scale.good == Good::Low).then(down),
            series(drawn, points, top, true)
        ]
    });
    let panel = drawn.sheets.as_ref().map(|(instrument, totals)| {
        let at: Vec<_> =
            totals.iter().map(|(day, total)| (x(drawn.place(*day)), i64::from(*total))).collect();
        sheets(view, instrument, &at, drawn.places)
    });
    group![
        blocks(drawn),
        mood_axis(view),
        through.path("through"),
        panel,
        other,
        series(drawn, &drawn.mood, 10, false),
        sessions.path("triangles"),
        routine.path("routine"),
        dates(view, (drawn.from, drawn.to), bottom, |day| x(drawn.place(day))),
        cursor.path("cursor"),
    ]
}

/// How large marks are where so many may stand: a name for the style sheet, and
/// half the side of a square.
const fn dense(places: i64) -> (&'static str, i64) {
    if places <= 40 {
        ("few", 6)
    } else if places <= 130 {
        ("some", 4)
    } else {
        ("many", 2)
    }
}

/// How far the axis of a scale goes, in its unit. Few sleep for more than twelve
/// hours.
fn top(scale: &Scale, points: &[Point]) -> i64 {
    match scale.unit {
        Unit::Minutes if points.iter().all(|point| point.high <= scale.to / 2) => scale.to / 2,
        Unit::Minutes | Unit::Points => scale.to,
    }
}

fn hours(top: i64) -> Html {
    each([0, 1, 2], |part: i64| {
        let minutes = top * part / 2;
        beside("start", up(minutes * QUARTERS, top), (minutes / 60).to_string())
    })
}

/// The median of two weeks and the half of the days around it.
fn blocks(drawn: &Timeline) -> Html {
    let (mut areas, mut middles) = (Pen::default(), Pen::default());
    let half = if drawn.places > 1 { (RIGHT - LEFT) / (drawn.places - 1) / 2 } else { 20 };
    for block in &drawn.blocks {
        let x = |day: Day| across(drawn.place(day), drawn.places);
        let left = (x(block.from) - half).max(LEFT);
        let right = (x(block.to) + half).min(RIGHT);
        let [lower, middle, upper] = block.quartiles.map(|quarters| up(quarters, 10));
        // A half that is one value is still a band.
        areas.area((left, upper - 2), (right, lower + 2));
        middles.stretch((left, middle), (right, middle));
    }
    group![areas.path("block"), middles.path("middle")]
}

/// One scale: a line over days one after another, a mark for each place, and how
/// far the lowest and the highest are apart.
fn series(drawn: &Timeline, points: &[Point], top: i64, other: bool) -> Html {
    let at = |point: &Point| (across(point.at, drawn.places), up(point.middle, top));
    let (mut line, mut marks, mut spread) = (Pen::default(), Pen::default(), Pen::default());
    for run in points.chunk_by(|a, b| a.at + 1 == b.at).filter(|run| run.len() > 1) {
        line.line(run.iter().map(at));
    }
    let (_, half) = dense(drawn.places);
    for point in points {
        let (x, y) = at(point);
        if other {
            marks.square((x, y), half);
        } else {
            marks.dot((x, y));
        }
        // Where many days share a place, two of these would hide each other.
        if point.low < point.high && !(other && drawn.step > 1) {
            let y = |value: i64| up(value * QUARTERS, top);
            spread.stretch((x, y(point.low)), (x, y(point.high)));
        }
    }
    let [spread_kind, line_kind, marks_kind] =
        if other { ["spread other", "line other", "squares"] } else { ["spread", "line", "dots"] };
    group![spread.path(spread_kind), line.path(line_kind), marks.path(marks_kind)]
}

/// The panel of a questionnaire.
fn sheets(view: View<'_>, instrument: &Instrument, totals: &[(i64, i64)], places: i64) -> Html {
    let highest = i64::from(instrument.highest()).max(1);
    let y = |total: i64| SHEETS_BOTTOM - total * SHEETS_HEIGHT / highest;
    let (mut ends, mut starts, mut marks) = (Pen::default(), Pen::default(), Pen::default());
    for total in [0, highest] {
        ends.stretch((LEFT, y(total)), (RIGHT, y(total)));
    }
    let begins = instrument.bands.iter().map(|band| i64::from(band.from));
    let begins: Vec<i64> = begins.filter(|from| *from > 0).collect();
    let mut numbers = vec![0];
    for from in begins.iter().copied().chain([highest]) {
        if numbers.last().is_none_or(|last| y(*last) - y(from) >= APART) {
            numbers.push(from);
        }
    }
    for from in begins {
        starts.stretch((LEFT, y(from)), (RIGHT, y(from)));
    }
    let half = if places <= 130 { 8 } else { 6 };
    for (x, total) in totals {
        marks.diamond((*x, y(*total)), half);
    }
    let numbers = each(numbers, |total: i64| beside("end", y(total), total.to_string()));
    let better = better("start", SHEETS_TOP + 12, view.words().chart.down.to_owned());
    group![ends.path("axis"), starts.path("start"), numbers, better, marks.path("diamonds")]
}

fn legend(view: View<'_>, drawn: &Timeline, name: &str) -> Html {
    let words = view.words().chart;
    let dot = || {
        let mut pen = Pen::default();
        pen.dot((20, 10));
        pen.path("dots")
    };
    let square = || {
        let mut pen = Pen::default();
        pen.square((20, 10), 6);
        pen.path("squares")
    };
    let spread = || key("spread", |pen| pen.stretch((20, 2), (20, 18)), words.timeline.spread);
    let has_spread = drawn.step == 1 && spread_in(drawn);
    let together = || (words.timeline.together)(drawn.step);
    let block = || {
        let mut pen = Pen::default();
        pen.area((2, 3), (38, 17));
        let mut middle = Pen::default();
        middle.stretch((2, 10), (38, 10));
        line_key("none", group![pen.path("block"), middle.path("middle")], words.timeline.block)
    };
    group![
        (!drawn.mood.is_empty()).then(|| line_key("line", dot(), words.timeline.mood)),
        drawn.other.as_ref().map(|(scale, ..)| {
            line_key("line other", square(), &(words.timeline.other)(scale))
        }),
        has_spread.then(spread),
        (drawn.step > 1).then(|| key("spread", |pen| pen.stretch((20, 2), (20, 18)), &together())),
        (!drawn.blocks.is_empty()).then(block),
        drawn.sheets.is_some().then(|| key(
            "diamonds",
            |pen| pen.diamond((20, 10), 8),
            &(words.timeline.sheets)(name)
        )),
        (!drawn.sessions.is_empty()).then(|| key(
            "triangles",
            |pen| pen.triangle((20, 18), 9),
            words.timeline.sessions
        )),
        (!drawn.routine.is_empty()).then(|| key(
            "routine",
            |pen| pen.stretch((20, 8), (20, 18)),
            words.timeline.routine
        )),
    ]
}

fn spread_in(drawn: &Timeline) -> bool {
    let has = |points: &[Point]| points.iter().any(|point| point.low < point.high);
    has(&drawn.mood) || drawn.other.as_ref().is_some_and(|(_, points, _)| has(points))
}

/// The same as tables, a row for every point.
fn tables(view: View<'_>, drawn: &Timeline, name: &'static str) -> Html {
    let words = view.words().chart;
    let first = if drawn.step > 1 { words.days } else { words.day };
    let mut heads = vec![first, words.mood];
    heads.extend(drawn.other.as_ref().map(|(scale, ..)| (words.scale_of)(scale.measure)));
    let blank: &[Point] = &[];
    let others = drawn.other.as_ref().map_or(blank, |(_, points, _)| points);
    let mut places: Vec<i64> = drawn.mood.iter().chain(others).map(|point| point.at).collect();
    places.sort_unstable();
    places.dedup();
    let rows = places.into_iter().map(|at| {
        let known = drawn.facts(at);
        let mood = known.mood.zip(scale(MOOD));
        let mood = mood.map_or_else(String::new, |(point, mood)| cell(view, mood, point));
        let mut cells = vec![(words.span)(known.from, known.to), mood];
        cells.extend(known.other.map(|(scale, point)| {
            point.map_or_else(String::new, |point| cell(view, scale, point))
        }));
        cells
    });
    let blocks = || {
        let heads = [words.days, words.timeline.lower, words.median, words.timeline.upper];
        let rows = drawn.blocks.iter().map(|block| {
            let mut cells = vec![(words.span)(block.from, block.to)];
            let mood = scale(MOOD).into_iter();
            cells.extend(mood.flat_map(|mood| block.quartiles.map(|one| (words.value)(mood, one))));
            cells
        });
        table("blocks", words.timeline.blocks, &heads, rows.collect())
    };
    let sheets = |totals: &Vec<(Day, u8)>| {
        let rows =
            totals.iter().map(|(day, total)| vec![(view.words().day)(*day), total.to_string()]);
        table("sheets", name, &[words.day, words.total], rows.collect())
    };
    let sessions = || {
        let rows = drawn.sessions.iter().map(|day| vec![(view.words().day)(*day)]);
        table("sessions", words.since.sessions, &[words.day], rows.collect())
    };
    let routine = || {
        let rows = drawn.routine.iter();
        let rows = rows.map(|(day, count)| vec![(view.words().day)(*day), count.to_string()]);
        let heads = [words.day, words.timeline.routine_count];
        table("routine", words.timeline.routine_table, &heads, rows.collect())
    };
    group![
        table("points", words.timeline.title, &heads, rows.collect()),
        (!drawn.blocks.is_empty()).then(blocks),
        drawn.sheets.as_ref().map(|(_, totals)| sheets(totals)),
        (!drawn.sessions.is_empty()).then(sessions),
        (!drawn.routine.is_empty()).then(routine),
    ]
}

/// A median, and from where to where if that is more than one value.
fn cell(view: View<'_>, scale: &Scale, point: &Point) -> String {
    let words = view.words().chart;
    let value = |value: i64| (words.value)(scale, value * QUARTERS);
    let median = (words.value)(scale, point.middle);
    if point.low == point.high {
        return median;
    }
    (words.between)(&median, &value(point.low), &value(point.high))
}
