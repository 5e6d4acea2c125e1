//! Every questionnaire on paper, blank and filled in.
//!
//! WebKitGTK's driver has no print command.

use doorway_engine::instrument::{self, Instrument, Item, ItemWording};
use doorway_engine::words::Language;
use doorway_pages::engine::Engine;
use doorway_pages::flow::Flow;
use doorway_pages::paper::{self, Paper, Size};
use doorway_pages::trouble::{Told, Trouble, ensure};
use doorway_pages::visit::{Visit, days_ago, past};

use crate::ONE;

const PRINTING: &[Engine] = &[Engine::Chromium, Engine::Firefox];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("every_blank_questionnaire_is_whole_on_paper", blank).with(ONE).once(),
    Flow::new("a_filled_in_questionnaire_is_whole_on_paper", filled).with(ONE).once(),
    Flow::new("the_day_is_one_sheet_for_the_person_who_stays", day).with(PRINTING).once(),
    Flow::new("a_printed_article_has_numbers_and_sources", article).with(ONE).once(),
    Flow::new("a_printed_result_says_why_and_whom_to_call", result).with(PRINTING).once(),
];

/// What a reader of paper sees of one item: its question, then each choice behind its box.
fn lines(
    instrument: &Instrument,
    item: &Item,
    words: &ItemWording,
    ticked: Option<u8>,
) -> Vec<String> {
    let numbered = item.id.bytes().all(|byte| byte.is_ascii_digit());
    let number = if numbered { format!("{}. ", item.id) } else { String::new() };
    let choices = item.choices.iter().zip(words.choices).map(|(choice, text)| {
        let mark = if ticked == Some(choice.value) { "☒" } else { "☐" };
        let points = if instrument.has_total() && item.is_scored() {
            format!(" ({})", choice.points)
        } else {
            String::new()
        };
        format!("{mark} {text}{points}")
    });
    let heading = words.heading.map(ToOwned::to_owned);
    heading.into_iter().chain([format!("{number}{}", words.question)]).chain(choices).collect()
}

/// All questions with all their choices in order, none parted, nothing beyond the margins, and the
/// rights at the end.
fn whole(paper: &Paper, instrument: &Instrument, ticked: &Answers) -> Told<()> {
    let wording = instrument
        .wording(Language::English)
        .ok_or_else(|| Trouble::new(format!("{} has no words", instrument.id)))?;
    let (_, _, mut at) = paper.follow(&[wording.name.to_owned(), wording.stem.to_owned()], 0)?;
    for (item, words) in instrument.worded(Language::English) {
        let value = ticked.iter().find(|(id, _)| *id == item.id);
        let value = value.and_then(|(_, value)| u8::try_from(*value).ok());
        let (first, last, after) = paper.follow(&lines(instrument, item, words, value), at)?;
        ensure(first == last, || {
            format!("“{}” begins on page {first} and ends on page {last}", words.question)
        })?;
        at = after;
    }
    paper.follow(&[wording.rights.to_owned()], at)?;
    ensure(paper.cut().is_empty(), || format!("beyond the margins: {}", paper.cut().join(", ")))
}

/// Prints the screen on both sizes.
fn on_both(visit: &Visit, look: impl Fn(&Paper) -> Told<()>) -> Vec<String> {
    let on = |size| look(&paper::print(visit.session(), size)?);
    let troubles = Size::ALL.iter().map(|size| (size, on(*size)));
    troubles
        .filter_map(|(size, outcome)| Some(format!("on {size:?}: {}", outcome.err()?)))
        .collect()
}

fn all_well(troubles: &[String]) -> Told<()> {
    if troubles.is_empty() { Ok(()) } else { Err(Trouble::new(troubles.join("\n  "))) }
}

fn blank(visit: &mut Visit) -> Told<()> {
    crate::clinic::choose_all(visit)?;
    visit.open()?;
    let mut troubles = Vec::new();
    for instrument in instrument::ALL {
        visit.follow_route(&format!("#/paper/{}", instrument.id))?;
        let found = on_both(visit, |paper| {
            whole(paper, instrument, &[])?;
            if instrument.id == "phq9" { help_in(paper) } else { Ok(()) }
        });
        troubles.extend(found.iter().map(|one| format!("{} {one}", instrument.id)));
    }
    all_well(&troubles)
}

/// Whom to call stands there to be read.
fn help_in(paper: &Paper) -> Told<()> {
    let lines = ["Nobody sees what you write here", "Call 911", "Call 988", "Text 988"];
    paper.follow(&lines.map(ToOwned::to_owned), 0).map(drop)
}

