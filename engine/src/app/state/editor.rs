//! What is typed on a screen and not kept yet.

use crate::id::Id;

/// A form for something new or for a change. `G` is what stands in it, `F` why
/// that can't be kept.
#[derive(Debug)]
pub struct Editor<G, F> {
    /// Something new.
    new: G,
    /// What is being changed. What was typed of something new waits meanwhile.
    change: Option<(Id, G)>,
    /// Why the last attempt to keep it was refused.
    pub fault: Option<F>,
}

impl<G: Default, F> Default for Editor<G, F> {
    fn default() -> Self {
        Self { new: G::default(), change: None, fault: None }
    }
}

impl<G: Default, F> Editor<G, F> {
    /// What stands in it.
    #[must_use]
    pub const fn given(&self) -> &G {
        match &self.change {
            Some((_, given)) => given,
            None => &self.new,
        }
    }

    /// What was typed of something new, whatever is being changed.
    #[must_use]
    pub const fn new_given(&self) -> &G {
        &self.new
    }

    /// The same, to type there.
    pub(in crate::app) const fn typing_new(&mut self) -> &mut G {
        &mut self.new
    }

    /// Something new is kept; what is being changed stays.
    pub(in crate::app) fn kept_new(&mut self) {
        self.new = G::default();
        self.fault = None;
    }

    /// What was typed of something new, and what is being changed, with its id.
    pub(in crate::app) fn each(&self) -> impl Iterator<Item = (Option<&Id>, &G)> {
        let change = self.change.iter().map(|(id, given)| (Some(id), given));
        std::iter::once((None, &self.new)).chain(change)
    }

    /// What is being changed, if something is.
    #[must_use]
    pub const fn changing(&self) -> Option<&Id> {
        match &self.change {
            Some((id, _)) => Some(id),
            None => None,
        }
    }

    /// What stands in it, to type there.
    pub(in crate::app) fn typing(&mut self) -> &mut G {
        self.change.as_mut().map_or(&mut self.new, |(_, given)| given)
    }

    /// Begins a change. Another one that was begun is not lost for it.
    pub(in crate::app) fn begin(&mut self, id: Id, given: G) {
        if self.change.is_none() {
            self.change = Some((id, given));
        }
    }

    /// Leaves what was being changed as it was.
    pub(in crate::app) fn leave(&mut self) {
        self.change = None;
        self.fault = None;
    }

    /// Leaves it if it is this one: what is no longer there can't be changed.
    pub(in crate::app) fn let_go(&mut self, id: &Id) {
        if self.changing() == Some(id) {
            self.leave();
        }
    }

    /// What stood there is kept, so that the form is empty again.
    pub(in crate::app) fn kept(&mut self) {
        if self.change.take().is_none() {
            self.kept_new();
        }
        self.fault = None;
    }
}
