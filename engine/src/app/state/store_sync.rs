//! What is known of the stores.

use crate::app::stores::{Outcome, Trouble};
use crate::sorted::Sorted;
use crate::stored::{self, Epoch, Gone, Key, StoredText};

/// What is known of one store.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // each is one thing known of it, all combine
pub(in crate::app) struct StoreSync {
    /// How the last attempt on it ended; `None` before it was first read.
    pub(in crate::app) state: Option<Outcome>,
    /// Keys whose latest text it doesn't have yet.
    pub(in crate::app) owed: Sorted<Key, ()>,
    /// Damaged texts to be set aside before anything else is written.
    pub(in crate::app) aside: Vec<StoredText>,
    /// The ticket of the latest write.
    pub(in crate::app) ticket: u32,
    /// What lies there has been seen. A write before then could replace
    /// something that is newer, or unreadable.
    pub(in crate::app) seen: bool,
    /// Keys that it is known to have.
    pub(in crate::app) has: Sorted<Key, ()>,
    /// Reads under way, and how many of them are from before everything was
    /// deleted.
    pub(in crate::app) asked: u32,
    pub(in crate::app) stale: u32,
    /// It held our sentinel when it was first read.
    pub(in crate::app) had_sentinel: bool,
    /// The epoch that it is known to be of.
    pub(in crate::app) epoch: Option<Epoch>,
    /// An epoch is to begin there.
    pub(in crate::app) renew: Option<Renewal>,
    /// What lay there was of an older epoch, and doesn't count.
    pub(in crate::app) outdated: bool,
    /// Something of ours lay there, or was sent there.
    pub(in crate::app) touched: bool,
}

impl StoreSync {
    pub(in crate::app) const fn is_read(&self) -> bool {
        self.state.is_some()
    }

    pub(in crate::app) const fn is_seen(&self) -> bool {
        self.seen
    }

    pub(in crate::app) const fn trouble(&self) -> Option<Trouble> {
        match self.state {
            Some(Err(trouble)) => Some(trouble),
            _ => None,
        }
    }

    /// Whether it has everything.
    pub(in crate::app) fn is_done(&self) -> bool {
        self.state == Some(Ok(())) && self.owed.is_empty() && self.renew.is_none()
    }

    /// Whether a damaged text lies there that is not set aside yet.
    pub(in crate::app) fn must_leave(&self, key: &String) -> bool {
        let holder = stored::holders(std::slice::from_ref(key)).pop();
        let lies = |aside: &StoredText| stored::set_aside_from(&aside.key) == holder;
        self.aside.iter().any(lies)
    }

    /// Whether it still has to be told something.
    pub(in crate::app) fn owes(&self) -> bool {
        !self.owed.is_empty()
    }

    /// Whether it has something of ours, or will have by what is under way.
    pub(in crate::app) fn is_holding(&self) -> bool {
        !self.has.is_empty() || self.owes()
    }

    /// Whether an epoch is still to begin there.
    pub(in crate::app) const fn is_renewing(&self) -> bool {
        self.renew.is_some()
    }

    /// Whether a read is under way.
    pub(in crate::app) const fn is_asked(&self) -> bool {
        self.asked > 0
    }

    /// It was asked for something, and did not answer.
    pub(in crate::app) fn fell_silent(&mut self) {
        self.state = Some(Err(Trouble::Silent));
        // What comes after all comes too late to count.
        self.ticket += 1;
        (self.asked, self.stale) = (0, 0);
    }

    pub(in crate::app) fn owe(&mut self, key: Key) {
        self.owed.insert(key, ());
    }

    /// What was to be set aside is no longer wanted.
    pub(in crate::app) fn forget_aside(&mut self) {
        self.aside.clear();
    }

    /// What is known of a store that a new visit has not read: no answer to what the
    /// one before asked counts for it.
    pub(in crate::app) fn unread(&self) -> Self {
        let (ticket, asked) = (self.ticket + 1, self.asked);
        Self { ticket, asked, stale: asked, ..Self::default() }
    }

    /// The same of the tab, whose store is known.
    pub(in crate::app) fn emptied(&self) -> Self {
        Self { state: self.state, seen: self.seen, ..self.unread() }
    }

    pub(in crate::app) fn forget_all(&mut self) {
        self.owed.clear();
        self.aside.clear();
        self.has.clear();
        self.renew = None;
        // Neither a write nor a read still under way may count for what comes
        // after.
        self.ticket += 1;
        self.stale = self.asked;
    }
}

/// An epoch that is to begin in a store.
#[derive(Debug)]
pub(in crate::app) struct Renewal {
    pub(in crate::app) gone: Gone,
    /// The epoch that it follows on.
    pub(in crate::app) over: Option<Epoch>,
}

impl Renewal {
    /// Whether it is for a store of this epoch, rather than of one before.
    pub(in crate::app) fn follows(&self, epoch: Option<&Epoch>) -> bool {
        self.gone != Gone::Older && self.over.as_ref() <= epoch
    }

    /// Together with what was to go before.
    pub(in crate::app) fn with(self, before: Option<Self>) -> Self {
        match (before, self.gone) {
            (Some(Self { gone: Gone::These(before), over }), Gone::These(keys)) => {
                Self { gone: Gone::These([before, keys].concat()), over }
            }
            // What empties the store takes everything else away too.
            (Some(before), Gone::These(_)) => before,
            (_, gone) => Self { gone, over: self.over },
        }
    }
}
