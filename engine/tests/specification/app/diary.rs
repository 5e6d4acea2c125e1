//! The diary: noting, changing, deleting and taking back.

mod browsing;
mod keeping;
mod tabs;
mod twice;
mod typing;

use doorway_engine::app::{self, Change, Effect, Place, Trouble, signs};
use doorway_engine::diary::{self, Given, Noted};
use doorway_engine::id::Id;

use crate::app::world::written;
use crate::app::world::{Pending, World};

const HOME: &str = "#/";

/// What a person does with the diary.
impl World {
    pub(crate) fn tap(&mut self, at: usize, mood: u8) {
        self.act(at, app::diary::Event::MoodTapped(mood));
    }

    /// Has this stand in the form.
    pub(crate) fn type_noted(&mut self, at: usize, given: &Given) {
        let now = self.model(at).noting.form.given().clone();
        let mut typed = Vec::new();
        if given.day != now.day {
            typed.push(("diary-day", given.day.clone()));
        }
        for scale in &diary::SCALES {
            if given.rated(scale.id) != now.rated(scale.id) {
                typed.push((scale.id, given.rated(scale.id).to_owned()));
            }
        }
        if given.tags != now.tags {
            typed.push(("diary-tags", given.tags_shown()));
        }
        let ticks = now.signs.iter().filter(|one| !given.signs.contains(one));
        let ticks = ticks.chain(given.signs.iter().filter(|one| !now.signs.contains(one)));
        typed.extend(ticks.map(|one| ("sign", one.clone())));
        if given.note != now.note {
            typed.push(("diary-note", given.note.clone()));
        }
        for (field, text) in typed {
            self.act(at, app::diary::Event::Typed { field: field.to_owned(), text });
        }
    }

    pub(crate) fn save_noted(&mut self, at: usize, given: &Given, replaces: Option<&Id>) {
        if replaces.is_some() {
            self.act(at, app::diary::Event::Edited(replaces.cloned()));
        }
        self.type_noted(at, given);
        self.act(at, app::diary::Event::Saved);
    }

    /// Opens an entry, writes this note to it and saves it.
    pub(crate) fn rewrite(&mut self, at: usize, id: &Id, note: &str) {
        self.act(at, app::diary::Event::Edited(Some(id.clone())));
        let given = Given { note: note.to_owned(), ..self.model(at).noting.form.given().clone() };
        self.save_noted(at, &given, Some(id));
    }

    pub(crate) fn undo(&mut self, at: usize) {
        self.act(at, app::diary::Event::Undone);
    }

    pub(crate) fn noted(&self, at: usize) -> Vec<Noted> {
        diary::every(&self.model(at).record).cloned().collect()
    }

    /// The moods, newest first.
    fn moods(&self, at: usize) -> Vec<i64> {
        self.noted(at).iter().filter_map(Noted::mood).collect()
    }

    /// The newest entry.
    fn newest(&self, at: usize) -> Id {
        self.noted(at)[0].id.clone()
    }
}

fn opened() -> (World, usize) {
    let mut world = World::new();
    let tab = world.open(HOME);
    world.settle();
    (world, tab)
}

/// The tab, each store alone and the next visit have these moods, newest first.
fn check(world: &mut World, tab: usize, moods: &[i64]) {
    world.settle();
    assert_eq!(world.moods(tab), moods, "on the screen");
    for texts in [&world.first.texts, &world.safe.texts] {
        let mut other = World::new();
        other.safe.texts = texts.clone();
        let tab = other.open(HOME);
        other.settle();
        assert_eq!(other.moods(tab), moods, "from one store");
    }
}

fn on(day: &str, mood: u8) -> Given {
    Given { day: day.to_owned(), ..Given::mood(mood) }
}

#[test]
fn one_tap_notes_a_mood_for_good() {
    let (mut world, tab) = opened();
    world.tap(tab, 4);
    assert_eq!(world.model(tab).noting.undo(), Some(Change::Noted));
    check(&mut world, tab, &[4]);
    world.reload(tab, Pending::Lost);
    check(&mut world, tab, &[4]);
    let [noted] = world.noted(tab).try_into().unwrap();
    assert_eq!(noted.day.iso(), "2026-11-22");
    assert!(noted.at.unix_ms < world.now);
    assert_eq!(world.model(tab).noting.undo(), None, "the visit is over");
}

#[test]
fn a_day_has_as_many_entries_as_were_noted() {
    let (mut world, tab) = opened();
    for mood in [4, 5, 4] {
        world.tap(tab, mood);
    }
    check(&mut world, tab, &[4, 5, 4]);
    let days = diary::days(&world.model(tab).record).len();
    assert_eq!(days, 1);
}

