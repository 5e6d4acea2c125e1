//! The texts of schema 1 beside what they hold.

use doorway_engine::diary::{DiaryEntry, Sign};
use doorway_engine::id::Id;
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::moment::{Day, Moment, Month};
use doorway_engine::record::{COUNTRY, Check, Chosen, Draft, Entry, KEEPING, Marked, Settings};
use doorway_engine::routine::Tick;
use doorway_engine::session::Session;
use doorway_engine::stored::{Epoch, StoredValue};
use doorway_engine::worksheet::WorksheetEntry;

/// 2026-11-22T09:30:00Z
const MORNING: i64 = 1_795_339_800_000;

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn chosen(value: &str, at: i64) -> Chosen {
    Chosen { value: value.to_owned(), at }
}

fn chosen_settings(choices: &[(&str, &str, i64)], link: bool) -> StoredValue {
    let choices = choices.iter().map(|&(name, value, at)| (name.to_owned(), chosen(value, at)));
    StoredValue::Settings(Settings { choices: choices.collect(), link })
}

fn settings() -> StoredValue {
    chosen_settings(&[(COUNTRY, "IE", MORNING), (KEEPING, "session", MORNING + 1)], true)
}

fn few_settings() -> StoredValue {
    chosen_settings(&[(COUNTRY, "", MORNING)], false)
}

/// With a choice that this release doesn't know.
fn later_settings() -> StoredValue {
    let choices = [
        (COUNTRY, "IE", MORNING),
        ("keys", "off", MORNING),
        ("manner", "one", MORNING + 1),
        ("spirits-2031", "é „ü“", MORNING + 2),
    ];
    chosen_settings(&choices, false)
}

fn draft() -> StoredValue {
    let answers = [("1", 3), ("9", 1), ("difficulty", 2)];
    let marked =
        |(item, value): (&str, i64)| (item.to_owned(), Marked { value, at: MORNING + value });
    let answers = answers.into_iter().map(marked).collect();
    let draft = Draft { answers, cleared: MORNING - 86_400_000, ..Draft::default() };
    StoredValue::Draft("phq9".to_owned(), draft)
}

/// With answers carried over from a shorter questionnaire.
fn grown_draft() -> StoredValue {
    let marked = |(item, value): (&str, i64)| (item.to_owned(), Marked { value, at: MORNING });
    let answers = [("1", 3), ("2", 1)].into_iter().map(marked).collect();
    let draft = Draft { answers, from: Some(chosen(CHECK, MORNING)), ..Draft::default() };
    StoredValue::Draft("phq9".to_owned(), draft)
}

fn finished_draft() -> StoredValue {
    StoredValue::Draft("phq9".to_owned(), Draft { cleared: MORNING, ..Draft::default() })
}

pub(crate) const CHECK: &str = "01j3z9k7q2m4x8c5v6b0n1t2re";

fn check_entry(instrument: &str, answers: &[(&str, i64)]) -> StoredValue {
    let answers = answers.iter().map(|&(item, value)| (item.to_owned(), value)).collect();
    let check = Check {
        id: id(CHECK),
        instrument: instrument.to_owned(),
        taken: Moment { unix_ms: MORNING, offset_min: -300 },
        language: "en".to_owned(),
        answers,
    };
    StoredValue::kept(check)
}

