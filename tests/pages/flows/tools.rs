//! The tools around a session: worksheets, the plan's people in help, and the day itself.

use doorway_pages::flow::Flow;
use doorway_pages::touching::sized;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::{Visit, key};
use serde_json::json;

use crate::ONE;
use crate::diary::{put, type_into};
use crate::keyboard::tab_to;
use crate::today::fits_above_the_bar;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_worksheet_is_written_with_a_reload_in_the_middle_read_and_changed", written),
    Flow::new("a_worksheet_on_a_phone_is_one_section_at_a_time", on_a_phone).once().with(ONE),
    Flow::new("a_thought_record_by_keyboard_alone", by_keyboard).in_turn(),
    Flow::new("the_people_of_the_plan_stand_in_help", plan).in_turn(),
    Flow::new("the_day_of_a_session_says_until_when_to_wait", day),
    Flow::new("a_routine_is_ticked_and_stands_beside_the_mood", routine).in_turn(),
    Flow::new("what_was_written_before_a_session_goes_on_elsewhere", from_elsewhere).in_turn(),
    Flow::new("going_back_after_a_change_leads_to_no_second_plan", back).once().with(ONE),
];

const SAVE: &str = "button[data-act='save-worksheet']";

/// What was written is in the store that survives a crash.
fn kept(visit: &Visit, text: &str) -> Told<()> {
    visit.until_given(
        "what was written is kept",
        "return document.querySelector('[data-notice=saved]')?.dataset.saved === 'device'
             && Object.values({ ...localStorage }).some((one) => one.includes(arguments[0]))",
        &[json!(text)],
    )
}

fn written(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/tools")?;
    visit.click("[data-tool=prepare] a")?;
    visit.at("#/tools/prepare")?;
    type_into(visit, "intention", "Let go")?;
    kept(visit, "Let go")?;
    visit.reload_at("#/tools/prepare")?;
    visit.see("#intention")?;
    let stands = "return document.getElementById('intention').value";
    same("what was written", &visit.ask(stands)?, &json!("Let go"))?;
    // Nor does it need a moment of rest.
    type_into(visit, "worries", "half a thought")?;
    visit.reload_at("#/tools/prepare")?;
    visit.see("#intention")?;
    let worries = visit.ask("return document.getElementById('worries').value")?;
    same("what was typed last", &worries, &json!("half a thought"))?;
    visit.choose("belief-now", "75")?;
    visit.click("input[name=evening][value=ride]")?;
    put(visit, "questions", "How long?\nשלום <b>")?;
    visit.click_on_to(SAVE)?;
    visit.see("article.written[data-worksheet]")?;
    let read = visit.text("article.written")?;
    for text in ["Let go", "75 of 100", "My ride home is sure", "How long?", "שלום <b>"] {
        ensure(read.contains(text), || format!("{text} is not in: {read}"))?;
    }
    visit.click("a[data-act=change]")?;
    visit.see("#intention")?;
    type_into(visit, "intention", ", gently")?;
    visit.click_on_to(SAVE)?;
    visit.see("article.written[data-worksheet]")?;
    let read = visit.text("article.written")?;
    ensure(read.contains("Let go, gently"), || read.clone())?;
    visit.click("a[data-act=new]")?;
    visit.see("#intention")?;
    same("the next one", &visit.ask(stands)?, &json!(""))?;
    visit.click("li[data-worksheet] a")?;
    visit.click("button[data-act=delete]")?;
    visit.click("button[data-act=confirm-delete]")?;
    visit.see("#intention")?;
    visit.see_no("li[data-worksheet]")
}

fn on_a_phone(visit: &mut Visit) -> Told<()> {
    let phone = (360, 740);
    sized(visit, phone)?;
    visit.open_at("#/tools/thought")?;
    let next = "#doorway [data-act=next]";
    for at in 1..7 {
        visit.see("h1")?;
        fits_above_the_bar(visit, phone, next)?;
        if at == 1 {
            put(visit, "situation", "No answer from Ana.")?;
        } else if at == 2 {
            let recalled = visit.text(".recalled")?;
            same("what is read again", &recalled.as_str(), &"No answer from Ana.")?;
        }
        visit.click(next)?;
        visit.at(&format!("#/tools/thought/{}", at + 1))?;
    }
    visit.reload()?;
    visit.click("label.number:has([name=strength-now][value='25'])")?;
    visit.click_on_to("#doorway [data-act=save-worksheet]")?;
    visit.see("article.written[data-of=thought]")?;
    let read = visit.text("article.written")?;
    ensure(read.contains("No answer from Ana.") && read.contains("25 of 100"), || read.clone())
}

fn by_keyboard(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/tools/thought")?;
    tab_to(visit, "what happened", "at.name === 'situation'")?;
    visit.press(&"No answer.".chars().collect::<Vec<_>>())?;
    tab_to(visit, "how strong", "at.name === 'strength'")?;
    visit.press(&[key::RIGHT])?;
    tab_to(visit, "a habit", "at.value === 'mind-reading'")?;
    visit.press(&[key::SPACE])?;
    tab_to(visit, "saving", "at.dataset.act === 'save-worksheet'")?;
    visit.press(&[key::ENTER])?;
    visit.see("article.written[data-of=thought]")?;
    visit.on_heading()?;
    let read = visit.text("article.written")?;
    ensure(read.contains("No answer.") && read.contains("Reading minds"), || read.clone())
}

