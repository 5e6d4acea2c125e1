//! The diary: noting, changing, deleting and taking back.

mod browsing;
mod chips;
mod keeping;
mod tabs;
mod twice;
mod typing;

use doorway_engine::app::{self, Change, Effect, StoreKind, Trouble, signs};
use doorway_engine::diary::{self, DiaryEntry, DiaryInput};
use doorway_engine::id::Id;

use crate::app::browser::written;
use crate::app::browser::{Browser, Pending};

const HOME: &str = "#/";

/// What a person does with the diary.
impl Browser {
    pub(crate) fn tap(&mut self, at: usize, mood: u8) {
        self.act(at, app::diary::Event::MoodTapped(mood));
    }

    /// Has this stand in the form.
    pub(crate) fn type_noted(&mut self, at: usize, given: &DiaryInput) {
        let now = self.model(at).editor.form.given().clone();
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

    pub(crate) fn save_noted(&mut self, at: usize, given: &DiaryInput, replaces: Option<&Id>) {
        if replaces.is_some() {
            self.act(at, app::diary::Event::Edited(replaces.cloned()));
        }
        self.type_noted(at, given);
        self.act(at, app::diary::Event::Saved);
    }

    /// Opens an entry, writes this note to it and saves it.
    pub(crate) fn rewrite(&mut self, at: usize, id: &Id, note: &str) {
        self.act(at, app::diary::Event::Edited(Some(id.clone())));
        let given =
            DiaryInput { note: note.to_owned(), ..self.model(at).editor.form.given().clone() };
        self.save_noted(at, &given, Some(id));
    }

    pub(crate) fn undo(&mut self, at: usize) {
        self.act(at, app::diary::Event::Undone);
    }

    pub(crate) fn noted(&self, at: usize) -> Vec<DiaryEntry> {
        diary::every(&self.model(at).record).cloned().collect()
    }

    /// The moods, newest first.
    fn moods(&self, at: usize) -> Vec<i64> {
        self.noted(at).iter().filter_map(DiaryEntry::mood).collect()
    }

    /// The newest entry.
    fn newest(&self, at: usize) -> Id {
        self.noted(at)[0].id.clone()
    }
}

fn opened() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(HOME);
    browser.settle();
    (browser, tab)
}

/// The tab, each store alone and the next visit have these moods, newest first.
fn check(browser: &mut Browser, tab: usize, moods: &[i64]) {
    browser.settle();
    assert_eq!(browser.moods(tab), moods, "on the screen");
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let mut other = Browser::new();
        other.safe.texts = texts.clone();
        let tab = other.open(HOME);
        other.settle();
        assert_eq!(other.moods(tab), moods, "from one store");
    }
}

fn on(day: &str, mood: u8) -> DiaryInput {
    DiaryInput { day: day.to_owned(), ..DiaryInput::mood(mood) }
}

#[test]
fn one_tap_notes_a_mood_for_good() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 4);
    assert_eq!(browser.model(tab).editor.undo(), Some(Change::Noted));
    check(&mut browser, tab, &[4]);
    browser.reload(tab, Pending::Lost);
    check(&mut browser, tab, &[4]);
    let [noted] = browser.noted(tab).try_into().unwrap();
    assert_eq!(noted.day.iso(), "2026-11-22");
    assert!(noted.at.unix_ms < browser.now);
    assert_eq!(browser.model(tab).editor.undo(), None, "the visit is over");
}

#[test]
fn a_day_has_as_many_entries_as_were_noted() {
    let (mut browser, tab) = opened();
    for mood in [4, 5, 4] {
        browser.tap(tab, mood);
    }
    check(&mut browser, tab, &[4, 5, 4]);
    let days = diary::days(&browser.model(tab).record).len();
    assert_eq!(days, 1);
}

