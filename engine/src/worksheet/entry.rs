//! A worksheet that was filled in, and whether what was written can be kept.

use super::{Control, Field, INTEGRATE, PREPARE, SESSION, Worksheet};
use crate::id::Id;
use crate::moment::{Day, Moment};
use crate::typed::short;

/// The most characters of a line.
pub const LINE: usize = 200;
/// The most characters of a text.
pub const TEXT: usize = 10_000;

/// A worksheet that was filled in. An edit is a new one; the old one is deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorksheetEntry {
    /// Its unique name.
    pub id: Id,
    /// The worksheet's name. One that this release doesn't know is kept.
    pub worksheet: String,
    /// What was written, by the name of its field. Fields and picked names that this release
    /// doesn't know are kept.
    pub texts: Vec<(String, String)>,
    /// When it was first kept.
    pub written: Moment,
}

/// Why what was written can't be kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was written.
    Blank,
    /// The text of this field has so many characters more than it may have.
    TooLong {
        /// The field.
        field: &'static str,
        /// The most that it may have.
        most: usize,
        /// By how many more.
        over: usize,
    },
    /// No calendar has this day, or it can't be read.
    NotADay {
        /// The field.
        field: &'static str,
    },
}

impl Fault {
    /// The field that it is about; `None` where it is about all.
    #[must_use]
    pub const fn field(self) -> Option<&'static str> {
        match self {
            Self::Blank => None,
            Self::TooLong { field, .. } | Self::NotADay { field } => Some(field),
        }
    }
}

impl WorksheetEntry {
    /// The worksheet, if this release knows it.
    #[must_use]
    pub fn worksheet(&self) -> Option<&'static Worksheet> {
        super::find(&self.worksheet)
    }

    /// What was written into a field; blank where nothing was.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        let found = self.texts.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, text)| text)
    }

    /// Whether it is of this worksheet and belongs to the session that was first noted under this id.
    #[must_use]
    pub fn is_of(&self, worksheet: &Worksheet, session: &Id) -> bool {
        self.worksheet == worksheet.id && self.text(SESSION) == session.as_str()
    }

    /// What of it can be looked at in an evidence test: a core belief, or an insight. Blank where there
    /// is none.
    #[must_use]
    pub fn claim(&self) -> &str {
        match self.worksheet.as_str() {
            id if id == PREPARE.id => self.text("belief"),
            id if id == INTEGRATE.id => self.text("insights"),
            _ => "",
        }
    }

    /// What it is told apart by in a list: the first line of what was written first. Blank where
    /// things were only picked.
    #[must_use]
    pub fn summary(&self) -> &str {
        let fields = self.worksheet().into_iter().flat_map(Worksheet::fields);
        let mut written = fields.filter(|field| {
            matches!(field.control, Control::Line | Control::Text | Control::Lines)
        });
        written.find_map(|field| self.text(field.id).lines().next()).unwrap_or_default()
    }
}

/// The texts that are kept of what was written into `worksheet`; `of` says what stands in a
/// field.
///
/// # Errors
/// The first [`Fault`], in the order of the fields.
pub fn validate(
    worksheet: &Worksheet,
    of: &dyn Fn(&str) -> String,
) -> Result<Vec<(String, String)>, Fault> {
    let mut texts = Vec::new();
    for field in worksheet.fields() {
        let text = checked(field.id, field.control, &of(field.id))?;
        if !text.is_empty() {
            texts.push((field.id.to_owned(), text));
        }
    }
    // That it belongs to a session alone says nothing.
    if texts.iter().all(|(name, _)| name == SESSION) { Err(Fault::Blank) } else { Ok(texts) }
}

/// Why what stands in a field can't be kept, if it is too long: told while one writes.
#[must_use]
pub fn too_long(field: &'static Field, text: &str) -> Option<Fault> {
    // Shorter in bytes is shorter in characters.
    field.control.most().filter(|most| text.len() > *most)?;
    checked(field.id, field.control, text).err()
}

