//! What the articles have to be.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests only

use std::collections::BTreeSet;

use doorway_engine::address::Address;
use doorway_engine::learn::{ALL, OURS};
use doorway_engine::route::Route;
use doorway_engine::words::Language;
use xtask::learn::{self, Parts};
use xtask::readability;

fn all() -> Vec<(&'static str, Parts)> {
    ALL.iter().map(|one| (one.id, learn::parts(Language::English, one).unwrap())).collect()
}

#[test]
fn each_is_called_as_the_list_calls_it() {
    for one in &ALL {
        let parts = learn::parts(Language::English, one).unwrap();
        assert_eq!(parts.title, (Language::English.words().learn.title)(one), "{}", one.id);
    }
}

#[test]
fn each_claim_has_a_source_and_each_source_a_claim() {
    let known = learn::sources().unwrap();
    let mut used = BTreeSet::new();
    for (id, parts) in all() {
        for block in parts.blocks {
            assert!(!block.sources.is_empty(), "{id}: no source for `{}`", block.text);
            for key in block.sources {
                assert!(known.contains_key(&key), "{id}: no source `{key}` for `{}`", block.text);
                used.insert(key);
            }
        }
    }
    let unused: Vec<_> = known.keys().filter(|key| !used.contains(*key)).collect();
    assert_eq!(unused, Vec::<&String>::new());
}

#[test]
fn a_mark_without_a_source_stays_in_the_text_where_a_test_sees_it() {
    for (id, parts) in all() {
        for block in parts.blocks {
            assert!(!block.text.contains("[^"), "{id}: `{}`", block.text);
        }
    }
}

#[test]
fn each_says_what_is_not_known_and_where_it_was_read() {
    for one in &ALL {
        let parts = learn::parts(Language::English, one).unwrap();
        assert!(parts.headings.iter().any(|one| one == "What is not known"), "{}", one.id);
        let only_ours = parts.blocks.iter().flat_map(|block| &block.sources).all(|key| key == OURS);
        let html = learn::html(Language::English, one).unwrap();
        assert!(!only_ours && html.contains("<section data-sources>"), "{}", one.id);
    }
}

#[test]
fn each_link_leads_to_a_screen() {
    for (id, parts) in all() {
        for (name, link) in parts.links {
            let to = Address::parse(&link).filter(|to| !to.link);
            let to = to.unwrap_or_else(|| panic!("{id}: {link}")).route;
            // By the name that it has in the program.
            let words = Language::English.words();
            let title = match to {
                Route::Worksheet(sheet, ..) => (words.worksheets.of)(sheet).title,
                Route::Article(article) => (words.learn.title)(article),
                Route::SessionDay => words.session_day.name,
                Route::Tools => words.worksheets.tools,
                _ => continue,
            };
            // Or by how it begins.
            assert!(title.starts_with(&name), "{id}: {name}, not {title}");
        }
    }
}

#[test]
fn each_is_read_in_a_minute_or_two_and_asks_for_little_schooling() {
    for one in readability::measure().unwrap() {
        assert!(one.grade <= one.most, "{}: grade {:.1}", one.name, one.grade);
        if one.name != "day" {
            assert!((150..=400).contains(&one.words), "{}: {} words", one.name, one.words);
        }
    }
}
