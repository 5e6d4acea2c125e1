//! What is noted besides the mood stands behind chips: what is open, and what is on the page for
//! warning signs.

use doorway_engine::app::{Effect, Focus, diary};
use doorway_engine::diary::{DAY, DiaryInput, FIELDS, Fault, KNOWN, THOUGHTS};
use doorway_engine::guidance::Tier;
use doorway_engine::moment::Day;
use doorway_engine::route::Route;

use super::{HOME, opened};
use crate::app::browser::{Browser, Pending};

fn typed(browser: &mut Browser, tab: usize, field: &str, text: &str) {
    let (field, text) = (field.to_owned(), text.to_owned());
    browser.act(tab, diary::Event::Typed { field, text });
}

fn open(browser: &Browser, tab: usize) -> Vec<&'static str> {
    let open = browser.model(tab).editor.open;
    FIELDS.iter().copied().filter(|field| open.has(field)).collect()
}

fn in_the_diary() -> (Browser, usize) {
    let (mut browser, tab) = opened();
    browser.go(tab, "#/diary");
    (browser, tab)
}

#[test]
fn a_chip_opens_its_own_field_and_closes_it_without_losing_what_stands_there() {
    let (mut browser, tab) = in_the_diary();
    assert!(open(&browser, tab).is_empty());
    browser.act(tab, diary::Event::FieldPressed("stress"));
    browser.act(tab, diary::Event::FieldPressed("energy"));
    assert_eq!(open(&browser, tab), ["energy", "stress"]);
    typed(&mut browser, tab, "energy", "7");
    browser.act(tab, diary::Event::FieldPressed("energy"));
    assert_eq!(open(&browser, tab), ["stress"]);
    assert_eq!(browser.model(tab).editor.form.given().rated("energy"), "7");
}

#[test]
fn clearing_a_field_does_not_close_it_under_the_finger() {
    let (mut browser, tab) = in_the_diary();
    browser.act(tab, diary::Event::FieldPressed("note"));
    typed(&mut browser, tab, "diary-note", "x");
    typed(&mut browser, tab, "diary-note", "");
    assert_eq!(open(&browser, tab), ["note"]);
    // Nor does saving, which empties it, nor another month of the calendar.
    typed(&mut browser, tab, "diary-note", "a walk");
    browser.act(tab, diary::Event::Saved);
    browser.go(tab, "#/diary/2026-10");
    assert_eq!(open(&browser, tab), ["note"]);
    browser.go(tab, HOME);
    browser.go(tab, "#/diary");
    assert!(open(&browser, tab).is_empty());
}

#[test]
fn what_an_entry_has_is_open_while_it_is_changed() {
    let (mut browser, tab) = in_the_diary();
    let mut given = DiaryInput { note: "long".to_owned(), ..DiaryInput::mood(4) };
    given.set("sleep-hours", "7".to_owned());
    browser.save_noted(tab, &given, None);
    let id = browser.newest(tab);
    browser.act(tab, diary::Event::Edited(Some(id.clone())));
    assert_eq!(open(&browser, tab), ["sleep-hours", "note", DAY]);
    browser.act(tab, diary::Event::Edited(None));
    assert!(open(&browser, tab).is_empty());
    // On the page of its day already.
    browser.act(tab, diary::Event::Edited(Some(id)));
    assert_eq!(open(&browser, tab), ["sleep-hours", "note", DAY]);
    browser.act(tab, diary::Event::Saved);
    assert!(open(&browser, tab).is_empty());
}

#[test]
fn what_waits_is_open_again_after_the_page_was_thrown_away() {
    let (mut browser, tab) = in_the_diary();
    typed(&mut browser, tab, "diary-note", "half a thought");
    browser.settle();
    browser.reload(tab, Pending::Lost);
    assert_eq!(open(&browser, tab), ["note"]);
}

#[test]
fn a_field_that_was_refused_is_open() {
    let (mut browser, tab) = in_the_diary();
    typed(&mut browser, tab, "sleep-hours", "long");
    browser.ordered(tab);
    browser.act(tab, diary::Event::Saved);
    assert_eq!(open(&browser, tab), ["sleep-hours"]);
    let focus = Effect::Focus(Focus::Item("sleep-hours".to_owned()));
    assert_eq!(browser.ordered(tab), [focus]);
}

