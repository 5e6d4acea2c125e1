//! Hostile links: each opens as its address says, keeps nothing, and has nothing
//! of its own to say.

use doorway_engine::app::{self, Arrival, Arrived, Effect, Model, Stamp};
use doorway_engine::link::Fault;
use doorway_engine::moment::Moment;
use doorway_engine::route::Route;

use crate::link::Numbers;

const STAMP: Stamp =
    Stamp { at: Moment { unix_ms: 1_795_000_000_000, offset_min: 0 }, entropy: [9; 16] };

fn open(fragment: &str) -> (Model, Vec<Effect>) {
    let arrival = Arrival {
        arrived: Arrived::Opened,
        address: "https://checkin.clinic.example/".to_owned(),
        fragment: fragment.to_owned(),
        languages: vec!["en".to_owned()],
        zone: String::new(),
        tab: Ok(Vec::new()),
        safe: None,
        ticked: Vec::new(),
        narrow: false,
        still: false,
        vibrates: false,
    };
    app::start(arrival, STAMP)
}

/// What an attacker would like a page to show.
const BAIT: [&str; 10] = [
    "+15551234567",
    "tel:+15551234567",
    "https://evil.example/",
    "<script>alert(1)</script>",
    "Call Dr Evil",
    "%3Cimg%20src%3Dx%3E",
    "javascript:alert(1)",
    "\u{202e}evil",
    "answers=3333",
    "../../clinic.json",
];

/// Five hundred hostile links, the same at every run.
fn gallery() -> Vec<String> {
    let mut numbers = Numbers(5);
    let good = "#/check/phq9#c1.AQAPAgEFkLo";
    let each = |at: usize| {
        let bait = BAIT[numbers.below(BAIT.len())];
        let (before, after) = good.split_at(numbers.below(good.len()));
        match at % 8 {
            0 => ["#/check/phq9#c1.", bait].concat(),
            1 => [good, bait].concat(),
            2 => [before, bait, after].concat(),
            3 => ["#/check/", bait, "#c1.AQAPAgEFkLo"].concat(),
            4 => ["#/check/gad7#c1.AQAPAgEFkLo"].concat(),
            5 => ["#/check/phq9#c1.", &bait.repeat(300)].concat(),
            6 => ["#/check/phq9/9#c1.AQAPAgEFkLo&name=", bait].concat(),
            _ => ["#/check/phq9#c1.AQAPAgEFkLo#c1.", bait].concat(),
        }
    };
    (0..500).map(each).collect()
}

#[test]
fn a_hostile_link_has_nothing_to_say() {
    for fragment in gallery() {
        let (model, effects) = open(&fragment);
        assert_eq!(model.payload(), None, "{fragment}");
        for effect in &effects {
            if let Effect::Replace(route) | Effect::Push(route) = effect {
                let clean = route.fragment();
                assert!(!clean.contains("c1."), "{fragment}: {clean}");
                assert!(BAIT.iter().all(|bait| !clean.contains(bait)), "{fragment}: {clean}");
            }
        }
        if model.by_link() {
            assert!(model.link_fault.is_some(), "{fragment}");
            let stays = |effect: &Effect| !matches!(effect, Effect::Read(_));
            assert!(effects.iter().all(stays), "nothing of the device is read: {fragment}");
        } else {
            assert_eq!(model.route, Route::Home, "{fragment}");
        }
        // All that could be shown of a link is what the model holds of it.
        let held = format!("{model:?}");
        assert!(BAIT.iter().all(|bait| !held.contains(bait)), "{fragment}");
    }
}

#[test]
fn an_address_of_another_questionnaire_is_damage() {
    let (model, _) = open("#/check/gad7#c1.AQAPAgEFkLo");
    assert_eq!(model.link_fault, Some(Fault::Damaged));
    assert!(matches!(model.route, Route::Check(one) if one.id == "gad7"));
    // The mark alone says what its address says, and that is whole.
    let (model, _) = open("#/check/gad7#c1.");
    assert_eq!((model.link_fault, model.by_link()), (None, true));
}
