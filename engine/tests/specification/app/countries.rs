//! The country of the crisis lines.

use doorway_engine::app::{Arrival, Arrived, Event, Model, Stamp, clinic, settings, start, update};
use doorway_engine::moment::Moment;
use doorway_engine::record::Settings;
use doorway_engine::stored::StoredValue;

use crate::app::browser::{Browser, Pending};

fn check(browser: &Browser, tab: usize, expected: Option<&str>) {
    assert_eq!(browser.model(tab).country().map(|country| country.code), expected);
}

fn choose(browser: &mut Browser, tab: usize, code: &str) {
    browser.act(tab, settings::Event::CountryChosen(code.to_owned()));
}

#[test]
fn the_country_is_guessed_from_the_languages() {
    for (languages, expected) in
        [(vec!["en-GB", "en"], Some("GB")), (vec!["en"], None), (vec!["fr-BE", "en-GB"], None)]
    {
        let mut browser = Browser::new();
        let tab = browser.open_with("#/help", &languages, &[]);
        check(&browser, tab, expected);
    }
}

#[test]
fn a_guess_is_not_kept() {
    let mut browser = Browser::new();
    let tab = browser.open_with("#/help", &["en-GB"], &[]);
    browser.settle();
    check(&browser, tab, Some("GB"));
    assert!(browser.first.texts.is_empty() && browser.safe.texts.is_empty());
}

#[test]
fn a_choice_counts_before_a_guess_and_is_remembered() {
    let mut browser = Browser::new();
    let tab = browser.open_with("#/help", &["en-GB"], &[]);
    choose(&mut browser, tab, "IE");
    check(&browser, tab, Some("IE"));
    browser.settle();
    let tab = browser.open_with("#/help", &["en-GB"], &[]);
    browser.settle();
    check(&browser, tab, Some("IE"));
}

#[test]
fn choosing_none_is_a_choice_too() {
    let mut browser = Browser::new();
    let tab = browser.open_with("#/help", &["en-GB"], &[]);
    choose(&mut browser, tab, "");
    check(&browser, tab, None);
    browser.settle();
    let tab = browser.open_with("#/help", &["en-GB"], &[]);
    browser.settle();
    check(&browser, tab, None);
}

