//! What the charts draw, held against examples counted by hand.
mod any;
mod pixels;
mod since;
mod span;
mod ticks;
mod timeline;
mod words;

use doorway_engine::chart::Timeline;
use doorway_engine::diary::{self, Scale};
use doorway_engine::moment::Day;
use doorway_engine::record::{Check, Record};

use crate::support::days::{self, day, id, noon, session};

fn scale(id: &str) -> &'static Scale {
    diary::scale(id).expect("a scale")
}

/// Notes one rating on a day.
fn rate(record: &mut Record, scale: &str, on: Day, value: i64) {
    days::note(record, on, &[(scale, value)], &[]);
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

/// A GAD-2 with this total, 0 to 6.
fn gad2(record: &mut Record, on: Day, total: i64) {
    let answers = vec![("1".to_owned(), total.min(3)), ("2".to_owned(), (total - 3).max(0))];
    check(record, "gad2", on, answers);
}

fn check(record: &mut Record, instrument: &str, on: Day, answers: Vec<(String, i64)>) {
    let check = Check {
        id: id(3, record.checks().len()),
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
