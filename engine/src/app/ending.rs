//! How a visit that is to be forgotten ends, and what the next person finds.
//!
//! Nothing of it stays in memory or in the tab but what the next visit begins
//! with: that the tab keeps nothing on the device, and which link it is for.

use super::keeping::choose;
use super::model::ON;
use super::reading::read;
use super::steps::settle;
use super::store_sync::persist;
use super::{Arrived, Effect, Focus, Model, StoreKind};
use crate::address::Address;
use crate::link::{Fault, Payload};
use crate::record::{Check, Draft, ENDED, KEEPING, Keeping, LINKED, Settings};
use crate::route::Route;
use crate::stored::Key;

/// After so long without a touch a visit on a shared device is over …
const REST_MS: i64 = 10 * 60_000;
/// … and so long before, it is told.
const TOLD_MS: i64 = 60_000;

impl Model {
    /// Whether nothing of this visit may be left behind.
    #[must_use]
    pub const fn is_forgetful(&self) -> bool {
        matches!(self.keeping, Keeping::Tab)
    }

    /// Whether the last visit in this tab is over and the next has not begun.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.over
    }

    /// Whether this visit is about to end, since nobody seems to be there.
    #[must_use]
    pub const fn is_ending(&self) -> bool {
        self.ending
    }

    /// Since when nothing was entered or chosen, in Unix milliseconds.
    fn rests_since(&self) -> Option<i64> {
        let record = &self.record;
        let drafts = record.drafts.values().flat_map(Draft::times);
        let chosen = record.settings.choices.values().map(|chosen| chosen.at);
        let times = drafts.chain(record.all().map(|one: &Check| one.taken.unix_ms));
        times.chain(chosen).max()
    }

    /// Whether anything was entered in this visit.
    #[must_use]
    pub fn has_entered(&self) -> bool {
        let drafts = &self.record.drafts;
        self.visit.iter().next().is_some() || drafts.values().any(|one| !one.is_blank())
    }

    /// Where the next visit in this tab begins.
    fn beginning(&self) -> Route {
        if let Some(first) = self.payload().and_then(|payload| payload.instruments.first().copied())
        {
            return Route::Check(first);
        }
        match &self.route {
            Route::Check(one) => Route::Check(one),
            Route::Item(one, _)
            | Route::Review(one)
            | Route::Paper(one, _)
            | Route::Result(one, _)
                if self.by_link() =>
            {
                Route::Check(one)
            }
            _ => Route::Home,
        }
    }
}

/// What stays in the tab of the settings.
fn left_of(settings: &Settings) -> Settings {
    let mut left = Settings { link: settings.link, ..Settings::default() };
    for name in [KEEPING, LINKED] {
        if let Some(chosen) = settings.choices.get(name) {
            left.choices.insert(name.to_owned(), chosen.clone());
        }
    }
    left
}

/// Forgets this visit, and opens a screen with nothing on it.
pub(super) fn empty(model: &mut Model, route: Route, settings: Settings) {
    let mut fresh = Model::blank(route, model.now);
    fresh.language = model.language;
    fresh.seems = model.seems.clone();
    fresh.clinic = std::mem::take(&mut model.clinic);
    fresh.clinic_fault = model.clinic_fault.take();
    fresh.framing = std::mem::take(&mut model.framing);
    fresh.texts = std::mem::take(&mut model.texts);
    fresh.from_disk = model.from_disk;
    fresh.vibrates = model.vibrates;
    let own = fresh.framing.own.clone();
    fresh.clinic_form.suggest_base(&own);
    fresh.keeping = Keeping::Tab;
    fresh.record.settings = settings;
    fresh.tab = model.tab.emptied();
    fresh.local = model.local.unread();
    fresh.indexed = model.indexed.unread();
    *model = fresh;
}

/// Ends this visit: what follows is a screen for whoever comes next.
pub(super) fn end(model: &mut Model) -> Vec<Effect> {
    let route = model.beginning();
    let settings = left_of(&model.record.settings);
    empty(model, route.clone(), settings);
    let mut effects = vec![Effect::Wipe(StoreKind::Tab)];
    // The tab has to know, should the page be loaded anew.
    effects.extend(choose(model, ENDED, ON));
    model.over = true;
    effects.push(Effect::Replace(route));
    effects
}

