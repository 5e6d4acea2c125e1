//! Reading a file: all of it or nothing, a piece at a time, so that whoever
//! waits for it is never held up for long and can stop.
//!
//! What is cheap to see comes first: a text's sum before its content, and how
//! many entries a month has before any of them.

use std::fmt;
use std::ops::Range;

use super::month::Pieces;
use super::scan::Scan;
use super::span::{compact, trimmed};
use super::timely::timely;
use super::{Fault, MOST, Of, Plan, VERSION, wanted};
use crate::json::Json;
use crate::kept::{Shard, Times};
use crate::moment::{Day, Moment};
use crate::record::Record;
use crate::stored::{self, Key, Unreadable};

/// How many bytes are read at a time.
const STEP: usize = 1 << 17;
/// The largest text that is read at once. None of ours is larger but entries of
/// a month, which are cut.
pub(super) const LARGEST: usize = 1 << 17;
/// A month is cut into pieces of at least so many bytes.
const PIECE: usize = 1 << 16;
/// The most entries of a month.
const CROWD: usize = 10_000;
/// The longest value beside the texts that is looked at.
const SHORT: usize = 200;
/// How deep the list of a month's entries lies in the file.
const LIST: usize = 5;

/// A file being read.
pub struct Reading {
    text: String,
    /// What has been looked at.
    at: usize,
    scan: Scan,
    line: usize,
    line_at: usize,
    times: Times,
    /// The name of the pair being read, its line, and where its value begins.
    name: Range<usize>,
    named_in: usize,
    value: usize,
    ours: bool,
    version: Option<i64>,
    saved: Option<Day>,
    texts: Texts,
    /// Of the text being read: its lists, their rows, and where it can be cut.
    lists: usize,
    rows: usize,
    cuts: Vec<usize>,
    month: Option<Pieces>,
    record: Record,
    /// How many entries have a time that can't be.
    odd: usize,
    /// The first thing that is wrong with a text. It counts once the rest is
    /// known to be a file of ours.
    fault: Option<Fault>,
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reading")
    }
}

/// Where the texts stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Texts {
    Before,
    Inside,
    Behind,
    /// What is called so is something else.
    Wrong,
}

/// What a file holds, read in one go at the time of `now`.
///
/// # Errors
/// The first [`Fault`].
pub fn read(text: &str, now: Moment) -> Result<Plan, Fault> {
    let mut reading = Reading::new(text.to_owned(), now);
    loop {
        if let Some(read) = reading.step() {
            return read;
        }
    }
}

impl Reading {
    /// Begins at the start of a text.
    #[must_use]
    pub fn new(text: String, now: Moment) -> Self {
        // Some editors put this mark at the start of what they save.
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self {
            text,
            at,
            scan: Scan::new(),
            line: 1,
            line_at: at,
            times: Times::at(now),
            name: 0..0,
            named_in: 1,
            value: 0,
            ours: false,
            version: None,
            saved: None,
            texts: Texts::Before,
            lists: 0,
            rows: 0,
            cuts: Vec::new(),
            month: None,
            record: Record::default(),
            odd: 0,
            fault: None,
        }
    }

    /// How many bytes were looked at, and how many there are.
    #[must_use]
    pub const fn done(&self) -> (usize, usize) {
        (self.at, self.text.len())
    }

    /// Reads the next piece; what the file holds once that was the last one, or
    /// why it can't be used.
    pub fn step(&mut self) -> Option<Result<Plan, Fault>> {
        if self.text.len() > MOST {
            return Some(Err(Fault::TooLarge));
        }
        if self.month.is_some() {
            self.piece();
            return None;
        }
        let end = self.text.len().min(self.at + STEP);
        while self.at < end {
            if let Err(fault) = self.byte() {
                return Some(Err(fault));
            }
            if self.month.is_some() {
                return None;
            }
        }
        (self.at == self.text.len()).then(|| self.ended())
    }

