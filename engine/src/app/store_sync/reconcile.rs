//! What was found in a store, and what follows from it.

use super::renew::{leave_out, outdate, outdated};
use super::{to_session, write_owed};
use crate::app::home::home;
use crate::app::wiping::wiped_elsewhere;
use crate::app::{Effect, Model, StoreKind};
use crate::record::{KEEPING, Keeping, LEFT};
use crate::sorted::Sorted;
use crate::stored::{self, Absorbed, Epoch, Gone, Key, StoredText, StoredValue, Unreadable};

/// Keeps what was read in local storage until IndexedDB has told its epoch: it
/// may have been deleted, and a browser that crashed has brought it back. Then
/// it must not be shown for a moment. Choices count at once, and what can't be
/// read is set aside before anything is written over it.
pub(super) fn hold(model: &mut Model, texts: Vec<StoredText>) -> Vec<Effect> {
    let first = model.unseen.is_none();
    model.local.seen = true;
    model.local.epoch = epoch_in(&texts);
    model.local.touched |= !texts.is_empty();
    let at_once = understood(texts.clone()).into_iter();
    let at_once = at_once.filter(|one| one.part.is_err() || one.key == Some(Key::Settings));
    model.unseen = Some(texts);
    take_in(model, StoreKind::Local, at_once.collect());
    if first { follow_settings(model, StoreKind::Local) } else { Vec::new() }
}

/// Takes in what was held, once IndexedDB was found to hold `safe`.
pub(in crate::app) fn release(model: &mut Model, safe: &[StoredText]) -> Vec<Effect> {
    let Some(held) = model.unseen.take() else { return Vec::new() };
    let epoch = epoch_in(safe);
    if epoch > epoch_in(&held) {
        forget_choices(model, &held);
        model.damaged.clear();
        (model.newer, model.foreign) = (false, false);
    }
    model.record.epoch = epoch.max(model.record.epoch.take());
    model.local.seen = false;
    model.local.aside.clear();
    // What was written since is there, and is not in what was held.
    let since = std::mem::take(&mut model.local.has);
    let effects = take_over(model, StoreKind::Local, held);
    for (key, ()) in since {
        model.local.has.insert(key, ());
    }
    effects
}

/// Choices that were wiped with the rest, but for where to keep: what was
/// entered since lies there.
fn forget_choices(model: &mut Model, held: &[StoredText]) {
    for stored in held {
        if let Ok(StoredValue::Settings(old)) = stored::read(&Key::Settings, &stored.text) {
            for (name, chosen) in old.choices {
                let choices = &mut model.record.settings.choices;
                if name != KEEPING && choices.get(&name) == Some(&chosen) {
                    choices.remove(&name);
                }
            }
        }
    }
}

fn epoch_in(texts: &[StoredText]) -> Option<Epoch> {
    let name = Key::Epoch.to_string();
    stored::epoch(texts.iter().find(|stored| stored.key == name).map(|stored| stored.text.as_str()))
}

/// Takes in what was read.
pub(super) fn take_over(
    model: &mut Model,
    store: StoreKind,
    texts: Vec<StoredText>,
) -> Vec<Effect> {
    // The tab has none: what lies there is its own.
    let ours = model.record.epoch.clone();
    let epoch = if store == StoreKind::Tab { ours } else { epoch_in(&texts) };
    let sync = model.sync(store);
    let first_time = !std::mem::replace(&mut sync.seen, true);
    let empty = texts.iter().all(|stored| stored.key == Key::Epoch.to_string());
    sync.touched |= !empty;
    sync.epoch.clone_from(&epoch);
    let awaited = sync.renew.as_ref().filter(|one| one.follows(epoch.as_ref()));
    let (emptied, awaited) = (awaited.is_some_and(|one| one.gone == Gone::All), awaited.is_some());
    if epoch < model.record.epoch && emptied {
        // It was read before the deletion of everything, which is under way, was carried out.
        return write_owed(model);
    }
    if epoch < model.record.epoch && !empty && !awaited {
        let wiped = model.record.epoch.as_ref().is_some_and(|it| it.wiped_since(epoch.as_ref()));
        outdated(model, store);
        if !wiped {
            carry_over(model, store, texts);
        }
        return write_owed(model);
    }
    let texts = understood(texts);
    let before = model.record.epoch.clone();
    let later = epoch.filter(|epoch| Some(epoch) > before.as_ref());
    let mut effects = match removed_elsewhere(model, store, &texts, later.as_ref()) {
        Removed::Everything => wiped_elsewhere(model),
        Removed::NotSeenYet => return Vec::new(),
        Removed::Some => Vec::new(),
    };
    if later.is_some() {
        model.record.epoch = later;
        outdate(model);
    }
    effects.extend(absorb(model, store, texts, first_time));
    if first_time {
        effects.extend(follow_settings(model, store));
    }
    effects
}

