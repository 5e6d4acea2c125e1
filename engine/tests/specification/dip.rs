//! A dip or a return: every set of answers, and what the diary fills in.

use crate::support::days::{day, note};
use doorway_engine::guidance::dip::{
    AREAS, DipAnswers, LASTS, LIFTS, NO_AREA, Outcome, QUESTIONS, STRENGTH, Speaks, THOUGHTS,
    TRIGGER,
};
use doorway_engine::moment::Day;
use doorway_engine::record::Record;
use doorway_engine::words::Language;

const SINGLE: [&str; 5] = [LASTS, STRENGTH, LIFTS, TRIGGER, THOUGHTS];
const AREA: [&str; 7] = ["sleep", "appetite", "interest", "tasks", "people", "care", "thinking"];

/// Levels of the five questions with one choice, 3 for none; and how many
/// areas, 8 for none picked at all.
fn given(levels: [usize; 5], areas: usize) -> DipAnswers {
    let mut given = DipAnswers::default();
    for (question, level) in SINGLE.iter().zip(levels) {
        let of = QUESTIONS.iter().find(|one| one.id == *question).unwrap();
        if let Some(choice) = of.choices.get(level) {
            given.pick(question, choice);
        }
    }
    match areas {
        0 => given.pick(AREAS, NO_AREA),
        8 => {}
        some => AREA[..some].iter().for_each(|area| given.pick(AREAS, area)),
    }
    given
}

fn every() -> impl Iterator<Item = ([usize; 5], usize)> {
    (0..4_usize.pow(5) * 9).map(|number| {
        let mut rest = number / 9;
        let levels = [(); 5].map(|()| {
            let level = rest % 4;
            rest /= 4;
            level
        });
        (levels, number % 9)
    })
}

#[test]
fn a_worse_answer_never_moves_towards_a_dip() {
    for (levels, areas) in every() {
        let before = given(levels, areas).outcome();
        for at in 0..5 {
            if levels[at] < 2 {
                let mut worse = levels;
                worse[at] += 1;
                let after = given(worse, areas).outcome();
                assert!(after >= before, "{levels:?} {areas}: {before:?}, then {after:?}");
            }
        }
        if areas < 7 {
            let after = given(levels, areas + 1).outcome();
            assert!(after >= before, "{levels:?} {areas}: {before:?}, then {after:?}");
        }
    }
}

#[test]
fn thoughts_of_death_leave_nothing_else_to_tell() {
    for (mut levels, areas) in every() {
        levels[4] = 2;
        assert_eq!(given(levels, areas).outcome(), Outcome::Help);
    }
}

#[test]
fn nothing_left_open_or_unsaid_is_called_a_dip() {
    let mut dips = 0;
    for (levels, areas) in every() {
        if given(levels, areas).outcome() == Outcome::Dip {
            dips += 1;
            assert!(!levels.contains(&3) && areas < 8, "{levels:?} {areas}");
            assert_eq!(levels[4], 0, "thoughts are denied");
            assert_eq!(levels[0], 0, "it has lasted a day or two");
        }
    }
    assert!(dips > 0);
}

#[test]
fn two_weeks_over_two_areas_are_a_return_whatever_is_open() {
    assert_eq!(given([2, 3, 3, 3, 3], 2).outcome(), Outcome::Return);
    assert_eq!(given([2, 3, 3, 3, 3], 1).outcome(), Outcome::Unclear);
    assert_eq!(given([0, 2, 2, 0, 3], 0).outcome(), Outcome::Return);
    assert_eq!(given([0, 0, 0, 0, 0], 1).outcome(), Outcome::Dip);
    assert_eq!(given([0, 1, 0, 0, 0], 1).outcome(), Outcome::Dip);
    assert_eq!(given([0, 1, 0, 1, 0], 1).outcome(), Outcome::Unclear);
    assert_eq!(given([1, 0, 0, 0, 0], 1).outcome(), Outcome::Unclear);
}