    fn byte(&mut self) -> Result<(), Fault> {
        let at = self.at;
        let byte = self.text.as_bytes().get(at).copied().unwrap_or_default();
        let (depth, in_name) = (self.scan.depth(), self.scan.in_name());
        self.scan.take(byte).ok_or_else(|| self.not_json())?;
        self.at += 1;
        if byte == b'\n' {
            (self.line, self.line_at) = (self.line + 1, self.at);
        }
        if self.scan.in_text() && byte != b'"' {
            return Ok(());
        }
        match byte {
            b'"' if depth > 2 => {}
            b'"' if self.scan.in_name() && !in_name => {
                (self.name, self.named_in) = (at..at, self.line);
            }
            b'"' if self.scan.has_named() => self.name.end = self.at,
            b':' if depth <= 2 => self.value = self.at,
            b',' if depth <= 2 => self.pair(depth, at),
            b'{' if depth == 1 && self.texts == Texts::Before && self.is_called("\"texts\"") => {
                self.texts = Texts::Inside;
                self.name = 0..0;
            }
            b'}' if depth <= 2 => {
                self.pair(depth, at);
                if depth == 2 && self.texts == Texts::Inside {
                    self.texts = Texts::Behind;
                }
            }
            b'[' => return self.list(depth + 1),
            b']' if depth == LIST + 1 && self.lists == 1 && self.can_be_cut() => {
                self.cuts.push(self.at);
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether the text so far is enough for a piece.
    fn can_be_cut(&self) -> bool {
        let last = self.cuts.last().copied().unwrap_or(self.value);
        self.texts == Texts::Inside && self.at - last > PIECE
    }

    fn list(&mut self, depth: usize) -> Result<(), Fault> {
        self.lists += usize::from(depth == LIST);
        self.rows += usize::from(depth == LIST + 1);
        if self.rows <= CROWD || self.texts != Texts::Inside {
            return Ok(());
        }
        Err(Fault::Crowded { line: self.named_in })
    }

    fn is_called(&self, name: &str) -> bool {
        self.text.get(self.name.clone()) == Some(name)
    }

    /// A name has its value, which ends before `end`.
    fn pair(&mut self, depth: usize, end: usize) {
        if self.name.is_empty() {
            return;
        }
        let value = trimmed(&self.text, self.value..end);
        if depth == 2 {
            if self.texts == Texts::Inside && self.fault.is_none() {
                self.fault = self.stored(value).err();
            }
            (self.lists, self.rows) = (0, 0);
            self.cuts.clear();
        } else {
            self.top(value);
        }
        self.name = 0..0;
    }

    /// A value beside the texts. Of two with one name the first counts.
    fn top(&mut self, value: Range<usize>) {
        let value = self.text.get(value).filter(|value| value.len() <= SHORT);
        let value = value.and_then(Json::parse);
        let text = || value.as_ref().and_then(Json::text);
        if self.is_called("\"doorway\"") {
            self.ours |= text().as_deref() == Some("backup");
        } else if self.is_called("\"version\"") && self.version.is_none() {
            self.version = value.as_ref().and_then(Json::whole).or(Some(0));
        } else if self.is_called("\"saved\"") {
            self.saved = text().and_then(|saved| Day::parse(saved.get(..10)?));
        } else if self.is_called("\"texts\"") && self.texts == Texts::Before {
            self.texts = Texts::Wrong;
        }
    }

    /// One of the texts.
    fn stored(&mut self, value: Range<usize>) -> Result<(), Fault> {
        let line = self.named_in;
        let name = self.text.get(self.name.clone()).unwrap_or_default().trim_matches('"');
        let key = Key::parse(name);
        let large = value.len() > LARGEST;
        if let (Some(Key::Many(Shard { kind, month: Some(month) })), true) = (&key, large) {
            let cuts = std::mem::take(&mut self.cuts);
            self.month = Some(Pieces::new(*kind, *month, line, value, cuts));
            return Ok(());
        }
        let of = |day| key.as_ref().map_or(Of::Unknown, |key| Of::under(key, day));
        if large {
            let later = is_later(self.text.get(value).unwrap_or_default());
            return Err(if later { Fault::Later } else { Fault::Damaged { line, of: of(None) } });
        }
        let text = compact(self.text.get(value).unwrap_or_default());
        let read = key.as_ref().map_or(Err(Unreadable::Damaged), |key| stored::read(key, &text));
        match read {
            Ok(part) => {
                let part = wanted(part).and_then(|part| timely(part, &self.times, &mut self.odd));
                if let Some(part) = part {
                    self.record.absorb(part);
                }
                Ok(())
            }
            Err(Unreadable::TooNew) => Err(Fault::Later),
            Err(Unreadable::Damaged) if key.is_none() && stored::is_too_new(&text) => {
                Err(Fault::Later)
            }
            Err(Unreadable::Damaged) => {
                let day = key.as_ref().and_then(|key| stored::day(key, &text));
                Err(Fault::Damaged { line, of: of(day) })
            }
        }
    }

    /// The next piece of a month.
    fn piece(&mut self) {
        let Some(mut month) = self.month.take() else { return };
        match month.step(&self.text) {
            Ok(part) => {
                let part = part.and_then(wanted);
                let part = part.and_then(|part| timely(part, &self.times, &mut self.odd));
                if let Some(part) = part {
                    self.record.absorb(part);
                }
                self.month = (!month.is_done()).then_some(month);
            }
            Err(fault) => self.fault = Some(fault),
        }
    }

    fn ended(&mut self) -> Result<Plan, Fault> {
        if !self.scan.is_whole() {
            return Err(self.not_json());
        }
        match self.version {
            _ if !self.ours => return Err(Fault::NotOurs),
            Some(VERSION) => {}
            Some(later) if later > VERSION => return Err(Fault::Later),
            _ => return Err(Fault::NotOurs),
        }
        if self.texts != Texts::Behind {
            return Err(Fault::NotOurs);
        }
        let record = std::mem::take(&mut self.record);
        self.fault.map_or(Ok(Plan { saved: self.saved, record, odd: self.odd }), Err)
    }

    /// From the present byte on it is no JSON. A person counts characters.
    fn not_json(&self) -> Fault {
        let before = self.text.as_bytes().get(self.line_at..self.at).unwrap_or_default();
        let starts = before.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        let here = usize::from(self.at < self.text.len());
        Fault::NotJson { line: self.line, column: (starts + here).max(1) }
    }
}

/// Whether a text begins as one of a later release does.
pub(super) fn is_later(text: &str) -> bool {
    let head: String = text.chars().take(SHORT).collect();
    let head = compact(&head);
    let rest = head.strip_prefix("{\"schema\":").unwrap_or_default();
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let schema = rest.get(..end).and_then(|digits| digits.parse::<u32>().ok());
    schema.is_some_and(|schema| schema > stored::SCHEMA)
}
