//! Bringing the record and its stores together.
//!
//! Of each store it is known which keys it still lacks. A write carries
//! everything owed, so that whatever failed is tried again with the next one.

mod moving;
mod reconcile;
mod renew;

use super::home::home;
use super::reading::read;
use super::steps::settle_at_start;
use super::ticks::apply_ticks;
use super::{Effect, Model, Outcome, StoreKind, Trouble};
use crate::sorted::Sorted;
use crate::stored::{Gone, Key, StoredText, StoredValue};

pub(super) use moving::{to_device, to_session};
pub(super) use reconcile::release;
pub(super) use renew::{is_touched, leave_out, renewed, wipe};

/// Leaves to the stores of the device only what still belongs there.
fn forget_moved(model: &mut Model) {
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let sync = model.sync_of(store);
        let (owed, has) = (only_here(model, store, &sync.owed), only_here(model, store, &sync.has));
        let sync = model.sync(store);
        (sync.owed, sync.has) = (owed, has);
        sync.ticket += 1;
    }
}

fn only_here(model: &Model, store: StoreKind, keys: &Sorted<Key, ()>) -> Sorted<Key, ()> {
    let here = keys.keys().filter(|key| home(model, key).contains(&store));
    here.map(|key| (key.clone(), ())).collect()
}

/// Marks keys as changed and orders the writes.
pub(super) fn persist(model: &mut Model, keys: impl IntoIterator<Item = Key>) -> Vec<Effect> {
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
    for store in home(model, key) {
        model.sync(*store).owed.insert(key.clone(), ());
    }
}

/// Takes in the tab as it was found when the page opened. Nothing is owed to
/// other stores for it.
pub(super) fn open_tab(model: &mut Model, texts: Result<Vec<StoredText>, Trouble>) {
    model.tab.state = Some(texts.as_ref().map(|_| ()).map_err(|trouble| *trouble));
    model.tab.seen = texts.is_ok();
    let texts = reconcile::understood(texts.unwrap_or_default());
    reconcile::take_in(model, StoreKind::Tab, texts);
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
    for store in [StoreKind::Tab, StoreKind::Local, StoreKind::Indexed] {
        if store != StoreKind::Tab {
            // That nothing is to be kept any more may have been read after it was owed.
            model.sync(store).owed = only_here(model, store, &model.sync_of(store).owed);
        }
        let begun = renew::due(model, store);
        let all = begun.as_ref().is_some_and(|(_, gone)| *gone == Gone::All);
        let newer = model.newer;
        let sync = model.sync(store);
        let nothing = sync.owed.is_empty() && sync.aside.is_empty() && begun.is_none();
        // To delete all is an order, whatever lies there.
        if nothing || !all && (newer || !sync.is_read()) {
            continue;
        }
        if !sync.seen && !all {
            if sync.asked == 0 {
                reads.push(read(model, store));
            }
            continue;
        }
        sync.ticket += 1;
        sync.touched = true;
        let ticket = sync.ticket;
        let mut texts = sync.aside.clone();
        // The mark comes with the epoch's beginning, and not before.
        let mark = sync.renew.is_none();
        let owed: Vec<_> =
            sync.owed.keys().filter(|key| mark || **key != Key::Epoch).cloned().collect();
        texts.extend(parts(model, &owed).iter().map(StoredValue::stored));
        effects.push(if let Some((epoch, gone)) = begun {
            Effect::Renew { store, ticket, epoch, gone, texts }
        } else {
            let ours = model.sync(store).epoch.clone();
            let epoch = model.record.epoch.clone().max(ours);
            Effect::Write { store, ticket, epoch, texts }
        });
    }
    effects.extend(reads);
    effects
}

/// What lies under these keys. What goes into one text comes together: the edge
/// joins it with what lies there.
fn parts(model: &Model, keys: &[Key]) -> Vec<StoredValue> {
    let mut each: Vec<_> = keys.iter().filter_map(|key| model.record.part(key)).collect();
    // A store that fills up in between must have what replaces an entry before
    // it is told that the entry is gone.
    each.sort_by_key(StoredValue::is_deletion);
    let mut parts: Vec<StoredValue> = Vec::new();
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
    store: StoreKind,
    ticket: u32,
    outcome: Outcome,
) -> Vec<Effect> {
    let sync = model.sync(store);
    if ticket == sync.ticket {
        if outcome == Err(Trouble::Overtaken) {
            return vec![read(model, store)];
        }
        sync.state = Some(outcome);
        if outcome.is_ok() {
            for (key, ()) in std::mem::take(&mut sync.owed) {
                sync.has.insert(key, ());
            }
            // An epoch that is still to begin may take them away once more.
            if sync.renew.is_none() {
                sync.aside.clear();
            }
        }
    }
    // The tab lets go of what moved to the device once the device has it.
    let moved =
        model.indexed.is_done() || (model.indexed.trouble().is_some() && model.local.is_done());
    if model.leaving_tab && moved {
        model.leaving_tab = false;
        return vec![Effect::Wipe(StoreKind::Tab)];
    }
    Vec::new()
}

/// [`super::store::Event::Removed`]. A store that never let itself be read has
/// nothing of ours that could be left in it.
pub(super) fn removed(model: &mut Model, store: StoreKind, outcome: Outcome) -> Vec<Effect> {
    model.not_deleted |= outcome.is_err() && model.sync(store).is_seen();
    Vec::new()
}

/// [`super::store::Event::WasRead`].
pub(super) fn was_read(
    model: &mut Model,
    store: StoreKind,
    texts: Result<Vec<StoredText>, Trouble>,
) -> Vec<Effect> {
    let sync = model.sync(store);
    sync.asked = sync.asked.saturating_sub(1);
    if sync.stale > 0 {
        sync.stale -= 1;
        return Vec::new();
    }
    let first_answer = !sync.is_read();
    let mut effects = match &texts {
        _ if store != StoreKind::Indexed => Vec::new(),
        Ok(texts) => reconcile::release(model, texts),
        Err(_) => reconcile::release(model, &[]),
    };
    let sync = model.sync(store);
    sync.state = Some(texts.as_ref().map(|_| ()).map_err(|trouble| *trouble));
    match texts {
        Ok(texts) if store == StoreKind::Local && model.early.is_some() => {
            model.unseen = Some(texts);
        }
        Ok(texts) if store == StoreKind::Local && !model.indexed.is_read() => {
            effects.extend(reconcile::hold(model, texts));
        }
        Ok(texts) => {
            effects.extend(reconcile::take_over(model, store, texts));
            if store == StoreKind::Indexed {
                effects.extend(reconcile::finish_leaving(model));
            }
        }
        Err(_) => {}
    }
    if store == StoreKind::Local
        && let Some(texts) = model.early.take()
    {
        effects.extend(was_read(model, StoreKind::Indexed, texts));
    }
    if store == StoreKind::Local && first_answer {
        let ticks = apply_ticks(model);
        effects.extend(persist_if_any(model, ticks));
    }
    if store == StoreKind::Local && first_answer {
        // The way of answering is known only now. Another tab's later choice
        // is not this one's; nor is what the slower store holds, which answers
        // while a page is being read: it counts from the next page on.
        effects.extend(settle_at_start(model));
    }
    effects
}

fn persist_if_any(model: &mut Model, keys: Vec<Key>) -> Vec<Effect> {
    if keys.is_empty() { write_owed(model) } else { persist(model, keys) }
}
