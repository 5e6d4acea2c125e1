//! What taking a file back would do, and doing it.

use super::Plan;
use crate::kept::Kind;
use crate::record::{Draft, Entry, Record};
use crate::stored::Key;

/// How many, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Entries by kind: see [`Amounts::of`].
    pub entries: [usize; Kind::ALL.len()],
    /// Unfinished questionnaires and worksheets.
    pub drafts: usize,
    /// Choices about the widget.
    pub choices: usize,
}

/// What adding a file to a record does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// What comes in, or of choices, what is chosen otherwise then.
    pub new: Amounts,
    /// Entries and unfinished forms that are here already.
    pub here: usize,
    /// Those that were deleted, changed or finished here since.
    pub gone: usize,
}

/// How something in a file stands to a record.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    New,
    Here,
    Gone,
}

impl Amounts {
    /// Whether there is nothing at all.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Entries of a kind.
    #[must_use]
    pub fn of(&self, kind: Kind) -> usize {
        self.entries.get(kind as usize).copied().unwrap_or_default()
    }

    /// The same, with so many entries of a kind.
    #[must_use]
    pub fn with(mut self, kind: Kind, count: usize) -> Self {
        if let Some(slot) = self.entries.get_mut(kind as usize) {
            *slot = count;
        }
        self
    }

    fn slot(&mut self, key: &Key) -> Option<&mut usize> {
        match key {
            Key::Draft(_) => Some(&mut self.drafts),
            _ => self.entries.get_mut(key.place()?.0.kind as usize),
        }
    }
}

impl Plan {
    /// What adding this to `record` would do.
    #[must_use]
    pub fn counts(&self, record: &Record) -> Counts {
        let mut counts = Counts::default();
        counts.new.choices = self.choices(record);
        for key in self.record.keys() {
            let Some(new) = counts.new.slot(&key) else { continue };
            match self.standing(record, &key) {
                Standing::New => *new += 1,
                Standing::Here => counts.here += 1,
                Standing::Gone => counts.gone += 1,
            }
        }
        counts
    }

    /// Adds this to `record`; returns the keys of what has come in.
    pub fn add(&self, record: &mut Record) -> Vec<Key> {
        let mut came = Vec::new();
        for key in self.record.keys() {
            // A choice that was made again later may read the same as now.
            let new = key == Key::Settings || self.standing(record, &key) == Standing::New;
            let Some(part) = self.record.part(&key).filter(|_| new) else { continue };
            if record.absorb(part).iter().any(|(_, absorbed)| absorbed.changed) {
                came.push(key);
            }
        }
        came
    }

    /// How many choices would differ from now: the later one counts.
    fn choices(&self, record: &Record) -> usize {
        let mut merged = record.settings.clone();
        merged.merge(self.record.settings.clone());
        let differs = |name: &&String| merged.chosen(name) != record.settings.chosen(name);
        self.record.settings.choices.keys().filter(differs).count()
    }

    fn standing(&self, record: &Record, key: &Key) -> Standing {
        match key {
            Key::One(..) | Key::Among(..) => match record.entry(key) {
                None => Standing::New,
                Some(Entry::Kept(_)) => Standing::Here,
                Some(Entry::Deleted(_)) => Standing::Gone,
            },
            Key::Draft(instrument) => {
                let theirs = self.record.drafts.get(instrument);
                draft(record.drafts.get(instrument), theirs)
            }
            Key::Settings | Key::Epoch | Key::Sentinel | Key::Many(_) => Standing::Here,
        }
    }
}

/// A sheet that is being filled in here stays as it is: answers of two
/// occasions on one sheet would add up to neither.
fn draft(ours: Option<&Draft>, theirs: Option<&Draft>) -> Standing {
    let (Some(ours), Some(theirs)) = (ours, theirs) else { return Standing::New };
    let newer = || theirs.times().any(|at| at > ours.cleared);
    match ours.is_blank() {
        false => Standing::Here,
        true if newer() => Standing::New,
        true => Standing::Gone,
    }
}