#[test]
fn saving_writes_the_entry_alone_and_to_the_text_of_its_month() {
    let (mut world, tab) = opened();
    world.tap(tab, 4);
    world.settle();
    world.ordered(tab);
    world.tap(tab, 5);
    let effects = world.ordered(tab);
    for place in [Place::First, Place::Safe] {
        let [leaves] = written(&effects, place).try_into().unwrap();
        let [leaf] = leaves.try_into().unwrap();
        assert_eq!(leaf.key, "doorway/diary/2026-11");
        assert!(leaf.text.contains("\"mood\":5") && !leaf.text.contains("\"mood\":4"));
    }
    world.settle();
    let text = &world.safe.texts["doorway/diary/2026-11"];
    assert!(text.contains("\"mood\":5") && text.contains("\"mood\":4"));
}

#[test]
fn a_tap_taken_back_is_gone_and_does_not_come_back() {
    let (mut world, tab) = opened();
    world.tap(tab, 3);
    world.tap(tab, 9);
    world.settle();
    let stale = world.first.texts.clone();
    world.undo(tab);
    assert_eq!(world.model(tab).noting.undo(), None);
    world.undo(tab);
    check(&mut world, tab, &[3]);
    world.first.texts = stale;
    world.reload(tab, Pending::Lost);
    check(&mut world, tab, &[3]);
}

#[test]
fn a_deleted_entry_leaves_nothing_but_when_and_can_be_taken_back() {
    let (mut world, tab) = opened();
    let given = Given { note: "private".to_owned(), ..on("2026-11-02", 7) };
    world.save_noted(tab, &given, None);
    let before = world.noted(tab);
    world.act(tab, app::diary::Event::Deleted(before[0].id.clone()));
    assert_eq!(world.model(tab).noting.undo(), Some(Change::Deleted));
    check(&mut world, tab, &[]);
    for texts in [&world.first.texts, &world.safe.texts] {
        let text = &texts["doorway/diary/2026-11"];
        assert!(text.contains("deleted") && !text.contains("private"), "{text}");
    }
    world.undo(tab);
    check(&mut world, tab, &[7]);
    let after = world.noted(tab);
    assert_ne!(after[0].id, before[0].id, "a deletion is final");
    assert_eq!(Noted { id: before[0].id.clone(), ..after[0].clone() }, before[0]);
}

#[test]
fn deleting_through_the_question_can_be_taken_back_too() {
    let (mut world, tab) = opened();
    world.tap(tab, 7);
    let id = world.newest(tab);
    world.delete(tab, &id);
    check(&mut world, tab, &[]);
    world.undo(tab);
    check(&mut world, tab, &[7]);
}

#[test]
fn a_change_is_a_new_entry_in_the_same_write_and_can_be_taken_back() {
    let (mut world, tab) = opened();
    world.tap(tab, 5);
    world.settle();
    let old = world.noted(tab).remove(0);
    world.act(tab, app::diary::Event::Edited(Some(old.id.clone())));
    assert_eq!(world.model(tab).noting.form.changing(), Some(&old.id));
    assert_eq!(world.model(tab).noting.form.given(), &Given::of(&old));
    world.ordered(tab);
    world.save_noted(tab, &on("2026-11-22", 6), Some(&old.id));
    assert_eq!(world.model(tab).noting.form.changing(), None);
    assert_eq!(world.model(tab).noting.undo(), Some(Change::Changed));
    let effects = world.ordered(tab);
    for place in [Place::First, Place::Safe] {
        let [leaves] = written(&effects, place).try_into().unwrap();
        let [leaf] = leaves.try_into().unwrap();
        assert!(leaf.text.contains("\"mood\":6") && leaf.text.contains(old.id.as_str()));
    }
    check(&mut world, tab, &[6]);
    assert_eq!(world.noted(tab)[0].at, old.at, "it was written when it was written");
    assert_ne!(world.noted(tab)[0].id, old.id);
    world.undo(tab);
    check(&mut world, tab, &[5]);
}

