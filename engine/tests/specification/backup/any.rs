//! Any records, and files changed anywhere.

use doorway_engine::backup::{self, Amounts};
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::moment::Day;
use doorway_engine::record::Record;
use doorway_engine::stored::{Key, StoredValue};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{
    bare, check, check_of, choose, day, file, id, noted_of, plan, record, rich, session_of,
    sign_of, with,
};

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), Just("👩\u{200d}⚕️ שלום \u{202e}".to_owned())]
}

fn any_day() -> impl Strategy<Value = Day> {
    (0..60_000_u16).prop_map(|after| day("1960-01-01").plus(after).plus(after / 2))
}

/// Ids are few, so that records meet; what an id stands for is always the same.
fn any_part() -> impl Strategy<Value = StoredValue> {
    let texts = ["", "sun", "👩\u{200d}⚕️ שלום"];
    (0..90_u16, any::<bool>()).prop_map(move |(seed, gone)| {
        let on = day("2026-09-01").plus(seed);
        let text = texts[usize::from(seed) % 3];
        let at = i64::from(seed);
        match (seed % 5, gone) {
            (0, false) => check_of(seed, "phq9"),
            (0, true) => StoredValue::deleted(Shard::all(Kind::Check), id(seed), at),
            (1, false) => session_of(seed, on, text),
            (1, true) => StoredValue::deleted(Shard::all(Kind::Session), id(seed), at),
            (2, false) => sign_of(seed, text),
            (2, true) => StoredValue::deleted(Shard::all(Kind::Sign), id(seed), at),
            (_, false) => noted_of(seed, on, text),
            (_, true) => {
                StoredValue::deleted(Shard::monthly(Kind::DiaryEntry, on.month()), id(seed), at)
            }
        }
    })
}

fn any_record() -> impl Strategy<Value = Record> {
    let parts = proptest::collection::vec(any_part(), 0..40);
    let choices = proptest::collection::vec(("[a-c]", "[x-z]", 0..9_i64), 0..4);
    (parts, choices).prop_map(|(parts, choices)| {
        let mut record = record(parts);
        for (name, value, at) in choices {
            choose(&mut record, &name, &value, at);
        }
        record
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_kept_comes_back(record in any_record(), texts in proptest::collection::vec((any_text(), any_day()), 0..4)) {
        let mut record = record;
        for (at, (text, on)) in texts.iter().enumerate() {
            let seed = 1_000 + 2 * u16::try_from(at).expect("few");
            record.absorb(noted_of(seed, *on, text));
            record.absorb(session_of(seed + 1, *on, text));
        }
        check(&record);
    }

    #[test]
    fn files_add_up_in_any_order_and_twice_is_once(here in any_record(), a in any_record(), b in any_record()) {
        let (a, b) = (file(&a), file(&b));
        let one = with(&with(&here, &a), &b);
        prop_assert_eq!(&with(&with(&here, &b), &a), &one);
        prop_assert_eq!(&with(&with(&one, &a), &b), &one);
    }

    #[test]
    fn adding_deletes_nothing_and_replaces_no_entry(here in any_record(), other in any_record()) {
        let text = file(&other);
        let counts = plan(&text).counts(&here);
        let both = with(&here, &text);
        for key in here.keys() {
            if key != Key::Settings {
                prop_assert_eq!(both.part(&key), here.part(&key));
            }
        }
        let new = counts.new;
        let came = new.drafts + Kind::ALL.iter().map(|kind| new.of(*kind)).sum::<usize>();
        let entries = |record: &Record| {
            record.keys().iter().filter(|key| **key != Key::Settings).count()
        };
        prop_assert_eq!(entries(&both), entries(&here) + came);
        prop_assert_eq!(plan(&text).counts(&both).new, Amounts::default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_with_any_byte_changed_is_refused_or_read_as_it_was(at in any::<Index>(), byte in any::<u8>()) {
        let mut bytes = file(&rich()).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        // Half a character is no text: that is told before it comes here.
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        if let Ok(plan) = backup::read(&text, super::NOW) {
            let mut record = Record::default();
            plan.add(&mut record);
            prop_assert_eq!(record, bare(&rich()));
        }
    }

    #[test]
    fn garbage_is_never_a_file(text in any::<String>()) {
        prop_assert!(backup::read(&text, super::NOW).is_err());
    }
}
