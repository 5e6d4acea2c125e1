//! Filling in the questionnaire and reading its result.

use serde_json::json;

use super::Visit;
use crate::browser::eventually;
use crate::trouble::{Told, ensure};

/// A finished check as its result page states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// The questionnaire.
    pub instrument: String,
    /// The entry's id.
    pub id: String,
    /// `data-total`, empty where there is none.
    pub total: String,
    /// `data-band`, empty where there is none.
    pub band: String,
}

impl Visit {
    /// Answers the items of PHQ-9 from the first on, quickly: for flows about something else.
    ///
    /// # Errors
    /// When an item is missing.
    pub fn fill(&self, answers: &[u8]) -> Told<()> {
        self.fill_in("phq9", answers)
    }

    /// The same for any questionnaire whose items are numbered.
    ///
    /// # Errors
    /// When an item is missing.
    pub fn fill_in(&self, instrument: &str, answers: &[u8]) -> Told<()> {
        let numbers: Vec<String> = (1..=answers.len()).map(|item| item.to_string()).collect();
        let named: Vec<_> =
            numbers.iter().map(String::as_str).zip(answers.iter().copied()).collect();
        self.tick(instrument, &named)
    }

    /// Ticks answers by their items' names, quickly. What an answer brings in is waited for.
    ///
    /// # Errors
    /// When an item does not come.
    pub fn tick(&self, instrument: &str, answers: &[(&str, u8)]) -> Told<()> {
        let radios: Vec<String> = answers
            .iter()
            .map(|(item, value)| format!("input[name='{instrument}-{item}'][value='{value}']"))
            .collect();
        self.session().run_later(
            "for (const radio of given[0]) {
                 const [next, begun] = [() => new Promise((next) => setTimeout(next)), Date.now()];
                 while (!document.querySelector(radio)) {
                     if (Date.now() > begun + 4000) throw `${radio} is not in the page`;
                     await next();
                 }
                 document.querySelector(radio).click();
                 await next();
             }",
            &[json!(radios)],
        )?;
        self.until_given(
            "the answers are ticked",
            "return arguments[0].every((one) => document.querySelector(one)?.checked)",
            &[json!(radios)],
        )
    }

    /// What is ticked for each of PHQ-9's nine.
    ///
    /// # Errors
    /// The driver's error.
    pub fn answers(&self) -> Told<Vec<Option<u8>>> {
        self.answers_of("phq9", 9)
    }

    /// What is ticked for each of the first numbered items.
    ///
    /// # Errors
    /// The driver's error.
    pub fn answers_of(&self, instrument: &str, items: usize) -> Told<Vec<Option<u8>>> {
        let ticked = self.session().run(
            "return Array.from({ length: arguments[1] }, (_, n) => {
                 const at = document.querySelector(
                     `input[name='${arguments[0]}-${n + 1}']:checked`);
                 return at ? Number(at.value) : null })",
            &[json!(instrument), json!(items)],
        )?;
        Ok(serde_json::from_value(ticked)?)
    }

    /// Waits until PHQ-9's nine answers are these.
    ///
    /// # Errors
    /// Shows what they are instead.
    pub fn answers_are(&self, expected: &[Option<u8>]) -> Told<()> {
        self.answers_of_are("phq9", expected)
    }

    /// Waits until the answers to the first numbered items are these.
    ///
    /// # Errors
    /// Shows what they are instead.
    pub fn answers_of_are(&self, instrument: &str, expected: &[Option<u8>]) -> Told<()> {
        eventually(&format!("the answers are {expected:?}"), || {
            let seen = self.answers_of(instrument, expected.len())?;
            ensure(seen == expected, || format!("the answers are {seen:?}"))?;
            Ok(Some(()))
        })
    }

    /// Presses "finish" and reads the result.
    ///
    /// # Errors
    /// When no result comes.
    pub fn finish(&self) -> Told<Finished> {
        self.click_on_to("button[data-act='finish']")?;
        self.result()
    }

    /// Reads the result that is shown, of whichever questionnaire.
    ///
    /// # Errors
    /// When none is shown.
    pub fn result(&self) -> Told<Finished> {
        let read = eventually("a result is shown", || {
            let read = self.ask(
                "const at = location.hash.match(/^#\\/result\\/([^/]+)\\/([^/]+)$/);
                 // The way to paper has the entry's id: what is shown is not the one before.
                 const kept = at && document.querySelector(`article[data-kept='${at[1]}']:has(
                     a[href='#/paper/${at[1]}/${at[2]}'])`);
                 const score = kept?.querySelector('[data-result]')?.dataset;
                 return kept && [at[1], at[2], score?.total ?? '', score?.band ?? '']",
            )?;
            Ok(read.is_array().then_some(read))
        })?;
        let [instrument, id, total, band]: [String; 4] = serde_json::from_value(read)?;
        Ok(Finished { instrument, id, total, band })
    }

    /// A whole check-in with PHQ-9, quickly.
    ///
    /// # Errors
    /// When a step fails.
    pub fn check_in(&self, answers: &[u8; 9]) -> Told<Finished> {
        self.take("phq9", answers)
    }

    /// A whole check-in with any questionnaire whose items are numbered, all on one page.
    ///
    /// # Errors
    /// When a step fails.
    pub fn take(&self, instrument: &str, answers: &[u8]) -> Told<Finished> {
        self.follow_route(&format!("#/check/{instrument}"))?;
        self.fill_in(instrument, answers)?;
        self.finish()
    }
}
