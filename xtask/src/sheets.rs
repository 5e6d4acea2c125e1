//! `cargo xtask sheets`: the review sheets that a clinician reads and signs, printed from the
//! tables that the program runs on.

mod text;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::project;
pub use text::all;

/// Writes the sheets, or with `check` only says which are stale.
///
/// # Errors
/// When one can't be written, or with `check` is stale.
pub fn run(check: bool) -> Result<()> {
    let stale = stale()?;
    if check {
        if stale.is_empty() {
            return Ok(());
        }
        bail!("stale in docs/clinical: {}. `cargo xtask sheets` writes them", stale.join(", "));
    }
    let sheets = all();
    for (name, content) in &sheets {
        let path = folder().join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, content).with_context(|| format!("docs/clinical/{name}"))?;
    }
    for name in present()?.iter().filter(|name| !sheets.iter().any(|(sheet, _)| sheet == *name)) {
        fs::remove_file(folder().join(name))?;
        println!("removed docs/clinical/{name}");
    }
    println!("{} sheets in docs/clinical, {} of them changed", sheets.len(), stale.len());
    Ok(())
}

/// Sheets whose file is missing or differs, and files that are no sheet any more.
///
/// # Errors
/// When the folder can't be read.
pub fn stale() -> Result<Vec<String>> {
    let sheets = all();
    let mut stale: Vec<String> = sheets
        .iter()
        .filter(|(name, content)| {
            !fs::read_to_string(folder().join(name)).is_ok_and(|there| there == *content)
        })
        .map(|(name, _)| name.clone())
        .collect();
    stale.extend(
        present()?.into_iter().filter(|name| !sheets.iter().any(|(sheet, _)| sheet == name)),
    );
    Ok(stale)
}

/// The names of the generated files there. A signed copy, such as a PDF, is left alone.
fn present() -> Result<Vec<String>> {
    if !folder().is_dir() {
        return Ok(Vec::new());
    }
    let name = |path: &PathBuf| Some(path.file_name()?.to_string_lossy().into_owned());
    Ok(project::files(&folder(), "md")?.iter().filter_map(name).collect())
}

fn folder() -> PathBuf {
    project::root().join("docs/clinical")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_review_sheets_are_as_the_program_decides() {
        let stale = super::stale().expect("docs/clinical can be read");
        assert_eq!(stale, Vec::<String>::new(), "`cargo xtask sheets` writes them");
    }
}