/// A text as it was found, and what it holds if it has a key of ours.
pub(super) struct Found {
    key: Option<Key>,
    stored: StoredText,
    part: Result<StoredValue, Unreadable>,
}

/// Reads texts, and puts them into the order of their keys.
pub(super) fn understood(texts: Vec<StoredText>) -> Vec<Found> {
    let found = |stored: StoredText| {
        let key = Key::parse(&stored.key);
        let part = match &key {
            Some(key) => stored::read(key, &stored.text),
            None => Err(Unreadable::Damaged),
        };
        Found { key, stored, part }
    };
    let mut found: Vec<_> = texts.into_iter().map(found).collect();
    found.sort_by(|a, b| a.key.cmp(&b.key));
    found
}

/// Where only some of it was removed, what can't be read is not thrown away: it
/// may be anything.
fn carry_over(model: &mut Model, store: StoreKind, texts: Vec<StoredText>) {
    for Found { key, stored, part } in understood(texts) {
        let Err(why) = part else { continue };
        model.newer |= why == Unreadable::TooNew || stored::is_too_new(&stored.text);
        let aside = if key.is_some() { stored::set_aside(&stored) } else { stored };
        if Key::is_set_aside(&aside.key) {
            remember_damaged(model, aside.clone());
        }
        model.sync(store).aside.push(aside);
    }
}

/// What another tab removed.
enum Removed {
    /// Everything.
    Everything,
    /// Something or nothing.
    Some,
    /// It is at it.
    NotSeenYet,
}

/// What this tab knew to lie in a store and is no longer there was removed by
/// another tab: it moved it, or deleted everything. It must not be put back.
fn removed_elsewhere(
    model: &mut Model,
    store: StoreKind,
    texts: &[Found],
    later: Option<&Epoch>,
) -> Removed {
    if later.is_some_and(|later| later.wiped_since(model.record.epoch.as_ref())) {
        return Removed::Everything;
    }
    let mut known = std::mem::take(&mut model.sync(store).has);
    if later.is_some() {
        // What the other store was known to have is of an older epoch too; but
        // not what this one was still to get.
        let other = if store == StoreKind::Local { StoreKind::Indexed } else { StoreKind::Local };
        let elsewhere = std::mem::take(&mut model.sync(other).has);
        let owed = &model.sync(store).owed;
        for (key, ()) in elsewhere.into_iter().filter(|(key, ())| !owed.contains_key(key)) {
            known.insert(key, ());
        }
    }
    let gone: Vec<_> = known.keys().filter(|key| !lies(texts, key)).cloned().collect();
    if later.is_none() && gone.contains(&Key::Sentinel) {
        // In local storage one key goes after the other, and the mark comes last.
        if store != StoreKind::Local {
            return Removed::Everything;
        }
        model.local.has = known;
        return Removed::NotSeenYet;
    }
    for key in gone {
        model.record.forget(&key);
    }
    Removed::Some
}

fn lies(texts: &[Found], key: &Key) -> bool {
    let text = Some(key.text());
    let at = texts.binary_search_by(|one| one.key.cmp(&text));
    at.ok().and_then(|at| texts.get(at)).is_some_and(|one| match &one.part {
        Ok(part) => part.holds(key),
        // What can't be read may hold it.
        Err(_) => true,
    })
}

/// A move to the tab that a reload cut short is finished, once it was read what IndexedDB has.
pub(super) fn finish_leaving(model: &mut Model) -> Vec<Effect> {
    if !std::mem::replace(&mut model.left_device, false) || model.keeping != Keeping::Tab {
        return Vec::new();
    }
    let has = model.local.has.keys().chain(model.indexed.has.keys());
    let stays = |key: &&Key| **key == Key::Epoch || home(model, key).len() > 1;
    let names: Vec<_> = has.filter(|key| !stays(key)).map(Key::to_string).collect();
    // Also where nothing lies there any more: while IndexedDB refused, local storage
    // removed it without a mark, and a crash would undo that.
    leave_out(model, &names)
}

