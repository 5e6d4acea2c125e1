//! From Rust to the two files that a browser runs: `glue` (JavaScript) and `wasm`.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::digest::digest;
use crate::{project, shell};

/// The standard library inside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Std {
    /// Recompiled for size, with panics that only stop.
    Small,
    /// As the toolchain ships it.
    Stable,
}

/// Which program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What patients load: all but the form for a clinic.
    Patients,
    /// All of it.
    Whole,
}

/// A program and what starts it.
#[derive(Debug)]
pub struct Program {
    /// What wasm-bindgen wrote.
    pub glue: String,
    /// The program itself.
    pub wasm: Vec<u8>,
}

/// Features that all three browser engines have had for years. They are named one by one: with all
/// of them on, wasm-opt writes an import form that browsers refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Compiles `doorway` and returns where the raw program lies.
///
/// # Errors
/// When it does not compile.
pub fn compile(std: Std, part: Part) -> Result<PathBuf> {
    // Each library has a folder of its own: otherwise every change of library recompiles all.
    let folder = project::target().join(match std {
        Std::Small => "widget-small",
        Std::Stable => "widget-stable",
    });
    let mut cargo = shell::cargo();
    cargo.args(["build", "--release", "--package", "doorway", "--bin", "doorway"]);
    cargo.args(["--target", "wasm32-unknown-unknown", "--target-dir"]).arg(&folder);
    if part == Part::Patients {
        cargo.arg("--no-default-features");
    }
    cargo.env_remove("RUSTFLAGS");
    let mut flags = remap()?;
    if std == Std::Small {
        // The stable compiler has these options too, behind this variable, and makes the same bytes
        // as nightly.
        cargo.env("RUSTC_BOOTSTRAP", "1");
        cargo.args([
            "-Z",
            "build-std=std,panic_abort",
            "-Z",
            "build-std-features=optimize_for_size",
        ]);
        flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(str::to_owned));
    }
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    shell::run(&mut cargo).context("the widget does not compile")?;
    Ok(folder.join("wasm32-unknown-unknown/release/doorway.wasm"))
}

/// Panic messages name source files, and must not carry anything about the building machine.
fn remap() -> Result<Vec<String>> {
    let sysroot = shell::read(shell::command("rustc").args(["--print", "sysroot"]))?;
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let root = project::root();
    let places = [Some(root.as_path()), home.as_deref(), Some(Path::new(sysroot.trim()))];
    let names = ["", "cargo", "rust"];
    Ok(places
        .into_iter()
        .zip(names)
        .filter_map(|(place, name)| {
            Some(format!("--remap-path-prefix={}={name}", place?.display()))
        })
        .collect())
}

