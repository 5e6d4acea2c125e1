//! Worksheets: writing, saving, changing and deleting them.

mod gone;

use doorway_engine::app::worksheets::{self, inputs_of};
use doorway_engine::app::{Asking, Effect, Focus, deleting, sessions, visit};
use doorway_engine::id::Id;
use doorway_engine::route::Route;
use doorway_engine::session::{Field, Session};
use doorway_engine::worksheet::{
    EVIDENCE, Fault, INTEGRATE, LINE, PLAN, PREPARE, SESSION, Worksheet, WorksheetEntry, find,
};

use crate::app::browser::{Browser, Pending};

const TOOL: &str = "#/tools/prepare";

/// What a person does on a worksheet.
impl Browser {
    fn write(&mut self, at: usize, field: &str, text: &str) {
        let (field, text) = (field.to_owned(), text.to_owned());
        self.act(at, worksheets::Event::Typed { field, text });
    }

    fn save_worksheet(&mut self, at: usize) {
        self.act(at, worksheets::Event::Saved);
    }

    fn turn_to(&mut self, at: usize, fragment: &str) {
        self.act(at, visit::Event::Navigated(fragment.to_owned()));
    }

    /// What stands in a field of the new one of this worksheet.
    fn stands(&self, at: usize, worksheet: &Worksheet, field: &str) -> String {
        self.model(at).written(worksheet, None, field)
    }

    fn kept_worksheets(&self, at: usize, worksheet: &Worksheet) -> Vec<WorksheetEntry> {
        self.model(at).worksheets(worksheet).into_iter().cloned().collect()
    }

    fn note_session(&mut self, at: usize, day: &str) -> Id {
        self.turn_to(at, "#/sessions");
        self.act(at, sessions::Event::Typed { field: Field::Day, text: day.to_owned() });
        self.act(at, sessions::Event::Saved);
        let sessions = self.model(at).record.sessions();
        let noted = |one: &&Session| one.day.iso() == day;
        sessions.into_iter().find(noted).expect("a session").id.clone()
    }
}

fn opened(fragment: &str) -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(fragment);
    browser.settle();
    (browser, tab)
}

/// One that was saved, with an intention.
fn saved(browser: &mut Browser, tab: usize, text: &str) -> Id {
    browser.turn_to(tab, TOOL);
    browser.write(tab, "intention", text);
    browser.save_worksheet(tab);
    browser.settle();
    browser.kept_worksheets(tab, &PREPARE)[0].id.clone()
}

fn rests(browser: &mut Browser, tab: usize) -> usize {
    let rests: Vec<u32> = browser
        .ordered(tab)
        .into_iter()
        .filter_map(|effect| if let Effect::Rest(resting) = effect { Some(resting) } else { None })
        .collect();
    for resting in &rests {
        browser.act(tab, worksheets::Event::Rested(*resting));
    }
    rests.len()
}

#[test]
fn what_is_written_is_kept_in_a_moment_and_not_at_each_keystroke() {
    let (mut browser, tab) = opened(TOOL);
    browser.write(tab, "intention", "Let");
    browser.write(tab, "intention", "Let go");
    assert!(browser.first.texts.keys().all(|key| !key.contains("draft")), "at a keystroke");
    // Once, however much is written until then: who writes on and on is kept up with.
    assert_eq!(rests(&mut browser, tab), 1);
    browser.settle();
    for texts in [&browser.first.texts, &browser.safe.texts] {
        let draft = &texts["doorway/draft/prepare"];
        assert!(draft.contains("Let go"), "{draft}");
    }
    assert!(rests(&mut browser, tab) == 0, "nothing more to keep");
    browser.write(tab, "intention", "Let go of it");
    assert_eq!(rests(&mut browser, tab), 1);
}

#[test]
fn what_is_written_outlives_the_page_in_every_field() {
    let (mut browser, tab) = opened(TOOL);
    browser.write(tab, "intention", "Let go. שלום 👩\u{200d}⚕️");
    browser.write(tab, "belief-now", "75");
    browser.write(tab, "evening", "ride");
    browser.write(tab, "evening", "phone");
    browser.write(tab, "worries", "half a thought");
    browser.act(tab, worksheets::Event::Left);
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    for (field, text) in [
        ("intention", "Let go. שלום 👩\u{200d}⚕️"),
        ("belief-now", "75"),
        ("evening", "ride\nphone"),
        ("worries", "half a thought"),
    ] {
        assert_eq!(browser.stands(tab, &PREPARE, field), text);
    }
    assert!(browser.model(tab).is_begun(&PREPARE, None));
    assert!(browser.kept_worksheets(tab, &PREPARE).is_empty());
}

