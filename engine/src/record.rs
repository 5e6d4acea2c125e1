//! Everything a person keeps, as one value that merges.
//!
//! The same record lies in more than one store and may be open in two tabs, so
//! every part merges with any other state of itself: entries by their id, a
//! draft answer by answer, a setting by the time it was chosen. Merging is
//! never overwriting, and its order does not matter.

use crate::id::Id;
use crate::instrument::{self, Instrument};
use crate::moment::Moment;
use crate::sheet::Sheet;
use crate::sorted::Sorted;

/// A finished questionnaire. It never changes; it can only be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its unique name.
    pub id: Id,
    /// The instrument's id. Kept as text, so that an entry of a questionnaire
    /// that this release doesn't know is not lost.
    pub instrument: String,
    /// When it was finished.
    pub taken: Moment,
    /// The language of the wording that was answered, as a BCP 47 tag.
    pub language: String,
    /// Item ids with choice values, as answered.
    pub answers: Vec<(String, i64)>,
}

/// What is known under an entry's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The entry.
    Kept(Check),
    /// It was deleted at this time (Unix milliseconds). Nothing but the time
    /// stays, so that a copy in the other store does not bring it back.
    Deleted(i64),
}

/// One answer of an unfinished questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The choice's value.
    pub value: i64,
    /// When it was ticked, in Unix milliseconds.
    pub at: i64,
}

/// An unfinished questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Answers by item id.
    pub answers: Sorted<String, Marked>,
    /// When it was last finished or cleared, in Unix milliseconds; answers
    /// from before then are gone.
    pub cleared: i64,
}

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
    /// Country of the crisis lines, ISO 3166-1 alpha-2.
    pub country: Option<Chosen>,
    /// Where entries are kept: see [`Keeping`].
    pub keeping: Option<Chosen>,
    /// This tab was opened by a link made for sharing. Only ever kept in the
    /// tab itself.
    pub link: bool,
}

/// Where entries are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// On this device, until deleted.
    Device,
    /// In this tab, until it is closed.
    Session,
}

impl Keeping {
    /// The name in storage and hooks.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Session => "session",
        }
    }

    /// Reads a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Device, Self::Session].into_iter().find(|one| one.as_str() == text)
    }
}

/// Everything a person keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Choices about the widget.
    pub settings: Settings,
    /// Unfinished questionnaires by instrument id.
    pub drafts: Sorted<String, Draft>,
    /// Finished and deleted questionnaires.
    pub entries: Sorted<Id, Entry>,
    /// When something was first kept, in Unix milliseconds. It stands in each
    /// store as a sentinel, so that a store that lost its data is noticed.
    pub since: Option<i64>,
}

impl Check {
    /// The instrument, if this release knows it.
    #[must_use]
    pub fn instrument(&self) -> Option<&'static Instrument> {
        instrument::find(&self.instrument)
    }

    /// The answers as a sheet of its instrument.
    #[must_use]
    pub fn sheet(&self) -> Option<Sheet> {
        let answers = self.answers.iter().map(|(item, value)| (item.as_str(), *value));
        Some(Sheet::filled(self.instrument()?, answers))
    }
}

impl Draft {
    /// The answers as a sheet.
    #[must_use]
    pub fn sheet(&self, instrument: &'static Instrument) -> Sheet {
        let answers = self.answers.iter().map(|(item, marked)| (item.as_str(), marked.value));
        Sheet::filled(instrument, answers)
    }

    /// Takes in another state of the same draft: the later answer counts.
    pub fn merge(&mut self, other: Self) {
        self.cleared = self.cleared.max(other.cleared);
        for (item, theirs) in other.answers {
            self.answers.merge(item, theirs, |ours, theirs| {
                // The value decides between equal times, so that order doesn't.
                if (ours.at, ours.value) < (theirs.at, theirs.value) {
                    *ours = theirs;
                }
            });
        }
        let cleared = self.cleared;
        self.answers.retain(|marked| marked.at > cleared);
    }
}

impl Settings {
    /// Takes in another state of the settings: the later choice counts.
    pub fn merge(&mut self, other: Self) {
        later(&mut self.country, other.country);
        later(&mut self.keeping, other.keeping);
        self.link |= other.link;
    }
}

fn later(ours: &mut Option<Chosen>, theirs: Option<Chosen>) {
    let rank = |one: &Chosen| (one.at, one.value.clone());
    if theirs.as_ref().map(rank) > ours.as_ref().map(rank) {
        *ours = theirs;
    }
}

impl Entry {
    /// Takes in another state of the same entry: a deletion is final.
    pub fn merge(&mut self, other: Self) {
        match (&*self, &other) {
            (Self::Deleted(ours), Self::Deleted(theirs)) if ours >= theirs => {}
            (_, Self::Deleted(_)) => *self = other,
            (_, Self::Kept(_)) => {}
        }
    }
}

impl Record {
    /// Every kept entry, newest first.
    #[must_use]
    pub fn checks(&self) -> Vec<&Check> {
        let mut checks: Vec<_> = self
            .entries
            .values()
            .filter_map(|entry| match entry {
                Entry::Kept(check) => Some(check),
                Entry::Deleted(_) => None,
            })
            .collect();
        checks.sort_by(|a, b| (b.taken.unix_ms, &b.id).cmp(&(a.taken.unix_ms, &a.id)));
        checks
    }

    /// The entry with this id, if it is there and not deleted.
    #[must_use]
    pub fn check(&self, id: &Id) -> Option<&Check> {
        match self.entries.get(id) {
            Some(Entry::Kept(check)) => Some(check),
            _ => None,
        }
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

    fn draft(answers: &[(&str, i64, i64)], cleared: i64) -> Draft {
        let answers =
            answers.iter().map(|&(item, value, at)| (item.to_owned(), Marked { value, at }));
        Draft { answers: answers.collect(), cleared }
    }

    fn merged(mut one: Draft, other: Draft) -> Draft {
        one.merge(other);
        one
    }

    #[test]
    fn drafts_merge_answer_by_answer_in_any_order() {
        let a = draft(&[("1", 2, 10), ("2", 1, 30)], 0);
        let b = draft(&[("1", 3, 20), ("3", 0, 5)], 0);
        let both = draft(&[("1", 3, 20), ("2", 1, 30), ("3", 0, 5)], 0);
        assert_eq!(merged(a.clone(), b.clone()), both);
        assert_eq!(merged(b, a), both);
    }

    #[test]
    fn a_finished_draft_does_not_come_back_from_an_old_copy() {
        let finished = draft(&[], 50);
        let old = draft(&[("1", 2, 10)], 0);
        assert_eq!(merged(finished.clone(), old.clone()), finished);
        assert_eq!(merged(old, finished.clone()), finished);
    }

    #[test]
    fn a_deletion_is_final_whichever_store_it_comes_from() {
        let check = Check {
            id: Id::from_dice([7; 16]),
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
    fn the_later_choice_counts() {
        let chosen = |value: &str, at| Some(Chosen { value: value.to_owned(), at });
        let mut ours = Settings { country: chosen("GB", 5), ..Settings::default() };
        ours.merge(Settings { country: chosen("IE", 4), ..Settings::default() });
        assert_eq!(ours.country, chosen("GB", 5));
        ours.merge(Settings { country: chosen("IE", 6), ..Settings::default() });
        assert_eq!(ours.country, chosen("IE", 6));
    }
}
