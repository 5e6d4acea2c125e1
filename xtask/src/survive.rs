//! `cargo xtask survive`: what takes too long for `cargo xtask test`, in real browsers. The parts
//! themselves are in `tests/pages/survive/`, where the browsers are.

use anyhow::{Result, bail};

use crate::{project, setup, shell};

/// Sets up the browsers and hands over. `words` are passed on to the parts: `--only PART`, `--list`,
/// `--engine ENGINE`, `--times N`, `--write`.
///
/// # Errors
/// When nothing was built, or a part fails.
pub fn run(words: &[String]) -> Result<()> {
    if !project::dist().join("index.html").is_file() {
        bail!("dist/ is empty: `cargo xtask build` first");
    }
    setup::npm_tools()?;
    setup::browsers()?;
    setup::geckodriver()?;
    let mut command = shell::cargo();
    command.args(["run", "--quiet", "--package", "doorway-pages", "--bin", "survive", "--"]);
    shell::run(command.args(words))
}
