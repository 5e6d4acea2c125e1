//! A flow, and the list of trials that it makes: one for each engine and each door.

use std::sync::Arc;
use std::time::Instant;

use libtest_mimic::{Failed, Trial};

use crate::browser::{Browsers, pictures};
use crate::door::{Door, Place};
use crate::engine::{Engine, Setting};
use crate::trouble::{Told, Trouble};
use crate::visit::Visit;

/// What a person does in a flow.
#[derive(Clone, Copy)]
enum Walk {
    /// In a browser and a place that are given.
    Given(fn(&mut Visit) -> Told<()>),
    /// With browsers that the flow starts and ends itself.
    Own(fn(&Stage) -> Told<()>),
}

/// A flow, named by a sentence.
#[derive(Clone, Copy)]
pub struct Flow {
    name: &'static str,
    walk: Walk,
    setting: Setting,
    doors: &'static [Door],
    engines: &'static [Engine],
    in_turn: bool,
}

/// What a flow that starts its own browsers is given.
pub struct Stage {
    /// The engine to start.
    pub engine: Engine,
    /// The door to use.
    pub door: Door,
}

impl Flow {
    /// A flow for every engine and every door, in a browser as installed.
    #[must_use]
    pub const fn new(name: &'static str, walk: fn(&mut Visit) -> Told<()>) -> Self {
        Self {
            name,
            walk: Walk::Given(walk),
            setting: Setting::Plain,
            doors: &Door::ALL,
            engines: &Engine::ALL,
            in_turn: false,
        }
    }

    /// A flow that starts and ends browsers itself.
    #[must_use]
    pub const fn own(name: &'static str, walk: fn(&Stage) -> Told<()>) -> Self {
        Self {
            name,
            walk: Walk::Own(walk),
            setting: Setting::Plain,
            doors: &Door::ALL,
            engines: &Engine::ALL,
            in_turn: false,
        }
    }

    /// Only through these doors; the flow's comment says why.
    #[must_use]
    pub const fn through(mut self, doors: &'static [Door]) -> Self {
        self.doors = doors;
        self
    }

    /// Only over http, for what no door can change. Everything that a person does in a whole
    /// check-in goes through every door.
    #[must_use]
    pub const fn once(mut self) -> Self {
        self.doors = &[Door::Http];
        self
    }

    /// The same, in Chromium and in one of the others: for what our own engine decides or the style
    /// sheets do, and a browser only draws.
    #[must_use]
    pub const fn in_turn(mut self) -> Self {
        self.in_turn = true;
        self.once()
    }

    /// Only in these engines; the flow's comment says why.
    #[must_use]
    pub const fn with(mut self, engines: &'static [Engine]) -> Self {
        self.engines = engines;
        self
    }

    /// In a browser that is set so.
    #[must_use]
    pub const fn when(mut self, setting: Setting) -> Self {
        self.setting = setting;
        self
    }

    /// What goes through more than one door takes another one in each engine, in turn, and the first
    /// in Chromium too: see decision 24.
    fn doors_in(self, engine: Engine, nth: usize) -> impl Iterator<Item = Door> {
        let (turn, first) = match engine {
            Engine::Chromium => (nth + 2, true),
            Engine::Firefox => (nth, false),
            Engine::WebKit => (nth + 1, false),
        };
        let doors = self.doors;
        let due = move |at| turn % doors.len() == at || (first && at == 0);
        doors.iter().enumerate().filter(move |(at, _)| due(*at)).map(|(_, door)| *door)
    }

    fn is_due(self, engine: Engine, nth: usize) -> bool {
        let other = if nth.is_multiple_of(2) { Engine::Firefox } else { Engine::WebKit };
        !self.in_turn || [Engine::Chromium, other].contains(&engine)
    }

    fn run(self, browsers: &Browsers, engine: Engine, door: Door, name: &str) -> Told<()> {
        match self.walk {
            Walk::Own(walk) => walk(&Stage { engine, door }),
            Walk::Given(walk) => {
                let place = Place::open(door)?;
                let browser = browsers.take(engine, self.setting)?;
                let mut visit = Visit::begin(browser, place)?;
                walk(&mut visit).map_err(|trouble| with_picture(&visit, name, &trouble))?;
                browsers.put_back(visit.end().0);
                Ok(())
            }
        }
    }
}

/// All trials of all flows, ordered so that browsers are used again.
#[must_use]
pub fn trials(flows: &[Flow], browsers: &Arc<Browsers>) -> Vec<Trial> {
    let mut cases = Vec::new();
    for (nth, flow) in flows.iter().enumerate() {
        for engine in flow.engines.iter().filter(|engine| flow.is_due(**engine, nth)) {
            cases.extend(flow.doors_in(*engine, nth).map(|door| (*engine, *flow, door)));
        }
    }
    // A stable sort: within a setting the flows keep their order.
    cases.sort_by_key(|(engine, flow, _)| (*engine as u8, flow.setting as u8));
    cases
        .into_iter()
        .map(|(engine, flow, door)| {
            let browsers = Arc::clone(browsers);
            let name = format!("{engine}/{door}/{}", flow.name);
            Trial::test(name.clone(), move || {
                let start = Instant::now();
                let ended = flow.run(&browsers, engine, door, &name);
                note_time(&name, start);
                ended.map_err(Failed::from)
            })
        })
        .collect()
}

fn with_picture(visit: &Visit, name: &str, trouble: &Trouble) -> Trouble {
    let file = format!("{}.png", name.replace('/', "-"));
    let taken = visit
        .session()
        .screenshot()
        .and_then(|picture| {
            std::fs::create_dir_all(pictures())?;
            Ok(std::fs::write(pictures().join(&file), picture)?)
        })
        .is_ok();
    let address = visit.ask("return location.href").unwrap_or_default();
    let seen = if taken { format!("; picture: target/pages/{file}") } else { String::new() };
    Trouble::new(format!("{trouble} (at {address}{seen})"))
}

/// Times are kept apart from the report, to find what makes a run slow.
fn note_time(name: &str, start: Instant) {
    use std::io::Write;
    let line = format!("{:6} ms  {name}\n", start.elapsed().as_millis());
    let written = std::fs::create_dir_all(pictures()).and_then(|()| {
        let mut file = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(pictures().join("times.txt"))?;
        file.write_all(line.as_bytes())
    });
    // A missing note must not fail a flow.
    drop(written);
}
