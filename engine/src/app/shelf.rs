//! Bringing the record and its stores together.
//!
//! Each store has a shelf that knows which keys it still owes. A write carries
//! everything owed, so that whatever failed is tried again with the next one.

mod found;
mod moving;
mod renew;

use super::home::home;
use super::reading::read;
use super::steps::settle;
use super::ticks::apply_ticks;
use super::{Effect, Model, Outcome, Place, Trouble};
use crate::sorted::Sorted;
use crate::stored::{Gone, Key, Leaf, Part};

pub(super) use found::release;
pub(super) use moving::{to_device, to_session};
pub(super) use renew::{is_touched, leave_out, renewed, wipe};

/// Leaves to the stores of the device only what still belongs there.
fn forget_moved(model: &mut Model) {
    for place in [Place::First, Place::Safe] {
        let shelf = model.shelf_of(place);
        let (owed, has) =
            (only_here(model, place, &shelf.owed), only_here(model, place, &shelf.has));
        let shelf = model.shelf(place);
        (shelf.owed, shelf.has) = (owed, has);
        shelf.ticket += 1;
    }
}

fn only_here(model: &Model, place: Place, keys: &Sorted<Key, ()>) -> Sorted<Key, ()> {
    let here = keys.keys().filter(|key| home(model, key).contains(&place));
    here.map(|key| (key.clone(), ())).collect()
}

/// Marks keys as changed and orders the writes.
pub(super) fn keep(model: &mut Model, keys: impl IntoIterator<Item = Key>) -> Vec<Effect> {
    model.deleting = false;
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
pub(super) fn write_owed(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    // They come last: what follows from them is newer than these writes.
    let mut reads = Vec::new();
    for place in [Place::Tab, Place::First, Place::Safe] {
        if place != Place::Tab {
            // That nothing is to be kept any more may have been read after it was owed.
            model.shelf(place).owed = only_here(model, place, &model.shelf_of(place).owed);
        }
        let begun = renew::due(model, place);
        let all = begun.as_ref().is_some_and(|(_, gone)| *gone == Gone::All);
        let newer = model.newer;
        let shelf = model.shelf(place);
        let nothing = shelf.owed.is_empty() && shelf.aside.is_empty() && begun.is_none();
        // To delete all is an order, whatever lies there.
        if nothing || !all && (newer || !shelf.is_read()) {
            continue;
        }
        if !shelf.seen && !all {
            if shelf.asked == 0 {
                reads.push(read(model, place));
            }
            continue;
        }
        shelf.ticket += 1;
        shelf.touched = true;
        let ticket = shelf.ticket;
        let mut leaves = shelf.aside.clone();
        // The mark comes with the epoch's beginning, and not before.
        let mark = shelf.renew.is_none();
        let owed: Vec<_> =
            shelf.owed.keys().filter(|key| mark || **key != Key::Epoch).cloned().collect();
        leaves.extend(parts(model, &owed).iter().map(Part::leaf));
        effects.push(if let Some((epoch, gone)) = begun {
            Effect::Renew { place, ticket, epoch, gone, leaves }
        } else {
            let ours = model.shelf(place).epoch.clone();
            let epoch = model.record.epoch.clone().max(ours);
            Effect::Write { place, ticket, epoch, leaves }
        });
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

/// [`super::store::Event::Written`].
pub(super) fn written(
    model: &mut Model,
    place: Place,
    ticket: u32,
    outcome: Outcome,
) -> Vec<Effect> {
    let shelf = model.shelf(place);
    if ticket == shelf.ticket {
        if outcome == Err(Trouble::Overtaken) {
            return vec![read(model, place)];
        }
        shelf.state = Some(outcome);
        if outcome.is_ok() {
            for (key, ()) in std::mem::take(&mut shelf.owed) {
                shelf.has.insert(key, ());
            }
            // An epoch that is still to begin may take them away once more.
            if shelf.renew.is_none() {
                shelf.aside.clear();
            }
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

/// [`super::store::Event::Removed`]. A store that never let itself be read has
/// nothing of ours that could be left in it.
pub(super) fn removed(model: &mut Model, place: Place, outcome: Outcome) -> Vec<Effect> {
    model.not_deleted |= outcome.is_err() && model.shelf(place).is_seen();
    Vec::new()
}

/// [`super::store::Event::WasRead`].
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
    let mut effects = match &texts {
        _ if place != Place::Safe => Vec::new(),
        Ok(leaves) => found::release(model, leaves),
        Err(_) => found::release(model, &[]),
    };
    let shelf = model.shelf(place);
    shelf.state = Some(texts.as_ref().map(|_| ()).map_err(|trouble| *trouble));
    match texts {
        Ok(leaves) if place == Place::First && model.early.is_some() => model.unseen = Some(leaves),
        Ok(leaves) if place == Place::First && !model.safe.is_read() => {
            effects.extend(found::hold(model, leaves));
        }
        Ok(leaves) => effects.extend(found::take_over(model, place, leaves)),
        Err(_) => {}
    }
    if place == Place::First
        && let Some(texts) = model.early.take()
    {
        effects.extend(was_read(model, Place::Safe, texts));
    }
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
