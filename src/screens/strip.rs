//! The moods of the last days, drawn small.

use doorway_engine::diary::StripDay;
use yew::Html;

use super::chart::paths::Pen;
use crate::parts::{self, tag};
use crate::view::View;

/// How wide a day is, and how high the plot, in units of the drawing.
const DAY: i64 = 22;
const HEIGHT: i64 = 80;
/// Half a number of the scale.
const HALF: i64 = 4;
const _: () = assert!(20 * HALF == HEIGHT, "the mood is twice the median, from 0 to 20");

/// The last days, today last, if anything is noted on one of them. On a day without a
/// mood the pen lifts.
pub(super) fn strip(view: View<'_>, days: &[StripDay]) -> Option<Html> {
    let words = view.words().today;
    let title = parts::h2(words.strip_title);
    days.iter().find(|day| day.mood.is_some() || day.session)?;
    let (mut lines, mut dots, mut doors) = (Pen::default(), Pen::default(), Pen::default());
    let mut before = None;
    let mut x = -DAY / 2;
    for day in days {
        x += DAY;
        let point = day.mood.map(|twice| (x, HEIGHT - twice * HALF));
        if let Some((from, to)) = before.zip(point) {
            lines.stretch(from, to);
        }
        if let Some(point) = point {
            dots.dot(point);
        }
        if day.session {
            doors.door((x, HEIGHT + 18));
        }
        before = point;
    }
    let width = x + DAY / 2;
    let (mut rules, mut floor, mut today) = (Pen::default(), Pen::default(), Pen::default());
    rules.stretch((0, 0), (width, 0));
    rules.stretch((0, HEIGHT / 2), (width, HEIGHT / 2));
    floor.stretch((0, HEIGHT), (width, HEIGHT));
    today.stretch((x, 0), (x, HEIGHT));
    let drawing = tag!(
        "svg",
        [
            ("viewBox", format!("0 -5 {width} {}", HEIGHT + 25)),
            ("role", "img"),
            ("aria-label", (words.strip_about)(days)),
        ],
        [
            today.path("now"),
            rules.path("rule"),
            floor.path("floor"),
            lines.path("pen"),
            dots.path("dots"),
            doors.path("session"),
        ]
    );
    Some(tag!("section.strip", [title, drawing]))
}
