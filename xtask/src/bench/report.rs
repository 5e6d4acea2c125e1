//! The table of what was measured, and `docs/performance.md`.

use std::fmt::Write as _;

use super::filled::{self, Counts};
use super::pace::{Pace, RUNS, SLOWER};
use crate::budget::Weight;
use crate::say::thousands;

/// Saving may take so many times as long at ten years as at one month.
pub(super) const MOST: f64 = 1.5;
/// One frame of sixty in a second, in milliseconds.
const FRAME: f64 = 16.7;

/// Everything that was weighed and measured.
#[derive(Debug)]
pub(super) struct Report {
    /// The day of it, such as `2026-11-22`.
    pub(super) day: String,
    /// The browser with its version.
    pub(super) browser: String,
    /// The files, and all of a first visit.
    pub(super) weights: Vec<Weight>,
    /// Until a clinic's page has loaded, in milliseconds: without `embed.js`, and with it.
    pub(super) host: [f64; 2],
    /// One month and ten years: what is in the store, and how long things take.
    pub(super) stores: [(Counts, Pace); 2],
}

/// What a row is called, and its number.
type Row<Of, Number> = (&'static str, fn(Of) -> Number);

const ROWS: [Row<Pace, f64>; 8] = [
    ("open the home screen", |pace| pace.home),
    ("open the diary", |pace| pace.diary),
    ("open the charts", |pace| pace.chart),
    ("turn to the guidance, until it stands in the page", |pace| pace.guidance),
    ("… of which for the record", |pace| pace.advice),
    ("note a mood, until its entry is shown", |pace| pace.shown),
    ("note a mood, until it is saved on the device", |pace| pace.saved),
    ("switch the time line from a year to everything", |pace| pace.range),
];

impl Report {
    /// How many times as long saving takes at ten years as at one month: until the entry is shown,
    /// and until it is on the device.
    #[must_use]
    pub(super) fn saving(&self) -> [f64; 2] {
        let [(_, month), (_, years)] = &self.stores;
        [years.shown / month.shown, years.saved / month.saved]
    }

    /// What is too slow, in a sentence.
    #[must_use]
    pub(super) fn over(&self) -> Option<String> {
        let worst = self.saving().into_iter().filter(|one| one.is_finite()).fold(0.0, f64::max);
        if worst > MOST {
            return Some(format!(
                "a save at ten years takes {worst:.2} times as long as at one month; at most {MOST}"
            ));
        }
        let [_, (_, years)] = &self.stores;
        (years.advice > FRAME).then(|| {
            format!("the guidance over ten years takes {:.1} ms; at most {FRAME}", years.advice)
        })
    }

    /// The times as a table.
    #[must_use]
    pub(super) fn times(&self) -> String {
        let [(_, month), (_, years)] = &self.stores;
        let mut text =
            "| | one month | ten years | ratio |\n| --- | ---: | ---: | ---: |\n".to_owned();
        for (name, of) in ROWS {
            let (short, long) = (of(*month), of(*years));
            let _ = if short > 0.0 && long > 0.0 {
                let ratio = long / short;
                writeln!(text, "| {name} | {short:.0} ms | {long:.0} ms | {ratio:.2} |")
            } else {
                writeln!(text, "| {name} | – | – | – |")
            };
        }
        text
    }

    /// What is in the stores, as a table.
    #[must_use]
    pub(super) fn contents(&self) -> String {
        let [(month, _), (years, _)] = self.stores;
        let mut text = "| | one month | ten years |\n| --- | ---: | ---: |\n".to_owned();
        let rows: [Row<Counts, usize>; 5] = [
            ("entries of the diary", |one| one.entries),
            ("questionnaires", |one| one.checks),
            ("sessions", |one| one.sessions),
            ("texts", |one| one.texts),
            ("units of UTF-16 in local storage", |one| one.units),
        ];
        for (name, of) in rows {
            let _ =
                writeln!(text, "| {name} | {} | {} |", thousands(of(month)), thousands(of(years)));
        }
        text
    }

    /// The whole of `docs/performance.md`.
    #[must_use]
    pub(super) fn page(&self) -> String {
        let mut bytes = "| file | bytes | Brotli 11 |\n| --- | ---: | ---: |\n".to_owned();
        for one in &self.weights {
            let (raw, packed) = (thousands(one.raw), thousands(one.packed));
            let _ = writeln!(bytes, "| {} | {raw} | {packed} |", one.name);
        }
        let (contents, times) = (self.contents(), self.times());
        let Self { day, browser, host: [without, with], .. } = self;
        let (years, month) = (thousands(filled::YEARS.into()), filled::MONTH);
        format!(
            "\
# Performance

Written by `cargo xtask bench --write` on {day} with {browser}. It is not edited by hand.

## Bytes

The same on every machine.

{bytes}
## Stores

A made-up person’s {years} days, with gaps of some weeks, and the last {month} days of them. Most
browsers give local storage 5,242,880 units of UTF-16.

{contents}
## On a clinic’s page

`demo.html` has loaded after {without:.0} ms without `embed.js`, {with:.0} ms with it: medians of 9 visits by
turns, from the same machine without a cache, at full speed. The frame loads when a person comes near it;
it stands in sight there, so the page’s load waits for it. How far the page is shifted by it (under 0.02, with and without a place kept for it) is a page
test: `the_clinics_page_is_hardly_shifted`.

## Times

{times}
Each store lies in a browser of its own, in local storage and in IndexedDB. Everything is served
from the same machine without a cache, the processor is slowed down {SLOWER} times, and each number is
the median of {RUNS} runs, in one store and the other by turns. A screen is open when the program has
taken over and two frames have been painted since; a press counts from when the button of the mouse is
let go; what is shown or drawn counts when two frames have been painted since. The turn to the guidance
ends when it stands in the page, not painted yet; the record’s part of it is what the same turn takes
longer than over an empty record, the drawing of the advice with its dated reasons included. An entry is
saved when its transaction in IndexedDB, asked for with strict durability, is complete. Saving at ten
years may take at most {MOST} times as long as at one month, and the guidance may cost at most one frame,
{FRAME} ms, for ten years of record; the command fails when either is more. The times are of one machine
on one day: they tell the two stores apart, and are not to be held against those of another machine.
"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(saved: f64) -> Report {
        let pace = Pace {
            home: 1.0,
            diary: 1.0,
            chart: 1.0,
            guidance: 1.0,
            advice: 1.0,
            shown: 2.0,
            saved: 2.0,
            range: 1.0,
        };
        Report {
            day: "2026-11-22".to_owned(),
            browser: "Chromium 1".to_owned(),
            weights: Vec::new(),
            host: [100.0, 120.0],
            stores: [
                (Counts::default(), pace),
                (Counts { units: 2_000_000, ..Counts::default() }, Pace { saved, ..pace }),
            ],
        }
    }

    #[test]
    fn a_save_that_grows_with_the_years_is_noticed() {
        assert_eq!(report(3.0).over(), None);
        assert!(report(3.02).over().is_some_and(|text| text.contains("1.51 times")));
        let mut slow = report(3.0);
        slow.stores[1].1.advice = 17.0;
        assert!(slow.over().is_some_and(|text| text.contains("17.0 ms")));
        let unknown = report(0.0);
        assert_eq!(unknown.over(), None);
        assert!(unknown.times().contains("saved on the device | – | – | – |"));
    }

    #[test]
    fn the_page_has_the_day_the_browser_and_every_row() {
        let page = report(3.0).page();
        for text in ["2026-11-22", "Chromium 1", "2,000,000", "| 2 ms | 3 ms | 1.50 |"] {
            assert!(page.contains(text), "{text}");
        }
        assert!(ROWS.iter().all(|(name, _)| page.contains(name)));
    }
}
