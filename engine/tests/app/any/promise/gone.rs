//! What was told as gone.

use doorway_engine::app::{Saving, Troubles};
use doorway_engine::instrument::phq9::PHQ9;

use super::{Life, noted};

impl Life {
    /// What was told as deleted, or as kept in the tab alone, must not lie on the
    /// device any more.
    pub(super) fn look_at_what_is_gone(&mut self) {
        let model = self.world.model(self.tab);
        match model.saving() {
            Saving::Deleted => {
                self.gone.extend(self.deleted.iter().cloned());
                self.gone_noted.extend(&self.taken_back);
                self.gone_draft = model.record.drafts.get(PHQ9.id).is_none();
            }
            // A store that couldn't be read may hold what nobody knows of.
            Saving::Session if model.trouble() == Troubles::None && !self.troubled => {
                self.gone.extend(self.fresh.iter().cloned());
                self.gone_draft |= self.fresh_draft;
            }
            Saving::Session | Saving::Memory | Saving::Nothing => {}
            // Kept on the device again.
            _ => {
                self.gone.retain(|id| self.deleted.contains(id));
                self.gone_draft = false;
            }
        }
        let shown = noted(&model.record);
        self.gone_noted.retain(|at| !shown.contains(at));
    }
}