#[test]
fn saving_writes_the_entry_alone_and_to_the_text_of_its_month() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 4);
    browser.settle();
    browser.ordered(tab);
    browser.tap(tab, 5);
    let effects = browser.ordered(tab);
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let [texts] = written(&effects, store).try_into().unwrap();
        let [stored] = texts.try_into().unwrap();
        assert_eq!(stored.key, "doorway/diary/2026-11");
        assert!(stored.text.contains("\"mood\":5") && !stored.text.contains("\"mood\":4"));
    }
    browser.settle();
    let text = &browser.safe.texts["doorway/diary/2026-11"];
    assert!(text.contains("\"mood\":5") && text.contains("\"mood\":4"));
}

#[test]
fn a_tap_taken_back_is_gone_and_does_not_come_back() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 3);
    browser.tap(tab, 9);
    browser.settle();
    let stale = browser.first.texts.clone();
    browser.undo(tab);
    assert_eq!(browser.model(tab).editor.undo(), None);
    browser.undo(tab);
    check(&mut browser, tab, &[3]);
    browser.first.texts = stale;
    browser.reload(tab, Pending::Lost);
    check(&mut browser, tab, &[3]);
}

#[test]
fn a_deleted_entry_leaves_nothing_but_when_and_can_be_taken_back() {
    let (mut browser, tab) = opened();
    let given = DiaryInput { note: "private".to_owned(), ..on("2026-11-02", 7) };
    browser.save_noted(tab, &given, None);
    let before = browser.noted(tab);
    browser.act(tab, app::diary::Event::Deleted(before[0].id.clone()));
    assert_eq!(browser.model(tab).editor.undo(), Some(Change::Deleted));
    check(&mut browser, tab, &[]);
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let text = &texts["doorway/diary/2026-11"];
        assert!(text.contains("deleted") && !text.contains("private"), "{text}");
    }
    browser.undo(tab);
    check(&mut browser, tab, &[7]);
    let after = browser.noted(tab);
    assert_ne!(after[0].id, before[0].id, "a deletion is final");
    assert_eq!(DiaryEntry { id: before[0].id.clone(), ..after[0].clone() }, before[0]);
}

#[test]
fn deleting_through_the_question_can_be_taken_back_too() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 7);
    let id = browser.newest(tab);
    browser.delete(tab, &id);
    check(&mut browser, tab, &[]);
    browser.undo(tab);
    check(&mut browser, tab, &[7]);
}

#[test]
fn a_change_is_a_new_entry_in_the_same_write_and_can_be_taken_back() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    browser.settle();
    let old = browser.noted(tab).remove(0);
    browser.act(tab, app::diary::Event::Edited(Some(old.id.clone())));
    assert_eq!(browser.model(tab).editor.form.changing(), Some(&old.id));
    assert_eq!(browser.model(tab).editor.form.given(), &DiaryInput::of(&old));
    browser.ordered(tab);
    browser.save_noted(tab, &on("2026-11-22", 6), Some(&old.id));
    assert_eq!(browser.model(tab).editor.form.changing(), None);
    assert_eq!(browser.model(tab).editor.undo(), Some(Change::Changed));
    let effects = browser.ordered(tab);
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let [texts] = written(&effects, store).try_into().unwrap();
        let [stored] = texts.try_into().unwrap();
        assert!(stored.text.contains("\"mood\":6") && stored.text.contains(old.id.as_str()));
    }
    check(&mut browser, tab, &[6]);
    assert_eq!(browser.noted(tab)[0].at, old.at, "it was written when it was written");
    assert_ne!(browser.noted(tab)[0].id, old.id);
    browser.undo(tab);
    check(&mut browser, tab, &[5]);
}

#[test]
fn a_change_to_another_month_moves_the_entry() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    let id = browser.newest(tab);
    browser.settle();
    browser.save_noted(tab, &on("2026-10-31", 5), Some(&id));
    check(&mut browser, tab, &[5]);
    assert_eq!(browser.noted(tab)[0].day.iso(), "2026-10-31");
    let keys: Vec<_> = browser.safe.texts.keys().filter(|key| key.contains("diary")).collect();
    assert_eq!(keys, ["doorway/diary/2026-10", "doorway/diary/2026-11"]);
    browser.undo(tab);
    check(&mut browser, tab, &[5]);
    assert_eq!(browser.noted(tab)[0].day.iso(), "2026-11-22");
}

