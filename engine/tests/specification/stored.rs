//! Kept texts: schema 1 reads for ever, and damage never reads as something
//! else.

mod any;

use any::{any_key, any_part};
use doorway_engine::kept::Kind;
use doorway_engine::stored::{self, Key, StoredText, StoredValue, Unreadable, read, write};
use proptest::prelude::*;

use crate::support::schema1::{
    CHECK, deleted, deleted_session, finished, golden, id, sentinel, session, unknown,
    unknown_session,
};

/// Reads `text` in the place of `part`, whose text it once was.
fn check(part: &StoredValue, text: &str, expected: Unreadable) {
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
        let expected = StoredText { key: part.key().to_string(), text: text.to_owned() };
        assert_eq!(part.stored(), expected);
    }
}

#[test]
fn each_part_has_its_key() {
    let keys: Vec<_> = golden().iter().map(|(_, part)| part.key().to_string()).collect();
    let check = ["doorway/check/", CHECK].concat();
    let session = ["doorway/session/", CHECK].concat();
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
            "doorway/settings",
            "doorway/draft/phq9",
            &session,
            &session,
            &session,
            "doorway/diary/2026-11",
            "doorway/diary/2026-11",
            "doorway/signs",
            "doorway/diary/2028-02",
            "doorway/diary/2026-11",
            "doorway/epoch",
            "doorway/session/01j3z9k7q2m4x8c5v6b0n1t2rf",
            "doorway/worksheet/01j3z9k7q2m4x8c5v6b0n1t2rf",
            "doorway/draft/thought",
            "doorway/routine/2026-11",
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
    let other = id("01j3z9k7q2m4x8c5v6b0n1t2rf");
    for part in [finished(), unknown(), deleted()] {
        assert_eq!(
            read(&Key::One(Kind::Check, other.clone()), &write(&part)),
            Err(Unreadable::Damaged)
        );
    }
    for part in [session(), unknown_session(), deleted_session()] {
        assert_eq!(
            read(&Key::One(Kind::Session, other.clone()), &write(&part)),
            Err(Unreadable::Damaged)
        );
    }
}

/// What a part is, but for whose.
fn kind(part: &StoredValue) -> String {
    let key = part.key();
    let folder = key.to_string();
    let name = folder.trim_start_matches("doorway/").split('/').next();
    name.expect("a name").to_owned()
}

#[test]
fn a_text_under_the_key_of_another_kind_is_damaged() {
    for (text, part) in golden() {
        for (_, other) in golden() {
            // Of what was deleted nothing stays but its id and when, so a deletion
            // has the same text whatever its kind. Ids differ between kinds too.
            let id_alone = matches!(other.key(), Key::One(..))
                && [deleted(), deleted_session()].contains(&part);
            if kind(&part) != kind(&other) && !id_alone {
                assert_eq!(read(&other.key(), text), Err(Unreadable::Damaged), "{text}");
            }
        }
    }
}

#[test]
fn a_damaged_text_set_aside_finds_back_and_two_do_not_collide() {
    let stored = |key: &str, text: &str| StoredText { key: key.to_owned(), text: text.to_owned() };
    let [one, other] =
        ["{\"schema\":1,", "{\"schema\":"].map(|text| stored("doorway/draft/phq9", text));
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
        "doorway/session",
        "doorway/session/",
        "doorway/session/A",
        "doorway/damaged/00000000/settings",
        "doorway/diary",
        "doorway/diary/",
        "doorway/diary/2026-13",
        "doorway/diary/2026-11/",
        "doorway/diary/2026-11/01j3z9k7q2m4x8c5v6b0n1t2re",
        "doorway/signs/",
        "doorway/signs/01j3z9k7q2m4x8c5v6b0n1t2re",
        "doorway/plan/x",
        "Doorway/settings",
        "other/settings",
    ] {
        assert_eq!(Key::parse(key), None, "{key}");
    }
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
        which in 0..golden().len(),
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
    fn any_name_of_a_key_is_read_without_harm(key in "(doorway/)?(draft/|check/|session/|diary/|damaged/)?.{0,60}") {
        if let Some(read) = Key::parse(&key) {
            prop_assert_eq!(read.to_string(), key);
        }
    }
}
