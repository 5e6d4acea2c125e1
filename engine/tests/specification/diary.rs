//! What is asked of the diary.

mod search;

use doorway_engine::diary::{self, DiaryEntry, DiaryInput, Sign, validate};
use doorway_engine::id::Id;
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::moment::{Day, Moment, Month};
use doorway_engine::record::{Entry, Record};
use doorway_engine::stored::StoredValue;

const HOUR: i64 = 3_600_000;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn id(number: u16) -> Id {
    let mut entropy = [0; 16];
    entropy[14..].copy_from_slice(&number.to_be_bytes());
    Id::from_entropy(entropy)
}

fn kept(record: &mut Record, noted: &DiaryEntry) {
    let pages = [(noted.id.clone(), Entry::Kept(noted.clone()))].into_iter().collect();
    record.absorb(StoredValue::many(Some(noted.month()), pages));
}

/// A diary with these moods, each on its day at this hour of it.
fn diary_of(moods: &[(&str, i64, u8)]) -> Record {
    let mut record = Record::default();
    for (number, &(text, hour, mood)) in (0..).zip(moods) {
        let start = day(text).since(day("1970-01-01")) * 24 * HOUR;
        let at = Moment { unix_ms: start + hour * HOUR, offset_min: 0 };
        kept(
            &mut record,
            &validate(&DiaryInput::mood(mood), id(number), at, None).expect("an entry"),
        );
    }
    record
}

fn noted_with(number: u16, tags: &[&str], note: &str) -> DiaryEntry {
    let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
    let given = DiaryInput { tags, note: note.to_owned(), ..DiaryInput::mood(5) };
    let at = Moment { unix_ms: 1_795_339_800_000 + i64::from(number), offset_min: 0 };
    validate(&given, id(number), at, None).expect("an entry")
}

#[test]
fn days_are_newest_first_and_so_is_each_day() {
    let record = diary_of(&[
        ("2026-11-22", 8, 1),
        ("2026-10-31", 9, 2),
        ("2026-11-22", 20, 3),
        ("2026-11-01", 7, 4),
    ]);
    let days: Vec<_> = diary::days(&record)
        .into_iter()
        .map(|(day, noted)| (day.iso(), noted.into_iter().filter_map(DiaryEntry::mood).collect()))
        .collect();
    let expected: [(String, Vec<i64>); 3] = [
        ("2026-11-22".to_owned(), vec![3, 1]),
        ("2026-11-01".to_owned(), vec![4]),
        ("2026-10-31".to_owned(), vec![2]),
    ];
    assert_eq!(days, expected);
    assert_eq!(diary::on(&record, day("2026-11-02")), Vec::<&DiaryEntry>::new());
    assert_eq!(diary::counted(&record), 4);
}

#[test]
fn what_was_deleted_never_appears() {
    let mut record = diary_of(&[("2026-11-22", 8, 1), ("2026-11-21", 8, 2)]);
    let month = Month::parse("2026-11").expect("a month");
    record.absorb(StoredValue::deleted(Shard::monthly(Kind::DiaryEntry, month), id(0), 9));
    let (from, to) = (day("2026-11-01"), day("2026-11-30"));
    assert_eq!(diary::every(&record).count(), 1);
    assert_eq!(diary::search(&record, "").entries.len(), 1);
    assert_eq!(diary::values(&record, "mood", from, to), [(day("2026-11-21"), vec![2])]);
    assert_eq!((diary::noted_days(&record, from, to), diary::counted(&record)), (1, 1));
    assert_eq!(diary::find(&record, &id(0)), None);
    assert!(diary::find(&record, &id(1)).is_some());
}

#[test]
fn values_are_by_day_oldest_first_and_days_without_one_are_left_out() {
    let record = diary_of(&[
        ("2026-11-22", 20, 3),
        ("2026-11-22", 8, 1),
        ("2026-10-31", 9, 2),
        ("2026-11-01", 7, 4),
        ("2026-09-30", 7, 9),
    ]);
    let (from, to) = (day("2026-10-31"), day("2026-11-22"));
    let expected = [
        (day("2026-10-31"), vec![2]),
        (day("2026-11-01"), vec![4]),
        (day("2026-11-22"), vec![1, 3]),
    ];
    assert_eq!(diary::values(&record, "mood", from, to), expected);
    assert_eq!(diary::values(&record, "energy", from, to), []);
    assert_eq!(diary::noted_days(&record, from, to), 3);
    assert_eq!(diary::noted_days(&record, day("2026-11-02"), day("2026-11-21")), 0);
}

#[test]
fn twice_the_median_is_whole() {
    for (values, twice) in [
        (&[][..], None),
        (&[4], Some(8)),
        (&[9, 1], Some(10)),
        (&[7, 1, 4], Some(8)),
        (&[10, 0, 3, 4], Some(7)),
    ] {
        assert_eq!(diary::median(values), twice, "{values:?}");
    }
}

#[test]
fn the_most_used_tags_are_offered_first_as_they_were_written_last() {
    let mut record = Record::default();
    kept(&mut record, &noted_with(1, &["Sun", "walk"], ""));
    kept(&mut record, &noted_with(2, &["sunday"], ""));
    kept(&mut record, &noted_with(3, &["שלום", "SUN"], ""));
    assert_eq!(diary::recent_tags(&record), ["SUN", "sunday", "walk", "שלום"]);
}

#[test]
fn a_month_is_shown_day_by_day_with_the_median_of_each() {
    let record = diary_of(&[
        ("2026-11-01", 7, 0),
        ("2026-11-22", 20, 3),
        ("2026-11-22", 8, 4),
        ("2026-11-30", 9, 10),
        ("2026-10-31", 9, 2),
        ("2026-12-01", 9, 2),
    ]);
    let days = diary::calendar(&record, Month::parse("2026-11").expect("a month"));
    let told: Vec<_> = days.iter().filter(|one| one.entries > 0).collect();
    assert_eq!((days.len(), days[0].day.iso().as_str()), (30, "2026-11-01"));
    let told: Vec<_> = told.iter().map(|one| (one.day.parts().2, one.entries, one.mood)).collect();
    assert_eq!(told, [(1, 1, Some(0)), (22, 2, Some(7)), (30, 1, Some(20))]);
}

#[test]
fn signs_of_a_day_are_counted_once_each() {
    let mut record = Record::default();
    let noted = |number: u16, signs: &[&str]| DiaryEntry {
        signs: signs.iter().map(|&sign| sign.to_owned()).collect(),
        ..noted_with(number, &[], "")
    };
    let today = noted(0, &[]).day;
    assert_eq!(diary::noticed(&record, today), None, "none is watched for");
    kept(&mut record, &noted(1, &["isolation", "Own"]));
    kept(&mut record, &noted(2, &["own", "sleep"]));
    assert_eq!(diary::noticed(&record, today), Some(3));
    assert_eq!(diary::noticed(&record, today.minus(1)), None);
    record.keep(Sign { id: id(7), text: "isolation".to_owned() });
    assert_eq!(diary::noticed(&record, today.minus(1)), Some(0));
}
