//! Ticking what was done of the routine today.

use super::entries::{delete, keep, persist_deletion};
use super::store_sync::persist;
use super::{Effect, Model, Stamp};
use crate::id::Id;
use crate::kept::{Kind, OfKind as _};
use crate::moment::Day;
use crate::record::in_shard;
use crate::routine::{self, Tick};
use crate::stored::Key;
use crate::worksheet::ROUTINE;

/// What can happen to the routine.
#[derive(Clone, Debug)]
pub enum Event {
    /// Something of it was ticked as done today, or its tick was taken away.
    Ticked(String),
}

/// Something of the routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Practice<'a> {
    /// Its name: see [`Tick`].
    pub name: &'a str,
    /// It was done today.
    pub is_done: bool,
}

impl Model {
    /// What is in the routine; empty where there is none.
    #[must_use]
    pub fn routine(&self) -> Vec<Practice<'_>> {
        let Some(entry) = self.newest(&ROUTINE) else { return Vec::new() };
        let practice = |name| Practice { name, is_done: !self.ticks_today(name).is_empty() };
        routine::practices(entry).into_iter().map(practice).collect()
    }

    /// Two tabs may each have made one.
    fn ticks_today(&self, practice: &str) -> Vec<Key> {
        let Some(today) = self.today() else { return Vec::new() };
        let ticks = ticks(self, today).filter(|tick| tick.practice == practice);
        ticks.map(|tick| Key::entry(tick.shard(), tick.id.clone())).collect()
    }
}

fn ticks(model: &Model, day: Day) -> impl Iterator<Item = &Tick> {
    let month = model.record.months(Kind::Tick, day, day);
    month.flat_map(in_shard::<Tick>).filter(move |tick| tick.day == day)
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    let Event::Ticked(practice) = event;
    let Some(day) = model.today() else { return Vec::new() };
    let there = model.ticks_today(&practice);
    if there.is_empty() {
        let id = Id::from_entropy(stamp.entropy);
        let key = keep(model, Tick { id, day, practice }, None);
        return persist(model, [key]);
    }
    for key in &there {
        delete(model, key);
    }
    persist_deletion(model, there)
}
