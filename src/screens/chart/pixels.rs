//! A year, day by day: months as rows, days as columns.

use doorway_engine::app::charts;
use doorway_engine::chart::{Drawing, Pixels, Year};
use doorway_engine::diary::{MOOD, scale};
use doorway_engine::moment::Day;
use doorway_engine::route::Route;
use yew::Html;

use super::frame::{Framed, empty, framed, key, table};
use super::paths::{Pen, WIDTH, label};
use crate::parts::{self, When, each, group, tag};
use crate::view::View;

/// Where the days begin, and how wide each is.
const LEFT: i64 = 144;
const CELL: i64 = 14;
const _: () = assert!(LEFT + 31 * CELL <= WIDTH, "the last day has room");
/// Where the months begin, and how high each is.
const TOP: i64 = 40;
const ROW: i64 = 42;
/// How high a bar is at the highest mood. At the lowest it is still seen.
const FULL: i64 = 32;
const LEAST: i64 = 3;
/// The days that are named above.
const NAMED: [i64; 4] = [1, 10, 20, 30];

pub(super) fn pixels(view: View<'_>, today: Day) -> Html {
    let words = view.words().chart;
    let year = view.model.chart.year;
    let drawn = Pixels::of(&view.model.record, year, today);
    let (earlier, later) = (year.previous(&view.model.record, today), year.next(today));
    let Some(drawn) = drawn.filter(|drawn| !drawn.days.is_empty() || earlier != later) else {
        let (title, text) = (words.pixels.title, words.pixels.empty);
        return empty(Drawing::Pixels, title, text, &Route::Diary, words.diary);
    };
    let places = drawn.length();
    let look = view.model.chart.look(Drawing::Pixels);
    let at = look.at.unwrap_or(places - 1).clamp(0, places - 1);
    let day = drawn.from.shifted(at);
    let months = i64::try_from(drawn.months().len()).unwrap_or_default();
    let years = tag!(
        "p.years",
        [
            turn(view, "year-before", words.pixels.previous, earlier),
            turn(view, "year-after", words.pixels.next, later),
        ]
    );
    let one = Framed {
        which: Drawing::Pixels,
        title: words.pixels.title,
        about: years,
        summary: (words.pixels.summary)(&drawn),
        legend: legend(view),
        height: TOP + months * ROW + 6,
        dense: "few",
        drawn: drawing(view, &drawn, day),
        places,
        at,
        facts: (words.pixels.facts)(day, drawn.on(day)),
    };
    let tables = look.table.then(|| {
        let heads = [words.day, words.mood, words.lowest, words.highest];
        let rows = drawn.days.iter().map(|one| {
            let median = scale(MOOD).map(|mood| (words.value)(mood, one.middle));
            let median = median.unwrap_or_default();
            vec![(view.words().day)(one.day), median, one.low.to_string(), one.high.to_string()]
        });
        table("pixels", words.pixels.title, &heads, rows.collect())
    });
    framed(view, one, tables)
}

/// A button to another year. It stays where there is none, so that the focus
/// does.
fn turn(view: View<'_>, act: &'static str, text: &'static str, year: Option<Year>) -> Html {
    let off = year.is_none().then_some("true");
    let button = tag!(
        "button.small",
        [("type", "button"), ("data-act", act), ("aria-disabled", off)],
        [text]
    );
    match year {
        Some(year) => {
            parts::on(When::Click, view.pressed(charts::Event::YearChosen(year).into()), button)
        }
        None => button,
    }
}

fn drawing(view: View<'_>, drawn: &Pixels, here: Day) -> Html {
    let months = drawn.months();
    let (mut bars, mut blanks, mut cursor) = (Pen::default(), Pen::default(), Pen::default());
    let first = drawn.from.month().parts();
    let place = |day: Day| {
        let (year, month) = day.month().parts();
        let row = i64::from(year - first.0) * 12 + i64::from(month) - i64::from(first.1);
        let (_, _, number) = day.parts();
        (LEFT + i64::from(number - 1) * CELL, TOP + (row + 1) * ROW - 4)
    };
    let mut noted = drawn.days.iter().peekable();
    for day in (0..drawn.length()).map(|at| drawn.from.shifted(at)) {
        let (x, bottom) = place(day);
        match noted.next_if(|one| one.day == day) {
            Some(one) => {
                let height = LEAST + one.middle * FULL / 40;
                bars.area((x + 2, bottom - height), (x + CELL - 2, bottom));
            }
            None => blanks.dot((x + CELL / 2, bottom - 2)),
        }
    }
    let (x, bottom) = place(here);
    cursor.area((x, bottom - FULL - LEAST - 1), (x + CELL, bottom + 2));
    let names = each((1..).zip(months), |(row, month): (i64, _)| {
        label("start", 8, TOP + row * ROW - 8, (view.words().chart.pixels.month)(month))
    });
    let numbers = each(NAMED, |number| {
        label("middle", LEFT + (number - 1) * CELL + CELL / 2, 28, number.to_string())
    });
    group![names, numbers, blanks.path("blanks"), bars.path("bars"), cursor.path("cursor")]
}

fn legend(view: View<'_>) -> Html {
    let words = &view.words().chart.pixels;
    let steps = |pen: &mut Pen| {
        pen.area((4, 15), (13, 18));
        pen.area((16, 9), (25, 18));
        pen.area((28, 2), (37, 18));
    };
    group![key("bars", steps, words.noted), key("blanks", |pen| pen.dot((20, 10)), words.blank)]
}
