//! How far something is kept, or gone.

use super::{Model, StoreKind, Trouble};
use crate::record::Keeping;

/// How far what is on the screen is kept, or what was deleted is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// There is nothing to keep yet.
    Nothing,
    /// On its way.
    Pending,
    /// On this device, in both stores; one of them survives a crash.
    Device,
    /// On this device, in the store that survives a crash, and nowhere else.
    OneCopy,
    /// On this device, but only where the latest can be lost in a crash.
    FirstOnly,
    /// In this tab until it is closed, as chosen.
    Session,
    /// On this screen alone, until it is closed or reloaded.
    Memory,
    /// The deletion is on its way.
    Deleting,
    /// What was deleted is gone for good.
    Deleted,
    /// It is gone, but only where the latest can be undone by a crash.
    DeletedFirstOnly,
}

impl Saving {
    /// The value of the `data-saved` hook.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing | Self::Pending => "pending",
            Self::Device => "device",
            Self::OneCopy => "one-copy",
            Self::FirstOnly => "first-only",
            Self::Session => "session",
            Self::Memory => "memory",
            Self::Deleting => "deleting",
            Self::Deleted => "deleted",
            Self::DeletedFirstOnly => "deleted-first-only",
        }
    }
}

/// What is wrong with the stores in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Troubles {
    /// Nothing.
    None,
    /// One of the two stores of the device doesn't work.
    One,
    /// One of the two is full; the other has everything.
    OneFull,
    /// The store that survives a crash doesn't answer; it is tried again.
    Silent,
    /// None works: what is entered stays on this screen only.
    All(Trouble),
}

impl Model {
    /// How far what was entered is kept, or what was deleted last is gone.
    #[must_use]
    pub fn saving(&self) -> Saving {
        let kept = self.kept();
        match kept {
            _ if !self.deleting => kept,
            // What can't be read may still lie there.
            Saving::Nothing if self.is_unreadable() => Saving::Nothing,
            Saving::Nothing if !self.is_renewing() => Saving::Deleted,
            Saving::Nothing if self.indexed.trouble().is_some() => Saving::DeletedFirstOnly,
            // What local storage still has is of an older epoch, and doesn't count.
            Saving::Nothing if !self.indexed.is_renewing() && self.local.trouble().is_some() => {
                Saving::Deleted
            }
            Saving::Nothing | Saving::Pending => Saving::Deleting,
            Saving::Device | Saving::OneCopy => Saving::Deleted,
            Saving::FirstOnly => Saving::DeletedFirstOnly,
            other => other,
        }
    }

    fn kept(&self) -> Saving {
        if self.record.since.is_none() {
            return Saving::Nothing;
        }
        if self.newer {
            return Saving::Memory;
        }
        let is_owed = self.is_owed();
        match self.keeping {
            Keeping::Tab if self.tab.trouble().is_some() => Saving::Memory,
            // Something is still to leave the device, or to be deleted there.
            Keeping::Tab if is_owed && self.indexed.trouble().is_none() => Saving::Pending,
            Keeping::Tab if is_owed => Saving::DeletedFirstOnly,
            // It may hold what was to leave it, or to be deleted; and local storage may fall
            // back to that, as long as only it knows of the removal.
            Keeping::Tab if self.reads_device() && self.is_awaited() => Saving::Pending,
            Keeping::Tab => Saving::Session,
            Keeping::Device if self.indexed.is_done() && self.local.is_done() => Saving::Device,
            Keeping::Device if self.indexed.is_done() => Saving::OneCopy,
            Keeping::Device if self.indexed.trouble().is_none() => Saving::Pending,
            Keeping::Device if self.local.is_done() => Saving::FirstOnly,
            Keeping::Device => Saving::Memory,
        }
    }

    /// Whether the device still lacks something, or holds what was to leave it.
    fn is_owed(&self) -> bool {
        self.local.owes() || self.indexed.owes() || self.is_renewing() || self.left_device
    }

    /// Whether what IndexedDB has is still to be heard: it was not read yet, or didn't answer
    /// and is asked again.
    fn is_awaited(&self) -> bool {
        let silent = matches!(self.indexed.trouble(), None | Some(Trouble::Silent));
        silent && !self.indexed.is_seen()
    }

    /// Whether one store had lost its data and has all of it again from the other:
    /// not while it is full, or holds what another release wrote.
    #[must_use]
    pub fn is_restored(&self) -> bool {
        self.emptied && self.kept() == Saving::Device
    }

    fn is_unreadable(&self) -> bool {
        let denied = Some(Trouble::Denied);
        self.local.trouble() == denied && self.indexed.trouble() == denied
    }

    fn is_renewing(&self) -> bool {
        [StoreKind::Local, StoreKind::Indexed]
            .into_iter()
            .any(|store| self.sync_of(store).is_renewing())
    }

    /// What is wrong with the stores in use: nothing, one of two, or all.
    #[must_use]
    pub fn trouble(&self) -> Troubles {
        if self.newer {
            return Troubles::None;
        }
        // Also while keeping in the tab: an older entry may have been deleted.
        let device = self.keeping == Keeping::Device || self.is_owed();
        match (self.keeping, self.local.trouble(), self.indexed.trouble(), self.tab.trouble()) {
            (Keeping::Tab, _, _, Some(trouble)) => Troubles::All(trouble),
            (_, Some(first), Some(safe), _) if device => {
                let full = first == Trouble::Full || safe == Trouble::Full;
                Troubles::All(if full { Trouble::Full } else { Trouble::Denied })
            }
            (_, None, Some(Trouble::Silent), _) if device => Troubles::Silent,
            (Keeping::Device, Some(Trouble::Full), None, _)
            | (Keeping::Device, None, Some(Trouble::Full), _) => Troubles::OneFull,
            (Keeping::Device, Some(_), None, _) | (Keeping::Device, None, Some(_), _) => {
                Troubles::One
            }
            _ => Troubles::None,
        }
    }
}
