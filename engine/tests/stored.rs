//! Kept texts: schema 1 reads for ever, and damage never reads as something
//! else.
#![allow(clippy::expect_used, clippy::indexing_slicing)] // tests only

use std::collections::BTreeMap;

use doorway_engine::id::Id;
use doorway_engine::moment::Moment;
use doorway_engine::record::{Check, Chosen, Draft, Entry, Marked, Settings};
use doorway_engine::stored::{self, Key, Leaf, Part, Unreadable, read, write};
use proptest::prelude::*;

/// 2026-11-22T09:30:00Z
const MORNING: i64 = 1_795_339_800_000;

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn chosen(value: &str, at: i64) -> Chosen {
    Chosen { value: value.to_owned(), at }
}

fn settings() -> Part {
    Part::Settings(Settings {
        country: Some(chosen("IE", MORNING)),
        keeping: Some(chosen("session", MORNING + 1)),
        link: true,
    })
}

fn few_settings() -> Part {
    Part::Settings(Settings { country: Some(chosen("", MORNING)), ..Settings::default() })
}

fn draft() -> Part {
    let answers = [("1", 3), ("9", 1), ("difficulty", 2)];
    let marked =
        |(item, value): (&str, i64)| (item.to_owned(), Marked { value, at: MORNING + value });
    let answers = answers.into_iter().map(marked).collect();
    Part::Draft("phq9".to_owned(), Draft { answers, cleared: MORNING - 86_400_000 })
}

fn finished_draft() -> Part {
    Part::Draft("phq9".to_owned(), Draft { cleared: MORNING, ..Draft::default() })
}

const CHECK: &str = "01j3z9k7q2m4x8c5v6b0n1t2re";

fn check_entry(instrument: &str, answers: &[(&str, i64)]) -> Part {
    let answers = answers.iter().map(|&(item, value)| (item.to_owned(), value)).collect();
    let check = Check {
        id: id(CHECK),
        instrument: instrument.to_owned(),
        taken: Moment { unix_ms: MORNING, offset_min: -300 },
        language: "en".to_owned(),
        answers,
    };
    Part::Entry(id(CHECK), Entry::Kept(check))
}

fn finished() -> Part {
    let answers = [
        ("1", 0),
        ("2", 1),
        ("3", 2),
        ("4", 3),
        ("5", 0),
        ("6", 1),
        ("7", 2),
        ("8", 3),
        ("9", 0),
        ("difficulty", 1),
    ];
    check_entry("phq9", &answers)
}

/// Of a later release: a questionnaire, an item and a value unknown to this.
fn unknown() -> Part {
    check_entry("mood-2031", &[("spirits", -4), ("é „ü“", 1_000_000)])
}

fn deleted() -> Part {
    Part::Entry(id(CHECK), Entry::Deleted(MORNING))
}

fn sentinel() -> Part {
    Part::Sentinel(MORNING)
}

/// The texts of schema 1 with what they hold. Never changed, only added to.
fn golden() -> Vec<(&'static str, Part)> {
    let file = |text: &'static str| text.strip_suffix('\n').expect("a file that ends with a line");
    vec![
        (file(include_str!("golden/v1/settings.json")), settings()),
        (file(include_str!("golden/v1/settings-few.json")), few_settings()),
        (file(include_str!("golden/v1/draft.json")), draft()),
        (file(include_str!("golden/v1/draft-finished.json")), finished_draft()),
        (file(include_str!("golden/v1/check.json")), finished()),
        (file(include_str!("golden/v1/check-unknown.json")), unknown()),
        (file(include_str!("golden/v1/deleted.json")), deleted()),
        (file(include_str!("golden/v1/sentinel.json")), sentinel()),
    ]
}

/// Reads `text` in the place of `part`, whose text it once was.
fn check(part: &Part, text: &str, expected: Unreadable) {
    assert_eq!(read(&part.key(), text), Err(expected), "{text}");
}

#[test]
fn schema_1_reads_for_ever() {
    for (text, part) in golden() {
        assert_eq!(read(&part.key(), text).as_ref(), Ok(&part), "{text}");
    }
}

#[test]
fn what_is_written_today_is_what_was_written_then() {
    for (text, part) in golden() {
        assert_eq!(write(&part), text);
        assert_eq!(part.leaf(), Leaf { key: part.key().to_string(), text: text.to_owned() });
    }
}