#[test]
fn a_box_is_ticked_and_cleared_and_a_number_takes_the_place_of_another() {
    let (mut browser, tab) = opened(TOOL);
    browser.write(tab, "evening", "ride");
    browser.write(tab, "evening", "music");
    browser.write(tab, "evening", "ride");
    browser.write(tab, "belief-now", "25");
    browser.write(tab, "belief-now", "100");
    assert_eq!(browser.stands(tab, &PREPARE, "evening"), "music");
    assert_eq!(browser.stands(tab, &PREPARE, "belief-now"), "100");
    browser.write(tab, "no-such-field", "x");
    browser.write(tab, "evening-name-0", "x");
    assert_eq!(browser.stands(tab, &PREPARE, "no-such-field"), "");
}

#[test]
fn saving_makes_an_entry_shows_it_and_leaves_the_page_blank() {
    let (mut browser, tab) = opened(TOOL);
    let id = saved(&mut browser, tab, " Let go ");
    assert_eq!(browser.model(tab).route, Route::Written(&PREPARE, id.clone()));
    assert_eq!(browser.tab(tab).address, format!("#/tools/prepare/{}", id.as_str()));
    assert!(!browser.model(tab).is_begun(&PREPARE, None));
    browser.reload(tab, Pending::Lost);
    browser.settle();
    let entry = &browser.kept_worksheets(tab, &PREPARE)[0];
    assert_eq!((entry.text("intention"), entry.summary()), ("Let go", "Let go"));
    browser.turn_to(tab, TOOL);
    assert_eq!(browser.stands(tab, &PREPARE, "intention"), "");
    // The second half of a double press.
    browser.save_worksheet(tab);
    assert_eq!(browser.kept_worksheets(tab, &PREPARE).len(), 1);
    assert_eq!(browser.model(tab).worksheet_editor.fault, Some(Fault::Blank));
}

#[test]
fn what_is_too_long_stays_and_is_told_where_it_stands() {
    let (mut browser, tab) = opened(TOOL);
    let long = "é".repeat(LINE + 4);
    browser.write(tab, "ride", &long);
    browser.ordered(tab);
    browser.save_worksheet(tab);
    let fault = Fault::TooLong { field: "ride", most: LINE, over: 4 };
    assert_eq!(browser.model(tab).worksheet_editor.fault, Some(fault));
    assert_eq!(browser.model(tab).route, Route::Worksheet(&PREPARE, None, 4));
    assert!(browser.ordered(tab).contains(&Effect::Focus(Focus::Item("ride".to_owned()))));
    assert_eq!(browser.stands(tab, &PREPARE, "ride"), long);
    browser.write(tab, "ride", "Ana");
    assert_eq!(browser.model(tab).worksheet_editor.fault, None);
    browser.save_worksheet(tab);
    assert_eq!(browser.kept_worksheets(tab, &PREPARE)[0].text("ride"), "Ana");
}

#[test]
fn a_change_takes_the_place_of_the_old_one_and_waits_beside_a_new_one() {
    let (mut browser, tab) = opened(TOOL);
    let id = saved(&mut browser, tab, "Let go");
    let written = browser.kept_worksheets(tab, &PREPARE)[0].written;
    browser.turn_to(tab, TOOL);
    browser.write(tab, "intention", "another one, half written");
    browser.turn_to(tab, &format!("#/tools/prepare/{}/change", id.as_str()));
    let given = |browser: &Browser| browser.model(tab).written(&PREPARE, Some(&id), "intention");
    assert_eq!(given(&browser), "Let go");
    browser.write(tab, "intention", "Let it be");
    browser.act(tab, worksheets::Event::Left);
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(given(&browser), "Let it be");
    browser.save_worksheet(tab);
    browser.settle();
    let kept = browser.kept_worksheets(tab, &PREPARE);
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].text("intention"), kept[0].written), ("Let it be", written));
    assert_ne!(kept[0].id, id);
    browser.turn_to(tab, TOOL);
    assert_eq!(browser.stands(tab, &PREPARE, "intention"), "another one, half written");
}

