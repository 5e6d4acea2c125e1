//! What a questionnaire is.
//!
//! Structure (items, choices, points, bands, codes) stands here and in one file
//! per instrument; the wording of each language stands apart, in a file of its
//! own, so that neither can be changed by accident with the other.

pub mod after;
pub mod asking;
pub mod auditc;
mod check;
pub mod core10;
pub mod gad;
mod kinds;
mod own;
pub mod pcptsd5;
mod phq;
pub mod phq2;
pub mod phq4;
pub mod phq8;
pub mod phq9;
pub mod programme;

pub use kinds::{Asked, For, Group, Kind, Known, Role, Severity, Side, TakeawayRule, Topic};

use crate::language::Language;

/// A questionnaire: its structure, scoring, codes and wording.
#[derive(Debug)]
pub struct Instrument {
    /// The name in routes, storage keys and hooks, such as `phq9`.
    pub id: &'static str,
    /// Which it is: what the interface says of it is found by this.
    pub known: Known,
    /// Whose it is and what it leads to.
    pub kind: Kind,
    /// How many days the questions look back; 0 for those that don't. Two
    /// sheets closer together than this share days and are not independent.
    pub recall_days: u16,
    /// The items in their published order, the unscored ones included.
    pub items: &'static [Item],
    /// Severity bands by their lower bounds, ascending, the first at 0. Empty
    /// where none are published, or none were read in their source.
    pub bands: &'static [Band],
    /// The published cut-offs, ascending; empty where none was read in its
    /// source. A total at or above one is worth a closer look.
    pub cut_offs: &'static [CutOff],
    /// Parts with a sum of their own.
    pub parts: &'static [Part],
    /// A change of this many points, up or down, is worth talking about.
    pub notable_change: Option<u8>,
    /// Longer instruments that this one's answers can be carried over to.
    pub growths: &'static [Growth],
    /// On the day of a session it is not offered: what a session itself brings
    /// on would be taken for something else.
    pub not_on_session_day: bool,
    /// LOINC codes of the panel and of its total score, where there are any.
    pub loinc: Option<Loinc>,
    /// The wordings, one for each language with a whole official translation.
    pub wordings: &'static [&'static Wording],
    /// Where the instrument was published; empty for one of our own.
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
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    /// The name within its instrument, such as `3` or `difficulty`.
    pub id: &'static str,
    /// What its answer is for.
    pub role: Role,
    /// When it is asked.
    pub asked: Asked,
    /// What can be answered, in the published order.
    pub choices: &'static [Choice],
    /// LOINC code of the question, where there is one.
    pub loinc: Option<&'static str>,
}

/// One answer that an item allows.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is stored and what a radio's `value` says.
    pub value: u8,
    /// What it adds to the total, if its item is scored.
    pub points: u8,
    /// LOINC answer code, where there is one.
    pub loinc: Option<&'static str>,
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

/// A published cut-off.
#[derive(Debug, PartialEq, Eq)]
pub struct CutOff {
    /// The lowest total that counts.
    pub from: u8,
    /// Whom or what it was published for.
    pub of: For,
}

/// A part of an instrument with a sum of its own.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// What it asks about.
    pub of: Topic,
    /// The ids of its items.
    pub items: &'static [&'static str],
    /// Its published cut-off.
    pub cut_off: u8,
}

/// A longer instrument that takes over this one's answers.
#[derive(Debug)]
pub struct Growth {
    /// The longer one's id.
    pub into: &'static str,
    /// Pairs of item ids with the same question: here, and there.
    pub items: &'static [(&'static str, &'static str)],
    /// From this total on the longer one follows at once; otherwise, and
    /// always where this is `None`, on request.
    pub follows_from: Option<u8>,
    /// The longer one asks everything that this one does, so that its sheet,
    /// once finished, takes this one's place.
    pub replaces: bool,
}

/// The text of an instrument in one language; the official one of a published
/// instrument, reproduced exactly.
#[derive(Debug)]
pub struct Wording {
    /// Its language.
    pub language: Language,
    /// What the instrument is called, such as `PHQ-9`.
    pub name: &'static str,
    /// What stands above the items and gives the recall period.
    pub stem: &'static str,
    /// One question per item, and its choices, in the instrument's order.
    pub items: &'static [ItemWording],
    /// The rights line, shown wherever the wording is shown.
    pub rights: &'static str,
}

