//! What is typed into the diary, and what of it can be taken back.

use super::editor::Editor;
use crate::diary::{self, Change, DiaryEntry, DiaryInput, Fault, OpenFields};
use crate::id::Id;
use crate::record::Record;
use crate::stored::Key;

/// What is typed into the diary and not kept yet, and the last change to it.
#[derive(Debug, Default)]
pub struct DiaryEditor {
    /// What stands in the form.
    pub form: Editor<DiaryInput, Fault>,
    /// Which of its fields are open.
    pub open: OpenFields,
    /// A warning sign in own words, as typed.
    pub sign: String,
    /// By how many characters it was too long.
    pub sign_over: Option<usize>,
    /// The last entry was kept on this screen, and nothing was typed since.
    pub(in crate::app) kept: bool,
    pub(in crate::app) undo: Option<Undo>,
    /// The last mood that was noted alone, and when, in Unix milliseconds.
    pub(in crate::app) last: Option<(Id, i64)>,
    /// The one noted so shortly before it that it may have been a slip.
    pub(in crate::app) slip: Option<Id>,
}

/// What it takes to take the last change back.
#[derive(Debug)]
pub(in crate::app) struct Undo {
    /// The entry that came.
    pub(in crate::app) came: Option<Key>,
    /// The entries that went.
    pub(in crate::app) went: Vec<DiaryEntry>,
}

impl DiaryEditor {
    /// The last change, as long as it can be taken back.
    #[must_use]
    pub const fn undo(&self) -> Option<Change> {
        match &self.undo {
            Some(Undo { came: Some(_), went }) if went.is_empty() => Some(Change::Noted),
            Some(Undo { came: Some(_), .. }) => Some(Change::Changed),
            Some(Undo { came: None, .. }) => Some(Change::Deleted),
            None => None,
        }
    }

    /// The entry that the last change brought, as long as it can be taken back.
    #[must_use]
    pub fn came(&self) -> Option<&Id> {
        self.undo.as_ref()?.came.as_ref()?.id()
    }

    /// The form is another one: open is what holds something, and nothing else.
    pub(in crate::app) fn lay_open(&mut self) {
        self.open = OpenFields::of(self.form.given());
    }

    /// Another screen was turned to. What was typed waits.
    pub(in crate::app) fn turned(&mut self) {
        self.lay_open();
        self.form.fault = None;
        self.sign_over = None;
        self.kept = false;
    }

    pub(in crate::app) fn forget_undo(&mut self) {
        self.undo = None;
        self.slip = None;
    }

    /// What lay on the device is gone, and must not come back from here.
    pub(in crate::app) fn forget_older(&mut self, record: &Record) {
        self.forget_undo();
        if self.form.changing().is_some_and(|id| diary::find(record, id).is_none()) {
            self.form.leave();
        }
    }
}
