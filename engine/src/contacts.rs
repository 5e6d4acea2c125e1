//! Crisis lines and emergency numbers by country.
//!
//! Facts only: what stands on the screen, what is dialled, when somebody
//! answers, where the fact comes from and when it was checked. Every sentence
//! around them belongs to [`crate::words`].
//!
//! What is shown and what is dialled are two things here. Public lists turn
//! short codes into numbers that do not exist (`+44116123`, `+1988`); a short
//! code stays as short as it is, and a table that breaks this does not build.

mod check;
mod guess;
mod other;
mod place;
mod source;
mod table;
#[cfg(test)]
mod tests;

pub use guess::guess;
pub use other::{For, OTHERS, Other, others};
pub use place::{Place, place};
pub use source::Source;

/// A directory of crisis lines in all countries, as text to read or type, for
/// where the table knows no country.
pub const FINDAHELPLINE: &str = "findahelpline.com";

/// The address of [`FINDAHELPLINE`].
pub const FINDAHELPLINE_LINK: &str = "https://findahelpline.com";

/// A country with its emergency numbers and crisis lines.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code, such as `GB`. Stored and compared; never changes.
    pub code: &'static str,
    /// The country's English name.
    pub en: &'static str,
    /// Emergency numbers, the one to try first in front. Never empty.
    pub emergency: &'static [Emergency],
    /// Crisis lines, the one to try first in front. Never empty.
    pub lines: &'static [Line],
}

/// An emergency number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// The number.
    pub call: Call,
    /// Who comes when it is called.
    pub reaches: Reaches,
    /// How far the number can be trusted, and since when.
    pub checked: Checked,
    /// Where the number was read.
    pub source: Source,
}

/// Who an emergency number reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaches {
    /// Police, fire brigade and ambulance, by one number.
    All,
    /// The ambulance or medical emergency service.
    Ambulance,
    /// The police.
    Police,
}

/// A service that a person in crisis can reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The name that the service gives itself; not translated.
    pub name: &'static str,
    /// Numbers to call; more than one where the service has several.
    pub calls: &'static [Call],
    /// Where to send a text message.
    pub text: Option<Text>,
    /// An https address where people can write with the service. Its hours are
    /// those that stand there, not [`Self::hours`].
    pub chat: Option<&'static str>,
    /// The service's own page, https. `None` where no address was confirmed.
    pub site: Option<&'static str>,
    /// When calls and texts are answered.
    pub hours: Hours,
    /// Languages spoken, as BCP 47 tags, the main one in front. Never empty.
    pub languages: &'static [&'static str],
    /// The ages that the service is for; `None` for everybody.
    pub ages: Option<Ages>,
    /// How far the facts of this line can be trusted, and since when.
    pub checked: Checked,
    /// Where the facts were read.
    pub source: Source,
}

/// A number to call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// As the service writes it, in groups that are easy to read.
    pub display: &'static str,
    /// What a phone in that country dials: digits, or `+` and digits.
    pub dial: &'static str,
    /// A key to press once the call is answered, for another language.
    pub press: Option<Press>,
}

/// A key that leads a caller to a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    /// The key.
    pub key: char,
    /// The language, as a BCP 47 tag.
    pub language: &'static str,
}

/// A number to send a text message to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// As the service writes it.
    pub display: &'static str,
    /// What a phone in that country sends to: digits, or `+` and digits.
    pub to: &'static str,
    /// The keyword that starts the conversation, such as `HOME`; `None` where
    /// any message does.
    pub body: Option<&'static str>,
}

/// When a line is answered, by the clock of its country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Day and night, every day.
    Always,
    /// Every day from one full hour to another.
    Between {
        /// The first hour, 0 to 23.
        from: u8,
        /// The hour at which it closes, 1 to 24; later than `from`.
        to: u8,
    },
    /// At times that change; they stand on the service's page.
    Posted,
}

/// The ages that a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    /// The youngest.
    pub from: u8,
    /// The oldest.
    pub to: u8,
}

/// How far a fact can be trusted, and the day on which that was established.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Checked against the service's own page.
    Verified(Date),
    /// Read in independent public sources that agree; not checked with the
    /// service itself.
    Listed(Date),
    /// Read in one weak source. Shown as what it is.
    Unconfirmed(Date),
}

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

/// Every country of the table, by English name.
#[must_use]
pub fn countries() -> &'static [Country] {
    &table::COUNTRIES
}

/// The country with this ISO 3166-1 alpha-2 code, in either case.
#[must_use]
pub fn country(code: &str) -> Option<&'static Country> {
    countries().iter().find(|country| country.code.eq_ignore_ascii_case(code))
}

impl Call {
    /// The link that dials it.
    #[must_use]
    pub fn href(&self) -> String {
        ["tel:", self.dial].concat()
    }
}

impl Text {
    /// The link that opens a message to it, with the keyword filled in.
    ///
    /// RFC 5724 writes `sms:741741?body=HOME`. Since version 8, iOS has looked
    /// for `&body=`; Android's message apps and Firefox split what follows the
    /// `?` at each `&`. So `?&body=` is what both understand. An app that
    /// understands neither still opens with the number, and the keyword stands
    /// on the screen as well.
    #[must_use]
    pub fn href(&self) -> String {
        // A keyword is capitals and digits, checked when the table is built, so
        // nothing needs escaping.
        self.body.map_or_else(
            || ["sms:", self.to].concat(),
            |body| ["sms:", self.to, "?&body=", body].concat(),
        )
    }
}

impl Checked {
    /// The day of the check.
    #[must_use]
    pub const fn day(self) -> Date {
        match self {
            Self::Verified(day) | Self::Listed(day) | Self::Unconfirmed(day) => day,
        }
    }

    /// Whether more than one weak source stands behind the fact.
    #[must_use]
    pub const fn is_confirmed(self) -> bool {
        !matches!(self, Self::Unconfirmed(_))
    }
}

impl Date {
    /// Whole days from `earlier` to this day; negative when it is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.number() - earlier.number()
    }

    /// Days from a fixed day long ago. The year is counted from March, so that
    /// a leap day comes last and needs no case of its own.
    const fn number(self) -> i64 {
        let before_march = (self.month < 3) as i64;
        let year = self.year as i64 - before_march;
        let month = self.month as i64 - 3 + 12 * before_march;
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leap_days + (153 * month + 2) / 5 + self.day as i64
    }
}
