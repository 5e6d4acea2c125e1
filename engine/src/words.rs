//! Every sentence of the interface, one field each.
//!
//! A language is one `static`: a missing sentence does not compile. Wordings of
//! instruments are not here, they are published texts (see
//! [`crate::instrument`]).

pub mod calm;
pub mod chart;
pub mod clinic;
pub mod diary;
pub mod dip;
mod en;
pub mod files;
pub mod guidance;
pub mod learn;
pub mod link;
pub mod result;
pub mod session_day;
pub mod sessions;
pub mod today;
pub mod worksheets;

use crate::contacts::{Ages, Checked, Hours, Press, Reaches, Source};
use crate::guidance::{Rule, Tier};
use crate::instrument::{Group, Known, Severity};
pub use crate::language::Language;
use crate::learn::Article;
use crate::moment::Day;

impl Language {
    /// The words of this language.
    #[must_use]
    pub const fn words(self) -> &'static Words {
        match self {
            Self::English => &en::WORDS,
        }
    }

    /// The words of the form for a clinic. Apart, since what patients load has no such form.
    #[must_use]
    pub const fn clinic_form(self) -> &'static clinic::ClinicFormWords {
        match self {
            Self::English => &en::CLINIC_FORM,
        }
    }

    /// The text of an article, as Markdown: a title, and blocks with the sources of each. Not
    /// among the words, or it would be part of the program.
    #[must_use]
    pub fn article(self, article: &Article) -> &'static str {
        match self {
            Self::English => en::article(article),
        }
    }
}

/// The sentences of one language.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct Words {
    pub frame: Frame,
    pub home: Home,
    pub today: &'static today::TodayWords,
    pub check: CheckWords,
    pub paper: PaperWords,
    pub result: &'static result::ResultWords,
    pub history: HistoryWords,
    /// The day of a session.
    pub session_day: &'static session_day::DayWords,
    pub sessions: &'static sessions::SessionWords,
    pub diary: &'static diary::DiaryWords,
    pub guidance: &'static guidance::GuidanceWords,
    /// A dip or a return?
    pub dip: &'static dip::DipWords,
    /// What helps at any moment.
    pub calm: &'static calm::CalmWords,
    pub chart: &'static chart::ChartWords,
    pub files: &'static files::FileWords,
    /// Worksheets and other tools.
    pub worksheets: &'static worksheets::WorksheetWords,
    /// Articles to read.
    pub learn: &'static learn::LearnWords,
    pub clinic: &'static clinic::ClinicWords,
    /// A visit by a link made for sharing.
    pub link: &'static link::LinkWords,
    pub help: HelpWords,
    pub keeping: KeepingWords,
    pub notices: Notices,
    pub instruments: fn(Known) -> &'static InstrumentWords,
    pub group: fn(Group) -> &'static str,
    pub severity: fn(Severity) -> &'static str,
    pub tier: fn(Tier) -> &'static str,
    pub because: fn(&Rule) -> String,
    pub day: fn(Day) -> String,
}

/// What stands around every screen.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Frame {
    /// The name of the product.
    pub name: &'static str,
    pub navigation: &'static str,
    pub home: &'static str,
    pub diary: &'static str,
    pub chart: &'static str,
    pub guidance: &'static str,
    pub help: &'static str,
    /// The same where there is little room.
    pub help_short: &'static str,
    pub leave: &'static str,
    /// The first word of it, and the rest.
    pub exit: (&'static str, &'static str),
    pub leave_hint: &'static str,
    pub left: &'static str,
    pub alone: &'static str,
    pub promise: &'static str,
    pub clinic: &'static str,
}

/// The first screen.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Home {
    pub start_short: &'static str,
    pub carry_on_short: &'static str,
    pub answered: fn(usize, usize) -> String,
    pub not_today: &'static str,
    pub needs_program: &'static str,
    pub total_on: fn(u8, &str, &str) -> String,
    pub is: &'static str,
    pub is_points: &'static [&'static str],
    pub not: &'static str,
    pub not_points: &'static [&'static str],
}

/// What the interface says of one questionnaire.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct InstrumentWords {
    pub about: &'static str,
    /// None where there is no total.
    pub total: Option<TotalWords>,
}

/// What a total says, and what it can't say.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct TotalWords {
    pub says: &'static str,
    pub says_not: &'static str,
}

/// A questionnaire.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct CheckWords {
    pub title: fn(&str) -> String,
    pub intro: &'static str,
    pub answered: fn(usize, usize) -> String,
    pub gated: &'static str,
    pub optional: &'static str,
    pub finish: &'static str,
    pub back: &'static str,
    pub gaps: fn(usize) -> String,
    pub blank: &'static str,
    pub gap: fn(&str, &str) -> String,
    pub missing: &'static str,
    pub error: &'static str,
    pub by_hand: &'static str,
    pub by_hand_total: &'static str,
    pub by_hand_bands: fn(&str) -> String,
    pub rights: &'static str,
    pub manner: &'static str,
    pub manner_all: &'static str,
    pub manner_one: &'static str,
    pub step: fn(&str, usize, usize) -> String,
    pub step_free: fn(&str) -> String,
    pub next: &'static str,
    pub all_answers: &'static str,
    pub more: &'static str,
    pub previous: &'static str,
    pub review: fn(&str) -> String,
    pub review_intro: &'static str,
    pub change: &'static str,
    pub keys: fn(usize) -> String,
    pub keys_about: &'static str,
    pub picked: fn(&str) -> String,
    pub early: fn(&str, &str, u16) -> String,
    pub begun_before: fn(&str) -> String,
    pub start_over: &'static str,
    pub grown: fn(&str) -> String,
    pub grown_stop: fn(&str) -> String,
    pub not_today: fn(&str) -> String,
    pub not_here: fn(&str) -> String,
    pub paper: &'static str,
}

