//! Answering one question at a time.

use serde_json::json;

use super::Visit;
use crate::browser::eventually;
use crate::trouble::{Told, ensure};

impl Visit {
    /// Opens a questionnaire one question at a time, by the choice that stands on its page.
    ///
    /// # Errors
    /// When its first question does not come.
    pub fn begin_steps(&self, instrument: &str, first: &str) -> Told<()> {
        self.follow_route(&format!("#/check/{instrument}"))?;
        self.choose("manner", "one")?;
        self.at_step(instrument, first)
    }

    /// Waits until one question stands alone, with the focus on the screen's heading.
    ///
    /// # Errors
    /// When it does not come.
    pub fn at_step(&self, instrument: &str, item: &str) -> Told<()> {
        self.at(&format!("#/check/{instrument}/{item}"))?;
        self.on_heading()
    }

    /// Waits until the focus is on the one heading of the screen.
    ///
    /// # Errors
    /// When it is not.
    pub fn on_heading(&self) -> Told<()> {
        self.until(
            "the focus is on the heading",
            "return document.activeElement?.tagName === 'H1'
                && document.querySelectorAll('h1').length === 1",
        )
    }

    /// Answers the question that stands alone and goes on, from the last one to all answers.
    ///
    /// # Errors
    /// When it can't be answered.
    pub fn answer_step(&self, instrument: &str, item: &str, value: u8) -> Told<()> {
        self.choose(&format!("{instrument}-{item}"), &value.to_string())?;
        self.step_on()
    }

    /// Goes on from the question that stands alone, from the last one to all answers.
    ///
    /// # Errors
    /// When it leads nowhere.
    pub fn step_on(&self) -> Told<()> {
        self.click_on_to("form :is(button[data-act='next'], a[data-act='review'])")
    }

    /// Unfolds what can be chosen below the question that stands alone.
    ///
    /// # Errors
    /// When there is nothing to unfold.
    pub fn open_more(&self) -> Told<()> {
        self.click("details.more:not([open]) > summary")
    }

    /// From a question that stands alone to all of its questionnaire on one page. By a script: the
    /// choice is folded, and WebKitGTK's driver does not scroll a page around a frame to it.
    ///
    /// # Errors
    /// When there is no such choice, or it leads nowhere.
    pub fn choose_one_page(&self, instrument: &str) -> Told<()> {
        self.see("details.more")?;
        self.ask("document.querySelector('input[name=manner][value=all]').click()")?;
        self.at(&format!("#/check/{instrument}"))
    }

    /// Waits until the page that shows all answers shows these, by item.
    ///
    /// # Errors
    /// Shows what it shows instead.
    pub fn review_is(&self, instrument: &str, expected: &[(&str, &str)]) -> Told<()> {
        self.at(&format!("#/check/{instrument}/review"))?;
        let expected = json!(expected);
        eventually(&format!("the answers to check are {expected}"), || {
            let seen = self.ask(
                "return [...document.querySelectorAll('[data-given]')].map((one) =>
                     [one.dataset.given, one.querySelector('dd span').textContent])",
            )?;
            ensure(seen == expected, || format!("the answers to check are {seen}"))?;
            Ok(Some(()))
        })
    }
}
