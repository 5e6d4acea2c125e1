//! Trials that take minutes, as a list of named parts. `cargo xtask survive` sets up what they need
//! and runs them; `--write` puts what they measured into `docs/reliability.md`.

mod bare;
mod kills;
mod report;
mod touches;

use std::process::ExitCode;

use doorway_pages::engine::Engine;
use doorway_pages::trouble::{Told, Trouble};
use lexopt::Parser;
use lexopt::prelude::*;

/// What was asked for on the command line.
#[derive(Default)]
pub(crate) struct Wish {
    only: Option<String>,
    /// In this engine alone.
    engine: Option<Engine>,
    /// So often instead of the part's own number.
    times: Option<usize>,
    list: bool,
    write: bool,
}

/// A part: a name, a line about it, and what it does. It gives back what `docs/reliability.md` says
/// below its heading, and whether all held.
pub(crate) struct Part {
    name: &'static str,
    what: &'static str,
    run: fn(&Wish) -> Told<Found>,
}

/// What a part found.
pub(crate) struct Found {
    /// Markdown for the document.
    pub(crate) text: String,
    /// What did not hold, a sentence each.
    pub(crate) wrong: Vec<String>,
}

const PARTS: &[Part] = &[kills::PART, touches::PART];

impl Wish {
    fn read(mut words: Parser) -> Result<Self, lexopt::Error> {
        let mut wish = Self::default();
        while let Some(word) = words.next()? {
            match word {
                Long("only") => wish.only = Some(words.value()?.string()?),
                Long("engine") => wish.engine = Some(words.value()?.parse_with(engine)?),
                Long("times") => wish.times = Some(words.value()?.parse()?),
                Long("list") => wish.list = true,
                Long("write") => wish.write = true,
                _ => return Err(word.unexpected()),
            }
        }
        Ok(wish)
    }

    /// The engines to try.
    pub(crate) fn engines(&self) -> impl Iterator<Item = Engine> {
        let only = self.engine;
        Engine::ALL.into_iter().filter(move |one| only.is_none_or(|only| only == *one))
    }

    /// How often, where a part would do it `usual` times.
    pub(crate) fn times(&self, usual: usize) -> usize {
        self.times.unwrap_or(usual)
    }
}

fn engine(name: &str) -> Result<Engine, &'static str> {
    let engine = Engine::ALL.into_iter().find(|one| one.to_string() == name);
    engine.ok_or("it is not chromium, firefox or webkit")
}

fn main() -> ExitCode {
    match run() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(wrong) => {
            eprintln!("\nsurvive: {wrong} things did not hold");
            ExitCode::FAILURE
        }
        Err(trouble) => {
            eprintln!("\nsurvive: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Told<usize> {
    let wish = Wish::read(Parser::from_env()).map_err(|error| Trouble::new(error.to_string()))?;
    if wish.list {
        for part in PARTS {
            println!("{:<10} {}", part.name, part.what);
        }
        return Ok(0);
    }
    let is_wanted = |part: &&Part| wish.only.as_ref().is_none_or(|name| name == part.name);
    let parts: Vec<&Part> = PARTS.iter().filter(is_wanted).collect();
    if parts.is_empty() {
        return Err(Trouble::new("there is no such part; --list names them"));
    }
    let mut wrong = 0;
    for part in parts {
        println!("\n=== {}: {} ===", part.name, part.what);
        let found = (part.run)(&wish)?;
        println!("\n{}", found.text);
        for line in &found.wrong {
            println!("WRONG  {line}");
        }
        wrong += found.wrong.len();
        if wish.write {
            report::write(part.name, part.what, &found.text)?;
        }
    }
    Ok(wrong)
}
