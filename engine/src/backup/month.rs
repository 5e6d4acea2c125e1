//! The entries of a month, where they are too large to be read at once: first its sum is
//! reckoned, then its entries are read, each time piece by piece.

use std::ops::Range;

use super::reading::{LARGEST, is_later};
use super::span::compact;
use super::{Fault, Of};
use crate::kept::{Kind, Shard};
use crate::moment::Month;
use crate::stored::{self, Key, StoredValue, Summing};

/// What stands before the entries of a month, around its name and theirs.
const BEGIN: [&str; 3] = ["{\"month\":\"", "\",\"", "\":["];
/// What a piece of the entries lacks at its end.
const END: &str = "],\"deleted\":[]}";

/// The month and its pieces. Each but the last ends with an entry.
pub(super) struct Pieces {
    kind: Kind,
    month: Month,
    line: usize,
    /// Where the text begins, and where each piece ends.
    start: usize,
    ends: Vec<usize>,
    /// The next piece.
    at: usize,
    /// The sum so far; none once it was found to be right.
    sum: Option<Summing>,
}

impl Pieces {
    pub(super) fn new(
        kind: Kind,
        month: Month,
        line: usize,
        text: Range<usize>,
        mut ends: Vec<usize>,
    ) -> Self {
        ends.push(text.end);
        Self { kind, month, line, start: text.start, ends, at: 0, sum: Some(Summing::default()) }
    }

    const fn shard(&self) -> Shard {
        Shard::monthly(self.kind, self.month)
    }

    pub(super) const fn is_done(&self) -> bool {
        self.sum.is_none() && self.at == self.ends.len()
    }

    /// Reads the next piece of what is in `file`.
    pub(super) fn step(&mut self, file: &str) -> Result<Option<StoredValue>, Fault> {
        let damaged = Fault::Damaged { line: self.line, of: Of::Many(self.shard()) };
        let end = self.ends.get(self.at).copied().unwrap_or_default();
        let start = self.at.checked_sub(1).and_then(|at| self.ends.get(at).copied());
        let (first, last) = (start.is_none(), self.at + 1 == self.ends.len());
        let raw = file.get(start.unwrap_or(self.start)..end).unwrap_or_default();
        if first && is_later(raw) {
            return Err(Fault::Later);
        }
        if raw.len() > LARGEST {
            return Err(damaged);
        }
        let piece = compact(raw);
        self.at += 1;
        if let Some(sum) = &mut self.sum {
            sum.take(&piece, first, last).ok_or(damaged)?;
            if last {
                let fits = self.sum.take().is_some_and(Summing::fits);
                self.at = 0;
                return if fits { Ok(None) } else { Err(damaged) };
            }
            return Ok(None);
        }
        let part = self.part(&piece, first, last);
        part.map(Some).ok_or(damaged)
    }

    /// The entries of a piece, as a text of their own would have them.
    fn part(&self, piece: &str, first: bool, last: bool) -> Option<StoredValue> {
        let (month, name) = (self.month.iso(), self.kind.name());
        let begin = [BEGIN[0], &month, BEGIN[1], name, BEGIN[2]].concat();
        let body = stored::body_of(piece, first, last)?;
        let rows = if first { body.strip_prefix(&begin)? } else { body };
        let rows = rows.strip_prefix(',').unwrap_or(rows);
        let body = [begin.as_str(), rows, if last { "" } else { END }].concat();
        stored::unsummed(&Key::Many(self.shard()), &body)
    }
}
