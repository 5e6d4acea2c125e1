//! Gets what a fresh machine lacks. Each thing is looked for first, and announced in one line
//! before it is fetched.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{project, shell};

/// The compiler's target for the browser.
///
/// # Errors
/// When it is missing and can't be installed.
pub fn wasm_target() -> Result<()> {
    let folder = shell::read(shell::command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    tell("the compiler's wasm32-unknown-unknown target", "rustup, some seconds");
    shell::run(shell::command("rustup").args(["target", "add", "wasm32-unknown-unknown"]))
        .context("the wasm target is missing: install Rust with rustup and try again")
}

/// A component of the toolchain, recognised by the program that it installs.
///
/// # Errors
/// When it is missing and can't be installed.
pub fn component(name: &str, program: &str) -> Result<()> {
    let there = shell::read(shell::command(program).arg("--version"));
    if there.is_ok() {
        return Ok(());
    }
    tell(name, "rustup, some seconds");
    shell::run(shell::command("rustup").args(["component", "add", name]))
        .with_context(|| format!("{name} is missing: install Rust with rustup and try again"))
}

/// The source of the standard library, which the small build compiles anew. False when it
/// can't be had: the widget is then built with the shipped library, and is about a fifth larger.
///
/// # Errors
/// When the compiler itself can't be asked.
pub fn rust_src() -> Result<bool> {
    let sysroot = shell::read(shell::command("rustc").args(["--print", "sysroot"]))?;
    let source = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std/src/lib.rs");
    if !source.is_file() {
        tell("the source of the standard library", "rustup, some seconds");
        // Its absence is no failure: the caller can do without.
        let _ = shell::run(shell::command("rustup").args(["component", "add", "rust-src"]));
    }
    Ok(source.is_file())
}

/// The pinned tools from npm: wasm-opt, the minifier, and axe for the tests.
///
/// # Errors
/// When node or the packages can't be had.
pub fn npm_tools() -> Result<()> {
    let (from, to) = (project::root().join("xtask/tools"), project::tools());
    let lock = fs::read(from.join("package-lock.json"))?;
    let mark = to.join("node_modules/.doorway-lock");
    if fs::read(&mark).is_ok_and(|done| done == lock) {
        return Ok(());
    }
    node()?;
    tell("wasm-opt, esbuild and axe-core", "npm, some seconds");
    fs::create_dir_all(&to)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(from.join(name), to.join(name))?;
    }
    let words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    shell::run(shell::command("npm").args(words).current_dir(&to))
        .context("the pinned npm tools can't be installed: check the way to the npm registry")?;
    fs::write(mark, lock)?;
    Ok(())
}

/// Node and npm, which run those tools.
fn node() -> Result<()> {
    if shell::find("node").is_some() && shell::find("npm").is_some() {
        return Ok(());
    }
    apt(&["nodejs", "npm"]).context("node and npm are missing: install Node 18 or newer")
}

/// The three browsers, their drivers, a screen for the one that has no headless mode, and what reads
/// a printed page.
///
/// # Errors
/// When one of them is missing and can't be installed.
pub fn browsers() -> Result<()> {
    let wanted = [
        ("chromium", "chromium"),
        ("chromedriver", "chromium-driver"),
        ("firefox-esr", "firefox-esr"),
        ("WebKitWebDriver", "webkit2gtk-driver"),
        ("Xvfb", "xvfb"),
        ("pdftotext", "poppler-utils"),
    ];
    install(&wanted)
}

/// Programs that native tests need: a reader of QR codes, and the web servers that there are examples
/// for.
///
/// # Errors
/// When one of them is missing and can't be installed.
pub fn for_native() -> Result<()> {
    install(&[("zbarimg", "zbar-tools"), ("nginx", "nginx-light"), ("caddy", "caddy")])
}

/// The version of Firefox's driver that is known to work.
const GECKODRIVER: &str = "0.37.1";

/// Firefox's driver, which Debian doesn't package.
///
/// # Errors
/// When it is missing and does not compile.
pub fn geckodriver() -> Result<PathBuf> {
    cargo_tool("geckodriver", GECKODRIVER)
}

/// Only what a picture or a measurement needs.
///
/// # Errors
/// When it is missing and can't be installed.
pub fn chromium() -> Result<()> {
    install(&[("chromium", "chromium"), ("chromedriver", "chromium-driver")])
}

fn install(wanted: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|(program, _)| shell::find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() { Ok(()) } else { apt(&missing) }
}

fn apt(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if shell::find("apt-get").is_none() {
        bail!("missing here: {list}. Install them with this system's package manager");
    }
    let root = shell::read(shell::command("id").arg("-u"))?.trim() == "0";
    if !root && shell::find("sudo").is_none() {
        bail!("missing here: {list}. Run `apt-get install {list}` as root and try again");
    }
    tell(&list, "apt, about a minute");
    let apt = |words: &[&str]| {
        let mut command = shell::command(if root { "apt-get" } else { "sudo" });
        if !root {
            command.arg("apt-get");
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").args(["-q", "-y"]).args(words);
        // It prints hundreds of lines that nobody reads; they are shown if it fails.
        shell::read(&mut command).map(|_| ())
    };
    apt(&["update"])?;
    apt(&[&["install", "--no-install-recommends"], packages].concat())
        .with_context(|| format!("apt can't install {list}: install them by hand and try again"))
}

/// A program from crates.io, taken from PATH or compiled once into target/tools.
///
/// # Errors
/// When it is missing and does not compile.
pub fn cargo_tool(name: &str, version: &str) -> Result<PathBuf> {
    match shell::find(name) {
        Some(found) => Ok(found),
        None => compile_tool(name, version, &project::tools()),
    }
}

fn compile_tool(package: &str, version: &str, folder: &Path) -> Result<PathBuf> {
    tell(&format!("{package} {version}"), "compiled from crates.io, one to three minutes");
    let install = |locked: &[&str]| {
        let mut install = shell::cargo();
        // Unoptimised: it runs for seconds, and optimising would take minutes.
        install.args(["install", "--debug", "--quiet", "--root"]).arg(folder);
        install.args([package, "--version", version]).args(locked);
        // Nobody looks into it with a debugger.
        install.env("CARGO_PROFILE_DEV_DEBUG", "0");
        // The widget's own settings are not meant for it.
        install.env_remove("CARGO_TARGET_DIR");
        shell::run(&mut install)
    };
    // The exact versions that its authors tried can be newer than what a registry's copy has.
    if install(&["--locked"]).is_err() {
        println!("      once more, with the versions that are there");
        install(&[]).with_context(|| {
            format!("{package} is missing: `cargo install {package}` by hand shows what it lacks")
        })?;
    }
    let there = folder.join("bin").join(package);
    if there.is_file() { Ok(there) } else { bail!("{package} was installed but is not there") }
}

fn tell(what: &str, how: &str) {
    println!("      installing {what} ({how})");
}
