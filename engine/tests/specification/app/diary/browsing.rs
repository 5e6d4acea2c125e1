//! The calendar, the list and the look back over the week.

use doorway_engine::app::{self, Effect, Focus, Move, browse};
use doorway_engine::diary::{self, DiaryInput};
use doorway_engine::moment::Day;
use doorway_engine::route::Route;

use super::{HOME, on, opened};
use crate::app::browser::{Browser, Pending};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn keys_move_through_the_calendar_as_the_aria_practices_have_it() {
    for (from, way, to) in [
        ("2026-11-22", Move::Days(1), "2026-11-23"),
        ("2026-11-22", Move::Days(-7), "2026-11-15"),
        ("2026-11-22", Move::WeekStart, "2026-11-16"),
        ("2026-11-16", Move::WeekStart, "2026-11-16"),
        ("2026-11-16", Move::WeekEnd, "2026-11-22"),
        ("2026-11-01", Move::Days(-1), "2026-10-31"),
        ("2026-12-31", Move::Days(1), "2027-01-01"),
        ("2026-03-31", Move::Months(-1), "2026-02-28"),
        ("2024-01-31", Move::Months(1), "2024-02-29"),
        ("2024-02-29", Move::Months(12), "2025-02-28"),
        ("2024-02-29", Move::Months(-12), "2023-02-28"),
    ] {
        assert_eq!(way.from(day(from)).iso(), to, "{from} {way:?}");
    }
}

#[test]
fn beyond_the_month_the_calendar_turns_its_page_and_the_focus_stays_on_the_day() {
    let (mut browser, tab) = opened();
    browser.go(tab, "#/diary");
    assert_eq!(browser.model(tab).calendar_day(), Some(day("2026-11-22")));
    browser.ordered(tab);
    browser.act(tab, browse::Event::CalendarMoved(Move::Days(-7)));
    assert_eq!(browser.ordered(tab), [Effect::Focus(Focus::Day(day("2026-11-15")))]);
    browser.act(tab, browse::Event::CalendarMoved(Move::Months(-1)));
    let october = Route::Month(day("2026-10-15").month());
    let focus = Effect::Focus(Focus::Day(day("2026-10-15")));
    assert_eq!(browser.ordered(tab), [Effect::Replace(october), focus]);
    assert_eq!(browser.model(tab).calendar_day(), Some(day("2026-10-15")));
    browser.go(tab, "#/diary/2024-02");
    assert_eq!(browser.model(tab).calendar_day(), Some(day("2024-02-01")));
}

fn days_listed(browser: &Browser, tab: usize) -> (usize, bool) {
    let listed = browser.model(tab).listed();
    (listed.days.len(), listed.more)
}

#[test]
fn the_list_shows_two_weeks_of_days_before_today_and_more_on_request() {
    let (mut browser, tab) = opened();
    for at in 0..30 {
        let given = on(&day("2026-11-22").minus(at).iso(), 5);
        browser.save_noted(tab, &given, None);
        browser.save_noted(tab, &given, None);
    }
    assert_eq!(days_listed(&browser, tab), (14, true));
    browser.act(tab, browse::Event::MoreShown);
    assert_eq!(days_listed(&browser, tab), (28, true));
    browser.act(tab, browse::Event::MoreShown);
    assert_eq!(days_listed(&browser, tab), (29, false));
    let counts =
        browser.model(tab).listed().days.iter().map(|(_, noted)| noted.len()).sum::<usize>();
    assert_eq!(counts, 58);
}

#[test]
fn the_list_is_searched_by_words_in_notes_and_tags() {
    let (mut browser, tab) = opened();
    let given = |tag: &str, note: &str| DiaryInput {
        tags: vec![tag.to_owned()],
        note: note.to_owned(),
        ..DiaryInput::mood(5)
    };
    browser.save_noted(tab, &given("Walk", "long"), None);
    browser.save_noted(tab, &given("family", "A long talk"), None);
    browser.act(tab, browse::Event::SearchTyped("LONG".to_owned()));
    let found = |browser: &Browser| browser.model(tab).found().map(|found| found.entries.len());
    assert_eq!(found(&browser), Some(2));
    browser.act(tab, browse::Event::SearchTyped("long walk".to_owned()));
    assert_eq!(found(&browser), Some(1));
    browser.act(tab, browse::Event::SearchTyped("no such word".to_owned()));
    assert_eq!(found(&browser), Some(0));
    browser.delete_all(tab);
    assert_eq!(browser.model(tab).browsing.text, "");
}

