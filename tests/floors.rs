//! The engine, the widget and the tools stand in floors: a module knows those below it, and none
//! beside or above.
//!
//! What a module names is read by `syn`, not by line: imports, re-exports and paths in full. Tests
//! inside a module may look anywhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // tests only

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, UseTree};

/// The modules of a crate from the ground up. Those of one floor don't know each other.
type Floors = &'static [&'static [&'static str]];

const ENGINE: Floors = &[
    &["sorted", "typed", "checksum", "language", "id"],
    &["moment", "entry", "epoch", "qr"],
    &["instrument", "session", "contacts"],
    &["sheet", "route", "diary_entry"],
    &["score", "record", "link"],
    &["diary", "trend", "bring", "stored", "address"],
    &["guidance", "chart", "backup", "export"],
    &["clinic"],
    &["words"],
    &["report", "app"],
];

const WIDGET: Floors = &[&["edge", "view"], &["parts"], &["screens"], &["still", "widget"]];

const XTASK: Floors = &[
    &["say", "digest", "project"],
    &["shell"],
    &["setup", "browser", "contacts", "sheets"],
    &["widget", "survive"],
    &["page"],
    &["build"],
    &["serve"],
    &["budget"],
    &["bench", "shot", "test"],
];

/// The top modules of the crate that a file names.
#[derive(Default)]
struct Named(BTreeSet<String>);

impl Named {
    /// `known` is what stands before this part of an import, from `crate` on.
    fn import(&mut self, known: &mut Vec<String>, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => {
                known.push(path.ident.to_string());
                self.import(known, &path.tree);
                known.pop();
            }
            UseTree::Group(group) => group.items.iter().for_each(|one| self.import(known, one)),
            UseTree::Name(name) => self.path(known, &name.ident.to_string()),
            UseTree::Rename(name) => self.path(known, &name.ident.to_string()),
            UseTree::Glob(_) => self.path(known, "*"),
        }
    }

    fn path(&mut self, known: &[String], last: &str) {
        let mut steps = known.iter().map(String::as_str).chain([last]);
        if steps.next() == Some("crate") {
            self.0.extend(steps.next().map(str::to_owned));
        }
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|one| {
        let words = one.meta.require_list().map(|list| list.tokens.to_string());
        one.path().is_ident("cfg") && words.is_ok_and(|words| words == "test")
    })
}

impl<'ast> Visit<'ast> for Named {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.import(&mut Vec::new(), &item.tree);
    }

    // What stands in a macro is no path to the parser yet.
    fn visit_macro(&mut self, macro_: &'ast syn::Macro) {
        let tokens = macro_.tokens.to_string();
        for after in tokens.split("crate :: ").skip(1) {
            let name = after.split(|one: char| !one.is_alphanumeric() && one != '_').next();
            self.path(&["crate".to_owned()], name.unwrap_or_default());
        }
        visit::visit_macro(self, macro_);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let steps: Vec<_> = path.segments.iter().map(|one| one.ident.to_string()).collect();
        if let Some((last, known)) = steps.split_last() {
            self.path(known, last);
        }
        visit::visit_path(self, path);
    }
}

fn named(text: &str) -> BTreeSet<String> {
    let mut named = Named::default();
    named.visit_file(&syn::parse_file(text).expect("a file of Rust"));
    named.0
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|one| one == "rs") {
            found.push(path);
        }
    }
}

fn floor(floors: Floors, module: &str) -> Option<usize> {
    floors.iter().position(|floor| floor.contains(&module))
}

/// What `module` names and must not.
fn not_below(floors: Floors, module: &str, names: &BTreeSet<String>) -> Vec<String> {
    let own = floor(floors, module);
    let others = names.iter().filter(|one| *one != module);
    let wrong = others.filter(|one| floor(floors, one).is_none_or(|at| Some(at) >= own));
    wrong.map(|one| format!("{module} knows {one}")).collect()
}

fn check(source: &str, floors: Floors) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
    let mut all = Vec::new();
    files(&source, &mut all);
    let mut modules: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in all {
        let inside = file.strip_prefix(&source).unwrap().to_str().unwrap().to_owned();
        let module = inside.split(['/', '.']).next().unwrap().to_owned();
        // The roots of a crate know all of it.
        if ["lib", "main"].contains(&module.as_str()) {
            continue;
        }
        modules.entry(module).or_default().extend(named(&fs::read_to_string(&file).unwrap()));
    }
    for module in modules.keys() {
        assert!(floor(floors, module).is_some(), "{module} stands on no floor");
    }
    for module in floors.iter().copied().flatten() {
        assert!(modules.contains_key(*module), "there is no module {module}");
    }
    let wrong: Vec<_> =
        modules.iter().flat_map(|(module, names)| not_below(floors, module, names)).collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_module_of_the_engine_knows_only_those_below_it() {
    check("engine/src", ENGINE);
}

#[test]
fn every_module_of_the_widget_knows_only_those_below_it() {
    check("src", WIDGET);
}

#[test]
fn every_module_of_the_tools_knows_only_those_below_it() {
    check("xtask/src", XTASK);
}

#[test]
fn an_arrow_upwards_is_found_however_it_is_written() {
    for text in [
        "use crate::app::Stamp;",
        "pub use crate::{sorted::Sorted, app::{self, Stamp}};",
        "fn at() -> crate::app::Stamp { todo!() }",
        "mod inner { use crate::app as up; }",
        "use crate::app::*;",
        "fn is() -> bool { matches!(1, crate::app::ONE) }",
    ] {
        assert_eq!(not_below(ENGINE, "record", &named(text)), ["record knows app"], "{text}");
    }
    for text in [
        "use crate::sorted::Sorted; use super::app; use doorway::app;",
        "#[cfg(test)] mod tests { use crate::app::Stamp; }",
        "/// See [`crate::app`].\nstruct One;",
    ] {
        assert_eq!(not_below(ENGINE, "record", &named(text)), [""; 0], "{text}");
    }
    // Nor does a module know one beside it.
    assert_eq!(
        not_below(ENGINE, "score", &named("use crate::record::Check;")),
        ["score knows record"]
    );
}
