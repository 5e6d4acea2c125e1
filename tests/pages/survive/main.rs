//! Trials that take minutes, as a list of named parts. `cargo xtask survive` sets up what they need
//! and runs them; `--write` puts what they measured into `docs/reliability.md`.

mod bare;
mod kills;
mod report;
mod touches;

use std::process::ExitCode;

use doorway_pages::engine::Engine;
use doorway_pages::trouble::{Told, Trouble};

/// What was asked for on the command line.
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
    fn read(mut words: impl Iterator<Item = String>) -> Told<Self> {
        let mut wish = Self { only: None, engine: None, times: None, list: false, write: false };
        while let Some(word) = words.next() {
            let mut value =
                || words.next().ok_or_else(|| Trouble::new(format!("{word} needs a value")));
            match word.as_str() {
                "--only" => wish.only = Some(value()?),
                "--engine" => {
                    let name = value()?;
                    let engine = Engine::ALL.into_iter().find(|one| one.to_string() == name);
                    let engine = engine.ok_or_else(|| {
                        Trouble::new(format!("{name} is not chromium, firefox or webkit"))
                    })?;
                    wish.engine = Some(engine);
                }
                "--times" => {
                    let times = value()?.parse();
                    wish.times = Some(times.map_err(|_| Trouble::new("--times needs a number"))?);
                }
                "--list" => wish.list = true,
                "--write" => wish.write = true,
                _ => return Err(Trouble::new(format!("`{word}` is not understood here"))),
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
    let wish = Wish::read(std::env::args().skip(1))?;
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
