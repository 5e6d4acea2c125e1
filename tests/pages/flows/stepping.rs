//! One question at a time: forward, back, to the page that shows all answers, and to the result.

use doorway_engine::instrument::gad::GAD7;
use doorway_engine::instrument::pcptsd5::PCPTSD5;
use doorway_engine::instrument::phq8::PHQ8;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_pages::flow::Flow;
use doorway_pages::touching::{held, onto, point, sized};
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::{Visit, key};
use serde_json::{Value, json};

use crate::ONE;
use crate::keyboard::tab_to;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_whole_gad7_one_question_at_a_time", whole_gad7),
    Flow::new("a_whole_pcptsd5_one_at_a_time_by_keyboard_alone", keyboard_alone).once(),
    Flow::new("a_gate_answered_no_is_the_only_question", gate_no).in_turn(),
    Flow::new("back_leads_to_the_question_before_without_loss", back).in_turn(),
    Flow::new("a_reload_in_the_middle_stays_at_the_question", reload).in_turn(),
    Flow::new("a_gap_among_the_answers_is_named_and_led_to", gap).in_turn(),
    Flow::new("the_way_of_answering_is_remembered", remembered).in_turn(),
    // Its driver sets how large the window of a phone is, and how much motion is wanted.
    Flow::new("each_question_fits_one_screen_of_a_phone", fits).once().with(ONE),
    Flow::new("a_finger_on_a_phone_needs_eleven_taps_and_no_scroll", taps).once().with(ONE),
];

/// Twelve points.
const TWELVE: [u8; 7] = [3, 2, 1, 0, 3, 2, 1];

const HOW_OFTEN: [&str; 4] =
    ["Not at all", "Several days", "More than half the days", "Nearly every day"];

fn how_often(value: u8) -> &'static str {
    HOW_OFTEN.get(usize::from(value)).copied().unwrap_or_default()
}

/// The rows of the page that shows all answers to a questionnaire with numbered items.
fn rows(instrument: &str, visit: &Visit, answers: &[Option<u8>]) -> Told<()> {
    let numbers: Vec<String> = (1..=answers.len()).map(|item| item.to_string()).collect();
    let text = |value: &Option<u8>| value.map_or("Not answered", how_often);
    let rows: Vec<_> = numbers.iter().map(String::as_str).zip(answers.iter().map(text)).collect();
    visit.review_is(instrument, &rows)
}

