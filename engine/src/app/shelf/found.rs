//! What was found in a store, and what follows from it.

use super::write_owed;
use crate::app::entries::wiped_elsewhere;
use crate::app::keeping::to_session;
use crate::app::visit::home;
use crate::app::{Effect, Model, Place};
use crate::record::{KEEPING, Keeping};
use crate::sorted::Sorted;
use crate::stored::{self, Absorbed, Key, Leaf, Part, Unreadable};

/// Takes in what was read.
pub(super) fn take_over(model: &mut Model, place: Place, leaves: Vec<Leaf>) -> Vec<Effect> {
    let first_time = !std::mem::replace(&mut model.shelf(place).seen, true);
    let texts = understood(leaves);
    if let Some(effects) = removed_elsewhere(model, place, &texts) {
        return effects;
    }
    let mut effects = absorb(model, place, texts, first_time);
    if first_time {
        effects.extend(follow_settings(model, place));
    }
    effects
}

/// A text as it was found, and what it holds if it has a key of ours.
pub(super) struct Found {
    key: Option<Key>,
    leaf: Leaf,
    part: Result<Part, Unreadable>,
}

/// Reads texts, and puts them into the order of their keys.
pub(super) fn understood(leaves: Vec<Leaf>) -> Vec<Found> {
    let found = |leaf: Leaf| {
        let key = Key::parse(&leaf.key);
        let part = match &key {
            Some(key) => stored::read(key, &leaf.text),
            None => Err(Unreadable::Damaged),
        };
        Found { key, leaf, part }
    };
    let mut found: Vec<_> = leaves.into_iter().map(found).collect();
    found.sort_by(|a, b| a.key.cmp(&b.key));
    found
}

/// What this tab knew to lie in a store and is no longer there was removed by
/// another tab: it moved it, or deleted everything. It must not be put back.
fn removed_elsewhere(model: &mut Model, place: Place, texts: &[Found]) -> Option<Vec<Effect>> {
    let has = std::mem::take(&mut model.shelf(place).has);
    for (key, ()) in has {
        let text = Some(key.text());
        let at = texts.binary_search_by(|one| one.key.cmp(&text));
        let lies = at.ok().and_then(|at| texts.get(at)).is_some_and(|one| match &one.part {
            Ok(part) => part.holds(&key),
            // What can't be read may hold it.
            Err(_) => true,
        });
        if lies {
            continue;
        }
        if key == Key::Sentinel {
            return Some(wiped_elsewhere(model));
        }
        model.record.forget(&key);
    }
    None
}

/// An earlier visit may have chosen to keep nothing more on this device. Local
/// storage knows it at once; where it was emptied, the other store does.
fn follow_settings(model: &mut Model, place: Place) -> Vec<Effect> {
    let session = model.record.settings.chosen(KEEPING) == Some(Keeping::Session.as_str());
    if !session || model.keeping == Keeping::Session {
        return Vec::new();
    }
    if place == Place::Safe {
        // Something may have been entered, and kept, in the meantime.
        return to_session(model);
    }
    model.keeping = Keeping::Session;
    Vec::new()
}

/// Takes in what lay in a store, and notes what the stores lack.
fn absorb(model: &mut Model, place: Place, texts: Vec<Found>, first_time: bool) -> Vec<Effect> {
    let keeping = model.record.settings.choices.get(KEEPING).cloned();
    let had = take_in(model, place, texts);
    let in_tab = model.keeping == Keeping::Session && place != Place::Tab;
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
        if differs || !homes.contains(&place) {
            continue;
        }
        let shelf = model.shelf(place);
        if found.is_some_and(|found| found.complete) {
            shelf.owed.remove(&key);
        } else {
            shelf.owed.insert(key.clone(), ());
        }
        if found.is_some_and(|found| found.changed) {
            for other in homes.iter().filter(|other| **other != place) {
                model.shelf(*other).owed.insert(key.clone(), ());
            }
        }
    }
    if first_time {
        model.shelf(place).had_sentinel = had.contains_key(&Key::Sentinel);
        notice_emptied(model, place);
    }
    model.shelf(place).has = had.into_iter().map(|(key, _)| (key, ())).collect();
    write_owed(model)
}

/// Takes the texts into the record; returns what the store was found to have,
/// and what that did to the record.
pub(super) fn take_in(model: &mut Model, place: Place, texts: Vec<Found>) -> Sorted<Key, Absorbed> {
    let mut had = Sorted::default();
    for Found { key, leaf, part } in texts {
        if Key::is_set_aside(&leaf.key) {
            remember_damaged(model, leaf);
            continue;
        }
        if key.is_none() {
            // Not a key of this release: left alone, but a later one shows.
            model.newer |= stored::is_too_new(&leaf.text);
            model.foreign = true;
            continue;
        }
        match part {
            Ok(part) => {
                for (key, absorbed) in model.record.absorb(part) {
                    had.insert(key, absorbed);
                }
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
