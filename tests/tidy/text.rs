//! The texts of the repository, and what stands in a line of Rust.

use std::fs;
use std::path::{Path, PathBuf};

/// Lines with their numbers, without comments, which may name what the code must not.
pub(super) fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The texts between quotes in a line of Rust.
pub(super) fn literals(line: &str) -> Vec<String> {
    let (mut found, mut open, mut escaped) = (Vec::new(), None::<String>, false);
    for c in line.chars() {
        match &mut open {
            None if c == '"' => open = Some(String::new()),
            None => {}
            Some(_) if c == '"' && !escaped => found.extend(open.take()),
            Some(text) => {
                escaped = c == '\\' && !escaped;
                text.push(c);
            }
        }
    }
    found
}

/// All files of these kinds below these places, with their paths from the root.
pub(super) fn texts(places: &[&str], kinds: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for place in places {
        walk(&root().join(place), kinds, &mut found);
    }
    found.sort();
    found
        .into_iter()
        .filter_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            let name =
                path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            Some((name, text))
        })
        .collect()
}

fn walk(path: &Path, kinds: &[&str], found: &mut Vec<PathBuf>) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let made = ["target", "dist", "node_modules", ".git", "package-lock.json"];
    if made.contains(&name.as_str()) {
        return;
    }
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            walk(&entry.path(), kinds, found);
        }
    } else if kinds.contains(&name.rsplit('.').next().unwrap_or_default()) {
        found.push(path.to_path_buf());
    }
}

pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