/// Writes the JavaScript half and strips names and notes from the other.
///
/// # Errors
/// When the program is not what wasm-bindgen understands.
pub fn bind(raw: &Path) -> Result<Program> {
    let mut output = Bindgen::new()
        .input_path(raw)
        .no_modules(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    speaks_to_nobody(output.js())?;
    let mut short = HashMap::new();
    let module = output.wasm_mut();
    let names = module.imports.iter_mut().map(|import| &mut import.name);
    for name in names.chain(module.exports.iter_mut().map(|export| &mut export.name)) {
        // `main` and `memory` stay.
        if name.starts_with("__wb") || name.starts_with("wasm_bindgen__") {
            let next = format!("_{}", short.len());
            name.clone_from(short.entry(name.clone()).or_insert(next));
        }
    }
    let wasm = module.emit_wasm();
    Ok(Program { glue: rename(output.js(), &short), wasm })
}

/// Gives the functions between the two halves the same short names in the glue as in the program.
/// Each has a hash in its name, which no packing makes smaller: about three kilobytes in all.
fn rename(glue: &str, short: &HashMap<String, String>) -> String {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let (mut text, mut rest) = (String::with_capacity(glue.len()), glue);
    while !rest.is_empty() {
        let (word, after) = rest.split_at(rest.find(|c| !part(c)).unwrap_or(rest.len()));
        text.push_str(short.get(word).map_or(word, String::as_str));
        let (between, next) = after.split_at(after.find(part).unwrap_or(after.len()));
        text.push_str(between);
        rest = next;
    }
    text
}

/// A browser function that is not named in the glue can't be called by the program. The one `fetch`
/// there brings the program itself; in the single file not even that is used.
fn speaks_to_nobody(glue: &str) -> Result<()> {
    let ways = ["XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "RTCPeerConnection"];
    if let Some(way) = ways.iter().find(|way| glue.contains(*way)) {
        bail!("the widget could send something: its JavaScript names {way}");
    }
    if glue.matches("fetch(").count() != 1 {
        bail!("the widget could send something: its JavaScript calls fetch, other than to load it");
    }
    Ok(())
}

/// Makes the program as small as wasm-opt can.
///
/// # Errors
/// When wasm-opt fails.
pub fn shrink(wasm: &[u8]) -> Result<Vec<u8>> {
    let opt = project::npm("binaryen/bin/wasm-opt");
    let version = fs::read(project::npm("binaryen/package.json"))?;
    cached("wasm", &[wasm, &version, FEATURES.concat().as_bytes()], wasm, |from, to| {
        let mut node = shell::command("node");
        node.arg(&opt).arg(from).arg("-o").arg(to);
        node.args([
            "-Oz",
            "--converge",
            "--strip-debug",
            "--strip-producers",
            "--strip-target-features",
        ]);
        node.args(FEATURES);
        node
    })
}

/// Strips comments and spaces from JavaScript or CSS; names in the outermost scope stay.
///
/// # Errors
/// When esbuild finds the text not to be of that kind.
pub fn minify(kind: &str, text: &str) -> Result<String> {
    let esbuild = project::npm("esbuild/bin/esbuild");
    let version = fs::read(project::npm("esbuild/package.json"))?;
    let small = cached(kind, &[text.as_bytes(), &version], text.as_bytes(), |from, to| {
        let mut node = shell::command("node");
        node.arg(&esbuild).arg(from).arg(format!("--outfile={}", to.display()));
        node.args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
        node
    })?;
    Ok(String::from_utf8(small)?)
}

/// Runs a tool on some content, or takes what it made of the very same content before.
fn cached(
    kind: &str,
    parts: &[&[u8]],
    content: &[u8],
    tool: impl Fn(&Path, &Path) -> Command,
) -> Result<Vec<u8>> {
    let folder = project::target().join("widget-cache");
    fs::create_dir_all(&folder)?;
    let name = digest(&parts.concat());
    let done = folder.join(format!("{name}.{kind}"));
    if let Ok(known) = fs::read(&done) {
        return Ok(known);
    }
    // Each process uses a name of its own: someone may be building in another window.
    let own = |what: &str| folder.join(format!("{name}.{}.{what}.{kind}", std::process::id()));
    let (from, to) = (own("in"), own("out"));
    fs::write(&from, content)?;
    shell::run(&mut tool(&from, &to))?;
    fs::rename(&to, &done)?;
    fs::remove_file(&from)?;
    Ok(fs::read(done)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glue_that_could_send_something_is_refused() {
        let loader =
            "if (typeof module_or_path === 'string') module_or_path = fetch(module_or_path);";
        assert!(speaks_to_nobody(loader).is_ok());
        for more in ["globalThis.fetch(request)", "new WebSocket(url)", "navigator.sendBeacon(url)"]
        {
            assert!(speaks_to_nobody(&format!("{loader}\n{more}")).is_err(), "{more}");
        }
    }

    #[test]
    fn whole_names_are_shortened_and_nothing_else() {
        let short = HashMap::from([("__wbg_now_1a".to_owned(), "_0".to_owned())]);
        let glue = "__wbg_now_1a: function() {}, __wbg_now_1ab: 1, wasm.__wbg_now_1a(é)";
        assert_eq!(rename(glue, &short), "_0: function() {}, __wbg_now_1ab: 1, wasm._0(é)");
    }
}
