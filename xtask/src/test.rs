//! `cargo xtask test`: every check, in the order in which they fail fastest.

use std::thread::{self, JoinHandle};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::build::{self, Wanted};
use crate::say::seconds;
use crate::{budget, deny, project, setup, shell};

struct Step {
    name: &'static str,
    what: &'static str,
    act: fn(Wanted) -> Result<()>,
}

/// The licences come after the build: what reads them is compiled beside it.
const STEPS: [Step; 7] = [
    Step { name: "format", what: "the code is laid out as rustfmt does", act: |_| format() },
    Step {
        name: "clippy",
        what: "clippy has nothing to say, here and for the browser",
        act: |_| clippy(),
    },
    Step { name: "native", what: "all tests that need no browser", act: |_| native() },
    Step { name: "build", what: "everything into dist/", act: |std| build::run(std).map(|_| ()) },
    Step {
        name: "licences",
        what: "licences, versions and sources of all crates",
        act: |_| deny::licences(),
    },
    Step { name: "budget", what: "bytes of a first visit", act: weigh },
    Step { name: "pages", what: "whole pages in Chromium, Firefox and WebKitGTK", act: pages },
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
    let mut summary = Vec::new();
    let mut failed = Vec::new();
    let mut beside = None;
    for step in STEPS.iter().filter(|step| only.is_none_or(|name| name == step.name)) {
        println!("\n=== {}: {} ===", step.name, step.what);
        let begun = Instant::now();
        if only.is_none() && step.name == "build" {
            beside = Some(compile_tools());
        } else if let Some(tools) = beside.take() {
            // Whatever it could not compile is tried again, and told, by the step that needs it.
            drop(tools.join());
        }
        let outcome = (step.act)(std);
        let time = seconds(begun.elapsed());
        let word = match outcome {
            Ok(()) => "passed",
            Err(error) => {
                println!("\n{}: {error:#}", step.name);
                failed.push(step.name);
                "FAILED"
            }
        };
        summary.push(format!("{word}  {:<10} {time:>12}", step.name));
        // After a failed build the pages would be those of an earlier one.
        if word == "FAILED" && step.name == "build" {
            break;
        }
    }
    println!("\n=== summary, {} ===", seconds(start.elapsed()));
    for line in &summary {
        println!("{line}");
    }
    println!("{} passed, {} failed", summary.len() - failed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { bail!("failed: {}", failed.join(", ")) }
}

/// Compiles the tools that later steps need, beside a build that keeps one core busy most of the time.
fn compile_tools() -> JoinHandle<()> {
    thread::spawn(|| {
        drop(deny::tool());
        drop(setup::geckodriver());
    })
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
