//! What is typed on the screen of sessions.

use super::editor::Editor;
use crate::id::Id;
use crate::record::Record;
use crate::session::{Fault, Session, SessionInput};

/// What is typed on the screen of sessions and not kept yet.
#[derive(Debug, Default)]
pub struct SessionEditor {
    /// What stands there.
    pub form: Editor<SessionInput, Fault>,
    /// The last session typed was kept, and nothing was typed since.
    pub saved: bool,
}

impl SessionEditor {
    /// Another screen was turned to. What was typed waits.
    pub(in crate::app) const fn turned(&mut self) {
        self.form.fault = None;
        self.saved = false;
    }

    /// What is deleted doesn't stay in the form.
    pub(in crate::app) fn let_go(&mut self, id: &Id) {
        if self.form.changing() == Some(id) {
            self.turned();
        }
        self.form.let_go(id);
    }

    /// Nor does what lay on the device and is gone.
    pub(in crate::app) fn forget_older(&mut self, record: &Record) {
        let is_kept = |id| record.one::<Session>(id).is_some();
        if self.form.changing().is_some_and(|id| !is_kept(id)) {
            self.form.leave();
            self.turned();
        }
    }
}
