//! Stored values and keys of every kind.

use std::collections::BTreeMap;

use doorway_engine::diary::{DiaryEntry, Sign};
use doorway_engine::id::Id;
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::moment::{Day, Moment, Month};
use doorway_engine::record::{Check, Chosen, Draft, Entry, Marked, Settings};
use doorway_engine::routine::Tick;
use doorway_engine::session::Session;
use doorway_engine::sorted::Sorted;
use doorway_engine::stored::{Key, StoredValue};
use doorway_engine::worksheet::WorksheetEntry;
use proptest::prelude::*;

use crate::support::schema1::{golden, session_of};

pub(super) fn any_key() -> impl Strategy<Value = Key> {
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
    let first = proptest::option::of(any_id());
    (any_id(), any_day(), any::<Option<u16>>(), texts, any_moment(), first).prop_map(
        |(id, day, minute, (place, form, who, note), noted, first)| Session {
            id,
            day,
            minute,
            place,
            form,
            who,
            note,
            noted,
            first,
        },
    )
}

fn any_worksheet() -> impl Strategy<Value = WorksheetEntry> {
    let texts = proptest::collection::vec(any::<(String, String)>(), 0..4);
    (any_id(), any::<String>(), texts, any_moment()).prop_map(|(id, worksheet, texts, written)| {
        WorksheetEntry { id, worksheet, texts, written }
    })
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

fn any_routine() -> impl Strategy<Value = StoredValue> {
    any_day().prop_map(Day::month).prop_flat_map(|month| {
        let ticks = (any_id(), 0..month.length(), any::<Result<String, i64>>());
        proptest::collection::vec(ticks, 0..4).prop_map(move |ticks| {
            let tick = |(id, after, one): (Id, u8, _)| match one {
                Ok(practice) => {
                    let day = month.first().plus(u16::from(after));
                    (id.clone(), Entry::Kept(Tick { id, day, practice }))
                }
                Err(at) => (id, Entry::Deleted(at)),
            };
            StoredValue::many(Some(month), ticks.into_iter().map(tick).collect())
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

pub(super) fn any_part() -> impl Strategy<Value = StoredValue> {
    let choices = proptest::collection::btree_map(any_name(), any_chosen(), 0..6);
    let settings = (choices, any::<bool>()).prop_map(|(choices, link)| {
        StoredValue::Settings(Settings { choices: choices.into_iter().collect(), link })
    });
    let from = proptest::option::of(any_chosen());
    let texts = proptest::collection::btree_map(any::<String>(), any_chosen(), 0..4);
    let draft =
        (any_answers(), texts, any::<i64>(), from).prop_map(|(answers, texts, cleared, from)| {
            let marked = |(item, (value, at))| (item, Marked { value, at });
            let answers = answers.into_iter().map(marked).collect();
            StoredValue::Draft(
                "phq9".to_owned(),
                Draft { answers, texts: texts.into_iter().collect(), cleared, from },
            )
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
    let worksheet = any_worksheet().prop_map(StoredValue::kept);
    let (signs, routine) = (any_signs(), any_routine());
    prop_oneof![
        settings, draft, check, session, deleted, sentinel, diary, signs, worksheet, routine
    ]
}
