//! Somebody's years: the store that the measurements begin with. It is the same in every run except
//! for the day that it ends on, and the engine writes it, so that its format is the real one.

use anyhow::{Context, Result};
use doorway_engine::diary::{self, DiaryEntry, DiaryInput, KNOWN, SCALES, Sign, Unit};
use doorway_engine::id::Id;
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::moment::{Day, Moment};
use doorway_engine::record::{COUNTRY, Check, Entry, Record};
use doorway_engine::session::{Administration, Place, Session};
use doorway_engine::stored::{Key, StoredText, StoredValue};

/// Ten years.
pub(super) const YEARS: u16 = 3_650;
/// The last month of them.
pub(super) const MONTH: u16 = 30;

/// How many there are in ten years.
const ENTRIES: usize = 11_000;
const CHECKS: u16 = 260;
const SESSIONS: u16 = 60;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

const TAGS: [&str; 12] = [
    "walk",
    "work",
    "family",
    "slept badly",
    "🌧️",
    "🌱 garden",
    "👩‍👧 weekend",
    "שלום",
    "משפחה",
    "صديق",
    "therapy",
    "quiet evening",
];

const WORDS: [&str; 24] = [
    "Slow",
    "morning",
    "and",
    "a",
    "walk",
    "by",
    "the",
    "river",
    "with",
    "Noa",
    "then",
    "rain",
    "bread",
    "from",
    "market",
    "late",
    "call",
    "home",
    "music",
    "some",
    "rest",
    "é",
    "“warm”",
    "light",
];

/// Random numbers that are the same in every run: a linear congruential generator, by D. Knuth's constants.
struct Entropy(u64);

impl Entropy {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end.max(1)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }

    fn id(&mut self) -> Id {
        let mut entropy = [0; 16];
        for byte in &mut entropy {
            *byte = u8::try_from(self.below(256)).unwrap_or_default();
        }
        Id::from_entropy(entropy)
    }
}

/// How much is in a store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Entries of the diary.
    pub(super) entries: usize,
    /// Questionnaires.
    pub(super) checks: usize,
    /// Sessions.
    pub(super) sessions: usize,
    /// Keys, each with a text.
    pub(super) texts: usize,
    /// The length of all keys and texts, as a browser counts its quota of local storage: in units of
    /// UTF-16, of which most browsers allow 5,242,880.
    pub(super) units: usize,
}

/// A store, as a browser keeps it.
#[derive(Debug)]
pub(super) struct Filled {
    /// Its texts.
    pub(super) leaves: Vec<StoredText>,
    /// How much they hold.
    pub(super) counts: Counts,
}

/// The last `days` days of ten years that end on the day of `now`.
///
/// # Errors
/// When the engine refuses an entry, or the clock names no day.
pub(super) fn until(now: Moment, days: u16) -> Result<Filled> {
    let today = now.day().context("the clock names no day")?;
    let mut record = Record::default();
    let first = today.minus(days - 1);
    for noted in entries(today)?.into_iter().filter(|one| one.day >= first) {
        record.keep(noted);
    }
    for check in checks(today)?.into_iter().filter(|one| one.taken.day() >= Some(first)) {
        record.keep(check);
    }
    for session in sessions(today).into_iter().filter(|one| one.day >= first) {
        record.keep(session);
    }
    record.absorb(StoredValue::many(None, signs()));
    record.absorb(StoredValue::Sentinel(at(first, 0).unix_ms));
    record.settings.choose(COUNTRY, "GB", at(first, 0).unix_ms);

    let mut keys: Vec<Key> = record.keys().iter().map(Key::text).collect();
    keys.dedup();
    let leaves: Vec<_> =
        keys.iter().filter_map(|key| record.part(key)).map(|part| part.stored()).collect();
    let units = |text: &str| text.encode_utf16().count();
    let counts = Counts {
        entries: diary::counted(&record),
        checks: record.checks().len(),
        sessions: record.sessions().len(),
        texts: leaves.len(),
        units: leaves.iter().map(|one| units(&one.key) + units(&one.text)).sum(),
    };
    Ok(Filled { leaves, counts })
}

/// So many minutes into a day.
fn at(day: Day, minutes: usize) -> Moment {
    let epoch = Moment { unix_ms: 0, offset_min: 0 }.day();
    let days = epoch.map_or(0, |epoch| day.since(epoch));
    let minutes = i64::try_from(minutes).unwrap_or_default();
    Moment { unix_ms: days * DAY + minutes * MINUTE, offset_min: 0 }
}

/// Now and then nothing is noted for two to four weeks.
fn is_gap(ago: u16) -> bool {
    (100..114 + ago / 300 % 3 * 7).contains(&(ago % 300))
}

fn entries(today: Day) -> Result<Vec<DiaryEntry>> {
    let mut entropy = Entropy(20_261_122);
    let days: Vec<u16> = (0..YEARS).rev().filter(|ago| !is_gap(*ago)).collect();
    let (mut mood, mut all) = (5, Vec::with_capacity(ENTRIES));
    for (number, ago) in days.iter().enumerate() {
        let day = today.minus(*ago);
        let until = |number: usize| number * ENTRIES / days.len();
        for nth in 0..until(number + 1) - until(number) {
            mood = (mood + entropy.below(3)).saturating_sub(1).min(10);
            // Today has hardly begun, so that what is measured comes after everything in the store.
            let minutes = if *ago == 0 { nth } else { 7 * 60 + nth * 240 + entropy.below(60) };
            let given = given(&mut entropy, mood, nth == 0);
            let noted = diary::validate(&given, entropy.id(), at(day, minutes), None);
            all.push(noted.ok().context("an entry that the engine refuses")?);
        }
    }
    Ok(all)
}

