//! What is going on on the screen of files.

use crate::backup::{Counts, Fault, Plan, Reading};
use crate::export::ics;

/// What is going on on the screen of files.
#[derive(Debug, Default)]
pub struct Files {
    /// The file last picked, and what became of it.
    pub picked: Picked,
    /// A file that is being read.
    pub(in crate::app) arriving: Option<Arriving>,
    /// How many files were picked: what is read of an earlier one is let go.
    pub(in crate::app) asked: u32,
    /// The last file was offered to the browser. Whether it was saved, a page
    /// can't know.
    pub offered: bool,
    /// The check-in days as picked.
    pub remind: ics::ReminderInput,
    /// Why they don't make a calendar file yet.
    pub remind_fault: Option<ics::Fault>,
    /// Their file was offered to the browser.
    pub remind_offered: bool,
}

/// The file picked to be added.
#[derive(Debug, Default)]
pub enum Picked {
    /// None.
    #[default]
    None,
    /// Read, and nothing done with it yet.
    Plan(Plan),
    /// It can't be used.
    Fault(Fault),
    /// This much of it was added.
    Added(Counts),
}

/// A file that is being read.
#[derive(Debug)]
pub(in crate::app) enum Arriving {
    /// Its bytes are on their way: for the input, so many, what came as text,
    /// and what is no whole character yet.
    Text { input: &'static str, of: usize, text: String, rest: Vec<u8> },
    /// A backup, which is being looked through.
    Backup(Box<Reading>),
}

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePart {
    /// What was read.
    pub bytes: Vec<u8>,
    /// How many bytes the whole file has.
    pub of: usize,
}

/// What was picked or typed of the check-in days.
#[derive(Clone, Debug)]
pub enum Remind {
    /// A day of the week, from 1 for Monday, and whether it is wanted.
    Day(u8, bool),
    /// The time as the form has it.
    Time(String),
    /// For how long.
    Span(ics::Span),
}

/// From so many bytes on it is shown how far a file is read.
const LONG: usize = 500_000;

impl Files {
    /// Another screen was turned to. The days picked wait; a file that is being
    /// read is let go.
    pub(in crate::app) fn turned(&mut self) {
        let remind = std::mem::take(&mut self.remind);
        *self = Self { remind, asked: self.asked, ..Self::default() };
    }

    pub(in crate::app) const fn is_arriving(&self) -> bool {
        self.arriving.is_some()
    }

    /// How far a large file is read, in parts of a hundred.
    #[must_use]
    pub fn progress(&self) -> Option<usize> {
        // Looking through takes longer than the reading before it.
        let (done, of) = match self.arriving.as_ref()? {
            Arriving::Text { of, text, .. } => (text.len() / 4, *of),
            Arriving::Backup(reading) => {
                let (done, of) = reading.done();
                (of / 4 + done / 4 * 3, of)
            }
        };
        (of >= LONG).then(|| done.saturating_mul(100) / of)
    }
}