#[test]
fn a_change_that_changes_nothing_writes_nothing() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    let old = browser.noted(tab).remove(0);
    browser.settle();
    browser.ordered(tab);
    browser.save_noted(tab, &DiaryInput::of(&old), Some(&old.id));
    let ordered = browser.ordered(tab);
    assert!(!ordered.iter().any(|one| matches!(one, Effect::Write { .. })), "{ordered:?}");
    check(&mut browser, tab, &[5]);
    assert_eq!(browser.newest(tab), old.id);
}

#[test]
fn deleting_everything_empties_the_diary_and_leaves_nothing_to_take_back() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    browser.act(tab, signs::Event::Added("isolation".to_owned()));
    let given = DiaryInput { note: "half".to_owned(), ..DiaryInput::default() };
    browser.type_noted(tab, &given);
    browser.delete_all(tab);
    browser.undo(tab);
    browser.settle();
    assert!(browser.moods(tab).is_empty());
    assert_eq!(browser.model(tab).record.signs().count(), 0);
    assert_eq!(browser.model(tab).editor.form.given(), &DiaryInput::default());
    assert!(browser.first.is_bare() && browser.safe.is_bare());
}

#[test]
fn a_scale_that_this_release_does_not_know_stays_through_a_change() {
    let mut browser = Browser::new();
    let text = include_str!("../../golden/v1/diary-full.json").trim_end().to_owned();
    browser.first.texts.insert("doorway/diary/2026-11".to_owned(), text);
    let tab = browser.open(HOME);
    browser.settle();
    let [_, full] = browser.noted(tab).try_into().unwrap();
    browser.rewrite(tab, &full.id, "more");
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let text = &texts["doorway/diary/2026-11"];
        assert!(
            text.contains("\"spirits-2031\":-4") && text.contains("\"note\":\"more\""),
            "{text}"
        );
    }
}

#[test]
fn a_damaged_month_is_set_aside_and_the_other_store_fills_it_again() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    browser.settle();
    browser.close(tab, Pending::Done);
    let key = "doorway/diary/2026-11".to_owned();
    let cut = browser.first.texts[&key].split_at(60).0.to_owned();
    browser.first.texts.insert(key.clone(), cut.clone());
    let tab = browser.open(HOME);
    browser.tap(tab, 6);
    check(&mut browser, tab, &[6, 5]);
    assert_eq!(browser.model(tab).damaged.len(), 1);
    assert!(browser.first.texts.values().any(|text| *text == cut), "set aside");
}

#[test]
fn fields_are_shown_as_chosen() {
    let (mut browser, tab) = opened();
    let model = browser.model(tab);
    assert!(model.shows("energy") && model.shows("note") && !model.shows("agency"));
    browser.act(tab, app::diary::Event::FieldChosen { field: "energy", shown: false });
    browser.act(tab, app::diary::Event::FieldChosen { field: "agency", shown: true });
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    let model = browser.model(tab);
    assert!(!model.shows("energy") && model.shows("note") && model.shows("agency"));
}

#[test]
fn a_store_that_fills_up_in_the_middle_of_a_change_still_has_the_entry() {
    for (from, to) in [("2026-10-31", "2026-11-01"), ("2026-11-01", "2026-10-31")] {
        let (mut browser, tab) = opened();
        browser.save_noted(tab, &on(from, 5), None);
        browser.settle();
        let id = browser.newest(tab);
        browser.safe.trouble = Some(Trouble::Denied);
        (browser.first.trouble, browser.first.room) = (Some(Trouble::Full), 1);
        browser.save_noted(tab, &on(to, 5), Some(&id));
        browser.settle();
        let tab = {
            let texts = (browser.first.texts.clone(), browser.safe.texts.clone());
            browser = Browser::holding(texts.0, texts.1);
            browser.open(HOME)
        };
        browser.settle();
        assert!(browser.moods(tab).contains(&5), "from {from} to {to}");
    }
}
