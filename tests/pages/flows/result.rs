//! A result on a phone, and on one sheet of paper.

use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::words::Language;
use doorway_pages::engine::Engine;
use doorway_pages::flow::Flow;
use doorway_pages::paper::{self, Size};
use doorway_pages::touching::sized;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::{Visit, days_ago, past};
use serde_json::json;

use crate::ONE;

const PRINTING: &[Engine] = &[Engine::Chromium, Engine::Firefox];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_result_and_the_first_step_from_it_fit_one_screen_of_a_phone", fits)
        .once()
        .with(ONE),
    Flow::new("a_result_is_one_sheet_of_paper", one_sheet).with(PRINTING).once(),
];

/// Eleven points, and none of them on the ninth item.
const ELEVEN: [u8; 9] = [2, 2, 2, 2, 2, 1, 0, 0, 0];

/// Two earlier results, the last of them six points lower.
fn earlier(visit: &Visit) -> Told<()> {
    let five = [("1", 1), ("2", 1), ("3", 1), ("4", 1), ("5", 1)];
    let rest = ["6", "7", "8", "9"].map(|item| (item, 0));
    let all = [&five[..], &rest].concat();
    visit.remember(&[
        past("older", "phq9", days_ago(40), &all)?,
        past("old", "phq9", days_ago(20), &all)?,
    ])
}

fn fits(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    earlier(visit)?;
    visit.check_in(&ELEVEN)?;
    sized(visit, (360, 740))?;
    visit.see("[data-card='soon'] [data-rule='phq9-rise']")?;
    same("the change", &visit.attribute(".score h2", "data-change")?.as_str(), &"6")?;
    let seen = visit.ask(
        "const bar = document.querySelector('.top nav').getBoundingClientRect().top;
         return [scrollY, ...['.total strong', '.score svg', '.score h2', '.door a'].map((one) => {
             const { top, bottom } = document.querySelector(one).getBoundingClientRect();
             return top > 0 && bottom <= bar;
         })]",
    )?;
    same("what is in sight", &seen, &json!([0, true, true, true, true]))?;
    // All the rest is a step away.
    let folded = "section.answers, section.meaning, section.change";
    let open = visit.session().run(
        "return [...document.querySelectorAll(arguments[0])]
             .map((one) => one.querySelector('details').open)",
        &[json!(folded)],
    )?;
    same("what is unfolded", &open, &json!([false, false, false]))
}

fn one_sheet(visit: &mut Visit) -> Told<()> {
    visit.place().server()?.put("/clinic.json", crate::clinic::SETTINGS);
    visit.open()?;
    earlier(visit)?;
    visit.check_in(&ELEVEN)?;
    for size in Size::ALL {
        let paper = paper::print(visit.session(), size)?;
        let lines = [
            "Name:",
            "Date:",
            "of 27",
            "In the moderate range, 6 higher than",
            "Call +44 20 7946 0000",
        ];
        paper.follow(&lines.map(ToOwned::to_owned), 0)?;
        let items = PHQ9.worded(Language::English).filter(|(item, _)| item.is_scored());
        for (_, words) in items {
            ensure(paper.has(words.question), || format!("no “{}”", words.question))?;
        }
        // The country is the clinic's, which is Ireland.
        for number in ["Call 112", "Call 116 123"] {
            ensure(paper.has(number), || format!("{number} is not printed"))?;
        }
        ensure(paper.cut().is_empty(), || {
            format!("beyond the margins: {}", paper.cut().join(", "))
        })?;
        same("the pages", &paper.pages(), &1)?;
    }
    Ok(())
}
