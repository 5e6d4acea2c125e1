//! A filled-in questionnaire: it holds only answers that its instrument allows.

use crate::instrument::{Asked, Instrument, Item, Role};

/// The answers to one instrument so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    instrument: &'static Instrument,
    /// One place per item of the instrument, in its order.
    answers: Vec<Option<u8>>,
    /// Stored answers that this release's instrument doesn't allow.
    strange: Vec<(String, i64)>,
}

/// An answer that the instrument does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAChoice;

impl Sheet {
    /// A sheet with no answers.
    #[must_use]
    pub fn blank(instrument: &'static Instrument) -> Self {
        Self { instrument, answers: vec![None; instrument.items.len()], strange: Vec::new() }
    }

    /// A sheet with stored answers; those that the instrument doesn't allow are
    /// kept apart, not guessed at, and such a sheet has no total.
    pub fn filled<'a>(
        instrument: &'static Instrument,
        answers: impl IntoIterator<Item = (&'a str, i64)>,
    ) -> Self {
        let mut sheet = Self::blank(instrument);
        for (item, value) in answers {
            let known = u8::try_from(value).is_ok_and(|value| sheet.answer(item, value).is_ok());
            if !known {
                sheet.strange.push((item.to_owned(), value));
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

    /// The items to ask now. An answer can add some: a gate, or a problem above 0.
    pub fn asked(&self) -> impl Iterator<Item = &'static Item> {
        let items: &'static [Item] = self.instrument.items;
        items.iter().filter(|item| self.asks(item))
    }

    /// Whether `item` is asked now.
    #[must_use]
    pub fn asks(&self, item: &Item) -> bool {
        match item.asked {
            Asked::Always => true,
            Asked::WhenAnyProblem => self.points() > 0,
            Asked::After { gate, value } => self.value(gate) == Some(value),
        }
    }

    /// Whether an answer further up took `item` out of the questions. On screen
    /// it stays where it is, out of use, so that no answer changes how high the
    /// form is.
    #[must_use]
    pub fn shuts(&self, item: &Item) -> bool {
        match item.asked {
            Asked::After { gate, value } => self.value(gate).is_some_and(|given| given != value),
            Asked::Always | Asked::WhenAnyProblem => false,
        }
    }

    /// The items that progress is counted by: those that a total needs, or all
    /// of an instrument that has none. Behind a gate that is not yet answered
    /// they count too, so that the number doesn't grow on the way.
    pub fn counted(&self) -> impl Iterator<Item = &'static Item> {
        let total = self.instrument.has_total();
        let items: &'static [Item] = self.instrument.items;
        items.iter().filter(move |item| {
            let open = |gate| self.value(gate).is_none();
            let asked = match item.asked {
                Asked::After { gate, .. } if open(gate) => true,
                _ => self.asks(item),
            };
            asked && !(total && item.role == Role::Free)
        })
    }

    /// How many of the counted items are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.counted().filter(|item| self.value(item.id).is_some()).count()
    }

    /// The items asked whose answer a total needs and that have none.
    pub fn missing(&self) -> impl Iterator<Item = &'static Item> {
        self.open().filter(|item| item.role != Role::Free)
    }

    /// The items asked that have no answer, those that can be left out included.
    pub fn open(&self) -> impl Iterator<Item = &'static Item> {
        self.asked().filter(|item| self.value(item.id).is_none())
    }

    /// Whether nothing at all is answered.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.answers.iter().all(Option::is_none)
    }

    /// The points so far. Not a total: see [`crate::score`].
    #[must_use]
    pub(crate) fn points(&self) -> u8 {
        self.points_of(|_| true)
    }

    /// The points of the scored items that are asked and that `of` picks.
    pub(crate) fn points_of(&self, of: impl Fn(&Item) -> bool) -> u8 {
        self.rows()
            // An item that is asked depending on the points has none itself.
            .filter(|(item, _)| item.is_scored() && self.asks(item) && of(item))
            .filter_map(|(item, value)| item.choice(value?))
            .fold(0, |sum, choice| sum.saturating_add(choice.points))
    }

    /// How many scored items are at their worst choice.
    pub(crate) fn at_worst(&self) -> usize {
        let most = |item: &Item| item.choices.iter().map(|choice| choice.points).max();
        let worst = |(item, value): &(&'static Item, Option<u8>)| {
            let choice = value.and_then(|value| item.choice(value));
            item.is_scored() && choice.map(|choice| choice.points) == most(item)
        };
        self.rows().filter(worst).count()
    }

    /// Stored answers that this release could not place: item id and value.
    #[must_use]
    pub fn strange(&self) -> &[(String, i64)] {
        &self.strange
    }
}

impl Instrument {
    /// The longer instruments that this one's answers can be carried over to,
    /// each with how many questions it still asks.
    #[must_use]
    pub fn longer(&self) -> Vec<(&'static Instrument, usize)> {
        let growths = self.growths.iter();
        let found = growths
            .filter_map(|growth| Some((crate::instrument::find(growth.into)?, growth.items.len())));
        found.map(|(into, known)| (into, Sheet::blank(into).counted().count() - known)).collect()
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
        assert_eq!(sheet.strange().len(), 3);
        assert_eq!(sheet.strange()[0], ("2".to_owned(), 9));
        assert_eq!(sheet.value("1"), Some(2));
        assert_eq!(sheet.value("2"), None);
    }
}
