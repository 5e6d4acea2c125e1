//! The rooms for help in a form.
//!
//! A page around ours is told how high ours is. If help grew the form, the page
//! would know that somebody ticked thoughts of death. So a room stands from the
//! start below every question that can call for help: calm at first, and as high
//! when an answer calls. More of the help unfolds over what comes below it.

use super::Model;
use crate::guidance::{self, Tier};
use crate::instrument::{Instrument, Item, Kind};

/// The name of the room on a page that doesn't show the question it belongs to.
pub const ALL: &str = "all";

/// Remembers how urgently `item` calls for help, before its answer changes.
pub(super) fn remember(model: &mut Model, instrument: &'static Instrument, item: &str) {
    let Some(item) = instrument.item(item) else { return };
    let tier = model.room(instrument, item).and_then(|room| room.tier);
    if let Some(tier) = tier {
        model.called.retain(|one| one.0 != instrument.id || one.1 != item.id);
        model.called.push((instrument.id, item.id, tier));
    }
}

/// A room for help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Its name: the item's id, or [`ALL`].
    pub name: &'static str,
    /// How urgently it is called for, if it is.
    pub tier: Option<Tier>,
    /// It is for a sign that nothing but the emergency number is for: there are
    /// many after a session, so each is brief.
    pub brief: bool,
    /// It asks about plans, so the emergency number comes first.
    pub plans: bool,
}

impl Model {
    /// The room below `item`, where it has one: some answer to it calls for help.
    #[must_use]
    pub fn room(&self, instrument: &'static Instrument, item: &Item) -> Option<Room> {
        let item = instrument.item(item.id)?;
        let least = guidance::can_call(instrument, item.id)?;
        let now = guidance::item_calls(&self.sheet(instrument), item.id);
        let of_it = |one: &&(&str, &str, Tier)| one.0 == instrument.id && one.1 == item.id;
        let before = self.called.iter().filter(of_it).map(|one| one.2);
        let brief = instrument.kind == Kind::AfterSession && least == Tier::Emergency;
        let plans = guidance::asks_for_plans(instrument, item.id);
        Some(Room { name: item.id, tier: now.into_iter().chain(before).min(), brief, plans })
    }

    /// The room on a page with one question: its own, or, from the first one on
    /// that can call, that of all answers so far.
    #[must_use]
    pub fn room_at(&self, instrument: &'static Instrument, item: &Item) -> Option<Room> {
        let own = self.room(instrument, item);
        let up_to = || instrument.items.iter().take_while(|one| one.id != item.id);
        let later = || up_to().any(|one| guidance::can_call(instrument, one.id).is_some());
        own.or_else(|| later().then(|| self.room_of_all(instrument)))
    }

    /// The room beside all answers, of a questionnaire that can call for help.
    #[must_use]
    pub fn room_at_end(&self, instrument: &'static Instrument) -> Option<Room> {
        let mut items = instrument.items.iter();
        let any = items.any(|item| guidance::can_call(instrument, item.id).is_some());
        any.then(|| self.room_of_all(instrument))
    }

    fn room_of_all(&self, instrument: &'static Instrument) -> Room {
        let before = self.called.iter().filter(|one| one.0 == instrument.id).map(|one| one.2);
        let tier = self.help_called(instrument).into_iter().chain(before).min();
        let mut items = instrument.items.iter();
        let plans = items.any(|item| guidance::asks_for_plans(instrument, item.id));
        Room { name: ALL, tier, brief: false, plans }
    }
}
