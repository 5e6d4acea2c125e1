//! `cargo xtask test`: every check, in the order in which they fail fastest but for those that run
//! beside the longest.

use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::build::{self, Wanted};
use crate::say::seconds;
use crate::{budget, deny, project, setup, shell};

struct Step {
    name: &'static str,
    what: &'static str,
    act: fn(Wanted) -> Result<()>,
    /// It runs beside the pages, which leave a fifth of two cores idle. By itself it is
    /// `--only <name>`.
    aside: bool,
}

impl Step {
    const fn new(name: &'static str, what: &'static str, act: fn(Wanted) -> Result<()>) -> Self {
        Self { name, what, act, aside: false }
    }

    const fn aside(name: &'static str, what: &'static str, act: fn(Wanted) -> Result<()>) -> Self {
        Self { name, what, act, aside: true }
    }
}

const STEPS: [Step; 7] = [
    Step::new("format", "the code is laid out as rustfmt does", |_| format()),
    Step::new("native", "all tests that need no browser", |_| native()),
    Step::new("build", "everything into dist/", |std| build::run(std).map(|_| ())),
    Step::new("budget", "bytes of a first visit", weigh),
    Step::new("pages", "whole pages in Chromium, Firefox and WebKitGTK", pages),
    Step::aside("clippy", "clippy has nothing to say, here and for the browser", |_| clippy()),
    Step::aside("licences", "licences, versions and sources of all crates", |_| deny::licences()),
];

/// Runs all steps, or the one named.
///
/// # Errors
/// When a step fails, after the summary.
pub fn run(std: Wanted, only: Option<&str>, list: bool) -> Result<()> {
    if list {
        for step in STEPS {
            println!("{:<10} {}", step.name, step.what);
        }
        return Ok(());
    }
    if let Some(name) = only
        && !STEPS.iter().any(|step| step.name == name)
    {
        bail!("there is no step `{name}`; --list names them");
    }
    let start = Instant::now();
    let mut ended = Vec::new();
    let mut tools = None;
    let mut aside = None;
    let due = |step: &&Step| only.map_or(!step.aside, |name| name == step.name);
    for step in STEPS.iter().filter(due) {
        println!("\n=== {}: {} ===", step.name, step.what);
        if only.is_none() && step.name == "build" {
            tools = Some(compile_driver());
        } else if let Some(tools) = tools.take() {
            // What it could not compile is tried again, and told, by the step that needs it.
            drop(tools.join());
        }
        if only.is_none() && step.name == "pages" {
            // While cargo compiles them it lets nobody else into target/.
            drop(cargo(&["test", "--package", "doorway-pages", "--no-run"]));
            aside = Some(thread::spawn(run_aside));
        }
        let begun = Instant::now();
        let outcome = (step.act)(std);
        let failed = outcome.is_err();
        ended.push(Ended { name: step.name, time: begun.elapsed(), outcome });
        // After a failed build the pages would be those of an earlier one.
        if failed && step.name == "build" {
            break;
        }
    }
    if only.is_none() {
        println!("\n=== {} ===", aside_names().join(", "));
        let rest = aside.unwrap_or_else(|| thread::spawn(run_aside));
        ended.extend(rest.join().map_err(|_| anyhow!("a step that runs aside broke off"))?);
    }
    tell(&ended, start.elapsed())
}

/// How a step ended.
struct Ended {
    name: &'static str,
    time: Duration,
    outcome: Result<()>,
}

fn tell(ended: &[Ended], time: Duration) -> Result<()> {
    let mut failed = Vec::new();
    for Ended { name, outcome, .. } in ended {
        if let Err(error) = outcome {
            println!("\n{name}: {error:#}");
            failed.push(*name);
        }
    }
    println!("\n=== summary, {} ===", seconds(time));
    for Ended { name, time, outcome } in ended {
        let word = if outcome.is_ok() { "passed" } else { "FAILED" };
        println!("{word}  {name:<10} {:>12}", seconds(*time));
    }
    println!("{} passed, {} failed", ended.len() - failed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { bail!("failed: {}", failed.join(", ")) }
}

fn aside_names() -> Vec<&'static str> {
    STEPS.iter().filter(|step| step.aside).map(|step| step.name).collect()
}

/// The steps that run beside others, one after the other, where the others leave room. What they
/// print is shown if they fail.
fn run_aside() -> Vec<Ended> {
    let run = |name: &'static str| {
        let begun = Instant::now();
        let outcome = std::env::current_exe().map_err(Into::into).and_then(|ours| {
            let mut command = match shell::find("nice") {
                Some(nice) => {
                    let mut command = shell::command(nice);
                    command.args(["-n", "19"]).arg(ours);
                    command
                }
                None => shell::command(ours),
            };
            shell::read(command.args(["test", "--only", name])).map(|_| ())
        });
        Ended { name, time: begun.elapsed(), outcome }
    };
    aside_names().into_iter().map(run).collect()
}

/// Compiles Firefox's driver beside a build that keeps one core busy most of the time.
fn compile_driver() -> JoinHandle<()> {
    thread::spawn(|| drop(setup::geckodriver()))
}

fn cargo(words: &[&str]) -> Result<()> {
    shell::run(shell::cargo().args(words))
}

fn format() -> Result<()> {
    setup::component("rustfmt", "cargo-fmt")?;
    cargo(&["fmt", "--all", "--check"]).context("`cargo fmt --all` puts it right")
}

fn clippy() -> Result<()> {
    setup::component("clippy", "cargo-clippy")?;
    setup::wasm_target()?;
    cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    let widget = ["clippy", "--package", "doorway", "--bin", "doorway", "--lib"];
    let rest = ["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    cargo(&[&widget[..], &rest[..]].concat())
}

fn native() -> Result<()> {
    setup::for_native()?;
    cargo(&["test", "--workspace", "--exclude", "doorway-pages", "--no-fail-fast"])
}

fn weigh(std: Wanted) -> Result<()> {
    let built = build::run(std)?;
    budget::run(&budget::weights(&built), built.std)
}

fn pages(_: Wanted) -> Result<()> {
    if !project::dist().join("index.html").is_file() {
        bail!("dist/ is empty: `cargo xtask build` first");
    }
    setup::npm_tools()?;
    setup::browsers()?;
    setup::geckodriver()?;
    cargo(&["test", "--package", "doorway-pages"])
}
