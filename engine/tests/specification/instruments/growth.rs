//! Shorter questionnaires that grow into longer ones.

use std::collections::BTreeSet;

use doorway_engine::instrument::{self, Growth, Instrument};
use doorway_engine::words::Language;

use crate::instruments::published::PUBLISHED;

/// Every growth, with the questionnaire it starts from and the one it leads to.
fn growths() -> impl Iterator<Item = (&'static Instrument, &'static Growth, &'static Instrument)> {
    instrument::ALL.iter().flat_map(|from| {
        from.growths.iter().map(move |growth| {
            let into = instrument::find(growth.into);
            (*from, growth, into.expect("a growth leads to a questionnaire"))
        })
    })
}

#[test]
fn the_growths_are_those_that_were_asked_for() {
    let all: Vec<_> = growths()
        .map(|(from, growth, into)| {
            (from.id, into.id, growth.items, growth.follows_from, growth.replaces)
        })
        .collect();
    let first_two: &[(&str, &str)] = &[("1", "1"), ("2", "2")];
    assert_eq!(
        all,
        [
            ("phq2", "phq9", first_two, Some(3), true),
            ("phq4", "gad7", first_two, None, false),
            ("phq4", "phq9", &[("3", "1"), ("4", "2")], None, false),
            ("gad2", "gad7", first_two, None, true),
        ]
    );
}

#[test]
fn what_is_carried_over_is_the_same_question_with_the_same_answers() {
    for (from, growth, into) in growths() {
        let worded = |one: &'static Instrument, id: &str| {
            one.worded(Language::English).find(|(item, _)| item.id == id).expect("an item of both")
        };
        for (here, there) in growth.items {
            let ((one, words), (other, other_words)) = (worded(from, here), worded(into, there));
            let what = format!("{} {here} and {} {there}", from.id, into.id);
            assert_eq!(words.question, other_words.question, "{what}");
            assert_eq!(words.choices, other_words.choices, "{what}");
            assert_eq!(one.choices, other.choices, "{what}");
            assert_eq!(one.loinc, other.loinc, "{what}");
            assert!(one.is_scored() && other.is_scored(), "{what}");
        }
        assert_eq!(from.recall_days, into.recall_days, "{} into {}", from.id, into.id);
    }
}

#[test]
fn one_that_takes_the_others_place_asks_all_that_it_asked() {
    for (from, growth, into) in growths() {
        let carried: BTreeSet<_> = growth.items.iter().map(|(here, _)| *here).collect();
        let all: BTreeSet<_> = from.items.iter().map(|item| item.id).collect();
        assert_eq!(carried == all, growth.replaces, "{} into {}", from.id, into.id);
        let there: BTreeSet<_> = growth.items.iter().map(|(_, there)| there).collect();
        assert_eq!(there.len(), growth.items.len(), "two answers for one item");
        assert!(into.items.len() > from.items.len());
    }
}

#[test]
fn no_two_questionnaires_share_an_id_nor_two_items_of_one() {
    let ids: BTreeSet<_> = instrument::ALL.iter().map(|one| one.id).collect();
    assert_eq!(ids.len(), instrument::ALL.len());
    for one in instrument::ALL {
        let items: BTreeSet<_> = one.items.iter().map(|item| item.id).collect();
        assert_eq!(items.len(), one.items.len(), "{}", one.id);
        assert_eq!(instrument::find(one.id), Some(*one));
    }
    assert!(PUBLISHED.iter().all(|one| instrument::ALL.contains(one)));
    let names: BTreeSet<_> =
        instrument::ALL.iter().map(|one| one.name(Language::English)).collect();
    assert_eq!(names.len(), instrument::ALL.len());
}

#[test]
fn the_items_that_count_are_numbered_and_the_others_named() {
    for one in PUBLISHED {
        let scored =
            one.items.iter().filter(|item| item.is_scored()).map(|item| item.id.to_owned());
        assert!(scored.eq(
            (1..=one.items.iter().filter(|item| item.is_scored()).count()).map(|n| n.to_string())
        ));
        let others = one.items.iter().filter(|item| !item.is_scored());
        assert!(others.clone().all(|item| item.id.bytes().all(|byte| byte.is_ascii_lowercase())));
    }
}
