//! The engine, the widget and the tools stand in floors: a module knows those below it, and none
//! beside or above.
//!
//! What a module names is read by `syn`, not by line: imports, re-exports and paths in full. Tests
//! inside a module may look anywhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests only

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, UseTree};

/// The modules of a crate from the ground up. Those of one floor don't know each other.
type Floors = &'static [&'static [&'static str]];

const ENGINE: Floors = &[
    &["sorted", "typed", "checksum", "language", "id", "json", "digits", "breathing", "learn"],
    &["moment", "entry", "epoch", "qr"],
    &["instrument", "session", "contacts", "worksheet"],
    &["sheet", "route", "routine", "diary_entry"],
    &["kept"],
    &["score", "record", "link"],
    &["diary", "trend", "takeaway", "stored", "address"],
    &["guidance", "chart", "backup", "export"],
    &["clinic"],
    &["next_step"],
    &["words"],
    &["report", "app"],
];

const WIDGET: Floors = &[&["edge", "view"], &["parts"], &["screens"], &["prerender", "widget"]];

const XTASK: Floors = &[
    &["say", "digest", "project", "learn"],
    &["shell"],
    &["setup", "browser", "contacts", "sheets"],
    &["widget", "survive", "deny", "readability"],
    &["page"],
    &["build"],
    &["serve"],
    &["budget"],
    &["bench", "shot", "test"],
];

/// The same of the modules inside the engine's `app`. Whatever stands on no other floor, a new screen
/// too, stands on that of the screens.
const APP: Floors = &[
    &["stores"],
    &["arrival", "effect"],
    &["state"],
    &["model"],
    // What is asked of the model, and changes of it that nothing else follows from.
    &[
        "extent",
        "framing",
        "unsaved",
        "home",
        "link",
        "next_step",
        "offered",
        "reading",
        "release",
        "rooms",
        "saving",
        "steps",
        "ticks",
        "whereabouts",
    ],
    // What orders reads and writes.
    &["wiping"],
    &["store_sync"],
    &["entries", "keeping", "waiting"],
    &["ending"],
    // What happens on each screen, and to what they share.
    &["*"],
];

/// What is checked: the modules in a folder, and how they are named in full.
struct House {
    source: &'static str,
    /// The module that they are in, from the crate on.
    within: &'static [&'static str],
    floors: Floors,
    /// What that module hands on under names of its own: the module that it is from, and none for
    /// what is from elsewhere.
    handed_on: BTreeMap<String, Option<String>>,
}

/// The modules that a file names, of those that are checked.
struct Named<'a> {
    house: &'a House,
    /// The module that the names stand in, from the crate on.
    at: Vec<String>,
    found: BTreeSet<String>,
}

impl Named<'_> {
    /// `known` is what stands before this part of an import.
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
        let mut steps = known.iter().map(String::as_str).chain([last]).peekable();
        let mut full: Vec<&str> = match steps.peek() {
            Some(&"crate") => Vec::new(),
            Some(&("self" | "super")) => self.at.iter().map(String::as_str).collect(),
            _ => return,
        };
        for step in steps {
            match step {
                "crate" | "self" => {}
                "super" => drop(full.pop()),
                step => full.push(step),
            }
        }
        let Some(name) = full.strip_prefix(self.house.within).and_then(<[_]>::first) else {
            return;
        };
        match self.house.handed_on.get(*name) {
            Some(Some(module)) => drop(self.found.insert(module.clone())),
            Some(None) => {}
            None => drop(self.found.insert((*name).to_owned())),
        }
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|one| {
        let words = one.meta.require_list().map(|list| list.tokens.to_string());
        one.path().is_ident("cfg") && words.is_ok_and(|words| words == "test")
    })
}

