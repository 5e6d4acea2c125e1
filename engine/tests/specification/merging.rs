//! Texts that more than one tab writes: what is written is joined with what
//! lies there, and nothing is lost of either.

use crate::support::schema1::{CHECK, diary, finished, full_diary, golden, id, sentinel, signs};
use doorway_engine::diary::{DiaryEntry, DiaryInput, validate};
use doorway_engine::id::Id;
use doorway_engine::kept::{Kind, Shard, Value};
use doorway_engine::moment::{Day, Moment, Month};
use doorway_engine::record::{COUNTRY, Draft, Entry, Marked, Settings};
use doorway_engine::stored::{
    Key, StoredText, StoredValue, Unreadable, holders, merged, read, without, write,
};
use proptest::prelude::*;

/// What lies there after `new` was written over `old`.
fn check_merged(old: &StoredValue, new: &StoredValue, expected: &StoredValue) {
    let key = old.key().to_string();
    for (old, new) in [(old, new), (new, old)] {
        let text = merged(&key, &write(old), write(new)).expect("a text");
        assert_eq!(read(&expected.key(), &text).as_ref(), Ok(expected));
    }
}

fn month() -> Month {
    Month::parse("2026-11").expect("a month")
}

fn diary_of(month: Month) -> Key {
    Key::Many(Shard::monthly(Kind::DiaryEntry, month))
}

fn noted(month: Month, id: Id) -> Key {
    Key::entry(Shard::monthly(Kind::DiaryEntry, month), id)
}

fn sign(id: Id) -> Key {
    Key::entry(Shard::all(Kind::Sign), id)
}

/// A month of these entries: a mood, or none for a deleted one.
fn page(entries: &[(u8, Option<u8>)]) -> StoredValue {
    let entry = |&(entropy, mood): &(u8, Option<u8>)| {
        let id = Id::from_entropy([entropy; 16]);
        let now = Moment { unix_ms: 1_795_339_800_000, offset_min: 0 };
        let kept = mood.map(|mood| validate(&DiaryInput::mood(mood), id.clone(), now, None));
        (id, kept.map_or(Entry::Deleted(7), |noted| Entry::Kept(noted.expect("an entry"))))
    };
    StoredValue::many(Some(month()), entries.iter().map(entry).collect())
}

#[test]
fn entries_of_both_are_there_and_a_deletion_is_final() {
    check_merged(
        &page(&[(1, Some(5))]),
        &page(&[(2, Some(6))]),
        &page(&[(1, Some(5)), (2, Some(6))]),
    );
    check_merged(&page(&[(1, Some(5))]), &page(&[(1, None)]), &page(&[(1, None)]));
    check_merged(&page(&[]), &page(&[(1, None)]), &page(&[(1, None)]));
}

#[test]
fn a_draft_is_joined_answer_by_answer() {
    let draft = |answers: &[(&str, i64, i64)], cleared| {
        let marked =
            |&(item, value, at): &(&str, i64, i64)| (item.to_owned(), Marked { value, at });
        let answers = answers.iter().map(marked).collect();
        StoredValue::Draft(
            "phq9".to_owned(),
            Draft { answers, cleared, from: None, ..Draft::default() },
        )
    };
    check_merged(
        &draft(&[("1", 2, 10), ("2", 1, 30)], 0),
        &draft(&[("1", 3, 20)], 0),
        &draft(&[("1", 3, 20), ("2", 1, 30)], 0),
    );
    check_merged(&draft(&[("1", 2, 10)], 0), &draft(&[], 50), &draft(&[], 50));
}