fn given(entropy: &mut Entropy, mood: usize, first: bool) -> DiaryInput {
    let mut given = DiaryInput { note: note(entropy), ..DiaryInput::default() };
    given.set(diary::MOOD, mood.to_string());
    for scale in SCALES.iter().filter(|one| first && one.id != diary::MOOD) {
        if entropy.below(2) == 0 {
            let text = match scale.unit {
                Unit::Points => entropy.below(11).to_string(),
                Unit::Minutes => (4 + entropy.below(7)).to_string(),
            };
            given.set(scale.id, text);
        }
    }
    for _ in 0..entropy.below(8).saturating_sub(4) {
        given.tags.push(entropy.one(&TAGS).to_owned());
    }
    if entropy.below(6) == 0 {
        given.signs.push(entropy.one(&KNOWN).to_owned());
    }
    given
}

/// Up to 300 characters; often none.
fn note(entropy: &mut Entropy) -> String {
    let long = if entropy.below(5) < 2 { entropy.below(300) } else { 0 };
    let mut note = String::new();
    loop {
        let word = entropy.one(&WORDS);
        if note.chars().count() + word.chars().count() >= long {
            return note.trim_end().to_owned();
        }
        note.push_str(word);
        note.push(' ');
    }
}

/// PHQ-9 and GAD-7 in turn, one a fortnight.
fn checks(today: Day) -> Result<Vec<Check>> {
    let mut entropy = Entropy(260);
    let instruments = ["phq9", "gad7"].map(instrument::find);
    let mut all = Vec::new();
    for (number, instrument) in (0..CHECKS).zip(instruments.iter().cycle()) {
        let instrument = instrument.context("a questionnaire that is not there")?;
        all.push(Check {
            id: entropy.id(),
            instrument: instrument.id.to_owned(),
            taken: at(today.minus(number * 14), 3),
            language: "en".to_owned(),
            answers: answers(&mut entropy, instrument),
        });
    }
    Ok(all)
}

fn answers(entropy: &mut Entropy, instrument: &Instrument) -> Vec<(String, i64)> {
    let scored = instrument.items.iter().filter(|item| item.is_scored());
    let mut answer = |id: &str| {
        // Nobody in this store needs help at once.
        let value = if (instrument.id, id) == ("phq9", "9") { 0 } else { entropy.below(4) };
        (id.to_owned(), i64::try_from(value).unwrap_or_default())
    };
    scored.map(|item| answer(item.id)).collect()
}

/// Rounds of six within some weeks, about one round a year.
fn sessions(today: Day) -> Vec<Session> {
    let mut entropy = Entropy(60);
    let session = |number: u16| {
        let day = today.minus(10 + number / 6 * 350 + number % 6 * 4);
        Session {
            id: entropy.id(),
            day,
            minute: Some(14 * 60 + 30),
            place: Place::Clinic.as_str().to_owned(),
            form: Administration::Iv.as_str().to_owned(),
            who: "Noa".to_owned(),
            note: note(&mut entropy),
            noted: at(day, 20 * 60),
            first: None,
        }
    };
    (0..SESSIONS).map(session).collect()
}

fn signs() -> doorway_engine::sorted::Sorted<Id, Entry<Sign>> {
    let mut entropy = Entropy(11);
    let texts = KNOWN.iter().take(5).copied().chain(["I stop calling Noa"]);
    let sign = |text: &str| {
        let id = entropy.id();
        (id.clone(), Entry::Kept(Sign { id, text: text.to_owned() }))
    };
    texts.map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-22T09:30:00Z
    const NOW: Moment = Moment { unix_ms: 1_795_339_800_000, offset_min: 0 };

    fn filled(days: u16) -> Filled {
        until(NOW, days).expect("a store")
    }

    #[test]
    fn ten_years_have_what_was_asked_for_and_the_engine_reads_them_back() {
        let Filled { leaves, counts } = filled(YEARS);
        assert_eq!((counts.entries, counts.checks, counts.sessions), (11_000, 260, 60));
        let mut record = Record::default();
        for leaf in &leaves {
            let key = Key::parse(&leaf.key).expect("a key");
            record.absorb(doorway_engine::stored::read(&key, &leaf.text).expect("a text"));
        }
        assert_eq!(diary::counted(&record), 11_000);
        let notes: Vec<_> = diary::every(&record).map(|one| one.note.chars().count()).collect();
        assert!(notes.iter().max() <= Some(&300) && notes.iter().any(|one| *one > 250));
        let days = diary::days(&record);
        let gaps = days.windows(2).filter(|pair| pair[0].0.since(pair[1].0) > 13).count();
        assert_eq!(gaps, 12, "weeks without an entry");
        assert_eq!(days.len() + 12 * 21, usize::from(YEARS));
    }

    #[test]
    fn a_month_is_the_end_of_the_ten_years_and_each_run_has_the_same() {
        let (years, month) = (filled(YEARS), filled(MONTH));
        assert_eq!((month.counts.checks, month.counts.sessions), (3, 5));
        let this = |filled: &Filled| {
            filled.leaves.iter().find(|leaf| leaf.key == "doorway/diary/2026-11").cloned()
        };
        assert!(this(&month).is_some());
        assert_eq!(this(&month), this(&years));
        assert_eq!(filled(MONTH).leaves, month.leaves);
    }
}
