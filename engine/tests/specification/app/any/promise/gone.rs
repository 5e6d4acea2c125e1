//! What was told as gone.

use doorway_engine::app::{Saving, Troubles};

use super::{Life, answered, noted};

impl Life {
    /// What was told as deleted, or as kept in the tab alone, must not lie on the
    /// device any more.
    pub(super) fn look_at_what_is_gone(&mut self) {
        let model = self.browser.model(self.tab);
        match model.saving() {
            Saving::Deleted => {
                self.gone.extend(self.deleted.iter().cloned());
                self.gone_noted.extend(&self.taken_back);
                let draft = answered(&model.record);
                self.gone_answers.extend(self.answers.difference(&draft));
            }
            // A store that couldn't be read may hold what nobody knows of.
            Saving::Session if model.trouble() == Troubles::None && !self.troubled => {
                self.gone.extend(self.fresh.iter().cloned());
                self.gone_answers.extend(&self.own_answers);
            }
            Saving::Session | Saving::Memory | Saving::Nothing => {}
            // Kept on the device again.
            _ => {
                self.gone.retain(|id| self.deleted.contains(id));
                self.gone_answers.clear();
            }
        }
        let shown = noted(&model.record);
        self.gone_noted.retain(|at| !shown.contains(at));
    }
}
