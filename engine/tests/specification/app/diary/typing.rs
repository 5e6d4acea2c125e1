//! What is typed, what is refused, and what stays in the form.

use doorway_engine::app::{Effect, Event, Focus, diary, signs};
use doorway_engine::diary::{DiaryEntry, DiaryInput, Fault, KNOWN};
use doorway_engine::moment::Day;
use doorway_engine::route::Route;

use super::{HOME, check, on, opened};
use crate::app::browser::{Browser, Pending};

#[test]
fn what_can_not_be_kept_is_told_and_stays_in_the_form() {
    let long = DiaryInput { note: "x".repeat(100_000), ..DiaryInput::mood(3) };
    for (given, fault, field) in [
        (on("1970-01-01", 3), Fault::TooEarly, "diary-day"),
        (on("2190-01-01", 3), Fault::StillToCome, "diary-day"),
        (long, Fault::NoteTooLong(98_000), "diary-note"),
        (DiaryInput::default(), Fault::Nothing, "mood"),
    ] {
        let (mut browser, tab) = opened();
        browser.ordered(tab);
        browser.save_noted(tab, &given, None);
        assert_eq!(browser.model(tab).editor.form.fault, Some(fault));
        assert_eq!(browser.model(tab).editor.form.given(), &given);
        let focus = Effect::Focus(Focus::Item(field.to_owned()));
        assert_eq!(browser.ordered(tab), [focus]);
        check(&mut browser, tab, &[]);
        browser.save_noted(tab, &on("2026-11-22", 3), None);
        assert_eq!(browser.model(tab).editor.form.fault, None);
        assert_eq!(browser.model(tab).editor.form.given(), &DiaryInput::default());
        check(&mut browser, tab, &[3]);
    }
}

#[test]
fn a_mood_off_the_scale_is_not_kept() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 11);
    assert!(matches!(browser.model(tab).editor.form.fault, Some(Fault::OffScale(_))));
    check(&mut browser, tab, &[]);
}

#[test]
fn a_change_that_is_refused_leaves_the_entry_as_it_was() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 3);
    let id = browser.newest(tab);
    browser.act(tab, diary::Event::Edited(Some(id.clone())));
    let given = on("2026-11-23", 4);
    browser.save_noted(tab, &given.clone(), Some(&id));
    assert_eq!(browser.model(tab).editor.form.changing(), Some(&id));
    assert_eq!(browser.model(tab).editor.form.given(), &given);
    check(&mut browser, tab, &[3]);
    browser.act(tab, diary::Event::Edited(None));
    assert_eq!(browser.model(tab).editor.form.fault, None);
    assert_eq!(browser.model(tab).editor.form.given(), &DiaryInput::default());
}

#[test]
fn what_is_typed_waits_through_another_screen_a_tap_and_a_change() {
    let (mut browser, tab) = opened();
    let typed = DiaryInput { note: "half a thought".to_owned(), ..DiaryInput::default() };
    browser.type_noted(tab, &typed);
    browser.go(tab, "#/history");
    browser.go(tab, HOME);
    browser.tap(tab, 5);
    assert_eq!(browser.model(tab).editor.form.given(), &typed);
    let id = browser.newest(tab);
    browser.rewrite(tab, &id, "done");
    assert_eq!(browser.model(tab).editor.form.given(), &typed);
}

#[test]
fn a_change_that_was_begun_is_not_lost_for_another() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    browser.tap(tab, 6);
    let [one, other] = [1, 0].map(|at| browser.noted(tab)[at].id.clone());
    browser.act(tab, diary::Event::Edited(Some(one.clone())));
    browser.act(tab, diary::Event::Edited(Some(other)));
    assert_eq!(browser.model(tab).editor.form.changing(), Some(&one));
}

#[test]
fn an_entry_that_is_deleted_does_not_stay_in_the_form() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    let id = browser.newest(tab);
    browser.act(tab, diary::Event::Edited(Some(id.clone())));
    browser.act(tab, diary::Event::Deleted(id));
    assert_eq!(browser.model(tab).editor.form.changing(), None);
}

#[test]
fn emoji_and_right_to_left_tags_are_kept_and_what_turns_other_text_is_not() {
    let (mut browser, tab) = opened();
    let tags = ["🌱", "שלום", "\u{202e}turned", "Sun", "sun"].map(str::to_owned).to_vec();
    browser.save_noted(tab, &DiaryInput { tags, ..DiaryInput::mood(5) }, None);
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(browser.noted(tab)[0].tags, ["🌱", "שלום", "turned", "Sun"]);
}

#[test]
fn under_a_clock_beyond_all_calendars_a_tap_is_told_and_nothing_breaks() {
    let (mut browser, tab) = opened();
    for now in [i64::MAX / 2, i64::MIN / 2] {
        browser.now = now;
        browser.tap(tab, 5);
        assert_eq!(browser.model(tab).editor.form.fault, Some(Fault::NotADay));
        assert_eq!(browser.noted(tab), []);
    }
}

#[test]
fn a_sign_is_watched_for_once_and_can_be_picked_again_after_it_was_removed() {
    let (mut browser, tab) = opened();
    for text in [KNOWN[0], "I stop calling Noa", " i stop calling noa ", KNOWN[0], " "] {
        browser.act(tab, signs::Event::Added(text.to_owned()));
    }
    let signs = |browser: &crate::app::browser::Browser| -> Vec<(String, bool)> {
        browser.model(tab).record.signs().map(|one| (one.text.clone(), one.is_known())).collect()
    };
    let expected = [("low-mood".to_owned(), true), ("I stop calling Noa".to_owned(), false)];
    assert_eq!(signs(&browser), expected);
    let id = browser.model(tab).record.signs().next().unwrap().id.clone();
    browser.act(tab, signs::Event::Removed(id));
    browser.settle();
    browser.reload(tab, Pending::Lost);
    browser.settle();
    assert_eq!(signs(&browser), expected[1..]);
    browser.act(tab, signs::Event::Added(KNOWN[0].to_owned()));
    browser.settle();
    assert_eq!(signs(&browser).len(), 2);
}

