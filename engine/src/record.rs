//! Everything a person keeps, as one value that merges.
//!
//! The same record lies in more than one store and may be open in two tabs, so
//! every part merges with any other state of itself: entries by their id, a draft answer by
//! answer, a setting by the time it was chosen. Merging is never overwriting, in any order.

mod draft;

use crate::diary_entry::Sign;
pub use crate::entry::Entry;
use crate::epoch::Epoch;
use crate::id::Id;
use crate::instrument::Instrument;
pub use crate::kept::Check;
use crate::kept::{Entries, Kind, OfKind, Shard, Value};
use crate::moment::{Day, Month};
use crate::session::Session;
use crate::sheet::Sheet;
use crate::sorted::Sorted;
use crate::worksheet::WorksheetEntry;
pub use draft::{Draft, Marked};

/// A choice and when it was made, in Unix milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// What was chosen.
    pub value: String,
    /// When.
    pub at: i64,
}

/// What the person chose about the widget itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Choices by name. Those that this release doesn't know are kept.
    pub choices: Sorted<String, Chosen>,
    /// This tab was opened by a link made for sharing. Only ever kept in the
    /// tab itself.
    pub link: bool,
}

/// Country of the crisis lines, ISO 3166-1 alpha-2; empty for none.
pub const COUNTRY: &str = "country";
/// Where entries are kept: see [`Keeping`].
pub const KEEPING: &str = "keeping";
/// How questionnaires are answered: see [`AnswerMode`].
pub const ANSWER_MODE: &str = "manner";
/// The payload of this tab's link. Like the link only ever kept in the tab.
pub const LINKED: &str = "linked";
/// Whether the visit in this tab is over: `on`. Kept in the tab alone.
pub const ENDED: &str = "ended";
/// This tab's visit lay on the device at first: `on`, and `off` once it is gone there.
pub const LEFT: &str = "left";
/// Whether number keys pick an answer: `on` or `off`.
pub const KEYS: &str = "keys";

/// The name of the choice of a baseline: the id of an entry of `instrument`
/// that later ones are held against, or nothing.
#[must_use]
pub fn baseline(instrument: &str) -> String {
    ["baseline-", instrument].concat()
}

/// How questionnaires are answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AnswerMode {
    /// All questions on one page.
    #[default]
    All,
    /// One question at a time.
    One,
}

impl AnswerMode {
    /// The name in storage and hooks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::One => "one",
        }
    }

    /// The mode of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::All, Self::One].into_iter().find(|mode| mode.as_str() == name)
    }
}

/// Where entries are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// On this device, until deleted.
    Device,
    /// In this tab, until it is closed.
    Tab,
}

impl Keeping {
    /// The name in storage and hooks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Tab => "session",
        }
    }

    /// Reads a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Device, Self::Tab].into_iter().find(|one| one.as_str() == text)
    }
}

/// Everything a person keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Choices about the widget.
    pub settings: Settings,
    /// Unfinished questionnaires by instrument id.
    pub drafts: Sorted<String, Draft>,
    /// Entries of every kind by where they lie, and which of them were deleted.
    pub entries: Sorted<Shard, Entries>,
    /// When something was first kept, in Unix milliseconds: in each store a
    /// sentinel, so that one that lost its data is noticed.
    pub since: Option<i64>,
    /// The time between two removals that this belongs to.
    pub epoch: Option<Epoch>,
}

impl Settings {
    /// What was chosen under `name`.
    #[must_use]
    pub fn chosen(&self, name: &str) -> Option<&str> {
        self.choices.get(name).map(|chosen| chosen.value.as_str())
    }

    /// Notes a choice.
    pub fn choose(&mut self, name: &str, value: &str, now: i64) {
        let chosen = Chosen::after(self.choices.get(name), value.to_owned(), now);
        self.choices.insert(name.to_owned(), chosen);
    }

    /// Takes in another state: the later choice counts.
    pub fn merge(&mut self, other: Self) {
        for (name, theirs) in other.choices {
            self.choices.merge(name, theirs, Chosen::take_later);
        }
        self.link |= other.link;
    }
}

impl Chosen {
    /// A choice made now. A clock that was set back must not make it older than the one it
    /// replaces.
    fn after(earlier: Option<&Self>, value: String, now: i64) -> Self {
        let earliest = earlier.map_or(i64::MIN, |one| one.at.saturating_add(1));
        Self { value, at: now.max(earliest) }
    }

    /// Takes in another one in place of this: the later counts.
    fn take_later(&mut self, other: Self) {
        if self.is_before(&other) {
            *self = other;
        }
    }

    /// The value decides between equal times, so that the order of merging
    /// doesn't.
    fn is_before(&self, other: &Self) -> bool {
        (self.at, &self.value) < (other.at, &other.value)
    }
}

fn later(ours: &mut Option<Chosen>, theirs: Option<Chosen>) {
    let newer = match (&*ours, &theirs) {
        (Some(ours), Some(theirs)) => ours.is_before(theirs),
        (ours, _) => ours.is_none(),
    };
    if newer {
        *ours = theirs;
    }
}

