//! Every PHQ-9 sheet there is.

use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::sheet::Sheet;

/// The scored items, in their published order.
pub(crate) const ITEMS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// A choice value for every scored item; `None` where it is not answered.
pub(crate) type Answers = [Option<u8>; 9];

/// The sheet with these answers.
pub(crate) fn sheet(answers: Answers) -> Sheet {
    let answers = ITEMS.into_iter().zip(answers);
    Sheet::filled(&PHQ9, answers.filter_map(|(item, value)| Some((item, i64::from(value?)))))
}

/// The choices of each item, in the published order.
pub(crate) type Choices = [&'static [Option<u8>]; 9];

/// The choices that make a finished sheet.
pub(crate) const ANSWERED: &[Option<u8>] = &[Some(0), Some(1), Some(2), Some(3)];

/// Shows `see` every sheet that can be made of these choices, on a thread for
/// each choice of the first item.
pub(crate) fn every(choices: Choices, see: &(impl Fn(Answers, &Sheet) + Sync)) {
    std::thread::scope(|threads| {
        for choice in choices[0] {
            threads.spawn(move || {
                let mut answers = [None; 9];
                let mut sheet = Sheet::blank(&PHQ9);
                put(0, *choice, &mut answers, &mut sheet);
                rest(1, choices, answers, &sheet, see);
            });
        }
    });
}

fn put(at: usize, choice: Option<u8>, answers: &mut Answers, sheet: &mut Sheet) {
    answers[at] = choice;
    if let Some(value) = choice {
        sheet.answer(ITEMS[at], value).expect("a choice of PHQ-9");
    }
}

/// Fills in the items from `at` on.
fn rest(
    at: usize,
    choices: Choices,
    answers: Answers,
    sheet: &Sheet,
    see: &impl Fn(Answers, &Sheet),
) {
    let Some(here) = choices.get(at) else { return see(answers, sheet) };
    for choice in *here {
        let (mut answers, mut sheet) = (answers, sheet.clone());
        put(at, *choice, &mut answers, &mut sheet);
        rest(at + 1, choices, answers, &sheet, see);
    }
}
