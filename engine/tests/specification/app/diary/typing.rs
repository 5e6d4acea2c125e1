//! What is typed, what is refused, and what stays in the form.

use doorway_engine::app::{Effect, Event, Focus, diary, signs};
use doorway_engine::diary::{Fault, Given, KNOWN};
use doorway_engine::moment::Day;
use doorway_engine::route::Route;

use super::{HOME, check, on, opened};
use crate::app::world::Pending;

#[test]
fn what_can_not_be_kept_is_told_and_stays_in_the_form() {
    let long = Given { note: "x".repeat(100_000), ..Given::mood(3) };
    for (given, fault, field) in [
        (on("1970-01-01", 3), Fault::TooEarly, "diary-day"),
        (on("2190-01-01", 3), Fault::StillToCome, "diary-day"),
        (long, Fault::NoteTooLong(98_000), "diary-note"),
        (Given::default(), Fault::Nothing, "mood"),
    ] {
        let (mut world, tab) = opened();
        world.ordered(tab);
        world.save_noted(tab, &given, None);
        assert_eq!(world.model(tab).noting.form.fault, Some(fault));
        assert_eq!(world.model(tab).noting.form.given(), &given);
        let focus = Effect::Focus(Focus::Item(field.to_owned()));
        assert_eq!(world.ordered(tab), [focus]);
        check(&mut world, tab, &[]);
        world.save_noted(tab, &on("2026-11-22", 3), None);
        assert_eq!(world.model(tab).noting.form.fault, None);
        assert_eq!(world.model(tab).noting.form.given(), &Given::default());
        check(&mut world, tab, &[3]);
    }
}

#[test]
fn a_mood_off_the_scale_is_not_kept() {
    let (mut world, tab) = opened();
    world.tap(tab, 11);
    assert!(matches!(world.model(tab).noting.form.fault, Some(Fault::OffScale(_))));
    check(&mut world, tab, &[]);
}

#[test]
fn a_change_that_is_refused_leaves_the_entry_as_it_was() {
    let (mut world, tab) = opened();
    world.tap(tab, 3);
    let id = world.newest(tab);
    world.act(tab, diary::Event::Edited(Some(id.clone())));
    let given = on("2026-11-23", 4);
    world.save_noted(tab, &given.clone(), Some(&id));
    assert_eq!(world.model(tab).noting.form.changing(), Some(&id));
    assert_eq!(world.model(tab).noting.form.given(), &given);
    check(&mut world, tab, &[3]);
    world.act(tab, diary::Event::Edited(None));
    assert_eq!(world.model(tab).noting.form.fault, None);
    assert_eq!(world.model(tab).noting.form.given(), &Given::default());
}

#[test]
fn what_is_typed_waits_through_another_screen_a_tap_and_a_change() {
    let (mut world, tab) = opened();
    let typed = Given { note: "half a thought".to_owned(), ..Given::default() };
    world.type_noted(tab, &typed);
    world.go(tab, "#/history");
    world.go(tab, HOME);
    world.tap(tab, 5);
    assert_eq!(world.model(tab).noting.form.given(), &typed);
    let id = world.newest(tab);
    world.rewrite(tab, &id, "done");
    assert_eq!(world.model(tab).noting.form.given(), &typed);
}

#[test]
fn a_change_that_was_begun_is_not_lost_for_another() {
    let (mut world, tab) = opened();
    world.tap(tab, 5);
    world.tap(tab, 6);
    let [one, other] = [1, 0].map(|at| world.noted(tab)[at].id.clone());
    world.act(tab, diary::Event::Edited(Some(one.clone())));
    world.act(tab, diary::Event::Edited(Some(other)));
    assert_eq!(world.model(tab).noting.form.changing(), Some(&one));
}

#[test]
fn an_entry_that_is_deleted_does_not_stay_in_the_form() {
    let (mut world, tab) = opened();
    world.tap(tab, 5);
    let id = world.newest(tab);
    world.act(tab, diary::Event::Edited(Some(id.clone())));
    world.act(tab, diary::Event::Deleted(id));
    assert_eq!(world.model(tab).noting.form.changing(), None);
}

#[test]
fn emoji_and_right_to_left_tags_are_kept_and_what_turns_other_text_is_not() {
    let (mut world, tab) = opened();
    let tags = ["🌱", "שלום", "\u{202e}turned", "Sun", "sun"].map(str::to_owned).to_vec();
    world.save_noted(tab, &Given { tags, ..Given::mood(5) }, None);
    world.settle();
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(world.noted(tab)[0].tags, ["🌱", "שלום", "turned", "Sun"]);
}

