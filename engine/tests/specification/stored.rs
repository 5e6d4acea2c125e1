//! Kept texts: schema 1 reads for ever, and damage never reads as something
//! else.

use std::collections::BTreeMap;

use crate::support::schema1::{
    CHECK, deleted, deleted_session, finished, golden, id, sentinel, session, session_of, unknown,
    unknown_session,
};
use doorway_engine::diary::{DiaryEntry, Sign};
use doorway_engine::id::Id;
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::moment::{Day, Moment, Month};
use doorway_engine::record::{Check, Chosen, Draft, Entry, Marked, Settings};
use doorway_engine::session::Session;
use doorway_engine::sorted::Sorted;
use doorway_engine::stored::{self, Key, StoredText, StoredValue, Unreadable, read, write};
use proptest::prelude::*;

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

fn any_key() -> impl Strategy<Value = Key> {
    let keys: Vec<_> = golden().into_iter().map(|(_, part)| part.key()).collect();
    proptest::sample::select(keys)
}

fn any_answers() -> impl Strategy<Value = BTreeMap<String, (i64, i64)>> {
    proptest::collection::btree_map(any::<String>(), any::<(i64, i64)>(), 0..12)
}

fn any_chosen() -> impl Strategy<Value = Chosen> {
    any::<(String, i64)>().prop_map(|(value, at)| Chosen { value, at })
}

/// `link` is the one name that is no choice.
fn any_name() -> impl Strategy<Value = String> {
    any::<String>().prop_filter("a choice", |name| name != "link")
}

fn any_moment() -> impl Strategy<Value = Moment> {
    any::<(i64, i16)>().prop_map(|(unix_ms, offset_min)| Moment { unix_ms, offset_min })
}

fn any_id() -> impl Strategy<Value = Id> {
    any::<[u8; 16]>().prop_map(Id::from_entropy)
}

fn any_day() -> impl Strategy<Value = Day> {
    let day = Day::parse("0000-01-01").expect("a day");
    (any::<u16>(), any::<u16>()).prop_map(move |(some, more)| day.plus(some).plus(more))
}

fn any_session() -> impl Strategy<Value = Session> {
    let texts = any::<(String, String, String, String)>();
    (any_id(), any_day(), any::<Option<u16>>(), texts, any_moment()).prop_map(
        |(id, day, minute, (place, form, who, note), noted)| Session {
            id,
            day,
            minute,
            place,
            form,
            who,
            note,
            noted,
        },
    )
}

/// A day of this month.
fn any_noted(month: Month) -> impl Strategy<Value = DiaryEntry> {
    let ratings = proptest::collection::btree_map(any::<String>(), any::<i64>(), 0..5);
    let texts = || proptest::collection::vec(any::<String>(), 0..3);
    (any_id(), 0..month.length(), any_moment(), ratings, (texts(), texts(), any::<String>()))
        .prop_map(move |(id, after, at, ratings, (tags, signs, note))| DiaryEntry {
            id,
            day: month.first().plus(u16::from(after)),
            at,
            ratings: ratings.into_iter().collect(),
            tags,
            signs,
            note,
        })
}

fn any_diary() -> impl Strategy<Value = (Month, Sorted<Id, Entry<DiaryEntry>>)> {
    any_day().prop_map(Day::month).prop_flat_map(|month| {
        let kept = proptest::collection::vec(any_noted(month), 0..4);
        let deleted = proptest::collection::vec((any_id(), any::<i64>()), 0..3);
        (kept, deleted).prop_map(move |(kept, deleted)| {
            let kept = kept.into_iter().map(|one| (one.id.clone(), Entry::Kept(one)));
            let deleted = deleted.into_iter().map(|(id, at)| (id, Entry::Deleted(at)));
            (month, kept.chain(deleted).collect())
        })
    })
}

fn any_signs() -> impl Strategy<Value = StoredValue> {
    proptest::collection::vec((any_id(), any::<Result<String, i64>>()), 0..4).prop_map(|signs| {
        let sign = |(id, one): (Id, _)| match one {
            Ok(text) => (id.clone(), Entry::Kept(Sign { id, text })),
            Err(at) => (id, Entry::Deleted(at)),
        };
        StoredValue::many(None, signs.into_iter().map(sign).collect())
    })
}

fn any_check() -> impl Strategy<Value = Check> {
    (any_id(), any::<(String, String)>(), any_moment(), any_answers()).prop_map(
        |(id, (instrument, language), taken, answers)| {
            let answers = answers.into_iter().map(|(item, (value, _))| (item, value)).collect();
            Check { id, instrument, taken, language, answers }
        },
    )
}

fn any_part() -> impl Strategy<Value = StoredValue> {
    let choices = proptest::collection::btree_map(any_name(), any_chosen(), 0..6);
    let settings = (choices, any::<bool>()).prop_map(|(choices, link)| {
        StoredValue::Settings(Settings { choices: choices.into_iter().collect(), link })
    });
    let from = proptest::option::of(any_chosen());
    let draft = (any_answers(), any::<i64>(), from).prop_map(|(answers, cleared, from)| {
        let marked = |(item, (value, at))| (item, Marked { value, at });
        let answers = answers.into_iter().map(marked).collect();
        StoredValue::Draft("phq9".to_owned(), Draft { answers, cleared, from })
    });
    let check = any_check().prop_map(StoredValue::kept);
    let deleted = || (any_id(), any::<i64>());
    let deleted = prop_oneof![
        deleted().prop_map(|(id, at)| StoredValue::deleted(Shard::all(Kind::Session), id, at)),
        deleted().prop_map(|(id, at)| StoredValue::deleted(Shard::all(Kind::Check), id, at)),
    ];
    let sentinel = any::<i64>().prop_map(StoredValue::Sentinel);
    let diary = any_diary().prop_map(|(month, pages)| StoredValue::many(Some(month), pages));
    let session = any_session().prop_map(session_of);
    prop_oneof![settings, draft, check, session, deleted, sentinel, diary, any_signs()]
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
