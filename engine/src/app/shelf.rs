//! Bringing the record and its stores together.
//!
//! Each store has a shelf that knows which keys it still owes. A write carries
//! everything owed, so that whatever failed is tried again with the next one.

mod found;

use super::steps::settle;
use super::visit::{apply_ticks, home};
use super::{Effect, Model, Outcome, Place, Trouble};
use crate::sorted::Sorted;
use crate::stored::{self, Key, Leaf, Part};

/// What is known of one store.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// How the last attempt on it ended; `None` before it was first read.
    state: Option<Outcome>,
    /// Keys whose latest text it doesn't have yet.
    owed: Sorted<Key, ()>,
    /// Damaged texts to be set aside before anything else is written.
    aside: Vec<Leaf>,
    /// The ticket of the latest write.
    ticket: u32,
    /// What lies there has been seen. A write before then could replace
    /// something that is newer, or unreadable.
    seen: bool,
    /// Keys that it is known to have.
    has: Sorted<Key, ()>,
    /// Reads under way, and how many of them are from before everything was
    /// deleted.
    asked: u32,
    stale: u32,
    /// It held our sentinel when it was first read.
    had_sentinel: bool,
}

impl Shelf {
    pub(super) const fn is_read(&self) -> bool {
        self.state.is_some()
    }

    pub(super) const fn is_seen(&self) -> bool {
        self.seen
    }

    pub(super) const fn trouble(&self) -> Option<Trouble> {
        match self.state {
            Some(Err(trouble)) => Some(trouble),
            _ => None,
        }
    }

    /// Whether it has everything.
    pub(super) fn is_done(&self) -> bool {
        self.state == Some(Ok(())) && self.owed.is_empty()
    }

    /// Whether a damaged text lies there that is not set aside yet.
    pub(super) fn must_leave(&self, key: &Key) -> bool {
        let text = key.text().to_string();
        let lies = |aside: &Leaf| stored::set_aside_from(&aside.key).as_ref() == Some(&text);
        self.aside.iter().any(lies)
    }

    /// Whether it still has to be told something.
    pub(super) fn owes(&self) -> bool {
        !self.owed.is_empty()
    }

    pub(super) fn owe(&mut self, key: Key) {
        self.owed.insert(key, ());
    }

    /// What was to be set aside is no longer wanted.
    pub(super) fn forget_aside(&mut self) {
        self.aside.clear();
    }

    /// The shelf of a store that a new visit has not read: no answer to what the
    /// one before asked counts for it.
    pub(super) fn unread(&self) -> Self {
        let (ticket, asked) = (self.ticket + 1, self.asked);
        Self { ticket, asked, stale: asked, ..Self::default() }
    }

    /// The same of the tab, whose store is known.
    pub(super) fn emptied(&self) -> Self {
        Self { state: self.state, seen: self.seen, ..self.unread() }
    }

    pub(super) fn forget_all(&mut self) {
        self.owed.clear();
        self.aside.clear();
        self.has.clear();
        // Neither a write nor a read still under way may count for what comes
        // after.
        self.ticket += 1;
        self.stale = self.asked;
    }
}

/// Orders a read.
pub(super) fn read(model: &mut Model, place: Place) -> Effect {
    model.shelf(place).asked += 1;
    Effect::Read(place)
}

/// Orders another read in place of those that count no more.
pub(super) fn read_again(model: &mut Model) -> Option<Effect> {
    (model.safe.asked > 0).then(|| read(model, Place::Safe))
}

/// Leaves to the stores of the device only what still belongs there.
pub(super) fn forget_moved(model: &mut Model) {
    for place in [Place::First, Place::Safe] {
        let stays = |key: &Key| home(model, key).contains(&place);
        let only = |keys: &Sorted<Key, ()>| -> Sorted<_, _> {
            keys.keys().filter(|key| stays(key)).map(|key| (key.clone(), ())).collect()
        };
        let shelf = if place == Place::First { &model.first } else { &model.safe };
        let (owed, has) = (only(&shelf.owed), only(&shelf.has));
        let shelf = model.shelf(place);
        (shelf.owed, shelf.has) = (owed, has);
        shelf.ticket += 1;
    }
}

/// Marks keys as changed and orders the writes.
pub(super) fn keep(model: &mut Model, keys: impl IntoIterator<Item = Key>) -> Vec<Effect> {
    for key in keys {
        note(model, &key);
    }
    if model.record.since.is_none() {
        model.record.since = Some(model.now.unix_ms);
        note(model, &Key::Sentinel);
    }
    write_owed(model)
}

fn note(model: &mut Model, key: &Key) {
    for place in home(model, key) {
        model.shelf(*place).owed.insert(key.clone(), ());
    }
}