fn checked(field: &'static str, control: Control, text: &str) -> Result<String, Fault> {
    if control == Control::Day {
        let text = text.trim();
        let known = text.is_empty() || Day::parse(text).is_some();
        return if known { Ok(text.to_owned()) } else { Err(Fault::NotADay { field }) };
    }
    let Some(most) = control.most() else { return Ok(text.trim().to_owned()) };
    let kept = if control == Control::Line { "" } else { "\n\t" };
    short(text, most, kept).map_err(|over| Fault::TooLong { field, most, over })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worksheet::{INTEGRATE, PLAN, PREPARE};

    fn texts(
        worksheet: &Worksheet,
        given: &[(&str, &str)],
    ) -> Result<Vec<(String, String)>, Fault> {
        validate(worksheet, &|field| {
            let found = given.iter().find(|(name, _)| *name == field);
            found.map_or("", |(_, text)| text).to_owned()
        })
    }

    #[test]
    fn everything_is_optional_but_something_has_to_stand_there() {
        assert_eq!(texts(&PREPARE, &[]), Err(Fault::Blank));
        assert_eq!(texts(&PREPARE, &[("intention", " \n ")]), Err(Fault::Blank));
        assert_eq!(texts(&PREPARE, &[("session", "abc")]), Err(Fault::Blank));
        for worksheet in super::super::ALL {
            for field in worksheet.fields().filter(|field| field.id != SESSION) {
                let text = match field.control {
                    Control::Day => "2026-11-22",
                    control => control.options().first().copied().unwrap_or("x"),
                };
                let kept = vec![(field.id.to_owned(), text.to_owned())];
                assert_eq!(texts(worksheet, &[(field.id, text)]), Ok(kept), "{}", field.id);
            }
        }
    }

    #[test]
    fn a_text_is_measured_in_characters_and_never_cut() {
        let long = "🌱".repeat(TEXT);
        assert_eq!(texts(&PREPARE, &[("intention", &long)]).unwrap()[0].1, long);
        let fault = Fault::TooLong { field: "intention", most: TEXT, over: 1 };
        assert_eq!(texts(&PREPARE, &[("intention", &[&long, "x"].concat())]), Err(fault));
        let fault = Fault::TooLong { field: "ride", most: LINE, over: 3 };
        assert_eq!(texts(&PREPARE, &[("ride", &"é".repeat(LINE + 3))]), Err(fault));
    }

    #[test]
    fn what_can_not_be_seen_is_taken_out_and_all_else_stays() {
        let kept =
            texts(&PREPARE, &[("intention", " a\u{202e}b\r\n\tשלום 👩\u{200d}⚕️ ")]).unwrap();
        assert_eq!(kept[0].1, "ab\n\tשלום 👩\u{200d}⚕️");
        let kept = texts(&PLAN, &[("people", "Noa\t555 0100\nMy sister\t")]).unwrap();
        assert_eq!(kept[0].1, "Noa\t555 0100\nMy sister");
    }

    #[test]
    fn a_day_is_one_of_a_calendar() {
        assert!(texts(&INTEGRATE, &[("step-day", " 2026-11-22 ")]).is_ok());
        for day in ["2026-02-29", "soon", "?"] {
            let fault = Fault::NotADay { field: "step-day" };
            assert_eq!(texts(&INTEGRATE, &[("step-day", day)]), Err(fault), "{day}");
        }
    }

    #[test]
    fn it_is_told_apart_by_the_first_line_that_was_written() {
        let of = |worksheet: &str, texts: &[(&str, &str)]| WorksheetEntry {
            id: Id::from_entropy([1; 16]),
            worksheet: worksheet.to_owned(),
            texts: texts.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(),
            written: Moment { unix_ms: 0, offset_min: 0 },
        };
        let entry = of("thought", &[("thought", "She has had enough\nof me"), ("belief", "75")]);
        assert_eq!(entry.summary(), "She has had enough");
        assert_eq!(of("thought", &[("belief", "75")]).summary(), "");
        assert_eq!(of("later", &[("x", "y")]).summary(), "");
    }
}