#[test]
fn none_of_these_and_some_of_these_are_not_both_picked() {
    let mut given = DipAnswers::default();
    given.pick(AREAS, "sleep");
    given.pick(AREAS, "people");
    assert_eq!(given.areas(), Some(2));
    given.pick(AREAS, NO_AREA);
    assert_eq!((given.areas(), given.has(AREAS, "sleep")), (Some(0), false));
    given.pick(AREAS, "care");
    assert_eq!((given.areas(), given.has(AREAS, NO_AREA)), (Some(1), false));
    given.pick(AREAS, "care");
    assert_eq!(given.areas(), None);
}

#[test]
fn what_the_form_does_not_have_is_passed_over() {
    let mut given = DipAnswers::default();
    given.pick("dose", "more");
    given.pick(LASTS, "years");
    assert_eq!(given, DipAnswers::default());
}

fn today() -> Day {
    day("2026-11-24")
}

/// A diary with a low mood on so many of the last days, and little interest on
/// so many.
fn diary(low: u16, no_interest: u16) -> Record {
    let mut record = Record::default();
    for back in 0..14 {
        let mood = if back < low { 3 } else { 6 };
        let interest = if back < no_interest { 2 } else { 7 };
        note(&mut record, today().minus(back), &[("mood", mood), ("interest", interest)], &[]);
    }
    record
}

#[test]
fn the_diary_fills_in_what_it_knows_and_gives_way() {
    let lasts = |low| {
        let given = DipAnswers::from_diary(&diary(low, 0), today());
        let choice = ["days", "week", "weeks"].into_iter().find(|one| given.has(LASTS, one));
        (choice, given.low_days)
    };
    assert_eq!(lasts(0), (None, None));
    assert_eq!(lasts(1), (Some("days"), Some((1, 14))));
    assert_eq!(lasts(3), (Some("days"), Some((3, 14))));
    assert_eq!(lasts(4), (Some("week"), Some((4, 14))));
    assert_eq!(lasts(7), (Some("week"), Some((7, 14))));
    assert_eq!(lasts(8), (Some("weeks"), Some((8, 14))));

    let mut given = DipAnswers::from_diary(&diary(9, 4), today());
    assert!(given.is_from_diary(LASTS) && given.has(AREAS, "interest"));
    given.pick(LASTS, "days");
    assert!(!given.is_from_diary(LASTS) && given.is_from_diary(AREAS));
    assert_eq!(given.speaks(LASTS), Some(Speaks::Dip));
    assert!(!DipAnswers::from_diary(&diary(9, 3), today()).has(AREAS, "interest"));
}

#[test]
fn fewer_than_seven_noted_days_fill_in_nothing() {
    let given = |backs: &[u16]| {
        let mut record = Record::default();
        for back in backs {
            note(&mut record, today().minus(*back), &[("mood", 2), ("interest", 1)], &[]);
        }
        DipAnswers::from_diary(&record, today())
    };
    assert_eq!(given(&[0, 1, 2, 3, 4, 5]), DipAnswers::default());
    assert_eq!(given(&[0, 1, 2, 3, 4, 5, 14]), DipAnswers::default());
    let week = given(&[0, 1, 2, 3, 4, 5, 6]);
    assert!(week.has(LASTS, "week") && week.has(AREAS, "interest"));
    // As many, over two weeks.
    assert!(given(&[0, 2, 4, 6, 8, 10, 11]).has(LASTS, "weeks"));
    assert!(given(&[0, 2, 4, 6, 8, 9, 10]).has(LASTS, "week"));
}

#[test]
fn what_the_diary_fills_in_is_no_answer_of_the_person() {
    let mut given = DipAnswers::from_diary(&diary(9, 4), today());
    assert!(given.is_begun() && !given.is_answered());
    given.pick(TRIGGER, "yes");
    assert!(given.is_answered());
    assert!(!DipAnswers::default().is_answered());
}

#[test]
fn every_question_and_choice_has_words_of_its_own() {
    let words = Language::English.words().dip;
    for question in &QUESTIONS {
        let mut seen: Vec<_> = Vec::new();
        for choice in question.choices {
            let text = (words.choice)(question.id, choice);
            assert!(!seen.contains(&text), "{} {choice}: {text}", question.id);
            seen.push(text);
        }
    }
}
