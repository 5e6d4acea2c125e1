//! Everything kept as a file, and back: nothing is lost, deleted or replaced,
//! and of a damaged file nothing is used.
mod any;
mod large;

use doorway_engine::backup::{self, Amounts, Counts, Fault, MOST, Of, Plan};
use doorway_engine::diary::{DiaryEntry, Sign};
use doorway_engine::id::Id;
use doorway_engine::kept::{Kind, Shard, Value};
use doorway_engine::moment::{Day, Moment};
use doorway_engine::record::{
    ANSWER_MODE, COUNTRY, Check, Chosen, Draft, Entry, KEEPING, Marked, Record,
};
use doorway_engine::session::Session;
use doorway_engine::stored::{Key, StoredValue};

/// 2026-11-22T09:30:00Z, as a clock in New York shows it.
const NOW: Moment = Moment { unix_ms: 1_795_339_800_000, offset_min: -300 };

const GOLDEN: &str = include_str!("../golden/backup-1.json");

fn id(seed: u16) -> Id {
    let mut entropy = [0; 16];
    entropy[..2].copy_from_slice(&seed.to_be_bytes());
    Id::from_entropy(entropy)
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn check_of(seed: u16, instrument: &str) -> StoredValue {
    let check = Check {
        id: id(seed),
        instrument: instrument.to_owned(),
        taken: NOW,
        language: "en".to_owned(),
        answers: vec![("1".to_owned(), 2), ("é „ü“".to_owned(), -4)],
    };
    StoredValue::kept(check)
}

fn session_of(seed: u16, on: Day, text: &str) -> StoredValue {
    let session = Session {
        id: id(seed),
        day: on,
        minute: Some(870),
        place: "retreat".to_owned(),
        form: "iv".to_owned(),
        who: text.to_owned(),
        note: text.to_owned(),
        noted: NOW,
        first: None,
    };
    StoredValue::kept(session)
}

fn noted_of(seed: u16, on: Day, text: &str) -> StoredValue {
    let noted = DiaryEntry {
        id: id(seed),
        day: on,
        at: NOW,
        ratings: [("mood".to_owned(), 5), ("spirits-2031".to_owned(), -4)].into_iter().collect(),
        tags: vec![text.to_owned()],
        signs: vec!["low-mood".to_owned()],
        note: text.to_owned(),
    };
    StoredValue::many(Some(on.month()), [(id(seed), Entry::Kept(noted))].into_iter().collect())
}

fn sign_of(seed: u16, text: &str) -> StoredValue {
    let sign = Sign { id: id(seed), text: text.to_owned() };
    StoredValue::many(None, [(id(seed), Entry::Kept(sign))].into_iter().collect())
}

fn draft_of(instrument: &str, answers: &[(&str, i64, i64)], cleared: i64) -> StoredValue {
    let marked = |&(item, value, at): &(&str, _, _)| (item.to_owned(), Marked { value, at });
    let answers = answers.iter().map(marked).collect();
    StoredValue::Draft(
        instrument.to_owned(),
        Draft { answers, cleared, from: None, ..Draft::default() },
    )
}

fn record(parts: impl IntoIterator<Item = StoredValue>) -> Record {
    let mut record = Record::default();
    for part in parts {
        record.absorb(part);
    }
    record
}

fn choose(record: &mut Record, name: &str, value: &str, at: i64) {
    record.settings.choices.insert(name.to_owned(), Chosen { value: value.to_owned(), at });
}

/// One of each, and everything that stays out of a file.
fn rich() -> Record {
    let mut record = record([
        check_of(1, "phq9"),
        check_of(2, "mood-2031"),
        StoredValue::deleted(Shard::all(Kind::Check), id(3), 7),
        session_of(4, day("1970-01-01"), "שלום \u{202e}abc"),
        StoredValue::deleted(Shard::all(Kind::Session), id(5), 7),
        noted_of(6, day("2190-12-31"), "👩\u{200d}⚕️ “é”\n\"\\ {}[],:"),
        noted_of(7, day("2026-11-22"), "sun"),
        noted_of(8, day("2026-11-01"), ""),
        sign_of(9, "low-mood"),
        draft_of("phq9", &[("1", 3, 20)], 10),
        draft_of("gad7", &[], 30),
        StoredValue::Sentinel(5),
    ]);
    let month = Shard::monthly(Kind::DiaryEntry, day("2026-11-01").month());
    record.delete(&Key::entry(month, id(10)), 7);
    record.delete(&Key::entry(Shard::all(Kind::Sign), id(11)), 7);
    choose(&mut record, COUNTRY, "IE", 5);
    choose(&mut record, "spirits-2031", "é „ü“", 6);
    choose(&mut record, KEEPING, "session", 7);
    record.settings.link = true;
    record
}

/// The record without what stays out of a file, and what is not taken from one.
fn bare(record: &Record) -> Record {
    let mut bare = saved(record);
    let within = |day: Day| day.parts().0 >= 1990 && day <= day_after_now();
    // As far ahead as its form lets one be planned.
    let planned = day_after_now().shifted(366);
    only(&mut bare, |value| match value {
        Value::Session(session) => session.day <= planned,
        Value::DiaryEntry(noted) => within(noted.day),
        Value::Tick(tick) => within(tick.day),
        Value::Check(_) | Value::Sign(_) | Value::Worksheet(_) => true,
    });
    bare
}

fn day_after_now() -> Day {
    day("2026-11-23")
}

/// Leaves of the entries those that are kept and of which this holds.
fn only(record: &mut Record, holds: impl Fn(&Value) -> bool) {
    for key in record.keys() {
        if record.entry(&key).is_some_and(|entry| !entry.kept().is_some_and(&holds)) {
            record.forget(&key);
        }
    }
}

/// The record without what stays out of a file.
fn saved(record: &Record) -> Record {
    let mut bare = record.clone();
    // Of this store, and of no other.
    bare.epoch = None;
    bare.settings.link = false;
    bare.settings.choices.remove(KEEPING);
    only(&mut bare, |_| true);
    bare.drafts.retain(|draft| !draft.is_blank());
    bare.since = None;
    bare
}

fn file(record: &Record) -> String {
    backup::write(record, NOW)
}

fn plan(text: &str) -> Plan {
    backup::read(text, NOW).unwrap_or_else(|fault| panic!("{fault:?}\n{text}"))
}

fn with(record: &Record, text: &str) -> Record {
    let mut record = record.clone();
    plan(text).add(&mut record);
    record
}

/// The door of this subject: what a record becomes in an empty browser.
fn check(record: &Record) {
    let text = file(record);
    assert_eq!(with(&Record::default(), &text), bare(record), "{text}");
    assert_eq!(backup::is_worth(record), saved(record) != Record::default());
    let again = with(record, &text);
    assert_eq!(again, *record, "a file that was made here changes nothing here");
}

#[test]
fn a_file_brings_everything_back_into_an_empty_browser() {
    check(&Record::default());
    check(&rich());
    for (_, part) in crate::support::schema1::golden() {
        check(&record([part]));
    }
    check(&record(crate::support::schema1::golden().into_iter().map(|(_, part)| part)));
}

#[test]
fn a_file_of_version_1_reads_for_ever_and_is_written_like_this() {
    assert_eq!(file(&saved(&rich())), GOLDEN);
    assert_eq!(with(&Record::default(), GOLDEN), bare(&rich()));
    assert_eq!(plan(GOLDEN).odd, 1, "the entry of 2190");
    assert_eq!(plan(GOLDEN).saved, Some(day("2026-11-22")));
    assert_eq!(backup::name(NOW), "doorway-2026-11-22.json");
}

#[test]
fn deletions_where_to_keep_and_the_mark_of_a_link_stay_out_of_the_file() {
    let text = file(&rich());
    for absent in ["deleted\":[[", "session\",7", "keeping", "link", "sentinel", "gad7"] {
        assert!(!text.contains(absent), "{absent}: {text}");
    }
    for gone in [3, 5, 10, 11] {
        assert!(!text.contains(id(gone).as_str()));
    }
}

#[test]
fn what_was_deleted_here_stays_deleted_and_is_counted() {
    let text = file(&rich());
    let mut here = rich();
    for seed in [1, 4, 9, 7] {
        let key = here.key_of(&id(seed)).expect("an entry");
        here.delete(&key, 50);
    }
    here.absorb(draft_of("phq9", &[], 60));
    let counts = plan(&text).counts(&here);
    assert_eq!(counts, Counts { new: Amounts::default(), here: 2, gone: 5 });
    assert_eq!(with(&here, &text), here);
}

#[test]
fn what_is_new_is_counted_by_kind() {
    let counts = plan(&file(&rich())).counts(&Record::default());
    let kinds = [(Kind::Check, 2), (Kind::Session, 1), (Kind::DiaryEntry, 2), (Kind::Sign, 1)];
    let others = Amounts { drafts: 1, choices: 2, ..Amounts::default() };
    let new = kinds.into_iter().fold(others, |new, (kind, count)| new.with(kind, count));
    assert_eq!(counts, Counts { new, here: 0, gone: 0 });
}

#[test]
fn a_deletion_inside_a_file_deletes_nothing() {
    let deleted =
        record([StoredValue::deleted(Shard::all(Kind::Check), id(1), 99)]).part(&deleted_key());
    let stored = deleted.expect("a part").stored();
    let text = file(&rich()).replacen(
        "\"texts\": {\n",
        &format!("\"texts\": {{\n\"{}\": {},\n", stored.key, stored.text),
        1,
    );
    // The kept one follows in the same file; the deletion alone does as little.
    assert_eq!(with(&rich(), &text), rich());
    let cut = text.find(",\n\"doorway/").expect("more texts");
    let alone = [&text[..cut], "\n}\n}\n"].concat();
    assert_eq!(with(&rich(), &alone), rich());
    assert_eq!(with(&Record::default(), &alone), bare(&record([])));
}

fn deleted_key() -> Key {
    Key::One(Kind::Check, id(1))
}

#[test]
fn a_sheet_being_filled_in_here_stays_as_it_is() {
    let theirs = file(&record([draft_of("phq9", &[("1", 3, 80), ("2", 3, 80)], 70)]));
    let here = record([draft_of("phq9", &[("1", 0, 20)], 0)]);
    assert_eq!(with(&here, &theirs), here);
    assert_eq!(plan(&theirs).counts(&here).here, 1);
    let finished = record([draft_of("phq9", &[], 75)]);
    let both = with(&finished, &theirs);
    assert_eq!(both.drafts.get("phq9").expect("a draft").answers.len(), 2);
}

#[test]
fn of_choices_the_later_one_counts() {
    let mut theirs = Record::default();
    choose(&mut theirs, COUNTRY, "IE", 5);
    choose(&mut theirs, ANSWER_MODE, "one", 5);
    let text = file(&theirs);
    let mut here = Record::default();
    choose(&mut here, COUNTRY, "GB", 6);
    choose(&mut here, ANSWER_MODE, "all", 4);
    assert_eq!(plan(&text).counts(&here).new.choices, 1);
    let both = with(&here, &text);
    assert_eq!(
        (both.settings.chosen(COUNTRY), both.settings.chosen(ANSWER_MODE)),
        (Some("GB"), Some("one"))
    );
}

#[test]
fn a_file_cut_off_anywhere_says_where_and_is_not_used() {
    let text = file(&rich());
    let whole = text.trim_end().len();
    for end in (0..whole).filter(|end| text.is_char_boundary(*end)) {
        let cut = &text[..end];
        let Err(Fault::NotJson { line, column }) = backup::read(cut, NOW) else { panic!("{cut}") };
        let last = cut.split('\n').next_back().unwrap_or_default();
        let at_end = line == cut.split('\n').count() && column <= last.chars().count().max(1);
        assert!(at_end || cut.trim_end() != cut, "{line}:{column} of {cut}");
    }
}

#[test]
fn another_file_is_told_apart_from_a_damaged_one_and_from_a_later_one() {
    let text = file(&rich());
    let with = |from: &str, to: &str| backup::read(&text.replacen(from, to, 1), NOW);
    for other in ["[]", "{}", "1", "null", "\"doorway\"", r#"{"doorway":"backup"}"#] {
        assert_eq!(backup::read(other, NOW), Err(Fault::NotOurs), "{other}");
    }
    assert_eq!(backup::read("", NOW), Err(Fault::NotJson { line: 1, column: 1 }));
    assert_eq!(backup::read("\n%PDF", NOW), Err(Fault::NotJson { line: 2, column: 1 }));
    assert_eq!(backup::read("{\"é\" é", NOW), Err(Fault::NotJson { line: 1, column: 6 }));
    assert_eq!(with("\"version\": 1", "\"version\": 2"), Err(Fault::Later));
    assert_eq!(with("\"version\": 1", "\"version\": 0"), Err(Fault::NotOurs));
    assert_eq!(with("\"version\": 1", "\"version\": \"1\""), Err(Fault::NotOurs));
    assert_eq!(with("\"schema\":1", "\"schema\":2"), Err(Fault::Later));
    assert_eq!(with("\"texts\": {", "\"texts\": [], \"texts\": {"), Err(Fault::NotOurs));
    let later = r#""doorway/plan/a": {"schema":2}, "doorway/settings""#;
    assert_eq!(with("\"doorway/settings\"", later), Err(Fault::Later));
    assert_eq!(backup::read(&" ".repeat(MOST + 1), NOW), Err(Fault::TooLarge));
    let deep = ["{\"doorway\":", &"[".repeat(100_000)].concat();
    assert!(matches!(backup::read(&deep, NOW), Err(Fault::NotJson { .. })));
}

#[test]
fn a_damaged_text_is_named_by_its_line_kind_and_day() {
    let text = file(&saved(&rich()));
    let damaged = |from: &str, to: &str| match backup::read(&text.replacen(from, to, 1), NOW) {
        Err(Fault::Damaged { line, of }) => {
            assert!(text.lines().nth(line - 1).expect("a line").contains(from), "{line}: {from}");
            of
        }
        other => panic!("{from}: {other:?}"),
    };
    assert_eq!(damaged("\"IE\"", "\"GB\""), Of::Settings);
    assert_eq!(damaged("[\"1\",3,20]", "[\"1\",2,20]"), Of::Draft);
    assert_eq!(damaged("[\"1\",2]", "[\"1\",3]"), Of::One(Kind::Check, Some(day("2026-11-22"))));
    assert_eq!(damaged("retreat", "retreats"), Of::One(Kind::Session, Some(day("1970-01-01"))));
    assert_eq!(
        damaged("\"sun\"", "\"son\""),
        Of::Many(Shard::monthly(Kind::DiaryEntry, day("2026-11-01").month()))
    );
    assert_eq!(
        damaged("\"low-mood\"]],\"deleted", "\"fatigue\"]],\"deleted"),
        Of::Many(Shard::all(Kind::Sign))
    );
    assert_eq!(damaged("doorway/signs", "doorway/sings"), Of::Unknown);
    assert_eq!(damaged("\"taken\"", "\"token\""), Of::One(Kind::Check, None));
}

#[test]
fn space_that_an_editor_put_in_is_no_damage() {
    let text = file(&rich());
    for changed in [text.replace('\n', "\r\n"), ["\u{feff}", &text].concat()] {
        assert_eq!(with(&Record::default(), &changed), bare(&rich()));
    }
    let spaced = text.replace("\",\"body\":{", "\" ,\n\t\"body\" : {\r\n    ");
    assert_ne!(spaced, text);
    assert_eq!(with(&Record::default(), &spaced), bare(&rich()));
}