/// An earlier visit may have chosen to keep nothing more on this device. Local
/// storage knows it at once; where it was emptied, the other store does.
fn follow_settings(model: &mut Model, store: StoreKind) -> Vec<Effect> {
    let session = model.record.settings.chosen(KEEPING) == Some(Keeping::Tab.as_str());
    if !session || model.keeping == Keeping::Tab {
        return Vec::new();
    }
    if store == StoreKind::Indexed {
        // Something may have been entered, and kept, in the meantime.
        return to_session(model);
    }
    model.keeping = Keeping::Tab;
    // Or what is entered now would look, after a reload, like a move to the device.
    model.tab.owe(Key::Settings);
    Vec::new()
}

/// Takes in what lay in a store, and notes what the stores lack.
fn absorb(model: &mut Model, store: StoreKind, texts: Vec<Found>, first_time: bool) -> Vec<Effect> {
    let keeping = model.record.settings.choices.get(KEEPING).cloned();
    let had = take_in(model, store, texts);
    let in_tab = model.keeping == Keeping::Tab && store != StoreKind::Tab;
    if in_tab {
        // Another tab's change of mind is not this one's.
        let choices = &mut model.record.settings.choices;
        match keeping {
            Some(keeping) => choices.insert(KEEPING.to_owned(), keeping),
            None => choices.remove(KEEPING),
        }
    }
    for key in model.record.keys() {
        let found = had.get(&key);
        // For the same reason the settings may differ; tabs that corrected each
        // other would never end.
        let differs = in_tab && key == Key::Settings && found.is_some();
        let homes = home(model, &key);
        if differs || !homes.contains(&store) {
            continue;
        }
        let sync = model.sync(store);
        if found.is_some_and(|found| found.complete) {
            sync.owed.remove(&key);
        } else {
            sync.owed.insert(key.clone(), ());
        }
        if found.is_some_and(|found| found.changed) {
            for other in homes.iter().filter(|other| **other != store) {
                model.sync(*other).owed.insert(key.clone(), ());
            }
        }
    }
    if first_time {
        model.sync(store).had_sentinel = had.contains_key(&Key::Sentinel);
        notice_emptied(model, store);
    }
    model.sync(store).has = had.into_iter().map(|(key, _)| (key, ())).collect();
    write_owed(model)
}

/// Takes the texts into the record; returns what the store was found to have,
/// and what that did to the record.
pub(super) fn take_in(
    model: &mut Model,
    store: StoreKind,
    texts: Vec<Found>,
) -> Sorted<Key, Absorbed> {
    let mut had = Sorted::default();
    for Found { key, stored, part } in texts {
        if Key::is_set_aside(&stored.key) {
            remember_damaged(model, stored);
            continue;
        }
        if key.is_none() {
            // Not a key of this release: left alone, but a later one shows.
            model.newer |= stored::is_too_new(&stored.text);
            model.foreign = true;
            continue;
        }
        match part {
            Ok(mut part) => {
                if let StoredValue::Settings(settings) = &mut part
                    && store != StoreKind::Tab
                {
                    // What another tab was to finish is not for this one: what it would remove
                    // may have been kept since.
                    settings.choices.remove(LEFT);
                }
                for (key, absorbed) in model.record.absorb(part) {
                    had.insert(key, absorbed);
                }
            }
            Err(Unreadable::TooNew) => model.newer = true,
            Err(Unreadable::Damaged) => {
                let aside = stored::set_aside(&stored);
                model.sync(store).aside.push(aside.clone());
                remember_damaged(model, aside);
            }
        }
    }
    had
}

fn remember_damaged(model: &mut Model, stored: StoredText) {
    if !model.damaged.contains(&stored) {
        model.damaged.push(stored);
    }
}

/// A store that has lost its data reads as empty, without an error. It is told
/// from a new one by the sentinel in the other store.
fn notice_emptied(model: &mut Model, store: StoreKind) {
    let first_was_read = model.local.state == Some(Ok(()));
    if store == StoreKind::Indexed
        && first_was_read
        && !model.local.outdated
        && !model.indexed.outdated
    {
        model.emptied = model.local.had_sentinel != model.indexed.had_sentinel;
    }
}