#[test]
fn under_a_clock_beyond_all_calendars_a_tap_is_told_and_nothing_breaks() {
    let (mut world, tab) = opened();
    for now in [i64::MAX / 2, i64::MIN / 2] {
        world.now = now;
        world.tap(tab, 5);
        assert_eq!(world.model(tab).noting.form.fault, Some(Fault::NotADay));
        assert_eq!(world.noted(tab), []);
    }
}

#[test]
fn a_sign_is_watched_for_once_and_can_be_picked_again_after_it_was_removed() {
    let (mut world, tab) = opened();
    for text in [KNOWN[0], "I stop calling Noa", " i stop calling noa ", KNOWN[0], " "] {
        world.act(tab, signs::Event::Added(text.to_owned()));
    }
    let signs = |world: &crate::app::world::World| -> Vec<(String, bool)> {
        world.model(tab).record.signs().map(|one| (one.text.clone(), one.is_known())).collect()
    };
    let expected = [("low-mood".to_owned(), true), ("I stop calling Noa".to_owned(), false)];
    assert_eq!(signs(&world), expected);
    let id = world.model(tab).record.signs().next().unwrap().id.clone();
    world.act(tab, signs::Event::Removed(id));
    world.settle();
    world.reload(tab, Pending::Lost);
    world.settle();
    assert_eq!(signs(&world), expected[1..]);
    world.act(tab, signs::Event::Added(KNOWN[0].to_owned()));
    world.settle();
    assert_eq!(signs(&world).len(), 2);
}

#[test]
fn a_sign_that_is_too_long_is_told() {
    let (mut world, tab) = opened();
    world.act(tab, signs::Event::Added("x".repeat(85)));
    assert_eq!(world.model(tab).noting.sign_over, Some(5));
    assert_eq!(world.model(tab).record.signs().count(), 0);
    world.act(tab, signs::Event::Added("x".repeat(80)));
    assert_eq!(world.model(tab).noting.sign_over, None);
    assert_eq!(world.model(tab).record.signs().count(), 1);
}

#[test]
fn a_day_that_was_cleared_is_asked_for_and_is_not_today() {
    let (mut world, tab) = opened();
    world.type_noted(tab, &Given::mood(4));
    for text in ["2026-11-20", ""] {
        let event = Event::Diary(diary::Event::Typed {
            field: "diary-day".to_owned(),
            text: text.to_owned(),
        });
        world.act(tab, event);
    }
    world.act(tab, diary::Event::Saved);
    assert_eq!(world.model(tab).noting.form.fault, Some(Fault::NotADay));
    check(&mut world, tab, &[]);
}

#[test]
fn nothing_typed_as_the_day_is_the_day_of_the_page() {
    let (mut world, tab) = opened();
    world.go(tab, "#/diary/2026-11-20");
    world.save_noted(tab, &Given::mood(4), None);
    world.go(tab, HOME);
    world.save_noted(tab, &Given::mood(5), None);
    let days: Vec<_> = world.noted(tab).iter().map(|one| one.day.iso()).collect();
    assert_eq!(days, ["2026-11-22", "2026-11-20"]);
}

#[test]
fn a_press_on_save_after_a_tap_saves_nothing_more_and_scolds_nobody() {
    let (mut world, tab) = opened();
    world.tap(tab, 5);
    world.act(tab, diary::Event::Saved);
    assert_eq!(world.model(tab).noting.form.fault, None);
    check(&mut world, tab, &[5]);
}

#[test]
fn an_entry_is_changed_on_the_page_of_its_day() {
    let (mut world, tab) = opened();
    world.save_noted(tab, &on("2026-11-20", 4), None);
    let id = world.newest(tab);
    world.ordered(tab);
    world.act(tab, diary::Event::Edited(Some(id)));
    let day = Route::Day(Day::parse("2026-11-20").unwrap());
    assert_eq!(world.model(tab).route, day);
    assert_eq!(
        world.ordered(tab),
        [Effect::Push(day), Effect::Focus(Focus::Item("mood".to_owned()))]
    );
}

#[test]
fn on_another_screen_a_press_on_save_with_nothing_typed_is_told() {
    let (mut world, tab) = opened();
    world.tap(tab, 5);
    world.go(tab, "#/diary/2026-11-20");
    world.act(tab, diary::Event::Saved);
    assert_eq!(world.model(tab).noting.form.fault, Some(Fault::Nothing));
    check(&mut world, tab, &[5]);
}