#[test]
fn a_change_to_another_month_moves_the_entry() {
    let (mut world, tab) = opened();
    world.tap(tab, 5);
    let id = world.newest(tab);
    world.settle();
    world.save_noted(tab, &on("2026-10-31", 5), Some(&id));
    check(&mut world, tab, &[5]);
    assert_eq!(world.noted(tab)[0].day.iso(), "2026-10-31");
    let keys: Vec<_> = world.safe.texts.keys().filter(|key| key.contains("diary")).collect();
    assert_eq!(keys, ["doorway/diary/2026-10", "doorway/diary/2026-11"]);
    world.undo(tab);
    check(&mut world, tab, &[5]);
    assert_eq!(world.noted(tab)[0].day.iso(), "2026-11-22");
}

#[test]
fn a_change_that_changes_nothing_writes_nothing() {
    let (mut world, tab) = opened();
    world.tap(tab, 5);
    let old = world.noted(tab).remove(0);
    world.settle();
    world.ordered(tab);
    world.save_noted(tab, &Given::of(&old), Some(&old.id));
    let ordered = world.ordered(tab);
    assert!(!ordered.iter().any(|one| matches!(one, Effect::Write { .. })), "{ordered:?}");
    check(&mut world, tab, &[5]);
    assert_eq!(world.newest(tab), old.id);
}

#[test]
fn deleting_everything_empties_the_diary_and_leaves_nothing_to_take_back() {
    let (mut world, tab) = opened();
    world.tap(tab, 5);
    world.act(tab, signs::Event::Added("isolation".to_owned()));
    let given = Given { note: "half".to_owned(), ..Given::default() };
    world.type_noted(tab, &given);
    world.delete_all(tab);
    world.undo(tab);
    world.settle();
    assert!(world.moods(tab).is_empty());
    assert_eq!(world.model(tab).record.signs().count(), 0);
    assert_eq!(world.model(tab).noting.form.given(), &Given::default());
    assert!(world.first.is_bare() && world.safe.is_bare());
}

#[test]
fn a_scale_that_this_release_does_not_know_stays_through_a_change() {
    let mut world = World::new();
    let text = include_str!("../../golden/v1/diary-full.json").trim_end().to_owned();
    world.first.texts.insert("doorway/diary/2026-11".to_owned(), text);
    let tab = world.open(HOME);
    world.settle();
    let [_, full] = world.noted(tab).try_into().unwrap();
    world.rewrite(tab, &full.id, "more");
    world.settle();
    for texts in [&world.first.texts, &world.safe.texts] {
        let text = &texts["doorway/diary/2026-11"];
        assert!(
            text.contains("\"spirits-2031\":-4") && text.contains("\"note\":\"more\""),
            "{text}"
        );
    }
}

#[test]
fn a_damaged_month_is_set_aside_and_the_other_store_fills_it_again() {
    let (mut world, tab) = opened();
    world.tap(tab, 5);
    world.settle();
    world.close(tab, Pending::Done);
    let key = "doorway/diary/2026-11".to_owned();
    let cut = world.first.texts[&key].split_at(60).0.to_owned();
    world.first.texts.insert(key.clone(), cut.clone());
    let tab = world.open(HOME);
    world.tap(tab, 6);
    check(&mut world, tab, &[6, 5]);
    assert_eq!(world.model(tab).damaged.len(), 1);
    assert!(world.first.texts.values().any(|text| *text == cut), "set aside");
}

#[test]
fn fields_are_shown_as_chosen() {
    let (mut world, tab) = opened();
    let model = world.model(tab);
    assert!(model.shows("energy") && model.shows("note") && !model.shows("agency"));
    world.act(tab, app::diary::Event::FieldChosen { field: "energy", shown: false });
    world.act(tab, app::diary::Event::FieldChosen { field: "agency", shown: true });
    world.settle();
    world.reload(tab, Pending::Lost);
    world.settle();
    let model = world.model(tab);
    assert!(!model.shows("energy") && model.shows("note") && model.shows("agency"));
}

#[test]
fn a_store_that_fills_up_in_the_middle_of_a_change_still_has_the_entry() {
    for (from, to) in [("2026-10-31", "2026-11-01"), ("2026-11-01", "2026-10-31")] {
        let (mut world, tab) = opened();
        world.save_noted(tab, &on(from, 5), None);
        world.settle();
        let id = world.newest(tab);
        world.safe.trouble = Some(Trouble::Denied);
        (world.first.trouble, world.first.room) = (Some(Trouble::Full), 1);
        world.save_noted(tab, &on(to, 5), Some(&id));
        world.settle();
        let tab = {
            let texts = (world.first.texts.clone(), world.safe.texts.clone());
            world = World::holding(texts.0, texts.1);
            world.open(HOME)
        };
        world.settle();
        assert!(world.moods(tab).contains(&5), "from {from} to {to}");
    }
}
