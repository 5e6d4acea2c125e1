//! Urgency in every sheet of the published questionnaires other than PHQ-9.

use crate::support::advice::{Held, check_worse, held, rules, soonest};
use crate::support::seeded::Dice;
use doorway_engine::guidance::Tier;
use doorway_engine::instrument::auditc::AUDITC;
use doorway_engine::instrument::core10::CORE10;
use doorway_engine::instrument::gad::{GAD2, GAD7};
use doorway_engine::instrument::pcptsd5::PCPTSD5;
use doorway_engine::instrument::phq2::PHQ2;
use doorway_engine::instrument::phq4::PHQ4;
use doorway_engine::instrument::phq8::PHQ8;
use doorway_engine::instrument::{Instrument, Item};
use doorway_engine::sheet::Sheet;

/// Every sheet of an instrument, with the rules that hold, by its answers as
/// digits: in each item its choices from the fewest points to the most.
struct All {
    steps: Vec<Vec<Option<u8>>>,
    held: Vec<Held>,
}

impl All {
    /// Where `unfinished`, "not answered" comes before the choices: to answer
    /// must not lower urgency either.
    fn of(instrument: &'static Instrument, unfinished: bool, last_total: Option<u8>) -> Self {
        let from = usize::from(!unfinished);
        let steps: Vec<_> =
            instrument.items.iter().map(|item| steps(item)[from..].to_vec()).collect();
        let count = steps.iter().map(Vec::len).product();
        let held = (0..count).map(|place| {
            let mut sheet = Sheet::blank(instrument);
            let mut rest = place;
            for (item, steps) in instrument.items.iter().zip(&steps) {
                if let Some(value) = steps[rest % steps.len()] {
                    sheet.answer(item.id, value).unwrap();
                }
                rest /= steps.len();
            }
            held(&sheet, last_total)
        });
        Self { held: held.collect(), steps }
    }

    /// Holds every sheet against those that differ in one item by one step.
    fn check_steps(&self) {
        let mut unit = 1;
        for steps in &self.steps {
            for (place, better) in self.held.iter().enumerate() {
                if place / unit % steps.len() + 1 < steps.len() {
                    check_worse(*better, self.held[place + unit], "one step");
                }
            }
            unit *= steps.len();
        }
    }
}

/// No answer, then the choices from the fewest points to the most.
fn steps(item: &Item) -> Vec<Option<u8>> {
    let mut choices: Vec<_> = item.choices.iter().collect();
    // In items without points, such as a gate, the higher value is the worse.
    choices.sort_by_key(|choice| (choice.points, choice.value));
    [None].into_iter().chain(choices.iter().map(|choice| Some(choice.value))).collect()
}

#[test]
fn in_no_sheet_of_the_others_does_a_worse_answer_lower_urgency_nor_does_a_lower_last_total() {
    let cases: [(&Instrument, bool, usize, &[u8]); 7] = [
        (&PHQ8, false, 4_usize.pow(8), &[20, 9, 0]),
        (&PHQ4, true, 5_usize.pow(4), &[12, 9, 8, 6, 5, 3, 2, 0]),
        (&PHQ2, true, 25, &[6, 0]),
        (&GAD7, false, 4_usize.pow(7), &[21, 15, 14, 10, 9, 5, 4, 0]),
        (&GAD2, true, 25, &[6, 0]),
        (&PCPTSD5, true, 3_usize.pow(6), &[5, 0]),
        (&AUDITC, true, 6 * 7 * 6, &[12, 0]),
    ];
    std::thread::scope(|threads| {
        for (instrument, unfinished, count, lasts) in cases {
            threads.spawn(move || {
                let mut before = All::of(instrument, unfinished, None);
                assert_eq!(before.held.len(), count, "{}", instrument.id);
                before.check_steps();
                for last in lasts {
                    let all = All::of(instrument, unfinished, Some(*last));
                    all.check_steps();
                    for (higher, lower) in before.held.iter().zip(&all.held) {
                        check_worse(*higher, *lower, "a lower last total");
                    }
                    before = all;
                }
            });
        }
    });
}

#[test]
fn of_core10_item_6_decides_on_now_and_four_worst_answers_on_soon() {
    let mut dice = Dice(6);
    let mut many = 0;
    for _ in 0..200_000 {
        let mut sheet = Sheet::blank(&CORE10);
        let mut worst = 0;
        // Steps beyond the last are the worst answer again, so that there are
        // sheets with many of them.
        for item in CORE10.items {
            let steps = steps(item);
            let step = dice.below(steps.len() + 2).min(steps.len() - 1);
            worst += usize::from(step == steps.len() - 1);
            if let Some(value) = steps[step] {
                sheet.answer(item.id, value).unwrap();
            }
        }
        let last = [None, Some(0), Some(40)][dice.below(3)];
        let plans = sheet.value("6").is_some_and(|value| value > 0);
        let expected = [plans.then_some("core10-self-harm"), (worst >= 4).then_some("core10-many")];
        let held = held(&sheet, last);
        let ids: Vec<_> = rules(held).map(|rule| rule.id).collect();
        assert_eq!(ids, expected.into_iter().flatten().collect::<Vec<_>>(), "{sheet:?}");
        let soonest = soonest(held);
        assert_eq!(soonest == Some(Tier::Now), plans, "{sheet:?}");
        many += usize::from(soonest == Some(Tier::Soon));
    }
    assert!(many > 1_000, "{many} sheets have many worst answers and no plans");
}

#[test]
fn no_worse_answer_to_core10_lowers_urgency() {
    let mut dice = Dice(10);
    for _ in 0..50_000 {
        let given: Vec<_> = CORE10.items.iter().map(|item| dice.below(steps(item).len())).collect();
        let sheet = |worse: Option<usize>| {
            let mut sheet = Sheet::blank(&CORE10);
            for (at, (item, step)) in CORE10.items.iter().zip(&given).enumerate() {
                let steps = steps(item);
                let step = (step + usize::from(worse == Some(at))).min(steps.len() - 1);
                if let Some(value) = steps[step] {
                    sheet.answer(item.id, value).unwrap();
                }
            }
            held(&sheet, None)
        };
        check_worse(sheet(None), sheet(Some(dice.below(given.len()))), "one step");
    }
}
