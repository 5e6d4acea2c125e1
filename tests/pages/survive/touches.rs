//! Every answer of every question as the first touch of a fresh page, and of a fresh frame on a
//! clinic's page.

use std::time::Instant;

use doorway_pages::browser::Browser;
use doorway_pages::door::{Door, Place};
use doorway_pages::engine::{Engine, Setting};
use doorway_pages::touching::{Aim, HIGH, On, first_touch, published};
use doorway_pages::trouble::{Told, Trouble};
use doorway_pages::visit::Visit;

use crate::report::circumstances;
use crate::{Found, Part, Wish};

pub(crate) const PART: Part =
    Part { name: "touches", what: "The first touch of every answer of every question", run };

const WIDTHS: [u32; 3] = [320, 360, 412];

struct Row {
    engine: Engine,
    on: On,
    width: u32,
    touches: usize,
    wrong: Vec<String>,
}

/// With `WebKitGTK`'s driver a finger was not tried yet.
fn engines(wish: &Wish) -> impl Iterator<Item = Engine> {
    wish.engines().filter(|engine| *engine != Engine::WebKit)
}

fn run(wish: &Wish) -> Told<Found> {
    let threads: Vec<_> =
        engines(wish).map(|engine| std::thread::spawn(move || all_in(engine))).collect();
    let mut rows = Vec::new();
    for thread in threads {
        rows.extend(thread.join().map_err(|_| Trouble::new("a trial panicked"))??);
    }
    let wrong = rows.iter().flat_map(|row| row.wrong.clone()).collect();
    Ok(Found { text: table(wish, &rows), wrong })
}

fn all_in(engine: Engine) -> Told<Vec<Row>> {
    let mut rows = Vec::new();
    for on in [On::Page, On::Clinic] {
        for width in WIDTHS {
            let begun = Instant::now();
            let browser = Browser::start(engine, Setting::Plain, None)?;
            let visit = Visit::begin(browser, Place::open(Door::Http)?)?;
            let mut row = Row { engine, on, width, touches: 0, wrong: Vec::new() };
            for instrument in published() {
                for item in instrument.items {
                    for choice in 0..item.choices.len() {
                        let aim = Aim { on, width, instrument, item, choice };
                        row.touches += 1;
                        row.wrong.extend(first_touch(&visit, aim)?);
                    }
                }
            }
            println!(
                "{engine} {on:?} {width}: {} touches, {} wrong, {} s",
                row.touches,
                row.wrong.len(),
                begun.elapsed().as_secs()
            );
            rows.push(row);
        }
    }
    Ok(rows)
}

fn table(wish: &Wish, rows: &[Row]) -> String {
    let mut lines = vec![
        circumstances("--only touches", engines(wish)),
        format!(
            "A finger comes down and goes up 30 ms later, by WebDriver's pointer actions with \
             `pointerType: touch`, as the first that happens on a page that was just loaded, \
             {HIGH} px high. Wrong is whatever is recorded and was not touched, and whatever was \
             touched and is not recorded."
        ),
        String::new(),
        "| Engine | On | Width | Touches | Wrong |".to_owned(),
        "| --- | --- | ---: | ---: | ---: |".to_owned(),
    ];
    lines.extend(rows.iter().map(|row| {
        let on = match row.on {
            On::Page => "its own page",
            On::Clinic => "a clinic's page",
        };
        format!("| {} | {on} | {} | {} | {} |", row.engine, row.width, row.touches, row.wrong.len())
    }));
    let (opening, rest) = lines.split_at(2);
    [opening.join("\n\n"), rest.join("\n")].join("\n")
}