#[test]
fn settings_are_joined_by_name_but_the_mark_of_a_link_can_be_taken_away() {
    let settings = |name: &str, link| {
        let mut settings = Settings { link, ..Settings::default() };
        settings.choose(name, "GB", 5);
        StoredValue::Settings(settings)
    };
    let (old, new) = (settings(COUNTRY, true), settings("keys", false));
    let text = merged("doorway/settings", &write(&old), write(&new)).expect("a text");
    let Ok(StoredValue::Settings(both)) = read(&Key::Settings, &text) else {
        unreachable!("settings")
    };
    assert_eq!(
        (both.chosen(COUNTRY), both.chosen("keys"), both.link),
        (Some("GB"), Some("GB"), false)
    );
    let text = merged("doorway/settings", &write(&new), write(&old)).expect("a text");
    let Ok(StoredValue::Settings(both)) = read(&Key::Settings, &text) else {
        unreachable!("settings")
    };
    assert!(both.link);
}

#[test]
fn writing_a_text_where_it_lies_changes_nothing() {
    for (text, part) in golden() {
        let again = merged(&part.key().to_string(), text, text.to_owned());
        assert_eq!(again.as_deref(), Some(text));
    }
}

#[test]
fn a_damaged_text_gives_way_and_one_of_a_later_release_does_not() {
    for (text, part) in golden() {
        let key = part.key().to_string();
        let new = merged(&key, "{\"schema\":1,", text.to_owned());
        assert_eq!(new.as_deref(), Some(text));
        assert_eq!(merged(&key, r#"{"schema":2}"#, text.to_owned()), None);
    }
}

#[test]
fn what_is_set_aside_is_written_as_it_was_found() {
    let aside = "doorway/damaged/12345678/diary/2026-11";
    for old in ["cut", r#"{"schema":2}"#] {
        assert_eq!(merged(aside, old, "cut".to_owned()).as_deref(), Some("cut"));
    }
}

#[test]
fn an_entry_leaves_its_text_and_the_last_one_takes_it_along() {
    let key = "doorway/diary/2026-11";
    let of = |entropy: u8| noted(month(), Id::from_entropy([entropy; 16])).to_string();
    let both = write(&page(&[(1, Some(5)), (2, None)]));
    let rest = without(key, &both, &[of(1)]);
    assert_eq!(rest, Some(write(&page(&[(2, None)]))));
    assert_eq!(without(key, &both, &[of(1), of(2)]), None);
    assert_eq!(without(key, &both, &[key.to_owned()]), None);
    assert_eq!(without(key, &both, &[of(3)]), Some(both.clone()));
    let other = noted(month().previous(), Id::from_entropy([1; 16])).to_string();
    assert_eq!(without(key, &both, &[other]), Some(both));
}

#[test]
fn a_sign_leaves_the_others() {
    let StoredValue::Many(shard, mut all) = signs() else { unreachable!("signs") };
    let rest = without("doorway/signs", &write(&signs()), &[sign(id(CHECK)).to_string()]);
    all.remove(&id(CHECK));
    assert_eq!(rest, Some(write(&StoredValue::Many(shard, all))));
}

#[test]
fn a_text_that_can_not_be_read_loses_nothing_by_the_removal_of_an_entry() {
    let gone = [noted(month(), id(CHECK)).to_string()];
    for text in ["", "cut", r#"{"schema":2}"#, &write(&finished())] {
        assert_eq!(without("doorway/diary/2026-11", text, &gone).as_deref(), Some(text));
    }
}

#[test]
fn entries_of_one_text_are_removed_from_it_at_once() {
    let noted = |text: &str| noted(month(), id(text)).to_string();
    let gone = [
        "doorway/settings".to_owned(),
        noted("b"),
        noted("a"),
        sign(id("a")).to_string(),
        noted("c"),
        "doorway/damaged/12345678/diary/2026-11".to_owned(),
    ];
    assert_eq!(
        holders(&gone),
        [
            "doorway/settings",
            "doorway/diary/2026-11",
            "doorway/signs",
            "doorway/damaged/12345678/diary/2026-11",
        ]
    );
}

#[test]
fn a_key_of_an_entry_reads_back_and_is_no_key_of_a_text() {
    for key in [noted(month(), id(CHECK)), sign(id(CHECK))] {
        let text = key.to_string();
        assert_eq!(Key::parse_entry(&text).as_ref(), Some(&key));
        assert_eq!(Key::parse(&text), None);
        assert_eq!(Key::parse(&key.text().to_string()), Some(key.text()));
    }
    for key in ["doorway/diary/2026-11", "doorway/signs", "doorway/check/a", "doorway/diary/2026/a"]
    {
        assert_eq!(Key::parse_entry(key), None, "{key}");
    }
}

#[test]
fn parts_of_one_text_join_and_others_do_not() {
    let mut one = page(&[(1, Some(5))]);
    assert!(one.join(&page(&[(2, None)])));
    assert_eq!(one, page(&[(1, Some(5)), (2, None)]));
    assert!(!one.join(&signs()) && !sentinel().join(&sentinel()));
    assert!(one.holds(&noted(month(), Id::from_entropy([2; 16]))));
    assert!(!one.holds(&noted(month().next(), Id::from_entropy([2; 16]))));
    assert!(diary().holds(&noted(month(), id(CHECK))) && full_diary().holds(&diary_of(month())));
}

#[test]
fn a_day_of_no_month_is_damage() {
    let text = write(&diary());
    let StoredText { key, .. } = diary().stored();
    assert_eq!(Key::parse(&key), Some(diary_of(Day::parse("2026-11-22").expect("a day").month())));
    // Whatever the sum says: the body is what is read.
    for day in ["0", "31", "-1", "256", "9223372036854775807", "-9223372036854775808", "\"22\""] {
        let body = text.replacen(",22,", &[",", day, ","].concat(), 1);
        let (_, body) = body.split_once("\"body\":").expect("a body");
        let body = body.strip_suffix('}').expect("a body");
        let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(body.as_bytes());
        let text = format!("{{\"schema\":1,\"sum\":\"{sum:08x}\",\"body\":{body}}}");
        assert!(read(&diary_of(month()), &text).is_err(), "{day}");
    }
}

#[test]
fn a_month_under_another_months_key_is_damaged() {
    let other = month().previous();
    for part in [diary(), full_diary()] {
        assert_eq!(read(&diary_of(other), &write(&part)), Err(Unreadable::Damaged));
    }
}

#[test]
fn an_entry_with_a_mood_alone_costs_64_bytes() {
    let StoredValue::Many(shard, mut pages) = diary() else { unreachable!("a month") };
    let one = write(&StoredValue::Many(shard, pages.clone())).len();
    let [Entry::Kept(Value::DiaryEntry(noted))] = pages.values().collect::<Vec<_>>()[..] else {
        unreachable!("an entry")
    };
    let other = DiaryEntry { id: id("01j3z9k7q2m4x8c5v6b0n1t2rz"), ..noted.clone() };
    pages.insert(other.id.clone(), Entry::Kept(other.into()));
    assert_eq!(write(&StoredValue::Many(shard, pages)).len() - one, 64);
}

fn any_page() -> impl Strategy<Value = Vec<(u8, Option<u8>)>> {
    // An entry never changes, so the same id has the same mood.
    let entry = (0..12_u8, any::<bool>())
        .prop_map(|(entropy, kept)| (entropy, kept.then_some(entropy % 11)));
    proptest::collection::vec(entry, 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_whatever_order_tabs_write_the_same_lies_there(
        pages in proptest::collection::vec(any_page(), 2..5),
        order in any::<proptest::sample::Index>(),
    ) {
        let texts: Vec<_> = pages.iter().map(|one| write(&page(one))).collect();
        let written = |texts: &[String]| {
            texts.iter().cloned().reduce(|old, new| {
                merged("doorway/diary/2026-11", &old, new).expect("a text")
            })
        };
        let mut turned = texts.clone();
        turned.rotate_left(order.index(texts.len()));
        let reversed: Vec<_> = texts.iter().rev().cloned().collect();
        prop_assert_eq!(written(&texts), written(&turned));
        prop_assert_eq!(written(&texts), written(&reversed));
    }
}
