//! Filling in the questionnaire and finishing it.

use doorway_pages::door::Door;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::{Value, json};

use crate::MODERATE;

// What does not depend on the door is shown through one.

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("nine_answers_give_their_total_and_band", nine_answers),
    Flow::new("nine_zeros_are_minimal_and_ask_nothing_more", nine_zeros).in_turn(),
    Flow::new("the_difficulty_question_stands_and_counts_with_a_symptom_alone", difficulty)
        .in_turn(),
    Flow::new("a_reload_in_the_middle_keeps_every_answer", reload_in_the_middle),
    Flow::new("finishing_with_gaps_names_them_and_leads_there", gaps),
    Flow::new("going_back_loses_nothing", going_back).once(),
    Flow::new("every_screen_takes_the_focus_to_its_heading", headings).once(),
    Flow::new("an_unknown_route_leads_home", unknown_route).in_turn(),
];

fn nine_answers(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    visit.click("[data-act='start']")?;
    visit.at("#/check/phq9")?;
    for (at, value) in MODERATE.iter().enumerate() {
        visit.choose(&format!("phq9-{}", at + 1), &value.to_string())?;
    }
    visit.choose("phq9-difficulty", "1")?;
    let result = visit.finish()?;
    same("the total", &result.total.as_str(), &"12")?;
    same("the band", &result.band.as_str(), &"moderate")?;
    let text = visit.text("[data-result=phq9]")?;
    ensure(text.contains("12"), || format!("the result does not say 12: {text}"))?;
    // A first check has nothing to be compared with.
    ensure(!visit.shows("[data-change]")?, || "a change is shown without a check before".into())
}

fn nine_zeros(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.fill(&[0; 9])?;
    // Its own words are "if you checked off any problems", so it can be left out.
    let result = visit.finish()?;
    same("the total", &result.total.as_str(), &"0")?;
    same("the band", &result.band.as_str(), &"minimal")
}

fn difficulty(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.see("#item-phq9-difficulty")?;
    for value in ["1", "0"] {
        visit.choose("phq9-1", value)?;
        visit.see("#item-phq9-difficulty")?;
    }
    // Answered without any problem it is no part of the result.
    visit.fill(&[0; 9])?;
    visit.choose("phq9-difficulty", "3")?;
    visit.finish()?;
    visit.unfold("section.answers")?;
    let text = visit.text("section.answers")?;
    ensure(!text.contains("how difficult"), || format!("it is in the result: {text}"))
}

fn reload_in_the_middle(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.fill(&MODERATE[..4])?;
    visit.choose("phq9-difficulty", "2")?;
    // The last answer before the reload, and nothing waited for.
    visit.choose("phq9-5", "3")?;
    visit.reload_at("#/check/phq9")?;
    let kept = [Some(2), Some(2), Some(2), Some(2), Some(3), None, None, None, None];
    visit.answers_are(&kept)?;
    visit.until(
        "the difficulty is kept",
        "return document.querySelector('input[name=phq9-difficulty]:checked')?.value === '2'",
    )
}

fn gaps(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.fill(&[1, 1])?;
    visit.choose("phq9-5", "1")?;
    visit.click("button[data-act='finish']")?;
    visit.see("[data-notice='gaps'][role='alert']")?;
    let named = visit.ask(
        "return [...document.querySelectorAll('[data-notice=gaps] a[data-gap]')]
             .map((one) => one.dataset.gap)",
    )?;
    let expected = json!(["phq9-3", "phq9-4", "phq9-6", "phq9-7", "phq9-8", "phq9-9"]);
    same::<Value>("the gaps that are named", &named, &expected)?;
    visit.until(
        "the focus is in the summary",
        "return !!document.activeElement.closest('[data-notice=gaps]')",
    )?;
    visit.until(
        "the summary is in sight",
        "const { top, bottom } = document.querySelector('[data-notice=gaps]')
             .getBoundingClientRect();
         return top >= -1 && (bottom <= innerHeight + 1 || top < innerHeight / 2)",
    )?;
    visit.click("a[data-gap='phq9-3']")?;
    visit.until(
        "the focus is on the third item's first answer",
        "const at = document.activeElement; return at.name === 'phq9-3' && at.value === '0'",
    )?;
    // What was answered is still there, and the address is still the form's.
    visit.at("#/check/phq9")?;
    visit.choose("phq9-3", "1")?;
    visit.until("its gap is closed", "return !document.querySelector('a[data-gap=\"phq9-3\"]')")?;
    visit.fill(&[1; 9])?;
    same("the total", &visit.finish()?.total.as_str(), &"9")
}

fn going_back(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    visit.click("[data-act='start']")?;
    visit.at("#/check/phq9")?;
    visit.fill(&[3, 0, 1])?;
    let kept = [Some(3), Some(0), Some(1), None, None, None, None, None, None];
    visit.click("a[data-act='help']")?;
    visit.at("#/help")?;
    // As the back button does; WebKitGTK's driver waits in vain for a frame that goes back.
    visit.ask("history.back()")?;
    visit.step_in()?;
    visit.at("#/check/phq9")?;
    visit.answers_are(&kept)?;
    visit.click("a[href='#/']")?;
    visit.at("#/")?;
    visit.click("[data-act='start']")?;
    visit.answers_are(&kept)
}

fn headings(visit: &mut Visit) -> Told<()> {
    let on_heading = "return document.activeElement?.tagName === 'H1'
        && document.querySelectorAll('h1').length === 1";
    visit.open()?;
    visit.until("there is one heading", "return document.querySelectorAll('h1').length === 1")?;
    ensure(visit.ask(on_heading)? != json!(true), || "the first load moves the focus".into())?;
    visit.follow_route("#/")?;
    for (link, route) in [
        ("[data-act='start']", "#/check/phq9"),
        ("a[href='#/chart']", "#/chart"),
        ("a[data-act='help']", "#/help"),
        ("a[href='#/']", "#/"),
    ] {
        visit.click(link)?;
        visit.at(route)?;
        visit.until(&format!("the focus is on the heading of {route}"), on_heading)?;
    }
    visit.check_in(&MODERATE)?;
    visit.until("the focus is on the result's heading", on_heading)
}

fn unknown_route(visit: &mut Visit) -> Told<()> {
    let at_home = "return ['', '#/'].includes(location.hash)
        && !!document.querySelector('[data-act=start]')";
    visit.open()?;
    for route in ["#/nowhere/at/all", "#/result/other/x", "#/check/unknown", "#%", "#c1.x"] {
        visit.session().run("location.hash = arguments[0]", &[json!(route)])?;
        visit.until(&format!("{route} leads home"), at_home)?;
    }
    if visit.door() != Door::Embedded {
        visit.arrive(&format!("{}#/nowhere", visit.place().address()))?;
        visit.ready()?;
        visit.until("an unknown address opens at home", at_home)?;
    }
    Ok(())
}
