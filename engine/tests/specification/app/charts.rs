//! What is looked at on the screen of charts.

use doorway_engine::app::{Effect, Event, charts, store};
use doorway_engine::chart::{Drawing, Range, Sheets, Year};
use doorway_engine::diary;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::record::Keeping;

use crate::app::browser::{Browser, Pending};

const CHART: &str = "#/chart";

/// A tab in which everything was chosen otherwise than it begins.
fn looked() -> (Browser, usize) {
    let mut browser = Browser::new();
    let tab = browser.open(CHART);
    browser.take(tab, [1; 9]);
    browser.tap(tab, 4);
    browser.go(tab, CHART);
    browser.settle();
    browser.ordered(tab);
    for event in [
        Event::Charts(charts::Event::RangeChosen(Range::All)),
        Event::Charts(charts::Event::ScaleChosen(diary::scale("energy"))),
        Event::Charts(charts::Event::InstrumentChosen(Sheets::Of(&PHQ9))),
        Event::Charts(charts::Event::YearChosen(Year::Of(2025))),
        Event::Charts(charts::Event::TableToggled(Drawing::Since)),
        Event::Charts(charts::Event::Moved { chart: Drawing::Timeline, at: 3 }),
        Event::Charts(charts::Event::Moved { chart: Drawing::Pixels, at: 5 }),
    ] {
        browser.act(tab, event);
    }
    (browser, tab)
}

/// Nothing tells of what was looked at.
fn check_forgotten(browser: &Browser, tab: usize) {
    let chart = &browser.model(tab).chart;
    assert_eq!((chart.range, chart.year), (Range::Months3, Year::Last));
    assert!(chart.scale.is_none() && matches!(chart.sheets, Sheets::Latest));
    for drawing in [Drawing::Timeline, Drawing::Since, Drawing::Pixels] {
        let look = chart.look(drawing);
        assert_eq!((look.table, look.at), (false, None), "{drawing:?}");
    }
}

#[test]
fn what_was_chosen_stays_while_the_page_is_open_and_is_kept_nowhere() {
    let (mut browser, tab) = looked();
    assert_eq!(browser.ordered(tab), Vec::<Effect>::new(), "nothing is written");
    browser.go(tab, "#/");
    browser.go(tab, CHART);
    let chart = &browser.model(tab).chart;
    assert_eq!((chart.range, chart.year), (Range::All, Year::Of(2025)));
    assert_eq!(chart.scale.map(|scale| scale.id), Some("energy"));
    assert!(chart.look(Drawing::Since).table && !chart.look(Drawing::Timeline).table);
    assert_eq!(chart.look(Drawing::Pixels).at, Some(5));
    browser.reload(tab, Pending::Done);
    check_forgotten(&browser, tab);
}

#[test]
fn a_place_is_let_go_when_other_days_stand_there() {
    let (mut browser, tab) = looked();
    browser.act(tab, charts::Event::RangeChosen(Range::Weeks2));
    assert_eq!(browser.model(tab).chart.look(Drawing::Timeline).at, None);
    assert_eq!(browser.model(tab).chart.look(Drawing::Pixels).at, Some(5));
    browser.act(tab, charts::Event::YearChosen(Year::Last));
    assert_eq!(browser.model(tab).chart.look(Drawing::Pixels).at, None);
}

#[test]
fn a_table_is_shown_and_hidden_alone() {
    let (mut browser, tab) = looked();
    browser.act(tab, charts::Event::TableToggled(Drawing::Pixels));
    browser.act(tab, charts::Event::TableToggled(Drawing::Since));
    let shown = |drawing| browser.model(tab).chart.look(drawing).table;
    assert!(shown(Drawing::Pixels) && !shown(Drawing::Since) && !shown(Drawing::Timeline));
}

#[test]
fn deleting_everything_leaves_nothing_that_tells_of_the_record() {
    let (mut browser, tab) = looked();
    browser.delete_all(tab);
    check_forgotten(&browser, tab);
}

#[test]
fn so_does_deleting_everything_in_another_tab_wherever_entries_are_kept() {
    for keeping in [Keeping::Device, Keeping::Tab] {
        let (mut browser, tab) = looked();
        browser.choose(tab, keeping);
        browser.settle();
        browser.act(tab, store::Event::WipedElsewhere);
        check_forgotten(&browser, tab);
    }
}
