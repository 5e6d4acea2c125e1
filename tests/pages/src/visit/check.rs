//! Filling in the questionnaire and reading its result.

use serde_json::json;

use super::Visit;
use crate::browser::eventually;
use crate::trouble::{Told, ensure};

/// A finished check as its result page states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// The entry's id.
    pub id: String,
    /// `data-total`
    pub total: String,
    /// `data-band`
    pub band: String,
}

impl Visit {
    /// Answers items from the first on, quickly: for flows about something else.
    ///
    /// # Errors
    /// When an item is missing.
    pub fn fill(&self, answers: &[u8]) -> Told<()> {
        self.session().run_later(
            "for (const [at, value] of given[0].entries()) {
                 document.querySelector(`input[name='phq9-${at + 1}'][value='${value}']`).click();
                 await new Promise((next) => setTimeout(next));
             }",
            &[json!(answers)],
        )?;
        let expected: Vec<Option<u8>> = answers.iter().copied().map(Some).collect();
        eventually("the answers are ticked", || {
            Ok(self.answers()?.starts_with(&expected).then_some(()))
        })
    }

    /// What is ticked for each of the nine.
    ///
    /// # Errors
    /// The driver's error.
    pub fn answers(&self) -> Told<Vec<Option<u8>>> {
        let ticked = self.ask(
            "return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => {
                 const at = document.querySelector(`input[name='phq9-${n}']:checked`);
                 return at ? Number(at.value) : null })",
        )?;
        Ok(serde_json::from_value(ticked)?)
    }

    /// Waits until the nine answers are these.
    ///
    /// # Errors
    /// Shows what they are instead.
    pub fn answers_are(&self, expected: &[Option<u8>]) -> Told<()> {
        eventually(&format!("the answers are {expected:?}"), || {
            let seen = self.answers()?;
            ensure(seen == expected, || format!("the answers are {seen:?}"))?;
            Ok(Some(()))
        })
    }

    /// Presses "finish" and reads the result.
    ///
    /// # Errors
    /// When no result comes.
    pub fn finish(&self) -> Told<Finished> {
        self.click("button[data-act='finish']")?;
        self.result()
    }

    /// Reads the result that is shown.
    ///
    /// # Errors
    /// When none is shown.
    pub fn result(&self) -> Told<Finished> {
        let read = eventually("a result is shown", || {
            let read = self.ask(
                "const at = document.querySelector('[data-result=phq9]');
                 const id = location.hash.match(/^#\\/result\\/phq9\\/(.+)$/);
                 return at && id && [id[1], at.dataset.total, at.dataset.band]",
            )?;
            Ok(read.is_array().then_some(read))
        })?;
        let [id, total, band]: [String; 3] = serde_json::from_value(read)?;
        Ok(Finished { id, total, band })
    }

    /// A whole check-in from the home page on, quickly.
    ///
    /// # Errors
    /// When a step fails.
    pub fn check_in(&self, answers: &[u8; 9]) -> Told<Finished> {
        self.follow_route("#/check/phq9")?;
        self.fill(answers)?;
        self.finish()
    }
}
