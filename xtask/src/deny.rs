//! What cargo-deny says of the crates that this is built with; `deny.toml` holds the rules.

use anyhow::{Context, Result};

use crate::{setup, shell};

/// The version that is compiled from crates.io where none is installed.
const VERSION: &str = "0.20.2";

/// Licences, versions and sources, which need nothing from outside: a step of `cargo xtask test`.
///
/// # Errors
/// When a crate breaks a rule.
pub fn licences() -> Result<()> {
    deny(&["--all-features", "check", "licenses", "bans", "sources"])
}

/// `cargo xtask advisories`: known weaknesses. Their list lies on a host that a closed network
/// doesn't reach, so this is a command of its own and no step of `cargo xtask test`.
///
/// # Errors
/// When the list can't be fetched, or names one of the crates.
pub fn advisories() -> Result<()> {
    deny(&["fetch", "db"]).context(
        "nothing was checked: the list of known weaknesses can't be fetched from \
         https://github.com/RustSec/advisory-db, which needs git and a way to that host",
    )?;
    deny(&["--all-features", "check", "--disable-fetch", "advisories"])
}

fn deny(words: &[&str]) -> Result<()> {
    let deny = setup::cargo_tool("cargo-deny", VERSION)?;
    shell::run(shell::command(deny).args(words))
}