#[test]
fn each_part_has_its_key() {
    let keys: Vec<_> = golden().iter().map(|(_, part)| part.key().to_string()).collect();
    let check = ["doorway/check/", CHECK].concat();
    assert_eq!(
        keys,
        [
            "doorway/settings",
            "doorway/settings",
            "doorway/draft/phq9",
            "doorway/draft/phq9",
            &check,
            &check,
            &check,
            "doorway/sentinel",
        ]
    );
    for (_, part) in golden() {
        assert_eq!(Key::parse(&part.key().to_string()), Some(part.key()));
    }
}

#[test]
fn a_text_that_was_cut_off_anywhere_is_damaged() {
    for (text, part) in golden() {
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            check(&part, &text[..end], Unreadable::Damaged);
        }
        for start in (1..=text.len()).filter(|start| text.is_char_boundary(*start)) {
            check(&part, &text[start..], Unreadable::Damaged);
        }
    }
}

#[test]
fn a_text_with_any_byte_changed_is_damaged_and_never_something_else() {
    const BYTES: &[u8] = b"\0\n !\",-.01289:[\\]aefnrtuz{}\x7f";
    for (text, part) in golden() {
        let schema = text.find('1').expect("a schema");
        for at in 0..text.len() {
            for byte in BYTES.iter().copied().filter(|byte| *byte != text.as_bytes()[at]) {
                let mut changed = text.as_bytes().to_vec();
                changed[at] = byte;
                // Half a character is no text, and no store returns it.
                let Ok(changed) = String::from_utf8(changed) else { continue };
                let newer = at == schema && matches!(byte, b'2'..=b'9');
                let expected = if newer { Unreadable::TooNew } else { Unreadable::Damaged };
                check(&part, &changed, expected);
            }
        }
    }
}

#[test]
fn what_follows_a_text_or_stands_twice_is_damage() {
    for (text, part) in golden() {
        for changed in [[text, text].concat(), [text, "x"].concat(), [text, "\0"].concat()] {
            check(&part, &changed, Unreadable::Damaged);
        }
    }
}

#[test]
fn a_text_nested_without_end_is_damaged_and_does_no_harm() {
    for deep in ["[".repeat(100_000), "{\"schema\":".repeat(100_000)] {
        assert_eq!(read(&Key::Settings, &deep), Err(Unreadable::Damaged));
        assert!(!stored::is_too_new(&deep));
    }
}

#[test]
fn a_later_schema_is_told_as_such_whatever_else_it_holds() {
    let later = [
        r#"{"schema":2}"#,
        r#"{"schema":2,"sum":5,"body":[]}"#,
        r#"{"body":"sealed in another way","schema":17}"#,
        r#" { "schema" : 4294967296 , "x" : null } "#,
    ];
    for text in later {
        assert!(stored::is_too_new(text), "{text}");
        for (_, part) in golden() {
            check(&part, text, Unreadable::TooNew);
        }
    }
}