#[test]
fn a_change_that_changes_nothing_or_is_left_off_leaves_it_as_it_was() {
    let (mut browser, tab) = opened(TOOL);
    let id = saved(&mut browser, tab, "Let go");
    let change = format!("#/tools/prepare/{}/change", id.as_str());
    browser.turn_to(tab, &change);
    browser.save_worksheet(tab);
    assert_eq!(browser.model(tab).route, Route::Written(&PREPARE, id.clone()));
    browser.turn_to(tab, &change);
    browser.write(tab, "intention", "");
    browser.write(tab, "worries", "some");
    browser.act(tab, worksheets::Event::DropPressed);
    assert_eq!(browser.model(tab).asking, Some(Asking::Drop));
    browser.act(tab, deleting::Event::Cancelled);
    assert_eq!(browser.model(tab).written(&PREPARE, Some(&id), "worries"), "some");
    browser.act(tab, worksheets::Event::DropPressed);
    browser.act(tab, worksheets::Event::Dropped);
    browser.settle();
    assert_eq!(browser.model(tab).asking, None);
    assert_eq!(browser.model(tab).route, Route::Written(&PREPARE, id.clone()));
    let kept = browser.kept_worksheets(tab, &PREPARE);
    assert_eq!(
        (&kept[0].id, kept[0].text("intention"), kept[0].text("worries")),
        (&id, "Let go", "")
    );
    assert!(!browser.model(tab).is_begun(&PREPARE, Some(&id)));
}

#[test]
fn what_another_release_asked_for_is_not_lost_for_a_change() {
    let (mut browser, tab) = opened(TOOL);
    let entry = WorksheetEntry {
        id: Id::from_entropy([9; 16]),
        worksheet: "prepare".to_owned(),
        texts: vec![("later".to_owned(), "kept".to_owned())],
        written: doorway_engine::moment::Moment { unix_ms: 5, offset_min: 0 },
    };
    browser.tab_mut(tab).model.record.keep(entry);
    browser.turn_to(tab, "#/tools/prepare/14j2gb2gj2gb2gj2gb2gj2gb2g/change");
    let id = browser.kept_worksheets(tab, &PREPARE)[0].id.clone();
    browser.turn_to(tab, &format!("#/tools/prepare/{}/change", id.as_str()));
    browser.write(tab, "intention", "x");
    browser.save_worksheet(tab);
    let kept = browser.kept_worksheets(tab, &PREPARE);
    assert_eq!((kept[0].text("later"), kept[0].text("intention")), ("kept", "x"));
}

#[test]
fn what_is_deleted_is_asked_for_first_and_leads_to_the_list() {
    let (mut browser, tab) = opened(TOOL);
    let id = saved(&mut browser, tab, "Let go");
    browser.act(tab, deleting::Event::Pressed(id.clone()));
    assert_eq!(browser.kept_worksheets(tab, &PREPARE).len(), 1);
    browser.act(tab, deleting::Event::Confirmed);
    browser.settle();
    assert!(browser.kept_worksheets(tab, &PREPARE).is_empty());
    assert_eq!(browser.model(tab).route, Route::Worksheet(&PREPARE, None, 0));
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert!(texts.values().all(|text| !text.contains("Let go")));
    }
}

#[test]
fn a_change_that_was_begun_goes_with_what_is_deleted() {
    let (mut browser, tab) = opened(TOOL);
    let id = saved(&mut browser, tab, "Let go");
    browser.turn_to(tab, &format!("#/tools/prepare/{}/change", id.as_str()));
    browser.write(tab, "worries", "half a secret");
    browser.act(tab, worksheets::Event::Left);
    browser.turn_to(tab, &format!("#/tools/prepare/{}", id.as_str()));
    browser.act(tab, deleting::Event::Pressed(id));
    browser.act(tab, deleting::Event::Confirmed);
    browser.settle();
    for text in browser.first.texts.values().chain(browser.safe.texts.values()) {
        assert!(!text.contains("secret"), "{text}");
    }
}

#[test]
fn it_follows_its_session_to_another_day_and_outlives_it() {
    let (mut browser, tab) = opened("#/sessions");
    let last = browser.note_session(tab, "2026-11-20");
    let next = browser.note_session(tab, "2026-11-25");
    browser.note_session(tab, "2026-12-02");
    browser.turn_to(tab, TOOL);
    assert_eq!(browser.stands(tab, &PREPARE, SESSION), next.as_str(), "the next one");
    assert_eq!(browser.stands(tab, &INTEGRATE, SESSION), last.as_str(), "the last one");
    saved(&mut browser, tab, "Let go");
    let day = |browser: &Browser| {
        let entry = browser.kept_worksheets(tab, &PREPARE)[0].clone();
        browser.model(tab).session_of(&entry).map(|session| session.day.iso())
    };
    assert_eq!(day(&browser).as_deref(), Some("2026-11-25"));
    let mut moved = next;
    for to in ["2026-11-26", "2026-11-27"] {
        browser.turn_to(tab, "#/sessions");
        browser.act(tab, sessions::Event::Edited(Some(moved)));
        browser.act(tab, sessions::Event::Typed { field: Field::Day, text: to.to_owned() });
        browser.act(tab, sessions::Event::Saved);
        browser.settle();
        browser.reload(tab, Pending::Done);
        browser.settle();
        assert_eq!(day(&browser).as_deref(), Some(to));
        let sessions = browser.model(tab).record.sessions();
        moved = sessions.iter().find(|one| one.day.iso() == to).expect("moved").id.clone();
    }
    browser.act(tab, deleting::Event::Pressed(moved));
    browser.act(tab, deleting::Event::Confirmed);
    assert_eq!(day(&browser), None);
    assert_eq!(browser.kept_worksheets(tab, &PREPARE)[0].text("intention"), "Let go");
}