impl<'ast> Visit<'ast> for Named<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_test(&item.attrs) {
            self.at.push(item.ident.to_string());
            visit::visit_item_mod(self, item);
            self.at.pop();
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.import(&mut Vec::new(), &item.tree);
    }

    // What stands in a macro is no path to the parser yet.
    fn visit_macro(&mut self, macro_: &'ast syn::Macro) {
        let tokens = macro_.tokens.to_string();
        for first in ["crate", "super"] {
            for after in tokens.split(&[first, " :: "].concat()).skip(1) {
                let words = after.split(|one: char| !one.is_alphanumeric() && one != '_');
                let steps: Vec<_> =
                    words.filter(|one| !one.is_empty()).map(str::to_owned).collect();
                let inside = self.house.within.len() + 1;
                let known = [&[first.to_owned()], &steps[..inside.min(steps.len())]].concat();
                self.path(&known, "");
            }
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

fn named(house: &House, at: &[&str], text: &str) -> BTreeSet<String> {
    let at = at.iter().map(|&step| step.to_owned()).collect();
    let mut named = Named { house, at, found: BTreeSet::new() };
    named.visit_file(&syn::parse_file(text).expect("a file of Rust"));
    named.found
}

/// By the imports of the module that holds them, which name from where each is.
fn handed_on(text: &str) -> BTreeMap<String, Option<String>> {
    fn names(tree: &UseTree, from: Option<&String>, all: &mut BTreeMap<String, Option<String>>) {
        let name = match tree {
            UseTree::Path(path) => return names(&path.tree, from, all),
            UseTree::Group(group) => {
                return group.items.iter().for_each(|one| names(one, from, all));
            }
            UseTree::Name(name) => &name.ident,
            UseTree::Rename(name) => &name.rename,
            UseTree::Glob(_) => panic!("all of a module is handed on"),
        };
        all.insert(name.to_string(), from.cloned());
    }
    let mut all = BTreeMap::new();
    for item in syn::parse_file(text).expect("a file of Rust").items {
        let syn::Item::Use(ItemUse { tree: UseTree::Path(path), .. }) = item else { continue };
        let module = path.ident.to_string();
        let from = (module != "crate").then_some(module);
        names(&path.tree, from.as_ref(), &mut all);
    }
    all
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
    let of = |module| floors.iter().position(|floor| floor.contains(&module));
    of(module).or_else(|| of("*"))
}

/// What `module` names and must not.
fn not_below(floors: Floors, module: &str, names: &BTreeSet<String>) -> Vec<String> {
    let own = floor(floors, module);
    let others = names.iter().filter(|one| *one != module);
    let wrong = others.filter(|one| floor(floors, one).is_none_or(|at| Some(at) >= own));
    wrong.map(|one| format!("{module} knows {one}")).collect()
}

fn path(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

fn crate_of(source: &'static str, floors: Floors) -> House {
    House { source, within: &[], floors, handed_on: BTreeMap::new() }
}

fn app() -> House {
    let holder = fs::read_to_string(path("engine/src/app.rs")).unwrap();
    let handed_on = handed_on(&holder);
    House { source: "engine/src/app", within: &["app"], floors: APP, handed_on }
}

fn check(house: &House) {
    let House { floors, within, .. } = house;
    let source = path(house.source);
    let mut all = Vec::new();
    files(&source, &mut all);
    let mut modules: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in all {
        let inside = file.strip_prefix(&source).unwrap().with_extension("");
        let steps: Vec<_> = inside.iter().map(|step| step.to_str().unwrap()).collect();
        let module = steps[0].to_owned();
        // The roots of a crate know all of it.
        if ["lib", "main"].contains(&module.as_str()) {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let at = [*within, &steps[..]].concat();
        modules.entry(module).or_default().extend(named(house, &at, &text));
    }
    for module in modules.keys() {
        assert!(floor(floors, module).is_some(), "{module} stands on no floor");
    }
    for module in floors.iter().copied().flatten() {
        assert!(*module == "*" || modules.contains_key(*module), "there is no module {module}");
    }
    let wrong: Vec<_> =
        modules.iter().flat_map(|(module, names)| not_below(floors, module, names)).collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_module_of_the_engine_knows_only_those_below_it() {
    check(&crate_of("engine/src", ENGINE));
}

#[test]
fn every_module_of_the_app_knows_only_those_below_it() {
    check(&app());
}

#[test]
fn every_module_of_the_widget_knows_only_those_below_it() {
    check(&crate_of("src", WIDGET));
}

#[test]
fn every_module_of_the_tools_knows_only_those_below_it() {
    check(&crate_of("xtask/src", XTASK));
}

#[test]
fn an_arrow_upwards_is_found_however_it_is_written() {
    let engine = crate_of("engine/src", ENGINE);
    for text in [
        "use crate::app::Stamp;",
        "pub use crate::{sorted::Sorted, app::{self, Stamp}};",
        "fn at() -> crate::app::Stamp { todo!() }",
        "mod inner { use crate::app as up; }",
        "use crate::app::*;",
        "fn is() -> bool { matches!(1, crate::app::ONE) }",
        "use super::app;",
        "mod inner { use super::super::app::Stamp; }",
    ] {
        let names = named(&engine, &["record"], text);
        assert_eq!(not_below(ENGINE, "record", &names), ["record knows app"], "{text}");
    }
    for text in [
        "use crate::sorted::Sorted; use doorway::app;",
        "mod inner { use super::app; }",
        "#[cfg(test)] mod tests { use crate::app::Stamp; }",
        "/// See [`crate::app`].\nstruct One;",
    ] {
        let names = named(&engine, &["record"], text);
        assert_eq!(not_below(ENGINE, "record", &names), [""; 0], "{text}");
    }
    // Nor does a module know one beside it.
    let names = named(&engine, &["score"], "use crate::record::Check;");
    assert_eq!(not_below(ENGINE, "score", &names), ["score knows record"]);
}

#[test]
fn an_arrow_upwards_inside_the_app_is_found_too() {
    let app = app();
    for (at, text) in [
        (&["app", "shelf"][..], "use super::files::Event;"),
        (&["app", "shelf", "found"], "use super::super::{Model, files};"),
        (&["app", "shelf"], "use crate::app::{Effect, files::Event};"),
        (&["app", "shelf"], "fn is() { assert!(super::files::is_open()) }"),
        (&["app", "shelf"], "fn is() { assert!(crate::app::files::is_open()) }"),
    ] {
        let names = named(&app, at, text);
        assert_eq!(not_below(APP, "shelf", &names), ["shelf knows files"], "{text}");
    }
    // What is handed on is known by where it is from, also beside its own floor.
    let names =
        named(&app, &["app", "state", "diary"], "use crate::app::{Model, StoreKind, Stamp};");
    assert_eq!(not_below(APP, "state", &names), ["state knows model"]);
    let names = named(&app, &["app", "diary"], "use super::{Reason, DiaryEditor};");
    assert_eq!(not_below(APP, "diary", &names), ["diary knows message"]);
    // And a screen knows no other.
    let names = named(&app, &["app", "deleting"], "use super::diary;");
    assert_eq!(not_below(APP, "deleting", &names), ["deleting knows diary"]);
}