fn plan(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/help")?;
    visit.see_no("ul.people")?;
    visit.follow_route("#/tools/plan")?;
    put(visit, "people-name-0", "Noa")?;
    put(visit, "people-number-0", "+44 (0)20 7946 0000")?;
    put(visit, "people-name-1", "My neighbour")?;
    visit.click_on_to(SAVE)?;
    visit.see("article.written[data-of=plan] ul.people")?;
    visit.follow_route("#/help")?;
    visit.see("ul.people a[href='tel:+442079460000']")?;
    visit.see("ul.people a[href='sms:+442079460000']")?;
    let people = visit.text("ul.people")?;
    ensure(people.contains("Noa") && people.contains("My neighbour"), || people.clone())?;
    // Kept up to date, not written anew.
    visit.follow_route("#/tools/plan")?;
    visit.see("article.written[data-of=plan]").map(drop)
}

fn from_elsewhere(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/tools/prepare")?;
    put(visit, "belief", "Nothing will help")?;
    visit.click_on_to(SAVE)?;
    visit.click("button[data-act=test]")?;
    visit.at("#/tools/evidence")?;
    visit.see("#insight")?;
    let insight = visit.ask("return document.getElementById('insight').value")?;
    same("the belief", &insight, &json!("Nothing will help"))?;
    // What is given to the person who stays.
    visit.follow_route("#/tools/day")?;
    visit.click("[data-act=begin-day]")?;
    visit.see("[data-clock]")?;
    visit.click("[data-code] summary")?;
    visit.see("[data-code] svg.qr")?;
    let told = visit.text("[data-code] ul")?;
    ensure(told.contains("No driving before"), || told.clone())
}

fn routine(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/tools")?;
    visit.click("[data-tool=routine] a")?;
    visit.at("#/tools/routine")?;
    visit.see("input[name=picked][value=music]")?;
    visit.choose("picked", "music")?;
    visit.choose("picked", "nature")?;
    put(visit, "own", "Bake bread")?;
    visit.click_on_to(SAVE)?;
    visit.see("article.written[data-of=routine] input[name=practice][value='Bake bread']")?;
    visit.follow_route("#/")?;
    visit.choose("practice", "music")?;
    visit.click("input[name=mood][value='6']")?;
    visit.saved("device")?;
    visit.reload()?;
    let ticked =
        "return [...document.querySelectorAll('[name=practice]')].map((one) => one.checked)";
    visit.see(".routine")?;
    same("what is ticked", &visit.ask(ticked)?, &json!([true, false, false]))?;
    visit.follow_route("#/chart")?;
    visit.see("path.routine")?;
    let told = visit.text("[data-chart=timeline]")?;
    ensure(told.contains("Something of your routine was ticked on one day."), || told.clone())?;
    visit.follow_route("#/")?;
    visit.click("input[name=practice][value=music]")?;
    visit.until("the tick is gone", "return !document.querySelector('[name=practice]:checked')")
}

fn back(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/tools/plan")?;
    put(visit, "people-name-0", "Noa")?;
    visit.click_on_to(SAVE)?;
    visit.click("a[data-act=change]")?;
    visit.see("#signs")?;
    put(visit, "signs", "No calls")?;
    // The screen before the last: the browser goes back to a form under an id that is no more.
    let form = visit.ask("return location.hash")?;
    visit.click_on_to(SAVE)?;
    visit.see("article.written[data-of=plan]")?;
    let form = form.as_str().unwrap_or_default().to_owned();
    visit.session().run("location.hash = arguments[0]", &[json!(form)])?;
    visit.see("article.written[data-gone]")?;
    visit.see_no("textarea")?;
    visit.follow_route("#/help")?;
    let people = visit.text("ul.people")?;
    ensure(people.contains("Noa"), || people.clone())
}

fn day(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/tools/day")?;
    visit.click("button[data-act=begin-day]")?;
    let until = visit.attribute("[data-clock]", "data-until")?;
    let said = visit.ask(
        "const day = new Date(Date.now() + 24 * 3600000);
         const two = (part) => String(part).padStart(2, '0');
         const at = (day) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
             + `T${two(day.getHours())}:${two(day.getMinutes())}`;
         return [at(new Date(day - 60000)), at(day)]",
    )?;
    let near: Vec<String> = serde_json::from_value(said)?;
    ensure(near.contains(&until), || format!("{until} is none of {near:?}"))?;
    let heading = visit.text("h1")?;
    ensure(heading.starts_with("Don’t drive before tomorrow"), || heading.clone())?;
    visit.reload_at("#/tools/day")?;
    same("the end", &visit.attribute("[data-clock]", "data-until")?, &until)?;
    visit.follow_route("#/")?;
    visit.click(".waits a")?;
    visit.at("#/tools/day")?;
    visit.click("a[data-act=worse]")?;
    visit.at("#/help")
}