fn clinic(browser: &mut Browser, tab: usize, set: &str) {
    let file = [r#"{"doorway":"clinic","version":1"#, set, "}"].concat();
    browser.act(tab, clinic::Event::Read(file));
}

#[test]
fn a_clinics_country_takes_the_place_of_the_guess_and_not_of_a_choice() {
    for languages in [&["en-US"][..], &["en"], &["fr-BE", "en-GB"]] {
        let mut browser = Browser::new();
        let tab = browser.open_with("#/help", languages, &[]);
        let guess = browser.model(tab).country().map(|country| country.code);
        clinic(&mut browser, tab, r#","country":"IE""#);
        check(&browser, tab, Some("IE"));
        choose(&mut browser, tab, "GB");
        check(&browser, tab, Some("GB"));
        choose(&mut browser, tab, "");
        check(&browser, tab, None);
        browser.settle();
        // The next visit: the choice is known before or after the settings.
        let tab = browser.open_with("#/help", languages, &[]);
        clinic(&mut browser, tab, r#","country":"IE""#);
        browser.settle();
        check(&browser, tab, None);
        // A clinic that names none leaves the guess, and so does a file that is
        // refused.
        for set in ["", r#","country":"XX""#, r#","country":"UK""#, r#","country":7"#] {
            let mut browser = Browser::new();
            let tab = browser.open_with("#/help", languages, &[]);
            clinic(&mut browser, tab, set);
            check(&browser, tab, guess);
            assert_eq!(browser.model(tab).clinic_fault.is_some(), !set.is_empty(), "{set}");
        }
    }
}

#[test]
fn a_clinics_country_is_not_kept() {
    let mut browser = Browser::new();
    let tab = browser.open_with("#/help", &["en-GB"], &[]);
    clinic(&mut browser, tab, r#","country":"IE""#);
    browser.settle();
    assert!(browser.first.texts.is_empty() && browser.safe.texts.is_empty());
}

#[test]
fn a_country_that_this_release_does_not_know_is_no_other() {
    let mut browser = Browser::new();
    let tab = browser.open_with("#/help", &["en-GB"], &[]);
    choose(&mut browser, tab, "XX");
    check(&browser, tab, None);
}

#[test]
fn a_choice_of_a_later_release_stays_where_a_country_is_chosen() {
    let mut settings = Settings::default();
    settings.choose("spirits-2031", "é „ü“", 5);
    let stored = StoredValue::Settings(settings).stored();
    let mut browser = Browser::new();
    browser.first.texts.insert(stored.key.clone(), stored.text);
    let tab = browser.open_with("#/help", &["en-GB"], &[]);
    choose(&mut browser, tab, "IE");
    browser.settle();
    check(&browser, tab, Some("IE"));
    for texts in [&browser.first.texts, &browser.safe.texts] {
        assert!(texts[&stored.key].contains(r#""spirits-2031":["é „ü“",5]"#));
    }
}

#[test]
fn the_later_choice_counts_although_the_clock_was_set_back() {
    let mut browser = Browser::new();
    let tab = browser.open("#/help");
    choose(&mut browser, tab, "IE");
    browser.settle();
    browser.now -= 86_400_000;
    choose(&mut browser, tab, "GB");
    // IndexedDB still has the earlier one.
    browser.reload(tab, Pending::Lost);
    browser.settle();
    check(&browser, tab, Some("GB"));
}

/// Somebody with these languages in this time zone.
fn arrive(languages: &[&str], zone: &str) -> Model {
    let arrival = Arrival {
        fragment: "#/help".to_owned(),
        languages: languages.iter().map(|&tag| tag.to_owned()).collect(),
        zone: zone.to_owned(),
        arrived: Arrived::Opened,
        tab: Ok(Vec::new()),
        safe: None,
        address: String::new(),
        ticked: Vec::new(),
        narrow: false,
        still: false,
        vibrates: false,
    };
    start(arrival, stamp()).0
}

fn stamp() -> Stamp {
    Stamp { at: Moment { unix_ms: 1, offset_min: 0 }, entropy: [7; 16] }
}

fn asked(model: &Model) -> Option<Vec<&'static str>> {
    model.asks_place().map(|perhaps| perhaps.iter().map(|one| one.code).collect())
}

#[test]
fn where_language_and_time_zone_disagree_no_country_is_taken_before_it_is_told() {
    let mut model = arrive(&["en-GB"], "Europe/Madrid");
    assert_eq!(model.country(), None);
    assert_eq!(asked(&model), Some(vec!["ES", "GB"]));
    update(&mut model, Event::Settings(settings::Event::CountryChosen("ES".to_owned())), stamp());
    assert_eq!(model.country().map(|one| one.code), Some("ES"));
    assert_eq!(asked(&model), None);
    let mut model = arrive(&["en-GB"], "Europe/Madrid");
    update(&mut model, Event::Settings(settings::Event::CountryChosen(String::new())), stamp());
    assert_eq!((model.country(), asked(&model)), (None, None), "somewhere else is an answer");
}

#[test]
fn where_they_agree_or_only_the_language_speaks_nothing_is_asked() {
    for (languages, zone) in
        [(["en-GB"], "Europe/London"), (["en-GB"], ""), (["en"], "Europe/London")]
    {
        let model = arrive(&languages, zone);
        assert_eq!(model.country().map(|one| one.code), Some("GB"), "{zone}");
        assert_eq!(asked(&model), None);
    }
    assert_eq!(asked(&arrive(&["en"], "")), Some(vec![]));
}
