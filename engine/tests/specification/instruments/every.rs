//! Every sheet there is of the smaller questionnaires.

use doorway_engine::instrument::pcptsd5::GATE;
use doorway_engine::score::{Score, score};
use doorway_engine::sheet::Sheet;

use crate::instruments::published::{
    AUDITC_SCORING, GAD2_SCORING, GAD7_SCORING, PCPTSD5_SCORING, PHQ2_SCORING, PHQ4_SCORING,
    PHQ8_SCORING, Scoring,
};

/// The answer to each item as a place in its row of [`Scoring::items`].
pub(crate) type Places = Vec<usize>;

/// The sheet with these answers; an item beyond them is not answered, and
/// neither is the one at `without`.
pub(crate) fn sheet(scoring: &Scoring, places: &[usize], without: Option<usize>) -> Sheet {
    let mut sheet = Sheet::blank(scoring.of);
    if scoring.of.id == "pcptsd5" {
        sheet.answer(GATE, 1).unwrap();
    }
    for (at, place) in places.iter().enumerate() {
        if Some(at) != without {
            let (value, _) = scoring.items[at][*place];
            sheet.answer(&scoring.id(at), value).expect("a choice of the item");
        }
    }
    sheet
}

/// The sum of the published points.
pub(crate) fn sum(scoring: &Scoring, places: &[usize]) -> u8 {
    places.iter().zip(scoring.items).map(|(place, item)| item[*place].1).sum()
}

/// The next combination of answers, as an odometer turns.
fn next(scoring: &Scoring, places: &mut [usize]) -> bool {
    for (place, item) in places.iter_mut().zip(scoring.items) {
        if *place + 1 < item.len() {
            *place += 1;
            return true;
        }
        *place = 0;
    }
    false
}

/// Holds a finished sheet against the published points and bands, and gives its
/// total.
pub(crate) fn check(scoring: &Scoring, places: &[usize]) -> u8 {
    let Score::Complete { total, band } = score(&sheet(scoring, places, None)) else {
        panic!("{} {places:?} has no total", scoring.of.id);
    };
    assert_eq!(total, sum(scoring, places), "{} {places:?}", scoring.of.id);
    let band = band.map(|band| band.severity.as_str());
    assert_eq!(band, scoring.band(total), "{} {places:?}", scoring.of.id);
    total
}

/// Holds a sheet that lacks one answer against the rule that it has no total.
pub(crate) fn check_without(scoring: &Scoring, places: &[usize], without: usize) {
    match score(&sheet(scoring, places, Some(without))) {
        Score::Incomplete { missing } => {
            let ids: Vec<_> = missing.iter().map(|item| item.id).collect();
            assert_eq!(ids, [scoring.id(without)], "{} {places:?}", scoring.of.id);
        }
        other => panic!("{} {places:?} without {without}: {other:?}", scoring.of.id),
    }
}

/// Goes through every sheet and says how many there are.
fn every(scoring: &Scoring) -> usize {
    let scored = scoring.of.items.iter().filter(|item| item.is_scored()).count();
    assert_eq!(scored, scoring.items.len(), "{}", scoring.of.id);
    assert_eq!(scoring.of.highest(), scoring.highest, "{}", scoring.of.id);

    let mut places: Places = vec![0; scoring.items.len()];
    let mut totals = Vec::new();
    let mut reached = [false; 256];
    loop {
        let total = check(scoring, &places);
        reached[usize::from(total)] = true;
        totals.push(total);
        for at in 0..places.len() {
            check_without(scoring, &places, at);
        }
        if !next(scoring, &mut places) {
            break;
        }
    }
    never_lower(scoring, &totals);
    let most = usize::from(scoring.highest);
    assert!(reached[..=most].iter().all(|reached| *reached), "{}: a gap", scoring.of.id);
    totals.len()
}

/// One answer less favourable never lowers the total. Totals stand in the order
/// in which [`next`] turns.
fn never_lower(scoring: &Scoring, totals: &[u8]) {
    let mut step = 1;
    for item in scoring.items {
        for (at, better) in totals.iter().enumerate() {
            if at / step % item.len() + 1 < item.len() {
                let worse = totals[at + step];
                assert!(worse >= *better, "{}: {worse} after {better}", scoring.of.id);
            }
        }
        step *= item.len();
    }
}

#[test]
fn every_phq8_sheet_has_its_published_total_and_band() {
    assert_eq!(every(&PHQ8_SCORING), 65_536);
}

#[test]
fn every_phq2_sheet_has_its_published_total() {
    assert_eq!(every(&PHQ2_SCORING), 16);
}

#[test]
fn every_phq4_sheet_has_its_published_total_and_band() {
    assert_eq!(every(&PHQ4_SCORING), 256);
}

#[test]
fn every_gad7_sheet_has_its_published_total_and_band() {
    assert_eq!(every(&GAD7_SCORING), 16_384);
}

#[test]
fn every_gad2_sheet_has_its_published_total() {
    assert_eq!(every(&GAD2_SCORING), 16);
}

#[test]
fn every_pcptsd5_sheet_behind_an_open_gate_has_its_published_total() {
    assert_eq!(every(&PCPTSD5_SCORING), 32);
}

#[test]
fn every_auditc_sheet_has_its_published_total() {
    assert_eq!(every(&AUDITC_SCORING), 150);
}
