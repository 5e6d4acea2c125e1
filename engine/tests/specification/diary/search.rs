//! The search in what was written.

use doorway_engine::diary::{self, DiaryEntry};
use doorway_engine::record::Record;

use super::{id, kept, noted_with};

/// The numbers of the entries that are found, and how many there are besides.
fn found(record: &Record, text: &str) -> (Vec<i64>, usize) {
    let found = diary::search(record, text);
    let start = 1_795_339_800_000;
    (found.entries.iter().map(|one| one.at.unix_ms - start).collect(), found.more)
}

#[test]
fn every_word_counts_wherever_it_stands_and_neither_capitals_nor_accents() {
    let mut record = Record::default();
    for (number, tags, note) in [
        (1, &["Café"][..], "Long walk, no rain"),
        (2, &[], "cafe\u{301} in the RAIN"),
        (3, &["🌱"], "שָׁלוֹם"),
        (4, &[], "Überraschung in Łódź, mañana"),
        (5, &[], ""),
    ] {
        kept(&mut record, &noted_with(number, tags, note));
    }
    for (text, numbers) in [
        ("", &[5, 4, 3, 2, 1][..]),
        (" \t\n ", &[5, 4, 3, 2, 1]),
        ("cafe", &[2, 1]),
        ("CAFÉ", &[2, 1]),
        ("rain cafe", &[2, 1]),
        ("cafe  rain walk", &[1]),
        ("cafe snow", &[]),
        ("🌱", &[3]),
        ("שלום", &[3]),
        ("lodz manana uberraschung", &[4]),
        ("no such word", &[]),
        ("\u{301}", &[5, 4, 3, 2, 1]),
    ] {
        assert_eq!(found(&record, text), (numbers.to_vec(), 0), "{text:?}");
    }
}

#[test]
fn a_long_note_is_searched_to_its_end() {
    let mut record = Record::default();
    let note = ["word ".repeat(2_000), "end".to_owned()].concat();
    let long = DiaryEntry { id: id(9), note, ..noted_with(2, &[], "") };
    assert!(long.note.len() > 10_000);
    kept(&mut record, &noted_with(1, &[], "the end"));
    kept(&mut record, &long);
    assert_eq!(found(&record, "end word"), (vec![2], 0));
    assert_eq!(found(&record, &"x".repeat(10_000)), (Vec::new(), 0));
}

#[test]
fn of_many_the_newest_fifty_are_shown_and_the_others_counted() {
    let mut record = Record::default();
    for number in 1..=50 {
        kept(&mut record, &noted_with(number, &[], "rain"));
    }
    assert_eq!(found(&record, "rain"), ((1..=50).rev().collect(), 0));
    for number in 51..=62 {
        kept(&mut record, &noted_with(number, &["rain"], ""));
    }
    assert_eq!(found(&record, "rain"), ((13..=62).rev().collect(), 12));
}
