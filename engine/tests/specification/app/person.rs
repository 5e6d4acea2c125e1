//! What a person does with the widget.

use doorway_engine::app::{check, deleting, settings, visit};
use doorway_engine::id::Id;
use doorway_engine::instrument::{self, phq9::PHQ9};
use doorway_engine::record::Keeping;
use doorway_engine::route::Route;

use crate::app::browser::{Browser, CHECK, ITEMS};

impl Browser {
    pub(crate) fn answer(&mut self, at: usize, item: &str, value: u8) {
        self.act(at, check::Event::Answered { instrument: &PHQ9, item: item.to_owned(), value });
    }

    /// An answer to any questionnaire.
    pub(crate) fn answer_to(&mut self, at: usize, id: &str, item: &str, value: u8) {
        let instrument = instrument::find(id).expect("an instrument");
        self.act(at, check::Event::Answered { instrument, item: item.to_owned(), value });
    }

    pub(crate) fn fill(&mut self, at: usize, values: [u8; 9]) {
        for (item, value) in ITEMS.into_iter().zip(values) {
            self.answer(at, item, value);
        }
    }

    /// Answers everything and finishes; the entry's id.
    pub(crate) fn take(&mut self, at: usize, values: [u8; 9]) -> Id {
        self.go(at, CHECK);
        self.fill(at, values);
        self.act(at, check::Event::FinishPressed);
        match &self.model(at).route {
            Route::Result(_, id) => id.clone(),
            other => panic!("a result, not {other:?}"),
        }
    }

    pub(crate) fn go(&mut self, at: usize, fragment: &str) {
        self.act(at, visit::Event::Navigated(fragment.to_owned()));
    }

    pub(crate) fn choose(&mut self, at: usize, keeping: Keeping) {
        self.act(at, settings::Event::KeepingChosen(keeping));
    }

    pub(crate) fn delete(&mut self, at: usize, id: &Id) {
        self.act(at, deleting::Event::Pressed(id.clone()));
        self.act(at, deleting::Event::Confirmed);
    }

    pub(crate) fn delete_all(&mut self, at: usize) {
        self.act(at, deleting::Event::AllPressed);
        self.act(at, deleting::Event::Confirmed);
    }
}
