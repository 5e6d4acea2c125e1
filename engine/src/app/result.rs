//! What the screen of a result says to do, and when to answer again.

use super::Model;
use crate::guidance::{Because, Rule, Tier, Told, by_urgency};
use crate::instrument::Kind;
use crate::moment::Day;
use crate::record::Check;

/// Reasons of one urgency.
pub type Card<'a> = (Tier, Vec<&'a Rule>);

/// What a result's screen advises.
#[derive(Debug)]
pub struct Advice<'a> {
    /// The rules that hold for this result.
    pub rules: Vec<&'a Rule>,
    /// How urgent everything is that was entered, where that is more urgent than
    /// what follows from this result alone: a good one must not hide it.
    pub elsewhere: Option<Tier>,
    /// The rules of which an answer here is higher than the one before it, and
    /// the day of that one.
    higher: Vec<(&'a Rule, Day)>,
    /// Whether each reason says what to do, as after a session.
    whole: bool,
}

impl<'a> Advice<'a> {
    /// The day of the answer before, if the one here that a rule is about is
    /// higher.
    #[must_use]
    pub fn higher_than(&self, rule: &Rule) -> Option<Day> {
        self.higher.iter().find(|(one, _)| one.id == rule.id).map(|(_, day)| *day)
    }

    /// How soon to act on all of it.
    #[must_use]
    pub fn tier(&self) -> Option<Tier> {
        self.elsewhere.or_else(|| self.rules.iter().map(|rule| rule.tier).min())
    }

    /// The reasons that are read at once, and those that can be folded, most
    /// urgent first. Of a total one is enough. Nothing is folded that warns of
    /// what not to do, or that follows a session.
    #[must_use]
    pub fn cards(&self) -> (Vec<Card<'a>>, Vec<Card<'a>>) {
        let (mut shown, mut folded) = (Vec::new(), Vec::new());
        for (tier, rules) in by_urgency(&self.rules) {
            let first = shown.is_empty() && self.elsewhere.is_none();
            let mut at_once = Vec::new();
            let mut rest = Vec::new();
            for rule in rules {
                let lead = first && at_once.is_empty();
                let to = if lead || self.whole || rule.because == Because::Drinking {
                    &mut at_once
                } else {
                    &mut rest
                };
                to.push(rule);
            }
            for (cards, rules) in [(&mut shown, at_once), (&mut folded, rest)] {
                if !rules.is_empty() {
                    cards.push((tier, rules));
                }
            }
        }
        (shown, folded)
    }
}

impl Model {
    /// What follows from a finished check. It looks through the whole record.
    #[must_use]
    pub fn advice(&self, check: &Check) -> Advice<'_> {
        let rules = self.clinic.advise_on(&self.record, check);
        let of_it = rules.iter().map(|rule| rule.tier).min();
        let overview = self.overview().unwrap_or_default();
        let elsewhere = overview.tier().filter(|whole| of_it.is_none_or(|tier| *whole < tier));
        let newest = |told: &&Told<'_>| told.checks.first().is_some_and(|one| one.id == check.id);
        let higher = overview.told.iter().filter(newest);
        let higher = higher.filter_map(|told| Some((told.rule, told.more_than?))).collect();
        let whole = check.instrument().is_some_and(|one| one.kind != Kind::Published);
        Advice { rules, elsewhere, higher, whole }
    }

    /// The day from which the next answers stand on their own, if it is still
    /// to come.
    #[must_use]
    pub fn next_day(&self, check: &Check) -> Option<Day> {
        let day = self.clinic.free_from(check)?;
        (day >= self.today()?).then_some(day)
    }
}