#[test]
fn there_is_one_plan_and_its_people_are_those_of_the_newest() {
    let (mut browser, tab) = opened("#/tools/plan");
    let [name, number] = inputs_of("people", 1);
    browser.write(tab, &name, "Noa");
    browser.write(tab, &number, "555 0100\n");
    let [first, _] = inputs_of("people", 0);
    browser.write(tab, &first, "My\tsister");
    browser.save_worksheet(tab);
    let people = |browser: &Browser| -> Vec<String> {
        let people = browser.model(tab).own_people();
        people.iter().map(|one| [one.name, "/", one.number].concat()).collect()
    };
    assert_eq!(people(&browser), ["My sister/", "Noa/555 0100"]);
    let kept = browser.model(tab).kept_up(&PLAN).expect("a plan").id.clone();
    browser.turn_to(tab, &format!("#/tools/plan/{}/change", kept.as_str()));
    browser.write(tab, &first, "");
    browser.save_worksheet(tab);
    browser.settle();
    assert_eq!(people(&browser), ["Noa/555 0100"]);
    assert_eq!(browser.kept_worksheets(tab, &PLAN).len(), 1);
}

#[test]
fn after_all_was_deleted_nothing_of_it_is_left_anywhere() {
    let (mut browser, tab) = opened(TOOL);
    saved(&mut browser, tab, "secret");
    browser.turn_to(tab, "#/tools/thought");
    browser.write(tab, "situation", "secret too");
    browser.act(tab, worksheets::Event::Left);
    browser.settle();
    browser.act(tab, deleting::Event::AllPressed);
    browser.act(tab, deleting::Event::Confirmed);
    browser.settle();
    assert_eq!(browser.stands(tab, find("thought").unwrap(), "situation"), "");
    let texts = browser.first.texts.values().chain(browser.safe.texts.values());
    for text in texts.chain(browser.tab(tab).session.texts.values()) {
        assert!(!text.contains("secret"), "{text}");
    }
}

#[test]
fn a_worksheet_that_was_deleted_in_another_tab_says_so() {
    let (mut browser, tab) = opened(TOOL);
    let id = saved(&mut browser, tab, "Let go");
    let other = browser.open(&format!("#/tools/prepare/{}", id.as_str()));
    browser.settle();
    assert_eq!(browser.kept_worksheets(other, &PREPARE).len(), 1);
    browser.act(tab, deleting::Event::Pressed(id.clone()));
    browser.act(tab, deleting::Event::Confirmed);
    browser.settle();
    browser.reload(other, Pending::Done);
    browser.settle();
    assert_eq!(browser.model(other).route, Route::Written(&PREPARE, id));
    assert!(browser.kept_worksheets(other, &PREPARE).is_empty());
}

#[test]
fn a_belief_goes_on_in_an_evidence_test_and_leaves_what_was_begun_there() {
    let (mut browser, tab) = opened(TOOL);
    browser.write(tab, "belief", "I'm broken");
    browser.save_worksheet(tab);
    let text = browser.kept_worksheets(tab, &PREPARE)[0].claim().to_owned();
    assert_eq!(text, "I'm broken");
    let begun = |text: &str| worksheets::Event::BegunFrom {
        worksheet: &EVIDENCE,
        field: "insight",
        text: text.to_owned(),
    };
    browser.act(tab, begun(&text));
    assert_eq!(browser.model(tab).route, Route::Worksheet(&EVIDENCE, None, 0));
    assert_eq!(browser.stands(tab, &EVIDENCE, "insight"), "I'm broken");
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    browser.act(tab, begun("Another"));
    assert_eq!(browser.stands(tab, &EVIDENCE, "insight"), "I'm broken");
}