#[test]
fn a_sign_that_is_too_long_is_told() {
    let (mut browser, tab) = opened();
    browser.act(tab, signs::Event::Added("x".repeat(85)));
    assert_eq!(browser.model(tab).editor.sign_over, Some(5));
    assert_eq!(browser.model(tab).record.signs().count(), 0);
    browser.act(tab, signs::Event::Added("x".repeat(80)));
    assert_eq!(browser.model(tab).editor.sign_over, None);
    assert_eq!(browser.model(tab).record.signs().count(), 1);
}

#[test]
fn a_day_that_was_cleared_is_asked_for_and_is_not_today() {
    let (mut browser, tab) = opened();
    browser.type_noted(tab, &DiaryInput::mood(4));
    for text in ["2026-11-20", ""] {
        let event = Event::Diary(diary::Event::Typed {
            field: "diary-day".to_owned(),
            text: text.to_owned(),
        });
        browser.act(tab, event);
    }
    browser.act(tab, diary::Event::Saved);
    assert_eq!(browser.model(tab).editor.form.fault, Some(Fault::NotADay));
    check(&mut browser, tab, &[]);
}

#[test]
fn nothing_typed_as_the_day_is_the_day_of_the_page() {
    let (mut browser, tab) = opened();
    browser.go(tab, "#/diary/2026-11-20");
    browser.save_noted(tab, &DiaryInput::mood(4), None);
    browser.go(tab, HOME);
    browser.save_noted(tab, &DiaryInput::mood(5), None);
    let days: Vec<_> = browser.noted(tab).iter().map(|one| one.day.iso()).collect();
    assert_eq!(days, ["2026-11-22", "2026-11-20"]);
}

#[test]
fn a_press_on_save_after_a_tap_saves_nothing_more_and_scolds_nobody() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    browser.act(tab, diary::Event::Saved);
    assert_eq!(browser.model(tab).editor.form.fault, None);
    check(&mut browser, tab, &[5]);
}

#[test]
fn an_entry_is_changed_on_the_page_of_its_day() {
    let (mut browser, tab) = opened();
    browser.save_noted(tab, &on("2026-11-20", 4), None);
    let id = browser.newest(tab);
    browser.ordered(tab);
    browser.act(tab, diary::Event::Edited(Some(id)));
    let day = Route::Day(Day::parse("2026-11-20").unwrap());
    assert_eq!(browser.model(tab).route, day);
    assert_eq!(
        browser.ordered(tab),
        [Effect::Push(day), Effect::Focus(Focus::Item("mood".to_owned()))]
    );
}

#[test]
fn on_another_screen_a_press_on_save_with_nothing_typed_is_told() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    browser.go(tab, "#/diary/2026-11-20");
    browser.act(tab, diary::Event::Saved);
    assert_eq!(browser.model(tab).editor.form.fault, Some(Fault::Nothing));
    check(&mut browser, tab, &[5]);
}

#[test]
fn the_first_screens_scale_is_for_something_new_whatever_is_being_changed() {
    let mut browser = Browser::new();
    let tab = browser.open("#/");
    browser.settle();
    browser.tap(tab, 4);
    let id = browser.noted(tab)[0].id.clone();
    assert_eq!(browser.model(tab).unsaved_entry(), None);
    browser.act(tab, diary::Event::Edited(Some(id)));
    let day = browser.model(tab).route.clone();
    let typed = |field: &str, text: &str| diary::Event::Typed {
        field: field.to_owned(),
        text: text.to_owned(),
    };
    browser.act(tab, typed("diary-note", "slept badly"));
    browser.go(tab, "#/");
    assert_eq!(browser.model(tab).unsaved_entry(), Some(day), "it is told, and where it is");
    browser.act(tab, typed("mood", "7"));
    assert_eq!(browser.model(tab).editor.form.new_given().rated("mood"), "7");
    browser.act(tab, diary::Event::Saved);
    let moods: Vec<_> = browser.noted(tab).iter().filter_map(DiaryEntry::mood).collect();
    assert_eq!(moods, [7, 4]);
    let form = &browser.model(tab).editor.form;
    assert_eq!((form.given().note.as_str(), form.given().rated("mood")), ("slept badly", "4"));
    assert_eq!(form.new_given().rated("mood"), "");
    assert!(
        browser.noted(tab).iter().all(|one| one.note.is_empty()),
        "and nothing is saved unasked"
    );
}

#[test]
fn what_waits_in_the_diary_is_told_on_the_first_screen() {
    let mut browser = Browser::new();
    let tab = browser.open("#/diary");
    browser.settle();
    let typed = |field: &str, text: &str| diary::Event::Typed {
        field: field.to_owned(),
        text: text.to_owned(),
    };
    browser.act(tab, typed("mood", "7"));
    assert_eq!(browser.model(tab).unsaved_entry(), None, "a mood stands on the screen itself");
    browser.act(tab, typed("diary-note", "long talk"));
    assert_eq!(browser.model(tab).unsaved_entry(), Some(Route::Diary));
}
