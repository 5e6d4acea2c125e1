//! The country of the crisis lines.

use doorway_engine::app::{Arrival, Arrived, Event, Model, Stamp, clinic, settings, start, update};
use doorway_engine::moment::Moment;
use doorway_engine::record::Settings;
use doorway_engine::stored::Part;

use crate::app::world::{Pending, World};

fn check(world: &World, tab: usize, expected: Option<&str>) {
    assert_eq!(world.model(tab).country().map(|country| country.code), expected);
}

fn choose(world: &mut World, tab: usize, code: &str) {
    world.act(tab, settings::Event::CountryChosen(code.to_owned()));
}

#[test]
fn the_country_is_guessed_from_the_languages() {
    for (languages, expected) in
        [(vec!["en-GB", "en"], Some("GB")), (vec!["en"], None), (vec!["fr-BE", "en-GB"], None)]
    {
        let mut world = World::new();
        let tab = world.open_with("#/help", &languages, &[]);
        check(&world, tab, expected);
    }
}

#[test]
fn a_guess_is_not_kept() {
    let mut world = World::new();
    let tab = world.open_with("#/help", &["en-GB"], &[]);
    world.settle();
    check(&world, tab, Some("GB"));
    assert!(world.first.texts.is_empty() && world.safe.texts.is_empty());
}

#[test]
fn a_choice_counts_before_a_guess_and_is_remembered() {
    let mut world = World::new();
    let tab = world.open_with("#/help", &["en-GB"], &[]);
    choose(&mut world, tab, "IE");
    check(&world, tab, Some("IE"));
    world.settle();
    let tab = world.open_with("#/help", &["en-GB"], &[]);
    world.settle();
    check(&world, tab, Some("IE"));
}

#[test]
fn choosing_none_is_a_choice_too() {
    let mut world = World::new();
    let tab = world.open_with("#/help", &["en-GB"], &[]);
    choose(&mut world, tab, "");
    check(&world, tab, None);
    world.settle();
    let tab = world.open_with("#/help", &["en-GB"], &[]);
    world.settle();
    check(&world, tab, None);
}

fn clinic(world: &mut World, tab: usize, set: &str) {
    let file = [r#"{"doorway":"clinic","version":1"#, set, "}"].concat();
    world.act(tab, clinic::Event::Read(file));
}

#[test]
fn a_clinics_country_takes_the_place_of_the_guess_and_not_of_a_choice() {
    for languages in [&["en-US"][..], &["en"], &["fr-BE", "en-GB"]] {
        let mut world = World::new();
        let tab = world.open_with("#/help", languages, &[]);
        let guess = world.model(tab).country().map(|country| country.code);
        clinic(&mut world, tab, r#","country":"IE""#);
        check(&world, tab, Some("IE"));
        choose(&mut world, tab, "GB");
        check(&world, tab, Some("GB"));
        choose(&mut world, tab, "");
        check(&world, tab, None);
        world.settle();
        // The next visit: the choice is known before or after the settings.
        let tab = world.open_with("#/help", languages, &[]);
        clinic(&mut world, tab, r#","country":"IE""#);
        world.settle();
        check(&world, tab, None);
        // A clinic that names none leaves the guess, and so does a file that is
        // refused.
        for set in ["", r#","country":"XX""#, r#","country":"UK""#, r#","country":7"#] {
            let mut world = World::new();
            let tab = world.open_with("#/help", languages, &[]);
            clinic(&mut world, tab, set);
            check(&world, tab, guess);
            assert_eq!(world.model(tab).clinic_fault.is_some(), !set.is_empty(), "{set}");
        }
    }
}

#[test]
fn a_clinics_country_is_not_kept() {
    let mut world = World::new();
    let tab = world.open_with("#/help", &["en-GB"], &[]);
    clinic(&mut world, tab, r#","country":"IE""#);
    world.settle();
    assert!(world.first.texts.is_empty() && world.safe.texts.is_empty());
}

#[test]
fn a_country_that_this_release_does_not_know_is_no_other() {
    let mut world = World::new();
    let tab = world.open_with("#/help", &["en-GB"], &[]);
    choose(&mut world, tab, "XX");
    check(&world, tab, None);
}

#[test]
fn a_choice_of_a_later_release_stays_where_a_country_is_chosen() {
    let mut settings = Settings::default();
    settings.choose("spirits-2031", "é „ü“", 5);
    let leaf = Part::Settings(settings).leaf();
    let mut world = World::new();
    world.first.texts.insert(leaf.key.clone(), leaf.text);
    let tab = world.open_with("#/help", &["en-GB"], &[]);
    choose(&mut world, tab, "IE");
    world.settle();
    check(&world, tab, Some("IE"));
    for texts in [&world.first.texts, &world.safe.texts] {
        assert!(texts[&leaf.key].contains(r#""spirits-2031":["é „ü“",5]"#));
    }
}

#[test]
fn the_later_choice_counts_although_the_clock_was_set_back() {
    let mut world = World::new();
    let tab = world.open("#/help");
    choose(&mut world, tab, "IE");
    world.settle();
    world.now -= 86_400_000;
    choose(&mut world, tab, "GB");
    // IndexedDB still has the earlier one.
    world.reload(tab, Pending::Lost);
    world.settle();
    check(&world, tab, Some("GB"));
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
    };
    start(arrival, stamp()).0
}

fn stamp() -> Stamp {
    Stamp { at: Moment { unix_ms: 1, offset_min: 0 }, dice: [7; 16] }
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