/// [`super::visit::Event::NextPersonPressed`].
pub(super) fn next_person(model: &mut Model) -> Vec<Effect> {
    if !model.by_link() {
        return Vec::new();
    }
    let mut effects = end(model);
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// [`super::visit::Event::BeginPressed`].
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    if !model.is_over() {
        return Vec::new();
    }
    model.over = false;
    model.record.settings.choices.remove(ENDED);
    let mut effects = vec![Effect::Wipe(StoreKind::Tab)];
    effects.extend(persist(model, [Key::Settings, Key::Sentinel]));
    model.show(model.beginning());
    effects.push(Effect::Replace(model.route.clone()));
    if model.reads_device() {
        effects.extend([read(model, StoreKind::Local), read(model, StoreKind::Indexed)]);
    }
    effects.extend(settle(model));
    effects.extend(watch(model));
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// [`super::visit::Event::LeavePressed`], and Shift three times.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    model.shifts.clear();
    let mut effects = if model.is_forgetful() { end(model) } else { Vec::new() };
    model.left = true;
    effects.push(Effect::Leave);
    effects
}

/// What a visit on a shared device begins with.
pub(super) fn watch(model: &Model) -> Option<Effect> {
    model.is_shared().then_some(Effect::Watch)
}

/// [`super::visit::Event::Rested`].
pub(super) fn rested(model: &mut Model, ms: i64) -> Vec<Effect> {
    if !model.is_shared() || model.over || model.left {
        return Vec::new();
    }
    if ms >= REST_MS {
        let mut effects = end(model);
        effects.push(Effect::Focus(Focus::Heading));
        return effects;
    }
    model.ending = ms >= REST_MS - TOLD_MS;
    Vec::new()
}

/// [`super::visit::Event::WentAway`]: the browser may keep the page as it looks now,
/// and show it again before anything of ours runs.
pub(super) const fn went_away(model: &mut Model) -> Vec<Effect> {
    if model.is_forgetful() && !model.is_framed() {
        model.left = true;
    }
    Vec::new()
}

/// [`super::visit::Event::CameBack`]: whoever turned to another page and came back is
/// not known to be the same person. Loading anew leaves nothing in memory.
pub(super) fn came_back(model: &mut Model) -> Vec<Effect> {
    let over = model.is_forgetful() && !model.is_framed();
    let mut effects = if over { end(model) } else { Vec::new() };
    if over || model.left {
        model.left = true;
        effects.push(Effect::Reload);
    }
    effects
}

/// Whether what lies in the tab is of a visit that ended with the page it was
/// in. A reload goes on with it. A closed tab that is opened again arrives like
/// a page that was come back to.
pub(super) fn ended_before(model: &Model, arrived: Arrived) -> bool {
    let settings = &model.record.settings;
    let session = settings.chosen(KEEPING) == Some(Keeping::Tab.as_str());
    let rested = || model.rests_since().is_some_and(|at| model.now.unix_ms - at >= REST_MS);
    (settings.link || session)
        && match arrived {
            _ if settings.chosen(ENDED).is_some() => true,
            _ if model.is_shared() && rested() => true,
            Arrived::Reloaded => false,
            // A frame is opened anew whenever the page around it is loaded.
            Arrived::Opened => settings.link,
            Arrived::Returned => true,
        }
}

/// What a link made for sharing says becomes that of this visit.
pub(super) fn take_link(model: &mut Model, payload: Option<Result<Payload, Fault>>) {
    model.record.settings.link = true;
    match payload {
        Some(Ok(payload)) => {
            let at = model.now.unix_ms;
            model.record.settings.choose(LINKED, &payload.write(), at);
        }
        Some(Err(fault)) => model.link_fault = Some(fault),
        None => {}
    }
}

/// A link made for sharing was opened where a visit was: a new visit, that
/// shows nothing of the one before.
pub(super) fn opened_again(model: &mut Model, address: Address) -> Vec<Effect> {
    let Address { route, payload, .. } = address;
    let cleared = model.is_forgetful() && !model.is_over() && model.has_entered();
    empty(model, route.clone(), Settings::default());
    model.cleared = cleared;
    take_link(model, payload);
    let mut effects = vec![Effect::Wipe(StoreKind::Tab), Effect::Replace(route)];
    effects.extend(choose(model, KEEPING, Keeping::Tab.as_str()));
    effects.extend(settle(model));
    effects.extend(watch(model));
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// An address was turned to while nobody's visit is going on.
pub(super) fn navigated(model: &mut Model, route: Option<&Route>) -> Vec<Effect> {
    let to = match route {
        // Help is one step away, also here.
        Some(Route::Help) => Route::Help,
        _ => model.beginning(),
    };
    let mut effects = vec![Effect::Replace(to.clone())];
    if to != model.route {
        model.show(to);
        effects.push(Effect::Focus(Focus::Heading));
    }
    effects
}