fn whole_gad7(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    visit.open_offers()?;
    visit.click("li[data-offer='gad7'] a[data-act='start']")?;
    visit.at("#/check/gad7")?;
    visit.choose("manner", "one")?;
    for (at, value) in (1..).zip(TWELVE) {
        visit.at_step("gad7", &at.to_string())?;
        same("the heading", &visit.text("h1")?, &format!("GAD-7: {at} of 7"))?;
        visit.answer_step("gad7", &at.to_string(), value)?;
    }
    visit.on_heading()?;
    let mut answers = TWELVE.map(Some);
    rows("gad7", visit, &answers)?;

    visit.click("[data-given='3'] a[data-act='change']")?;
    visit.at_step("gad7", "3")?;
    visit.answers_of_are("gad7", &[None, None, Some(1)])?;
    visit.answer_step("gad7", "3", 3)?;
    // What was come back to leads back, and not through all that follows it.
    visit.on_heading()?;
    if let Some(third) = answers.get_mut(2) {
        *third = Some(3);
    }
    rows("gad7", visit, &answers)?;
    let result = visit.finish()?;
    same("the total", &result.total.as_str(), &"14")?;
    same("the band", &result.band.as_str(), &"moderate")?;
    visit.saved("device")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

/// Everything that Tab leads to from here on, groups of radios as one.
fn stops(visit: &Visit, count: usize) -> Told<Vec<String>> {
    let mut stops: Vec<String> = Vec::new();
    // A group of radios can be several stops. Beyond the last, the focus would leave the page.
    while stops.len() < count {
        tab_to(visit, "anything", "true")?;
        let stop = visit.ask(
            "const at = document.activeElement;
             return at.name || at.dataset.act || at.getAttribute('href') || at.tagName",
        )?;
        let stop = stop.as_str().unwrap_or_default().to_owned();
        if stops.last() != Some(&stop) {
            stops.push(stop);
        }
    }
    Ok(stops)
}

fn picks(visit: &Visit, item: &str, digit: char, value: &str, text: &str) -> Told<()> {
    visit.press(&[digit])?;
    visit.until_given(
        &format!("{digit} picks {text}"),
        "const said = [...document.querySelectorAll('[role=status]')];
         return document.querySelector(`input[name='pcptsd5-${arguments[0]}']:checked`)?.value
                 === arguments[1]
             && said.some((one) => one.textContent === `Picked: ${arguments[2]}`)",
        &[json!(item), json!(value), json!(text)],
    )
}

fn keyboard_alone(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/pcptsd5")?;
    tab_to(visit, "the way of answering", "at.name === 'manner'")?;
    visit.press(&[key::DOWN])?;
    visit.at_step("pcptsd5", "gate")?;
    same("the heading", &visit.text("h1")?.as_str(), &"PC-PTSD-5: 1 of 6")?;

    let order = ["pcptsd5-gate", "next", "back", "SUMMARY"];
    same("the order of Tab", &stops(visit, order.len())?, &order.map(ToOwned::to_owned).to_vec())?;
    visit.press(&[key::ENTER])?;
    let order = ["manner", "keeping", "number-keys", "paper"];
    same("what unfolds", &stops(visit, order.len())?, &order.map(ToOwned::to_owned).to_vec())?;
    // A screen reader has keys of its own: nothing is picked before it was asked for.
    visit.ask("document.querySelector('h1').focus()")?;
    visit.press(&['1'])?;
    tab_to(visit, "the number keys", "at.name === 'number-keys'")?;
    ensure(visit.ask("return document.activeElement.checked")? == json!(false), || {
        "number keys are on already".into()
    })?;
    same("what 1 picked", &visit.ask(TICKED)?, &json!([]))?;
    visit.press(&[key::SPACE])?;
    visit.see(".keys, kbd")?;
    visit.until("they are on", "return document.activeElement.checked")?;

    // From within the question, where Enter sends its form.
    while visit.ask("return document.activeElement.name")? != json!("pcptsd5-gate") {
        visit.ask("window.focused = document.activeElement")?;
        visit.session().press_with(key::SHIFT, key::TAB)?;
        visit.until("the focus moves", "return document.activeElement !== window.focused")?;
    }
    picks(visit, "gate", '1', "1", "Yes")?;
    visit.press(&[key::ENTER])?;
    // And from the heading, where every step begins.
    for (item, digit) in [("1", '1'), ("2", '2'), ("3", '1'), ("4", '1'), ("5", '2')] {
        visit.at_step("pcptsd5", item)?;
        let (value, text) = if digit == '1' { ("1", "Yes") } else { ("0", "No") };
        picks(visit, item, digit, value, text)?;
        visit.press(&[key::ENTER])?;
    }
    let yes = |item| (item, "Yes");
    let no = |item| (item, "No");
    visit.on_heading()?;
    visit.review_is("pcptsd5", &[yes("gate"), yes("1"), no("2"), yes("3"), yes("4"), no("5")])?;

    tab_to(visit, "a change", "at.closest('[data-given]')?.dataset.given === '2'")?;
    visit.press(&[key::ENTER])?;
    visit.at_step("pcptsd5", "2")?;
    picks(visit, "2", '1', "1", "Yes")?;
    visit.press(&[key::ENTER])?;
    visit.on_heading()?;
    visit.review_is("pcptsd5", &[yes("gate"), yes("1"), yes("2"), yes("3"), yes("4"), no("5")])?;
    tab_to(visit, "finish", "at.dataset.act === 'finish'")?;
    visit.press(&[key::ENTER])?;
    same("the total", &visit.result()?.total.as_str(), &"4")?;
    visit.on_heading()
}

/// The answers ticked on the screen.
const TICKED: &str = "
    return [...document.querySelectorAll('form input:checked')].map((one) => one.name)";

fn gate_no(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.begin_steps("pcptsd5", "gate")?;
    visit.answer_step("pcptsd5", "gate", 0)?;
    visit.review_is("pcptsd5", &[("gate", "No")])?;
    // Yes brings the five; no takes them away again.
    visit.click("[data-given='gate'] a[data-act='change']")?;
    visit.at_step("pcptsd5", "gate")?;
    visit.answer_step("pcptsd5", "gate", 1)?;
    visit.at_step("pcptsd5", "1")?;
    same("the heading", &visit.text("h1")?.as_str(), &"PC-PTSD-5: 2 of 6")?;
    visit.click("a[data-act='back']")?;
    visit.at_step("pcptsd5", "gate")?;
    visit.answer_step("pcptsd5", "gate", 0)?;
    visit.review_is("pcptsd5", &[("gate", "No")])?;
    same("the total", &visit.finish()?.total.as_str(), &"0")
}

fn back(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.begin_steps("gad7", "1")?;
    for (item, value) in [("1", 2), ("2", 3), ("3", 1)] {
        visit.answer_step("gad7", item, value)?;
    }
    visit.at_step("gad7", "4")?;
    // The browser's own button, through a script: WebKitGTK's driver now and then waits in vain.
    for (item, value) in [("3", 1), ("2", 3), ("1", 2)] {
        visit.ask("history.back()")?;
        visit.at_step("gad7", item)?;
        ticked(visit, item, value)?;
    }
    visit.ask("history.forward()")?;
    visit.at_step("gad7", "2")?;
    ticked(visit, "2", 3)?;
    visit.click("a[data-act='back']")?;
    visit.at_step("gad7", "1")?;
    ticked(visit, "1", 2)?;
    // On again over answers that are there.
    for item in ["2", "3", "4"] {
        visit.step_on()?;
        visit.at_step("gad7", item)?;
    }
    visit.answer_step("gad7", "4", 0)?;
    visit.at_step("gad7", "5")
}

fn ticked(visit: &Visit, item: &str, value: u8) -> Told<()> {
    visit.until_given(
        &format!("{item} is still {value}"),
        "return document.querySelector(`input[name='gad7-${arguments[0]}']:checked`)?.value
             === arguments[1]",
        &[json!(item), json!(value.to_string())],
    )
}

fn reload(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.begin_steps("gad7", "1")?;
    for item in ["1", "2", "3"] {
        visit.answer_step("gad7", item, 1)?;
    }
    visit.at_step("gad7", "4")?;
    // The last answer before the reload, and nothing waited for.
    visit.choose("gad7-4", "3")?;
    visit.reload()?;
    visit.at("#/check/gad7/4")?;
    ticked(visit, "4", 3)?;
    same("the heading", &visit.text("h1")?.as_str(), &"GAD-7: 4 of 7")?;
    // Come to anew, it goes on at the first question without an answer.
    visit.session().run("location.hash = arguments[0]", &[json!("#/check/gad7")])?;
    visit.at_step("gad7", "5")?;
    for item in ["5", "6", "7"] {
        visit.answer_step("gad7", item, 0)?;
    }
    rows("gad7", visit, &[Some(1), Some(1), Some(1), Some(3), Some(0), Some(0), Some(0)])?;
    visit.reload()?;
    rows("gad7", visit, &[Some(1), Some(1), Some(1), Some(3), Some(0), Some(0), Some(0)])
}

fn gap(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.begin_steps("gad7", "1")?;
    for item in 1..=7 {
        let item = item.to_string();
        visit.at_step("gad7", &item)?;
        if ["3", "6"].contains(&item.as_str()) {
            visit.step_on()?;
        } else {
            visit.answer_step("gad7", &item, 1)?;
        }
    }
    let one = Some(1);
    rows("gad7", visit, &[one, one, None, one, one, None, one])?;
    visit.click("button[data-act='finish']")?;
    visit.see("[data-notice='gaps'][role='alert']")?;
    visit.until(
        "the focus is in the summary",
        "return !!document.activeElement.closest('[data-notice=gaps]')",
    )?;
    let named = visit.ask(
        "return [...document.querySelectorAll('[data-notice=gaps] a[data-gap]')]
             .map((one) => one.dataset.gap)",
    )?;
    same::<Value>("the gaps that are named", &named, &json!(["gad7-3", "gad7-6"]))?;
    visit.click("a[data-gap='gad7-3']")?;
    visit.at_step("gad7", "3")?;
    visit.answer_step("gad7", "3", 2)?;
    // There is one more, so it goes on to what follows.
    visit.at_step("gad7", "4")?;
    visit.step_on()?;
    visit.at_step("gad7", "5")?;
    visit.step_on()?;
    visit.at_step("gad7", "6")?;
    visit.answer_step("gad7", "6", 2)?;
    visit.at_step("gad7", "7")?;
    visit.step_on()?;
    rows("gad7", visit, &[one, one, Some(2), one, one, Some(2), one])?;
    same("the total", &visit.finish()?.total.as_str(), &"9")
}

fn remembered(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.begin_steps("gad7", "1")?;
    visit.answer_step("gad7", "1", 2)?;
    visit.at_step("gad7", "2")?;
    visit.saved("device")?;
    visit.click("a[href='#/']")?;
    visit.at("#/")?;
    visit.reload()?;
    visit.session().run("location.hash = arguments[0]", &[json!("#/check/phq9")])?;
    visit.at_step("phq9", "1")?;
    // The same questions all at once, with what was answered.
    visit.session().run("location.hash = arguments[0]", &[json!("#/check/gad7")])?;
    visit.at_step("gad7", "2")?;
    visit.open_more()?;
    visit.choose("manner", "all")?;
    visit.at("#/check/gad7")?;
    visit.answers_of_are("gad7", &[Some(2), None, None, None, None, None, None])?;
    visit.until(
        "the focus is on the question that was shown",
        "return document.activeElement.name === 'gad7-2'",
    )?;
    visit.saved("device")?;
    visit.reload_at("#/check/phq9")?;
    visit.see("#item-phq9-9").map(drop)
}

/// At 360 × 740 the whole question; in a lower window the way on stays in sight.
fn fits(visit: &mut Visit) -> Told<()> {
    sized(visit, (360, 740))?;
    visit.open()?;
    for instrument in [&PHQ9, &GAD7, &PHQ8, &PCPTSD5] {
        // PC-PTSD-5 begins with a paragraph that has to be read whole; AUDIT-C has six answers.
        for item in instrument.items.iter().filter(|item| item.id != "gate") {
            let fits = |height: u32, below: &str| -> Told<()> {
                sized(visit, (360, height))?;
                let name = format!("{} {} at {height}", instrument.id, item.id);
                let script = format!(
                    "const bottom = (one) => one.getBoundingClientRect().bottom;
                     const {{ top }} = document.querySelector('.acts').getBoundingClientRect();
                     const bar = document.querySelector('.top nav').getBoundingClientRect();
                     const heading = document.querySelector('h1').getBoundingClientRect();
                     return scrollY === 0 && heading.top > 40
                         && bottom(document.querySelector('.acts .button')) <= bar.top {below}"
                );
                visit.until(&format!("{name} fits"), &script)
            };
            visit.follow_route(&format!("#/check/{}/{}", instrument.id, item.id))?;
            visit.at_step(instrument.id, item.id)?;
            fits(740, "&& bottom([...document.querySelectorAll('.choice')].at(-1)) <= top + 1")?;
            fits(640, "")?;
        }
    }
    Ok(())
}

/// A finger on what is there, where it is; whoever reads takes longer than a second.
fn tap_on(visit: &Visit, selector: &str) -> Told<()> {
    let there = visit.see(selector)?;
    point(visit, "touch", &[&[onto(&there)], &held(40)[..]].concat())?;
    point(visit, "touch", &[json!({ "type": "pause", "duration": 1100 })])
}

fn taps(visit: &mut Visit) -> Told<()> {
    sized(visit, (360, 740))?;
    let motion = json!({ "features": [
        { "name": "prefers-reduced-motion", "value": "no-preference" }] });
    visit.session().cdp("Emulation.setEmulatedMedia", &motion)?;
    visit.open_at("#/check/phq9")?;
    let mut taps = 0;
    for item in 1..=9 {
        visit.at(&format!("#/check/phq9/{item}"))?;
        tap_on(visit, &format!("label:has([name=phq9-{item}][value='1'])"))?;
        taps += 1;
    }
    // With the ninth answer it waits, whatever it was.
    visit.at("#/check/phq9/9")?;
    for selector in ["button[data-act=next]", "button[data-act=finish]"] {
        tap_on(visit, selector)?;
        taps += 1;
    }
    same("what it took", &(taps, visit.ask("return scrollY")?), &(11, json!(0)))?;
    same("the total", &visit.result()?.total.as_str(), &"9")?;
    // A key goes on only when it is told to.
    visit.follow_route("#/check/phq9/1")?;
    visit.at_step("phq9", "1")?;
    visit.ask("document.querySelector('[name=phq9-1]').focus()")?;
    visit.press(&[key::DOWN])?;
    point(visit, "touch", &[json!({ "type": "pause", "duration": 1100 })])?;
    visit.at("#/check/phq9/1")
}