/// A questionnaire on paper.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct PaperWords {
    pub blank: fn(&str) -> String,
    pub filled: fn(&str) -> String,
    pub print: &'static str,
    pub date: &'static str,
    pub total: &'static str,
    pub only_if: fn(&str, &str) -> String,
    pub only_if_any: &'static str,
    pub points: &'static str,
}

/// The list of finished questionnaires.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct HistoryWords {
    pub title: &'static str,
    pub empty: &'static str,
    pub open: fn(&str, &str) -> String,
    pub unknown: &'static str,
    pub delete: &'static str,
    pub delete_which: fn(&str, &str) -> String,
    pub sure: &'static str,
    pub confirm: &'static str,
    pub cancel: &'static str,
    pub delete_all: &'static str,
    pub delete_all_about: &'static str,
    pub sure_all: &'static str,
    pub confirm_all: &'static str,
}

/// Help: the panel and the page.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct HelpWords {
    pub title: &'static str,
    pub panel_title: &'static str,
    pub lead: &'static str,
    pub sign_title: &'static str,
    pub sign_lead: &'static str,
    pub nobody: &'static str,
    pub emergency: &'static str,
    pub emergency_call: fn(&str) -> String,
    pub emergency_of: fn(&str) -> String,
    pub emergency_any: &'static str,
    pub emergency_or: &'static str,
    pub lines: fn(&str) -> String,
    pub lines_any: &'static str,
    pub call: fn(&str) -> String,
    pub text: fn(&str) -> String,
    pub text_body: fn(&str, &str) -> String,
    pub chat: fn(&str) -> String,
    pub reaches: fn(Reaches) -> &'static str,
    pub hours: fn(Hours) -> String,
    pub languages: fn(&[&str]) -> String,
    pub ages: fn(Ages) -> String,
    pub press: fn(Press) -> String,
    pub site: fn(&str) -> String,
    pub checked: fn(Checked, Source) -> String,
    pub country: &'static str,
    pub no_country: &'static str,
    pub elsewhere: &'static str,
    pub elsewhere_link: &'static str,
    pub all_countries: &'static str,
    pub small: &'static str,
    pub small_steps: &'static [&'static str],
    /// A text to somebody that the person knows.
    pub draft: &'static str,
    pub draft_open: &'static str,
    pub provider: &'static str,
    /// What a person may have done or be about to do, and what to do then.
    pub act: &'static str,
    pub act_stay: &'static str,
    pub others: &'static str,
    pub others_away: &'static str,
    pub no_answer: &'static str,
    /// Whom to call below an emergency, without a provider.
    pub no_provider: &'static str,
    pub no_provider_about: &'static str,
    pub doctor: &'static str,
    pub health: &'static str,
    pub health_none: &'static str,
    pub urgent_care: &'static str,
    pub cannot_wait: &'static str,
    pub poison: &'static str,
    pub poison_none: &'static str,
    /// Where the person is.
    pub place: &'static str,
    pub place_in: fn(&str) -> String,
    pub place_yes: fn(&str) -> String,
    pub place_other: &'static str,
    pub carry_on: &'static str,
    pub close: &'static str,
    pub folded: &'static str,
    pub open: &'static str,
    pub opened: &'static str,
    /// Above the ways to somebody, before any answer has called for them.
    pub calm: &'static str,
    /// The same where only an emergency would.
    pub calm_emergency: &'static str,
    pub danger: fn(&str) -> String,
    pub more: &'static str,
    pub more_title: &'static str,
}

/// Where entries are kept.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct KeepingWords {
    pub legend: &'static str,
    pub device: &'static str,
    pub session: &'static str,
    pub older: fn(usize) -> String,
    pub apart: &'static str,
    pub apart_open: &'static str,
    pub apart_save: &'static str,
}

/// What the page tells about storage.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Notices {
    pub pending: &'static str,
    pub device: &'static str,
    pub device_one: &'static str,
    pub device_first: &'static str,
    pub session: &'static str,
    pub memory: &'static str,
    pub deleting: &'static str,
    pub deleted: &'static str,
    pub deleted_first: &'static str,
    pub silent: &'static str,
    pub wiped_elsewhere: &'static str,
    pub wiped_but_tab: &'static str,
    pub stopped: &'static str,
    pub stopped_why: &'static str,
    pub stopped_reload: &'static str,
    pub denied: &'static str,
    pub full: &'static str,
    pub full_but_copied: &'static str,
    pub one_copy: &'static str,
    pub damaged: fn(usize) -> String,
    pub save_damaged: &'static str,
    pub discard_damaged: &'static str,
    pub newer: &'static str,
    pub restored: &'static str,
    pub not_deleted: &'static str,
    pub close: &'static str,
    /// One line above a form; it must fit into a narrow window.
    pub below: &'static str,
}
