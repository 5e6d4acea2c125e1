//! Records made day by day.

use doorway_engine::diary::{self, DiaryEntry};
use doorway_engine::guidance::HARD;
use doorway_engine::id::Id;
use doorway_engine::instrument;
use doorway_engine::moment::{Day, Moment};
use doorway_engine::record::{Check, Marked, Record};
use doorway_engine::session::Session;

const DAY: i64 = 86_400_000;

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn noon(on: Day) -> Moment {
    at(on, 12 * 60)
}

/// So many minutes after midnight.
pub(crate) fn at(on: Day, minutes: i64) -> Moment {
    let midnight = on.since(day("1970-01-01")) * DAY;
    Moment { unix_ms: midnight + minutes * 60_000, offset_min: 0 }
}

/// A name of its own for each entry of a kind.
pub(crate) fn id(kind: u8, number: usize) -> Id {
    let mut entropy = [kind; 16];
    entropy[8..].copy_from_slice(&number.to_be_bytes());
    Id::from_entropy(entropy)
}

/// Writes an entry of the diary.
pub(crate) fn note(record: &mut Record, on: Day, ratings: &[(&str, i64)], signs: &[&str]) {
    note_at(record, on, noon(on), ratings, signs);
}

/// The same for another day than the one on which it is written.
pub(crate) fn note_at(
    record: &mut Record,
    on: Day,
    at: Moment,
    ratings: &[(&str, i64)],
    signs: &[&str],
) {
    let noted = DiaryEntry {
        id: id(1, diary::counted(record)),
        day: on,
        at,
        ratings: ratings.iter().map(|(scale, value)| ((*scale).to_owned(), *value)).collect(),
        tags: Vec::new(),
        signs: signs.iter().map(|&sign| sign.to_owned()).collect(),
        note: String::new(),
    };
    record.keep(noted);
}

/// Keeps a check with these answers: first `total` points, spread over the
/// scored items but the one on self-harm, then what is told item by item.
pub(crate) fn check(record: &mut Record, id: &str, on: Day, total: u8, told: &[(&str, u8)]) {
    check_at(record, id, noon(on), total, told);
}

/// The same, at a certain time; returns its name.
pub(crate) fn check_at(
    record: &mut Record,
    id: &str,
    taken: Moment,
    total: u8,
    told: &[(&str, u8)],
) -> Id {
    let items = instrument::find(id).unwrap().items.iter();
    let mut left = total;
    let mut answers = Vec::new();
    for item in items.filter(|item| item.is_scored()) {
        let told = told.iter().find(|(one, _)| *one == item.id);
        let most = item.choices.iter().map(|choice| choice.points).max().unwrap();
        let spread = if item.id == "9" { 0 } else { left.min(most) };
        let value = told.map_or(spread, |one| one.1);
        left -= if told.is_some() { 0 } else { value };
        answers.push((item.id.to_owned(), i64::from(value)));
    }
    assert_eq!(left, 0, "{id} has no total of {total} without item 9");
    for (item, value) in told {
        if answers.iter().all(|(one, _)| one != item) {
            answers.push(((*item).to_owned(), i64::from(*value)));
        }
    }
    let check = Check {
        id: self::id(3, record.checks().len()),
        instrument: id.to_owned(),
        taken,
        language: "en".to_owned(),
        answers,
    };
    let id = check.id.clone();
    record.keep(check);
    id
}

/// Answers that stand in an unfinished questionnaire.
pub(crate) fn draft(record: &mut Record, id: &str, at: Moment, told: &[(&str, u8)]) {
    let mut draft = record.drafts.get(id).cloned().unwrap_or_default();
    for (item, value) in told {
        let marked = Marked { value: i64::from(*value), at: at.unix_ms };
        draft.answers.insert((*item).to_owned(), marked);
    }
    record.drafts.insert(id.to_owned(), draft);
}

pub(crate) fn session(record: &mut Record, on: Day) {
    let session = Session::on(on, id(2, record.sessions().len()), noon(on));
    record.keep(session);
}

/// "Hard to manage on my own" was pressed.
pub(crate) fn press(record: &mut Record, on: Day) {
    record.settings.choose(HARD, &on.iso(), noon(on).unix_ms);
}
