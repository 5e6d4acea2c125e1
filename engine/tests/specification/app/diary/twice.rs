//! Two moods within two minutes.

use doorway_engine::app::{Change, diary};

use super::{check, on, opened};
use crate::app::browser::{Browser, Pending};

/// The two moods that may be one.
fn twice(browser: &Browser, tab: usize) -> Option<(i64, i64)> {
    let (first, second) = browser.model(tab).noted_twice()?;
    first.mood().zip(second.mood())
}

#[test]
fn a_second_mood_within_two_minutes_is_kept_and_may_correct_the_first() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 4);
    assert_eq!(twice(&browser, tab), None);
    browser.now += 110_000;
    browser.tap(tab, 6);
    assert_eq!(twice(&browser, tab), Some((4, 6)));
    check(&mut browser, tab, &[6, 4]);
    let first = browser.noted(tab)[1].clone();
    browser.act(tab, diary::Event::MoodCorrected);
    assert_eq!(
        (twice(&browser, tab), browser.model(tab).editor.undo()),
        (None, Some(Change::Changed))
    );
    check(&mut browser, tab, &[6]);
    assert_eq!(browser.noted(tab)[0].at, first.at, "it stands where the first stood");
    // Pressed again, nothing happens.
    browser.act(tab, diary::Event::MoodCorrected);
    check(&mut browser, tab, &[6]);
    browser.undo(tab);
    assert_eq!(browser.model(tab).editor.undo(), None);
    check(&mut browser, tab, &[6, 4]);
    let ids: Vec<_> = browser.noted(tab).into_iter().map(|one| one.id).collect();
    assert_ne!(ids[0], ids[1]);
    browser.reload(tab, Pending::Lost);
    check(&mut browser, tab, &[6, 4]);
}

#[test]
fn a_second_mood_later_or_beside_more_is_an_entry_of_its_own() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 4);
    browser.now += 120_000;
    browser.tap(tab, 6);
    assert_eq!(twice(&browser, tab), None, "two minutes later");
    // A clock that was set back says nothing.
    browser.now -= 600_000;
    browser.tap(tab, 5);
    assert_eq!(twice(&browser, tab), None);
    // What was added to is no slip any more.
    let newest = browser.model(tab).editor.came().cloned().unwrap();
    browser.rewrite(tab, &newest, "a walk");
    browser.tap(tab, 3);
    assert_eq!(twice(&browser, tab), None);
    // Nor is a mood of another day, or one with more.
    browser.save_noted(tab, &on("2026-11-20", 1), None);
    browser.tap(tab, 2);
    assert_eq!(twice(&browser, tab), None);
    browser.act(tab, diary::Event::Typed { field: "diary-note".into(), text: "rain".into() });
    browser.act(tab, diary::Event::Typed { field: "mood".into(), text: "2".into() });
    browser.act(tab, diary::Event::Saved);
    assert_eq!(twice(&browser, tab), None);
    browser.act(tab, diary::Event::MoodCorrected);
    assert_eq!(browser.noted(tab).len(), 7, "nothing was replaced");
}

#[test]
fn the_same_mood_twice_within_two_minutes_is_one_entry() {
    let (mut browser, tab) = opened();
    for _ in 0..3 {
        browser.tap(tab, 4);
    }
    assert_eq!(twice(&browser, tab), None);
    check(&mut browser, tab, &[4]);
    browser.undo(tab);
    check(&mut browser, tab, &[]);
    // What was taken back, or added to, or is longer ago, may be noted again.
    browser.tap(tab, 4);
    check(&mut browser, tab, &[4]);
    let newest = browser.model(tab).editor.came().cloned().unwrap();
    browser.rewrite(tab, &newest, "a walk");
    browser.tap(tab, 4);
    check(&mut browser, tab, &[4, 4]);
    browser.now += 120_000;
    browser.tap(tab, 4);
    check(&mut browser, tab, &[4, 4, 4]);
}

#[test]
fn of_several_moods_each_may_correct_the_one_before() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 3);
    browser.tap(tab, 4);
    assert_eq!(twice(&browser, tab), Some((3, 4)));
    browser.act(tab, diary::Event::MoodCorrected);
    browser.tap(tab, 7);
    assert_eq!(twice(&browser, tab), Some((4, 7)));
    browser.act(tab, diary::Event::UndoSeen);
    assert_eq!(twice(&browser, tab), None);
    check(&mut browser, tab, &[7, 4]);
    // One of the two is gone.
    browser.tap(tab, 8);
    let seven = browser.noted(tab).into_iter().find(|one| one.mood() == Some(7)).unwrap();
    browser.act(tab, diary::Event::Deleted(seven.id));
    assert_eq!(twice(&browser, tab), None);
}