#[test]
fn what_is_searched_for_is_forgotten_with_the_diary_and_kept_nowhere() {
    let (mut browser, tab) = opened();
    browser.tap(tab, 5);
    browser.settle();
    browser.go(tab, "#/diary");
    browser.ordered(tab);
    browser.act(tab, browse::Event::SearchTyped("private".to_owned()));
    assert_eq!(browser.ordered(tab), [], "nothing is written and no address changes");
    // A day that was found, and the way back.
    browser.go(tab, "#/diary/2026-11-20");
    browser.go(tab, "#/diary/2026-11");
    assert_eq!(browser.model(tab).browsing.text, "private");
    browser.go(tab, "#/signs");
    assert_eq!(browser.model(tab).browsing.text, "");
    browser.go(tab, "#/diary");
    browser.act(tab, browse::Event::SearchTyped("private".to_owned()));
    browser.reload(tab, Pending::Lost);
    assert!(browser.model(tab).found().is_none());
}

#[test]
fn another_month_leaves_the_calendar_where_it_is() {
    let (mut browser, tab) = opened();
    browser.go(tab, "#/diary");
    browser.ordered(tab);
    browser.go(tab, "#/diary/2026-10");
    assert!(!browser.ordered(tab).contains(&Effect::Focus(Focus::Heading)));
    browser.go(tab, "#/diary");
    assert!(browser.ordered(tab).contains(&Effect::Focus(Focus::Heading)), "from the bar");
}

/// On the day of the month, as many days ago as the first number says.
fn noted_ago(browser: &mut Browser, tab: usize, moods: &[(u16, u8)]) {
    for (ago, mood) in moods {
        let given = on(&day("2026-11-22").minus(*ago).iso(), *mood);
        browser.save_noted(tab, &given, None);
    }
}

fn due(browser: &Browser, tab: usize) -> Option<diary::Week> {
    let model = browser.model(tab);
    diary::due(&model.record, model.today()?)
}

#[test]
fn the_look_back_counts_seven_days_today_among_them() {
    let (mut browser, tab) = opened();
    browser.act(tab, app::signs::Event::Added("isolation".to_owned()));
    browser.act(tab, app::signs::Event::Added("Own".to_owned()));
    noted_ago(&mut browser, tab, &[(7, 0), (6, 2), (6, 3), (1, 5), (0, 8)]);
    for (ago, sign) in [(0, "isolation"), (2, "isolation"), (7, "isolation"), (3, "own")] {
        let day = day("2026-11-22").minus(ago).iso();
        let signs = vec![sign.to_owned()];
        browser.save_noted(tab, &DiaryInput { day, signs, ..DiaryInput::default() }, None);
    }
    let week = due(&browser, tab).unwrap();
    assert_eq!((week.days, week.mood), (3, Some(8)), "the median of 2, 3, 5, 8 is 4");
    let signs: Vec<_> = week.signs.iter().map(|(text, days)| (text.as_str(), *days)).collect();
    assert!(signs.contains(&("isolation", 2)) && signs.contains(&("Own", 1)), "{signs:?}");
}

#[test]
fn the_look_back_comes_at_most_once_a_week_and_can_be_switched_off() {
    let (mut browser, tab) = opened();
    assert!(due(&browser, tab).is_none(), "nothing is noted");
    noted_ago(&mut browser, tab, &[(6, 3)]);
    assert!(due(&browser, tab).is_none(), "nothing is from before");
    noted_ago(&mut browser, tab, &[(7, 3)]);
    assert!(due(&browser, tab).is_some());
    browser.act(tab, app::diary::Event::WeekSeen);
    for (days, is) in [(0, false), (6, false), (1, true)] {
        browser.now += days * 86_400_000;
        browser.tap(tab, 5);
        assert_eq!(due(&browser, tab).is_some(), is, "{days}");
    }
    browser.act(tab, app::diary::Event::WeekChosen(false));
    assert!(due(&browser, tab).is_none());
    browser.act(tab, app::diary::Event::WeekChosen(true));
    assert!(due(&browser, tab).is_some());
    browser.go(tab, HOME);
    browser.now -= 400 * 86_400_000;
    browser.act(tab, app::diary::Event::WeekSeen);
    assert!(due(&browser, tab).is_none(), "under a clock set back nothing is of the week");
}