#[test]
fn what_has_no_schema_of_ours_is_damaged_and_not_too_new() {
    let texts =
        ["", "null", "2", "[2]", r#"{"schema":"2"}"#, r#"{"schema":-2}"#, r#"{"Schema":2}"#, "{}"];
    for text in texts {
        assert!(!stored::is_too_new(text), "{text}");
        for (_, part) in golden() {
            check(&part, text, Unreadable::Damaged);
        }
    }
    let zero = write(&sentinel()).replacen("\"schema\":1", "\"schema\":0", 1);
    check(&sentinel(), &zero, Unreadable::Damaged);
}

#[test]
fn a_text_under_another_entrys_key_is_damaged() {
    let other = Key::Check(id("01j3z9k7q2m4x8c5v6b0n1t2rf"));
    for part in [finished(), unknown(), deleted()] {
        assert_eq!(read(&other, &write(&part)), Err(Unreadable::Damaged));
    }
}

#[test]
fn a_text_under_the_key_of_another_kind_is_damaged() {
    for (text, part) in golden() {
        for (_, other) in golden() {
            if std::mem::discriminant(&part) != std::mem::discriminant(&other) {
                assert_eq!(read(&other.key(), text), Err(Unreadable::Damaged), "{text}");
            }
        }
    }
}

#[test]
fn a_damaged_text_set_aside_finds_back_and_two_do_not_collide() {
    let leaf = |key: &str, text: &str| Leaf { key: key.to_owned(), text: text.to_owned() };
    let one = leaf("doorway/draft/phq9", "{\"schema\":1,");
    let other = leaf("doorway/draft/phq9", "{\"schema\":");
    let aside = stored::set_aside(&one);
    assert_eq!(aside.text, one.text);
    assert!(Key::is_set_aside(&aside.key) && Key::is_ours(&aside.key));
    assert_eq!(stored::set_aside_from(&aside.key).as_deref(), Some("doorway/draft/phq9"));
    assert_eq!(stored::set_aside(&one), aside);
    assert_ne!(stored::set_aside(&other).key, aside.key);
    assert_eq!(Key::parse(&aside.key), None);
    assert_eq!(stored::set_aside_from("doorway/draft/phq9"), None);
}

#[test]
fn a_key_that_this_release_does_not_write_is_not_taken_for_one() {
    for key in [
        "",
        "doorway",
        "doorway/",
        "doorway/sentinel/",
        "doorway/settings/x",
        "doorway/draft/",
        "doorway/draft/PHQ9",
        "doorway/check/",
        "doorway/check/a/b",
        "doorway/check/ä",
        "doorway/damaged/00000000/settings",
        "doorway/diary/2026-11",
        "Doorway/settings",
        "other/settings",
    ] {
        assert_eq!(Key::parse(key), None, "{key}");
    }
}

fn any_key() -> impl Strategy<Value = Key> {
    let keys: Vec<_> = golden().into_iter().map(|(_, part)| part.key()).collect();
    proptest::sample::select(keys)
}

fn any_answers() -> impl Strategy<Value = BTreeMap<String, (i64, i64)>> {
    proptest::collection::btree_map(any::<String>(), any::<(i64, i64)>(), 0..12)
}

fn any_chosen() -> impl Strategy<Value = Option<Chosen>> {
    any::<Option<(String, i64)>>().prop_map(|one| one.map(|(value, at)| Chosen { value, at }))
}

fn any_part() -> impl Strategy<Value = Part> {
    let settings = (any_chosen(), any_chosen(), any::<bool>())
        .prop_map(|(country, keeping, link)| Part::Settings(Settings { country, keeping, link }));
    let draft = (any_answers(), any::<i64>()).prop_map(|(answers, cleared)| {
        let marked = |(item, (value, at))| (item, Marked { value, at });
        let answers = answers.into_iter().map(marked).collect();
        Part::Draft("phq9".to_owned(), Draft { answers, cleared })
    });
    let check = (any::<[u8; 16]>(), any::<(String, String, i64, i16)>(), any_answers()).prop_map(
        |(dice, (instrument, language, unix_ms, offset_min), answers)| {
            let id = Id::from_dice(dice);
            let taken = Moment { unix_ms, offset_min };
            let answers = answers.into_iter().map(|(item, (value, _))| (item, value)).collect();
            let check = Check { id: id.clone(), instrument, taken, language, answers };
            Part::Entry(id, Entry::Kept(check))
        },
    );
    let deleted = any::<([u8; 16], i64)>()
        .prop_map(|(dice, at)| Part::Entry(Id::from_dice(dice), Entry::Deleted(at)));
    prop_oneof![settings, draft, check, deleted, any::<i64>().prop_map(Part::Sentinel)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_reads_back(part in any_part()) {
        prop_assert_eq!(read(&part.key(), &write(&part)), Ok(part));
    }

    #[test]
    fn garbage_is_never_read_as_something(text in any::<String>(), key in any_key()) {
        prop_assert_eq!(read(&key, &text), Err(Unreadable::Damaged));
    }

    #[test]
    fn garbage_in_our_own_alphabet_is_never_read_as_something(
        text in r#"(\{|\}|\[|\]|"schema":|"sum":|"body":|"since":|"answers":|[0-9]|,|"| ){0,40}"#,
        key in any_key(),
    ) {
        prop_assert!(read(&key, &text).is_err());
    }

    #[test]
    fn a_text_damaged_in_many_places_is_never_read_as_something_else(
        which in 0..8_usize,
        places in proptest::collection::vec((any::<proptest::sample::Index>(), " -~"), 1..6),
    ) {
        let (text, part) = golden().swap_remove(which);
        let mut chars: Vec<_> = text.chars().collect();
        for (place, by) in places {
            let at = place.index(chars.len());
            chars[at] = by.chars().next().unwrap_or(' ');
        }
        let changed: String = chars.into_iter().collect();
        prop_assume!(changed != text);
        prop_assert!(read(&part.key(), &changed).is_err());
    }

    #[test]
    fn any_name_of_a_key_is_read_without_harm(key in "(doorway/)?(draft/|check/|damaged/)?.{0,60}") {
        if let Some(read) = Key::parse(&key) {
            prop_assert_eq!(read.to_string(), key);
        }
    }
}
