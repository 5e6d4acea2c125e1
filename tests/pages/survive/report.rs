//! `docs/reliability.md`: one section a part, each replaced by the run that measured it anew.

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use doorway_engine::moment::{Day, Moment};
use doorway_pages::engine::Engine;
use doorway_pages::trouble::Told;

const HEAD: &str = "# Reliability\n\n\
    Written by `cargo xtask survive --write`. It is not edited by hand.\n";

/// Puts a part's text into the document, in place of what it said before.
pub(crate) fn write(name: &str, what: &str, text: &str) -> Told<()> {
    let path = xtask::project::root().join("docs/reliability.md");
    let before = fs::read_to_string(&path).unwrap_or_else(|_| HEAD.to_owned());
    fs::write(path, placed(&before, name, what, text))?;
    Ok(())
}

fn placed(before: &str, name: &str, what: &str, text: &str) -> String {
    let (open, close) = (format!("<!-- survive:{name} -->\n"), format!("<!-- /{name} -->\n"));
    let part = format!("{open}\n## {what}\n\n{}\n\n{close}", text.trim());
    let found = before.split_once(&open).and_then(|(head, rest)| {
        let (_, tail) = rest.split_once(&close)?;
        Some([head, &part, tail].concat())
    });
    found.unwrap_or_else(|| [before, "\n", &part].concat())
}

/// When a part ran, by which command, in which browsers.
pub(crate) fn circumstances(command: &str, engines: impl Iterator<Item = Engine>) -> String {
    let versions: Vec<String> = engines.map(Engine::version).collect();
    format!("`cargo xtask survive {command}`, {}, {}.", today(), versions.join(", "))
}

fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let unix_ms = i64::try_from(since.as_millis()).unwrap_or_default();
    Moment { unix_ms, offset_min: 0 }.day().map(Day::iso).unwrap_or_default()
}