/// The text of one item.
#[derive(Clone, Copy, Debug)]
pub struct ItemWording {
    /// What stands above this item and those after it, in an instrument that
    /// has headings.
    pub heading: Option<&'static str>,
    /// The question.
    pub question: &'static str,
    /// The choices, in the item's order.
    pub choices: &'static [&'static str],
    /// In a conversation starter: what to take along if the answer calls for
    /// it. Empty otherwise.
    pub bring: &'static str,
}

impl ItemWording {
    /// Whether the question is so long that it is set smaller: above 60 characters it
    /// takes more than three lines of a phone at the size of a heading.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.question.chars().count() > 60
    }

    /// An item of a published instrument.
    #[must_use]
    pub const fn new(question: &'static str, choices: &'static [&'static str]) -> Self {
        Self { heading: None, question, choices, bring: "" }
    }
}

/// Every instrument that this release knows.
pub static ALL: &[&Instrument] = &[
    &phq9::PHQ9,
    &phq8::PHQ8,
    &phq2::PHQ2,
    &phq4::PHQ4,
    &gad::GAD7,
    &gad::GAD2,
    &pcptsd5::PCPTSD5,
    &auditc::AUDITC,
    &core10::CORE10,
    &after::AFTER,
    &asking::ASKING,
    &programme::PROGRAMME,
];

/// The one that stands in the page before the program, for whoever can't wait for it.
pub static PRERENDERED: &Instrument = &phq9::PHQ9;

/// The instruments by what they are for, in the order that they are offered.
pub static GROUPS: &[(Group, &[&Instrument])] = &[
    (Group::Mood, &[&phq9::PHQ9, &phq2::PHQ2, &phq4::PHQ4, &phq8::PHQ8]),
    (Group::Anxiety, &[&gad::GAD7, &gad::GAD2]),
    (Group::Sessions, &[&after::AFTER]),
    (Group::Considering, &[&asking::ASKING, &programme::PROGRAMME]),
    (Group::More, &[&core10::CORE10, &pcptsd5::PCPTSD5, &auditc::AUDITC]),
];

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

    /// What it is called in `language`.
    #[must_use]
    pub fn name(&self, language: Language) -> &'static str {
        self.wording(language).map_or(self.id, |wording| wording.name)
    }

    /// Whether its licence asks that a clinic has chosen it (decision 11).
    #[must_use]
    pub fn needs_clinic(&self) -> bool {
        self.id == core10::CORE10.id
    }

    /// Whether it comes to a total at all.
    #[must_use]
    pub fn has_total(&self) -> bool {
        self.kind == Kind::Published
    }

    /// The highest total.
    #[must_use]
    pub fn highest(&self) -> u8 {
        self.items.iter().filter(|item| item.is_scored()).map(Item::most).sum()
    }

    /// The bands, each with the highest total that it holds.
    pub fn ranges(&self) -> impl Iterator<Item = (&'static Band, u8)> {
        let (bands, highest) = (self.bands, self.highest());
        bands.iter().enumerate().map(move |(at, band)| {
            (band, bands.get(at + 1).map_or(highest, |next| next.from.saturating_sub(1)))
        })
    }

    /// The band that holds `total`.
    #[must_use]
    pub fn band(&self, total: u8) -> Option<&'static Band> {
        self.bands.iter().rev().find(|band| band.from <= total)
    }
}

impl Part {
    /// The highest sum of its items.
    #[must_use]
    pub fn highest(&self, instrument: &Instrument) -> u8 {
        self.items.iter().filter_map(|id| instrument.item(id)).map(Item::most).sum()
    }
}

impl Item {
    /// Whether it counts towards the total.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        self.role == Role::Scored
    }

    /// The choice with this value.
    #[must_use]
    pub fn choice(&self, value: u8) -> Option<&'static Choice> {
        self.choices.iter().find(|choice| choice.value == value)
    }

    /// Whether the choice `value` stands where the choice `from` does, or
    /// further down. Values are names; what is worse, the order says.
    #[must_use]
    pub fn reaches(&self, value: u8, from: u8) -> bool {
        let place = |value| self.choices.iter().position(|choice| choice.value == value);
        place(value).zip(place(from)).is_some_and(|(at, from)| at >= from)
    }

    /// The most points that a choice of this item gives.
    fn most(&self) -> u8 {
        self.choices.iter().map(|choice| choice.points).max().unwrap_or(0)
    }
}
