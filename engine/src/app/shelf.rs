//! Bringing the record and its stores together.
//!
//! Each store has a shelf that knows which keys it still owes. A write carries
//! everything owed, so that whatever failed is tried again with the next one.

use super::visit::{apply_ticks, home};
use super::{Effect, Model, Outcome, Place, Trouble};
use crate::record::Keeping;
use crate::sorted::Sorted;
use crate::stored::{self, Key, Leaf, Part, Unreadable};

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
    /// It held our sentinel when it was first read.
    had_sentinel: bool,
}

impl Shelf {
    pub(super) const fn is_read(&self) -> bool {
        self.state.is_some()
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

    pub(super) fn forget_all(&mut self) {
        self.owed.clear();
        self.aside.clear();
        // A write still under way must not count for what comes after.
        self.ticket += 1;
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
    take_in(model, Place::Tab, texts.unwrap_or_default());
}

/// Notes everything in the record for the stores it belongs to.
pub(super) fn owe_everything(model: &mut Model) {
    for key in model.record.keys() {
        note(model, &key);
    }
}

/// Orders what is owed, from each store that was read. Before then a write
/// could replace something newer that has not been seen yet.
fn write_owed(model: &mut Model) -> Vec<Effect> {
    if model.newer {
        return Vec::new();
    }
    let mut effects = Vec::new();
    for place in [Place::Tab, Place::First, Place::Safe] {
        let shelf = model.shelf(place);
        if !shelf.is_read() || (shelf.owed.is_empty() && shelf.aside.is_empty()) {
            continue;
        }
        shelf.ticket += 1;
        let ticket = shelf.ticket;
        let mut leaves = shelf.aside.clone();
        let owed: Vec<_> = shelf.owed.keys().cloned().collect();
        leaves.extend(owed.iter().filter_map(|key| model.record.part(key)).map(|part| part.leaf()));
        effects.push(Effect::Write { place, ticket, leaves });
    }
    effects
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
            shelf.owed.clear();
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

/// [`super::Event::WasRead`].
pub(super) fn was_read(
    model: &mut Model,
    place: Place,
    texts: Result<Vec<Leaf>, Trouble>,
) -> Vec<Effect> {
    let first_time = !model.shelf(place).is_read();
    let effects = match texts {
        Ok(leaves) => {
            model.shelf(place).state = Some(Ok(()));
            absorb(model, place, leaves, first_time)
        }
        Err(trouble) => {
            model.shelf(place).state = Some(Err(trouble));
            Vec::new()
        }
    };
    if place == Place::First && first_time {
        follow_settings(model);
        let ticks = apply_ticks(model);
        return [effects, keep_if_any(model, ticks)].concat();
    }
    effects
}

fn keep_if_any(model: &mut Model, keys: Vec<Key>) -> Vec<Effect> {
    if keys.is_empty() { write_owed(model) } else { keep(model, keys) }
}

/// An earlier visit may have chosen to keep nothing more on this device.
fn follow_settings(model: &mut Model) {
    let kept = model.record.settings.keeping.as_ref();
    if let Some(keeping) = kept.and_then(|chosen| Keeping::parse(&chosen.value)) {
        model.keeping = keeping;
    }
}

/// Takes in what lay in a store, and notes what the stores lack.
fn absorb(model: &mut Model, place: Place, leaves: Vec<Leaf>, first_time: bool) -> Vec<Effect> {
    let before = model.record.clone();
    let had = take_in(model, place, leaves);
    for key in model.record.keys() {
        let part = model.record.part(&key);
        if !home(model, &key).contains(&place) {
            continue;
        }
        if had.get(&key) != part.as_ref() {
            model.shelf(place).owed.insert(key.clone(), ());
        }
        if before.part(&key) != part {
            for other in home(model, &key) {
                if *other != place {
                    model.shelf(*other).owed.insert(key.clone(), ());
                }
            }
        }
    }
    if first_time {
        model.shelf(place).had_sentinel = had.contains_key(&Key::Sentinel);
        notice_emptied(model, place);
    }
    write_owed(model)
}

/// Reads the texts into the record; returns what the store was found to have.
fn take_in(model: &mut Model, place: Place, leaves: Vec<Leaf>) -> Sorted<Key, Part> {
    let mut had = Sorted::default();
    for leaf in leaves {
        if Key::is_set_aside(&leaf.key) {
            remember_damaged(model, leaf);
            continue;
        }
        let Some(key) = Key::parse(&leaf.key) else {
            // Not a key of this release: left alone, but a later one shows.
            model.newer |= stored::is_too_new(&leaf.text);
            continue;
        };
        match stored::read(&key, &leaf.text) {
            Ok(part) => {
                model.record.absorb(part.clone());
                had.insert(key, part);
            }
            Err(Unreadable::TooNew) => model.newer = true,
            Err(Unreadable::Damaged) => {
                let aside = stored::set_aside(&leaf);
                model.shelf(place).aside.push(aside.clone());
                remember_damaged(model, aside);
            }
        }
    }
    had
}

fn remember_damaged(model: &mut Model, leaf: Leaf) {
    if !model.damaged.contains(&leaf) {
        model.damaged.push(leaf);
    }
}

/// A store that has lost its data reads as empty, without an error. It is told
/// from a new one by the sentinel in the other store.
fn notice_emptied(model: &mut Model, place: Place) {
    let first_was_read = model.first.state == Some(Ok(()));
    if place == Place::Safe && first_was_read {
        model.restored = model.first.had_sentinel != model.safe.had_sentinel;
    }
}

/// [`super::Event::DamagedSaved`].
pub(super) fn damaged_saved(model: &mut Model) -> Vec<Effect> {
    let text = model
        .damaged
        .iter()
        .map(|leaf| [leaf.key.as_str(), "\n", leaf.text.as_str(), "\n\n"].concat())
        .collect();
    model.damaged_saved = true;
    vec![Effect::Offer { name: "doorway-unreadable.txt", text }]
}

/// [`super::Event::DamagedDiscarded`]. Only offered after the file was saved.
pub(super) fn damaged_discarded(model: &mut Model) -> Vec<Effect> {
    let asides: Vec<_> = std::mem::take(&mut model.damaged);
    model.damaged_saved = false;
    let mut keys = Vec::new();
    for aside in asides {
        // Under its first key the text may have been replaced by a good one.
        if let Some(key) = stored::set_aside_from(&aside.key)
            && Key::parse(&key).is_none_or(|key| model.record.part(&key).is_none())
        {
            keys.push(key);
        }
        keys.push(aside.key);
    }
    [Place::Tab, Place::First, Place::Safe]
        .into_iter()
        .map(|place| Effect::Remove { place, keys: keys.clone() })
        .collect()
}
