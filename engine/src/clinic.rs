//! What a clinic may set: its name, how to reach it, longer waits, and points
//! from which it wants to hear sooner.
//!
//! Settings only tighten. A clinic's threshold is a rule that joins those of
//! the table, which stay as they are; a wait only grows. A file that is wrong
//! anywhere is refused whole, and says where.

mod accent;
mod page;
pub mod place;
mod reading;

pub use accent::Colour;
pub use page::with_settings;

use crate::contacts::Country;
use crate::guidance::{Overview, Rule, advise_on_with, overview_with};
use crate::instrument::phq9::PHQ9;
use crate::instrument::{Instrument, Kind};
use crate::moment::{Day, Moment};
use crate::record::{Check, Record};
use crate::trend;

/// Whether the form that makes settings is part of this program. The one that patients load leaves it
/// out (decision 32).
pub const FORM: bool = cfg!(feature = "clinic");

/// The page that has it, beside the one that patients load.
pub const PAGE: &str = "clinic.html";

/// Most characters of a name, of the hours, or of what is shown of a number.
pub const SHORT: usize = 120;
/// Most characters of what holds after hours.
pub const LONG: usize = 500;
/// Most numbers.
pub const NUMBERS: usize = 6;
/// Most sites that may frame the page.
pub const SITES: usize = 20;
/// The longest wait, in days.
pub const WAIT: u16 = 90;

/// The names of all fields.
pub const FIELDS: [&str; 18] = [
    "name",
    "numbers",
    "show",
    "dial",
    "hours",
    "zone",
    "country",
    "after_hours",
    "accent",
    "sites",
    "questionnaires",
    "waits",
    "driving",
    "totals",
    "from",
    "tier",
    "sessions",
    "version",
];

/// A clinic's settings.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Clinic {
    /// Its name; blank where there is none.
    pub name: String,
    /// Numbers to call, the one to try first in front.
    pub numbers: Vec<Number>,
    /// When they are answered, in the clinic's own words and place.
    pub hours: String,
    /// The time zone that the hours are in, as IANA names it. Shown beside
    /// them; nothing is reckoned with it.
    pub zone: String,
    /// The country that it is in, whose crisis lines stand on its card, and on
    /// its page until the person chooses another.
    pub country: Option<&'static Country>,
    /// What to do outside these hours.
    pub after_hours: String,
    /// The colour of links and buttons; see [`Colour::readable`].
    pub accent: Option<Colour>,
    /// The origins of the pages that may frame this one; none for any.
    pub sites: Vec<String>,
    /// The published questionnaires that the first screen offers, in this
    /// order; none for all but what needs a clinic's choice. Our own checks stay,
    /// and so does what an address names.
    questionnaires: Vec<&'static Instrument>,
    waits: Vec<(&'static str, u16)>,
    /// The wait after a session before driving, in hours, where it is longer than
    /// [`SHORTEST`](crate::session::wait::SHORTEST); else 0.
    pub driving: u16,
    rules: Vec<Rule>,
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// What is shown.
    pub show: String,
    /// What is dialled: digits, with a plus in front of a country's code.
    pub dial: String,
}

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no JSON, from this line and character on.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The character in it, from 1.
        column: usize,
    },
    /// It is not a clinic's file.
    Foreign,
    /// It is one of a later version.
    Newer,
    /// There is no such field.
    Unknown(String),
    /// The field holds something of another kind than it should.
    Kind(String),
    /// The field's text is this many characters too long, or its list this many
    /// members.
    Long(String, usize),
    /// The number to call can't be dialled, or what is shown is not what is
    /// dialled.
    Undialled(String),
    /// The field names no questionnaire, or one without what it is set for.
    Instrument(String),
    /// The value would loosen what holds without it, or goes beyond the range.
    Loosens(String),
}

impl Clinic {
    /// Reads a clinic's file.
    ///
    /// # Errors
    /// At the first field that is wrong.
    pub fn read(text: &str) -> Result<Self, Fault> {
        reading::read(text)
    }

    /// Whether anything to reach the clinic by is set.
    #[must_use]
    pub fn is_named(&self) -> bool {
        !self.name.is_empty() || !self.numbers.is_empty()
    }

    /// Whether the first screen offers this.
    #[must_use]
    pub fn offers(&self, instrument: &Instrument) -> bool {
        let all = self.questionnaires.is_empty() && !instrument.needs_clinic();
        all || instrument.kind != Kind::Published || self.names(instrument)
    }

    /// Whether the settings name this.
    #[must_use]
    pub fn names(&self, instrument: &Instrument) -> bool {
        self.questionnaires.iter().any(|one| one.id == instrument.id)
    }

    /// The questionnaire that the first screen puts first, if one is set.
    #[must_use]
    pub fn first(&self) -> Option<&'static Instrument> {
        self.questionnaires.first().copied()
    }

    /// The one that stands first: what is set, or PHQ-9.
    #[must_use]
    pub fn front(&self) -> &'static Instrument {
        self.first().unwrap_or(&PHQ9)
    }

    /// Whether a page of this origin may frame ours.
    #[must_use]
    pub fn may_frame(&self, origin: &str) -> bool {
        self.sites.is_empty() || self.sites.iter().any(|one| one == origin)
    }

    /// The rules of its own.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// [`crate::guidance::advise_on`] with the clinic's rules.
    #[must_use]
    pub fn advise_on<'a>(&'a self, record: &Record, check: &Check) -> Vec<&'a Rule> {
        advise_on_with(&self.rules, record, check)
    }

    /// [`crate::guidance::overview`] with the clinic's rules.
    #[must_use]
    pub fn overview<'a>(&'a self, record: &'a Record, now: Moment) -> Overview<'a> {
        overview_with(&self.rules, record, now)
    }

    /// How many days lie at least between two checks of a questionnaire: its
    /// recall period, or the clinic's longer wait.
    #[must_use]
    pub fn wait(&self, instrument: &Instrument) -> u16 {
        let own = self.waits.iter().find(|(id, _)| *id == instrument.id);
        own.map_or(instrument.recall_days, |(_, days)| instrument.recall_days.max(*days))
    }

    /// The longer waits that are set, in days.
    #[must_use]
    pub fn waits(&self) -> &[(&'static str, u16)] {
        &self.waits
    }

    /// The questionnaires that are set; none for all.
    #[must_use]
    pub fn questionnaires(&self) -> &[&'static Instrument] {
        &self.questionnaires
    }

    /// [`trend::free_from`] with the clinic's waits.
    #[must_use]
    pub fn free_from(&self, check: &Check) -> Option<Day> {
        let ours = trend::free_from(check)?;
        let wait = self.wait(check.instrument()?);
        Some(ours.max(check.taken.day()?.plus(wait)))
    }
}