#[test]
fn a_field_that_is_not_asked_has_a_chip_as_long_as_something_stands_there() {
    let (mut browser, tab) = in_the_diary();
    for field in FIELDS {
        browser.act(tab, diary::Event::FieldChosen { field, shown: false });
    }
    // The sign of thoughts of death can be ticked whatever is chosen.
    let chips = |browser: &Browser| -> Vec<&str> {
        let model = browser.model(tab);
        FIELDS.iter().copied().filter(|field| model.has_chip(field)).collect()
    };
    assert_eq!(chips(&browser), ["signs", DAY]);
    typed(&mut browser, tab, "agency", "3");
    assert_eq!(chips(&browser), ["agency", "signs", DAY]);
}

#[test]
fn the_day_in_the_form_is_the_one_typed_or_that_of_the_page() {
    let (mut browser, tab) = in_the_diary();
    let day = |browser: &Browser| browser.model(tab).day_noted().map(Day::iso);
    assert_eq!(day(&browser).as_deref(), Some("2026-11-22"));
    browser.go(tab, "#/diary/2026-11-02");
    assert_eq!(day(&browser).as_deref(), Some("2026-11-02"));
    typed(&mut browser, tab, "diary-day", "2026-11-03");
    assert_eq!(day(&browser).as_deref(), Some("2026-11-03"));
    typed(&mut browser, tab, "diary-day", "");
    assert_eq!(day(&browser), None);
}

#[test]
fn a_sign_ticked_on_its_own_page_is_noted_as_an_entry_of_today() {
    let (mut browser, tab) = opened();
    browser.go(tab, "#/signs");
    typed(&mut browser, tab, "sign", KNOWN[0]);
    assert!(browser.noted(tab).is_empty(), "not before it is saved");
    browser.act(tab, diary::Event::Saved);
    let [noted] = browser.noted(tab).try_into().unwrap();
    assert_eq!((noted.day.iso().as_str(), noted.signs), ("2026-11-22", vec![KNOWN[0].to_owned()]));
}

#[test]
fn a_sign_ticked_there_is_none_of_the_entry_that_is_being_changed() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    let id = browser.newest(tab);
    browser.act(tab, diary::Event::Edited(Some(id.clone())));
    browser.go(tab, "#/signs");
    browser.ordered(tab);
    typed(&mut browser, tab, "sign", THOUGHTS);
    assert_eq!(browser.model(tab).noting_calls(), Some(Tier::Now));
    assert!(browser.ordered(tab).contains(&Effect::ShowHelp), "at once");
    browser.act(tab, diary::Event::Saved);
    assert_eq!(browser.noted(tab).len(), 2);
    assert_eq!(browser.model(tab).editor.form.changing(), Some(&id));
    assert!(browser.model(tab).editor.form.given().signs.is_empty());
}

#[test]
fn what_can_only_be_mended_in_the_diary_leads_there() {
    let (mut browser, tab) = in_the_diary();
    typed(&mut browser, tab, "diary-note", &"x".repeat(3_000));
    browser.go(tab, "#/signs");
    typed(&mut browser, tab, "sign", KNOWN[0]);
    browser.ordered(tab);
    browser.act(tab, diary::Event::Saved);
    assert_eq!(browser.model(tab).route, Route::Diary);
    assert_eq!(browser.model(tab).editor.form.fault, Some(Fault::NoteTooLong(1_000)));
    let focus = Effect::Focus(Focus::Item("diary-note".to_owned()));
    assert!(browser.ordered(tab).ends_with(&[Effect::Push(Route::Diary), focus]));
    assert_eq!(open(&browser, tab), ["signs", "note"]);
}

#[test]
fn nothing_ticked_is_told_where_it_is() {
    let (mut browser, tab) = opened();
    browser.go(tab, "#/signs");
    browser.act(tab, diary::Event::Saved);
    assert_eq!(browser.model(tab).editor.form.fault, Some(Fault::Nothing));
    assert_eq!(browser.model(tab).route, Route::Signs);
}
