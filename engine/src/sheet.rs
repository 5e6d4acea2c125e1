//! A filled-in questionnaire: it holds only answers that its instrument allows.

use crate::instrument::{Asked, Instrument, Item};

/// The answers to one instrument so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    instrument: &'static Instrument,
    /// One place per item of the instrument, in its order.
    answers: Vec<Option<u8>>,
    /// Stored answers that this release's instrument doesn't allow.
    strange: usize,
}

/// An answer that the instrument does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAChoice;

impl Sheet {
    /// A sheet with no answers.
    #[must_use]
    pub fn blank(instrument: &'static Instrument) -> Self {
        Self { instrument, answers: vec![None; instrument.items.len()], strange: 0 }
    }

    /// A sheet with stored answers; those that the instrument doesn't allow are
    /// counted, not guessed at, and such a sheet has no total.
    pub fn filled<'a>(
        instrument: &'static Instrument,
        answers: impl IntoIterator<Item = (&'a str, i64)>,
    ) -> Self {
        let mut sheet = Self::blank(instrument);
        for (item, value) in answers {
            let known = u8::try_from(value).is_ok_and(|value| sheet.answer(item, value).is_ok());
            if !known {
                sheet.strange += 1;
            }
        }
        sheet
    }

    /// Puts one answer on the sheet, in place of an earlier one.
    ///
    /// # Errors
    /// When the instrument has no such item, or the item no such choice; the
    /// sheet is unchanged then.
    pub fn answer(&mut self, item: &str, value: u8) -> Result<(), NotAChoice> {
        let place = self.instrument.items.iter().position(|one| one.id == item);
        let choice = self.instrument.item(item).and_then(|one| one.choice(value));
        match (place.and_then(|at| self.answers.get_mut(at)), choice) {
            (Some(answer), Some(_)) => {
                *answer = Some(value);
                Ok(())
            }
            _ => Err(NotAChoice),
        }
    }

    /// The instrument that this sheet answers.
    #[must_use]
    pub const fn instrument(&self) -> &'static Instrument {
        self.instrument
    }

    /// The value answered for `item`, if it was answered.
    #[must_use]
    pub fn value(&self, item: &str) -> Option<u8> {
        self.rows().find(|(one, _)| one.id == item).and_then(|(_, value)| value)
    }

    /// Every item with its answer, in the published order.
    pub fn rows(&self) -> impl Iterator<Item = (&'static Item, Option<u8>)> {
        self.instrument.items.iter().zip(self.answers.iter().copied())
    }

    /// The items to ask now. Answering a problem above 0 can add one.
    pub fn asked(&self) -> impl Iterator<Item = &'static Item> {
        let any = self.points() > 0;
        let items: &'static [Item] = self.instrument.items;
        items.iter().filter(move |item| match item.asked {
            Asked::Always => true,
            Asked::WhenAnyProblem => any,
        })
    }

    /// How many scored items are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.rows().filter(|(item, value)| item.scored && value.is_some()).count()
    }

    /// The scored items without an answer.
    pub fn missing(&self) -> impl Iterator<Item = &'static Item> {
        self.rows().filter(|(item, value)| item.scored && value.is_none()).map(|(item, _)| item)
    }

    /// The points so far. Not a total: see [`crate::score`].
    #[must_use]
    pub(crate) fn points(&self) -> u8 {
        self.rows()
            .filter(|(item, _)| item.scored)
            .filter_map(|(item, value)| item.choice(value?))
            .fold(0, |sum, choice| sum.saturating_add(choice.points))
    }

    /// How many stored answers this release could not place.
    #[must_use]
    pub const fn strange(&self) -> usize {
        self.strange
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::phq9::{DIFFICULTY, PHQ9};

    #[test]
    fn an_answer_that_the_instrument_lacks_changes_nothing() {
        let mut sheet = Sheet::blank(&PHQ9);
        assert_eq!(sheet.answer("1", 4), Err(NotAChoice));
        assert_eq!(sheet.answer("10", 0), Err(NotAChoice));
        assert_eq!(sheet, Sheet::blank(&PHQ9));
    }

    #[test]
    fn difficulty_is_asked_only_when_something_was_ticked() {
        let mut sheet = Sheet::blank(&PHQ9);
        let asks = |sheet: &Sheet| sheet.asked().any(|item| item.id == DIFFICULTY);
        assert!(!asks(&sheet));
        sheet.answer("1", 0).unwrap();
        assert!(!asks(&sheet));
        sheet.answer("4", 1).unwrap();
        assert!(asks(&sheet));
    }

    #[test]
    fn a_strange_stored_answer_is_counted_and_not_guessed() {
        let sheet = Sheet::filled(&PHQ9, [("1", 2), ("2", 9), ("x", 1), ("3", -1)]);
        assert_eq!(sheet.strange(), 3);
        assert_eq!(sheet.value("1"), Some(2));
        assert_eq!(sheet.value("2"), None);
    }
}