/// Items with the values of their choices.
type Answers = [(&'static str, i64)];

/// One of each kind, and those that look different, with the line of their total if they have one.
const FILLED: &[(&str, &Answers, &str)] = &[
    (
        "phq9",
        &[
            ("1", 0),
            ("2", 1),
            ("3", 2),
            ("4", 3),
            ("5", 0),
            ("6", 1),
            ("7", 2),
            ("8", 3),
            ("9", 1),
            ("difficulty", 2),
        ],
        "Total: 13 of 27",
    ),
    ("pcptsd5", &[("gate", 1), ("1", 1), ("2", 0), ("3", 1), ("4", 0), ("5", 1)], "Total: 3 of 5"),
    (
        "core10",
        &[
            ("1", 0),
            ("2", 1),
            ("3", 2),
            ("4", 3),
            ("5", 4),
            ("6", 0),
            ("7", 1),
            ("8", 2),
            ("9", 3),
            ("10", 4),
        ],
        "Total: 22 of 40",
    ),
    ("after", &[("breathing", 0), ("bladder", 1), ("stomach", 2), ("panic", 1)], ""),
    ("asking", &[("stuck", 2), ("tried", 0), ("aneurysm", 1), ("heart", 2)], ""),
];

fn filled(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let parts: Vec<_> = FILLED
        .iter()
        .map(|(instrument, answers, _)| {
            past(&format!("filled-{instrument}"), instrument, days_ago(3), answers)
        })
        .collect::<Told<_>>()?;
    visit.remember(&parts)?;
    let mut troubles = Vec::new();
    for (id, answers, total) in FILLED {
        let instrument =
            instrument::find(id).ok_or_else(|| Trouble::new(format!("no questionnaire {id}")))?;
        visit.follow_route(&format!("#/result/{id}/filled-{id}"))?;
        visit.click("a[data-act='paper']")?;
        visit.at(&format!("#/paper/{id}/filled-{id}"))?;
        let found = on_both(visit, |paper| {
            whole(paper, instrument, answers)?;
            if total.is_empty() {
                let found = paper.follow(&["Total:".to_owned()], 0).is_ok();
                ensure(!found, || "a total is printed where there is none".into())?;
            } else {
                paper.follow(&[(*total).to_owned()], 0)?;
            }
            // The ninth answer calls for help on paper too.
            if *id == "phq9" { help_in(paper) } else { Ok(()) }
        });
        troubles.extend(found.iter().map(|one| format!("{id} {one}")));
    }
    all_well(&troubles)
}

/// With its date, since “tomorrow” means nothing on paper, and whom to call.
fn day(visit: &mut Visit) -> Told<()> {
    visit.place().server()?.put("/clinic.json", crate::clinic::SETTINGS);
    visit.open_at("#/tools/day")?;
    visit.click("[data-act=begin-day]")?;
    visit.see("[data-clock]")?;
    let until = visit.ask("return document.querySelector('article.day .printed').textContent")?;
    let until = until.as_str().unwrap_or_default().to_owned();
    ensure(until.starts_with("No driving before "), || until.clone())?;
    all_well(&on_both(visit, |paper| {
        for text in [&until, "Call 112", "Call 116 123", "What is usual today", "+44 20 7946 0000"]
        {
            ensure(paper.has(text), || format!("`{text}` is missing"))?;
        }
        ensure(!paper.has("phone’s camera"), || "the code is for a screen".into())?;
        ensure(paper.cut().is_empty(), || format!("beyond the margins: {:?}", paper.cut()))?;
        ensure(paper.pages() == 1, || format!("it takes {} sheets", paper.pages()))
    }))
}

fn article(visit: &mut Visit) -> Told<()> {
    visit.place().server()?.put("/clinic.json", crate::clinic::SETTINGS);
    visit.open_at("#/learn/safety")?;
    visit.see("[data-sources] li")?;
    all_well(&on_both(visit, |paper| {
        for text in ["What is not known", "Sources", "Call 112", "Call 116 123", "10. "] {
            ensure(paper.has(text), || format!("`{text}` is missing"))?;
        }
        ensure(paper.cut().is_empty(), || format!("beyond the margins: {:?}", paper.cut()))
    }))
}

/// On screen the reasons are folded and the numbers a step away; paper has both.
fn result(visit: &mut Visit) -> Told<()> {
    visit.place().server()?.put("/clinic.json", crate::clinic::SETTINGS);
    visit.open()?;
    let answers: Vec<_> = ["1", "2", "3", "4", "5", "6", "7"].map(|item| (item, 2)).to_vec();
    let checks = [
        past("printed-gad7", "gad7", days_ago(3), &answers)?,
        past("printed-after", "after", days_ago(3), &[("bladder", 1)])?,
    ];
    visit.remember(&checks)?;
    let mut troubles = Vec::new();
    for (id, rule, origin) in [
        ("gad7", "gad7-cut-off", "From what is published on this questionnaire."),
        ("after", "after-bladder", "From papers on ketamine and the bladder."),
    ] {
        visit.follow_route(&format!("#/result/{id}/printed-{id}"))?;
        visit.attribute(&format!("[data-rule='{rule}']"), "data-urgency")?;
        let shown = visit.ask(
            "return [...document.querySelectorAll('#doorway .printed')].some((one) => one.checkVisibility())",
        )?;
        ensure(shown == false, || "what is for paper stands on the screen".into())?;
        let found = on_both(visit, |paper| {
            let lines = [
                "Why this, and its source",
                &format!("{origin} (Rule {rule})"),
                "Help now",
                // The country is the clinic's, which is Ireland.
                "Call 112",
                "Call 116 123",
                "Your clinic: Harbour Light Clinic",
                "Call +44 20 7946 0000",
            ];
            paper.follow(&lines.map(ToOwned::to_owned), 0)?;
            ensure(paper.cut().is_empty(), || "beyond the margins".into())
        });
        troubles.extend(found.iter().map(|one| format!("{id} {one}")));
    }
    all_well(&troubles)
}