/// The entries of a shard that are of a kind and not deleted.
pub fn in_shard<T: OfKind + 'static>(entries: &Entries) -> impl Iterator<Item = &T> {
    entries.values().filter_map(|entry| T::of(entry.kept()?))
}

impl Record {
    /// The shards of a kind, the earliest month first.
    #[must_use]
    pub fn shards(&self, kind: Kind) -> impl DoubleEndedIterator<Item = (&Shard, &Entries)> {
        self.entries.iter().filter(move |(shard, _)| shard.kind == kind)
    }

    /// What a kind that lies by months has of those that a span of days touches.
    pub fn months(&self, kind: Kind, from: Day, to: Day) -> impl Iterator<Item = &Entries> {
        let touched = move |month: Month| month.last() >= from && month.first() <= to;
        let months = self.shards(kind).filter(move |(shard, _)| shard.month.is_some_and(touched));
        months.map(|(_, entries)| entries)
    }

    /// Every entry of a kind that is not deleted, shard by shard in the order of the ids.
    pub fn all<T: OfKind + 'static>(&self) -> impl Iterator<Item = &T> {
        self.shards(T::KIND).flat_map(|(_, entries)| in_shard(entries))
    }

    /// The entry of a kind with this id, if it is there and not deleted.
    #[must_use]
    pub fn one<T: OfKind>(&self, id: &Id) -> Option<&T> {
        T::of(self.find(T::KIND, id)?)
    }

    fn find(&self, kind: Kind, id: &Id) -> Option<&Value> {
        self.shards(kind).find_map(|(_, entries)| entries.get(id))?.kept()
    }

    /// Every check, newest first.
    #[must_use]
    pub fn checks(&self) -> Vec<&Check> {
        let mut checks: Vec<&Check> = self.all().collect();
        checks.sort_by(|a, b| (b.taken.unix_ms, &b.id).cmp(&(a.taken.unix_ms, &a.id)));
        checks
    }

    /// The check with this id, if it is there and not deleted.
    #[must_use]
    pub fn check(&self, id: &Id) -> Option<&Check> {
        self.one(id)
    }

    /// Every session, newest first.
    #[must_use]
    pub fn sessions(&self) -> Vec<&Session> {
        let mut sessions: Vec<&Session> = self.all().collect();
        sessions.sort_by(|a, b| (b.day, b.minute, &b.id).cmp(&(a.day, a.minute, &a.id)));
        sessions
    }

    /// Every worksheet that was filled in, newest first.
    #[must_use]
    pub fn worksheets(&self) -> Vec<&WorksheetEntry> {
        let mut entries: Vec<&WorksheetEntry> = self.all().collect();
        entries.sort_by(|a, b| (b.written.unix_ms, &b.id).cmp(&(a.written.unix_ms, &a.id)));
        entries
    }

    /// The warning signs that the person watches for.
    pub fn signs(&self) -> impl Iterator<Item = &Sign> {
        self.all()
    }

    /// The check of `instrument` that the person picked to hold others against,
    /// as long as it is there.
    #[must_use]
    pub fn baseline(&self, instrument: &str) -> Option<&Check> {
        let id = Id::parse(self.settings.chosen(&baseline(instrument))?)?;
        self.check(&id).filter(|check| check.instrument == instrument)
    }

    /// The sheet that is being filled in; blank when none is.
    #[must_use]
    pub fn sheet(&self, instrument: &'static Instrument) -> Sheet {
        self.drafts
            .get(instrument.id)
            .map_or_else(|| Sheet::blank(instrument), |draft| draft.sheet(instrument))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;

    #[test]
    fn a_deletion_is_final_whichever_store_it_comes_from() {
        let check = Check {
            id: Id::from_entropy([7; 16]),
            instrument: "phq9".to_owned(),
            taken: Moment { unix_ms: 1, offset_min: 0 },
            language: "en".to_owned(),
            answers: Vec::new(),
        };
        let mut kept = Entry::Kept(check.clone());
        kept.merge(Entry::Deleted(9));
        assert_eq!(kept, Entry::Deleted(9));
        kept.merge(Entry::Kept(check));
        assert_eq!(kept, Entry::Deleted(9));
    }

    #[test]
    fn the_later_choice_counts_by_name() {
        let settings = |name: &str, value: &str, at| {
            let mut settings = Settings::default();
            settings.choose(name, value, at);
            settings
        };
        let mut ours = settings(COUNTRY, "GB", 5);
        ours.merge(settings(COUNTRY, "IE", 4));
        assert_eq!(ours.chosen(COUNTRY), Some("GB"));
        ours.merge(settings(COUNTRY, "IE", 6));
        assert_eq!(ours.chosen(COUNTRY), Some("IE"));
        ours.merge(settings(ANSWER_MODE, "one", 1));
        assert_eq!(ours.chosen(COUNTRY), Some("IE"));
        assert_eq!(ours.chosen(ANSWER_MODE), Some("one"));
    }

    #[test]
    fn a_choice_under_a_clock_set_back_still_counts() {
        let mut settings = Settings::default();
        settings.choose(KEYS, "on", 100);
        let before = settings.clone();
        settings.choose(KEYS, "off", 10);
        settings.merge(before);
        assert_eq!(settings.chosen(KEYS), Some("off"));
    }
}
