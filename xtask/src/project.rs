//! Where things lie.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// What `build` leaves behind.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder, even if it has been moved.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Our own tools: `bin` from cargo, `node_modules` from npm.
#[must_use]
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// A package that `npm ci` put there.
#[must_use]
pub fn npm(package: &str) -> PathBuf {
    tools().join("node_modules").join(package)
}

/// The files of one kind that lie directly in a folder.
///
/// # Errors
/// When the folder can't be read.
pub fn files(folder: &Path, kind: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() && path.extension().is_some_and(|ending| ending == kind) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
