//! Lines and marks, each series in one path: many elements are slow to draw.

use doorway_engine::chart::{Tick, UNITS, ticks};
use doorway_engine::moment::Day;
use yew::Html;

use crate::parts::{each, group, tag};
use crate::view::View;

/// The drawing's own units: its width, and where the plot begins and ends. What
/// is left on both sides is for numbers, which on a small screen are twice as
/// large in these units.
pub(super) const WIDTH: i64 = 600;
pub(super) const LEFT: i64 = 46;
pub(super) const RIGHT: i64 = LEFT + UNITS;
/// Where the panel of the mood begins and how high it is. Above it stand the
/// marks of sessions, and above those which way is better.
pub(super) const TOP: i64 = 64;
pub(super) const HEIGHT: i64 = 260;
pub(super) const BOTTOM: i64 = TOP + HEIGHT;
/// Between two panels.
pub(super) const GAP: i64 = 60;
/// Below the last panel, for dates.
pub(super) const FOOT: i64 = 46;

/// How wide a letter is at most, on a small screen.
const LETTER: i64 = 17;
/// What a name of a day takes of the plot, in thousandths: six letters.
const NAME: i64 = 200;

/// A path being drawn.
#[derive(Default)]
pub(in crate::screens) struct Pen(String);

impl Pen {
    fn put(&mut self, letter: &str, numbers: &[i64]) {
        self.0.push_str(letter);
        for number in numbers {
            self.0.push(' ');
            self.0.push_str(&number.to_string());
        }
    }

    /// A stretch of a straight line.
    pub(in crate::screens) fn stretch(&mut self, from: (i64, i64), to: (i64, i64)) {
        self.put("M", &[from.0, from.1]);
        self.put("L", &[to.0, to.1]);
    }

    /// A line from point to point.
    pub(super) fn line(&mut self, points: impl IntoIterator<Item = (i64, i64)>) {
        let mut letter = "M";
        for (x, y) in points {
            self.put(letter, &[x, y]);
            letter = "L";
        }
    }

    /// The mark of a session, on its feet: the three lines of a doorway.
    pub(in crate::screens) fn door(&mut self, (x, y): (i64, i64)) {
        self.put("M", &[x - 4, y]);
        self.put("v", &[-12]);
        self.put("h", &[8]);
        self.put("v", &[12]);
    }

    /// A filled circle, as thick as the stroke of its path: next to nothing
    /// with round ends.
    pub(in crate::screens) fn dot(&mut self, (x, y): (i64, i64)) {
        self.put("M", &[x, y]);
        self.0.push_str("h.01");
    }

    /// A square around a point.
    pub(super) fn square(&mut self, (x, y): (i64, i64), half: i64) {
        self.put("M", &[x - half, y - half]);
        self.put("h", &[2 * half]);
        self.put("v", &[2 * half]);
        self.put("h", &[-2 * half]);
        self.0.push('z');
    }

    /// A diamond around a point.
    pub(super) fn diamond(&mut self, (x, y): (i64, i64), half: i64) {
        self.put("M", &[x, y - half]);
        self.put("l", &[half, half, -half, half, -half, -half]);
        self.0.push('z');
    }

    /// A triangle that stands on its point.
    pub(super) fn triangle(&mut self, (x, y): (i64, i64), half: i64) {
        self.put("M", &[x, y]);
        self.put("l", &[-half, -16]);
        self.put("h", &[2 * half]);
        self.0.push('z');
    }

    /// A box between two corners.
    pub(super) fn area(&mut self, (left, top): (i64, i64), (right, bottom): (i64, i64)) {
        self.put("M", &[left, top]);
        self.put("H", &[right]);
        self.put("V", &[bottom]);
        self.put("H", &[left]);
        self.0.push('z');
    }

    /// The path, known to the style sheet by its class.
    pub(in crate::screens) fn path(self, kind: &'static str) -> Html {
        tag!("path", [("class", kind), ("d", self.0)], [])
    }
}

/// Where one of so many places stands across the plot.
pub(super) const fn across(at: i64, places: i64) -> i64 {
    if places <= 1 { LEFT + UNITS / 2 } else { LEFT + at * UNITS / (places - 1) }
}

/// Where quarters of a point stand in the panel of the mood, which goes to
/// `top` points.
pub(super) fn up(quarters: i64, top: i64) -> i64 {
    BOTTOM - (quarters * HEIGHT / (4 * top)).clamp(0, HEIGHT)
}

/// A number beside the plot: `end` on the left of it, `start` on the right.
pub(super) fn beside(anchor: &'static str, y: i64, text: String) -> Html {
    let x = if anchor == "end" { LEFT - 5 } else { RIGHT + 5 };
    label(anchor, x, y + 5, text)
}

/// A text at a place.
pub(in crate::screens) fn label(anchor: &'static str, x: i64, y: i64, text: String) -> Html {
    let (x, y) = (x.to_string(), y.to_string());
    tag!("text", [("x", x), ("y", y), ("text-anchor", anchor)], [text])
}

/// A text below the plot; at an end it is pushed inwards.
pub(super) fn below(x: i64, bottom: i64, text: String) -> Html {
    let letters = i64::try_from(text.chars().count()).unwrap_or_default();
    let half = (letters * LETTER / 2).min(WIDTH / 2);
    label("middle", x.clamp(half, WIDTH - half), bottom + 36, text)
}

/// Which way is better, above a panel that begins at `top`: of its own axis, or
/// at the end of what goes the other way on it.
pub(super) fn better(anchor: &'static str, top: i64, text: String) -> Html {
    label(anchor, if anchor == "end" { WIDTH - 4 } else { 4 }, top - 38, text)
}

/// The lines and numbers of the panel of the mood.
pub(super) fn mood_axis(view: View<'_>) -> Html {
    let mut pen = Pen::default();
    for points in [0, 5, 10] {
        let y = up(points * 4, 10);
        pen.stretch((LEFT, y), (RIGHT, y));
    }
    let numbers =
        each([0, 5, 10], |points: i64| beside("end", up(points * 4, 10), points.to_string()));
    let better = better("start", TOP, view.words().chart.up.to_owned());
    group![pen.path("axis"), numbers, better]
}

/// Dates below the plot.
pub(super) fn dates(
    view: View<'_>,
    (from, to): (Day, Day),
    bottom: i64,
    place: impl Fn(Day) -> i64,
) -> Html {
    let days = ticks(from, to, NAME);
    let mut pen = Pen::default();
    for x in days.iter().map(|tick: &Tick| place(tick.day())) {
        pen.stretch((x, bottom), (x, bottom + 8));
    }
    let names =
        each(days, |tick| below(place(tick.day()), bottom, (view.words().chart.tick)(tick)));
    group![pen.path("ends"), names]
}