/// Takes in the tab as it was found when the page opened. Nothing is owed to
/// other stores for it.
pub(super) fn open_tab(model: &mut Model, texts: Result<Vec<Leaf>, Trouble>) {
    model.tab.state = Some(texts.as_ref().map(|_| ()).map_err(|trouble| *trouble));
    model.tab.seen = texts.is_ok();
    let texts = found::understood(texts.unwrap_or_default());
    found::take_in(model, Place::Tab, texts);
}

/// Notes everything in the record for the stores it belongs to.
pub(super) fn owe_everything(model: &mut Model) {
    for key in model.record.keys() {
        note(model, &key);
    }
}

/// Orders what is owed to each store; or a read first, while what lies there
/// has not been seen.
fn write_owed(model: &mut Model) -> Vec<Effect> {
    if model.newer {
        return Vec::new();
    }
    let mut effects = Vec::new();
    // They come last: what follows from them is newer than these writes.
    let mut reads = Vec::new();
    for place in [Place::Tab, Place::First, Place::Safe] {
        let shelf = model.shelf(place);
        if !shelf.is_read() || (shelf.owed.is_empty() && shelf.aside.is_empty()) {
            continue;
        }
        if !shelf.seen {
            if shelf.asked == 0 {
                reads.push(read(model, place));
            }
            continue;
        }
        shelf.ticket += 1;
        let ticket = shelf.ticket;
        let mut leaves = shelf.aside.clone();
        let owed: Vec<_> = shelf.owed.keys().cloned().collect();
        leaves.extend(parts(model, &owed).iter().map(Part::leaf));
        effects.push(Effect::Write { place, ticket, leaves });
    }
    effects.extend(reads);
    effects
}

/// What lies under these keys. What goes into one text comes together: the edge
/// joins it with what lies there.
fn parts(model: &Model, keys: &[Key]) -> Vec<Part> {
    let mut each: Vec<_> = keys.iter().filter_map(|key| model.record.part(key)).collect();
    // A store that fills up in between must have what replaces an entry before
    // it is told that the entry is gone.
    each.sort_by_key(Part::is_deletion);
    let mut parts: Vec<Part> = Vec::new();
    for part in each {
        if !parts.last_mut().is_some_and(|last| last.join(&part)) {
            parts.push(part);
        }
    }
    parts
}

/// [`super::Event::Written`].
pub(super) fn written(
    model: &mut Model,
    place: Place,
    ticket: u32,
    outcome: Outcome,
) -> Vec<Effect> {
    let shelf = model.shelf(place);
    if ticket == shelf.ticket {
        shelf.state = Some(outcome);
        if outcome.is_ok() {
            for (key, ()) in std::mem::take(&mut shelf.owed) {
                shelf.has.insert(key, ());
            }
            shelf.aside.clear();
        }
    }
    // The tab lets go of what moved to the device once the device has it.
    let moved = model.safe.is_done() || (model.safe.trouble().is_some() && model.first.is_done());
    if model.leaving_tab && moved {
        model.leaving_tab = false;
        return vec![Effect::Wipe(Place::Tab)];
    }
    Vec::new()
}

/// [`super::Event::Removed`]. A store that never let itself be read has
/// nothing of ours that could be left in it.
pub(super) fn removed(model: &mut Model, place: Place, outcome: Outcome) -> Vec<Effect> {
    model.not_deleted |= outcome.is_err() && model.shelf(place).is_seen();
    Vec::new()
}

/// [`super::Event::WasRead`].
pub(super) fn was_read(
    model: &mut Model,
    place: Place,
    texts: Result<Vec<Leaf>, Trouble>,
) -> Vec<Effect> {
    let shelf = model.shelf(place);
    shelf.asked = shelf.asked.saturating_sub(1);
    if shelf.stale > 0 {
        shelf.stale -= 1;
        return Vec::new();
    }
    let first_answer = !shelf.is_read();
    shelf.state = Some(texts.as_ref().map(|_| ()).map_err(|trouble| *trouble));
    let mut effects = match texts {
        Ok(leaves) => found::take_over(model, place, leaves),
        Err(_) => Vec::new(),
    };
    if place == Place::First && first_answer {
        let ticks = apply_ticks(model);
        effects.extend(keep_if_any(model, ticks));
    }
    if place == Place::First && first_answer {
        // The way of answering is known only now. Another tab's later choice
        // is not this one's; nor is what the slower store holds, which answers
        // while a page is being read: it counts from the next page on.
        effects.extend(settle(model));
    }
    effects
}

fn keep_if_any(model: &mut Model, keys: Vec<Key>) -> Vec<Effect> {
    if keys.is_empty() { write_owed(model) } else { keep(model, keys) }
}
