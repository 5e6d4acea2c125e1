//! `cargo xtask <command>`: reads the command line and hands over to the file of that name.

use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};
use lexopt::prelude::*;
use lexopt::{Arg, Parser};
use xtask::build::Wanted;
use xtask::{bench, build, contacts, deny, readability, serve, sheets, shot, survive, test};

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
  advisories              look for known weaknesses in the crates; needs a way to github.com
  contacts [--older-than 90d]
                          crisis lines and emergency numbers that should be checked again
  sheets [--check]        write the review sheets for clinicians into docs/clinical
  readability             how much schooling the articles and the day's page ask for
  shot [ROUTE] [--width W] [--dark] [--still] [--file] [--click CSS]… [--out FILE]
                          a picture of a page, in target/shot.png unless told; without a route
                          docs/screenshot.png

Each command first sets up what it needs and says so.
--stable-std (build, serve, test, bench) uses the standard library as it is shipped.";

fn main() -> ExitCode {
    match run(Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut words: Parser) -> Result<()> {
    let command = match words.next()? {
        None | Some(Long("help") | Short('h')) => "help".to_owned(),
        Some(Value(command)) => command.string()?,
        Some(option) => return Err(unknown(option)),
    };
    match command.as_str() {
        "build" => build(words),
        "serve" => serve(words),
        "test" => test(words),
        "survive" => {
            let rest = words.raw_args()?.map(ValueExt::string).collect::<Result<Vec<_>, _>>()?;
            survive::run(&rest)
        }
        "bench" => bench(words),
        "advisories" => advisories(words),
        "contacts" => contacts(words),
        "sheets" => sheets(words),
        "readability" => words.next()?.map_or_else(readability::run, |word| Err(unknown(word))),
        "shot" => shot(words),
        "help" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command `{other}`.\n\n{HELP}"),
    }
}

/// The error for a word that a command does not take.
fn unknown(word: Arg<'_>) -> anyhow::Error {
    anyhow!("{}; `cargo xtask help` lists what each command takes", word.unexpected())
}

fn build(mut words: Parser) -> Result<()> {
    let mut std = Wanted::Small;
    while let Some(word) = words.next()? {
        match word {
            Long("stable-std") => std = Wanted::Stable,
            _ => return Err(unknown(word)),
        }
    }
    build::run(std).map(drop)
}

fn serve(mut words: Parser) -> Result<()> {
    let (mut std, mut port) = (Wanted::Small, 8080);
    while let Some(word) = words.next()? {
        match word {
            Long("stable-std") => std = Wanted::Stable,
            Long("port") => port = words.value()?.parse()?,
            _ => return Err(unknown(word)),
        }
    }
    serve::run(std, port)
}

fn test(mut words: Parser) -> Result<()> {
    let (mut std, mut only, mut list) = (Wanted::Small, None, false);
    while let Some(word) = words.next()? {
        match word {
            Long("stable-std") => std = Wanted::Stable,
            Long("only") => only = Some(words.value()?.string()?),
            Long("list") => list = true,
            _ => return Err(unknown(word)),
        }
    }
    test::run(std, only.as_deref(), list)
}

fn bench(mut words: Parser) -> Result<()> {
    let (mut std, mut write) = (Wanted::Small, false);
    while let Some(word) = words.next()? {
        match word {
            Long("stable-std") => std = Wanted::Stable,
            Long("write") => write = true,
            _ => return Err(unknown(word)),
        }
    }
    bench::run(std, write)
}

fn advisories(mut words: Parser) -> Result<()> {
    words.next()?.map_or_else(deny::advisories, |word| Err(unknown(word)))
}

fn contacts(mut words: Parser) -> Result<()> {
    let mut older_than = None;
    while let Some(word) = words.next()? {
        match word {
            Long("older-than") => older_than = Some(words.value()?.string()?),
            _ => return Err(unknown(word)),
        }
    }
    contacts::run(older_than.as_deref())
}

fn sheets(mut words: Parser) -> Result<()> {
    let mut check = false;
    while let Some(word) = words.next()? {
        match word {
            Long("check") => check = true,
            _ => return Err(unknown(word)),
        }
    }
    sheets::run(check)
}

fn shot(mut words: Parser) -> Result<()> {
    let mut wish = shot::Wish::default();
    while let Some(word) = words.next()? {
        match word {
            Long("width") => wish.width = Some(words.value()?.parse()?),
            Long("dark") => wish.dark = true,
            Long("still") => wish.still = true,
            Long("file") => wish.file = true,
            Long("click") => wish.clicks.push(words.value()?.string()?),
            Long("out") => wish.out = Some(words.value()?.string()?),
            Value(route) if wish.route.is_none() => wish.route = Some(route.string()?),
            _ => return Err(unknown(word)),
        }
    }
    shot::run(&wish)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_not_understood_is_named() {
        for (words, named) in [
            (&["tets"][..], "there is no command `tets`"),
            (&["test", "--onyl", "format"], "'--onyl'"),
            (&["test", "format"], "\"format\""),
            (&["test", "--only"], "'--only'"),
            (&["serve", "--port", "many"], "\"many\""),
            (&["sheets", "--check=yes"], "'--check'"),
            (&["--check", "sheets"], "'--check'"),
        ] {
            let error = run(Parser::from_args(words)).expect_err(named).to_string();
            assert!(error.contains(named), "{words:?}: {error}");
        }
    }
}
