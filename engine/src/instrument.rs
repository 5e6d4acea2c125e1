//! What a published questionnaire is.
//!
//! Structure (items, choices, points, bands, codes) stands here and in one file
//! per instrument; the official wording of each language stands apart, in a
//! file of its own, so that neither can be changed by accident with the other.

mod check;
pub mod phq9;

use crate::words::Language;

/// A published questionnaire: its structure, scoring, codes and wording.
#[derive(Debug)]
pub struct Instrument {
    /// The name in routes, storage keys and hooks, such as `phq9`.
    pub id: &'static str,
    /// The name that the field uses, such as `PHQ-9`.
    pub name: &'static str,
    /// How many days the questions look back. Two sheets closer together than
    /// this share days and are not independent.
    pub recall_days: u16,
    /// The items in their published order, the unscored ones included.
    pub items: &'static [Item],
    /// Severity bands by their lower bounds, ascending, the first at 0.
    pub bands: &'static [Band],
    /// The published cut-off: a total at or above it is worth a closer look.
    pub cut_off: u8,
    /// A change of this many points, up or down, is worth talking about.
    pub notable_change: u8,
    /// LOINC codes of the panel and of its total score.
    pub loinc: Loinc,
    /// The wordings, one for each language with a whole official translation.
    pub wordings: &'static [&'static Wording],
    /// Where the instrument was published.
    pub citation: &'static str,
}

/// LOINC codes of a whole instrument.
#[derive(Debug)]
pub struct Loinc {
    /// The panel.
    pub panel: &'static str,
    /// The total score.
    pub total: &'static str,
}

/// One question.
#[derive(Debug)]
pub struct Item {
    /// The name within its instrument, such as `3` or `difficulty`.
    pub id: &'static str,
    /// Whether it counts towards the total.
    pub scored: bool,
    /// When it is asked.
    pub asked: Asked,
    /// What can be answered, in the published order.
    pub choices: &'static [Choice],
    /// LOINC code of the question.
    pub loinc: &'static str,
}

/// When an item is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// In every sheet.
    Always,
    /// Only when some scored item has more than 0 points.
    WhenAnyProblem,
}

/// One answer that an item allows.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is stored and what a radio's `value` says.
    pub value: u8,
    /// What it adds to the total, if its item is scored.
    pub points: u8,
    /// LOINC answer code.
    pub loinc: &'static str,
}

/// A severity band: totals from `from` up to the next band's start.
///
/// Only the lower bound is written, so that bands can't overlap or leave gaps.
#[derive(Debug, PartialEq, Eq)]
pub struct Band {
    /// The lowest total of the band.
    pub from: u8,
    /// What the band is called.
    pub severity: Severity,
}

/// The names that published bands have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Minimal or none.
    Minimal,
    /// Mild.
    Mild,
    /// Moderate.
    Moderate,
    /// Moderately severe.
    ModeratelySevere,
    /// Severe.
    Severe,
}

impl Severity {
    /// The name in hooks (`data-band`) and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Minimal => "minimal",
            Self::Mild => "mild",
            Self::Moderate => "moderate",
            Self::ModeratelySevere => "moderately-severe",
            Self::Severe => "severe",
        }
    }
}

/// The official text of an instrument in one language, reproduced exactly.
#[derive(Debug)]
pub struct Wording {
    /// Its language.
    pub language: Language,
    /// What stands above the items and gives the recall period.
    pub stem: &'static str,
    /// One question per item, and its choices, in the instrument's order.
    pub items: &'static [ItemWording],
    /// The rights line, shown wherever the wording is shown.
    pub rights: &'static str,
}

/// The official text of one item.
#[derive(Debug)]
pub struct ItemWording {
    /// The question.
    pub question: &'static str,
    /// The choices, in the item's order.
    pub choices: &'static [&'static str],
}

/// Every instrument that this release knows.
pub static ALL: &[&Instrument] = &[&phq9::PHQ9];

/// The instrument with this id, if this release knows it.
#[must_use]
pub fn find(id: &str) -> Option<&'static Instrument> {
    ALL.iter().copied().find(|instrument| instrument.id == id)
}

impl PartialEq for Instrument {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Instrument {}

impl Instrument {
    /// The item with this id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&'static Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The wording in `language`, or in English, the language that every
    /// instrument has: verified English beats an unverified translation.
    #[must_use]
    pub fn wording(&self, language: Language) -> Option<&'static Wording> {
        let of = |wanted| self.wordings.iter().copied().find(|one| one.language == wanted);
        of(language).or_else(|| of(Language::English))
    }

    /// Items with their official text, in order.
    pub fn worded(
        &self,
        language: Language,
    ) -> impl Iterator<Item = (&'static Item, &'static ItemWording)> {
        let items: &'static [Item] = self.items;
        let texts = self.wording(language).map_or(&[][..], |wording| wording.items);
        items.iter().zip(texts)
    }

    /// The highest total.
    #[must_use]
    pub fn highest(&self) -> u8 {
        self.items.iter().filter(|item| item.scored).map(Item::most).sum()
    }

    /// The band that holds `total`.
    #[must_use]
    pub fn band(&self, total: u8) -> Option<&'static Band> {
        self.bands.iter().rev().find(|band| band.from <= total)
    }
}

impl Item {
    /// The choice with this value.
    #[must_use]
    pub fn choice(&self, value: u8) -> Option<&'static Choice> {
        self.choices.iter().find(|choice| choice.value == value)
    }

    /// The most points that a choice of this item gives.
    fn most(&self) -> u8 {
        self.choices.iter().map(|choice| choice.points).max().unwrap_or(0)
    }
}
