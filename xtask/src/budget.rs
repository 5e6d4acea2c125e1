//! How many bytes a first visit takes, and how many it may.

use anyhow::{Result, bail};

use crate::build::Built;
use crate::page::File;
use crate::say::thousands;
use crate::serve::compress;
use crate::widget::Std;

/// A first visit to the hosted page, packed, with each standard library. A kilobyte is 1,000.
/// Decision 4 says what each rise bought.
const VISIT_SMALL: usize = 360_000;
const VISIT_STABLE: usize = 380_000;
/// The hosted page with its styles, packed: what a server sends before it waits for a first answer
/// of the browser (ten packets, RFC 6928), so that a first paint takes one way there and back.
const PAGE: usize = 14_000;
/// The single file, uncompressed, as it lies on a memory stick.
const SINGLE: usize = 700_000;
/// What a clinic's page loads before the frame, packed. It makes the frame, scrolls help into view,
/// and handles the way out.
const EMBED: usize = 3_700;

/// A file with its sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Its name.
    pub name: String,
    /// As it is, uncompressed.
    pub raw: usize,
    /// After Brotli at its highest quality.
    pub packed: usize,
    /// A first visit to the hosted page takes it.
    pub visit: bool,
}

/// Weighs every file.
#[must_use]
pub fn weights(built: &Built) -> Vec<Weight> {
    built.files.iter().map(weigh).collect()
}

/// All files of a first visit together.
#[must_use]
pub fn first_visit(weights: &[Weight]) -> Weight {
    let sum = |size: fn(&Weight) -> usize| weights.iter().filter(|one| one.visit).map(size).sum();
    let (raw, packed) = (sum(|one| one.raw), sum(|one| one.packed));
    Weight { name: "a first visit".to_owned(), raw, packed, visit: false }
}

/// Prints the table.
///
/// # Errors
/// When something is over its budget.
pub fn run(weights: &[Weight], std: Std) -> Result<()> {
    println!("{:<34} {:>10} {:>10}", "file", "bytes", "Brotli 11");
    for weight in weights {
        let sort = if weight.visit { "" } else { "  (not part of a first visit)" };
        let (raw, packed) = (thousands(weight.raw), thousands(weight.packed));
        println!("{:<34} {raw:>10} {packed:>10}{sort}", weight.name);
    }
    let Weight { name, raw, packed, .. } = first_visit(weights);
    println!("{name:<34} {:>10} {:>10}", thousands(raw), thousands(packed));
    let over = over(weights, std);
    if over.is_empty() { Ok(()) } else { bail!("too large: {}", over.join("; ")) }
}

fn weigh(file: &File) -> Weight {
    let packed = compress(&file.content, 11).len();
    Weight { name: file.name.clone(), raw: file.content.len(), packed, visit: file.visit }
}

/// A line for each budget that is exceeded.
fn over(weights: &[Weight], std: Std) -> Vec<String> {
    let one = |name: &str, size: fn(&Weight) -> usize| {
        weights.iter().filter(|weight| weight.name == name).map(size).sum()
    };
    let visit = if std == Std::Small { VISIT_SMALL } else { VISIT_STABLE };
    let lines: [(&str, usize, usize); 4] = [
        ("index.html, packed", one("index.html", |weight| weight.packed), PAGE),
        ("a first visit, packed", first_visit(weights).packed, visit),
        ("doorway.html", one("doorway.html", |weight| weight.raw), SINGLE),
        ("embed.js, packed", one("embed.js", |weight| weight.packed), EMBED),
    ];
    lines
        .into_iter()
        .filter(|(_, size, most)| size > most)
        .map(|(what, size, most)| {
            format!("{what} is {} of {} bytes", thousands(size), thousands(most))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, raw: usize, packed: usize) -> Weight {
        let visit = !matches!(name, "doorway.html" | "embed.js");
        Weight { name: name.into(), raw, packed, visit }
    }

    #[test]
    fn one_byte_over_a_budget_is_noticed() {
        let mut all = vec![
            file("index.html", 50_000, 14_000),
            file("doorway-1.wasm", 250_000, 346_000),
            file("doorway.html", 700_000, 300_000),
            file("embed.js", 9_000, 3_700),
        ];
        assert_eq!(over(&all, Std::Small), Vec::<String>::new());
        all.push(file("doorway-1.js", 1, 1));
        assert_eq!(over(&all, Std::Small), ["a first visit, packed is 360,001 of 360,000 bytes"]);
        assert_eq!(over(&all, Std::Stable), Vec::<String>::new());
        all[0].packed += 1;
        all[2].raw += 1;
        all[3].packed += 1;
        assert_eq!(over(&all, Std::Stable).len(), 3);
    }
}
