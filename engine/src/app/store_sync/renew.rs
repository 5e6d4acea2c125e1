//! Removing for good: a new epoch begins in each store of the device.
//!
//! IndexedDB takes away and marks the epoch in one transaction that survives a
//! crash. Only then local storage follows: should it fall back to before the
//! removal, it is of an older epoch, and doesn't count.

use super::write_owed;
use crate::app::home::home;
use crate::app::model::{OFF, ON};
use crate::app::reading::read;
use crate::app::state::store_sync::{Renewal, StoreSync};
use crate::app::{Effect, Model, StoreKind, Trouble};
use crate::id::Id;
use crate::record::{Keeping, LEFT};
use crate::stored::{Epoch, Gone, Key};

const DEVICE: [StoreKind; 2] = [StoreKind::Local, StoreKind::Indexed];

/// Whether the device may hold something of ours: a store that can't be read may,
/// and local storage may fall back to what was removed.
pub(in crate::app) fn is_touched(model: &Model) -> bool {
    let may_hold = |sync: &StoreSync| sync.touched || sync.state != Some(Ok(()));
    may_hold(&model.local) || may_hold(&model.indexed) || model.record.epoch.is_some()
}

fn next(model: &mut Model, with_nothing: bool) -> Option<Epoch> {
    let last = model.record.epoch.take();
    let id = Id::from_entropy(model.entropy);
    model.record.epoch = Some(Epoch::after(last.as_ref(), with_nothing, id, model.now.unix_ms));
    last
}

fn order(model: &mut Model, store: StoreKind, renewal: Renewal) {
    let sync = model.sync(store);
    sync.renew = Some(renewal.with(sync.renew.take()));
}

/// Everything on the device goes. Both stores at once: whichever is first, what
/// the other still has is of an older epoch then.
pub(in crate::app) fn wipe(model: &mut Model) -> Vec<Effect> {
    model.unseen = None;
    let over = next(model, true);
    for store in DEVICE {
        order(model, store, Renewal { gone: Gone::All, over: over.clone() });
    }
    write_owed(model)
}

/// These keys go from the device.
pub(in crate::app) fn leave_out(model: &mut Model, keys: &[String]) -> Vec<Effect> {
    let over = next(model, false);
    for store in DEVICE {
        let stays = |key: &&String| !model.sync_of(store).must_leave(key);
        let gone = Gone::These(keys.iter().filter(stays).cloned().collect());
        order(model, store, Renewal { gone, over: over.clone() });
    }
    let mut effects = write_owed(model);
    if model.indexed.trouble().is_some() {
        effects.extend(leave_out_for_now(model));
    }
    effects
}

/// Where IndexedDB refuses, local storage alone must begin no epoch: what only
/// the other one has would be lost with it. So what is to go is removed, which
/// a crash may undo, and it is tried again.
fn leave_out_for_now(model: &Model) -> Option<Effect> {
    let renewal = model.local.renew.as_ref().filter(|_| model.local.seen && !model.newer)?;
    let Gone::These(keys) = &renewal.gone else { return None };
    Some(Effect::Remove { store: StoreKind::Local, keys: keys.clone() })
}

/// What is to begin in this store now.
pub(super) fn due(model: &mut Model, store: StoreKind) -> Option<(Epoch, Gone)> {
    let gone = model.sync(store).renew.as_ref()?.gone.clone();
    // Marked first, local storage would make what only the other one has outdated.
    let waits = store == StoreKind::Local && gone != Gone::All && model.indexed.is_renewing();
    let epoch = model.record.epoch.clone()?;
    (!waits).then_some((epoch, gone))
}

/// What lies in this store is of an older epoch. It is emptied, and gets what
/// the record knows.
pub(super) fn outdated(model: &mut Model, store: StoreKind) {
    let keys = model.record.keys();
    let here: Vec<_> = keys.into_iter().filter(|key| home(model, key).contains(&store)).collect();
    let sync = model.sync(store);
    sync.outdated = true;
    sync.has.clear();
    sync.aside.clear();
    for key in here {
        sync.owed.insert(key, ());
    }
    order(model, store, Renewal { gone: Gone::Older, over: None });
}

/// Once an epoch is known, no store may stay in an older one.
pub(super) fn outdate(model: &mut Model) -> bool {
    let mut any = false;
    for store in DEVICE {
        let epoch = model.record.epoch.clone();
        let sync = model.sync(store);
        if sync.seen && sync.touched && sync.renew.is_none() && sync.epoch < epoch {
            let wiped = epoch.is_some_and(|epoch| epoch.wiped_since(sync.epoch.as_ref()));
            outdated(model, store);
            if !wiped {
                // Where only some of it was removed, what can't be read may be anything.
                let damaged = model.damaged.clone();
                model.sync(store).aside = damaged;
            }
            any = true;
        }
    }
    any
}

/// Once this tab's visit has left the device, there is nothing for a reload to
/// finish: says whether that is to be written.
fn has_left(model: &mut Model) -> bool {
    let is_done =
        |store| model.sync_of(store).state == Some(Ok(())) && !model.sync_of(store).is_renewing();
    // A move that a reload cut short, and that is not taken up yet, has left nothing.
    let begun = model.keeping == Keeping::Tab && !model.left_device;
    let done = begun && DEVICE.into_iter().all(is_done);
    let left = done && model.record.settings.chosen(LEFT) == Some(ON);
    if left {
        // Not removed: what lies in the tab would be joined to it again.
        model.record.settings.choose(LEFT, OFF, model.now.unix_ms);
        model.tab.owe(Key::Settings);
    }
    left
}

/// [`crate::app::store::Event::Renewed`].
pub(in crate::app) fn renewed(
    model: &mut Model,
    store: StoreKind,
    ticket: u32,
    outcome: Result<Epoch, Trouble>,
) -> Vec<Effect> {
    let sync = model.sync(store);
    let current = ticket == sync.ticket && sync.renew.is_some();
    match outcome {
        Ok(epoch) => {
            sync.epoch = Some(epoch.clone()).max(sync.epoch.take());
            if current {
                sync.renew = None;
                (sync.state, sync.seen) = (Some(Ok(())), true);
                sync.aside.clear();
                for (key, ()) in std::mem::take(&mut sync.owed) {
                    sync.has.insert(key, ());
                }
                sync.has.insert(Key::Epoch, ());
            }
            model.record.epoch = Some(epoch).max(model.record.epoch.take());
            model.not_deleted &= DEVICE.iter().any(|store| model.sync_of(*store).is_renewing());
            let follows = store == StoreKind::Indexed && current && model.local.is_renewing();
            let more = outdate(model) | follows | has_left(model);
            if more { write_owed(model) } else { Vec::new() }
        }
        Err(Trouble::Overtaken) => vec![read(model, store)],
        Err(trouble) => {
            if current {
                sync.state = Some(Err(trouble));
                model.not_deleted |= sync.seen;
            }
            let alone = current && store == StoreKind::Indexed;
            alone.then(|| leave_out_for_now(model)).flatten().into_iter().collect()
        }
    }
}
