//! `cargo xtask <command>`: reads the command line and hands over to the file of that name.

use std::process::ExitCode;

use anyhow::{Result, bail};
use xtask::{bench, build, contacts, serve, sheets, shot, survive, test};

const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--port N]        build everything and serve it on 127.0.0.1 (port 8080 unless told)
  build [--stable-std]    build everything into dist/
  test [--only STEP]      run every check; --list names the steps
  survive [--only PART] [--engine ENGINE] [--times N] [--write]
                          what takes minutes in real browsers, such as ending them at once while
                          something is saved or deleted; --list names the parts; --write puts what
                          was found into docs/reliability.md
  bench [--write]         bytes of a first visit, and how long things take over one month and over
                          ten years of a diary; --write puts it into docs/performance.md
  contacts [--older-than 90d]
                          crisis lines and emergency numbers that should be checked again
  sheets [--check]        write the review sheets for clinicians into docs/clinical
  shot [ROUTE] [--width W] [--dark] [--still] [--file] [--click CSS]… [--out FILE]
                          a picture of a page, in target/shot.png unless told; without a route
                          docs/screenshot.png

Each command first sets up what it needs and says so.
--stable-std (build, serve, test, bench) uses the standard library as it is shipped.";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    match run(&command, words.collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask {command}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, words: Vec<String>) -> Result<()> {
    let mut options = Options(words);
    match command {
        "build" => {
            let std = options.std();
            options.end()?;
            build::run(std).map(|_| ())
        }
        "serve" => {
            let std = options.std();
            let port = options.value("--port")?.map_or(Ok(8080), |port| port.parse())?;
            options.end()?;
            serve::run(std, port)
        }
        "test" => {
            let (list, std) = (options.flag("--list"), options.std());
            let only = options.value("--only")?;
            options.end()?;
            test::run(std, only.as_deref(), list)
        }
        "survive" => survive::run(&options.0),
        "bench" => {
            let (std, write) = (options.std(), options.flag("--write"));
            options.end()?;
            bench::run(std, write)
        }
        "contacts" => {
            let older_than = options.value("--older-than")?;
            options.end()?;
            contacts::run(older_than.as_deref())
        }
        "sheets" => {
            let check = options.flag("--check");
            options.end()?;
            sheets::run(check)
        }
        "shot" => {
            let wish = shot::Wish {
                width: options.value("--width")?.map(|width| width.parse()).transpose()?,
                dark: options.flag("--dark"),
                still: options.flag("--still"),
                file: options.flag("--file"),
                clicks: options.values("--click")?,
                out: options.value("--out")?,
                route: options.rest(),
            };
            options.end()?;
            shot::run(&wish)
        }
        "" | "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command `{other}`.\n\n{HELP}"),
    }
}

/// The words after the command, taken out one by one, so that a misspelt one is noticed.
struct Options(Vec<String>);

impl Options {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    fn std(&mut self) -> build::Wanted {
        if self.flag("--stable-std") { build::Wanted::Stable } else { build::Wanted::Small }
    }

    fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(at) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        self.0.remove(at);
        if at < self.0.len() { Ok(Some(self.0.remove(at))) } else { bail!("{name} needs a value") }
    }

    fn values(&mut self, name: &str) -> Result<Vec<String>> {
        let mut all = Vec::new();
        while let Some(value) = self.value(name)? {
            all.push(value);
        }
        Ok(all)
    }

    fn rest(&mut self) -> Option<String> {
        let at = self.0.iter().position(|word| !word.starts_with("--"))?;
        Some(self.0.remove(at))
    }

    fn end(&self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => {
                bail!("`{word}` is not understood here; `cargo xtask help` lists the commands")
            }
        }
    }
}
