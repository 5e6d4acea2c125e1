//! What was begun and not finished.

use super::{Chosen, later};
use crate::instrument::Instrument;
use crate::sheet::Sheet;
use crate::sorted::Sorted;

/// One answer of an unfinished questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The choice's value.
    pub value: i64,
    /// When it was ticked, in Unix milliseconds.
    pub at: i64,
}

/// What was begun and not finished: the answers of a questionnaire, or what was written on a
/// worksheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Answers by item id.
    pub answers: Sorted<String, Marked>,
    /// What was written, by the name of its field. What was emptied stays as a blank text.
    pub texts: Sorted<String, Chosen>,
    /// When it was last finished or cleared, in Unix milliseconds; answers and
    /// texts from before then are gone.
    pub cleared: i64,
    /// The id of the shorter questionnaire's entry that the first answers were
    /// carried over from.
    pub from: Option<Chosen>,
}

impl Draft {
    /// The answers as a sheet.
    #[must_use]
    pub fn sheet(&self, instrument: &'static Instrument) -> Sheet {
        let answers = self.answers.iter().map(|(item, marked)| (item.as_str(), marked.value));
        Sheet::filled(instrument, answers)
    }

    /// Whether nothing was answered or written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.texts.is_empty()
    }

    /// When each answer was ticked and each text written, in Unix milliseconds.
    pub fn times(&self) -> impl Iterator<Item = i64> {
        let texts = self.texts.values().map(|text| text.at);
        self.answers.values().map(|marked| marked.at).chain(texts)
    }

    /// Nothing of it is wanted any more. What was entered under a clock that has been set back
    /// since goes too.
    pub fn clear(&mut self, now: i64) {
        let from = self.from.iter().map(|from| from.at);
        let last = self.times().chain(from).max().unwrap_or(now);
        self.cleared = now.max(last);
        self.answers.clear();
        self.texts.clear();
        self.from = None;
    }

    /// Notes what was written into a field, later than all that was there before.
    pub fn write(&mut self, field: &str, text: String, now: i64) {
        let now = now.max(self.cleared.saturating_add(1));
        let text = Chosen::after(self.texts.get(field), text, now);
        self.texts.insert(field.to_owned(), text);
    }

    /// Takes in another state of the same draft: the later answer counts, and the later text.
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
        for (field, theirs) in other.texts {
            self.texts.merge(field, theirs, Chosen::take_later);
        }
        later(&mut self.from, other.from);
        let cleared = self.cleared;
        self.from.take_if(|from| from.at <= cleared);
        self.answers.retain(|marked| marked.at > cleared);
        self.texts.retain(|text| text.at > cleared);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(answers: &[(&str, i64, i64)], cleared: i64) -> Draft {
        let answers =
            answers.iter().map(|&(item, value, at)| (item.to_owned(), Marked { value, at }));
        Draft { answers: answers.collect(), cleared, ..Draft::default() }
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

    fn written(texts: &[(&str, &str, i64)]) -> Draft {
        let mut draft = Draft::default();
        for (field, text, at) in texts {
            draft.write(field, (*text).to_owned(), *at);
        }
        draft
    }

    #[test]
    fn texts_merge_field_by_field_and_what_was_emptied_stays_empty() {
        let a = written(&[("step", "call Noa", 10), ("shift", "lighter", 30)]);
        let b = written(&[("step", "", 20), ("images", "a door", 5)]);
        let both = merged(a.clone(), b.clone());
        assert_eq!(both, merged(b, a));
        let texts: Vec<_> =
            both.texts.iter().map(|(field, text)| (field.as_str(), text.value.as_str())).collect();
        assert_eq!(texts, [("images", "a door"), ("shift", "lighter"), ("step", "")]);
    }

    #[test]
    fn what_was_saved_does_not_come_back_from_an_old_copy() {
        let old = written(&[("step", "call Noa", 10)]);
        let mut saved = old.clone();
        saved.clear(5);
        assert_eq!((saved.is_blank(), saved.cleared), (true, 10));
        assert_eq!(merged(old.clone(), saved.clone()), saved);
        assert_eq!(merged(saved.clone(), old), saved);
        // The next one under a clock set back is written all the same.
        saved.write("step", "walk".to_owned(), 3);
        let next = merged(Draft { cleared: 10, ..Draft::default() }, saved);
        assert_eq!(next.texts.get("step").map(|text| text.value.as_str()), Some("walk"));
    }
}
