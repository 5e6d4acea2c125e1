//! How a visit begins.

use super::ending::{empty, end, ended_before, take_link, watch};
use super::keeping::choose;
use super::model::ON;
use super::reading::read;
use super::state::visit::Visit;
use super::steps::settle_at_start;
use super::store_sync::{open_tab, owe_everything, persist};
use super::ticks::apply_ticks;
use super::unsaved::take_back;
use super::waiting::watched;
use super::{Arrival, Effect, Model, Stamp, StoreKind, Trouble};
use crate::address::Address;
use crate::contacts;
use crate::kept::Entries;
use crate::record::{KEEPING, Keeping, LEFT, Settings};
use crate::route::Route;
use crate::stored::{self, Key, StoredText, StoredValue};

/// The widget as it opens, and what it asks for first.
#[must_use]
pub fn start(arrival: Arrival, stamp: Stamp) -> (Model, Vec<Effect>) {
    let address = Address::parse(&arrival.fragment);
    let known = address.is_some();
    let nowhere = Address { route: Route::Home, link: false, payload: None };
    let Address { route, link, payload } = address.unwrap_or(nowhere);
    let mut model = Model::blank(route.clone(), stamp.at);
    let languages = arrival.languages.iter().map(String::as_str);
    model.seems = contacts::place(languages, &arrival.zone);
    model.clinic_form.suggest_base(&arrival.address);
    model.framing.own.clone_from(&arrival.address);
    model.from_disk = arrival.address.starts_with("file:");

    let mut effects = Vec::new();
    if !known || link {
        effects.push(Effect::Replace(route));
    }
    let used = arrival.tab.as_ref().is_ok_and(|texts| !texts.is_empty());
    let mut tab = arrival.tab;
    if let Ok(texts) = &mut tab {
        take_back(&mut model, texts);
    }
    open_tab(&mut model, tab);
    model.visit = entries_of(&model);
    model.left_device = model.record.settings.chosen(LEFT) == Some(ON);
    if link && used {
        // Who opens a link begins a visit, whoever was here before.
        let cleared = model.has_entered();
        let route = model.route.clone();
        empty(&mut model, route, Settings::default());
        model.cleared = cleared;
        effects.push(Effect::Wipe(StoreKind::Tab));
    } else if ended_before(&model, arrival.arrived) {
        effects.extend(end(&mut model));
        return (model, effects);
    }
    model.ticked = arrival.ticked;
    model.narrow = arrival.narrow;
    model.still = arrival.still;
    model.vibrates = arrival.vibrates;
    if link {
        take_link(&mut model, payload);
    }
    // A choice on the still page counts like any other tick.
    let before = model.ticked.iter().any(|(name, value)| is_session(name, value));
    if link || before || chose_session(&model) {
        effects.extend(start_session(&mut model));
    } else {
        finish_leaving_tab(&mut model);
    }
    effects.extend(watch(&model));
    if model.reads_device() {
        effects.push(read(&mut model, StoreKind::Local));
        model.early = arrival.safe;
        if model.early.is_none() {
            effects.push(read(&mut model, StoreKind::Indexed));
        }
    } else {
        let ticks = apply_ticks(&mut model);
        if !ticks.is_empty() {
            effects.extend(persist(&mut model, ticks));
        }
        effects.extend(settle_at_start(&mut model));
    }
    let effects = watched(&mut model, effects);
    (model, effects)
}

/// Whether a page that opens so has anything to do with what lies on the
/// device: a visit by a link has not.
#[must_use]
pub fn reads_device(fragment: &str, tab: &Result<Vec<StoredText>, Trouble>) -> bool {
    let settings = Key::Settings.to_string();
    let by_link = |stored: &StoredText| {
        stored.key == settings
            && matches!(stored::read(&Key::Settings, &stored.text), Ok(StoredValue::Settings(it)) if it.link)
    };
    let link = Address::parse(fragment).is_some_and(|address| address.link);
    !link && !tab.iter().flatten().any(by_link)
}

/// All that lies in the tab is of this visit, what was deleted in it too: not
/// even when is for the device to know.
fn entries_of(model: &Model) -> Visit {
    let record = &model.record;
    let mut visit = Visit::default();
    record.entries.values().flat_map(Entries::keys).cloned().for_each(|id| visit.push(id));
    visit
}

fn is_session(name: &str, value: &str) -> bool {
    name == "keeping" && value == Keeping::Tab.as_str()
}

fn chose_session(model: &Model) -> bool {
    model.record.settings.chosen(KEEPING) == Some(Keeping::Tab.as_str())
}

/// A move from the tab to the device that was cut short is finished. The tab says that
/// the device was chosen: see [`super::store_sync::to_device`].
fn finish_leaving_tab(model: &mut Model) {
    if model.record.settings.chosen(KEEPING) == Some(Keeping::Device.as_str()) {
        model.leaving_tab = true;
        owe_everything(model);
    }
}

/// Begins keeping in the tab, and says so in the tab, so that a reload knows.
fn start_session(model: &mut Model) -> Vec<Effect> {
    model.keeping = Keeping::Tab;
    if chose_session(model) {
        return Vec::new();
    }
    choose(model, KEEPING, Keeping::Tab.as_str())
}