pub(crate) fn finished() -> StoredValue {
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
pub(crate) fn unknown() -> StoredValue {
    check_entry("mood-2031", &[("spirits", -4), ("é „ü“", 1_000_000)])
}

pub(crate) fn deleted() -> StoredValue {
    StoredValue::deleted(Shard::all(Kind::Check), id(CHECK), MORNING)
}

pub(crate) fn session_of(session: Session) -> StoredValue {
    StoredValue::kept(session)
}

pub(crate) fn session() -> StoredValue {
    session_of(Session {
        id: id(CHECK),
        day: Day::parse("2026-11-21").expect("a day"),
        minute: Some(870),
        place: "clinic".to_owned(),
        form: "iv".to_owned(),
        who: "Noa".to_owned(),
        note: "Slow start.\nWarm after.".to_owned(),
        noted: Moment { unix_ms: MORNING, offset_min: -300 },
        first: None,
    })
}

/// Of a later release: a place unknown to this.
pub(crate) fn unknown_session() -> StoredValue {
    session_of(Session {
        id: id(CHECK),
        day: Day::parse("2027-02-28").expect("a day"),
        minute: None,
        place: "retreat".to_owned(),
        form: String::new(),
        who: String::new(),
        note: "“é” 👩\u{200d}⚕️ שלום".to_owned(),
        noted: Moment { unix_ms: MORNING, offset_min: 780 },
        first: None,
    })
}

pub(crate) fn deleted_session() -> StoredValue {
    StoredValue::deleted(Shard::all(Kind::Session), id(CHECK), MORNING)
}

/// One that was changed: what belongs to it knows it by its first id.
fn changed_session() -> StoredValue {
    session_of(Session {
        id: id(OTHER),
        day: Day::parse("2026-11-21").expect("a day"),
        minute: None,
        place: String::new(),
        form: String::new(),
        who: String::new(),
        note: String::new(),
        noted: Moment { unix_ms: MORNING, offset_min: -300 },
        first: Some(id(CHECK)),
    })
}

/// With a field that this release doesn't know.
fn worksheet() -> StoredValue {
    let texts = [("session", CHECK), ("insights", "A door.\n“é” שלום"), ("later", "x")];
    let text = |(field, text): (&str, &str)| (field.to_owned(), text.to_owned());
    StoredValue::kept(WorksheetEntry {
        id: id(OTHER),
        worksheet: "integrate".to_owned(),
        texts: texts.into_iter().map(text).collect(),
        written: Moment { unix_ms: MORNING, offset_min: -300 },
    })
}

/// With something that this release doesn't know.
fn routine() -> StoredValue {
    let tick = |name: &str, day: &str, practice: &str| {
        let day = Day::parse(day).expect("a day");
        (id(name), Entry::Kept(Tick { id: id(name), day, practice: practice.to_owned() }))
    };
    let entries = [
        tick(CHECK, "2026-11-22", "music"),
        tick(OTHER, "2026-11-01", "later"),
        (id(THIRD), Entry::Deleted(MORNING)),
    ];
    StoredValue::many(Some(month()), entries.into_iter().collect())
}

/// What was written on a worksheet and not saved yet; one field was emptied again.
fn written_draft() -> StoredValue {
    let texts = [("situation", "No answer from Ana."), ("thought", "")];
    let text = |(field, text): (&str, &str)| (field.to_owned(), chosen(text, MORNING));
    let texts = texts.into_iter().map(text).collect();
    StoredValue::Draft("thought".to_owned(), Draft { texts, ..Draft::default() })
}

const OTHER: &str = "01j3z9k7q2m4x8c5v6b0n1t2rf";
const THIRD: &str = "01j3z9k7q2m4x8c5v6b0n1t2rg";

fn noted(id_text: &str, day: &str, offset_min: i16, ratings: &[(&str, i64)]) -> DiaryEntry {
    DiaryEntry {
        id: id(id_text),
        day: Day::parse(day).expect("a day"),
        at: Moment { unix_ms: MORNING, offset_min },
        ratings: ratings.iter().map(|&(scale, value)| (scale.to_owned(), value)).collect(),
        tags: Vec::new(),
        signs: Vec::new(),
        note: String::new(),
    }
}

fn month() -> Month {
    Month::parse("2026-11").expect("a month")
}

/// One entry with a mood alone.
pub(crate) fn diary() -> StoredValue {
    let noted = noted(CHECK, "2026-11-22", -300, &[("mood", 5)]);
    StoredValue::kept(noted)
}

/// With a scale unknown to this release, and one that was deleted.
pub(crate) fn full_diary() -> StoredValue {
    let scales = [("mood", 10), ("sleep-hours", 450), ("spirits-2031", -4)];
    let full = DiaryEntry {
        tags: vec!["sun".to_owned(), "“é” 👩\u{200d}⚕️".to_owned()],
        signs: vec!["low-mood".to_owned()],
        note: "Slow start.\nWarm after. שלום".to_owned(),
        ..noted(CHECK, "2026-11-01", 780, &scales)
    };
    let bare = DiaryEntry { note: "\"".to_owned(), ..noted(OTHER, "2026-11-30", 0, &[]) };
    let entries = [
        (id(CHECK), Entry::Kept(full)),
        (id(OTHER), Entry::Kept(bare)),
        (id(THIRD), Entry::Deleted(MORNING)),
    ];
    StoredValue::many(Some(month()), entries.into_iter().collect())
}

/// The leap day by the clocks of both ends of the world and of places with a
/// half and a quarter hour, where the moment itself is of other days.
fn leap_day() -> StoredValue {
    let offsets = [("a", -1080), ("b", -570), ("c", 345), ("d", 825), ("e", 1080)];
    let noted = |(name, offset): (&str, i16)| {
        let noted = noted(name, "2028-02-29", offset, &[("mood", 0)]);
        (id(name), Entry::Kept(noted))
    };
    let month = Month::parse("2028-02").expect("a month");
    StoredValue::many(Some(month), offsets.into_iter().map(noted).collect())
}

/// A month of which everything was deleted.
fn deleted_diary() -> StoredValue {
    let entries: [(_, Entry<DiaryEntry>); 2] =
        [(id(CHECK), Entry::Deleted(MORNING)), (id(OTHER), Entry::Deleted(0))];
    StoredValue::many(Some(month()), entries.into_iter().collect())
}

pub(crate) fn signs() -> StoredValue {
    let sign = |name: &str, text: &str| Sign { id: id(name), text: text.to_owned() };
    let entries = [
        (id(CHECK), Entry::Kept(sign(CHECK, "low-mood"))),
        (id(OTHER), Entry::Kept(sign(OTHER, "I stop calling Noa"))),
        (id(THIRD), Entry::Deleted(MORNING)),
    ];
    StoredValue::many(None, entries.into_iter().collect())
}

pub(crate) fn sentinel() -> StoredValue {
    StoredValue::Sentinel(MORNING)
}

pub(crate) fn epoch() -> StoredValue {
    StoredValue::Epoch(Epoch { count: 3, wiped: 2, id: id(CHECK), at: MORNING })
}

/// The texts of schema 1 with what they hold. Never changed, only added to.
pub(crate) fn golden() -> Vec<(&'static str, StoredValue)> {
    let file = |text: &'static str| text.strip_suffix('\n').expect("a file that ends with a line");
    vec![
        (file(include_str!("../../golden/v1/settings.json")), settings()),
        (file(include_str!("../../golden/v1/settings-few.json")), few_settings()),
        (file(include_str!("../../golden/v1/draft.json")), draft()),
        (file(include_str!("../../golden/v1/draft-finished.json")), finished_draft()),
        (file(include_str!("../../golden/v1/check.json")), finished()),
        (file(include_str!("../../golden/v1/check-unknown.json")), unknown()),
        (file(include_str!("../../golden/v1/deleted.json")), deleted()),
        (file(include_str!("../../golden/v1/sentinel.json")), sentinel()),
        (file(include_str!("../../golden/v1/settings-unknown.json")), later_settings()),
        (file(include_str!("../../golden/v1/draft-from.json")), grown_draft()),
        (file(include_str!("../../golden/v1/session.json")), session()),
        (file(include_str!("../../golden/v1/session-unknown.json")), unknown_session()),
        (file(include_str!("../../golden/v1/session-deleted.json")), deleted_session()),
        (file(include_str!("../../golden/v1/diary.json")), diary()),
        (file(include_str!("../../golden/v1/diary-full.json")), full_diary()),
        (file(include_str!("../../golden/v1/signs.json")), signs()),
        (file(include_str!("../../golden/v1/diary-leap-day.json")), leap_day()),
        (file(include_str!("../../golden/v1/diary-deleted.json")), deleted_diary()),
        (file(include_str!("../../golden/v1/epoch.json")), epoch()),
        (file(include_str!("../../golden/v1/session-changed.json")), changed_session()),
        (file(include_str!("../../golden/v1/worksheet.json")), worksheet()),
        (file(include_str!("../../golden/v1/draft-written.json")), written_draft()),
        (file(include_str!("../../golden/v1/routine.json")), routine()),
    ]
}
