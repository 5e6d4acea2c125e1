//! What the charts draw, held against examples counted by hand.
mod any;
mod pixels;
mod since;
mod span;
mod ticks;
mod timeline;
mod words;

use doorway_engine::chart::Timeline;
use doorway_engine::diary::{self, DiaryEntry, Scale};
use doorway_engine::id::Id;
use doorway_engine::moment::{Day, Moment};
use doorway_engine::record::{Check, Entry, Record};
use doorway_engine::session::Session;
use doorway_engine::stored::StoredValue;

const DAY: i64 = 86_400_000;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// Noon in Greenwich.
fn noon(day: Day) -> Moment {
    let since = day.since(self::day("1970-01-01"));
    Moment { unix_ms: since * DAY + DAY / 2, offset_min: 0 }
}

fn scale(id: &str) -> &'static Scale {
    diary::scale(id).expect("a scale")
}

fn id(kind: u8, number: usize) -> Id {
    let mut entropy = [kind; 16];
    entropy[8..].copy_from_slice(&number.to_be_bytes());
    Id::from_entropy(entropy)
}

/// Notes one rating on a day.
fn rate(record: &mut Record, scale: &str, on: Day, value: i64) {
    let noted = DiaryEntry {
        id: id(1, diary::counted(record)),
        day: on,
        at: noon(on),
        ratings: [(scale.to_owned(), value)].into_iter().collect(),
        tags: Vec::new(),
        signs: Vec::new(),
        note: String::new(),
    };
    let pages = [(noted.id.clone(), Entry::Kept(noted.clone()))].into_iter().collect();
    record.absorb(StoredValue::many(Some(noted.month()), pages));
}

/// A record with these moods.
fn moods(moods: &[(&str, i64)]) -> Record {
    let mut record = Record::default();
    for (text, mood) in moods {
        rate(&mut record, "mood", day(text), *mood);
    }
    record
}

/// A record with these moods on consecutive days; `None` for a day without.
fn moods_from(first: &str, moods: &[Option<i64>]) -> Record {
    let mut record = Record::default();
    for (at, mood) in (0..).zip(moods) {
        if let Some(mood) = mood {
            rate(&mut record, "mood", day(first).shifted(at), *mood);
        }
    }
    record
}

fn session(record: &mut Record, on: Day) {
    let id = id(2, record.sessions().len());
    let session = Session {
        id: id.clone(),
        day: on,
        minute: None,
        place: String::new(),
        form: String::new(),
        who: String::new(),
        note: String::new(),
        noted: noon(on),
    };
    record.keep(session);
}

/// A GAD-2 with this total, 0 to 6.
fn gad2(record: &mut Record, on: Day, total: i64) {
    let answers = vec![("1".to_owned(), total.min(3)), ("2".to_owned(), (total - 3).max(0))];
    check(record, "gad2", on, answers);
}

fn check(record: &mut Record, instrument: &str, on: Day, answers: Vec<(String, i64)>) {
    let id = id(3, record.checks().len());
    let check = Check {
        id: id.clone(),
        instrument: instrument.to_owned(),
        taken: noon(on),
        language: "en".to_owned(),
        answers,
    };
    record.keep(check);
}

fn drawn(record: &Record, from: &str, to: &str) -> Timeline {
    let sheets = doorway_engine::chart::Sheets::Latest;
    Timeline::of(record, (day(from), day(to)), None, sheets).expect("a drawing")
}
